//! `/uitloggen`: the session is gone here and in the database, and the browser forgets what it kept of us.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use crate::accounts::{Event, SignedIn};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::session;

#[derive(Template)]
#[template(path = "accounts/logged_out.html")]
struct LoggedOutPage {
    page: Page,
}

/// Works as well for who is not logged in any more.
pub async fn submit(
    State(app): State<App>,
    page: Page,
    session: Session,
    visitor: Option<SignedIn>,
    _: Pressed,
) -> Result<Response> {
    session::end(&session).await?;
    if let Some(visitor) = visitor {
        let change = app.db.change(visitor.actor()).await?;
        change.commit(Event::LoggedOut { person: visitor.person }).await?;
    }
    let forget = (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cookies\", \"storage\""));
    Ok(([forget], Redirect::to(&page.to("/uitgelogd"))).into_response())
}

pub async fn done(page: Page) -> Response {
    if let Some(home) = page.home() {
        return Redirect::to(&page.to(home)).into_response();
    }
    View::ok(LoggedOutPage { page }).into_response()
}
