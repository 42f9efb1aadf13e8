//! The texts in memory. Rows never change, so all that can happen is that another instance publishes a newer one: each
//! instance looks once in five seconds, on the request that comes by, and at once when it meets an id it does not know.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::text::Texts;
use super::text_store;
use crate::platform::app::App;
use crate::platform::error::Result;

const LOOK_EVERY: Duration = Duration::from_secs(5);

/// The texts, and when somebody last went to look for newer ones.
#[derive(Debug)]
pub struct KnownTexts {
    texts: Texts,
    loaded: Instant,
    /// Milliseconds after `loaded`.
    looked: AtomicU64,
}

impl KnownTexts {
    /// True for one caller per period, so that a busy moment asks the database once.
    fn look(&self) -> bool {
        let now = u64::try_from(self.loaded.elapsed().as_millis()).unwrap_or(u64::MAX);
        let looked = self.looked.load(Ordering::Relaxed);
        let due = now.saturating_sub(looked) >= LOOK_EVERY.as_millis() as u64;
        due && self.looked.compare_exchange(looked, now, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }
}

impl Deref for KnownTexts {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        &self.texts
    }
}

/// All versions of all texts, from memory.
pub async fn texts(app: &App) -> Result<Arc<KnownTexts>> {
    match app.memory.get::<KnownTexts>() {
        Some(known) if !known.look() => Ok(known),
        _ => reload(app).await,
    }
}

/// All versions of all texts, from the database: after publishing, and when a text turns up that memory does not know.
pub async fn reload(app: &App) -> Result<Arc<KnownTexts>> {
    let texts = text_store::texts(app.db.write()).await?;
    Ok(app.memory.put(KnownTexts { texts, loaded: Instant::now(), looked: AtomicU64::new(0) }))
}
