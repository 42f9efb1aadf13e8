//! The one door to a session.

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

/// Lets somebody in who has just proved who they are: by password, or by a link in their mailbox. The session gets a new id, and the
/// network address is remembered as one of the owner's.
pub async fn sign_in(app: &App, session: &Session, account: AccountId, person: PersonId, peer: Peer) -> Result<()> {
    let mut change = app.db.change(Actor::Person(person)).await?;
    store::note_address(&mut change, account, &address_hash(&app.vault, account, peer)).await?;
    change.commit(Event::LoggedIn { person }).await?;
    session::begin(session, account, person).await
}
