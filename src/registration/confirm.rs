//! `/aanmelden/bevestigen/{token}`: the link in the mail. Opening it changes nothing, since mail scanners do that too; the button makes
//! the account. Only who reads the mailbox comes here, so here it may be said that the address has an account already.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;
use tower_sessions::Session;

use super::answers::SignUp;
use super::store::{self, Agreed, Confirmed, Waiting};
use crate::accounts::password::{self, PasswordProblem};
use crate::accounts::{self, Proven};
use crate::consents::shown::{self, ShownText};
use crate::consents::{self, Texts};
use crate::kernel::ids::PersonId;
use crate::kernel::login_name::LoginName;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::link::{self, Found, Opened};
use crate::platform::page::{Page, View};
use crate::platform::peer::Peer;
use crate::platform::session::Steps;
use crate::platform::throttle::Limit;

/// Each try costs a password hash, so one link has not endless tries.
const PER_LINK: Limit = Limit { kind: "sign_up_confirm", tries: 30, window: Duration::minutes(15) };

pub struct ConfirmForm;

impl Form for ConfirmForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("consent_account", Kind::Line),
        ("consent_account_text", Kind::Line),
        ("consent_newsletter", Kind::Line),
        ("consent_newsletter_text", Kind::Line),
        ("login", Kind::Line),
        ("password", Kind::Secret),
        ("password_again", Kind::Secret),
    ];
}

#[derive(Template)]
#[template(path = "registration/confirm.html")]
struct ConfirmPage {
    page: Page,
    form: FormView,
    token: String,
    name: String,
    email: String,
    /// The address is somebody's log-in name already: a housemate's, or this person's own.
    shared: bool,
    /// What was said yes to on the form: whoever has the mailbox reads it before pressing.
    agreed: Vec<ShownText>,
    /// The texts changed since they were shown: both boxes again.
    new_texts: Option<(ShownText, ShownText)>,
}

#[derive(Template)]
#[template(path = "registration/stale.html")]
struct StalePage {
    page: Page,
    token: String,
    waits: bool,
}

/// A link that still opens something, and what it opens.
struct Open {
    opened: Opened,
    waiting: Waiting,
    shared: bool,
    outdated: bool,
}

/// The open link, or the page to show instead.
async fn open(app: &App, page: &Page, token: &str) -> Result<Result<Open, Response>> {
    let opened = match link::look(&app.db, &app.vault, link::Kind::SignUp, token).await? {
        None => return Ok(Err(unknown(page, token))),
        Some(Found::Stale(person)) => return Ok(Err(stale(app, page, token, person).await?)),
        Some(Found::Fresh(opened)) => opened,
    };
    let now = app.db.clock().now();
    let Some(waiting) = store::waiting(app.db.read(), &opened.access, opened.person, now).await? else {
        return Ok(Err(stale(app, page, token, opened.person).await?));
    };
    let shared = accounts::login_taken(app, &own_login(&waiting)?).await?;
    if shared && !store::still_waits(app.db.read(), opened.person, now).await? {
        // Pressed twice at once: the account that has the name is the one this link has just made.
        return Ok(Err(stale(app, page, token, opened.person).await?));
    }
    let outdated = is_outdated(app, &waiting).await?;
    Ok(Ok(Open { opened, waiting, shared, outdated }))
}

pub async fn stale(app: &App, page: &Page, token: &str, person: PersonId) -> Result<Response> {
    let waits = store::still_waits(app.db.read(), person, app.db.clock().now()).await?;
    let template = StalePage { page: page.clone(), token: token.to_owned(), waits };
    Ok(View::with(StatusCode::GONE, template).into_response())
}

/// Never sent, or so long ago that it is forgotten. Whoever has it in an old mail reads what to do.
pub fn unknown(page: &Page, token: &str) -> Response {
    let template = StalePage { page: page.clone(), token: token.to_owned(), waits: false };
    View::with(StatusCode::NOT_FOUND, template).into_response()
}

fn own_login(waiting: &Waiting) -> Result<LoginName> {
    LoginName::parse(waiting.sign_up.email.as_str()).map_err(|_| Error::Internal("an address is no log-in name".into()))
}

async fn is_outdated(app: &App, waiting: &Waiting) -> Result<bool> {
    let (account, newsletter) = (waiting.sign_up.account_text, waiting.sign_up.newsletter_text);
    let texts = shown::knowing(app, [Some(account), newsletter].into_iter().flatten()).await?;
    let current = |purpose| texts.current(purpose).map(|text| text.id);
    let newsletter_is_old = newsletter.is_some() && current(Purpose::Newsletter) != newsletter;
    Ok(current(Purpose::Account) != Some(account) || newsletter_is_old)
}

async fn confirm_page(app: &App, page: Page, token: &str, open: &Open, form: FormView) -> Result<ConfirmPage> {
    let texts = consents::texts(app).await?;
    let new_texts = if open.outdated {
        let shown = |purpose| ShownText::current(&page, &texts, purpose);
        Some((shown(Purpose::Account)?, shown(Purpose::Newsletter)?))
    } else {
        None
    };
    let sign_up = &open.waiting.sign_up;
    Ok(ConfirmPage {
        form,
        token: token.to_owned(),
        name: sign_up.person.name.full(),
        email: sign_up.email.as_str().to_owned(),
        shared: open.shared,
        agreed: if open.outdated { vec![] } else { ticked(&page, &texts, sign_up)? },
        new_texts,
        page,
    })
}

/// The texts that were ticked on the form, which are the current ones.
fn ticked(page: &Page, texts: &Texts, sign_up: &SignUp) -> Result<Vec<ShownText>> {
    let newsletter = sign_up.newsletter_text.map(|_| Purpose::Newsletter);
    [Some(Purpose::Account), newsletter]
        .into_iter()
        .flatten()
        .map(|purpose| ShownText::current(page, texts, purpose))
        .collect()
}

pub async fn form(State(app): State<App>, page: Page, Path(token): Path<String>) -> Result<Response> {
    match open(&app, &page, &token).await? {
        Err(instead) => Ok(instead),
        Ok(open) => Ok(View::ok(confirm_page(&app, page, &token, &open, FormView::default()).await?).into_response()),
    }
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    Path(token): Path<String>,
    (session, peer): (Session, Peer),
    typed: Typed<ConfirmForm>,
) -> Result<Response> {
    let open = match open(&app, &page, &token).await? {
        Err(instead) => return Ok(instead),
        Ok(open) => open,
    };
    let mut errors = typed.errors(page.t);
    let login = login(&page, &typed, &open, &mut errors)?;
    let own_words = own_words(&app, &open.waiting);
    let words: Vec<&str> = own_words.iter().map(String::as_str).collect();
    let chosen = password::parse(typed.get("password"), typed.get("password_again"), &words);
    let chosen = chosen.map_err(|problem| errors.add(field_of(problem), problem.say(page.t))).ok();
    let agreed = agreed(&app, &page, &typed, &open, &mut errors).await?;
    let (Some(login), Some(chosen), true) = (login, chosen, errors.is_empty()) else {
        return refused(&app, page, &token, &open, typed, errors).await;
    };
    if !PER_LINK.allows(&app.db, &app.vault, &open.opened.person.to_string()).await? {
        return Err(Error::TooMany { retry_after: PER_LINK.wait() });
    }
    let hashed = app.hasher.hash(chosen).await?;
    match store::confirm_agreed(&app, &token, agreed, &login, &hashed).await? {
        Confirmed::Done { person, account, at } => {
            let proven = Proven { account, person, kind: accounts::Kind::Person, proof_since: at, steps: Steps::One };
            accounts::sign_in(&app, &session, &proven, peer).await?;
            Ok(Redirect::to(&page.to("/mijn?gelukt=account")).into_response())
        }
        Confirmed::LinkUsed => stale(&app, &page, &token, open.opened.person).await,
        Confirmed::LoginTaken => {
            errors.add("login", page.t.registration_login_taken());
            refused(&app, page, &token, &Open { shared: true, ..open }, typed, errors).await
        }
        Confirmed::TextChanged => {
            consents::reload(&app).await?;
            errors.add("consent_account", page.t.registration_consent_changed());
            refused(&app, page, &token, &Open { outdated: true, ..open }, typed, errors).await
        }
    }
}

async fn refused(
    app: &App,
    page: Page,
    token: &str,
    open: &Open,
    typed: Typed<ConfirmForm>,
    errors: Errors,
) -> Result<Response> {
    let form = shown::again(&typed, errors.in_order_of::<ConfirmForm>(), &*consents::texts(app).await?);
    Ok(View::refused(confirm_page(app, page.failed(), token, open, form).await?).into_response())
}

/// The address itself is the log-in name, unless it is somebody's already: two people may share a mailbox (P02).
fn login(page: &Page, typed: &Typed<ConfirmForm>, open: &Open, errors: &mut Errors) -> Result<Option<LoginName>> {
    let own = own_login(&open.waiting)?;
    if !open.shared {
        return Ok(Some(own));
    }
    let chosen = errors.keep("login", LoginName::parse(typed.get("login")), |_| page.t.registration_login_wrong());
    match &chosen {
        Some(chosen) if chosen.folded() == own.folded() => errors.add("login", page.t.registration_login_taken()),
        // An address is proven by its mailbox: nobody takes another's, or learns here whether it has an account.
        Some(chosen) if chosen.as_str().contains('@') => errors.add("login", page.t.registration_login_address()),
        _ => {}
    }
    Ok(chosen)
}

/// When the texts changed meanwhile, the boxes stand on this page again, and count only with the new texts.
async fn agreed(
    app: &App,
    page: &Page,
    typed: &Typed<ConfirmForm>,
    open: &Open,
    errors: &mut Errors,
) -> Result<Option<Agreed>> {
    if !open.outdated {
        return Ok(None);
    }
    let texts = consents::texts(app).await?;
    let mut pick = |field, shown, purpose, missing: Option<&'static str>| {
        let current = texts.current(purpose).map(|text| text.id)?;
        if !typed.ticked(field) {
            if let Some(words) = missing {
                errors.add(field, words);
            }
            return None;
        }
        if typed.get(shown) != current.to_string() {
            errors.add(field, page.t.registration_consent_changed());
        }
        Some(current)
    };
    let missing = Some(page.t.registration_consent_missing());
    let account = pick("consent_account", "consent_account_text", Purpose::Account, missing);
    let newsletter = pick("consent_newsletter", "consent_newsletter_text", Purpose::Newsletter, None);
    Ok(account.map(|account| Agreed { account, newsletter }))
}

/// Where on this page a problem with the password is solved.
fn field_of(problem: PasswordProblem) -> &'static str {
    match problem {
        PasswordProblem::NotTheSame => "password_again",
        other => other.field(),
    }
}

/// Words that make a poor password for this person here.
fn own_words(app: &App, waiting: &Waiting) -> Vec<String> {
    let sign_up = &waiting.sign_up;
    let organisation = &app.settings.organisation;
    vec![
        sign_up.person.name.full(),
        sign_up.person.name.family.as_str().to_owned(),
        sign_up.email.as_str().to_owned(),
        organisation.name.clone(),
        organisation.town.clone(),
    ]
}
