//! The only SQL on jobs.

use sqlx::{PgConnection, PgPool};
use time::OffsetDateTime;
use uuid::Uuid;

use super::Job;

/// A job that is ours until its lease runs out.
pub(super) struct Claimed {
    pub id: Uuid,
    pub kind: String,
    pub subject: Option<Uuid>,
    pub attempts: i32,
    /// The row of a recurring kind, not one that somebody asked for.
    pub recurring: bool,
    /// When it was last asked for.
    asked_at: OffsetDateTime,
    /// Also proves that the job is still ours.
    lease: OffsetDateTime,
}

impl Claimed {
    pub(super) fn job(&self) -> Job {
        Job { id: self.id, subject: self.subject, attempt: self.attempts }
    }
}

pub(super) async fn add(
    conn: &mut PgConnection,
    kind: &str,
    subject: Option<Uuid>,
    key: Option<&str>,
    at: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into job (id, kind, dedup_key, subject, run_at, created_at) values ($1, $2, $3, $4, $5, $5)
         on conflict (dedup_key) do update set run_at = least(job.run_at, excluded.run_at), created_at = excluded.created_at",
        Uuid::now_v7(),
        kind,
        key,
        subject,
        at,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A row for each recurring kind. The key has a space, which no key of [`add`] has before its colon.
pub(super) async fn arm(pool: &PgPool, kinds: &[String], at: OffsetDateTime) -> sqlx::Result<()> {
    let ids: Vec<Uuid> = kinds.iter().map(|_| Uuid::now_v7()).collect();
    sqlx::query!(
        "insert into job (id, kind, dedup_key, run_at, created_at)
         select wanted.id, wanted.kind, 'every ' || wanted.kind, $3::timestamptz, $3
         from unnest($1::uuid[], $2::text[]) as wanted (id, kind) on conflict (dedup_key) do nothing",
        &ids,
        kinds,
        at,
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Takes the job that is due longest. An attempt counts when it begins, so that one that kills its server is seen too.
pub(super) async fn claim(
    pool: &PgPool,
    kinds: &[String],
    now: OffsetDateTime,
    lease: OffsetDateTime,
) -> sqlx::Result<Option<Claimed>> {
    sqlx::query_as!(
        Claimed,
        r#"with due as (
             select id from job
             where kind = any($1) and run_at <= $2 and (leased_until is null or leased_until <= $2)
             order by run_at, id limit 1 for update skip locked)
         update job set leased_until = $3, attempts = attempts + 1 from due where job.id = due.id
         returning job.id, job.kind, job.subject, job.attempts, job.created_at as asked_at, $3::timestamptz as "lease!",
             coalesce(job.dedup_key = 'every ' || job.kind, false) as "recurring!""#,
        kinds,
        now,
        lease,
    )
    .fetch_optional(pool)
    .await
}

/// False when the job is no longer ours.
pub(super) async fn renew(pool: &PgPool, claimed: &mut Claimed, lease: OffsetDateTime) -> sqlx::Result<bool> {
    let renewed = sqlx::query!(
        "update job set leased_until = $3 where id = $1 and leased_until = $2",
        claimed.id,
        claimed.lease,
        lease,
    )
    .execute(pool)
    .await?;
    if renewed.rows_affected() == 0 {
        return Ok(false);
    }
    claimed.lease = lease;
    Ok(true)
}

/// Removes a job, unless it was asked for again meanwhile: then it is due now.
pub(super) async fn done(pool: &PgPool, claimed: &Claimed, now: OffsetDateTime) -> sqlx::Result<()> {
    let gone = sqlx::query!(
        "delete from job where id = $1 and leased_until = $2 and created_at = $3",
        claimed.id,
        claimed.lease,
        claimed.asked_at,
    )
    .execute(pool)
    .await?;
    if gone.rows_affected() == 0 {
        rearm(pool, claimed, now, now).await?;
    }
    Ok(())
}

/// It succeeded now, and is done again.
pub(super) async fn rearm(
    pool: &PgPool,
    claimed: &Claimed,
    run_at: OffsetDateTime,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update job set run_at = $3, leased_until = null, attempts = 0, last_error = null, done_at = $4
         where id = $1 and leased_until = $2",
        claimed.id,
        claimed.lease,
        run_at,
        now,
    )
    .execute(pool)
    .await?;
    Ok(())
}

pub(super) async fn failed(pool: &PgPool, claimed: &Claimed, class: &str, run_at: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "update job set run_at = $3, leased_until = null, last_error = $4 where id = $1 and leased_until = $2",
        claimed.id,
        claimed.lease,
        run_at,
        class,
    )
    .execute(pool)
    .await?;
    Ok(())
}
