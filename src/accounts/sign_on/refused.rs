//! Why somebody did not come in with a work account, in words that help who means well. Never a fault of ours, never why a token did not hold.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::provider::Trouble;
use super::{BEGIN, name, own};
use crate::platform::app::App;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

/// Seconds after which the server of the organisation may answer again.
const WAIT: u32 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Not {
    /// It did not hold, took too long, was used, or was broken off.
    Failed,
    /// No account here goes with it, or one that may not be opened.
    Unknown,
    /// None of their groups brings a role.
    NoRole,
    /// Their groups bring roles that nobody may have at once.
    Conflict,
    /// It is a colleague's already.
    Taken,
    /// The server of the organisation does not answer.
    Away,
}

/// Notes why, for who looks after the server.
pub fn told(trouble: &Trouble) -> Not {
    match trouble {
        Trouble::Away(_) => {
            tracing::error!(cause = %trouble, "nobody can log in with a work account now");
            Not::Away
        }
        Trouble::Refused(why) => {
            tracing::warn!(why, "a log-in with a work account was refused");
            Not::Failed
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/sign_on/refused.html")]
struct RefusedPage {
    page: Page,
    title: String,
    lead: String,
    then: &'static str,
    /// Where to begin again, and where else to go.
    again: Option<String>,
    other: (String, &'static str),
}

pub fn page(app: &App, page: Page, not: Not) -> Response {
    let name = name(app, page.t).unwrap_or_default();
    let (title, lead, then) = words(page.t, not, &name);
    let other = match page.is_staff() {
        true => (page.to(own::PLACE), page.t.signon_own_title()),
        false => (page.to("/inloggen"), page.t.signon_refused_password()),
    };
    let again = (!page.is_signed_in() && matches!(not, Not::Failed | Not::Away)).then(|| page.to(BEGIN));
    let view = View::with(status(not), RefusedPage { page, title, lead, then, again, other });
    match not {
        Not::Away => ([(header::RETRY_AFTER, HeaderValue::from(WAIT))], view).into_response(),
        _ => view.into_response(),
    }
}

const fn status(not: Not) -> StatusCode {
    match not {
        Not::Failed => StatusCode::BAD_REQUEST,
        Not::Unknown | Not::NoRole | Not::Conflict | Not::Taken => StatusCode::FORBIDDEN,
        Not::Away => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn words(t: Messages, not: Not, name: &str) -> (String, String, &'static str) {
    let (title, lead, then) = match not {
        Not::Failed => (t.signon_failed_title(), t.signon_failed_lead(name), t.signon_failed_then()),
        Not::Unknown => (t.signon_unknown_title(), t.signon_unknown_lead(name), t.signon_unknown_then()),
        Not::NoRole => (t.signon_no_role_title(), t.signon_no_role_lead(name), t.signon_ask()),
        Not::Conflict => (t.signon_conflict_title(), t.signon_conflict_lead(name), t.signon_ask()),
        Not::Taken => (t.signon_taken_title(), t.signon_taken_lead(name), t.signon_ask()),
        Not::Away => (t.signon_away_title(), t.signon_away_lead(name), t.signon_away_then()),
    };
    (title.to_owned(), lead, then)
}
