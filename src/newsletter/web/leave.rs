//! `/nieuwsbrief/afmelden/{token}`: out of the newsletter with one press, without logging in, from the page or from the mail program itself
//! (P49, RFC 8058). Opening the page changes nothing.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::super::leave_link::SAMPLE;
use super::super::leaving::{self, Found};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::one_click::Press;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "newsletter/leave.html")]
struct LeavePage {
    page: Page,
    token: String,
}

/// Of a newsletter that an employee tries out.
#[derive(Template)]
#[template(path = "newsletter/sample.html")]
struct SamplePage {
    page: Page,
}

#[derive(Template)]
#[template(path = "newsletter/left.html")]
struct LeftPage {
    page: Page,
}

#[derive(Template)]
#[template(path = "newsletter/no_such_link.html")]
struct NoSuchLinkPage {
    page: Page,
}

pub async fn page(State(app): State<App>, page: Page, Path(token): Path<String>) -> Result<Response> {
    if token == SAMPLE {
        return Ok(View::ok(SamplePage { page }).into_response());
    }
    Ok(match leaving::find(&app, &token).await? {
        None => no_such_link(page),
        Some(Found::GetsNone) => View::ok(LeftPage { page }).into_response(),
        Some(Found::Gets(_)) => View::ok(LeavePage { page, token }).into_response(),
    })
}

/// Who left already gets the same answer. A mail program follows no redirect (RFC 8058, 3.1).
pub async fn submit(State(app): State<App>, page: Page, Path(token): Path<String>, press: Press) -> Result<Response> {
    match leaving::find(&app, &token).await? {
        None => return Ok(no_such_link(page)),
        Some(Found::GetsNone) => {}
        Some(Found::Gets(person)) => leaving::leave(&app, person, page.lang).await?,
    }
    Ok(match press {
        Press::OneClick => View::ok(LeftPage { page }).into_response(),
        Press::Button => Redirect::to(&page.to("/nieuwsbrief/afgemeld")).into_response(),
    })
}

pub async fn left(page: Page) -> Response {
    View::ok(LeftPage { page }).into_response()
}

fn no_such_link(page: Page) -> Response {
    View::with(StatusCode::NOT_FOUND, NoSuchLinkPage { page }).into_response()
}
