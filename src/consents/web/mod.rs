//! The page `/mijn/toestemmingen`: where each consent stands, the exact words that were shown, and giving or withdrawing with one
//! press, never with a password (P27, P29, P30).

pub(super) mod card;
pub(super) mod form;
mod receipt;
pub(super) mod scan;
mod told;

use std::collections::HashMap;

use askama::Template;
use axum::extract::{FromRequestParts, Path, RawQuery, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use self::card::Card;
use self::form::{GiveForm, Unticked};
use self::told::{News, Told};
use super::model::{Outcome, PurposeState};
use super::{store, texts};
use crate::accounts::SignedIn;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, FormView, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::routes::{Permit, Routes};
use crate::platform::session::{Claim, Reading};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Person, "/mijn/toestemmingen", list)
        .post(Permit::Claim, "/mijn/toestemmingen/{purpose}/geven", give)
        .post(Permit::Claim, "/mijn/toestemmingen/{purpose}/intrekken", withdraw)
        .get(Permit::Person, "/mijn/toestemmingen/{purpose}/bewijs", receipt::show)
        .get(Permit::Person, "/mijn/toestemmingen/{purpose}/bewijs.jws", receipt::download)
        .get(Permit::Person, "/mijn/toestemmingen/{purpose}/scan/{scan}", scan::download)
        .get(Permit::Anyone, "/.well-known/jwks.json", receipt::keys)
}

#[derive(Template)]
#[template(path = "consents/list.html")]
struct ListPage {
    page: Page,
    news: Option<News>,
    form: Unticked,
    consents: Vec<Card>,
    /// The consent for the newsletter outlives the account, unless the box beside closing is ticked.
    newsletter_stands: bool,
}

async fn list(
    State(app): State<App>,
    visitor: SignedIn,
    mut reading: Reading,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<View<ListPage>> {
    let states = store::states_with_linked(&app, &mut *reading, visitor.person).await?;
    let scans = scan::of(&mut reading, visitor.person, &states).await?;
    drop(reading);
    let told = query.as_deref().and_then(Told::from_query).filter(|told| told.is_true(&states));
    let news = told.map(|told| told.say(page.t));
    let mut list = view(&app, page, &states, Unticked::default()).await?;
    list.consents.iter_mut().for_each(|card| card.add_scans(&list.page, &scans));
    Ok(View::ok(ListPage { news, ..list }))
}

async fn view(app: &App, page: Page, states: &[PurposeState], form: Unticked) -> Result<ListPage> {
    let texts = texts::texts(app).await?;
    let mut consents: Vec<Card> = states.iter().map(|state| Card::new(&page, state, &texts)).collect();
    // What closes everything comes last.
    consents.sort_by_key(Card::is_account);
    let newsletter_stands = consents.iter().any(|card| !card.is_account() && card.can_withdraw);
    Ok(ListPage { page, news: None, form, consents, newsletter_stands })
}

async fn give(
    State(app): State<App>,
    visitor: Claim,
    page: Page,
    About(purpose): About,
    typed: Typed<GiveForm>,
) -> Result<Response> {
    let shown = match form::read(&typed, purpose, page.t) {
        Ok(shown) => shown,
        Err(errors) => return again(&app, &visitor, page, typed.again(errors)).await,
    };
    match store::give_now(&app, visitor.clone(), purpose, shown, page.lang).await? {
        Outcome::Done => Ok(Told::Given(purpose).redirect(&page)),
        Outcome::AlreadySo => Ok(Told::AlreadyGiven(purpose).redirect(&page)),
        Outcome::TextChanged => {
            texts::reload(&app).await?;
            let mut errors = Errors::default();
            errors.add(purpose.code(), page.t.consents_text_changed());
            again(&app, &visitor, page, typed.again(errors)).await
        }
    }
}

/// The same page with what is wrong. No box is ever ticked beforehand, this one neither (P26).
async fn again(app: &App, visitor: &Claim, page: Page, form: FormView) -> Result<Response> {
    let person = visitor.prove(app).await?.person;
    let states = store::states_with_linked(app, app.db.read(), person).await?;
    Ok(View::refused(view(app, page.failed(), &states, Unticked::new(form)).await?).into_response())
}

async fn withdraw(
    State(app): State<App>,
    visitor: Claim,
    page: Page,
    About(purpose): About,
    _: Pressed,
) -> Result<Response> {
    if purpose == Purpose::Account {
        return Err(Error::NotFound);
    }
    match store::withdraw_now(&app, visitor, purpose, page.lang).await? {
        Outcome::Done => Ok(Told::Withdrawn(purpose).redirect(&page)),
        Outcome::AlreadySo | Outcome::TextChanged => Ok(Told::AlreadyWithdrawn(purpose).redirect(&page)),
    }
}

/// The purpose that an address names.
pub struct About(pub Purpose);

impl FromRequestParts<App> for About {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let Path(named) = named.map_err(|_| Error::NotFound)?;
        named.get("purpose").and_then(|slug| Purpose::from_slug(slug)).map(Self).ok_or(Error::NotFound)
    }
}

/// What each purpose is called.
pub(super) fn name(t: Messages, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Account => t.consents_account(),
        Purpose::Newsletter => t.consents_newsletter(),
    }
}
