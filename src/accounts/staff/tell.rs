//! Mail to employees about their work.

use super::store;
use crate::accounts::store::language;
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::staff::{Duty, StaffRole};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::mail::{self, Message};

/// Who works here in a role that brings this duty.
pub async fn accounts_with(conn: &mut sqlx::PgConnection, duty: Duty) -> sqlx::Result<Vec<AccountId>> {
    let roles: Vec<StaffRole> = StaffRole::ALL.into_iter().filter(|role| role.duties().contains(&duty)).collect();
    store::accounts_in(conn, &roles).await
}

/// Under which id mails to an employee are kept; none of who no longer works here.
pub async fn person_of(conn: &mut sqlx::PgConnection, account: AccountId) -> sqlx::Result<Option<PersonId>> {
    store::person_of(conn, account).await
}

/// Those of these accounts to whom [`mail`] brings something.
pub async fn reachable(
    conn: &mut sqlx::PgConnection,
    accounts: &[AccountId],
) -> sqlx::Result<std::collections::BTreeSet<AccountId>> {
    Ok(store::with_mailbox(conn, accounts).await?.into_iter().collect())
}

/// Queues a mail to an employee, in their language. One who no longer works here gets none.
pub async fn mail(
    app: &App,
    change: &mut Change,
    account: AccountId,
    message: impl FnOnce(Lang) -> Message,
) -> Result<()> {
    let Some(person) = store::person_of(&mut *change.conn(), account).await? else { return Ok(()) };
    mail_to(app, change, person, message).await
}

/// The same, to an employee of whom is known that they work here.
pub async fn mail_to(
    app: &App,
    change: &mut Change,
    person: PersonId,
    message: impl FnOnce(Lang) -> Message,
) -> Result<()> {
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "staff", at, &[person]).await?;
    let Some(employee) = store::find(&mut *change.conn(), &access, person).await? else { return Ok(()) };
    let lang = language(&mut *change.conn(), person).await?.unwrap_or_default();
    mail::queue(change, &employee.file, person, &employee.email, &message(lang)).await
}
