//! Going through a whole file: to check it, and to take it over. Memory holds a piece of the file and a portion of its rows, and sixteen
//! bytes for each row that was seen.

use std::collections::HashSet;

use super::event::Event;
use super::run::{Counts, Run, State};
use super::sort::{Sorted, sort};
use super::write::write;
use super::{Bringing, fault_store, piece_store, run_store};
use crate::kernel::ids::ImportId;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::{Change, plan_anew};
use crate::platform::error::Result;
use crate::platform::rows::{HeaderFaults, Refusal, Row, Rows};
use crate::platform::vault::Unlocked;

/// Rows that are sorted, and written, together.
const PORTION: usize = 500;
/// Faults that are kept to show; more are counted.
const MOST_FAULTS: usize = 1_000;

/// A file being read.
struct Pass {
    run: Run,
    file: Unlocked,
    rows: Rows,
    next_piece: i32,
    waiting: Vec<Row>,
    over: bool,
    seen: HashSet<[u8; 16]>,
    counts: Counts,
    kept: usize,
}

impl Pass {
    fn new(run: Run, file: Unlocked) -> Self {
        let rows = Rows::new(run.kind.columns(), run.encoding);
        Self {
            run,
            file,
            rows,
            next_piece: 0,
            waiting: vec![],
            over: false,
            seen: HashSet::new(),
            counts: Counts::default(),
            kept: 0,
        }
    }

    /// The next rows, at most a portion; none at the end.
    async fn portion(&mut self, conn: &mut sqlx::PgConnection) -> Result<Result<Vec<Row>, Refusal>> {
        while self.waiting.len() < PORTION && !self.over {
            let piece = piece_store::find(&mut *conn, &self.file, self.run.id, self.next_piece).await?;
            (self.next_piece, self.over) = (self.next_piece + 1, piece.is_none());
            match self.rows.push(piece.as_deref()) {
                Ok(rows) => self.waiting.extend(rows),
                Err(refusal) => return Ok(Err(refusal)),
            }
        }
        let rest = self.waiting.split_off(self.waiting.len().min(PORTION));
        Ok(Ok(std::mem::replace(&mut self.waiting, rest)))
    }

    fn count(&mut self, sorted: &Sorted) {
        let size = |items: usize| i32::try_from(items).unwrap_or(i32::MAX);
        self.counts.new += size(sorted.new.len());
        self.counts.changed += size(sorted.changed.len());
        self.counts.unchanged += sorted.unchanged;
        self.counts.left_out += sorted.left_out;
        self.counts.faulty += sorted.faulty;
    }

    async fn keep_faults(&mut self, app: &App, sorted: &Sorted) -> Result<()> {
        let room = MOST_FAULTS.saturating_sub(self.kept).min(sorted.faults.len());
        self.kept += room;
        fault_store::add(app.db.write(), self.run.id, &sorted.faults[..room]).await
    }
}

/// Why a file is refused as a whole, as a word.
fn word(refusal: &Refusal) -> String {
    let joined = |names: &[&str]| names.join(" ");
    match refusal {
        Refusal::Header(HeaderFaults { missing, twice, unknown, .. }) => {
            let places: Vec<String> = unknown.iter().map(u32::to_string).collect();
            format!("header|{}|{}|{}", joined(missing), joined(twice), places.join(" "))
        }
        Refusal::RowTooLong(row) => format!("row_too_long|{row}"),
        Refusal::TooManyColumns(row) => format!("too_many_columns|{row}"),
        Refusal::NoRows => "no_rows".to_owned(),
    }
}

/// The dry run: what would become of each row. Cut off, it begins again.
pub async fn check(app: &App, id: ImportId) -> Result<()> {
    let mut change = app.db.change(Actor::Job(super::CHECK)).await?;
    let run = run_store::find(&mut *change.conn(), id).await?.filter(|run| run.state == State::Received);
    let Some(run) = run else { return Ok(change.abandon().await?) };
    let file = run_store::open(&mut change, app, id).await?;
    change.commit(Event::Opened { run: id }).await?;
    fault_store::forget(app.db.write(), id).await?;
    let mut pass = Pass::new(run, file);
    let refusal = loop {
        let mut conn = app.db.read().acquire().await?;
        plan_anew(&mut conn).await?;
        let rows = match pass.portion(&mut conn).await? {
            Ok(rows) if rows.is_empty() => break None,
            Ok(rows) => rows,
            Err(refusal) => break Some(word(&refusal)),
        };
        let today = app.db.clock().today();
        let sorted = sort(&mut conn, &app.vault, pass.run.kind, &rows, &mut pass.seen, today).await?;
        drop(conn);
        pass.count(&sorted);
        pass.keep_faults(app, &sorted).await?;
        run_store::set(app.db.write(), &pass.run, State::Received, pass.counts, None).await?;
    };
    checked(app, pass, refusal).await
}

/// Faulty as a whole or in a row: refused, and what came in is destroyed at once.
async fn checked(app: &App, pass: Pass, refusal: Option<String>) -> Result<()> {
    let (id, counts) = (pass.run.id, pass.counts);
    let refusal = match refusal {
        None if counts.all() == 0 => Some(word(&Refusal::NoRows)),
        None if counts.faulty > 0 => Some("rows".to_owned()),
        refusal => refusal,
    };
    let mut change = app.db.change(Actor::Job(super::CHECK)).await?;
    let state = if refusal.is_some() { State::Refused } else { State::Checked };
    if !run_store::set(&mut *change.conn(), &pass.run, state, counts, refusal.as_deref()).await? {
        return Ok(change.abandon().await?);
    }
    if state == State::Refused {
        run_store::destroy(&mut change, id).await?;
        return Ok(change.commit(Event::Refused { run: id }).await?);
    }
    Ok(change.commit(Event::Checked { run: id }).await?)
}

/// Takes a file over: one change, so all of it or nothing, whatever happens on the way.
pub async fn apply(app: &App, id: ImportId) -> Result<()> {
    let mut change = app.db.change(Actor::Job(super::APPLY)).await?;
    plan_anew(change.conn()).await?;
    if !run_store::claim(&mut change, id).await? {
        return Ok(change.abandon().await?);
    }
    let Some(run) = run_store::find(&mut *change.conn(), id).await? else { return Ok(change.abandon().await?) };
    let file = run_store::open(&mut change, app, id).await?;
    let mut pass = Pass::new(run, file);
    if !write_all(app, &mut change, &mut pass).await? {
        change.abandon().await?;
        return refuse(app, &pass).await;
    }
    run_store::set(&mut *change.conn(), &pass.run, State::Done, pass.counts, None).await?;
    run_store::destroy(&mut change, id).await?;
    Ok(change.commit(Event::Applied { run: id }).await?)
}

/// False when a row that was good when it was checked is not any more.
async fn write_all(app: &App, change: &mut Change, pass: &mut Pass) -> Result<bool> {
    loop {
        let rows = match pass.portion(change.conn()).await? {
            Ok(rows) if rows.is_empty() => return Ok(true),
            Ok(rows) => rows,
            Err(_) => return Ok(false),
        };
        let today = app.db.clock().today();
        let sorted = sort(change.conn(), &app.vault, pass.run.kind, &rows, &mut pass.seen, today).await?;
        pass.count(&sorted);
        if sorted.faulty > 0 {
            return Ok(false);
        }
        write(app, change, pass.run.kind, sorted).await?;
        change.portion().await?;
        app.memory.put(Bringing { run: pass.run.id, rows: pass.counts.all() });
    }
}

/// Something changed between the dry run and now: refused, to be checked again.
async fn refuse(app: &App, pass: &Pass) -> Result<()> {
    let mut change = app.db.change(Actor::Job(super::APPLY)).await?;
    run_store::set(&mut *change.conn(), &pass.run, State::Refused, pass.counts, Some("changed")).await?;
    run_store::destroy(&mut change, pass.run.id).await?;
    Ok(change.commit(Event::Refused { run: pass.run.id }).await?)
}

/// Ends runs nobody decided about.
pub async fn expire(app: &App) -> Result<()> {
    for run in run_store::overdue(app).await? {
        let mut change = app.db.change(Actor::Job(super::EXPIRE)).await?;
        let state = match run.state {
            State::Receiving | State::Received | State::Checked => State::Expired,
            ended => ended,
        };
        run_store::set(&mut *change.conn(), &run, state, run.counts, run.refusal.as_deref()).await?;
        run_store::destroy(&mut change, run.id).await?;
        change.commit(Event::Expired { run: run.id }).await?;
    }
    Ok(())
}
