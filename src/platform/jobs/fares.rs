//! How work fares, kind by kind, for employees: never what a job is about.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::{Kind, LOUD};
use crate::platform::db::Change;

/// Every kind of job that this program does, in memory.
pub struct Kinds(pub Vec<Kind>);

/// The jobs of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fares {
    pub kind: String,
    /// Due, and nobody is at it.
    pub waiting: i64,
    pub running: i64,
    /// Failed the last time, and tried again later.
    pub failing: i64,
    /// The most times that one of those was tried.
    pub attempts: i32,
    /// Since when the one that is due longest is due.
    pub due_since: Option<OffsetDateTime>,
    pub next: Option<OffsetDateTime>,
    /// When one that runs by itself last succeeded.
    pub done_at: Option<OffsetDateTime>,
    /// "unavailable", "internal" or "refused", of the one that was tried most.
    pub last_error: Option<String>,
}

impl Fares {
    /// A person must look.
    pub fn keeps_failing(&self) -> bool {
        self.failing > 0 && self.attempts >= LOUD
    }
}

/// How each kind fares of which there is a job.
pub async fn fares(conn: impl PgExecutor<'_>, now: OffsetDateTime) -> sqlx::Result<Vec<Fares>> {
    sqlx::query_as!(
        Fares,
        r#"select kind,
               count(*) filter (where coalesce(leased_until <= $1, true) and run_at <= $1) as "waiting!",
               count(*) filter (where leased_until > $1) as "running!",
               count(*) filter (where last_error is not null) as "failing!",
               coalesce(max(attempts) filter (where last_error is not null), 0) as "attempts!",
               min(run_at) filter (where coalesce(leased_until <= $1, true) and run_at <= $1) as due_since,
               min(run_at) filter (where run_at > $1) as next,
               max(done_at) as done_at,
               (array_agg(last_error order by attempts desc, id) filter (where last_error is not null))[1] as last_error
           from job group by kind order by kind"#,
        now,
    )
    .fetch_all(conn)
    .await
}

/// Has what failed tried again at once, and says how many jobs that are.
pub async fn try_now(change: &mut Change, kind: &str) -> sqlx::Result<u64> {
    let at = change.at();
    let tried = sqlx::query!(
        "update job set run_at = $2 where kind = $1 and last_error is not null and run_at > $2
             and coalesce(leased_until <= $2, true)",
        kind,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(tried.rows_affected())
}
