//! Adding a passkey: the password again, a question to the device, and its answer. Where it is the first second step, codes on paper go with it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;
use webauthn_rs::Webauthn;
use webauthn_rs::prelude::Passkey;

use super::codes::CodesPage;
use super::{Told, back};
use crate::accounts::again::{AgainForm, password_again};
use crate::accounts::event::Event;
use crate::accounts::mails::Credential;
use crate::accounts::owner::Owner;
use crate::accounts::second_step::passkey::{self, Question};
use crate::accounts::second_step::passkey_store::{self, NotKept};
use crate::accounts::second_step::question_store::{self, Asking, For};
use crate::accounts::second_step::{recovery_store, store};
use crate::accounts::tell::tell;
use crate::kernel::code::Code;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::session;

/// What the device answered, as the script puts it.
pub struct AnswerForm;

impl Form for AnswerForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("answer", Kind::Line)];
}

#[derive(Template)]
#[template(path = "accounts/own/passkey.html")]
struct AskPage {
    page: Page,
    form: FormView,
    base: String,
}

#[derive(Template)]
#[template(path = "accounts/own/make_passkey.html")]
struct MakePage {
    page: Page,
    form: FormView,
    base: String,
    options: String,
}

/// Without a name of its own the portal has no passkeys.
fn portal(app: &App) -> Result<Webauthn> {
    passkey::portal(&app.settings).ok_or(Error::NotFound)
}

fn asking<'a>(owner: &'a Owner, session: &'a Session) -> Asking<'a> {
    Asking { session, access: &owner.access, person: owner.person, what: For::Making }
}

pub async fn ask(State(app): State<App>, page: Page, owner: Owner) -> Result<Response> {
    portal(&app)?;
    let base = page.to(owner.place());
    Ok(View::ok(AskPage { page, form: FormView::default(), base }).into_response())
}

/// The others of their sessions end when it is made.
pub async fn begin(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    typed: Typed<AgainForm>,
) -> Result<Response> {
    let portal = portal(&app)?;
    let mut errors = typed.errors(page.t);
    password_again(&app, owner.account, page.t, typed.get("password"), &mut errors).await?;
    let base = page.to(owner.place());
    if !errors.is_empty() {
        return Ok(View::refused(AskPage { page: page.failed(), form: typed.again(errors), base }).into_response());
    }
    let (mut change, now) = (app.db.change(owner.actor()).await?, app.db.clock().now());
    let step = store::of(&mut *change.conn(), &owner.access, owner.person, now).await?.ok_or(Error::Forbidden)?;
    let known = passkey_store::of(&mut *change.conn(), &owner.access, owner.person).await?;
    change.commit(Event::PasskeyAsked { person: owner.person }).await?;
    let known = known.into_iter().map(|kept| kept.passkey);
    let question = passkey::ask_new(&portal, (owner.account, &step.login), known)?;
    question_store::put(&app, &asking(&owner, &session), &question).await?;
    Ok(Redirect::to(&format!("{base}/passkeys/maken")).into_response())
}

/// Who waited too long begins where it begins.
pub async fn form(State(app): State<App>, page: Page, (session, owner): (Session, Owner)) -> Result<Response> {
    let base = page.to(owner.place());
    match question_store::look(&app, &asking(&owner, &session)).await? {
        Some(question) => Ok(View::ok(make_page(page, base, &question, FormView::default())).into_response()),
        None => Ok(Redirect::to(&format!("{base}/passkeys/nieuw")).into_response()),
    }
}

fn make_page(page: Page, base: String, question: &Question, form: FormView) -> MakePage {
    MakePage { page, form, base, options: question.options.to_string() }
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    (session, owner, peer): (Session, Owner, Peer),
    typed: Typed<AnswerForm>,
) -> Result<Response> {
    let portal = portal(&app)?;
    let mut errors = typed.errors(page.t);
    let asking = asking(&owner, &session);
    let question = question_store::take(&app, &asking).await?;
    let made = question.and_then(|question| passkey::made(&portal, &question, typed.get("answer")));
    let Some(made) = made.filter(|_| errors.is_empty()) else {
        errors.add("password", page.t.accounts_own_passkey_failed());
        return Ok(begun_anew(page, &owner, errors));
    };
    match keep(&app, &session, (&owner, peer), &made).await? {
        Ok(None) => Ok(back(&page, &owner, Told::PasskeyAdded)),
        Ok(Some(codes)) => Ok(View::ok(CodesPage::switched_on(page, &owner, &codes)).into_response()),
        Err(why) => {
            errors.add("password", not_kept(page.t, why));
            Ok(begun_anew(page, &owner, errors))
        }
    }
}

/// A question is asked once, so another try begins with the password.
fn begun_anew(page: Page, owner: &Owner, errors: Errors) -> Response {
    let base = page.to(owner.place());
    let form = Typed::<AgainForm>::default().again(errors);
    View::refused(AskPage { page: page.failed(), form, base }).into_response()
}

fn not_kept(t: Messages, why: NotKept) -> &'static str {
    match why {
        NotKept::Many => t.accounts_own_passkey_many(),
        NotKept::Known => t.accounts_own_passkey_known(),
    }
}

/// The codes on paper that go with it, when there were none.
async fn keep(
    app: &App,
    session: &Session,
    (owner, peer): (&Owner, Peer),
    made: &Passkey,
) -> Result<std::result::Result<Option<Vec<Code>>, NotKept>> {
    let mut change = app.db.change(owner.actor()).await?;
    let key = persons::key(&mut *change.conn(), owner.person, RetentionGroup::Identity).await?;
    let file = owner.access.unlock(owner.person, RetentionGroup::Identity, &key.ok_or(Error::Forbidden)?)?;
    let whose = (&file, owner.account, owner.person);
    if let Err(why) = passkey_store::add(app, &mut change, whose, (made, peer.device())).await? {
        change.abandon().await?;
        return Ok(Err(why));
    }
    let codes = match recovery_store::left(&mut *change.conn(), owner.account).await? {
        None | Some(0) => Some(recovery_store::make(&mut change, &app.vault, (owner.account, owner.person)).await?),
        Some(_) => None,
    };
    session::end_others(&mut change, owner.account, session).await?;
    tell(app, &mut change, (&owner.access, owner.person), Credential::Passkey).await?;
    change.commit(Event::PasskeyAdded { person: owner.person }).await?;
    Ok(Ok(codes))
}
