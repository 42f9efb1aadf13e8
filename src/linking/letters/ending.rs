//! Throwing away what is left of a run: the letters, whom they were to, and the codes of those that nobody fetched. Codes that were
//! fetched may lie on a doormat and go on working.

use super::event::Event;
use super::run::State;
use super::{WORK, file_store, recipient_store, run_store};
use crate::kernel::ids::LetterRunId;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;

/// What one change throws away.
const PORTION: i64 = 500;

/// The next bit; at the end the run has ended.
pub async fn portion(app: &App, run: LetterRunId) -> Result<()> {
    let mut change = app.db.change(Actor::Job(WORK)).await?;
    if !run_store::claim(&mut change, run, State::Ending).await? {
        return Ok(change.abandon().await?);
    }
    let files = file_store::forget_files(&mut change, run, PORTION).await?;
    if recipient_store::forget(&mut change, run, PORTION).await? || files {
        run_store::go_on(&mut change, run).await?;
        return Ok(change.commit(Event::CodesEnded { run }).await?);
    }
    run_store::ended(&mut change, run).await?;
    Ok(change.commit(Event::Ended { run }).await?)
}

/// Ends runs that nobody decided about in a day, or whose letters lay there for a week; forgets those that ended a month ago.
pub async fn expire(app: &App) -> Result<()> {
    for run in run_store::overdue(app.db.read(), app.db.clock().now()).await? {
        run_store::ask_end(app, Actor::Job(super::EXPIRE), run).await?;
    }
    run_store::forget(app, Actor::Job(super::EXPIRE)).await
}
