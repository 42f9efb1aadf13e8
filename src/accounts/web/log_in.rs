//! `/inloggen`. Whoever fails reads the same words, whether the name is unknown or the password wrong.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::too_many;
use crate::accounts::attempt::{Outcome, attempt};
use crate::accounts::model::{self, Next};
use crate::accounts::sign_on::Offer;
use crate::accounts::{Entered, sign_in, sign_on};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;

pub struct LogIn;

impl Form for LogIn {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("login", Kind::Line), ("password", Kind::Secret), ("next", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/log_in.html")]
struct LogInPage {
    page: Page,
    form: FormView,
    /// For employees, where the organisation has a server of its own.
    work_account: Option<Offer>,
}

pub async fn form(State(app): State<App>, page: Page, OriginalUri(uri): OriginalUri) -> Response {
    if let Some(home) = page.home() {
        return Redirect::to(&page.to(home)).into_response();
    }
    let next = uri.query().and_then(Next::in_query);
    let form = FormView::with(&[("next", next.as_ref().map_or("", Next::as_str))]);
    View::ok(view(&app, page, form)).into_response()
}

/// Who is logged in already and fills in a name logs in anew: it may be somebody else at the same device.
pub async fn submit(
    State(app): State<App>,
    page: Page,
    peer: Peer,
    session: Session,
    typed: Typed<LogIn>,
) -> Result<Response> {
    let errors = missing(&typed, page.t);
    if !errors.is_empty() {
        return Ok(again(&app, page, &typed, errors));
    }
    let name = model::folded(typed.get("login"));
    match attempt(&app, peer, &name, typed.get("password").into()).await? {
        Outcome::Fits(proven) => {
            let next = Next::parse(typed.get("next"));
            let to = match sign_in(&app, &session, &proven, peer).await? {
                Entered::In => next.as_ref().map_or("/mijn", Next::as_str).to_owned(),
                Entered::Halfway => format!("/inloggen/code{}", next.map_or(String::new(), |next| next.as_query())),
            };
            Ok(Redirect::to(&page.to(&to)).into_response())
        }
        Outcome::Wrong => {
            let mut errors = Errors::default();
            errors.add("login", page.t.accounts_wrong());
            Ok(again(&app, page, &typed, errors))
        }
        Outcome::TooMany(limit) => Ok(too_many::log_in(page, limit)),
    }
}

fn missing(typed: &Typed<LogIn>, t: Messages) -> Errors {
    let mut errors = typed.errors(t);
    if typed.get("login").is_empty() {
        errors.add("login", t.accounts_login_missing());
    }
    if typed.get("password").is_empty() {
        errors.add("password", t.accounts_password_missing());
    }
    errors.in_order_of::<LogIn>()
}

fn again(app: &App, page: Page, typed: &Typed<LogIn>, errors: Errors) -> Response {
    View::refused(view(app, page.failed(), typed.again(errors))).into_response()
}

fn view(app: &App, page: Page, form: FormView) -> LogInPage {
    LogInPage { work_account: sign_on::offer_to_log_in(app, &page, form.value("next")), page, form }
}
