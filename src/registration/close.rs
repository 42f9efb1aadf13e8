//! Withdrawing the consent for the account closes it (P29): one press, no password. The tenancy and open requests stay, and so does the
//! consent for the newsletter, unless the person ticks the box that withdraws it too.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::HeaderName;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::event::Event;
use super::mails;
use crate::accounts::{self, SignedIn};
use crate::consents::{self, Outcome};
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::form::{Form, Kind};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::session;
use crate::representatives;
use crate::statement;

const STOP_NEWSLETTER: &str = "stop_newsletter";

pub struct CloseForm;

impl Form for CloseForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[(STOP_NEWSLETTER, Kind::Line)];
}

/// What became of the consent for the newsletter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newsletter {
    /// Withdrawn in the same press.
    Stopped,
    /// It stands without the account.
    Stands,
    /// There was none, or not any more.
    Off,
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    session: Session,
    pressed: Pressed<CloseForm>,
) -> Result<Response> {
    let newsletter = close(&app, &page, &visitor, pressed.ticked(STOP_NEWSLETTER)).await?;
    session::end(&session).await?;
    let cleared = [(HeaderName::from_static("clear-site-data"), "\"cookies\", \"storage\"")];
    let closed = format!("{}?{}", page.to("/account-gesloten"), newsletter.query());
    Ok((cleared, Redirect::to(&closed)).into_response())
}

async fn close(app: &App, page: &Page, visitor: &SignedIn, stop_too: bool) -> Result<Newsletter> {
    let (person, lang, web) = (visitor.person, page.lang, consents::Channel::Web);
    let mut change = app.db.change(visitor.actor()).await?;
    consents::withdraw_in(&mut change, person, Purpose::Account, lang, web).await?;
    if accounts::of_person(&mut *change.conn(), person).await?.is_none() {
        // Pressed twice at once: the other press closes it and mails about it. What this one asks besides is done all the same.
        change.abandon().await?;
        let stopped =
            stop_too && consents::withdraw_now(app, person, Purpose::Newsletter, lang).await? == Outcome::Done;
        return Ok(Newsletter::after(stopped, &consents::states_with_linked(app, app.db.read(), person).await?));
    }
    let stopped =
        stop_too && consents::withdraw_in(&mut change, person, Purpose::Newsletter, lang, web).await? == Outcome::Done;
    let newsletter = Newsletter::after(stopped, &consents::states_with_linked(app, change.conn(), person).await?);
    end(app, &mut change, (visitor.account, person, &visitor.access), lang, newsletter).await?;
    change.commit(Event::Closed { person }).await?;
    Ok(newsletter)
}

/// The account ends, and what served only for it.
async fn end(
    app: &App,
    change: &mut Change,
    (account, person, access): (AccountId, PersonId, &Access),
    lang: Lang,
    newsletter: Newsletter,
) -> Result<()> {
    tell(app, change, (person, access), lang, newsletter).await?;
    // The links end with the account.
    consents::keep_withdrawals(app, change, person).await?;
    representatives::end_with_account(app, change, person).await?;
    statement::forget(change, person).await?;
    accounts::close(change, account).await
}

/// Word to the mailbox on file, which names the account if several share it.
async fn tell(
    app: &App,
    change: &mut Change,
    (person, access): (PersonId, &Access),
    lang: Lang,
    newsletter: Newsletter,
) -> Result<()> {
    let Some((email, file)) = persons::usable_email(change.conn(), access, person).await? else { return Ok(()) };
    let account = accounts::active(&mut *change.conn(), access, person).await?;
    let shared = accounts::is_shared(&mut *change.conn(), &app.vault, &email).await?;
    let login = account.filter(|_| shared).map(|account| account.login);
    let message = mails::closed(&app.settings, lang, newsletter, login.as_ref());
    crate::platform::mail::queue(change, &file, person, &email, &message).await
}

/// Closes the account of somebody whose consent for it was just withdrawn by an employee, on their word, and mails about it. False when
/// there was no account.
pub async fn on_their_word(app: &App, change: &mut Change, access: &Access, person: PersonId) -> Result<bool> {
    let Some(account) = accounts::of_person(&mut *change.conn(), person).await? else { return Ok(false) };
    let lang = accounts::language(&mut *change.conn(), person).await?.unwrap_or(Lang::Nl);
    let newsletter = Newsletter::after(false, &consents::states_with_linked(app, change.conn(), person).await?);
    end(app, change, (account, person, access), lang, newsletter).await?;
    change.also(Event::Closed { person });
    Ok(true)
}

impl Newsletter {
    const ALL: [Self; 3] = [Self::Stopped, Self::Stands, Self::Off];

    /// From what stands afterwards.
    fn after(stopped: bool, states: &[consents::PurposeState]) -> Self {
        let state = states.iter().find(|state| state.purpose == Purpose::Newsletter);
        match state.is_some_and(consents::PurposeState::can_withdraw) {
            _ if stopped => Self::Stopped,
            true => Self::Stands,
            false => Self::Off,
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Stopped => "gestopt",
            Self::Stands => "blijft",
            Self::Off => "geen",
        }
    }

    fn query(self) -> String {
        format!("nieuwsbrief={}", self.code())
    }

    /// From the address of the page; none when it was not reached by closing.
    fn told(query: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|newsletter| query == Some(newsletter.query().as_str()))
    }
}

#[derive(Template)]
#[template(path = "registration/closed.html")]
struct ClosedPage {
    page: Page,
    newsletter: &'static str,
    can_end: bool,
}

pub async fn closed(page: Page, visitor: Option<SignedIn>, RawQuery(query): RawQuery) -> Response {
    if visitor.is_some() {
        return Redirect::to(&page.to("/mijn")).into_response();
    }
    let newsletter = Newsletter::told(query.as_deref());
    let can_end = matches!(newsletter, None | Some(Newsletter::Stands));
    View::ok(ClosedPage { page, newsletter: newsletter.map_or("", Newsletter::code), can_end }).into_response()
}
