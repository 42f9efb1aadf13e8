//! `/nieuwsbrief/terug/{token}`: the link in the mail about leaving, for who did not do that themselves. The page shows the text that is asked now,
//! and its button is the yes.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::form::{TEXT, agreed, text_seen};
use super::super::leaving;
use super::super::signing_up::Confirmed;
use super::{done, stale, unknown};
use crate::consents;
use crate::consents::shown::{self, ShownText};
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, Kind};
use crate::platform::link::{self, Found};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

pub struct ReturnForm;

impl Form for ReturnForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[(TEXT, Kind::Line)];
}

#[derive(Template)]
#[template(path = "newsletter/come_back.html")]
struct ReturnPage {
    page: Page,
    token: String,
    asked: ShownText,
    /// The text changed while the page was open.
    changed: bool,
}

/// The page to show instead; none when the link opens something.
async fn shut(app: &App, page: &Page, token: &str) -> Result<Option<Response>> {
    Ok(match link::look(&app.db, &app.vault, link::Kind::NewsletterReturn, token).await? {
        None => Some(unknown(page)),
        Some(Found::Stale(_)) => Some(stale(page)),
        Some(Found::Fresh(_)) => None,
    })
}

async fn shown_page(app: &App, page: Page, token: String, status: StatusCode) -> Result<Response> {
    let asked = ShownText::current(&page, &*consents::texts(app).await?, Purpose::Newsletter)?;
    let changed = status != StatusCode::OK;
    Ok(View::with(status, ReturnPage { page, token, asked, changed }).into_response())
}

pub async fn page(State(app): State<App>, page: Page, Path(token): Path<String>) -> Result<Response> {
    match shut(&app, &page, &token).await? {
        Some(instead) => Ok(instead),
        None => shown_page(&app, page, token, StatusCode::OK).await,
    }
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    Path(token): Path<String>,
    pressed: Pressed<ReturnForm>,
) -> Result<Response> {
    if let Some(instead) = shut(&app, &page, &token).await? {
        return Ok(instead);
    }
    let texts = shown::knowing(&app, text_seen(pressed.get(TEXT))).await?;
    let Ok(text) = agreed(true, pressed.get(TEXT), page.t, &texts) else {
        return shown_page(&app, page.failed(), token, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match leaving::come_back(&app, &token, text, page.lang).await? {
        Confirmed::Done(_) => Ok(done(&page)),
        Confirmed::LinkUsed => Ok(stale(&page)),
        Confirmed::TextChanged => {
            consents::reload(&app).await?;
            shown_page(&app, page.failed(), token, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}
