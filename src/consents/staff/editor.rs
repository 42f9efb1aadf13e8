//! `/beheer/toestemmingen/{purpose}`: the next text, being written, above all versions there were.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::super::draft::{Draft, TEXT_AT_MOST};
use super::super::event::Event;
use super::super::text::Wording;
use super::super::{About, draft_store, store, texts};
use super::name;
use super::texts::Published;
use super::told::Told;
use crate::accounts::Staff;
use crate::kernel::dates::long_with_time;
use crate::kernel::ids::AccountId;
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::revision::{SeenForm, seen};

pub struct TextForm;

impl Form for TextForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("nl", Kind::Lines), ("en", Kind::Lines), ("revision", Kind::Line)];
}

#[derive(Template)]
#[template(path = "consents/staff/editor.html")]
struct EditorPage {
    page: Page,
    form: FormView,
    title: &'static str,
    base: String,
    news: Option<(&'static str, &'static str)>,
    /// What the next save goes over; empty for the first.
    revision: String,
    draft: Option<Saved>,
    /// What a colleague wrote while somebody else was typing.
    theirs: Option<Wording>,
    versions: Vec<Published>,
}

struct Saved {
    when: String,
    mine: bool,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(purpose): About,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let draft = draft_store::find(app.db.read(), purpose).await?;
    let texts = texts::texts(&app).await?;
    let current = texts.current(purpose);
    let (nl, en) = match (&draft, current) {
        (Some(draft), _) => (draft.wording.nl(), draft.wording.en()),
        (None, Some(text)) => (text.nl.as_str(), text.en.as_str()),
        (None, None) => ("", ""),
    };
    let form = FormView::with(&[("nl", nl), ("en", en)]);
    let news = Told::from_query(query.as_deref()).map(|told| told.say(&page));
    let view = view(&app, page, staff.account, purpose, (draft, form)).await?;
    Ok(View::ok(EditorPage { news, ..view }).into_response())
}

async fn view(
    app: &App,
    page: Page,
    who: AccountId,
    purpose: Purpose,
    (draft, form): (Option<Draft>, FormView),
) -> Result<EditorPage> {
    let texts = texts::texts(app).await?;
    let reach = store::reach(app.db.read()).await?;
    let saved = |draft: &Draft| Saved { when: long_with_time(draft.saved_at, page.lang), mine: draft.saved_by == who };
    Ok(EditorPage {
        form,
        title: name(page.t, purpose),
        base: page.to(&address(purpose)),
        news: None,
        revision: draft.as_ref().map(|draft| draft.revision.to_string()).unwrap_or_default(),
        draft: draft.as_ref().map(saved),
        theirs: None,
        versions: texts.of(purpose).rev().map(|text| Published::new(page.t, text, reach.as_ref())).collect(),
        page,
    })
}

pub fn address(purpose: Purpose) -> String {
    format!("/beheer/toestemmingen/{}", purpose.slug())
}

pub async fn save(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(purpose): About,
    typed: Typed<TextForm>,
) -> Result<Response> {
    let wording = match parse(&typed, page.t) {
        Ok(wording) => wording,
        Err(errors) => {
            return again(&app, page, staff, purpose, (typed.again(errors), seen(typed.get("revision")))).await;
        }
    };
    let texts = texts::texts(&app).await?;
    if texts.current(purpose).is_some_and(|text| text.nl == wording.nl() && text.en == wording.en()) {
        let mut errors = Errors::default();
        errors.add("nl", page.t.drafts_same());
        return again(&app, page, staff, purpose, (typed.again(errors), seen(typed.get("revision")))).await;
    }
    let mut change = app.db.change(staff.actor()).await?;
    let saved = draft_store::save(&mut change, purpose, seen(typed.get("revision")), &wording, staff.account).await?;
    let Some(revision) = saved else {
        change.abandon().await?;
        return beside(&app, page, staff, purpose, &typed).await;
    };
    change.commit(Event::DraftSaved { revision, purpose }).await?;
    Ok(Redirect::to(&page.to(&format!("{}/voorbeeld", address(purpose)))).into_response())
}

fn parse(typed: &Typed<TextForm>, t: Messages) -> Result<Wording, Errors> {
    let mut errors = typed.errors(t);
    for (field, missing) in [("nl", t.drafts_nl_missing()), ("en", t.drafts_en_missing())] {
        if typed.get(field).is_empty() {
            errors.add(field, missing);
        } else if typed.get(field).chars().count() > TEXT_AT_MOST {
            errors.add(field, t.drafts_too_long());
        }
    }
    match Wording::parse(typed.get("nl"), typed.get("en")) {
        Ok(wording) if errors.is_empty() => Ok(wording),
        _ => Err(errors),
    }
}

/// The same page with what is wrong. What was seen stays seen: the next save is held to it.
async fn again(
    app: &App,
    page: Page,
    staff: Staff,
    purpose: Purpose,
    (form, seen): (FormView, Option<Uuid>),
) -> Result<Response> {
    let draft = draft_store::find(app.db.read(), purpose).await?;
    let view = view(app, page.failed(), staff.account, purpose, (draft, form)).await?;
    let revision = seen.map(|seen| seen.to_string()).unwrap_or_default();
    Ok(View::refused(EditorPage { revision, ..view }).into_response())
}

/// A colleague saved, discarded or published meanwhile: what was typed stands in the form, what they wrote beside it. The next save is of
/// who has seen both.
async fn beside(app: &App, page: Page, staff: Staff, purpose: Purpose, typed: &Typed<TextForm>) -> Result<Response> {
    texts::reload(app).await?;
    let mut errors = Errors::default();
    errors.add("nl", page.t.drafts_colleague());
    let draft = draft_store::find(app.db.read(), purpose).await?;
    let theirs = draft.as_ref().map(|draft| draft.wording.clone());
    let view = view(app, page.failed(), staff.account, purpose, (draft, typed.again(errors))).await?;
    Ok(View::refused(EditorPage { theirs, ..view }).into_response())
}

/// Throws the draft away that was seen. A colleague's newer one stays.
pub async fn discard(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    About(purpose): About,
    pressed: Pressed<SeenForm>,
) -> Result<Response> {
    let mut change = app.db.change(staff.actor()).await?;
    let revision = seen(pressed.get("revision")).unwrap_or_default();
    let told = match draft_store::take(&mut change, purpose, revision).await? {
        Some(draft) => {
            change.commit(Event::DraftDiscarded { revision: draft.revision, purpose }).await?;
            Told::Discarded
        }
        None => {
            change.abandon().await?;
            Told::Changed
        }
    };
    Ok(Redirect::to(&page.to(&format!("{}?{}", address(purpose), told.query()))).into_response())
}
