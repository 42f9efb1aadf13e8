//! The first version, and who has accepted before ever coming in.

use super::{store, text};
use crate::accounts::event::Event;
use crate::kernel::ids::PersonId;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};

/// Publishes the built-in version when there is none. May run at every start, on several instances at once.
pub async fn publish_first(app: &App) -> Result<()> {
    let (nl, en) = text::first(&app.settings.organisation.name);
    let mut change = app.db.change(Actor::Operator("start")).await?;
    match store::add_first(&mut change, &nl, &en).await? {
        Some(version) => Ok(change.commit(Event::DeclarationPublished { version }).await?),
        None => Ok(change.abandon().await?),
    }
}

/// A fictional employee has accepted the newest version: for a demonstration.
pub async fn accept_current(app: &App, actor: Actor, person: PersonId) -> Result<()> {
    let current = store::current(app.db.read()).await?.ok_or(Error::NotFound)?;
    let mut change = app.db.change(actor).await?;
    store::accept(&mut change, person, current.id).await?;
    Ok(change.commit(Event::DeclarationAccepted { person, version: current.id }).await?)
}
