//! `/inloggen/code/passkey`: a passkey as the second step, instead of a code. Needs a script; who has none gives a code.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::second_step::{find, go_in};
use super::too_many;
use crate::accounts::model::Next;
use crate::accounts::second_step::question_store::{self, Asking, For};
use crate::accounts::second_step::{Answer, Halfway, Outcome, attempt, passkey, passkey_store};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;

const PLACE: &str = "/inloggen/code/passkey";

pub struct AskForm;

impl Form for AskForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("next", Kind::Line)];
}

/// What the device answered, as the script puts it.
pub struct AnswerForm;

impl Form for AnswerForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("answer", Kind::Line), ("next", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/passkey.html")]
struct PasskeyPage {
    page: Page,
    form: FormView,
    /// To the page for codes.
    other: String,
    /// For the device; none when the last question was answered, and not rightly.
    options: Option<String>,
}

fn asking<'a>(halfway: &'a Halfway, session: &'a Session) -> Asking<'a> {
    Asking { session, access: &halfway.access, person: halfway.person, what: For::LogIn }
}

/// With where to go on afterwards.
fn at(page: &Page, path: &str, next: Option<&Next>) -> String {
    next.map_or_else(|| page.to(path), |next| format!("{}?next={}", page.to(path), next.as_str()))
}

/// Asks the passkeys of the account. Who has none is shown where codes are given.
pub async fn ask(
    State(app): State<App>,
    page: Page,
    (halfway, session): (Halfway, Session),
    typed: Typed<AskForm>,
) -> Result<Response> {
    let next = Next::parse(typed.get("next"));
    let known = passkey_store::of(app.db.write(), &halfway.access, halfway.person).await?;
    let known: Vec<_> = known.into_iter().map(|kept| kept.passkey).collect();
    let Some(portal) = passkey::portal(&app.settings).filter(|_| !known.is_empty()) else {
        return Ok(Redirect::to(&at(&page, "/inloggen/code", next.as_ref())).into_response());
    };
    let question = passkey::ask(&portal, &known)?;
    question_store::put(&app, &asking(&halfway, &session), &question).await?;
    Ok(Redirect::to(&at(&page, PLACE, next.as_ref())).into_response())
}

pub async fn form(
    State(app): State<App>,
    page: Page,
    (halfway, session): (Halfway, Session),
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    let next = uri.query().and_then(Next::in_query);
    let other = at(&page, "/inloggen/code", next.as_ref());
    let Some(question) = question_store::look(&app, &asking(&halfway, &session)).await? else {
        return Ok(Redirect::to(&other).into_response());
    };
    let form = FormView::with(&[("next", next.as_ref().map_or("", Next::as_str))]);
    Ok(View::ok(PasskeyPage { page, form, other, options: Some(question.options.to_string()) }).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (halfway, session): (Halfway, Session),
    peer: Peer,
    typed: Typed<AnswerForm>,
) -> Result<Response> {
    let portal = passkey::portal(&app.settings).ok_or(Error::NotFound)?;
    let (step, mut errors) = (find(&app, &halfway).await?, typed.errors(page.t));
    let question = question_store::take(&app, &asking(&halfway, &session)).await?;
    // Too late is no wrong try.
    let Some(question) = question.filter(|_| errors.is_empty()) else {
        errors.add("answer", page.t.accounts_passkey_late());
        return Ok(failed(page, &typed, errors));
    };
    let proof = passkey::proved(&portal, &question, typed.get("answer"));
    match attempt(&app, &halfway, peer, &step, &Answer::Passkey(proof)).await? {
        Outcome::Fits(given) => go_in(&app, &page, (&halfway, &session, peer), (&step, given), typed.get("next")).await,
        Outcome::Wrong => {
            errors.add("answer", page.t.accounts_passkey_wrong());
            Ok(failed(page, &typed, errors))
        }
        Outcome::TooMany(limit) => Ok(too_many::code(page, limit, step.kind)),
    }
}

/// A question is asked once: to try again it is asked anew.
fn failed(page: Page, typed: &Typed<AnswerForm>, errors: crate::platform::form::Errors) -> Response {
    let other = at(&page, "/inloggen/code", Next::parse(typed.get("next")).as_ref());
    View::refused(PasskeyPage { page: page.failed(), form: typed.again(errors), other, options: None }).into_response()
}
