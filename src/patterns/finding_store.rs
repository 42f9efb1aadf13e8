//! The only SQL on what was noticed, and on what it is noticed in.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::event::Event;
use super::find::{Found, Opened, Settled};
use super::model::{Pattern, Verdict};
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::db::{Change, violated};

/// The files that employees opened since a moment, by employee, then by moment. Who acts for somebody else opens them too, and is no employee.
pub async fn opened(conn: impl PgExecutor<'_>, since: OffsetDateTime) -> sqlx::Result<Vec<Opened>> {
    let rows = sqlx::query!(
        r#"select o.account_id, coalesce(l.person_id, o.person_id) as "person!", o.opened_at
           from open_file o
           join account a on a.id = o.account_id and a.kind = 'staff'
           left join linked_file l on l.file_id = o.person_id and l.ended_at is null
           where o.opened_at >= $1 order by o.account_id, o.opened_at, o.operation"#,
        since,
    )
    .fetch_all(conn)
    .await?;
    let opened = rows.into_iter().map(|row| Opened {
        account: row.account_id.into(),
        person: row.person.into(),
        at: row.opened_at,
    });
    Ok(opened.collect())
}

/// Until when what stands on days from this one on was settled.
pub async fn settled(conn: impl PgExecutor<'_>, from: Date) -> sqlx::Result<Settled> {
    let rows = sqlx::query!(
        r#"select account_id, pattern, max(last_at) as "until!" from pattern_finding
           where settled_at is not null and day >= $1 group by account_id, pattern order by account_id, pattern"#,
        from,
    )
    .fetch_all(conn)
    .await?;
    let settled = rows
        .into_iter()
        .filter_map(|row| Some(((row.account_id.into(), Pattern::from_code(&row.pattern)?), row.until)));
    Ok(settled.collect())
}

/// A finding that was written.
pub struct Noted {
    pub id: Uuid,
    pub employee: PersonId,
    pub is_new: bool,
}

/// Writes what was noticed, or what came to it. None when all of it was written before.
pub async fn note(change: &mut Change, found: &Found) -> sqlx::Result<Option<Noted>> {
    let at = change.at();
    let written = sqlx::query!(
        r#"insert into pattern_finding as known (id, person_id, account_id, pattern, day, files, first_at, last_at, found_at)
           select $1, a.person_id, a.id, $3, $4, $5, $6, $7, $8 from account a where a.id = $2
           on conflict (person_id, pattern, day) where settled_at is null do update
               set files = greatest(known.files, excluded.files), last_at = greatest(known.last_at, excluded.last_at)
               where known.files < excluded.files or known.last_at < excluded.last_at
           returning id, person_id, (xmax = 0) as "is_new!""#,
        Uuid::now_v7(),
        found.account.uuid(),
        found.pattern.code(),
        found.day,
        i32::try_from(found.files).unwrap_or(i32::MAX),
        found.first_at,
        found.last_at,
        at,
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(written.map(|row| Noted { id: row.id, employee: row.person_id.into(), is_new: row.is_new }))
}

/// What was noticed of an employee.
#[derive(Clone, Debug)]
pub struct Finding {
    pub id: Uuid,
    pub employee: PersonId,
    pub account: AccountId,
    pub pattern: Pattern,
    pub day: Date,
    pub files: i32,
    pub first_at: OffsetDateTime,
    pub last_at: OffsetDateTime,
    pub settled: Option<SettledBy>,
}

#[derive(Clone, Copy, Debug)]
pub struct SettledBy {
    pub account: AccountId,
    pub verdict: Verdict,
    pub at: OffsetDateTime,
}

/// Everything that is kept, of everybody or of one employee, newest day first.
pub async fn list(conn: impl PgExecutor<'_>, of: Option<PersonId>) -> sqlx::Result<Vec<Finding>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, person_id, account_id, pattern, day, files, first_at, last_at, settled_at, settled_by, verdict
         from pattern_finding where $1::uuid is null or person_id = $1 order by day desc, id desc",
        of.map(PersonId::uuid),
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(Row::read).collect())
}

/// One that is not settled yet.
pub async fn open(conn: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<Finding>> {
    let row = sqlx::query_as!(
        Row,
        "select id, person_id, account_id, pattern, day, files, first_at, last_at, settled_at, settled_by, verdict
         from pattern_finding where id = $1 and settled_at is null",
        id,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.and_then(Row::read))
}

/// How many wait.
pub async fn open_count(conn: impl PgExecutor<'_>) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "count!" from pattern_finding where settled_at is null"#)
        .fetch_one(conn)
        .await
}

/// Why nothing was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSettled {
    /// More came to it, or a colleague settled it.
    Meanwhile,
    /// Nobody settles what is about them.
    Own,
}

/// Settles a finding as it was on the screen: until `seen`.
pub async fn settle(
    change: &mut Change,
    (id, seen): (Uuid, OffsetDateTime),
    by: AccountId,
    verdict: Verdict,
) -> sqlx::Result<Result<(), NotSettled>> {
    let at = change.at();
    let settled = sqlx::query!(
        "update pattern_finding set settled_at = $3, settled_by = $4, verdict = $5
         where id = $1 and last_at = $2 and settled_at is null",
        id,
        seen,
        at,
        by.uuid(),
        verdict.code(),
    )
    .execute(change.conn())
    .await;
    match settled {
        Ok(done) if done.rows_affected() == 1 => Ok(Ok(())),
        Ok(_) => Ok(Err(NotSettled::Meanwhile)),
        Err(error) if violated(&error) == Some("settled_by_another") => Ok(Err(NotSettled::Own)),
        Err(error) => Err(error),
    }
}

/// Forgets a portion of what was settled, or found and never settled, before a moment. Says how many.
pub async fn forget(mut change: Change, before: OffsetDateTime) -> sqlx::Result<usize> {
    let gone = sqlx::query_scalar!(
        "delete from pattern_finding where id in
             (select id from pattern_finding where coalesce(settled_at, found_at) <= $1 order by id limit 1000) returning id",
        before,
    )
    .fetch_all(change.conn())
    .await?;
    match gone.first() {
        Some(first) => change.commit(Event::Forgotten { first: *first }).await?,
        None => change.abandon().await?,
    }
    Ok(gone.len())
}

struct Row {
    id: Uuid,
    person_id: Uuid,
    account_id: Uuid,
    pattern: String,
    day: Date,
    files: i32,
    first_at: OffsetDateTime,
    last_at: OffsetDateTime,
    settled_at: Option<OffsetDateTime>,
    settled_by: Option<Uuid>,
    verdict: Option<String>,
}

impl Row {
    /// None when a later version of the portal wrote it.
    fn read(self) -> Option<Finding> {
        let settled = match (self.settled_by, self.verdict, self.settled_at) {
            (Some(by), Some(verdict), Some(at)) => {
                Some(SettledBy { account: by.into(), verdict: Verdict::from_code(&verdict)?, at })
            }
            _ => None,
        };
        Some(Finding {
            id: self.id,
            employee: self.person_id.into(),
            account: self.account_id.into(),
            pattern: Pattern::from_code(&self.pattern)?,
            day: self.day,
            files: self.files,
            first_at: self.first_at,
            last_at: self.last_at,
            settled,
        })
    }
}
