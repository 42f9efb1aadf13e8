//! `/inloggen/code`: the second step. Each code counts once, and few tries fit in a quarter of an hour.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::setup::Setup;
use super::too_many;
use crate::accounts::model::{Kind as AccountKind, Next};
use crate::accounts::own::codes::CodesPage;
use crate::accounts::second_step::store::{self, SecondStep};
use crate::accounts::second_step::{Answer, Given, Halfway, Outcome, attempt};
use crate::accounts::sign_in::{self, Proven};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::session::Steps;

/// Where employees begin, and others.
const DESK: &str = "/beheer";
const HOME: &str = "/mijn";

pub struct SecondStepForm;

impl Form for SecondStepForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("code", Kind::Line), ("next", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/second_step.html")]
struct SecondStepPage {
    page: Page,
    form: FormView,
    /// To set up an app with, the first time.
    setup: Option<Setup>,
    /// An app makes codes.
    app: bool,
    /// A passkey can be given instead.
    passkeys: bool,
    /// There are passkeys, and no app.
    alone: bool,
    /// An employee.
    staff: bool,
}

#[derive(Template)]
#[template(path = "accounts/no_second_step.html")]
struct NoSecondStepPage {
    page: Page,
}

pub async fn form(
    State(app): State<App>,
    page: Page,
    halfway: Halfway,
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let step = find(&app, &halfway).await?;
    let next = uri.query().and_then(Next::in_query);
    let form = FormView::with(&[("next", next.as_ref().map_or("", Next::as_str))]);
    show(page, &step, form)
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    halfway: Halfway,
    (peer, session): (Peer, Session),
    typed: Typed<SecondStepForm>,
) -> Result<Response> {
    let step = find(&app, &halfway).await?;
    let mut errors = typed.errors(page.t);
    let Some(answer) = Answer::parse(typed.get("code")).filter(|_| errors.is_empty()) else {
        errors.add("code", missing(page.t, &step));
        return again(page, &step, &typed, errors);
    };
    let given = match attempt(&app, &halfway, peer, &step, &answer).await? {
        Outcome::Fits(given) => given,
        Outcome::Wrong => {
            errors.add("code", wrong(page.t, &step));
            return again(page, &step, &typed, errors);
        }
        Outcome::TooMany(limit) => return Ok(too_many::code(page, limit, step.kind)),
    };
    go_in(&app, &page, (&halfway, &session, peer), (&step, given), typed.get("next")).await
}

/// The second step was right: a session begins, where they wanted to go. Whoever set up their first app sees the codes on paper first, in this
/// answer and never again.
pub async fn go_in(
    app: &App,
    page: &Page,
    (halfway, session, peer): (&Halfway, &Session, Peer),
    (step, given): (&SecondStep, Given),
    next: &str,
) -> Result<Response> {
    let (account, person, kind) = (step.account, halfway.person, step.kind);
    let proven = Proven { account, person, kind, proof_since: given.since, steps: Steps::Two };
    sign_in::begin(app, session, &proven, peer).await?;
    let home = if kind == AccountKind::Staff { DESK } else { HOME };
    let next = Next::parse(next).filter(|next| kind == AccountKind::Person || next.as_str().starts_with(DESK));
    let to = page.to(next.as_ref().map_or(home, Next::as_str));
    if given.codes.is_empty() {
        return Ok(Redirect::to(&to).into_response());
    }
    Ok(View::ok(CodesPage::first(page.clone(), &given.codes, to)).into_response())
}

fn wrong(t: Messages, step: &SecondStep) -> &'static str {
    if step.app.is_none() && step.passkeys { t.accounts_code_wrong_paper() } else { t.accounts_code_wrong_either() }
}

/// Who sets an app up has no codes on paper yet.
fn missing(t: Messages, step: &SecondStep) -> &'static str {
    match (step.app.is_some(), step.passkeys) {
        (true, _) => t.accounts_code_missing_either(),
        (false, true) => t.accounts_code_missing_paper(),
        (false, false) => t.accounts_code_missing(),
    }
}

pub async fn find(app: &App, halfway: &Halfway) -> Result<SecondStep> {
    let now = app.db.clock().now();
    store::of(app.db.write(), &halfway.access, halfway.person, now).await?.ok_or(Error::Forbidden)
}

fn again(page: Page, step: &SecondStep, typed: &Typed<SecondStepForm>, errors: Errors) -> Result<Response> {
    show(page.failed(), step, typed.again(errors))
}

fn show(page: Page, step: &SecondStep, form: FormView) -> Result<Response> {
    if !step.is_on() && step.first_app().is_none() {
        return Ok(View::ok(NoSecondStepPage { page }).into_response());
    }
    // Only who was invited sees a secret here; others set up an app in their account.
    let setup =
        step.first_app().map(|app| Setup::new(&page.organisation.name, &step.login, &app.secret)).transpose()?;
    let (failed, staff) = (form.failed(), step.kind == AccountKind::Staff);
    let (app, passkeys) = (step.app.is_some(), step.passkeys);
    let template = SecondStepPage { page, form, setup, app, passkeys, alone: passkeys && !app, staff };
    Ok(if failed { View::refused(template).into_response() } else { View::ok(template).into_response() })
}
