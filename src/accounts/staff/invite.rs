//! A way in for an employee: a link that works once. Nobody who hands it on learns a password or a secret.

use super::colleague::Staff;
use super::manage::Refused;
use super::member::State;
use super::model::NewEmployee;
use super::{mails, manage, member_store, store, tell};
use crate::accounts::event::Event;
use crate::accounts::model::Kind;
use crate::accounts::password_store;
use crate::accounts::second_step::{self, code};
use crate::accounts::sign_on;
use crate::accounts::store::{self as accounts, CreateError};
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::{Roles, StaffRole};
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::link::{self, Token};
use crate::platform::password::Hashed;
use crate::platform::session;

#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// A tenant logs in with this name; an employee who rents has two accounts.
    #[error("a tenant logs in with this address: an employee needs one of their own")]
    OfAPerson,
    /// Works here already, or somebody else takes the name at this moment.
    #[error("somebody works here under this address already")]
    Known,
    #[error("this employee is blocked: an administrator can lift that")]
    Blocked,
    /// The officer supervises what the other role does (AVG 38(6)).
    #[error("nobody can be {} and {} at once: who supervises does not decide or administer", .0.code(), .1.code())]
    Conflict(StaffRole, StaffRole),
    #[error(transparent)]
    Other(#[from] Error),
}

impl From<sqlx::Error> for InviteError {
    fn from(error: sqlx::Error) -> Self {
        Self::Other(error.into())
    }
}

/// Makes an employee, or lets one who is there already begin anew: with these roles, a new password and a new second step.
pub async fn invite(app: &App, actor: Actor, new: &NewEmployee) -> Result<Token, InviteError> {
    let (known, password) = (known(app, new).await?, nobodys_password(app).await?);
    let mut change = app.db.change(actor).await?;
    let person = match known {
        Some(person) => {
            begin_anew(app, &mut change, person, &password).await?;
            store::set_roles(&mut change, person, &new.roles).await?;
            person
        }
        None => begin(app, &mut change, new, &password).await?,
    };
    let token = link::issue(&mut change, link::Kind::Invitation, person).await?;
    change.commit(Event::Invited { person }).await?;
    Ok(token)
}

/// Makes an employee, who gets the way in by mail.
pub async fn employ(app: &App, actor: Actor, new: &NewEmployee) -> Result<PersonId, InviteError> {
    if known(app, new).await?.is_some() {
        return Err(InviteError::Known);
    }
    let password = nobodys_password(app).await?;
    let mut change = app.db.change(actor).await?;
    let person = begin(app, &mut change, new, &password).await?;
    mail_way_in(app, &mut change, person).await?;
    change.commit(Event::Invited { person }).await?;
    Ok(person)
}

/// Lets a colleague begin anew by a new mail: for who came too late, and for who lost the phone with the codes. What they logged in with
/// works no more.
pub async fn invite_again(app: &App, staff: Staff, person: PersonId) -> manage::Result {
    // Before anything is held: who waits for the hasher keeps nobody else waiting.
    let password = nobodys_password(app).await?;
    let (mut change, held) = manage::begin(app, staff, person).await?;
    if !matches!(held.state, State::Works | State::Invited) {
        return Err(Refused::Meanwhile);
    }
    begin_anew(app, &mut change, person, &password).await?;
    mail_way_in(app, &mut change, person).await?;
    Ok(change.commit(Event::Invited { person }).await?)
}

/// Who works here already and is invited under this name.
async fn known(app: &App, new: &NewEmployee) -> Result<Option<PersonId>, InviteError> {
    if let Some((supervisor, supervised)) = Roles::from_iter(new.roles.iter().copied()).conflict() {
        return Err(InviteError::Conflict(supervisor, supervised));
    }
    let hash = accounts::login_hash(&app.vault, &new.email.folded());
    match member_store::holder(app.db.read(), &hash).await? {
        Some(holder) if holder.kind == Kind::Person => Err(InviteError::OfAPerson),
        Some(holder) if holder.blocked => Err(InviteError::Blocked),
        holder => Ok(holder.map(|holder| holder.person)),
    }
}

async fn mail_way_in(app: &App, change: &mut Change, person: PersonId) -> Result<()> {
    let token = link::issue(change, link::Kind::Invitation, person).await?;
    tell::mail_to(app, change, person, |lang| mails::invitation(&app.settings, lang, &token)).await
}

async fn begin(app: &App, change: &mut Change, new: &NewEmployee, password: &Hashed) -> Result<PersonId, InviteError> {
    let shown_until = change.at() + link::VALID;
    let added = store::add(change, app, new, (password, &code::new_secret(), shown_until)).await;
    let (person, _) = added.map_err(|error| match error {
        CreateError::LoginTaken => InviteError::Known,
        CreateError::Other(error) => InviteError::Other(error),
    })?;
    member_store::note_invited(change, person).await?;
    Ok(person)
}

async fn begin_anew(app: &App, change: &mut Change, person: PersonId, password: &Hashed) -> Result<()> {
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "staff", at, &[person]).await?;
    let account = accounts::active(&mut *change.conn(), &access, person).await?.ok_or(Error::NotFound)?;
    let key = persons::key(&mut *change.conn(), person, RetentionGroup::Identity).await?.ok_or(Error::NotFound)?;
    let file = access.unlock(person, RetentionGroup::Identity, &key)?;
    password_store::set(change, account.id, password).await?;
    session::end_all(change, account.id).await?;
    second_step::forget(change, account.id).await?;
    sign_on::forget(change, account.id).await?;
    let secret = (&code::new_secret(), at + link::VALID);
    second_step::store::set_up(change, &file, (account.id, person), secret, None).await?;
    Ok(member_store::note_invited(change, person).await?)
}

/// Until the link is used, no password fits.
async fn nobodys_password(app: &App) -> Result<Hashed> {
    app.hasher.hash(code::new_secret().into()).await
}

/// An employee with a password and a secret that are known, for a demonstration. One who is there already stays as they are.
pub async fn add_ready(
    app: &App,
    actor: Actor,
    new: &NewEmployee,
    password: &Hashed,
    secret: &String,
) -> Result<Option<PersonId>> {
    let mut change = app.db.change(actor).await?;
    let shown_until = change.at();
    match store::add(&mut change, app, new, (password, secret, shown_until)).await {
        Ok((person, account)) => {
            second_step::store::confirm(&mut change, account, (shown_until, 0)).await?;
            change.commit(Event::Invited { person }).await?;
            Ok(Some(person))
        }
        Err(CreateError::LoginTaken) => {
            change.abandon().await?;
            Ok(None)
        }
        Err(CreateError::Other(error)) => Err(error),
    }
}
