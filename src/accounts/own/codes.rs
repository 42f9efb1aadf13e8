//! Codes on paper, for who loses the app: ten new ones in the place of those there were.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use crate::accounts::again::{AgainForm, password_again};
use crate::accounts::event::Event;
use crate::accounts::mails::Credential;
use crate::accounts::owner::Owner;
use crate::accounts::second_step::{recovery_store, store};
use crate::accounts::tell::tell;
use crate::kernel::code::Code;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{FormView, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::session;

#[derive(Template)]
#[template(path = "accounts/own/ask_codes.html")]
struct AskPage {
    page: Page,
    form: FormView,
    base: String,
    left: String,
}

/// How many somebody has, in words.
pub fn left_words(t: Messages, left: Option<i64>) -> String {
    left.map_or_else(|| t.accounts_own_codes_none().to_owned(), |left| t.accounts_own_codes_left(left))
}

/// The codes, this once.
#[derive(Template)]
#[template(path = "accounts/own/codes.html")]
pub struct CodesPage {
    page: Page,
    /// What was done.
    told: Option<&'static str>,
    codes: Vec<String>,
    /// The button that leads on.
    on: (String, &'static str),
}

impl CodesPage {
    fn new(page: Page, owner: &Owner, codes: &[Code]) -> Self {
        let on = (page.to(owner.place()), page.t.accounts_own_codes_kept());
        Self { told: None, codes: grouped(codes), on, page }
    }

    /// With a second step that was set up just now.
    pub fn switched_on(page: Page, owner: &Owner, codes: &[Code]) -> Self {
        Self { told: Some(page.t.accounts_own_app_done()), ..Self::new(page, owner, codes) }
    }

    /// At a first log-in: `to` is where they go from here.
    pub fn first(page: Page, codes: &[Code], to: String) -> Self {
        let on = (to, page.t.accounts_code_codes_kept());
        Self { told: Some(page.t.accounts_code_app_done()), codes: grouped(codes), on, page }
    }
}

fn grouped(codes: &[Code]) -> Vec<String> {
    codes.iter().map(Code::grouped).collect()
}

/// Without an app there is nothing to lose.
pub async fn ask(State(app): State<App>, page: Page, owner: Owner) -> Result<Response> {
    let base = page.to(owner.place());
    if !store::is_on(app.db.write(), owner.person).await? {
        return Ok(Redirect::to(&base).into_response());
    }
    let left = left_words(page.t, recovery_store::left(app.db.write(), owner.account).await?);
    Ok(View::ok(AskPage { page, form: FormView::default(), base, left }).into_response())
}

/// The answer shows them and nothing does ever again, so it is no redirect: sent anew it makes others.
pub async fn make(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    typed: Typed<AgainForm>,
) -> Result<Response> {
    let base = page.to(owner.place());
    let mut errors = typed.errors(page.t);
    password_again(&app, owner.account, page.t, typed.get("password"), &mut errors).await?;
    if !errors.is_empty() {
        let left = left_words(page.t, recovery_store::left(app.db.write(), owner.account).await?);
        return Ok(
            View::refused(AskPage { page: page.failed(), form: typed.again(errors), base, left }).into_response()
        );
    }
    if !store::is_on(app.db.write(), owner.person).await? {
        return Ok(Redirect::to(&base).into_response());
    }
    let mut change = app.db.change(owner.actor()).await?;
    let codes = recovery_store::make(&mut change, &app.vault, (owner.account, owner.person)).await?;
    session::end_others(&mut change, owner.account, &session).await?;
    tell(&app, &mut change, (&owner.access, owner.person), Credential::Codes).await?;
    change.commit(Event::RecoveryCodesMade { person: owner.person }).await?;
    Ok(View::ok(CodesPage::new(page, &owner, &codes)).into_response())
}
