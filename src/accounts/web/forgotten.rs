//! `/wachtwoord-vergeten`: the same answer and the same work for every name; a job finds out whom it concerns.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::too_many;
use crate::accounts::{limits, model, recovery};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;

pub struct Forgotten;

impl Form for Forgotten {
    const FIELDS: &'static [(&'static str, Kind)] = &[("login", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/forgotten.html")]
struct ForgottenPage {
    page: Page,
    form: FormView,
}

#[derive(Template)]
#[template(path = "accounts/forgotten_sent.html")]
struct SentPage {
    page: Page,
}

pub async fn form(page: Page) -> Response {
    View::ok(ForgottenPage { page, form: FormView::default() }).into_response()
}

pub async fn submit(State(app): State<App>, page: Page, peer: Peer, typed: Typed<Forgotten>) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    if typed.get("login").is_empty() {
        errors.add("login", page.t.accounts_login_missing());
    }
    if !errors.is_empty() {
        let form = typed.again(errors);
        return Ok(View::refused(ForgottenPage { page: page.failed(), form }).into_response());
    }
    let name = model::folded(typed.get("login"));
    for (limit, what) in [(limits::ASKING_ADDRESS, &peer.network()), (limits::ASKING_NAME, &name)] {
        if !limit.allows(&app.db, &app.vault, what).await? {
            return Ok(too_many::forgotten(page, limit));
        }
    }
    recovery::ask(&app, &name).await?;
    Ok(Redirect::to(&page.to("/wachtwoord-vergeten/verstuurd")).into_response())
}

pub async fn sent(page: Page) -> Response {
    View::ok(SentPage { page }).into_response()
}
