//! How far a newsletter is, with stopping and going on; and what came of it once it is done.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};

use super::told::Told;
use super::{address, find, title, words};
use crate::accounts::Staff;
use crate::kernel::dates;
use crate::newsletter::edition::delivery::{Outcome, Tally};
use crate::newsletter::edition::model::{Edition, State};
use crate::newsletter::edition::{Event, delivery_store, sending, state_store};
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

#[derive(Template)]
#[template(path = "newsletter/staff/progress.html")]
struct ProgressPage {
    page: Page,
    base: String,
    title: String,
    news: Option<(&'static str, &'static str)>,
    state: State,
    badge: (&'static str, &'static str),
    /// Planned for, or begun.
    when: String,
    done: Option<String>,
    /// Mails that left or cannot, of so many.
    progress: Option<(i64, i64)>,
    counts: Vec<(i64, &'static str)>,
    left_out: Vec<(i64, &'static str)>,
    archive: Option<String>,
}

pub async fn show(
    app: &App,
    page: Page,
    edition: &Edition,
    news: Option<(&'static str, &'static str)>,
) -> Result<Response> {
    let page = if edition.state.works() { page.again_after(2) } else { page };
    let tally = delivery_store::tally(app.db.write(), edition.id).await?;
    let t = page.t;
    let moment = edition.begun_at.or(edition.planned_at).unwrap_or(edition.made_at);
    let under_way = matches!(edition.state, State::Sending | State::Paused);
    Ok(View::ok(ProgressPage {
        base: address(&page, edition.id),
        title: title(t, edition),
        news,
        state: edition.state,
        badge: words(t, edition.state),
        when: dates::long_with_time(moment, page.lang),
        done: edition.done_at.map(|at| dates::long_with_time(at, page.lang)),
        progress: under_way.then(|| (tally.mailed() - tally.of(Outcome::Waiting), tally.mailed())),
        counts: counts(t, edition, &tally),
        left_out: left_out(t, &tally),
        archive: edition.number.map(|number| page.to(&format!("/nieuwsbrief/archief/{number}"))),
        page,
    })
    .into_response())
}

fn counts(t: Messages, edition: &Edition, tally: &Tally) -> Vec<(i64, &'static str)> {
    if let Some(counted) = edition.counted {
        return vec![
            (counted.sent.into(), t.editions_count_sent()),
            (counted.failed.into(), t.editions_count_failed()),
            (counted.left_out.into(), t.editions_count_left_out()),
        ];
    }
    if matches!(edition.state, State::Planned | State::Queueing) {
        return vec![];
    }
    vec![
        (tally.sent(), t.editions_count_sent()),
        (tally.of(Outcome::Waiting), t.editions_count_waiting()),
        (tally.of(Outcome::Failed), t.editions_count_failed()),
        (tally.of(Outcome::Returned), t.editions_count_returned()),
        (tally.of(Outcome::Left), t.editions_left_left()),
        (tally.of(Outcome::Post), t.editions_count_post()),
    ]
}

/// Who does not get it, and why: nothing where nobody is left out for that reason.
pub fn left_out(t: Messages, tally: &Tally) -> Vec<(i64, &'static str)> {
    let reasons = [
        (Outcome::Disputed, t.editions_left_disputed()),
        (Outcome::Bounced, t.editions_left_bounced()),
        (Outcome::NoAddress, t.editions_left_no_address()),
        (Outcome::Twice, t.editions_left_twice()),
    ];
    reasons.into_iter().map(|(outcome, words)| (tally.of(outcome), words)).filter(|(many, _)| *many > 0).collect()
}

pub async fn take_back(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let edition = find(&app, &edition).await?;
    let mut change = app.db.change(staff.actor()).await?;
    let back = state_store::unplan(&mut change, edition.id).await?;
    ended(change, &page, (&edition, back), (Event::Unplanned { edition: edition.id }, Told::TakenBack)).await
}

/// Mails that are at the mail server now still leave; no other does.
pub async fn pause(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let edition = find(&app, &edition).await?;
    let mut change = app.db.change(staff.actor()).await?;
    let paused = state_store::step(&mut change, edition.id, (State::Sending, State::Paused)).await?;
    ended(change, &page, (&edition, paused), (Event::Paused { edition: edition.id }, Told::Paused)).await
}

pub async fn resume(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let edition = find(&app, &edition).await?;
    let mut change = app.db.change(staff.actor()).await?;
    let resumed = state_store::step(&mut change, edition.id, (State::Paused, State::Sending)).await?;
    if resumed {
        sending::go_on(&mut change, edition.id).await?;
    }
    ended(change, &page, (&edition, resumed), (Event::Resumed { edition: edition.id }, Told::Resumed)).await
}

/// Tells what came of a press: a colleague may have been before.
async fn ended(
    change: Change,
    page: &Page,
    (edition, done): (&Edition, bool),
    (event, told): (Event, Told),
) -> Result<Redirect> {
    let told = if done { told } else { Told::Meanwhile };
    if done {
        change.commit(event).await?
    } else {
        change.abandon().await?
    }
    Ok(Redirect::to(&format!("{}?{}", address(page, edition.id), told.query())))
}
