//! The only SQL that reads an account and an employee for their own eyes. Secrets are not read: that there are any is.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};

use super::staff::{Email, EmployeeName, Name};
use super::store::Login;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::login_name::LoginName;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::vault::{Sealed, WrappedKey};

/// An account, open or closed.
pub struct Held {
    pub login: Option<LoginName>,
    pub has_password: bool,
    /// Whether an app makes codes for it.
    pub has_app: bool,
    pub password_since: OffsetDateTime,
    pub lang: String,
    pub began_at: OffsetDateTime,
    pub ended_at: Option<OffsetDateTime>,
}

/// Whether somebody has an account, or had one.
pub async fn had_account(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<bool> {
    let found =
        sqlx::query_scalar!(r#"select exists (select from account where person_id = $1) as "had!""#, person.uuid(),);
    found.fetch_one(conn).await
}

/// All accounts that somebody has or had, oldest first.
pub async fn accounts_of(conn: impl PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Vec<Held>> {
    let rows = sqlx::query!(
        r#"select a.login_name, a.password_hash is not null as "has_password!",
                  exists (select from totp t where t.account_id = a.id and t.in_use) as "has_app!", a.password_changed_at, a.lang, a.created_at,
                  a.ended_at, k.kek, k.wrapped
           from account a
           join keys.person_key k on k.person_id = a.person_id and k.retention_group = 'identity'
           where a.person_id = $1 order by a.created_at, a.id"#,
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Identity, &key)?;
            let login: Option<Sealed<Login>> = row.login_name.map(Into::into);
            Ok(Held {
                login: file.open_if(login.as_ref())?,
                has_password: row.has_password,
                has_app: row.has_app,
                password_since: row.password_changed_at,
                lang: row.lang,
                began_at: row.created_at,
                ended_at: row.ended_at,
            })
        })
        .collect()
}

/// When somebody's accounts were opened from places that are remembered, newest first. The places themselves are kept as codes that nobody
/// can turn back.
pub async fn places_of(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Vec<OffsetDateTime>> {
    let found = sqlx::query_scalar!(
        "select p.seen_at from keys.known_address p join account a on a.id = p.account_id
         where a.person_id = $1 order by p.seen_at desc",
        person.uuid(),
    );
    found.fetch_all(conn).await
}

/// Somebody who works here.
pub struct Employed {
    pub name: EmployeeName,
    pub email: EmailAddress,
    /// Codes of what they do.
    pub roles: Vec<String>,
    pub last_log_in: Option<Date>,
    /// Code of why they may not come in for now.
    pub blocked_for: Option<String>,
}

pub async fn employed(conn: impl PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Option<Employed>> {
    let row = sqlx::query!(
        r#"select k.kek, k.wrapped, e.name, e.email, e.last_log_in, a.blocked_for,
                  array(select r.role from employee_role r where r.person_id = e.person_id order by r.role) as "roles!"
           from employee e
           join account a on a.person_id = e.person_id
           join keys.person_key k on k.person_id = e.person_id and k.retention_group = 'identity'
           where e.person_id = $1"#,
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    Ok(Some(Employed {
        name: file.open::<Name>(&row.name.into())?,
        email: file.open::<Email>(&row.email.into())?,
        roles: row.roles,
        last_log_in: row.last_log_in,
        blocked_for: row.blocked_for,
    }))
}
