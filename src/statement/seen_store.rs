//! The only SQL on which version somebody saw last (P99).

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::event::Event;
use crate::kernel::ids::PersonId;
use crate::platform::audit::Actor;
use crate::platform::db::{Change, Db};

/// The number of the version that this person saw last.
pub async fn last_seen(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Option<i32>> {
    sqlx::query_scalar!("select version from statement_seen where person_id = $1", person.uuid())
        .fetch_optional(conn)
        .await
}

/// The same, and when it was.
pub async fn seen(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Option<(i32, OffsetDateTime)>> {
    let row = sqlx::query!("select version, seen_at from statement_seen where person_id = $1", person.uuid())
        .fetch_optional(conn)
        .await?;
    Ok(row.map(|row| (row.version, row.seen_at)))
}

/// Notes it with its audit entry, in one statement. What was noted already is not written again.
pub async fn note(db: &Db, person: PersonId, number: i32) -> sqlx::Result<()> {
    sqlx::query!(
        "with noted as (
            insert into statement_seen (person_id, version, seen_at) values ($1, $2, $3)
            on conflict (person_id) do update set version = excluded.version, seen_at = excluded.seen_at
                where statement_seen.version <> excluded.version
            returning person_id
        )
        insert into audit_entry (id, at, actor, event, subject, object)
        select $4, $3, $5, $6, person_id, $7 from noted",
        person.uuid(),
        number,
        db.clock().now(),
        Uuid::now_v7(),
        Actor::Person(person).to_string(),
        Event::SEEN,
        number.to_string(),
    )
    .execute(db.write())
    .await?;
    Ok(())
}

/// Gone with the account.
pub async fn forget(change: &mut Change, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("delete from statement_seen where person_id = $1", person.uuid()).execute(change.conn()).await?;
    Ok(())
}
