//! The only SQL on files on their way: the runs, and the key that their pieces are sealed with.

use sqlx::PgExecutor;
use time::Duration;
use uuid::Uuid;

use super::event::Event;
use super::kind::Kind;
use super::run::{Counts, Run, State};
use crate::kernel::ids::{ImportId, PersonId};
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::rows::encoding::Encoding;
use crate::platform::vault::Unlocked;

/// How long a file may lie here.
const KEPT: Duration = Duration::hours(24);

/// The subject whose key seals the pieces: the run itself.
fn subject(run: ImportId) -> PersonId {
    PersonId::from(run.uuid())
}

/// A new run, and the open file of its own key.
pub async fn begin(app: &App, kind: Kind, actor: Actor) -> Result<(ImportId, Unlocked)> {
    let run = ImportId::new();
    let mut change = app.db.change(actor).await?;
    let at = change.at();
    sqlx::query!(
        "insert into import_run (id, kind, state, started_by, created_at, expires_at) values ($1, $2, 'receiving', $3, $4, $5)",
        run.uuid(),
        kind.code(),
        actor.to_string(),
        at,
        at + KEPT,
    )
    .execute(change.conn())
    .await?;
    let file = persons::create_key(&mut change, &app.vault, subject(run), RetentionGroup::Identity).await?;
    change.commit(Event::Begun { run }).await?;
    Ok((run, file))
}

/// The file is whole: a job checks it.
pub async fn received(app: &App, actor: Actor, run: ImportId, encoding: Encoding, bytes: i64) -> Result<()> {
    let mut change = app.db.change(actor).await?;
    sqlx::query!(
        "update import_run set state = 'received', encoding = $2, bytes = $3 where id = $1 and state = 'receiving'",
        run.uuid(),
        encoding.code(),
        bytes,
    )
    .execute(change.conn())
    .await?;
    crate::platform::jobs::queue(&mut change, super::CHECK, Some(run.uuid()), None).await?;
    Ok(change.commit(Event::Received { run }).await?)
}

/// Opens the pieces of a run, which leaves a line.
pub async fn open(change: &mut Change, app: &App, run: ImportId) -> Result<Unlocked> {
    let (at, id) = (change.at(), subject(run));
    let access = Access::by_portal(change.conn(), &app.vault, "import", at, &[id]).await?;
    let key = persons::key(&mut *change.conn(), id, RetentionGroup::Identity).await?;
    let key = key.ok_or_else(|| Error::Internal("an import without a key".into()))?;
    Ok(access.unlock(id, RetentionGroup::Identity, &key)?)
}

pub async fn find(conn: impl PgExecutor<'_>, run: ImportId) -> Result<Option<Run>> {
    Ok(list(conn, Some(run)).await?.pop())
}

/// The latest runs, newest first.
pub async fn latest(conn: impl PgExecutor<'_>) -> Result<Vec<Run>> {
    list(conn, None).await
}

async fn list(conn: impl PgExecutor<'_>, run: Option<ImportId>) -> Result<Vec<Run>> {
    let rows = sqlx::query!(
        "select id, kind, state, encoding, created_at, expires_at, rows_new, rows_changed, rows_unchanged, rows_left_out, rows_faulty,
             refusal
         from import_run where $1::uuid is null or id = $1 order by created_at desc, id desc limit 20",
        run.map(ImportId::uuid),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let counts = Counts {
                new: row.rows_new,
                changed: row.rows_changed,
                unchanged: row.rows_unchanged,
                left_out: row.rows_left_out,
                faulty: row.rows_faulty,
            };
            let (kind, state) = (Kind::from_code(&row.kind), State::from_code(&row.state));
            let (Some(kind), Some(state), Some(encoding)) = (kind, state, Encoding::from_code(&row.encoding)) else {
                return Err(Error::Internal("an import of an unknown kind".into()));
            };
            Ok(Run {
                id: row.id.into(),
                kind,
                state,
                encoding,
                created_at: row.created_at,
                expires_at: row.expires_at,
                counts,
                refusal: row.refusal,
            })
        })
        .collect()
}

/// Puts a run in a state, with what was counted; false when it was not in the state it should come from.
pub async fn set(
    conn: impl PgExecutor<'_>,
    run: &Run,
    state: State,
    counts: Counts,
    refusal: Option<&str>,
) -> Result<bool> {
    let set = sqlx::query!(
        "update import_run set state = $3, rows_new = $4, rows_changed = $5, rows_unchanged = $6, rows_left_out = $7, rows_faulty = $8,
             rows_done = $9, refusal = $10
         where id = $1 and state = $2",
        run.id.uuid(),
        run.state.code(),
        state.code(),
        counts.new,
        counts.changed,
        counts.unchanged,
        counts.left_out,
        counts.faulty,
        counts.all(),
        refusal,
    )
    .execute(conn)
    .await?;
    Ok(set.rows_affected() == 1)
}

/// Whether this transaction may take this run over: it waits for that, and no other import is being taken over.
pub async fn claim(change: &mut Change, run: ImportId) -> Result<bool> {
    let alone = sqlx::query_scalar!(r#"select pg_try_advisory_xact_lock(4841001) as "alone!""#)
        .fetch_one(change.conn())
        .await?;
    if !alone {
        return Err(Error::Unavailable("another import is being taken over".into()));
    }
    let found =
        sqlx::query_scalar!("select id from import_run where id = $1 and state = 'applying' for update", run.uuid())
            .fetch_optional(change.conn())
            .await?;
    Ok(found.is_some())
}

/// Ends what is left of a file: its pieces, and the key they were sealed with.
pub async fn destroy(change: &mut Change, run: ImportId) -> Result<()> {
    let at = change.at();
    sqlx::query!("delete from import_piece where person_id = $1", run.uuid()).execute(change.conn()).await?;
    sqlx::query!("update import_run set ended_at = $2 where id = $1", run.uuid(), at).execute(change.conn()).await?;
    persons::destroy_keys(change, subject(run)).await
}

/// Runs nobody decided about in time: at most ten.
pub async fn overdue(app: &App) -> Result<Vec<Run>> {
    let ids = sqlx::query_scalar!(
        "select id from import_run where expires_at <= $1 and ended_at is null and state <> 'applying' order by expires_at limit 10",
        app.db.clock().now(),
    )
    .fetch_all(app.db.read())
    .await?;
    let mut runs = vec![];
    for id in ids {
        runs.extend(find(app.db.read(), Uuid::into(id)).await?);
    }
    Ok(runs)
}

/// The file turned out to be no file, or stopped coming.
pub async fn give_up(app: &App, actor: Actor, run: ImportId) -> Result<()> {
    let mut change = app.db.change(actor).await?;
    sqlx::query!(
        "update import_run set state = 'refused', refusal = 'no_text' where id = $1 and state = 'receiving'",
        run.uuid()
    )
    .execute(change.conn())
    .await?;
    destroy(&mut change, run).await?;
    Ok(change.commit(Event::Refused { run }).await?)
}

/// Somebody decided to take it over: a job does. False when it is not checked, has faults or is too old.
pub async fn ask(app: &App, actor: Actor, run: ImportId) -> Result<bool> {
    let mut change = app.db.change(actor).await?;
    let at = change.at();
    let asked = sqlx::query!(
        "update import_run set state = 'applying' where id = $1 and state = 'checked' and rows_faulty = 0 and expires_at > $2",
        run.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    if asked.rows_affected() == 0 {
        change.abandon().await?;
        return Ok(false);
    }
    crate::platform::jobs::queue(&mut change, super::APPLY, Some(run.uuid()), None).await?;
    change.commit(Event::Asked { run }).await?;
    Ok(true)
}
