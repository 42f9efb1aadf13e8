//! Going through a whole list: to judge it, and to bring it in. Memory holds a piece of the list and a portion of its rows, and sixteen bytes
//! for each row that was seen.

use std::sync::Arc;

use time::Duration;

use super::event::Event;
use super::list::{List, State};
use super::outcome::Outcome;
use super::read::COLUMNS;
use super::sort::{Measure, Seen, Sorted, read_all, sort};
use super::write::write;
use super::{list_store, piece_store, row_store};
use crate::consents::{self, KnownTexts};
use crate::kernel::ids::NewsletterListId;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::plan_anew;
use crate::platform::error::{Error, Result};
use crate::platform::rows::{Row, Rows};
use crate::platform::vault::Unlocked;

/// Rows that are judged, and brought in, together.
const PORTION: usize = 500;
/// How long it can be looked up what became of each row.
const ROWS_KEPT: Duration = Duration::days(30);

/// A list being read.
struct Pass {
    list: List,
    file: Unlocked,
    texts: Arc<KnownTexts>,
    rows: Rows,
    next_piece: i32,
    waiting: Vec<Row>,
    over: bool,
    seen: Seen,
}

impl Pass {
    /// None when the list is in another state.
    async fn begin(app: &App, job: &'static str, list: NewsletterListId, state: State) -> Result<Option<Self>> {
        let Some((list, file)) = list_store::open(app, job, list, state).await? else { return Ok(None) };
        Ok(Some(Self {
            rows: Rows::new(COLUMNS, list.encoding),
            texts: consents::reload(app).await?,
            list,
            file,
            next_piece: 0,
            waiting: vec![],
            over: false,
            seen: Seen::new(),
        }))
    }

    /// The next rows as far as they can be read, and the number of the last; none at the end.
    async fn portion(&mut self, app: &App) -> Result<Option<(u32, Sorted)>> {
        while self.waiting.len() < PORTION && !self.over {
            let piece = piece_store::find(app.db.read(), &self.file, self.list.id, self.next_piece).await?;
            (self.next_piece, self.over) = (self.next_piece + 1, piece.is_none());
            let broken = |_| Error::Internal("a list that was looked through cannot be read".into());
            self.waiting.extend(self.rows.push(piece.as_deref()).map_err(broken)?);
        }
        let rest = self.waiting.split_off(self.waiting.len().min(PORTION));
        let rows = std::mem::replace(&mut self.waiting, rest);
        let Some(last) = rows.last() else { return Ok(None) };
        let measure = Measure { vault: &app.vault, texts: &self.texts, now: app.db.clock().now() };
        Ok(Some((last.number, read_all(&measure, &rows, &mut self.seen))))
    }
}

/// The dry run: what would become of each row. Cut off, it begins again.
pub async fn check(app: &App, list: NewsletterListId) -> Result<()> {
    let Some(mut pass) = Pass::begin(app, super::CHECK, list, State::Received).await? else { return Ok(()) };
    row_store::forget_below(app.db.write(), list, 0).await?;
    let mut joining = 0;
    while let Some((_, read)) = pass.portion(app).await? {
        let mut conn = app.db.read().acquire().await?;
        plan_anew(&mut conn).await?;
        let mut sorted = sort(&mut conn, &app.vault, read).await?;
        drop(conn);
        joining += sorted.joining.len();
        sorted.outcomes.extend(sorted.joining.iter().map(|who| (who.said_yes.row, Outcome::Added)));
        row_store::note(app.db.write(), list, &sorted.outcomes).await?;
    }
    checked(app, list, joining).await
}

/// A list that brings nobody is not kept for a decision.
async fn checked(app: &App, list: NewsletterListId, joining: usize) -> Result<()> {
    let mut change = app.db.change(Actor::Job(super::CHECK)).await?;
    let to = if joining == 0 { State::Done } else { State::Checked };
    if !list_store::step(&mut change, list, State::Received, to).await? {
        return Ok(change.abandon().await?);
    }
    if to == State::Done {
        list_store::destroy(&mut change, list).await?;
    }
    Ok(change.commit(Event::ListChecked { list }).await?)
}

/// Brings in whom it may, a portion in each change. Whoever goes on after a crash begins where the last change ended.
pub async fn bring_in(app: &App, list: NewsletterListId) -> Result<()> {
    let Some(mut pass) = Pass::begin(app, super::BRING_IN, list, State::BringingIn).await? else { return Ok(()) };
    let mut done = pass.list.last_row;
    while let Some((last, read)) = pass.portion(app).await? {
        // What was brought in before the crash is read again, so that it is known what stood higher up.
        if i64::from(last) <= i64::from(done) {
            continue;
        }
        let read = below(read, done);
        if !bring_in_portion(app, list, done, (last, read)).await? {
            return Ok(());
        }
        done = i32::try_from(last).unwrap_or(i32::MAX);
    }
    finish(app, list).await
}

fn below(read: Sorted, done: i32) -> Sorted {
    let is_below = |row: u32| i64::from(row) > i64::from(done);
    Sorted {
        joining: read.joining.into_iter().filter(|who| is_below(who.said_yes.row)).collect(),
        outcomes: read.outcomes.into_iter().filter(|(row, _)| is_below(*row)).collect(),
    }
}

/// False when the list is over meanwhile.
async fn bring_in_portion(app: &App, list: NewsletterListId, done: i32, (last, read): (u32, Sorted)) -> Result<bool> {
    let mut change = app.db.change(Actor::Job(super::BRING_IN)).await?;
    plan_anew(change.conn()).await?;
    match list_store::turn(&mut change, list).await? {
        None => {
            change.abandon().await?;
            return Ok(false);
        }
        Some(row) if row != done => return Err(Error::Unavailable("another server brings this list in".into())),
        Some(_) => {}
    }
    let Sorted { joining, mut outcomes } = sort(change.conn(), &app.vault, read).await?;
    let joined = write(app, &mut change, list, &joining).await?;
    let outcome = |row: u32| if joined.contains(&row) { Outcome::Added } else { Outcome::Already };
    outcomes.extend(joining.iter().map(|who| (who.said_yes.row, outcome(who.said_yes.row))));
    row_store::note(change.conn(), list, &outcomes).await?;
    list_store::advance(&mut change, list, last, joined.len()).await?;
    change.commit(Event::ListPortion { list }).await?;
    Ok(true)
}

async fn finish(app: &App, list: NewsletterListId) -> Result<()> {
    let mut change = app.db.change(Actor::Job(super::BRING_IN)).await?;
    if !list_store::step(&mut change, list, State::BringingIn, State::Done).await? {
        return Ok(change.abandon().await?);
    }
    list_store::destroy(&mut change, list).await?;
    Ok(change.commit(Event::ListDone { list }).await?)
}

/// Ends lists that were here for long enough. What was judged and not brought in is forgotten, so that what stays is what came to pass.
pub async fn expire(app: &App) -> Result<()> {
    for list in list_store::overdue(app).await? {
        let mut change = app.db.change(Actor::Job(super::EXPIRE)).await?;
        match list_store::expire(&mut change, list).await? {
            Some(last_row) => row_store::forget_below(change.conn(), list, last_row).await?,
            None => {
                change.abandon().await?;
                continue;
            }
        }
        change.commit(Event::ListExpired { list }).await?;
    }
    row_store::purge(app.db.write(), app.db.clock().now() - ROWS_KEPT).await?;
    Ok(())
}
