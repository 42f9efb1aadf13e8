//! The only SQL on files on their way: the runs, their sealed pieces and what is wrong with their rows.

use sqlx::PgExecutor;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::encoding::Encoding;
use super::event::Event;
use super::fault::{CellFault, Fault};
use super::kind::Kind;
use crate::kernel::ids::{ImportId, PersonId};
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::{Access, Reader};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Unlocked;

crate::fields! {
    Content = "import_piece.content": Bytes, Import, Bytes::parse;
}

/// How long a file may lie here.
const KEPT: Duration = Duration::hours(24);

/// Bytes as text, each byte the character of its number, since what is sealed is text.
pub struct Bytes(String);

impl Bytes {
    fn of(bytes: &[u8]) -> Self {
        Self(bytes.iter().map(|byte| char::from(*byte)).collect())
    }

    fn parse(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self(text.to_owned()))
    }

    fn as_str(&self) -> &str {
        &self.0
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Bytes come in, or stopped coming.
    Receiving,
    /// Whole, and not checked yet.
    Received,
    Checked,
    /// Nothing of it was taken over.
    Refused,
    Applying,
    Done,
    /// Nobody decided within a day.
    Expired,
}

impl State {
    const ALL: [Self; 7] =
        [Self::Receiving, Self::Received, Self::Checked, Self::Refused, Self::Applying, Self::Done, Self::Expired];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Received => "received",
            Self::Checked => "checked",
            Self::Refused => "refused",
            Self::Applying => "applying",
            Self::Done => "done",
            Self::Expired => "expired",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How many rows came out how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: i32,
    pub changed: i32,
    pub unchanged: i32,
    pub left_out: i32,
    pub faulty: i32,
}

impl Counts {
    pub const fn all(self) -> i32 {
        self.new + self.changed + self.unchanged + self.left_out + self.faulty
    }
}

/// One file.
#[derive(Clone, Debug)]
pub struct Run {
    pub id: ImportId,
    pub kind: Kind,
    pub state: State,
    pub encoding: Encoding,
    pub created_at: OffsetDateTime,
    pub expires_at: OffsetDateTime,
    pub counts: Counts,
    /// Why the whole file was refused: a word of ours.
    pub refusal: Option<String>,
}

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

pub async fn keep_piece(app: &App, file: &Unlocked, run: ImportId, number: i32, bytes: &[u8]) -> Result<()> {
    sqlx::query!(
        "insert into import_piece (person_id, number, content) values ($1, $2, $3)",
        run.uuid(),
        number,
        file.seal::<Content>(&Bytes::of(bytes))? as _,
    )
    .execute(app.db.write())
    .await?;
    Ok(())
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
    let access = Access::logged(change.conn(), &app.vault, "import", Reader::System, at, &[id]).await?;
    let key = persons::key(&mut *change.conn(), id, RetentionGroup::Identity).await?;
    let key = key.ok_or_else(|| Error::Internal("an import without a key".into()))?;
    Ok(access.unlock(id, RetentionGroup::Identity, &key)?)
}

/// One piece; none after the last.
pub async fn piece(conn: impl PgExecutor<'_>, file: &Unlocked, run: ImportId, number: i32) -> Result<Option<Vec<u8>>> {
    let content = sqlx::query_scalar!(
        r#"select content as "content!: Vec<u8>" from import_piece where person_id = $1 and number = $2"#,
        run.uuid(),
        number,
    )
    .fetch_optional(conn)
    .await?;
    let Some(content) = content else { return Ok(None) };
    Ok(Some(file.open::<Content>(&content.into())?.bytes()))
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

/// Starts the list of faults afresh: a check that was cut off begins again.
pub async fn forget_faults(conn: impl PgExecutor<'_>, run: ImportId) -> Result<()> {
    sqlx::query!("delete from import_fault where run_id = $1", run.uuid()).execute(conn).await?;
    Ok(())
}

pub async fn add_faults(conn: impl PgExecutor<'_>, run: ImportId, faults: &[(u32, CellFault)]) -> Result<()> {
    let rows: Vec<i32> = faults.iter().map(|(row, _)| i32::try_from(*row).unwrap_or(i32::MAX)).collect();
    let fields: Vec<String> = faults.iter().map(|(_, fault)| fault.column.to_owned()).collect();
    let words: Vec<String> = faults.iter().map(|(_, fault)| fault.fault.code().to_owned()).collect();
    sqlx::query!(
        "insert into import_fault (run_id, row_number, field, fault)
         select $1, * from unnest($2::integer[], $3::text[], $4::text[]) on conflict do nothing",
        run.uuid(),
        &rows,
        &fields,
        &words,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Row, column and fault, in the order of the file, at most so many.
pub async fn faults(conn: impl PgExecutor<'_>, run: ImportId, most: i64) -> Result<Vec<(i32, String, Fault)>> {
    let rows = sqlx::query!(
        "select row_number, field, fault from import_fault where run_id = $1 order by row_number, field limit $2",
        run.uuid(),
        most,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.row_number, row.field, Fault::from_code(&row.fault)?))).collect())
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
