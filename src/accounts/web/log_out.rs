//! `/uitloggen`: the session is gone here and in the database, and the browser forgets what it kept of us.

use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use crate::accounts::{Event, SignedIn, sign_on};
use crate::platform::app::App;
use crate::platform::drafts::Drafts;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::session;

#[derive(Template)]
#[template(path = "accounts/logged_out.html")]
struct LoggedOutPage {
    page: Page,
    /// What employees may still be logged in with elsewhere.
    work_account: Option<String>,
}

/// What this browser holds of somebody.
pub struct Traces {
    session: Session,
    drafts: Drafts,
}

impl FromRequestParts<App> for Traces {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let session = parts.extensions.get::<Session>().cloned();
        let session = session.ok_or_else(|| Error::Internal("no session layer".into()))?;
        Ok(Self { session, drafts: Drafts::from_request_parts(parts, app).await? })
    }
}

/// Works as well for who is not logged in any more.
pub async fn submit(
    State(app): State<App>,
    page: Page,
    traces: Traces,
    visitor: Option<SignedIn>,
    _: Pressed,
) -> Result<Response> {
    session::end(&traces.session).await?;
    traces.drafts.wipe().await?;
    if let Some(visitor) = visitor {
        let change = app.db.change(visitor.actor()).await?;
        change.commit(Event::LoggedOut { person: visitor.person }).await?;
    }
    let forget = (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cookies\", \"storage\""));
    Ok(([forget], Redirect::to(&page.to("/uitgelogd"))).into_response())
}

pub async fn done(State(app): State<App>, page: Page) -> Response {
    if let Some(home) = page.home() {
        return Redirect::to(&page.to(home)).into_response();
    }
    View::ok(LoggedOutPage { work_account: sign_on::name(&app, page.t), page }).into_response()
}
