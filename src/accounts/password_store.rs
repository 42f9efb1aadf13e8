//! The only SQL on passwords, as the hashes that are kept, and on since when what somebody logs in with is as it is.

use time::OffsetDateTime;

use super::address_store;
use crate::kernel::ids::AccountId;
use crate::platform::db::Change;
use crate::platform::link;
use crate::platform::password::Hashed;

/// The password of an account that can be used, and since when it and the second step hold.
pub async fn of(conn: impl sqlx::PgExecutor<'_>, account: AccountId) -> sqlx::Result<Option<(String, OffsetDateTime)>> {
    let row = sqlx::query!(
        r#"select password_hash as "hash!", greatest(password_changed_at, second_step_at) as "since!" from account
           where id = $1 and state = 'active'"#,
        account.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (row.hash, row.since)))
}

/// Since when the password is the one it is, to show.
pub async fn changed_at(conn: impl sqlx::PgExecutor<'_>, account: AccountId) -> sqlx::Result<Option<OffsetDateTime>> {
    let changed = sqlx::query_scalar!(
        "select password_changed_at from account where id = $1 and state = 'active'",
        account.uuid()
    );
    changed.fetch_optional(conn).await
}

/// Whether password and second step are still those of a moment; if so, nobody else changes them before this change ends.
pub async fn hold(change: &mut Change, account: AccountId, since: OffsetDateTime) -> sqlx::Result<bool> {
    let held = sqlx::query_scalar!(
        "select id from account
         where id = $1 and state = 'active' and greatest(password_changed_at, second_step_at) = $2 for update",
        account.uuid(),
        since,
    );
    Ok(held.fetch_optional(change.conn()).await?.is_some())
}

/// A new password; no address is known any more, and no link in a mail opens the account by another. The caller ends the sessions. False when the
/// account ended meanwhile.
pub async fn set(change: &mut Change, account: AccountId, password: &Hashed) -> sqlx::Result<bool> {
    let at = change.at();
    address_store::forget(change, account).await?;
    let person = sqlx::query_scalar!(
        "update account set password_hash = $2, password_changed_at = $3 where id = $1 and state = 'active' returning person_id",
        account.uuid(),
        password.as_str(),
        at,
    )
    .fetch_optional(change.conn())
    .await?;
    let Some(person) = person else { return Ok(false) };
    link::revoke(change, link::Kind::Password, person.into()).await?;
    Ok(true)
}
