//! `/mijn/gegevens/e-mail/bevestigen/{token}`: the page behind the link in the mail. It asks for the log-in too: whoever reads a mailbox that
//! was mistyped must not get hold of the account by it. Opening the page changes nothing; the button does.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tower_sessions::Session;

use super::done;
use crate::accounts::{self, Proven, SignedIn};
use crate::contact::store::Waiting;
use crate::contact::{Event, mails, store};
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::link::{self, Found};
use crate::platform::mail;
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::pressed::Pressed;
use crate::platform::session;

#[derive(Template)]
#[template(path = "contact/confirm.html")]
struct ConfirmPage {
    page: Page,
    email: String,
}

#[derive(Template)]
#[template(path = "contact/link_gone.html")]
struct LinkGonePage {
    page: Page,
}

pub async fn page(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    Path(token): Path<String>,
) -> Result<Response> {
    if !is_fresh(&app, &visitor, &token).await? {
        return Ok(gone(page));
    }
    let now = app.db.clock().now();
    match store::waiting(app.db.read(), &visitor.access, visitor.person, now).await? {
        Some(waiting) => Ok(View::ok(ConfirmPage { page, email: waiting.email.as_str().to_owned() }).into_response()),
        None => Ok(gone(page)),
    }
}

/// Whether the link works, for this visitor. Somebody else's is as unknown as one that never was.
async fn is_fresh(app: &App, visitor: &SignedIn, token: &str) -> Result<bool> {
    match link::look(&app.db, &app.vault, link::Kind::Email, token).await? {
        Some(Found::Fresh(opened)) if opened.person == visitor.person => Ok(true),
        Some(Found::Stale(person)) if person == visitor.person => Ok(false),
        _ => Err(Error::NotFound),
    }
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (peer, session, visitor): (Peer, Session, SignedIn),
    Path(token): Path<String>,
    _: Pressed,
) -> Result<Response> {
    if !is_fresh(&app, &visitor, &token).await? {
        return Ok(gone(page));
    }
    let Some(proof_since) = accounts::proof_since(&app, visitor.account).await? else {
        return Err(Error::Forbidden);
    };
    let mut change = app.db.change(visitor.actor()).await?;
    if !confirm(&app, &mut change, &visitor, &token).await? {
        change.abandon().await?;
        return Ok(gone(page));
    }
    // Every session ends, and a new one begins here.
    session::end_all(&mut change, visitor.account).await?;
    change.commit(Event::EmailConfirmed { person: visitor.person }).await?;
    let kind = accounts::Kind::Person;
    let proven = Proven { account: visitor.account, person: visitor.person, kind, proof_since, steps: visitor.steps };
    accounts::go_on(&session, &proven, peer).await?;
    Ok(done(&page, "e-mail"))
}

/// The new address takes the place of the old one, which is told; false when the link or the address is gone.
async fn confirm(app: &App, change: &mut Change, visitor: &SignedIn, token: &str) -> Result<bool> {
    let (person, access) = (visitor.person, &visitor.access);
    let opened = link::claim(change, &app.vault, link::Kind::Email, token).await?;
    if opened.is_none_or(|opened| opened.person != person) {
        return Ok(false);
    }
    let Some(Waiting { email, .. }) = store::take(change, access, person).await? else { return Ok(false) };
    warn_old(app, change, visitor).await?;
    persons::set_email(change, &app.vault, access, person, &email).await?;
    change.also(persons::Event::EmailChanged { person });
    Ok(true)
}

async fn warn_old(app: &App, change: &mut Change, visitor: &SignedIn) -> Result<()> {
    let (person, access) = (visitor.person, &visitor.access);
    let Some(account) = accounts::active(&mut *change.conn(), access, person).await? else { return Ok(()) };
    let Some((old, file)) = persons::email(&mut *change.conn(), access, person).await? else { return Ok(()) };
    let shared = accounts::is_shared(&mut *change.conn(), &app.vault, &old).await?;
    let message = mails::changed(&app.settings, account.lang, shared.then_some(&account.login));
    mail::queue(change, &file, person, &old, &message).await
}

fn gone(page: Page) -> Response {
    View::with(StatusCode::GONE, LinkGonePage { page }).into_response()
}
