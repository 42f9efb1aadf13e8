//! The one error of handlers, and the one place where it becomes a page in the reader's language. Causes go to the log, with a
//! reference number that the page shows too; a reader never sees them.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::access::Denied;
use super::app::App;
use super::db::violated;
use super::page::{Asked, Page};
use super::vault::Refused;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not found")]
    NotFound,
    #[error("not allowed")]
    Forbidden,
    /// An employee knows whose file it is (P23).
    #[error("a conflict of interest")]
    Apart,
    /// The link or page was there once.
    #[error("gone")]
    Gone,
    #[error("the body is too large")]
    TooLarge,
    #[error("the body is not a form")]
    NotAForm,
    #[error("the form has no such field")]
    NoSuchField,
    /// Too many tries; again after so many seconds.
    #[error("too many tries")]
    TooMany { retry_after: u32 },
    /// The database or another part is away for a moment.
    #[error("unavailable: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

impl Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Apart => StatusCode::FORBIDDEN,
            Self::Gone => StatusCode::GONE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NoSuchField => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooMany { retry_after } => Some(*retry_after),
            Self::Unavailable(_) => Some(5),
            _ => None,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        // Cancelled, out of room, or rolled back for another transaction: the same again may well work.
        let cancelled = error
            .as_database_error()
            .and_then(|error| error.code())
            .is_some_and(|code| ["40", "53", "57"].iter().any(|class| code.starts_with(class)));
        if violated(&error) == Some("no_conflict_of_interest") {
            return Self::Apart;
        }
        match error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => {
                Self::Unavailable(error.to_string())
            }
            _ if cancelled => Self::Unavailable(error.to_string()),
            _ => Self::Internal(error.to_string()),
        }
    }
}

impl From<Refused> for Error {
    fn from(error: Refused) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<Denied> for Error {
    fn from(error: Denied) -> Self {
        match error {
            Denied::Database(error) => error.into(),
            Denied::Apart => Self::Apart,
            Denied::Activity => Self::Internal(error.to_string()),
        }
    }
}

impl From<tower_sessions::session::Error> for Error {
    fn from(error: tower_sessions::session::Error) -> Self {
        match &error {
            tower_sessions::session::Error::Store(tower_sessions::session_store::Error::Backend(cause))
                if cause == "unavailable" =>
            {
                Self::Unavailable(cause.clone())
            }
            _ => Self::Internal(error.to_string()),
        }
    }
}

/// Forbidden for a reason of its own.
#[derive(Clone, Copy)]
struct Apart;

/// The number on the page by which the cause is found in the log.
#[derive(Clone)]
struct Reference(String);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = status.into_response();
        if status.is_server_error() {
            let reference = format!("{:08X}", rand::random::<u32>());
            match &self {
                // It passes by itself; when it lasts, /readyz tells.
                Self::Unavailable(_) => tracing::warn!(reference, cause = %self, "a request could not be served now"),
                _ => tracing::error!(reference, cause = %self, "a request failed"),
            }
            response.extensions_mut().insert(Reference(reference));
        }
        if matches!(self, Self::Apart) {
            response.extensions_mut().insert(Apart);
        }
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    status: u16,
    heading: &'static str,
    advice: String,
    reference: Option<String>,
    /// Where somebody who is logged in belongs instead.
    home: Option<(String, &'static str)>,
}

/// Gives every answer of 400 and above that has no page yet a page in the reader's language.
pub async fn pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let response = next.run(request).await;
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html") || kind.as_bytes().starts_with(b"application/"));
    if !(status.is_client_error() || status.is_server_error()) || is_page {
        return response;
    }
    let page = asked.page(&app, status).await;
    let reference = response.extensions().get::<Reference>().map(|reference| reference.0.clone());
    let apart = response.extensions().get::<Apart>().is_some();
    let (heading, advice) =
        if apart { (page.t.error_apart(), page.t.error_apart_advice()) } else { words(&page, status) };
    let home = match apart {
        true => Some((page.to("/beheer/belangen"), page.t.error_apart_link())),
        false => (status == StatusCode::FORBIDDEN).then(|| page.way_home()).flatten(),
    };
    let wait = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse::<u32>().ok());
    let advice = match wait {
        Some(seconds) if status == StatusCode::TOO_MANY_REQUESTS => page.t.error_too_many_advice(seconds.div_ceil(60)),
        _ => advice.to_owned(),
    };
    let template = ErrorPage { page, status: status.as_u16(), heading, advice, reference, home };
    let body = template.render().unwrap_or_else(|_| status.to_string());
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Response::from_parts(parts, body.into())
}

/// Logging in again helps only who is not.
fn forbidden(page: &Page) -> &'static str {
    let (t, of_staff) = (page.t, page.path().starts_with("/beheer"));
    match () {
        () if !page.is_signed_in() => t.error_forbidden_advice(),
        () if page.is_acting() => t.error_forbidden_acting(),
        () if of_staff && page.is_staff() => t.error_forbidden_duty(),
        () if of_staff && page.is_person() => t.error_forbidden_staff(),
        () => t.error_forbidden_account(),
    }
}

fn words(page: &Page, status: StatusCode) -> (&'static str, &'static str) {
    let t = page.t;
    match status {
        StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => (t.error_forbidden(), forbidden(page)),
        StatusCode::NOT_FOUND => (t.error_not_found(), t.error_not_found_advice()),
        StatusCode::METHOD_NOT_ALLOWED => (t.error_method(), t.error_method_advice()),
        StatusCode::GONE => (t.error_gone(), t.error_gone_advice()),
        StatusCode::PAYLOAD_TOO_LARGE => (t.error_too_large(), t.error_too_large_advice()),
        StatusCode::TOO_MANY_REQUESTS => (t.error_too_many(), t.error_unavailable_advice()),
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => {
            (t.error_unavailable(), t.error_unavailable_advice())
        }
        status if status.is_server_error() => (t.error_internal(), t.error_internal_advice()),
        _ => (t.error_bad_request(), t.error_bad_request_advice()),
    }
}
