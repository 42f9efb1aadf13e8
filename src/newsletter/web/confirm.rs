//! `/nieuwsbrief/bevestigen/{token}`: the link in the mail. Opening it changes nothing, since mail scanners do that too; the button gives the
//! consent.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::super::form::{BOX, TEXT, agreed, text_seen};
use super::super::signing_up::{self, Confirmed};
use super::super::store::{self, Waiting};
use super::{done, stale, unknown};
use crate::consents;
use crate::consents::shown::{self, ShownText};
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::link::{self, Found};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

pub struct ConfirmForm;

impl Form for ConfirmForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[(BOX, Kind::Line), (TEXT, Kind::Line)];
}

#[derive(Template)]
#[template(path = "newsletter/confirm.html")]
struct ConfirmPage {
    page: Page,
    form: FormView,
    token: String,
    email: String,
    full_name: String,
    /// Where post goes; empty for e-mail.
    address: Vec<String>,
    asked: ShownText,
    /// The text changed since it was shown: the box again.
    outdated: bool,
}

impl ConfirmPage {
    async fn new(app: &App, page: Page, token: &str, open: &Open, form: FormView) -> Result<Self> {
        let asked = ShownText::current(&page, &*consents::texts(app).await?, Purpose::Newsletter)?;
        let sign_up = &open.waiting.sign_up;
        let address = sign_up.address.as_ref().map(|to| {
            let (street, number) = (to.street.as_str(), to.number.as_str());
            vec![format!("{street} {number}"), format!("{} {}", to.postcode.as_str(), to.town.as_str())]
        });
        Ok(Self {
            form,
            token: token.to_owned(),
            email: sign_up.email.as_str().to_owned(),
            full_name: sign_up.name.as_ref().map(|name| name.full()).unwrap_or_default(),
            address: address.unwrap_or_default(),
            asked,
            outdated: open.outdated,
            page,
        })
    }
}

/// A link that still opens something, and what it opens.
struct Open {
    waiting: Waiting,
    outdated: bool,
}

/// The open link, or the page to show instead.
async fn open(app: &App, page: &Page, token: &str) -> Result<Result<Open, Response>> {
    let opened = match link::look(&app.db, &app.vault, link::Kind::Newsletter, token).await? {
        None => return Ok(Err(unknown(page))),
        Some(Found::Stale(_)) => return Ok(Err(stale(page))),
        Some(Found::Fresh(opened)) => opened,
    };
    let now = app.db.clock().now();
    let Some(waiting) = store::waiting(app.db.read(), &opened.access, opened.person, now).await? else {
        return Ok(Err(stale(page)));
    };
    let seen = waiting.sign_up.text;
    let texts = shown::knowing(app, [seen]).await?;
    let outdated = texts.current(Purpose::Newsletter).map(|text| text.id) != Some(seen);
    Ok(Ok(Open { waiting, outdated }))
}

pub async fn page(State(app): State<App>, page: Page, Path(token): Path<String>) -> Result<Response> {
    match open(&app, &page, &token).await? {
        Err(instead) => Ok(instead),
        Ok(open) => {
            let form = FormView::default();
            Ok(View::ok(ConfirmPage::new(&app, page, &token, &open, form).await?).into_response())
        }
    }
}

pub async fn submit(
    State(app): State<App>,
    page: Page,
    Path(token): Path<String>,
    pressed: Pressed<ConfirmForm>,
) -> Result<Response> {
    let open = match open(&app, &page, &token).await? {
        Err(instead) => return Ok(instead),
        Ok(open) => open,
    };
    let again = if open.outdated {
        let texts = shown::knowing(&app, text_seen(pressed.get(TEXT))).await?;
        match agreed(pressed.ticked(BOX), pressed.get(TEXT), page.t, &texts) {
            Ok(text) => Some(text),
            Err(words) => return refused(&app, page, &token, &open, words).await,
        }
    } else {
        None
    };
    match signing_up::confirm(&app, &token, again).await? {
        Confirmed::Done(_) => Ok(done(&page)),
        Confirmed::LinkUsed => Ok(stale(&page)),
        Confirmed::TextChanged => {
            consents::reload(&app).await?;
            let words = page.t.registration_consent_changed();
            refused(&app, page, &token, &Open { outdated: true, ..open }, words).await
        }
    }
}

/// The box empty again: a yes belongs to what was read (P26).
async fn refused(app: &App, page: Page, token: &str, open: &Open, words: &'static str) -> Result<Response> {
    let mut errors = Errors::default();
    errors.add(BOX, words);
    let form = Typed::<ConfirmForm>::default().again(errors);
    Ok(View::refused(ConfirmPage::new(app, page.failed(), token, open, form).await?).into_response())
}
