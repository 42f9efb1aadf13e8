//! `/beheer/verzoeken/{number}/bestanden/{file}/vernietigen`: an image of an identity document that was sent although nobody asked for it goes
//! right after the check (RULES 2, P87). That it was there, and when it went, stays.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::contents::{FileRow, file_row};
use super::told::Told;
use super::{case, file};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::rights::file_store::{self, Filed};
use crate::rights::open::OpenCase;

#[derive(Template)]
#[template(path = "rights/staff/destroy.html")]
struct DestroyPage {
    page: Page,
    number: String,
    base: String,
    action: String,
    file: FileRow,
}

type Named = Path<HashMap<String, String>>;

pub async fn form(State(app): State<App>, page: Page, open: OpenCase, Path(named): Named) -> Result<Response> {
    let base = page.to(&case::address(&open.request.number));
    let file = found(&app, &open, &named).await?;
    if file.destroyed_at.is_some() {
        return Ok(Redirect::to(&base).into_response());
    }
    let shown = DestroyPage {
        number: open.request.number.to_string(),
        action: format!("{base}/bestanden/{}/vernietigen", file.id),
        file: file_row(&page, &open.request, &file),
        base,
        page,
    };
    Ok(View::ok(shown).into_response())
}

/// Twice is once, and is told all the same.
pub async fn destroy(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Named,
    _: Pressed,
) -> Result<Response> {
    let file = found(&app, &open, &named).await?;
    let mut change = app.db.change(open.staff.actor()).await?;
    if file_store::destroy(&mut change, open.request.id, file.id).await? {
        change.done().await?;
    } else {
        change.abandon().await?;
    }
    Ok(case::back(&page, &open.request, Told::Destroyed))
}

/// A file of this request that may hold such an image: what we found elsewhere and what we answered does not.
async fn found(app: &App, open: &OpenCase, named: &HashMap<String, String>) -> Result<Filed> {
    let id = file::id(named)?;
    let files = file_store::files(app.db.read(), &open.access, open.request.id).await?;
    files.into_iter().find(|one| one.id == id && one.usage.may_be_a_copy()).ok_or(Error::NotFound)
}
