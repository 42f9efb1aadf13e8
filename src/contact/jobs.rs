//! What this slice does by itself.

use time::Duration;

use super::store;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::jobs::Kind;

/// Every hour, addresses that nobody confirmed are forgotten.
pub fn jobs() -> Vec<Kind> {
    vec![Kind { name: "contact.purge", every: Some(Duration::HOUR), run: |app, _| Box::pin(purge(app)) }]
}

async fn purge(app: App) -> Result<()> {
    while store::purge(&app).await? > 0 {}
    Ok(())
}
