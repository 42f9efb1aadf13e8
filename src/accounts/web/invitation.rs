//! `/inloggen/uitnodiging/{token}`: the way in of an employee. Opening the page changes nothing; the button sets the password, uses the
//! link up, and leads to the second step.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::chosen_password::{self, ChosenPassword};
use crate::accounts::{Proven, sign_in};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{FormView, Typed};
use crate::platform::link;
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::session::Steps;

const LINK: link::Kind = link::Kind::Invitation;

#[derive(Template)]
#[template(path = "accounts/invitation.html")]
struct InvitationPage {
    page: Page,
    form: FormView,
    login: String,
}

#[derive(Template)]
#[template(path = "accounts/no_second_step.html")]
struct GonePage {
    page: Page,
}

pub async fn form(State(app): State<App>, page: Page, Path(token): Path<String>) -> Result<Response> {
    let Some(behind) = chosen_password::find(&app, LINK, &token).await? else { return Ok(gone(page)) };
    let login = behind.account.login.as_str().to_owned();
    Ok(View::ok(InvitationPage { page, form: FormView::default(), login }).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (peer, session): (Peer, Session),
    Path(token): Path<String>,
    typed: Typed<ChosenPassword>,
) -> Result<Response> {
    let Some(behind) = chosen_password::find(&app, LINK, &token).await? else { return Ok(gone(page)) };
    let password = match chosen_password::check(&app, &page, &behind, &typed).await? {
        Ok(password) => password,
        Err(errors) => {
            let (form, login) = (typed.again(errors), behind.account.login.as_str().to_owned());
            return Ok(View::refused(InvitationPage { page: page.failed(), form, login }).into_response());
        }
    };
    let changed = chosen_password::change(&app, &behind, &token, &password).await?;
    let (account, Some(password_since)) = (behind.account, changed) else { return Ok(gone(page)) };
    let proven =
        Proven { account: account.id, person: account.person, kind: account.kind, password_since, steps: Steps::One };
    sign_in::sign_in(&app, &session, &proven, peer).await?;
    Ok(Redirect::to(&page.to("/inloggen/code")).into_response())
}

fn gone(page: Page) -> Response {
    View::with(StatusCode::GONE, GonePage { page }).into_response()
}
