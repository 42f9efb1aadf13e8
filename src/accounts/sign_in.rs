//! The one door to a session.

use time::OffsetDateTime;
use tower_sessions::Session;

use super::attempt::address_hash;
use super::event::Event;
use super::store;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;
use crate::platform::peer::Peer;
use crate::platform::session;

/// Who has just proved to be the owner of an account: by password, or by a link in their mailbox.
#[derive(Clone, Copy, Debug)]
pub struct Proven {
    pub account: AccountId,
    pub person: PersonId,
    /// When the password they have was chosen. Changed meanwhile, the proof is worth nothing.
    pub password_since: OffsetDateTime,
}

/// Lets them in. The session gets a new id, and the network address is remembered as one of the owner's.
pub async fn sign_in(app: &App, session: &Session, proven: &Proven, peer: Peer) -> Result<()> {
    let Proven { account, person, password_since } = *proven;
    let mut change = app.db.change(Actor::Person(person)).await?;
    store::note_address(&mut change, account, &address_hash(&app.vault, account, peer)).await?;
    change.commit(Event::LoggedIn { person }).await?;
    session::begin(session, account, person, password_since).await
}
