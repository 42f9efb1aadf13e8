//! What an administrator does with the account of a colleague. Nobody does it with their own, and somebody who administers always remains.

use super::colleague::Staff;
use super::member::{BlockReason, State};
use super::member_store::{self, Held};
use super::{mails, store, tell};
use crate::accounts::event::Event;
use crate::accounts::store as accounts;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::{Roles, StaffRole};
use crate::platform::app::App;
use crate::platform::db::{Change, violated};
use crate::platform::error::Error;
use crate::platform::{link, session};

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("nobody does this with their own account")]
    Own,
    /// The database keeps it, also when two do something at once.
    #[error("then nobody would administer any more")]
    LastAdministrator,
    /// A colleague did something meanwhile, and it cannot be done as things stand now.
    #[error("it stands otherwise meanwhile")]
    Meanwhile,
    #[error("who supervises does not decide or administer")]
    Conflict(StaffRole, StaffRole),
    #[error(transparent)]
    Other(#[from] Error),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        match violated(&error) {
            Some("an_administrator_remains") => Self::LastAdministrator,
            _ => Self::Other(error.into()),
        }
    }
}

pub type Result<T = (), E = Refused> = std::result::Result<T, E>;

/// Other roles, from the next request on. `seen`: those that were on the screen.
pub async fn change_roles(app: &App, staff: Staff, person: PersonId, seen: &str, roles: Roles) -> Result {
    if let Some((supervisor, supervised)) = roles.conflict() {
        return Err(Refused::Conflict(supervisor, supervised));
    }
    let (mut change, held) = begin(app, staff, person).await?;
    if held.state == State::Left || codes(held.roles) != seen {
        return Err(Refused::Meanwhile);
    }
    if held.roles == roles {
        return Ok(change.abandon().await?);
    }
    store::set_roles(&mut change, person, &roles.all().collect::<Vec<_>>()).await?;
    // They log in anew: a session has no other rights than those it began with (SECURITY V7).
    session::end_all(&mut change, held.account).await?;
    tell::mail(app, &mut change, held.account, |lang| mails::roles_changed(&app.settings, lang, roles)).await?;
    Ok(change.commit(Event::RolesChanged { person, roles }).await?)
}

/// The codes of these roles, in order.
pub fn codes(roles: Roles) -> String {
    roles.all().map(StaffRole::code).collect::<Vec<_>>().join(",")
}

pub async fn block(app: &App, staff: Staff, person: PersonId, why: BlockReason) -> Result {
    let (mut change, held) = begin(app, staff, person).await?;
    if !matches!(held.state, State::Works | State::Invited) {
        return Err(Refused::Meanwhile);
    }
    // Before the block: afterwards the account gets no mail any more.
    tell::mail(app, &mut change, held.account, |lang| mails::blocked(&app.settings, lang)).await?;
    end_links(&mut change, person).await?;
    member_store::block(&mut change, held.account, why).await?;
    Ok(change.commit(Event::Blocked { person, why }).await?)
}

pub async fn unblock(app: &App, staff: Staff, person: PersonId) -> Result {
    let (mut change, held) = begin(app, staff, person).await?;
    if held.state != State::Blocked {
        return Err(Refused::Meanwhile);
    }
    member_store::unblock(&mut change, held.account).await?;
    tell::mail(app, &mut change, held.account, |lang| mails::unblocked(&app.settings, lang)).await?;
    Ok(change.commit(Event::Unblocked { person }).await?)
}

/// Works here no longer: the account ends for good.
pub async fn end(app: &App, staff: Staff, person: PersonId) -> Result {
    let (mut change, held) = begin(app, staff, person).await?;
    if held.state == State::Left {
        return Err(Refused::Meanwhile);
    }
    end_links(&mut change, person).await?;
    accounts::close(&mut change, held.account).await?;
    Ok(change.done().await?)
}

/// The link that was mailed works no more.
pub async fn take_back(app: &App, staff: Staff, person: PersonId) -> Result {
    let (mut change, _) = begin(app, staff, person).await?;
    end_links(&mut change, person).await?;
    Ok(change.commit(Event::InvitationTakenBack { person }).await?)
}

/// Not with oneself, and nobody else at the same time.
pub async fn begin(app: &App, staff: Staff, person: PersonId) -> Result<(Change, Held)> {
    let mut change = app.db.change(staff.actor()).await?;
    let held = member_store::hold(&mut change, person).await?.ok_or(Error::NotFound)?;
    if held.account == staff.account { Err(Refused::Own) } else { Ok((change, held)) }
}

/// Links in mails open no account that may not be opened.
async fn end_links(change: &mut Change, person: PersonId) -> sqlx::Result<()> {
    link::revoke(change, link::Kind::Invitation, person).await?;
    link::revoke(change, link::Kind::Password, person).await
}
