//! The one door to a session.

use time::OffsetDateTime;
use tower_sessions::Session;

use super::address_store;
use super::event::Event;
use super::model::Kind;
use super::staff::member_store;
use crate::kernel::dates::amsterdam_day;
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
    pub kind: Kind,
    /// When the password they have was chosen. Changed meanwhile, the proof is worth nothing.
    pub password_since: OffsetDateTime,
}

/// How far somebody came with a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    In,
    /// An employee still has to give a code.
    Halfway,
}

/// Lets them in. The session gets a new id, and the network address is remembered as one of the owner's.
pub async fn sign_in(app: &App, session: &Session, proven: &Proven, peer: Peer) -> Result<Entered> {
    let Proven { account, person, kind, password_since } = *proven;
    if kind == Kind::Staff {
        session::begin(session, session::Kind::Half, account, person, password_since).await?;
        return Ok(Entered::Halfway);
    }
    begin(app, session, (session::Kind::Person, account, person, password_since), peer).await?;
    Ok(Entered::In)
}

/// Lets an employee in who gave a password and a code. `change` used the code up.
pub async fn second_step(
    app: &App,
    session: &Session,
    (account, person, password_since): (AccountId, PersonId, OffsetDateTime),
    peer: Peer,
) -> Result<()> {
    begin(app, session, (session::Kind::Staff, account, person, password_since), peer).await
}

async fn begin(
    app: &App,
    session: &Session,
    (kind, account, person, password_since): (session::Kind, AccountId, PersonId, OffsetDateTime),
    peer: Peer,
) -> Result<()> {
    let mut change = app.db.change(Actor::Person(person)).await?;
    address_store::note(&mut change, account, &address_store::hash(&app.vault, account, peer)).await?;
    if kind == session::Kind::Staff {
        let day = amsterdam_day(change.at());
        member_store::note_log_in(&mut change, person, day).await?;
    }
    change.commit(Event::LoggedIn { person }).await?;
    session::begin(session, kind, account, person, password_since).await
}
