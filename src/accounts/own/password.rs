//! Another password, for who knows the one they have.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;
use tower_sessions::Session;

use super::{Told, back};
use crate::accounts::event::Event;
use crate::accounts::mails::Credential;
use crate::accounts::owner::Owner;
use crate::accounts::password::{self, PasswordProblem};
use crate::accounts::tell::tell;
use crate::accounts::{again, mailbox, password_store, sign_in, store};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::session;

pub struct PasswordForm;

impl Form for PasswordForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("password", Kind::Secret), ("new_password", Kind::Secret), ("again", Kind::Secret)];
}

#[derive(Template)]
#[template(path = "accounts/own/password.html")]
struct PasswordPage {
    page: Page,
    form: FormView,
    base: String,
    login: String,
}

pub async fn form(State(app): State<App>, page: Page, owner: Owner) -> Result<Response> {
    let login = login(&app, &owner).await?;
    let base = page.to(owner.place());
    Ok(View::ok(PasswordPage { page, form: FormView::default(), base, login }).into_response())
}

async fn login(app: &App, owner: &Owner) -> Result<String> {
    let account = store::active(app.db.read(), &owner.access, owner.person).await?;
    Ok(account.ok_or(Error::Forbidden)?.login.as_str().to_owned())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    owner: Owner,
    (peer, session): (Peer, Session),
    typed: Typed<PasswordForm>,
) -> Result<Response> {
    let login = login(&app, &owner).await?;
    let mut errors = typed.errors(page.t);
    let seen = again::proof_since(&app, owner.account).await?.ok_or(Error::Forbidden)?;
    let chosen = chosen(&app, &page, &owner, (&login, &typed), &mut errors).await?;
    again::password_again(&app, owner.account, page.t, typed.get("password"), &mut errors).await?;
    let Some(chosen) = chosen.filter(|_| errors.is_empty()) else {
        let (form, base) = (typed.again(errors.in_order_of::<PasswordForm>()), page.to(owner.place()));
        return Ok(View::refused(PasswordPage { page: page.failed(), form, base, login }).into_response());
    };
    let chosen = app.hasher.hash(chosen).await?;
    let mut change = app.db.change(owner.actor()).await?;
    let since = change.at();
    // Changed elsewhere meanwhile: the password that was checked is not theirs any more.
    if !password_store::hold(&mut change, owner.account, seen).await? {
        change.abandon().await?;
        return Err(Error::Forbidden);
    }
    password_store::set(&mut change, owner.account, &chosen).await?;
    session::end_all(&mut change, owner.account).await?;
    tell(&app, &mut change, (&owner.access, owner.person), Credential::Password).await?;
    change.commit(Event::PasswordChanged { person: owner.person }).await?;
    sign_in::go_on(&session, &owner.proven(since), peer).await?;
    Ok(back(&page, &owner, Told::Password))
}

/// What they chose, when it is hard to guess for who knows them.
async fn chosen(
    app: &App,
    page: &Page,
    owner: &Owner,
    (login, typed): (&str, &Typed<PasswordForm>),
    errors: &mut Errors,
) -> Result<Option<SecretString>> {
    let mut conn = app.db.read().acquire().await?;
    let own = mailbox::own_words(&mut conn, &owner.access, owner.person).await?;
    let organisation = &app.settings.organisation;
    let known = [login, &organisation.name, &organisation.town];
    let words: Vec<&str> = own.iter().map(String::as_str).chain(known).collect();
    Ok(match password::parse(typed.get("new_password"), typed.get("again"), &words) {
        Ok(chosen) => Some(chosen),
        Err(problem) => {
            let field = if problem == PasswordProblem::NotTheSame { "again" } else { "new_password" };
            errors.add(field, problem.say(page.t));
            None
        }
    })
}
