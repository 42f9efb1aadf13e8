//! `/wachtwoord-vergeten/nieuw/{token}`: the page behind the link in the mail. Opening it changes nothing; the button uses the link up,
//! ends every session of the account and begins a new one here.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::chosen_password::{self, Behind, ChosenPassword};
use crate::accounts::{Entered, Proven, limits, mailbox, sign_in};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{FormView, Typed};
use crate::platform::link;
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::session::Steps;

const LINK: link::Kind = link::Kind::Password;

#[derive(Template)]
#[template(path = "accounts/new_password.html")]
struct NewPasswordPage {
    page: Page,
    form: FormView,
    /// For the password manager, where the reader of the mail knows it already.
    login: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/link_gone.html")]
struct LinkGonePage {
    page: Page,
}

#[derive(Template)]
#[template(path = "accounts/password_changed.html")]
struct ChangedPage {
    page: Page,
}

pub async fn form(State(app): State<App>, page: Page, Path(token): Path<String>) -> Result<Response> {
    let Some(behind) = chosen_password::find(&app, LINK, &token).await? else { return Ok(gone(page)) };
    let login = known_login(&app, &behind).await?;
    Ok(View::ok(NewPasswordPage { page, form: FormView::default(), login }).into_response())
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
            let (form, login) = (typed.again(errors), known_login(&app, &behind).await?);
            return Ok(View::refused(NewPasswordPage { page: page.failed(), form, login }).into_response());
        }
    };
    let changed = chosen_password::change(&app, &behind, &token, &password).await?;
    let (account, Some(proof_since)) = (behind.account, changed) else { return Ok(gone(page)) };
    limits::ACCOUNT.forget(&app.db, &app.vault, &account.login.folded()).await?;
    let proven =
        Proven { account: account.id, person: account.person, kind: account.kind, proof_since, steps: Steps::One };
    let to = match sign_in(&app, &session, &proven, peer).await? {
        Entered::In => "/wachtwoord-vergeten/gewijzigd",
        Entered::Halfway => "/inloggen/code",
    };
    Ok(Redirect::to(&page.to(to)).into_response())
}

pub async fn changed(page: Page) -> Response {
    View::ok(ChangedPage { page }).into_response()
}

/// The log-in name, unless it would tell the reader of the mail something new: it is the address that the mail went to, or the mail named
/// it because several share the mailbox.
async fn known_login(app: &App, Behind { account, opened, .. }: &Behind) -> Result<Option<String>> {
    let mut conn = app.db.read().acquire().await?;
    let mailbox = mailbox::of(&mut conn, &opened.access, opened.person).await?;
    let Some((email, _)) = mailbox else { return Ok(None) };
    let known = email.folded() == account.login.folded() || mailbox::is_shared(&mut *conn, &app.vault, &email).await?;
    Ok(known.then(|| account.login.as_str().to_owned()))
}

fn gone(page: Page) -> Response {
    View::with(StatusCode::GONE, LinkGonePage { page }).into_response()
}
