//! What every handler and job can reach.

use std::sync::Arc;

use super::config::Settings;
use super::db::Db;
use super::memory::Memory;
use super::password::Hasher;
use super::vault::Vault;

#[derive(Clone)]
pub struct App {
    pub settings: Arc<Settings>,
    pub db: Db,
    pub vault: Vault,
    pub hasher: Hasher,
    pub memory: Memory,
}
