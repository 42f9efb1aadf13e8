//! `/inloggen/uitnodiging/{token}`: the way in of an employee. Opening the page changes nothing; the button sets the password, uses the
//! link up, and leads to the second step.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::chosen_password::{self, Behind, ChosenPassword};
use crate::accounts::sign_on::Offer;
use crate::accounts::{Proven, sign_in, sign_on};
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
    work_account: Option<Offer>,
}

#[derive(Template)]
#[template(path = "accounts/no_second_step.html")]
struct GonePage {
    page: Page,
}

pub async fn form(State(app): State<App>, page: Page, Path(token): Path<String>) -> Result<Response> {
    let Some(behind) = chosen_password::find(&app, LINK, &token).await? else { return Ok(gone(page)) };
    Ok(View::ok(view(&app, page, (&behind, &token), FormView::default())).into_response())
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
            let form = typed.again(errors);
            return Ok(View::refused(view(&app, page.failed(), (&behind, &token), form)).into_response());
        }
    };
    let changed = chosen_password::change(&app, &behind, &token, &password).await?;
    let (account, Some(proof_since)) = (behind.account, changed) else { return Ok(gone(page)) };
    let proven =
        Proven { account: account.id, person: account.person, kind: account.kind, proof_since, steps: Steps::One };
    sign_in::sign_in(&app, &session, &proven, peer).await?;
    Ok(Redirect::to(&page.to("/inloggen/code")).into_response())
}

fn view(app: &App, page: Page, (behind, token): (&Behind, &str), form: FormView) -> InvitationPage {
    let work_account = sign_on::offer(app, &page, &format!("/inloggen/uitnodiging/{token}/organisatie"));
    InvitationPage { page, form, login: behind.account.login.as_str().to_owned(), work_account }
}

fn gone(page: Page) -> Response {
    View::with(StatusCode::GONE, GonePage { page }).into_response()
}
