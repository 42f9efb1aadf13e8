//! A work account becomes somebody's, or is so no longer. They are mailed about it, and logged out elsewhere.

use super::back::Visit;
use super::identity::Identity;
use super::own;
use super::refused::Refusal;
use super::store::{self, WorkAccount};
use crate::accounts::event::Event;
use crate::accounts::mails::Credential;
use crate::accounts::owner::Owner;
use crate::accounts::store as accounts;
use crate::accounts::tell::tell;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::config::SignOn;
use crate::platform::db::{Change, violated};
use crate::platform::error::{Error, Result};
use crate::platform::link;
use crate::platform::session;

/// By the employee themselves, who is logged in here and logged in anew there.
pub async fn link(
    app: &App,
    sign_on: &SignOn,
    visit: &Visit,
    (owner, identity): (&Owner, &Identity),
) -> Result<Result<String, Refusal>> {
    let work = WorkAccount::new(&app.vault, &sign_on.issuer, &identity.subject);
    let mut change = app.db.change(owner.actor()).await?;
    match store::link(&mut change, (owner.account, owner.person), &work).await {
        Err(error) if is_taken(&error) => return Ok(Err(Refusal::Taken)),
        done => done?,
    }
    session::end_others(&mut change, owner.account, &visit.session).await?;
    tell(app, &mut change, (&owner.access, owner.person), Credential::WorkAccount).await?;
    change.commit(Event::WorkAccountLinked { person: owner.person }).await?;
    Ok(Ok(format!("{}?{}", own::PLACE, own::LINKED)))
}

/// By who has the mail with an invitation, and uses that up. When the work account is somebody else's, the invitation stays.
pub async fn accept(app: &App, sign_on: &SignOn, (identity, token): (&Identity, &str)) -> Result<Result<(), Refusal>> {
    let work = WorkAccount::new(&app.vault, &sign_on.issuer, &identity.subject);
    let mut change = app.db.change(Actor::Visitor).await?;
    let opened = link::claim(&mut change, &app.vault, link::Kind::Invitation, token).await?.ok_or(Error::Gone)?;
    let person = opened.person;
    let account = accounts::active(&mut *change.conn(), &opened.access, person).await?.ok_or(Error::Gone)?;
    match store::link(&mut change, (account.id, person), &work).await {
        Err(error) if is_taken(&error) => return Ok(Err(Refusal::Taken)),
        done => done?,
    }
    session::end_all(&mut change, account.id).await?;
    tell(app, &mut change, (&opened.access, person), Credential::WorkAccount).await?;
    change.commit(Event::WorkAccountLinked { person }).await?;
    Ok(Ok(()))
}

fn is_taken(error: &sqlx::Error) -> bool {
    violated(error) == Some("one_employee_per_work_account")
}

/// By the employee, who gave their password.
pub async fn unlink(app: &App, session: &tower_sessions::Session, owner: &Owner) -> Result<()> {
    let mut change = app.db.change(owner.actor()).await?;
    if !unlink_in(app, &mut change, (&owner.access, owner.account, owner.person)).await? {
        return Ok(change.abandon().await?);
    }
    session::end_others(&mut change, owner.account, session).await?;
    Ok(change.done().await?)
}

/// The same, as a part of another change. False when there was none.
pub async fn unlink_in(
    app: &App,
    change: &mut Change,
    (access, account, person): (&Access, AccountId, PersonId),
) -> Result<bool> {
    if !store::unlink(change, account).await? {
        return Ok(false);
    }
    tell(app, change, (access, person), Credential::NoWorkAccount).await?;
    change.also(Event::WorkAccountUnlinked { person });
    Ok(true)
}
