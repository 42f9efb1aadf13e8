//! The page of one list: what would become of its rows, the button that brings it in, and what became of them.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::form::address;
use super::list::{List, State};
use super::outcome::Outcome;
use super::{list_store, row_store, words};
use crate::accounts::Staff;
use crate::kernel::dates;
use crate::kernel::ids::NewsletterListId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::sheet;

/// Faulty rows that the page names.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "newsletter/bringing_in/list.html")]
struct ListPage {
    page: Page,
    list: List,
    when: String,
    state: &'static str,
    badge: &'static str,
    /// How many rows came out how, once that is known.
    counts: Vec<(i64, &'static str)>,
    /// Rows with something wrong, and what.
    faults: Vec<(i32, &'static str)>,
    base: String,
    /// The row that is being worked on.
    at_row: i32,
    /// How many would join.
    joining: i64,
}

pub async fn show(Shared(app): Shared<App>, page: Page, Path(list): Path<String>) -> Result<Response> {
    let list = find(&app, &list).await?;
    let page = if list.state.is_work() { page.again_after(2) } else { page };
    let db = app.db.read();
    let (mut counts, mut faults) = (vec![], vec![]);
    if !list.state.is_work() {
        (counts, faults) = (row_store::counts(db, list.id).await?, row_store::faulty(db, list.id, SHOWN).await?);
    }
    let at_row = if list.state == State::Received { row_store::last(db, list.id).await? } else { list.last_row };
    let (t, over) = (page.t, list.state.is_over());
    let (state, badge) = words::state(t, list.state);
    Ok(View::ok(ListPage {
        when: dates::long_with_time(list.created_at, page.lang),
        state,
        badge,
        joining: counts.iter().find(|(outcome, _)| *outcome == Outcome::Added).map_or(0, |(_, count)| *count),
        counts: by_words(counts.into_iter().map(|(outcome, count)| (count, words::outcome(t, outcome, over)))),
        faults: faults.into_iter().map(|(row, outcome)| (row, words::why(t, outcome))).collect(),
        base: address(&page, list.id),
        at_row,
        list,
        page,
    })
    .into_response())
}

/// Outcomes with the same words are one.
fn by_words(counts: impl Iterator<Item = (i64, &'static str)>) -> Vec<(i64, &'static str)> {
    let mut summed: Vec<(i64, &'static str)> = vec![];
    for (count, words) in counts {
        match summed.iter_mut().find(|(_, known)| *known == words) {
            Some((sum, _)) => *sum += count,
            None => summed.push((count, words)),
        }
    }
    summed
}

async fn find(app: &App, list: &str) -> Result<List> {
    let id: Uuid = list.parse().map_err(|_| Error::NotFound)?;
    list_store::find(app.db.read(), NewsletterListId::from(id)).await?.ok_or(Error::NotFound)
}

/// Pressed twice, the second finds it under way: the page says so.
pub async fn take_over(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(list): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let list = find(&app, &list).await?;
    list_store::ask(&app, staff.actor(), list.id).await?;
    Ok(Redirect::to(&address(&page, list.id)))
}

/// Nobody was brought in, so there is nothing to take back: the file can be chosen again.
pub async fn discard(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(list): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let list = find(&app, &list).await?;
    list_store::discard(&app, staff.actor(), list.id).await?;
    Ok(Redirect::to(&address(&page, list.id)))
}

/// Row and outcome: no address and no name. Of a list that is over, for until then nothing came to pass.
pub async fn outcomes(Shared(app): Shared<App>, page: Page, Path(list): Path<String>) -> Result<Response> {
    let list = find(&app, &list).await?;
    if !list.state.is_over() {
        return Err(Error::NotFound);
    }
    let rows = row_store::all(app.db.read(), list.id).await?;
    let t = page.t;
    let cells =
        rows.into_iter().map(|(row, outcome)| vec![row.to_string(), words::outcome(t, outcome, true).to_owned()]);
    let file = sheet::csv(&[t.bringing_row(), t.bringing_outcome()], cells)?;
    let kind = (CONTENT_TYPE, "text/csv; charset=utf-8");
    Ok(([kind, (CONTENT_DISPOSITION, "attachment; filename=\"uitkomst.csv\"")], file).into_response())
}
