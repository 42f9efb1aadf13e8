//! `/beheer/toestemmingen/{purpose}/voorbeeld`: the draft as people will see it, what it changes, and what kind of change that is.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use time::OffsetDateTime;

use super::super::draft::{Draft, REASON_AT_MOST};
use super::super::event::Event;
use super::super::model::{Act, Channel, Kind, PurposeState};
use super::super::text::{Publication, Text, Texts};
use super::super::web::card::{Card, Day};
use super::super::web::form::Unticked;
use super::super::{About, draft_store, texts};
use super::editor::address;
use super::name;
use super::told::Told;
use crate::accounts::Staff;
use crate::kernel::ids::ConsentEventId;
use crate::kernel::lang::Lang;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind as Typing, Typed};
use crate::platform::page::{Page, View};
use crate::platform::revision::seen;
use crate::statement::{Difference, Fate, reworded};

pub struct ChangeForm;

impl Form for ChangeForm {
    const FIELDS: &'static [(&'static str, Typing)] =
        &[("change", Typing::Line), ("reason", Typing::Line), ("revision", Typing::Line)];
}

#[derive(Template)]
#[template(path = "consents/staff/preview.html")]
struct PreviewPage {
    page: Page,
    choice: FormView,
    title: &'static str,
    base: String,
    revision: String,
    differences: Vec<Difference>,
    /// The draft as people see it: beside the box where they make an account, and in "Mijn toestemmingen" of who said yes before.
    form: Unticked,
    account: bool,
    words: String,
    version: String,
    consent: Card,
    newsletter_stands: bool,
}

pub async fn show(State(app): State<App>, page: Page, About(purpose): About) -> Result<Response> {
    let Some(draft) = draft_store::find(app.db.read(), purpose).await? else {
        return Ok(Redirect::to(&page.to(&address(purpose))).into_response());
    };
    let choice = match &draft.publication {
        None => FormView::default(),
        Some(Publication::Material) => FormView::with(&[("change", "material")]),
        Some(Publication::Editorial { reason }) => FormView::with(&[("change", "editorial"), ("reason", reason)]),
    };
    Ok(View::ok(view(&app, page, purpose, &draft, choice).await?).into_response())
}

async fn view(app: &App, page: Page, purpose: Purpose, draft: &Draft, choice: FormView) -> Result<PreviewPage> {
    let (texts, now) = (texts::texts(app).await?, app.db.clock().now());
    let current = texts.current(purpose).ok_or(Error::NotFound)?;
    let (next, consent) = as_seen(&page, &texts, current, draft, now);
    Ok(PreviewPage {
        choice,
        title: name(page.t, purpose),
        base: page.to(&address(purpose)),
        revision: draft.revision.to_string(),
        differences: differences(&page, current, draft),
        form: Unticked::default(),
        account: purpose == Purpose::Account,
        words: next.say(page.lang).to_owned(),
        version: page.t.consents_version(Day::new(now, page.lang).words, next.version),
        consent,
        newsletter_stands: false,
        page,
    })
}

pub fn differences(page: &Page, current: &Text, draft: &Draft) -> Vec<Difference> {
    let nl = Difference { lang: "nl", title: page.t.drafts_nl(), words: reworded(&current.nl, draft.wording.nl()) };
    let en = Difference { lang: "en", title: page.t.drafts_en(), words: reworded(&current.en, draft.wording.en()) };
    vec![nl, en]
}

/// As if it were published now. A draft of which nobody said yet what kind of change it is looks like a material one.
fn as_seen(page: &Page, texts: &Texts, current: &Text, draft: &Draft, now: OffsetDateTime) -> (Text, Card) {
    let publication = draft.publication.clone().unwrap_or(Publication::Material);
    let next = Text::next(current, &draft.wording, &publication, now);
    let texts = texts.with(next.clone());
    let state = PurposeState::new(current.purpose, vec![yes_to(current, page.lang)], &texts);
    let mut card = Card::new(page, &state, &texts);
    // There is nobody whose receipt and history these would be.
    card.since = None;
    card.history = vec![];
    (next, card)
}

/// Somebody who said yes to the text of today.
fn yes_to(text: &Text, lang: Lang) -> Act {
    Act {
        linked: None,
        id: ConsentEventId::new(),
        purpose: text.purpose,
        kind: Kind::Given,
        text: text.id,
        text_hash: text.hash.to_vec(),
        statement: String::new(),
        lang,
        channel: Channel::Web,
        effective_at: text.published_at,
        recorded_at: text.published_at,
    }
}

/// Says what kind of change it is, of the revision that was seen.
pub async fn choose(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(purpose): About,
    typed: Typed<ChangeForm>,
) -> Result<Response> {
    let publication = match parse(&typed, &page) {
        Ok(publication) => publication,
        Err(errors) => return again(&app, page, purpose, typed.again(errors)).await,
    };
    let mut change = app.db.change(staff.actor()).await?;
    let revision = seen(typed.get("revision")).unwrap_or_default();
    let Some(revision) = draft_store::choose(&mut change, purpose, revision, &publication).await? else {
        change.abandon().await?;
        let mut errors = Errors::default();
        errors.add("change", page.t.drafts_changed());
        return again(&app, page, purpose, typed.again(errors)).await;
    };
    change.commit(Event::DraftSaved { revision, purpose }).await?;
    Ok(Redirect::to(&page.to(&format!("{}/publiceren", address(purpose)))).into_response())
}

fn parse(typed: &Typed<ChangeForm>, page: &Page) -> Result<Publication, Errors> {
    let (t, mut errors) = (page.t, typed.errors(page.t));
    let reason = typed.get("reason");
    let publication = match typed.get("change") {
        "material" => Some(Publication::Material),
        "editorial" if reason.is_empty() => {
            errors.add("reason", t.drafts_reason_missing());
            None
        }
        "editorial" if reason.chars().count() > REASON_AT_MOST => {
            errors.add("reason", t.drafts_reason_long());
            None
        }
        "editorial" => Some(Publication::Editorial { reason: reason.to_owned() }),
        _ => {
            errors.add("change", t.drafts_change_missing());
            None
        }
    };
    publication.filter(|_| errors.is_empty()).ok_or_else(|| errors.in_order_of::<ChangeForm>())
}

/// The newest draft with what is wrong; to the page of the texts when there is none any more.
async fn again(app: &App, page: Page, purpose: Purpose, choice: FormView) -> Result<Response> {
    let Some(draft) = draft_store::find(app.db.read(), purpose).await? else {
        let gone = format!("{}?{}", address(purpose), Told::Changed.query());
        return Ok(Redirect::to(&page.to(&gone)).into_response());
    };
    Ok(View::refused(view(app, page.failed(), purpose, &draft, choice).await?).into_response())
}
