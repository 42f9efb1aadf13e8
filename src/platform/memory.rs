//! What slices keep in memory because it hardly changes: texts that are published, say. One value per type.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>>);

impl Memory {
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(&TypeId::of::<T>()).cloned()?.downcast().ok()
    }

    pub fn put<T: Send + Sync + 'static>(&self, value: T) -> Arc<T> {
        let value = Arc::new(value);
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<T>(), value.clone());
        value
    }
}
