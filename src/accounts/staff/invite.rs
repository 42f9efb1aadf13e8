//! A way in for an employee: a link that works once. Nobody who hands it on learns a password or a secret.

use time::OffsetDateTime;

use super::code;
use super::model::NewEmployee;
use super::store::{self, Start};
use crate::accounts::event::Event;
use crate::accounts::model::Kind;
use crate::accounts::store::{self as accounts, CreateError};
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::{Roles, StaffRole};
use crate::persons;
use crate::platform::access::{Access, Reader};
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
    if let Some((supervisor, supervised)) = Roles::from_iter(new.roles.iter().copied()).conflict() {
        return Err(InviteError::Conflict(supervisor, supervised));
    }
    let known =
        accounts::with_login(app.db.read(), &app.vault, &new.email.folded(), OffsetDateTime::UNIX_EPOCH).await?;
    let mut change = app.db.change(actor).await?;
    let person = match known {
        Some(known) if known.kind == Kind::Person => return Err(InviteError::OfAPerson),
        Some(known) => begin_anew(app, &mut change, known.person, new).await?,
        None => begin(app, &mut change, new).await?,
    };
    let token = link::issue(&mut change, link::Kind::Invitation, person).await?;
    change.commit(Event::Invited { person }).await?;
    Ok(token)
}

async fn begin(app: &App, change: &mut Change, new: &NewEmployee) -> Result<PersonId, InviteError> {
    let start = Start {
        password: &nobodys_password(app).await?,
        secret: &code::new_secret(),
        shown_until: change.at() + link::VALID,
    };
    store::add(change, app, new, start).await.map_err(|error| match error {
        CreateError::LoginTaken => InviteError::OfAPerson,
        CreateError::Other(error) => InviteError::Other(error),
    })
}

async fn begin_anew(app: &App, change: &mut Change, person: PersonId, new: &NewEmployee) -> Result<PersonId> {
    let at = change.at();
    let access = Access::logged(change.conn(), &app.vault, "staff", Reader::System, at, &[person]).await?;
    let account = accounts::active(&mut *change.conn(), &access, person).await?.ok_or(Error::NotFound)?;
    let key = persons::key(&mut *change.conn(), person, RetentionGroup::Identity).await?.ok_or(Error::NotFound)?;
    let file = access.unlock(person, RetentionGroup::Identity, &key)?;
    accounts::set_password(change, account.id, &nobodys_password(app).await?).await?;
    session::end_all(change, account.id).await?;
    store::set_secret(change, &file, person, &code::new_secret(), at + link::VALID).await?;
    store::set_roles(change, person, &new.roles).await?;
    Ok(person)
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
    let start = Start { password, secret, shown_until: change.at() };
    match store::add(&mut change, app, new, start).await {
        Ok(person) => {
            store::set_in_use(&mut change, person).await?;
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
