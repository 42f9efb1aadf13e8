//! Logging in with a password alone again. Employees always take a second step, so there is no such page for them.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::{Told, back};
use crate::accounts::again::{AgainForm, password_again};
use crate::accounts::event::Event;
use crate::accounts::mails::Credential;
use crate::accounts::owner::Owner;
use crate::accounts::second_step;
use crate::accounts::tell::tell;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{FormView, Typed};
use crate::platform::page::{Page, View};
use crate::platform::session;

#[derive(Template)]
#[template(path = "accounts/own/off.html")]
struct OffPage {
    page: Page,
    form: FormView,
    base: String,
}

pub async fn ask(State(app): State<App>, page: Page, owner: Owner) -> Result<Response> {
    let base = page.to(owner.place());
    if !second_step::store::is_on(app.db.write(), owner.person).await? {
        return Ok(Redirect::to(&base).into_response());
    }
    Ok(View::ok(OffPage { page, form: FormView::default(), base }).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    typed: Typed<AgainForm>,
) -> Result<Response> {
    let base = page.to(owner.place());
    let mut errors = typed.errors(page.t);
    password_again(&app, owner.account, page.t, typed.get("password"), &mut errors).await?;
    if !errors.is_empty() {
        return Ok(View::refused(OffPage { page: page.failed(), form: typed.again(errors), base }).into_response());
    }
    if !second_step::store::is_on(app.db.write(), owner.person).await? {
        return Ok(back(&page, &owner, Told::Off));
    }
    let mut change = app.db.change(owner.actor()).await?;
    second_step::forget(&mut change, owner.account).await?;
    session::end_others(&mut change, owner.account, &session).await?;
    tell(&app, &mut change, (&owner.access, owner.person), Credential::Off).await?;
    change.commit(Event::SecondStepOff { person: owner.person }).await?;
    Ok(back(&page, &owner, Told::Off))
}
