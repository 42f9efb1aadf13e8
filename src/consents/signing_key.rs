//! The key that signs receipts may change; receipts signed before stay checkable, since every public key is kept and published (P28).

use super::key_store;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;

/// Keeps the public half of the key this server signs with. May run at every start, on several instances at once.
pub async fn publish_key(app: &App) -> Result<()> {
    let mut change = app.db.change(Actor::Operator("start")).await?;
    match key_store::add(&mut change, app.vault.public_key()).await? {
        Some(event) => change.commit(event).await?,
        None => change.abandon().await?,
    }
    Ok(())
}
