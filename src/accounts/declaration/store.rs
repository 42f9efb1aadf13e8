//! The only SQL on the declaration and on who accepted it.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::text::Version;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::db::{Change, violated};

/// All versions, newest first.
pub async fn versions(conn: impl PgExecutor<'_>) -> sqlx::Result<Vec<Version>> {
    sqlx::query_as!(Version, "select id, number, nl, en, published_at from declaration_version order by number desc")
        .fetch_all(conn)
        .await
}

/// The version that counts.
pub async fn current(conn: impl PgExecutor<'_>) -> sqlx::Result<Option<Version>> {
    sqlx::query_as!(
        Version,
        "select id, number, nl, en, published_at from declaration_version order by number desc limit 1"
    )
    .fetch_optional(conn)
    .await
}

/// Adds the first version unless there is one, also when another instance is doing the same.
pub async fn add_first(change: &mut Change, nl: &str, en: &str) -> sqlx::Result<Option<Uuid>> {
    let (id, at) = (Uuid::now_v7(), change.at());
    let added = sqlx::query!(
        "insert into declaration_version (id, number, nl, en, published_at) values ($1, 1, $2, $3, $4)
         on conflict (number) do nothing",
        id,
        nl,
        en,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok((added.rows_affected() == 1).then_some(id))
}

/// Adds a version after the one that was seen; none when another came meanwhile.
pub async fn add(change: &mut Change, seen: Uuid, (nl, en): (&str, &str), by: AccountId) -> sqlx::Result<Option<Uuid>> {
    let (id, at) = (Uuid::now_v7(), change.at());
    let added = sqlx::query!(
        "insert into declaration_version (id, number, nl, en, published_at, published_by)
         select $1, number + 1, $3, $4, $5, $6 from declaration_version
         where id = $2 and number = (select max(newest.number) from declaration_version newest)",
        id,
        seen,
        nl,
        en,
        at,
        by.uuid(),
    )
    .execute(change.conn())
    .await;
    match added {
        Err(error) if violated(&error) == Some("one_version_per_number") => Ok(None),
        added => Ok((added?.rows_affected() == 1).then_some(id)),
    }
}

/// Somebody accepts the version they saw. False when it is not the newest; again changes nothing.
pub async fn accept(change: &mut Change, person: PersonId, seen: Uuid) -> sqlx::Result<bool> {
    let at = change.at();
    let found = sqlx::query_scalar!(
        r#"with newest as (select id from declaration_version order by number desc limit 1),
               accepted as (
                   insert into declaration_accepted (person_id, version_id, accepted_at)
                   select $1, id, $3 from newest where id = $2 on conflict (person_id, version_id) do nothing)
           select exists (select from newest where id = $2) as "newest!""#,
        person.uuid(),
        seen,
        at,
    )
    .fetch_one(change.conn())
    .await?;
    Ok(found)
}

/// A version that an employee accepted.
pub struct Accepted {
    pub person: PersonId,
    pub number: i32,
    pub at: OffsetDateTime,
}

/// What one employee accepted, or all, newest version first.
pub async fn accepted(conn: impl PgExecutor<'_>, only: Option<PersonId>) -> sqlx::Result<Vec<Accepted>> {
    let rows = sqlx::query!(
        "select a.person_id, v.number, a.accepted_at from declaration_accepted a
         join declaration_version v on v.id = a.version_id
         where $1::uuid is null or a.person_id = $1 order by v.number desc, a.person_id",
        only.map(PersonId::uuid),
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Accepted { person: row.person_id.into(), number: row.number, at: row.accepted_at })
        .collect())
}
