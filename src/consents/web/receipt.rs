//! The receipt of a consent (P28): a page to print, the same as a signed file, and the public keys to check it with.

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::card::{Day, Moment, Quote, channel};
use super::{About, Card, name};
use crate::accounts::SignedIn;
use crate::consents::receipt::{Receipt, activities, categories, retention};
use crate::consents::text::fingerprint;
use crate::consents::{PurposeState, jws, key_store, store, texts};
use crate::kernel::ids::PersonId;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;
use crate::statement::{self, category, notice, number_in, register_in};

#[derive(Template)]
#[template(path = "consents/receipt.html")]
pub struct ReceiptPage {
    page: Page,
    purpose: Purpose,
    title: &'static str,
    word: &'static str,
    kind: &'static str,
    number: String,
    person: String,
    when: String,
    how: &'static str,
    can_withdraw: bool,
    quote: Option<Quote>,
    hash: String,
    statement: String,
    /// The version of the statement that was in force, to read again; none for an act from before there were versions.
    version: Option<(i32, String)>,
    /// The register has changed since the latest act, and is told as it is today.
    described_anew: bool,
    register: Registered,
    history: Vec<Moment>,
    issued: Day,
    keys: String,
    file: String,
}

pub async fn show(
    State(app): State<App>,
    visitor: SignedIn,
    reading: Reading,
    page: Page,
    About(purpose): About,
) -> Result<View<ReceiptPage>> {
    let state = state(&app, reading, visitor.person, purpose).await?;
    let texts = texts::texts(&app).await?;
    let (first, latest) = state.history.first().zip(state.latest()).ok_or(Error::NotFound)?;
    let (t, lang) = (page.t, page.lang);
    let card = Card::new(&page, &state, &texts);
    Ok(View::ok(ReceiptPage {
        purpose,
        title: name(t, purpose),
        word: card.word,
        kind: card.kind,
        number: first.id.to_string(),
        person: visitor.person.to_string(),
        when: card.history.first().map_or_else(String::new, |moment| moment.when.clone()),
        how: channel(t, latest.channel),
        can_withdraw: card.can_withdraw,
        quote: card.shown,
        hash: fingerprint(&latest.text_hash),
        described_anew: register_in(&latest.statement) != notice().version,
        version: number_in(&latest.statement)
            .map(|number| (number, page.to(&format!("/privacy/verklaring/versies/{number}")))),
        statement: latest.statement.clone(),
        register: Registered::new(t, purpose),
        history: card.history,
        issued: Day::new(app.db.clock().now(), lang),
        file: page.to(&format!("/mijn/toestemmingen/{}/bewijs.jws", purpose.slug())),
        keys: format!("{}/.well-known/jwks.json", app.settings.url),
        page,
    }))
}

/// What the processing register says of a purpose, each thing once.
struct Registered {
    purposes: Vec<&'static str>,
    data: Vec<&'static str>,
    recipients: Vec<&'static str>,
    kept: Vec<String>,
}

impl Registered {
    fn new(t: Messages, purpose: Purpose) -> Self {
        let lang = t.lang();
        let mut recipients: Vec<&str> = vec![];
        for who in activities(purpose).flat_map(|activity| activity.recipients).map(|who| who.say(lang)) {
            if !recipients.contains(&who) {
                recipients.push(who);
            }
        }
        Self {
            purposes: activities(purpose).map(|activity| activity.purpose.say(lang)).collect(),
            data: categories(purpose).into_iter().map(|kind| category(t, kind)).collect(),
            recipients,
            kept: activities(purpose).map(|activity| retention(activity, lang)).collect(),
        }
    }
}

pub async fn download(
    State(app): State<App>,
    visitor: SignedIn,
    reading: Reading,
    page: Page,
    About(purpose): About,
) -> Result<Response> {
    let state = state(&app, reading, visitor.person, purpose).await?;
    let texts = texts::texts(&app).await?;
    let receipt = Receipt {
        organisation: &page.organisation,
        url: &app.settings.url,
        person: visitor.person,
        state: &state,
        texts: &texts,
        notice: &notice(),
        versions: &*statement::versions(&app).await?,
        lang: page.lang,
        issued_at: app.db.clock().now(),
    };
    let signed = jws::sign(&app.vault, &receipt.payload().ok_or(Error::NotFound)?);
    let file = format!("attachment; filename=\"toestemming-{}.jws\"", purpose.slug());
    Ok(([(header::CONTENT_TYPE, "application/jose".to_owned()), (header::CONTENT_DISPOSITION, file)], signed)
        .into_response())
}

async fn state(app: &App, mut reading: Reading, person: PersonId, purpose: Purpose) -> Result<PurposeState> {
    let states = store::states_with_linked(app, &mut *reading, person).await?;
    states.into_iter().find(|state| state.purpose == purpose).ok_or(Error::NotFound)
}

/// Every public key that ever signed, for who checks a receipt without asking us.
pub async fn keys(State(app): State<App>) -> Result<Response> {
    let keys = key_store::all(app.db.read()).await?;
    let headers = [(header::CONTENT_TYPE, "application/jwk-set+json"), (header::CACHE_CONTROL, "public, max-age=3600")];
    Ok((headers, jws::key_set(&keys).to_string()).into_response())
}
