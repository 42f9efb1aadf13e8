//! The only SQL that lists who acts for whom: for employees, for what ends by itself, and for who turned 16.

use sqlx::PgExecutor;
use time::Date;
use uuid::Uuid;

use super::model::{Representation, State};
use super::store::Row;
use crate::kernel::ids::PersonId;
use crate::platform::error::Result;

/// In these states: those that wait longest first, and what was decided the other way round.
pub async fn in_states(conn: impl PgExecutor<'_>, states: &[State], most: usize) -> Result<Vec<Representation>> {
    let states: Vec<String> = states.iter().map(|state| state.code().to_owned()).collect();
    let rows = sqlx::query_as!(
        Row,
        "select id, person_id, represented_id, kind, areas, begins_on, ends_on, state, asked_at, decided_at, ended_at
         from representation where state = any($1)
         order by case when state = 'asked' then asked_at end, coalesce(ended_at, decided_at) desc, id limit $2",
        &states,
        most as i64,
    );
    rows.fetch_all(conn).await?.into_iter().map(Row::read).collect()
}

/// Whether a parent acted for them until they turned 16, since this day.
pub async fn turned_sixteen(
    conn: impl PgExecutor<'_>,
    files: &[PersonId],
    since: Date,
    today: Date,
) -> sqlx::Result<bool> {
    let ids: Vec<Uuid> = files.iter().map(|file| file.uuid()).collect();
    sqlx::query_scalar!(
        r#"select exists (select from representation where represented_id = any($1) and kind = 'parent'
               and (state = 'confirmed' or ended_by = 'time') and ends_on >= $2 and ends_on < $3) as "turned!""#,
        &ids,
        since,
        today,
    )
    .fetch_one(conn)
    .await
}

/// A portion of those whose last day passed.
pub async fn over(conn: impl PgExecutor<'_>, today: Date, most: i64) -> Result<Vec<Representation>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, person_id, represented_id, kind, areas, begins_on, ends_on, state, asked_at, decided_at, ended_at
         from representation where state = 'confirmed' and ends_on < $1 order by ends_on, id limit $2",
        today,
        most,
    );
    rows.fetch_all(conn).await?.into_iter().map(Row::read).collect()
}

/// By somebody, for them, or for a file of the administration that their account shows: those in force first, then the newest.
pub async fn with(conn: impl PgExecutor<'_>, person: PersonId, most: i64) -> Result<Vec<Representation>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, person_id, represented_id, kind, areas, begins_on, ends_on, state, asked_at, decided_at, ended_at
         from representation
         where person_id = $1 or represented_id = $1
             or represented_id in (select file_id from linked_file where person_id = $1 and ended_at is null)
         order by state <> 'confirmed', asked_at desc, id limit $2",
        person.uuid(),
        most,
    );
    rows.fetch_all(conn).await?.into_iter().map(Row::read).collect()
}

/// All that hold by somebody, for them, or for a file of the administration that their account shows.
pub async fn running_with(conn: impl PgExecutor<'_>, person: PersonId) -> Result<Vec<Representation>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, person_id, represented_id, kind, areas, begins_on, ends_on, state, asked_at, decided_at, ended_at
         from representation where state = 'confirmed'
             and (person_id = $1 or represented_id = $1
                  or represented_id in (select file_id from linked_file where person_id = $1 and ended_at is null))
         order by id",
        person.uuid(),
    );
    rows.fetch_all(conn).await?.into_iter().map(Row::read).collect()
}
