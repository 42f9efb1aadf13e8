//! Why somebody did not come in with a work account, in words that help who means well. Never a fault of ours, never why a token did not hold.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::attempt::Wish;
use super::provider::Trouble;
use super::{BEGIN, name, own};
use crate::platform::app::App;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

/// Seconds after which the server of the organisation may answer again.
const WAIT: u32 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
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
pub fn log_and_refuse(trouble: &Trouble) -> Refusal {
    match trouble {
        Trouble::Away(_) => {
            tracing::error!(cause = %trouble, "nobody can log in with a work account now");
            Refusal::Away
        }
        Trouble::Refused(why) => {
            tracing::warn!(why, "a log-in with a work account was refused");
            Refusal::Failed
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

/// `wish`: what they left for, as far as that is known.
pub fn page(app: &App, page: Page, refusal: Refusal, wish: Option<&Wish>) -> Response {
    let name = name(app, page.t).unwrap_or_default();
    let (title, lead, then) = words(page.t, refusal, &name);
    let other = elsewhere(&page, wish);
    let again = (!page.is_signed_in() && matches!(refusal, Refusal::Failed | Refusal::Away))
        .then(|| page.to(&wish.map_or_else(|| BEGIN.to_owned(), Wish::beginning)));
    let view = View::with(status(refusal), RefusedPage { page, title, lead, then, again, other });
    match refusal {
        Refusal::Away => ([(header::RETRY_AFTER, HeaderValue::from(WAIT))], view).into_response(),
        _ => view.into_response(),
    }
}

/// Where else they come in. Who was invited has no password yet: their invitation still works.
fn elsewhere(page: &Page, wish: Option<&Wish>) -> (String, &'static str) {
    match wish {
        _ if page.is_staff() => (page.to(own::PLACE), page.t.signon_own_title()),
        Some(Wish::Invitation(token)) => (page.to(&Wish::invitation(token)), page.t.signon_refused_invited()),
        _ => (page.to("/inloggen"), page.t.signon_refused_password()),
    }
}

const fn status(refusal: Refusal) -> StatusCode {
    match refusal {
        Refusal::Failed => StatusCode::BAD_REQUEST,
        Refusal::Unknown | Refusal::NoRole | Refusal::Conflict | Refusal::Taken => StatusCode::FORBIDDEN,
        Refusal::Away => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn words(t: Messages, refusal: Refusal, name: &str) -> (String, String, &'static str) {
    let (title, lead, then) = match refusal {
        Refusal::Failed => (t.signon_failed_title(), t.signon_failed_lead(name), t.signon_failed_then()),
        Refusal::Unknown => (t.signon_unknown_title(), t.signon_unknown_lead(name), t.signon_unknown_then()),
        Refusal::NoRole => (t.signon_no_role_title(), t.signon_no_role_lead(name), t.signon_ask()),
        Refusal::Conflict => (t.signon_conflict_title(), t.signon_conflict_lead(name), t.signon_ask()),
        Refusal::Taken => (t.signon_taken_title(), t.signon_taken_lead(name), t.signon_ask()),
        Refusal::Away => (t.signon_away_title(), t.signon_away_lead(name), t.signon_away_then()),
    };
    (title.to_owned(), lead, then)
}
