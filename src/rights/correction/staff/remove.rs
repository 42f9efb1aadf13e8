//! `/beheer/verzoeken/{number}/correctie/{line}/weghalen`: taking away a line that was put down by mistake. It is asked first: nothing of the
//! line stays, and the datum is disputed no more.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::one::find;
use super::said::Said;
use super::{address, back, number_in};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::rights::correction::{in_words, line_store, on_case};
use crate::rights::open::OpenCase;
use crate::rights::store::hold_as_read;

#[derive(Template)]
#[template(path = "rights/correction/remove.html")]
struct RemovePage {
    page: Page,
    number: String,
    here: String,
    action: String,
    field: String,
    /// What it says, in short.
    line: String,
}

pub async fn ask(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let (_, line) = find(&app, &open, number_in(&named)?).await?;
    if !line.is_open() || !open.request.case.state.is_open() {
        return Ok(back(&page, &open.request, Said::WasDecided));
    }
    let here = page.to(&address(&open.request));
    let view = RemovePage {
        number: open.request.number.to_string(),
        action: format!("{here}/{}/weghalen", line.number),
        here,
        field: in_words::field(page.t, line.line.field),
        line: on_case::row(&page, &line).words,
        page,
    };
    Ok(View::ok(view).into_response())
}

pub async fn remove(
    State(app): State<App>,
    page: Page,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
    _: Pressed,
) -> Result<Response> {
    let (_, line) = find(&app, &open, number_in(&named)?).await?;
    let mut change = app.db.change(open.staff.actor()).await?;
    let is_open = open.request.case.state.is_open() && hold_as_read(&mut change, &open.request).await?;
    if is_open && line_store::remove(&mut change, open.request.id, line.id).await? {
        change.done().await?;
        return Ok(back(&page, &open.request, Said::Removed));
    }
    change.abandon().await?;
    Ok(back(&page, &open.request, Said::WasDecided))
}
