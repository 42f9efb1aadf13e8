//! `/beheer/verklaring/voorbeeld`: the draft as people will read it, what it changes, and what the officer said of it.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::shown::{Advised, Saved};
use super::told::Told;
use super::{HERE, words};
use crate::accounts::Staff;
use crate::kernel::lang::Lang;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::FormView;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::statement::{
    Advice, BlockView, Change, Draft, Fate, Next, TextView, Version, between, next_store, parse, versions,
};

#[derive(Template)]
#[template(path = "upkeep/statement/preview.html")]
pub struct PreviewPage {
    page: Page,
    news: Option<(&'static str, &'static str)>,
    form: FormView,
    revision: String,
    draft: Saved,
    /// None when the words do not fit any more; then `unfit` says why.
    text: Option<TextView>,
    unfit: Vec<String>,
    /// That one language changed and the other did not; empty otherwise.
    remark: &'static str,
    changes: Vec<Change>,
    nothing: bool,
    lang: &'static str,
    translated: bool,
    advice: Vec<Advised>,
    /// The reader gave some of it.
    given: bool,
    /// About what the draft was before.
    earlier: Vec<Advised>,
}

pub async fn show(State(app): State<App>, page: Page, staff: Staff, RawQuery(query): RawQuery) -> Result<Response> {
    let Some(next) = next_store::find(app.db.read()).await? else {
        return Ok(Redirect::to(&Told::Changed.at(&page, HERE)).into_response());
    };
    let news = Told::news(&page, query.as_deref());
    let view = view(&app, page, staff, &next, FormView::default()).await?;
    Ok(View::ok(PreviewPage { news, ..view }).into_response())
}

/// The same page with what is wrong with the advice that was typed; to the list when there is no draft any more.
pub async fn again(app: &App, page: Page, staff: Staff, form: FormView) -> Result<Response> {
    let Some(next) = next_store::find(app.db.write()).await? else {
        return Ok(Redirect::to(&Told::Changed.at(&page, HERE)).into_response());
    };
    Ok(View::refused(view(app, page.failed(), staff, &next, form).await?).into_response())
}

async fn view(app: &App, page: Page, staff: Staff, next: &Next, form: FormView) -> Result<PreviewPage> {
    let known = versions(app).await?;
    let held = known.in_force(app.db.clock().now()).ok_or(Error::NotFound)?;
    let filled = next.filled(&app.settings.organisation);
    // A Dutch text and its successor's translation have nothing in common: then both are compared in Dutch.
    let lang = if held.en.is_some() { page.lang } else { Lang::Nl };
    let changes = filled.as_ref().map(|draft| changes(held, draft, lang)).unwrap_or_default();
    let all = next_store::advice(app.db.read()).await?;
    let newest = known.newest_first().map(|version| version.published_at).max();
    let (own, others): (Vec<&Advice>, Vec<&Advice>) = all.iter().partition(|one| one.revision == next.revision);
    let since = others.into_iter().filter(|one| newest.is_none_or(|newest| one.at > newest));
    Ok(PreviewPage {
        news: None,
        form,
        revision: next.revision.to_string(),
        draft: Saved::new(&page, staff, next),
        text: filled.as_ref().ok().and_then(|draft| TextView::of(&page, draft)),
        unfit: unfit(app, page.t, next),
        remark: filled.as_ref().map(|draft| remark(page.t, held, draft)).unwrap_or_default(),
        nothing: changes.iter().all(|change| matches!(change, Change::Same(_))),
        changes,
        lang: lang.code(),
        translated: lang == page.lang,
        given: own.iter().any(|one| one.by == staff.account),
        advice: own.into_iter().map(|one| Advised::new(&page, one)).collect(),
        earlier: since.map(|one| Advised::new(&page, one)).collect(),
        page,
    })
}

/// What is wrong with the words, in either language.
fn unfit(app: &App, t: Messages, next: &Next) -> Vec<String> {
    let who = app.settings.organisation.now();
    let both = [(&next.nl, Lang::Nl), (&next.en, Lang::En)];
    both.into_iter().flat_map(|(text, lang)| words::faults(t, text, &who, lang)).collect()
}

/// Nobody is stopped by it: a slip in one language may be mended alone.
fn remark(t: Messages, held: &Version, draft: &Draft) -> &'static str {
    match (draft.nl != held.nl, held.en.is_some() && draft.en != held.en) {
        (true, false) if held.en.is_some() => t.drafting_only_dutch(),
        (false, true) => t.drafting_only_english(),
        _ => "",
    }
}

/// Paragraph by paragraph, against the version in force.
fn changes(held: &Version, draft: &Draft, lang: Lang) -> Vec<Change> {
    let new = if lang == Lang::Nl { &draft.nl } else { draft.en.as_ref().unwrap_or(&draft.nl) };
    match (parse(held.say(lang).0), parse(new)) {
        (Ok(old), Ok(new)) => between(&old, &new),
        _ => vec![],
    }
}
