//! A way in for an employee: a link that works once. Nobody who hands it on learns a password or a secret.

use time::OffsetDateTime;

use super::model::NewEmployee;
use super::store;
use crate::accounts::event::Event;
use crate::accounts::model::Kind;
use crate::accounts::second_step::{self, code};
use crate::accounts::store::{self as accounts, CreateError};
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
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
    let (password, shown_until) = (nobodys_password(app).await?, change.at() + link::VALID);
    let added = store::add(change, app, new, (&password, &code::new_secret(), shown_until)).await;
    added.map(|(person, _)| person).map_err(|error| match error {
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
    second_step::forget(change, account.id).await?;
    let secret = (&code::new_secret(), at + link::VALID);
    second_step::store::set_up(change, &file, (account.id, person), secret).await?;
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
    let shown_until = change.at();
    match store::add(&mut change, app, new, (password, secret, shown_until)).await {
        Ok((person, account)) => {
            second_step::store::confirm(&mut change, account, 0).await?;
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
