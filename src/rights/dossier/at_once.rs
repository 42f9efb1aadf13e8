//! How many dossiers of one request are made at once. Each asks the database for everything we have of somebody, for as long as their line takes
//! it: whoever opens one a hundred times takes that from everybody else.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::kernel::ids::RequestId;

/// One to read and one to keep, and one that a slow line still holds.
const MOST: usize = 3;

static LEAVING: Mutex<BTreeMap<RequestId, usize>> = Mutex::new(BTreeMap::new());

/// One that is made now, until it is dropped.
#[derive(Debug)]
pub struct Leaving(RequestId);

impl Leaving {
    /// None while so many are made already.
    pub fn begin(request: RequestId) -> Option<Self> {
        let mut leaving = leaving();
        let count = leaving.entry(request).or_default();
        (*count < MOST).then(|| {
            *count += 1;
            Self(request)
        })
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        let mut leaving = leaving();
        match leaving.get_mut(&self.0) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(leaving.remove(&self.0)),
        }
    }
}

/// A count stays right when somebody panicked beside it.
fn leaving() -> MutexGuard<'static, BTreeMap<RequestId, usize>> {
    LEAVING.lock().unwrap_or_else(PoisonError::into_inner)
}
