//! All newsletters; beginning one, and throwing a draft away.

use askama::Template;
use axum::extract::{Path, RawQuery, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::told::Told;
use super::{PATH, address, find, title, words};
use crate::accounts::Staff;
use crate::kernel::dates;
use crate::kernel::ids::EditionId;
use crate::newsletter::edition::edition_store;
use crate::newsletter::edition::model::Edition;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, Kind};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

struct Line {
    href: String,
    title: String,
    state: &'static str,
    badge: &'static str,
    when: String,
}

#[derive(Template)]
#[template(path = "newsletter/staff/list.html")]
struct ListPage {
    page: Page,
    news: Option<(&'static str, &'static str)>,
    lines: Vec<Line>,
    newer: String,
    older: String,
}

/// What is planned or on its way stands above all others, and on the first page alone.
pub async fn show(Shared(app): Shared<App>, page: Page, RawQuery(query): RawQuery) -> Result<View<impl Template>> {
    let before: Option<Uuid> = query.as_deref().and_then(|query| query.strip_prefix("voor=")?.parse().ok());
    let mut others = edition_store::others(app.db.write(), before.map(EditionId::from)).await?;
    let most = usize::try_from(edition_store::LISTED).unwrap_or_default();
    let more = others.len() > most;
    others.truncate(most);
    let older = others.last().filter(|_| more).map(|last| format!("{}?voor={}", page.to(PATH), last.id));
    let mut editions = if before.is_none() { edition_store::on_their_way(app.db.write()).await? } else { vec![] };
    editions.extend(others);
    Ok(View::ok(ListPage {
        news: Told::from_query(query.as_deref()).map(|told| told.say(page.t)),
        lines: editions.iter().map(|edition| line(&page, edition)).collect(),
        newer: if before.is_some() { page.to(PATH) } else { String::new() },
        older: older.unwrap_or_default(),
        page,
    }))
}

fn line(page: &Page, edition: &Edition) -> Line {
    let (state, badge) = words(page.t, edition.state);
    let moment = edition.begun_at.or(edition.planned_at).unwrap_or(edition.made_at);
    Line {
        href: address(page, edition.id),
        title: title(page.t, edition),
        state,
        badge,
        when: dates::long_with_time(moment, page.lang),
    }
}

/// One that this employee began and left empty is taken up again.
pub async fn begin(Shared(app): Shared<App>, page: Page, staff: Staff, _: Pressed) -> Result<Redirect> {
    if let Some(edition) = edition_store::untouched(app.db.write(), staff.account).await? {
        return Ok(Redirect::to(&address(&page, edition)));
    }
    let mut change = app.db.change(staff.actor()).await?;
    let edition = edition_store::add(&mut change, staff.account).await?;
    change.done().await?;
    Ok(Redirect::to(&address(&page, edition)))
}

/// Which version of a newsletter was on the screen.
pub struct SeenForm;

impl Form for SeenForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("revision", Kind::Line)];
}

#[derive(Template)]
#[template(path = "newsletter/staff/remove.html")]
struct RemovePage {
    page: Page,
    base: String,
    title: String,
    revision: i32,
}

pub async fn ask_remove(Shared(app): Shared<App>, page: Page, Path(edition): Path<String>) -> Result<Response> {
    let edition = find(&app, &edition).await?;
    let base = address(&page, edition.id);
    if !edition.state.is_written() {
        return Ok(Redirect::to(&base).into_response());
    }
    let title = title(page.t, &edition);
    Ok(View::ok(RemovePage { base, title, revision: edition.version, page }).into_response())
}

pub async fn remove(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    seen: Pressed<SeenForm>,
) -> Result<Redirect> {
    let edition = find(&app, &edition).await?;
    let mut change = app.db.change(staff.actor()).await?;
    let version = seen.get("revision").parse().unwrap_or_default();
    if edition_store::remove(&mut change, (edition.id, version)).await? {
        change.done().await?;
        return Ok(Redirect::to(&format!("{}?{}", page.to(PATH), Told::Removed.query())));
    }
    change.abandon().await?;
    Ok(Redirect::to(&format!("{}?{}", address(&page, edition.id), Told::Meanwhile.query())))
}
