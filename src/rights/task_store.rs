//! The SQL on tasks in systems outside the portal. What was done is sealed for who asks.

use sqlx::{PgConnection, PgExecutor};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::event::Event;
use super::number::Number;
use super::request::{By, Request};
use super::task::{Done, Ended, Task, Work, due};
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::{AccountId, RequestFileId, RequestId};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    TaskWords = "rights_task.words": Prose, Request, Prose::parse;
}

/// A task in each system that is used and has none for this request yet; how many were made.
pub async fn make(change: &mut Change, request: &Request, work: Work) -> sqlx::Result<u64> {
    let at = change.at();
    let made = sqlx::query_scalar!(
        "insert into rights_task (id, request_id, person_id, system_id, system, department, kind, due_on, made_at)
         select gen_random_uuid(), $1, $2, s.id, s.name, s.department, $3, $4, $5 from outside_system s where s.active
         on conflict on constraint one_task_per_system do nothing returning id",
        request.id.uuid(),
        request.person.uuid(),
        work.code(),
        due(request.due_on, amsterdam_day(at)),
        at,
    )
    .fetch_all(change.conn())
    .await?;
    for task in &made {
        change.also(Event::TaskMade { request: request.id, task: *task });
    }
    Ok(made.len() as u64)
}

/// How many are still to be done: no answer leaves before.
pub async fn open_tasks(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from rights_task where request_id = $1 and done_at is null"#,
        request.uuid(),
    )
    .fetch_one(conn)
    .await
}

/// How many were never made, of a request that makes them: nobody looked outside the portal at all. Whether somebody is on file here says
/// nothing about the mailboxes and the paper, so that nothing is held (AVG 15(1)) is not said before either.
pub async fn unmade(conn: impl PgExecutor<'_>, request: &Request) -> sqlx::Result<i64> {
    if Work::of(request.case.kind).is_none() {
        return Ok(0);
    }
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from outside_system
         where active and not exists (select from rights_task where request_id = $1)"#,
        request.id.uuid(),
    )
    .fetch_one(conn)
    .await
}

/// Whether there never was one for this request.
pub async fn none(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select not exists (select from rights_task where request_id = $1) as "none!""#,
        request.uuid(),
    )
    .fetch_one(conn)
    .await
}

/// Somebody will do it. False when it is done already, or of another request.
pub async fn own(change: &mut Change, request: RequestId, task: Uuid, owner: AccountId) -> sqlx::Result<bool> {
    let owned = sqlx::query!(
        "update rights_task set owner_id = $3 where id = $1 and request_id = $2 and done_at is null",
        task,
        request.uuid(),
        owner.uuid(),
    )
    .execute(change.conn())
    .await?;
    if owned.rows_affected() == 1 {
        change.also(Event::TaskTaken { request, task });
    }
    Ok(owned.rows_affected() == 1)
}

/// Done, with what was found of whom the request is about. False when somebody was before.
pub async fn close(
    change: &mut Change,
    file: &Unlocked,
    (request, task): (&Request, Uuid),
    (ended, words, files): (Ended, &Prose, &[RequestFileId]),
    by: By,
) -> Result<bool> {
    let (at, (account, role)) = (change.at(), by.columns());
    let done = sqlx::query!(
        "update rights_task set outcome = $3, words = $4, done_at = $5, done_by = $6, role = $7
         where id = $1 and request_id = $2 and done_at is null",
        task,
        request.id.uuid(),
        ended.code(),
        file.seal::<TaskWords>(words)? as _,
        at,
        account.map(AccountId::uuid),
        role,
    )
    .execute(change.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let files: Vec<Uuid> = files.iter().map(|file| file.uuid()).collect();
    sqlx::query!(
        "insert into rights_task_file (task_id, file_id) select $1, file_id from unnest($2::uuid[]) as n (file_id)",
        task,
        &files,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::TaskDone { request: request.id, task });
    Ok(true)
}

/// The tasks of a request, by system.
pub async fn of_request(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> Result<Vec<Task>> {
    let rows = sqlx::query_as!(
        Row,
        "select t.id, t.person_id, k.kek, k.wrapped, t.system, t.department, t.kind, t.due_on, t.made_at, t.owner_id, t.outcome,
                t.words, t.done_at, t.done_by, t.role
         from rights_task t
         join keys.person_key k on k.person_id = t.person_id and k.retention_group = 'requests'
         where t.request_id = $1 order by lower(t.system), t.id",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| row.read(access)).collect()
}

/// An open task in a list, without anything of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub id: Uuid,
    pub number: Number,
    pub system: String,
    pub department: String,
    pub work: Work,
    pub due_on: Date,
}

/// More than these at once nobody does.
const AT_MOST: i64 = 100;

/// What this employee took on, due first.
pub async fn of_owner(conn: &mut PgConnection, owner: AccountId) -> Result<Vec<Waiting>> {
    let rows = sqlx::query_as!(
        WaitingRow,
        "select t.id, r.number, t.system, t.department, t.kind, t.due_on from rights_task t
         join rights_request r on r.id = t.request_id and r.closed_at is null
         where t.done_at is null and t.owner_id = $1 order by t.due_on, t.id limit $2",
        owner.uuid(),
        AT_MOST,
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(WaitingRow::read).collect()
}

/// What nobody took on yet, due first.
pub async fn of_nobody(conn: &mut PgConnection) -> Result<Vec<Waiting>> {
    let rows = sqlx::query_as!(
        WaitingRow,
        "select t.id, r.number, t.system, t.department, t.kind, t.due_on from rights_task t
         join rights_request r on r.id = t.request_id and r.closed_at is null
         where t.done_at is null and t.owner_id is null order by t.due_on, t.id limit $1",
        AT_MOST,
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(WaitingRow::read).collect()
}

struct WaitingRow {
    id: Uuid,
    number: String,
    system: String,
    department: String,
    kind: String,
    due_on: Date,
}

impl WaitingRow {
    fn read(self) -> Result<Waiting> {
        let unknown = || Error::Internal(format!("task {} is of a later version of the portal", self.id));
        Ok(Waiting {
            number: Number::parse(&self.number).map_err(|_| unknown())?,
            work: Work::from_code(&self.kind).ok_or_else(unknown)?,
            id: self.id,
            system: self.system,
            department: self.department,
            due_on: self.due_on,
        })
    }
}

struct Row {
    id: Uuid,
    person_id: Uuid,
    kek: i16,
    wrapped: Vec<u8>,
    system: String,
    department: String,
    kind: String,
    due_on: Date,
    made_at: OffsetDateTime,
    owner_id: Option<Uuid>,
    outcome: Option<String>,
    words: Option<Vec<u8>>,
    done_at: Option<OffsetDateTime>,
    done_by: Option<Uuid>,
    role: Option<String>,
}

impl Row {
    fn read(self, access: &Access) -> Result<Task> {
        let unknown = || Error::Internal(format!("task {} is of a later version of the portal", self.id));
        let key = WrappedKey { kek: self.kek, wrapped: self.wrapped };
        let file = access.unlock(self.person_id.into(), RetentionGroup::Requests, &key)?;
        let words = file.open_if::<TaskWords>(self.words.map(Into::into).as_ref())?;
        let done = match (self.outcome, words, self.done_at, self.done_by, self.role) {
            (Some(outcome), Some(words), Some(at), Some(by), Some(role)) => {
                Some(Done { ended: Ended::from_code(&outcome).ok_or_else(unknown)?, words, at, by: by.into(), role })
            }
            _ => None,
        };
        Ok(Task {
            work: Work::from_code(&self.kind).ok_or_else(unknown)?,
            id: self.id,
            system: self.system,
            department: self.department,
            due_on: self.due_on,
            made_at: self.made_at,
            owner: self.owner_id.map(Into::into),
            done,
        })
    }
}
