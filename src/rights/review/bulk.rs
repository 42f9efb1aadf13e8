//! `/beheer/verzoeken/{number}/werkaantekeningen/alle`: giving all notes that nobody decided about yet, once it was said how many.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use sha2::{Digest, Sha256};

use super::list::{back, of_data};
use super::pile::Pile;
use super::told::Told;
use super::{address, carry_out, store};
use crate::kernel::ids::NoteId;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, Kind};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::rights::open::OpenCase;

#[derive(Template)]
#[template(path = "rights/review/bulk.html")]
struct BulkPage {
    page: Page,
    number: String,
    /// The list.
    base: String,
    action: String,
    count: usize,
    /// Which ones they are.
    asked: String,
    /// They are others than were on the screen.
    changed: bool,
}

pub struct AllForm;

impl Form for AllForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("asked", Kind::Line)];
}

pub async fn show(State(app): State<App>, page: Page, open: OpenCase) -> Result<Response> {
    let mut conn = app.db.read().acquire().await?;
    let pile = of_data(&mut conn, &open.request).await?;
    if pile.others().next().is_none() || !open.request.case.state.is_open() {
        return Ok(Redirect::to(&page.to(&address(&open.request))).into_response());
    }
    Ok(View::ok(view(page, &open, &pile, false)).into_response())
}

pub async fn give(State(app): State<App>, page: Page, open: OpenCase, pressed: Pressed<AllForm>) -> Result<Response> {
    if !open.request.case.kind.is_of_data() {
        return Err(Error::NotFound);
    }
    let by = open.by(Duty::RequestWork)?;
    let (mut change, pile) = carry_out::begin(&app, &open).await?;
    let Some(pile) = pile else {
        change.abandon().await?;
        return Ok(back(&page, &open.request, Told::Closed));
    };
    let others: Vec<(NoteId, i32)> = pile.others().map(|one| (one.note, one.changes)).collect();
    if others.is_empty() {
        change.abandon().await?;
        return Ok(back(&page, &open.request, Told::GaveAll));
    }
    if mark(&pile) != pressed.get("asked") {
        change.abandon().await?;
        return Ok(View::refused(view(page.failed(), &open, &pile, true)).into_response());
    }
    store::give(&mut change, &open.request, &others, by).await?;
    change.done().await?;
    Ok(back(&page, &open.request, Told::GaveAll))
}

fn view(page: Page, open: &OpenCase, pile: &Pile, changed: bool) -> BulkPage {
    let base = page.to(&address(&open.request));
    BulkPage {
        number: open.request.number.to_string(),
        action: format!("{base}/alle"),
        base,
        count: pile.others().count(),
        asked: mark(pile),
        changed,
        page,
    }
}

/// Of the notes that would be given, as they are now.
fn mark(pile: &Pile) -> String {
    let mut hash = Sha256::new();
    for one in pile.others() {
        hash.update(format!("{} {}\n", one.note, one.revision()));
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
