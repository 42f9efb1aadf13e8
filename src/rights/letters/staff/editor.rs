//! `/beheer/verzoeken/teksten/{letter}`: the next text, being written, above all versions there were.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::super::event::Event;
use super::super::kind::LetterKind;
use super::super::text::Fault;
use super::super::version::{Draft, Version};
use super::super::wording::{BLANKS, Parts, Place, Wording};
use super::super::{draft_store, text_store, words};
use super::{About, TEXTS, address};
use crate::accounts::Staff;
use crate::consents::staff::Told;
use crate::kernel::dates::{amsterdam_day, long_with_time, short};
use crate::kernel::ids::AccountId;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::revision::{SeenForm, seen};

pub struct TextForm;

/// Opening, middle and closing.
const NL: [&str; 3] = ["nl_opening", "nl_middle", "nl_closing"];
const EN: [&str; 3] = ["en_opening", "en_middle", "en_closing"];

impl Form for TextForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("nl_opening", Kind::Lines),
        ("nl_middle", Kind::Lines),
        ("nl_closing", Kind::Lines),
        ("en_opening", Kind::Lines),
        ("en_middle", Kind::Lines),
        ("en_closing", Kind::Lines),
        ("revision", Kind::Line),
    ];
    /// Six texts of some thousand characters, each of which may take twelve bytes on its way.
    const LIMIT: usize = 256 * 1024;
}

#[derive(Template)]
#[template(path = "rights/letters/editor.html")]
struct EditorPage {
    page: Page,
    form: FormView,
    title: &'static str,
    by_law: &'static str,
    base: String,
    texts: &'static str,
    blanks: [&'static str; 6],
    news: Option<(&'static str, &'static str)>,
    /// What the next save goes over; empty for the first.
    revision: String,
    draft: Option<Saved>,
    /// What a colleague wrote while somebody else was typing.
    theirs: Option<Shown>,
    versions: Vec<Published>,
}

struct Saved {
    when: String,
    mine: bool,
}

/// The words of a text, each language whole.
struct Shown {
    nl: String,
    /// None: the program's own.
    en: Option<String>,
}

struct Published {
    number: i32,
    day: String,
    by: &'static str,
    words: Shown,
}

impl Shown {
    fn new(wording: &Wording) -> Self {
        Self { nl: wording.nl.whole(), en: wording.en.as_ref().map(Parts::whole) }
    }
}

impl Published {
    fn new(t: Messages, version: &Version) -> Self {
        let by = if version.published_by.is_some() { t.lettertexts_by_staff() } else { t.lettertexts_shipped() };
        let day = short(amsterdam_day(version.published_at));
        Self { number: version.number, day, by, words: Shown::new(&version.wording) }
    }
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(kind): About,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let draft = draft_store::find(app.db.read(), kind).await?;
    let wording = match &draft {
        Some(draft) => draft.wording.clone(),
        None => text_store::current(app.db.read(), kind).await?.wording,
    };
    let news = Told::from_query(query.as_deref()).map(|told| told.say(&page));
    let view = view(&app, page, staff.account, kind, (draft, filled(&wording))).await?;
    Ok(View::ok(EditorPage { news, ..view }).into_response())
}

/// The form with a text in it.
fn filled(wording: &Wording) -> FormView {
    let words = |parts: &Parts| [parts.opening.clone(), parts.middle.clone(), parts.closing.clone()];
    let nl = NL.into_iter().zip(words(&wording.nl));
    let en = wording.en.iter().flat_map(|en| EN.into_iter().zip(words(en)));
    let fields: Vec<(&'static str, String)> = nl.chain(en).collect();
    FormView::with(&fields.iter().map(|(field, words)| (*field, words.as_str())).collect::<Vec<_>>())
}

async fn view(
    app: &App,
    page: Page,
    who: AccountId,
    kind: LetterKind,
    (draft, form): (Option<Draft>, FormView),
) -> Result<EditorPage> {
    let versions = text_store::of(app.db.read(), kind).await?;
    let saved = |draft: &Draft| Saved { when: long_with_time(draft.saved_at, page.lang), mine: draft.saved_by == who };
    Ok(EditorPage {
        form,
        title: words::name(page.t, kind),
        by_law: words::by_law(page.t, kind),
        base: page.to(&address(kind)),
        texts: TEXTS,
        blanks: BLANKS,
        news: None,
        revision: draft.as_ref().map(|draft| draft.revision.to_string()).unwrap_or_default(),
        draft: draft.as_ref().map(saved),
        theirs: None,
        versions: versions.iter().map(|version| Published::new(page.t, version)).collect(),
        page,
    })
}

pub async fn save(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(kind): About,
    typed: Typed<TextForm>,
) -> Result<Response> {
    let wording = parse(&typed, page.t);
    let same = match &wording {
        Ok(wording) => text_store::current(app.db.read(), kind).await?.wording == *wording,
        Err(_) => false,
    };
    let wording = match wording {
        Ok(_) if same => {
            let mut errors = Errors::default();
            errors.add("nl_opening", page.t.drafts_same());
            return again(&app, page, staff, kind, &typed, errors).await;
        }
        Ok(wording) => wording,
        Err(errors) => return again(&app, page, staff, kind, &typed, errors).await,
    };
    let mut change = app.db.change(staff.actor()).await?;
    let saved = draft_store::save(&mut change, kind, seen(typed.get("revision")), &wording, staff.account).await?;
    let Some(revision) = saved else {
        change.abandon().await?;
        return beside(&app, page, staff, kind, &typed).await;
    };
    change.commit(Event::DraftSaved { revision, kind }).await?;
    Ok(Redirect::to(&page.to(&format!("{}/voorbeeld", address(kind)))).into_response())
}

fn parse(typed: &Typed<TextForm>, t: Messages) -> Result<Wording, Errors> {
    let mut errors = typed.errors(t);
    let nl = keep(&mut errors, t, NL, (Parts::parse(NL.map(|field| typed.get(field))), t.lettertexts_nl_missing()));
    let en = match EN.map(|field| typed.get(field)) {
        ["", "", ""] => Some(None),
        words => keep(&mut errors, t, EN, (Parts::parse(words), t.lettertexts_en_missing())).map(Some),
    };
    match (nl, en) {
        (Some(nl), Some(en)) if errors.is_empty() => Ok(Wording { nl, en }),
        _ => Err(errors.in_order_of::<TextForm>()),
    }
}

type Judged = Result<Parts, Vec<(Place, Fault)>>;

fn keep(
    errors: &mut Errors,
    t: Messages,
    fields: [&'static str; 3],
    (parts, missing): (Judged, &'static str),
) -> Option<Parts> {
    let faults = match parts {
        Ok(parts) => return Some(parts),
        Err(faults) => faults,
    };
    for (place, fault) in faults {
        let field = fields[place as usize];
        match fault {
            Fault::Missing => errors.add(field, missing),
            Fault::TooLong => errors.add(field, t.lettertexts_too_long()),
            Fault::Sign(sign) => errors.add(field, t.lettertexts_sign(sign)),
            Fault::Blank(name) => errors.add(field, t.lettertexts_blank(name)),
            Fault::Brace => errors.add(field, t.lettertexts_brace()),
        }
    }
    None
}

/// The same page with what is wrong. What was seen stays seen: the next save is held to it.
async fn again(
    app: &App,
    page: Page,
    staff: Staff,
    kind: LetterKind,
    typed: &Typed<TextForm>,
    errors: Errors,
) -> Result<Response> {
    let draft = draft_store::find(app.db.read(), kind).await?;
    let view = view(app, page.failed(), staff.account, kind, (draft, typed.again(errors))).await?;
    let revision = seen(typed.get("revision")).map(|seen| seen.to_string()).unwrap_or_default();
    Ok(View::refused(EditorPage { revision, ..view }).into_response())
}

/// A colleague saved, discarded or published meanwhile: what was typed stands in the form, what they wrote beside it. The next save is of
/// who has seen both.
async fn beside(app: &App, page: Page, staff: Staff, kind: LetterKind, typed: &Typed<TextForm>) -> Result<Response> {
    let mut errors = Errors::default();
    errors.add("nl_opening", page.t.drafts_colleague());
    let draft = draft_store::find(app.db.read(), kind).await?;
    let theirs = draft.as_ref().map(|draft| Shown::new(&draft.wording));
    let view = view(app, page.failed(), staff.account, kind, (draft, typed.again(errors))).await?;
    Ok(View::refused(EditorPage { theirs, ..view }).into_response())
}

/// Throws the draft away that was seen. A colleague's newer one stays.
pub async fn discard(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(kind): About,
    pressed: Pressed<SeenForm>,
) -> Result<Response> {
    let mut change = app.db.change(staff.actor()).await?;
    let revision = seen(pressed.get("revision")).unwrap_or_default();
    let told = match draft_store::take(&mut change, kind, revision).await? {
        Some(draft) => {
            change.commit(Event::DraftDiscarded { revision: draft.revision, kind }).await?;
            Told::Discarded
        }
        None => {
            change.abandon().await?;
            Told::Changed
        }
    };
    Ok(Redirect::to(&page.to(&format!("{}?{}", address(kind), told.query()))).into_response())
}
