//! The one door to a session.

use time::OffsetDateTime;
use tower_sessions::Session;

use super::event::Event;
use super::model::Kind;
use super::staff::member_store;
use super::{address_store, second_step};
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;
use crate::platform::peer::Peer;
use crate::platform::session::{self, Steps};

/// Who has just proved to be the owner of an account: by password, or by a link in their mailbox.
#[derive(Clone, Copy, Debug)]
pub struct Proven {
    pub account: AccountId,
    pub person: PersonId,
    pub kind: Kind,
    /// Since when password and second step are as they were checked. Changed meanwhile, the proof is worth nothing.
    pub proof_since: OffsetDateTime,
    pub steps: Steps,
}

/// How far somebody came with a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    In,
    /// They still have to give a code: employees always, others who switched it on.
    Halfway,
}

/// Lets them in. The session gets a new id, and the network address is remembered as one of the owner's.
pub async fn sign_in(app: &App, session: &Session, proven: &Proven, peer: Peer) -> Result<Entered> {
    let Proven { account, person, kind, proof_since, .. } = *proven;
    if kind == Kind::Staff || second_step::store::is_on(app.db.write(), person).await? {
        session::begin(session, (session::Kind::Half, Steps::One, peer.device()), account, person, proof_since).await?;
        return Ok(Entered::Halfway);
    }
    begin(app, session, proven, peer).await?;
    Ok(Entered::In)
}

/// Lets somebody in who gave a password and a code, which is used up.
pub async fn begin(app: &App, session: &Session, proven: &Proven, peer: Peer) -> Result<()> {
    let mut change = app.db.change(Actor::Person(proven.person)).await?;
    address_store::note(&mut change, proven.account, &address_store::hash(&app.vault, proven.account, peer)).await?;
    if proven.kind == Kind::Staff {
        let day = amsterdam_day(change.at());
        member_store::note_log_in(&mut change, proven.person, day).await?;
    }
    change.commit(Event::LoggedIn { person: proven.person }).await?;
    go_on(session, proven, peer).await
}

/// A new session in the place of the one that somebody has, after all were ended: a change of password, of address, of second step.
pub async fn go_on(session: &Session, proven: &Proven, peer: Peer) -> Result<()> {
    let kind = match proven.kind {
        Kind::Person => session::Kind::Person,
        Kind::Staff => session::Kind::Staff,
    };
    session::begin(session, (kind, proven.steps, peer.device()), proven.account, proven.person, proven.proof_since)
        .await
}
