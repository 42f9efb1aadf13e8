//! Password hashing off the async threads, so that a storm of log-ins can't slow other pages (SECURITY V6). Unknown accounts cost the
//! same work: a hash made at start-up is checked instead.

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, PasswordHash, Version};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use super::error::{Error, Result};

/// How many may wait for their turn before we say "try again soon".
const QUEUE: usize = 64;

/// Memory in KiB and passes. OWASP's advice is the default; only tests are configured cheaper.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub memory_kib: u32,
    pub passes: u32,
}

impl Default for Cost {
    fn default() -> Self {
        Self { memory_kib: 19 * 1024, passes: 2 }
    }
}

/// A password as a PHC string: what the database keeps.
#[derive(Clone)]
pub struct Hashed(String);

impl Hashed {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Hashed {
    fn from(phc: String) -> Self {
        Self(phc)
    }
}

impl std::fmt::Debug for Hashed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hashed(..)")
    }
}

#[derive(Clone)]
pub struct Hasher {
    argon: Argon2<'static>,
    turns: Arc<Semaphore>,
    places: Arc<Semaphore>,
    nobody: Hashed,
}

impl Hasher {
    pub fn new(cost: Cost) -> Result<Self> {
        let params = Params::new(cost.memory_kib, cost.passes, 1, None).map_err(failed)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let nobody = hash(&argon, &SecretString::from("nobody has this password"))?;
        Ok(Self {
            argon,
            turns: Arc::new(Semaphore::new(cores.saturating_sub(1).max(1))),
            places: Arc::new(Semaphore::new(QUEUE)),
            nobody,
        })
    }

    pub async fn hash(&self, password: SecretString) -> Result<Hashed> {
        let argon = self.argon.clone();
        self.in_turn(move || hash(&argon, &password)).await?
    }

    /// Whether the password fits. Without an account it works as hard and says no.
    pub async fn fits(&self, password: SecretString, stored: Option<Hashed>) -> Result<bool> {
        let argon = self.argon.clone();
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.nobody.clone());
        let fits = self.in_turn(move || verify(&argon, &password, &stored)).await??;
        Ok(fits && known)
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        // A place in the queue is given back however the wait ends: a visitor who hangs up drops it here.
        let place = self.places.clone().try_acquire_owned();
        let place = place.map_err(|_| Error::Unavailable("too many log-ins at once".into()))?;
        let turn = self.turns.clone().acquire_owned().await.map_err(failed)?;
        drop(place);
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        });
        done.await.map_err(failed)
    }
}

fn hash(argon: &Argon2<'_>, password: &SecretString) -> Result<Hashed> {
    let phc = argon.hash_password(password.expose_secret().as_bytes()).map_err(failed)?;
    Ok(Hashed(phc.to_string()))
}

fn verify(argon: &Argon2<'_>, password: &SecretString, stored: &Hashed) -> Result<bool> {
    let phc = PasswordHash::new(&stored.0).map_err(failed)?;
    Ok(argon.verify_password(password.expose_secret().as_bytes(), &phc).is_ok())
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Internal(error.to_string())
}
