//! The only SQL on runs of letters.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::event::Event;
use super::run::{Counts, Run, State, TO_DECIDE, TO_FETCH, TO_FORGET};
use super::{WORK, file_store, recipient_store};
use crate::kernel::ids::LetterRunId;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::{Change, violated};
use crate::platform::error::{Error, Result};
use crate::platform::jobs;

/// A new run, which a job begins at; or the one that is not printed yet, since there is one at a time.
pub async fn begin(app: &App, actor: Actor) -> Result<LetterRunId> {
    let run = LetterRunId::new();
    let mut change = app.db.change(actor).await?;
    let at = change.at();
    let begun = sqlx::query!(
        "insert into letter_run (id, state, created_at, expires_at) values ($1, 'collecting', $2, $3)",
        run.uuid(),
        at,
        at + TO_DECIDE,
    )
    .execute(change.conn())
    .await;
    match begun {
        Err(error) if violated(&error) == Some("one_letter_run_at_a_time") => {
            change.abandon().await?;
            return unfinished(app).await?.ok_or_else(|| Error::Unavailable("letters were just finished".into()));
        }
        begun => begun?,
    };
    persons::create_key(&mut change, &app.vault, file_store::subject(run), RetentionGroup::Identity).await?;
    go_on(&mut change, run).await?;
    change.commit(Event::Begun { run }).await?;
    Ok(run)
}

async fn unfinished(app: &App) -> Result<Option<LetterRunId>> {
    let run = sqlx::query_scalar!("select id from letter_run where state in ('collecting', 'collected', 'printing')")
        .fetch_optional(app.db.read())
        .await?;
    Ok(run.map(Into::into))
}

/// Whether the run is in this state; if so, no other transaction takes it out of it before this one ends.
pub async fn claim(change: &mut Change, run: LetterRunId, state: State) -> Result<bool> {
    let found = sqlx::query_scalar!(
        "select id from letter_run where id = $1 and state = $2 for no key update",
        run.uuid(),
        state.code(),
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(found.is_some())
}

pub async fn collected(change: &mut Change, run: LetterRunId, counts: Counts) -> Result<()> {
    sqlx::query!(
        "update letter_run set state = 'collected', homes = $2, persons = $3, with_account = $4, with_letter = $5 where id = $1",
        run.uuid(),
        counts.homes,
        counts.persons,
        counts.with_account,
        counts.with_letter,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Somebody says that it may print, for the first so many homes. False when that was said before, or the time to say so is over.
pub async fn ask(app: &App, actor: Actor, run: LetterRunId, most: i32) -> Result<bool> {
    let mut change = app.db.change(actor).await?;
    let at = change.at();
    let stands = claim(&mut change, run, State::Collected).await?
        && find(&mut *change.conn(), run).await?.is_some_and(|run| run.expires_at > at);
    if !stands {
        change.abandon().await?;
        return Ok(false);
    }
    let kept = recipient_store::keep_first(&mut change, run, most).await?;
    sqlx::query!(
        "update letter_run set state = 'printing', expires_at = $2, homes = least(homes, $3), persons = $4 where id = $1",
        run.uuid(),
        at + TO_FETCH,
        most,
        kept,
    )
    .execute(change.conn())
    .await?;
    go_on(&mut change, run).await?;
    change.commit(Event::Asked { run }).await?;
    Ok(true)
}

/// How far printing is: all homes up to this one.
pub async fn printed(change: &mut Change, run: LetterRunId, home: i32) -> Result<()> {
    sqlx::query!("update letter_run set homes_done = $2 where id = $1", run.uuid(), home)
        .execute(change.conn())
        .await?;
    Ok(())
}

pub async fn done(change: &mut Change, run: LetterRunId) -> Result<()> {
    sqlx::query!("update letter_run set state = 'done', homes_done = homes where id = $1", run.uuid())
        .execute(change.conn())
        .await?;
    Ok(())
}

/// Destroys the key at once, so that no letter can be read any more; a job does the rest. False when it was done before.
pub async fn ask_end(app: &App, actor: Actor, run: LetterRunId) -> Result<bool> {
    let mut change = app.db.change(actor).await?;
    let asked = sqlx::query!(
        "update letter_run set state = 'ending' where id = $1 and state in ('collecting', 'collected', 'printing', 'done')",
        run.uuid(),
    )
    .execute(change.conn())
    .await?;
    if asked.rows_affected() == 0 {
        change.abandon().await?;
        return Ok(false);
    }
    persons::destroy_keys(&mut change, file_store::subject(run)).await?;
    go_on(&mut change, run).await?;
    change.commit(Event::EndAsked { run }).await?;
    Ok(true)
}

pub async fn ended(change: &mut Change, run: LetterRunId) -> Result<()> {
    let at = change.at();
    sqlx::query!("update letter_run set state = 'ended', ended_at = $2 where id = $1", run.uuid(), at)
        .execute(change.conn())
        .await?;
    Ok(())
}

/// Forgets runs that ended long ago, at most so many at once.
pub async fn forget(app: &App, actor: Actor) -> Result<()> {
    let mut change = app.db.change(actor).await?;
    let before = change.at() - TO_FORGET;
    let old = sqlx::query_scalar!(
        "select id from letter_run where state = 'ended' and ended_at <= $1 order by ended_at limit 10 for update",
        before,
    )
    .fetch_all(change.conn())
    .await?;
    let Some(run) = old.first().copied().map(LetterRunId::from) else { return Ok(change.abandon().await?) };
    sqlx::query!("delete from letter_part_fetched where run_id = any($1)", &old).execute(change.conn()).await?;
    sqlx::query!("delete from letter_run where id = any($1)", &old).execute(change.conn()).await?;
    Ok(change.commit(Event::Forgotten { run }).await?)
}

/// Wants the next bit of work done once this change is committed: after what is due already, so that nobody waits for a whole run.
pub async fn go_on(change: &mut Change, run: LetterRunId) -> Result<()> {
    Ok(jobs::queue(change, WORK, Some(run.uuid()), Some(&run.to_string())).await?)
}

/// Runs whose time is over.
pub async fn overdue(conn: impl PgExecutor<'_>, now: OffsetDateTime) -> Result<Vec<LetterRunId>> {
    let runs = sqlx::query_scalar!(
        "select id from letter_run where expires_at <= $1 and state in ('collecting', 'collected', 'printing', 'done')
         order by expires_at limit 10",
        now,
    )
    .fetch_all(conn)
    .await?;
    Ok(runs.into_iter().map(Into::into).collect())
}

pub async fn find(conn: impl PgExecutor<'_>, run: LetterRunId) -> Result<Option<Run>> {
    Ok(list(conn, Some(run)).await?.pop())
}

/// The latest runs, newest first.
pub async fn latest(conn: impl PgExecutor<'_>) -> Result<Vec<Run>> {
    list(conn, None).await
}

async fn list(conn: impl PgExecutor<'_>, run: Option<LetterRunId>) -> Result<Vec<Run>> {
    let rows = sqlx::query!(
        "select id, state, created_at, expires_at, homes, homes_done, persons, with_account, with_letter
         from letter_run where $1::uuid is null or id = $1 order by created_at desc, id desc limit 20",
        run.map(LetterRunId::uuid),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let state = State::from_code(&row.state);
            Ok(Run {
                id: row.id.into(),
                state: state.ok_or_else(|| Error::Internal("letters in an unknown state".into()))?,
                created_at: row.created_at,
                expires_at: row.expires_at,
                counts: Counts {
                    homes: row.homes,
                    persons: row.persons,
                    with_account: row.with_account,
                    with_letter: row.with_letter,
                },
                homes_done: row.homes_done,
            })
        })
        .collect()
}
