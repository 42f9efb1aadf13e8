//! The only SQL on how mail fares, for employees.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::state::State;
use super::trouble::Trouble;

/// A mail as employees see it: where it stands, and nothing of what it says or whom it is to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overseen {
    pub id: Uuid,
    pub state: State,
    pub queued_at: OffsetDateTime,
    pub attempts: i32,
    /// Of one that waits: when it is tried, or tried again.
    pub next_at: OffsetDateTime,
    pub sent_at: Option<OffsetDateTime>,
    /// When it came back, or its reader complained.
    pub reported_at: Option<OffsetDateTime>,
    /// How often it could not be delivered yet after it left.
    pub soft_bounces: i32,
    pub trouble: Option<Trouble>,
}

/// So many mails in a state (or in any), newest first, from the newest or on from before one.
pub async fn overseen(
    conn: impl PgExecutor<'_>,
    state: Option<State>,
    before: Option<Uuid>,
    most: i64,
) -> sqlx::Result<Vec<Overseen>> {
    let rows = sqlx::query!(
        "select id, state, created_at, attempts, next_at, sent_at, reported_at, soft_bounces, last_error from mail
         where ($1::text is null or state = $1) and id < $2 order by id desc limit $3",
        state.map(State::code),
        before.unwrap_or(Uuid::max()),
        most,
    )
    .fetch_all(conn)
    .await?;
    let read = rows.into_iter().filter_map(|row| {
        Some(Overseen {
            id: row.id,
            state: State::from_code(&row.state)?,
            queued_at: row.created_at,
            attempts: row.attempts,
            next_at: row.next_at,
            sent_at: row.sent_at,
            reported_at: row.reported_at,
            soft_bounces: row.soft_bounces,
            trouble: row.last_error.as_deref().and_then(Trouble::from_code),
        })
    });
    Ok(read.collect())
}

/// How mail fares: what waits and since when, what left, what could not, and what was told about it afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub waiting: i64,
    pub waiting_since: Option<OffsetDateTime>,
    /// Since a moment.
    pub sent: i64,
    pub failed: i64,
    pub bounced: i64,
    pub complaints: i64,
}

pub async fn tally(conn: impl PgExecutor<'_>, since: OffsetDateTime) -> sqlx::Result<Tally> {
    sqlx::query_as!(
        Tally,
        r#"select (select count(*) from mail where state = 'queued') as "waiting!",
                  (select min(created_at) from mail where state = 'queued') as waiting_since,
                  (select count(*) from mail where state = 'sent' and created_at >= $1) as "sent!",
                  (select count(*) from mail where state = 'failed' and created_at >= $1) as "failed!",
                  (select count(*) from mail where state = 'bounced' and created_at >= $1) as "bounced!",
                  (select count(*) from mail where state = 'complaint' and created_at >= $1) as "complaints!""#,
        since,
    )
    .fetch_one(conn)
    .await
}
