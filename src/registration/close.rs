//! Withdrawing the consent for the account closes it (P29): one press, no password. The tenancy, other consents and open requests stay.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderName;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::event::Event;
use super::mails;
use crate::accounts::{self, SignedIn};
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session;
use crate::{consents, persons};

pub async fn submit(State(app): State<App>, page: Page, visitor: SignedIn, session: Session) -> Result<Response> {
    close(&app, &page, &visitor).await?;
    session::end(&session).await?;
    let cleared = [(HeaderName::from_static("clear-site-data"), "\"cookies\", \"storage\"")];
    Ok((cleared, Redirect::to(&page.to("/account-gesloten"))).into_response())
}

async fn close(app: &App, page: &Page, visitor: &SignedIn) -> Result<()> {
    let mut change = app.db.change(visitor.actor()).await?;
    consents::withdraw_in(&mut change, visitor.person, Purpose::Account, page.lang, consents::Channel::Web).await?;
    if accounts::of_person(&mut *change.conn(), visitor.person).await?.is_none() {
        // Pressed twice at once: the other press closes it and mails about it.
        return Ok(change.abandon().await?);
    }
    if let Some((email, file)) = persons::email(change.conn(), &visitor.access, visitor.person).await? {
        let message = mails::closed(&app.settings, page.lang);
        crate::platform::mail::queue(&mut change, &file, visitor.person, &email, &message).await?;
    }
    accounts::close(&mut change, visitor.account).await?;
    Ok(change.commit(Event::Closed { person: visitor.person }).await?)
}

#[derive(Template)]
#[template(path = "registration/closed.html")]
struct ClosedPage {
    page: Page,
}

pub async fn closed(page: Page, visitor: Option<SignedIn>) -> Response {
    if visitor.is_some() {
        return Redirect::to(&page.to("/mijn")).into_response();
    }
    View::ok(ClosedPage { page }).into_response()
}
