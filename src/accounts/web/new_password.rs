//! `/wachtwoord-vergeten/nieuw/{token}`: the page behind the link in the mail. Opening it changes nothing; the button uses the link up,
//! ends every session of the account and begins a new one here.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use time::OffsetDateTime;
use tower_sessions::Session;

use crate::accounts::password::{self, PasswordProblem};
use crate::accounts::store::{self, Account};
use crate::accounts::{Entered, Event, Proven, limits, mailbox, recovery, sign_in};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::link::{self, Found, Opened};
use crate::platform::page::{Page, View};
use crate::platform::password::Hashed;
use crate::platform::peer::Peer;
use crate::platform::session;

pub struct NewPassword;

impl Form for NewPassword {
    const FIELDS: &'static [(&'static str, Kind)] = &[("password", Kind::Secret), ("again", Kind::Secret)];
}

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
    let Some((account, opened)) = find(&app, &token).await? else { return Ok(gone(page)) };
    let login = known_login(&app, &account, &opened).await?;
    Ok(View::ok(NewPasswordPage { page, form: FormView::default(), login }).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (peer, session): (Peer, Session),
    Path(token): Path<String>,
    typed: Typed<NewPassword>,
) -> Result<Response> {
    let Some((account, opened)) = find(&app, &token).await? else { return Ok(gone(page)) };
    let password = match check(&app, &page, &account, &opened, &typed).await? {
        Ok(password) => password,
        Err(errors) => {
            let (form, login) = (typed.again(errors), known_login(&app, &account, &opened).await?);
            return Ok(View::refused(NewPasswordPage { page: page.failed(), form, login }).into_response());
        }
    };
    let Some(password_since) = change(&app, &account, &token, &password).await? else { return Ok(gone(page)) };
    limits::ACCOUNT.forget(&app.db, &app.vault, &account.login.folded()).await?;
    let proven = Proven { account: account.id, person: account.person, kind: account.kind, password_since };
    let to = match sign_in(&app, &session, &proven, peer).await? {
        Entered::In => "/wachtwoord-vergeten/gewijzigd",
        Entered::Halfway => "/inloggen/code",
    };
    Ok(Redirect::to(&page.to(to)).into_response())
}

pub async fn changed(page: Page) -> Response {
    View::ok(ChangedPage { page }).into_response()
}

/// Whose link it is, while it works; an error when it never was one.
async fn find(app: &App, token: &str) -> Result<Option<(Account, Opened)>> {
    let found = link::look(&app.db, &app.vault, link::Kind::Password, token).await?;
    let Found::Fresh(opened) = found.ok_or(Error::NotFound)? else { return Ok(None) };
    let account = store::active(app.db.read(), &opened.access, opened.person).await?;
    Ok(account.map(|account| (account, opened)))
}

/// The log-in name, unless it would tell the reader of the mail something new: it is the address that the mail went to, or the mail named
/// it because several share the mailbox.
async fn known_login(app: &App, account: &Account, opened: &Opened) -> Result<Option<String>> {
    let mut conn = app.db.read().acquire().await?;
    let mailbox = mailbox::of(&mut conn, &opened.access, opened.person).await?;
    let Some((email, _)) = mailbox else { return Ok(None) };
    let known = email.folded() == account.login.folded() || mailbox::is_shared(&mut *conn, &app.vault, &email).await?;
    Ok(known.then(|| account.login.as_str().to_owned()))
}

/// The typed password, ready to keep.
async fn check(
    app: &App,
    page: &Page,
    account: &Account,
    opened: &Opened,
    typed: &Typed<NewPassword>,
) -> Result<Result<Hashed, Errors>> {
    let mut errors = typed.errors(page.t);
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let own = mailbox::own_words(app.db.read(), &opened.access, opened.person).await?;
    let organisation = &app.settings.organisation;
    let known = [account.login.as_str(), &organisation.name, &organisation.town];
    let words: Vec<&str> = own.iter().map(String::as_str).chain(known).collect();
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

/// Since when the new password holds; none when the link was used, or the account ended, in the meantime.
async fn change(app: &App, account: &Account, token: &str, password: &Hashed) -> Result<Option<OffsetDateTime>> {
    let mut change = app.db.change(Actor::Person(account.person)).await?;
    let at = change.at();
    let opened = link::claim(&mut change, &app.vault, link::Kind::Password, token).await?;
    let Some(opened) = opened.filter(|opened| opened.person == account.person) else {
        change.abandon().await?;
        return Ok(None);
    };
    if !store::set_password(&mut change, account.id, password).await? {
        change.abandon().await?;
        return Ok(None);
    }
    session::end_all(&mut change, account.id).await?;
    recovery::tell_changed(app, &mut change, &opened.access, account).await?;
    change.commit(Event::PasswordChanged { person: account.person }).await?;
    Ok(Some(at))
}

fn gone(page: Page) -> Response {
    View::with(StatusCode::GONE, LinkGonePage { page }).into_response()
}
