//! `/mijn/gegevens/e-mail`: asks for another address. Nothing changes until the button behind the link in the mail is pressed. The answer is
//! the same for every address, whoever has it: several people may share a mailbox.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use time::Duration;

use super::done;
use crate::accounts::{self, SignedIn, password_again};
use crate::contact::{Event, mails, store};
use crate::kernel::email::EmailAddress;
use crate::persons::{self, contact_form};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::link;
use crate::platform::mail;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::session::Reading;
use crate::platform::throttle::Limit;

/// Mails that one person can have sent to addresses of their choice.
const PER_PERSON: Limit = Limit { kind: "email_change", tries: 5, window: Duration::hours(1) };
/// Mails of this kind that one mailbox can get from all of them together.
const PER_MAILBOX: Limit = Limit { kind: "email_change_mailbox", tries: 5, window: Duration::hours(1) };

pub struct EmailForm;

impl Form for EmailForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("email", Kind::Line), ("password", Kind::Secret)];
}

#[derive(Template)]
#[template(path = "contact/email.html")]
struct EmailPage {
    page: Page,
    form: FormView,
    current: Option<String>,
    login: String,
    /// The log-in name is the address that changes now.
    same: bool,
}

impl EmailPage {
    async fn new(conn: &mut sqlx::PgConnection, page: Page, visitor: &SignedIn, form: FormView) -> Result<Self> {
        let current = persons::email(&mut *conn, &visitor.access, visitor.person).await?.map(|(email, _)| email);
        let account = accounts::active(&mut *conn, &visitor.access, visitor.person).await?.ok_or(Error::Forbidden)?;
        let same = current.as_ref().is_some_and(|email| email.folded() == account.login.folded());
        let current = current.map(|email| email.as_str().to_owned());
        Ok(Self { page, form, current, login: account.login.as_str().to_owned(), same })
    }
}

pub async fn form(page: Page, visitor: SignedIn, mut reading: Reading) -> Result<Response> {
    Ok(View::ok(EmailPage::new(&mut reading, page, &visitor, FormView::default()).await?).into_response())
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    typed: Typed<EmailForm>,
) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let email = contact_form::email(&typed, page.t, &mut errors);
    password_again(&app, visitor.account, page.t, typed.get("password"), &mut errors).await?;
    let Some(email) = email.filter(|_| errors.is_empty()) else {
        let mut conn = app.db.read().acquire().await?;
        let form = typed.again(errors);
        let again = EmailPage::new(&mut conn, page.failed(), &visitor, form).await?;
        return Ok(View::refused(again).into_response());
    };
    send_link(&app, &page, &visitor, &email, Event::EmailAsked { person: visitor.person }).await?;
    Ok(done(&page, "e-mail-gevraagd"))
}

/// Another mail to the address that waits.
pub async fn again(State(app): State<App>, page: Page, visitor: SignedIn, _: Pressed) -> Result<Response> {
    let now = app.db.clock().now();
    let waiting = store::waiting(app.db.read(), &visitor.access, visitor.person, now).await?;
    let Some(waiting) = waiting else { return Ok(done(&page, "e-mail-niets")) };
    send_link(&app, &page, &visitor, &waiting.email, Event::EmailAskedAgain { person: visitor.person }).await?;
    Ok(done(&page, "e-mail-opnieuw"))
}

async fn send_link(app: &App, page: &Page, visitor: &SignedIn, email: &EmailAddress, event: Event) -> Result<()> {
    let person = visitor.person;
    for (limit, what) in [(PER_PERSON, person.to_string()), (PER_MAILBOX, email.mailbox())] {
        if !limit.allows(&app.db, &app.vault, &what).await? {
            return Err(Error::TooMany { retry_after: limit.wait() });
        }
    }
    let mut change = app.db.change(visitor.actor()).await?;
    let file = persons::open(&mut change, &visitor.access, person).await?;
    store::ask(&mut change, &file, person, email).await?;
    let token = link::issue(&mut change, link::Kind::Email, person).await?;
    mail::queue(&mut change, &file, person, email, &mails::confirm(&app.settings, page.lang, &token)).await?;
    Ok(change.commit(event).await?)
}

/// The address stays as it is; the link in the mail is worth nothing any more.
pub async fn cancel(State(app): State<App>, page: Page, visitor: SignedIn, _: Pressed) -> Result<Response> {
    let mut change = app.db.change(visitor.actor()).await?;
    if !store::cancel(&mut change, visitor.person).await? {
        change.abandon().await?;
        return Ok(done(&page, "e-mail-niets"));
    }
    link::revoke(&mut change, link::Kind::Email, visitor.person).await?;
    change.commit(Event::EmailCancelled { person: visitor.person }).await?;
    Ok(done(&page, "e-mail-geannuleerd"))
}
