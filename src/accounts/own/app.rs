//! Setting up an app that makes codes: the password again, a square to scan, and a first code. Until that is right, the app of before goes on
//! working, or none is asked.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;
use tower_sessions::Session;

use super::codes::CodesPage;
use crate::accounts::again::{AgainForm, password_again};
use crate::accounts::event::Event;
use crate::accounts::limits;
use crate::accounts::mails::Credential;
use crate::accounts::owner::Owner;
use crate::accounts::second_step::code::{self, Code};
use crate::accounts::second_step::recovery_store;
use crate::accounts::second_step::store::{self, SecondStep};
use crate::accounts::tell::tell;
use crate::accounts::web::setup::Setup;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::session;

/// So long the secret is shown to who asked for it.
const SHOWN_FOR: Duration = Duration::minutes(15);

pub struct FirstCodeForm;

impl Form for FirstCodeForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("code", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/own/app.html")]
struct AskPage {
    page: Page,
    form: FormView,
    base: String,
    /// Another one in the place of the app they have.
    on: bool,
}

#[derive(Template)]
#[template(path = "accounts/own/set_up.html")]
struct SetUpPage {
    page: Page,
    form: FormView,
    base: String,
    setup: Setup,
}

async fn step(app: &App, owner: &Owner) -> Result<SecondStep> {
    let now = app.db.clock().now();
    store::of(app.db.write(), &owner.access, owner.person, now).await?.ok_or(Error::Forbidden)
}

pub async fn ask(State(app): State<App>, page: Page, owner: Owner) -> Result<Response> {
    let on = step(&app, &owner).await?.app.is_some();
    let base = page.to(owner.place());
    Ok(View::ok(AskPage { page, form: FormView::default(), base, on }).into_response())
}

/// The secret is shown in this session alone, where the password was given. The others end when the app is in use.
pub async fn begin(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    typed: Typed<AgainForm>,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    password_again(&app, owner.account, page.t, typed.get("password"), &mut errors).await?;
    let base = page.to(owner.place());
    if !errors.is_empty() {
        let on = step(&app, &owner).await?.app.is_some();
        return Ok(View::refused(AskPage { page: page.failed(), form: typed.again(errors), base, on }).into_response());
    }
    let mut change = app.db.change(owner.actor()).await?;
    let shown_until = change.at() + SHOWN_FOR;
    let key = persons::key(&mut *change.conn(), owner.person, RetentionGroup::Identity).await?;
    let file = owner.access.unlock(owner.person, RetentionGroup::Identity, &key.ok_or(Error::Forbidden)?)?;
    store::set_up(
        &mut change,
        &file,
        (owner.account, owner.person),
        (&code::new_secret(), shown_until),
        Some(&session),
    )
    .await?;
    change.commit(Event::AppAsked { person: owner.person }).await?;
    Ok(Redirect::to(&format!("{base}/app/instellen")).into_response())
}

pub async fn form(State(app): State<App>, page: Page, (session, owner): (Session, Owner)) -> Result<Response> {
    let step = step(&app, &owner).await?;
    show(page, &owner, (&step, &session), FormView::default())
}

/// Who waited too long, or is done, begins where it begins.
fn show(page: Page, owner: &Owner, (step, session): (&SecondStep, &Session), form: FormView) -> Result<Response> {
    let base = page.to(owner.place());
    let Some(new) = step.app_asked_in(session) else { return Ok(Redirect::to(&format!("{base}/app")).into_response()) };
    let setup = Setup::new(&page.organisation.name, &step.login, &new.secret)?;
    let failed = form.failed();
    let template = SetUpPage { page, form, base, setup };
    Ok(if failed { View::refused(template).into_response() } else { View::ok(template).into_response() })
}

/// With the first code the app is in use. The codes on paper are shown by this answer and never again, so it is no redirect: sent anew it finds
/// the code used.
pub async fn submit(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    typed: Typed<FirstCodeForm>,
) -> Result<Response> {
    let step = step(&app, &owner).await?;
    let mut errors = typed.errors(page.t);
    if step.app_asked_in(&session).is_none() {
        return show(page, &owner, (&step, &session), FormView::default());
    }
    let code = Code::parse(typed.get("code")).filter(|_| errors.is_empty());
    let Some(code) = code else {
        errors.add("code", page.t.accounts_own_code_missing());
        return show(page.failed(), &owner, (&step, &session), typed.again(errors));
    };
    let whose = owner.account.to_string();
    if !limits::FIRST_CODE.allows(&app.db, &app.vault, &whose).await? {
        errors.add("code", page.t.accounts_again_too_many(limits::minutes(limits::FIRST_CODE)));
        return show(page.failed(), &owner, (&step, &session), typed.again(errors));
    }
    match confirm(&app, &session, &owner, (&step, &code)).await? {
        Some(codes) => {
            limits::FIRST_CODE.take_back(&app.db, &app.vault, &whose).await?;
            Ok(View::ok(CodesPage::switched_on(page, &owner, &codes)).into_response())
        }
        None => {
            let mut errors = Errors::default();
            errors.add("code", page.t.accounts_code_wrong());
            show(page.failed(), &owner, (&step, &session), typed.again(errors))
        }
    }
}

/// The codes on paper that go with the app; none when the code was wrong.
async fn confirm(
    app: &App,
    session: &Session,
    owner: &Owner,
    (step, code): (&SecondStep, &Code),
) -> Result<Option<Vec<crate::kernel::code::Code>>> {
    let mut change = app.db.change(owner.actor()).await?;
    let at = change.at();
    let seen = step.app_asked_in(session).and_then(|new| Some((new.shown_until, code.step(&new.secret, at)?)));
    let confirmed = match seen {
        Some(seen) => store::confirm(&mut change, owner.account, seen).await?,
        None => false,
    };
    if !confirmed {
        change.abandon().await?;
        return Ok(None);
    }
    let codes = recovery_store::make(&mut change, &app.vault, (owner.account, owner.person)).await?;
    session::end_others(&mut change, owner.account, session).await?;
    tell(app, &mut change, (&owner.access, owner.person), Credential::App).await?;
    change.commit(Event::AppSetUp { person: owner.person }).await?;
    Ok(Some(codes))
}
