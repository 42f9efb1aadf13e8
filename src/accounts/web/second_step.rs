//! `/inloggen/code`: the second step of an employee. Each code counts once, and few tries fit in a quarter of an hour.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Redirect, Response};
use qrcode::{Color, QrCode};
use tower_sessions::Session;

use super::too_many;
use crate::accounts::model::Next;
use crate::accounts::sign_in;
use crate::accounts::staff::code::{self, Code};
use crate::accounts::staff::store::{self, SecondStep};
use crate::accounts::staff::{self, Halfway, Outcome};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;

/// Where employees begin.
const DESK: &str = "/beheer";

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
}

/// What an app is set up with.
struct Setup {
    square: Square,
    /// The same in letters, in groups of four.
    secret: String,
}

/// A QR code as one path in a picture of `side` by `side`.
struct Square {
    side: usize,
    path: String,
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
    let Some(code) = Code::parse(typed.get("code")).filter(|_| errors.is_empty()) else {
        errors.add("code", page.t.accounts_code_missing());
        return again(page, &step, &typed, errors);
    };
    match staff::attempt(&app, &halfway, peer, &step, &code).await? {
        Outcome::Fits => {}
        Outcome::Wrong => {
            errors.add("code", page.t.accounts_code_wrong());
            return again(page, &step, &typed, errors);
        }
        Outcome::TooMany(limit) => return Ok(too_many::code(page, limit)),
    }
    sign_in::second_step(&app, &session, (step.account, halfway.person, step.password_since), peer).await?;
    let next = Next::parse(typed.get("next")).filter(|next| next.as_str().starts_with(DESK));
    Ok(Redirect::to(&page.to(next.as_ref().map_or(DESK, Next::as_str))).into_response())
}

async fn find(app: &App, halfway: &Halfway) -> Result<SecondStep> {
    let now = app.db.clock().now();
    store::second_step(app.db.read(), &halfway.access, halfway.person, now).await?.ok_or(Error::Forbidden)
}

fn again(page: Page, step: &SecondStep, typed: &Typed<SecondStepForm>, errors: Errors) -> Result<Response> {
    show(page.failed(), step, typed.again(errors))
}

fn show(page: Page, step: &SecondStep, form: FormView) -> Result<Response> {
    if !step.in_use && !step.may_be_shown {
        return Ok(View::ok(NoSecondStepPage { page }).into_response());
    }
    let setup = step.may_be_shown.then(|| setup(&page.organisation.name, step)).transpose()?;
    let failed = form.failed();
    let template = SecondStepPage { page, form, setup };
    Ok(if failed { View::refused(template).into_response() } else { View::ok(template).into_response() })
}

fn setup(organisation: &str, step: &SecondStep) -> Result<Setup> {
    let square = square(&code::otpauth(organisation, step.login.as_str(), &step.secret))?;
    let letters: Vec<char> = step.secret.chars().collect();
    let secret = letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
    Ok(Setup { square, secret })
}

/// One little square per dark module, within a margin of four.
fn square(text: &str) -> Result<Square> {
    const MARGIN: usize = 4;
    let code = QrCode::new(text).map_err(|error| Error::Internal(error.to_string()))?;
    let width = code.width();
    let dark = (0..width * width).filter(|at| code[(at % width, at / width)] == Color::Dark);
    let path = dark.map(|at| format!("M{} {}h1v1h-1z", at % width + MARGIN, at / width + MARGIN)).collect();
    Ok(Square { side: width + 2 * MARGIN, path })
}
