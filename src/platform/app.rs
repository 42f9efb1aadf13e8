//! What every handler and job can reach.

use std::ops::Deref;
use std::sync::Arc;

use super::config::Settings;
use super::db::Db;
use super::error::Result;
use super::keys::Keys;
use super::memory::Memory;
use super::password::Hasher;
use super::vault::Vault;
use super::visits::Visits;

/// Many hands hold it during one request, so a copy costs a count.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What an [`App`] is made of.
pub struct Parts {
    pub settings: Arc<Settings>,
    pub db: Db,
    pub vault: Vault,
    pub hasher: Hasher,
    pub memory: Memory,
    pub visits: Visits,
}

impl App {
    pub fn new(settings: Settings, db: Db, keys: Keys) -> Result<Self> {
        Ok(Self(Arc::new(Parts {
            hasher: Hasher::new(settings.password_cost)?,
            settings: Arc::new(settings),
            db,
            vault: Vault::new(keys)?,
            memory: Memory::default(),
            visits: Visits::default(),
        })))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
