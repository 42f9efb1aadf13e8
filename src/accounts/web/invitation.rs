//! `/inloggen/uitnodiging/{token}`: the way in of an employee. Opening the page changes nothing; the button sets the password, uses the
//! link up, and leads to the second step.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use time::OffsetDateTime;
use tower_sessions::Session;

use crate::accounts::password::{self, PasswordProblem};
use crate::accounts::staff::store as staff;
use crate::accounts::store::{self, Account};
use crate::accounts::{Event, Proven, limits, sign_in};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::link::{self, Found, Opened};
use crate::platform::page::{Page, View};
use crate::platform::password::Hashed;
use crate::platform::peer::Peer;
use crate::platform::session;

pub struct Invitation;

impl Form for Invitation {
    const FIELDS: &'static [(&'static str, Kind)] = &[("password", Kind::Secret), ("again", Kind::Secret)];
}

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
    let Some((account, _)) = find(&app, &token).await? else { return Ok(gone(page)) };
    let login = account.login.as_str().to_owned();
    Ok(View::ok(InvitationPage { page, form: FormView::default(), login }).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (peer, session): (Peer, Session),
    Path(token): Path<String>,
    typed: Typed<Invitation>,
) -> Result<Response> {
    let Some((account, opened)) = find(&app, &token).await? else { return Ok(gone(page)) };
    let password = match check(&app, &page, &account, &opened, &typed).await? {
        Ok(password) => password,
        Err(errors) => {
            let (form, login) = (typed.again(errors), account.login.as_str().to_owned());
            return Ok(View::refused(InvitationPage { page: page.failed(), form, login }).into_response());
        }
    };
    let Some(password_since) = change(&app, &account, &token, &password).await? else { return Ok(gone(page)) };
    let proven = Proven { account: account.id, person: account.person, kind: account.kind, password_since };
    sign_in::sign_in(&app, &session, &proven, peer).await?;
    Ok(Redirect::to(&page.to("/inloggen/code")).into_response())
}

/// Whose link it is, while it works; an error when it never was one.
async fn find(app: &App, token: &str) -> Result<Option<(Account, Opened)>> {
    let found = link::look(&app.db, &app.vault, link::Kind::Invitation, token).await?;
    let Found::Fresh(opened) = found.ok_or(Error::NotFound)? else { return Ok(None) };
    let account = store::active(app.db.read(), &opened.access, opened.person).await?;
    Ok(account.map(|account| (account, opened)))
}

async fn check(
    app: &App,
    page: &Page,
    account: &Account,
    opened: &Opened,
    typed: &Typed<Invitation>,
) -> Result<Result<Hashed, Errors>> {
    let mut errors = typed.errors(page.t);
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let name = staff::name(app.db.read(), &opened.access, opened.person).await?;
    let organisation = &app.settings.organisation;
    let name = name.as_ref().map_or("", |name| name.as_str());
    let words = [account.login.as_str(), name, &organisation.name, &organisation.town];
    match password::parse(typed.get("password"), typed.get("again"), &words) {
        Ok(password) => {
            if !limits::PER_LINK.allows(&app.db, &app.vault, &account.id.to_string()).await? {
                return Err(Error::TooMany { retry_after: limits::PER_LINK.wait() });
            }
            Ok(Ok(app.hasher.hash(password).await?))
        }
        Err(problem) => {
            errors.add(PasswordProblem::field(problem), problem.say(page.t));
            Ok(Err(errors))
        }
    }
}

/// Since when the password holds; none when the link was used meanwhile.
async fn change(app: &App, account: &Account, token: &str, password: &Hashed) -> Result<Option<OffsetDateTime>> {
    let mut change = app.db.change(Actor::Staff(account.id)).await?;
    let at = change.at();
    let opened = link::claim(&mut change, &app.vault, link::Kind::Invitation, token).await?;
    let whose = opened.is_some_and(|opened| opened.person == account.person);
    if !whose || !store::set_password(&mut change, account.id, password).await? {
        change.abandon().await?;
        return Ok(None);
    }
    session::end_all(&mut change, account.id).await?;
    change.commit(Event::PasswordChanged { person: account.person }).await?;
    Ok(Some(at))
}

fn gone(page: Page) -> Response {
    View::with(StatusCode::GONE, GonePage { page }).into_response()
}
