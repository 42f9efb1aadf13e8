//! `/beheer/verklaring/voorbeeld`: the draft as people will read it, what it changes, and what the officer said of it.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::list::Saved;
use super::told::Told;
use super::{HERE, words};
use crate::accounts::Staff;
use crate::accounts::staff::words::role;
use crate::kernel::dates::long_with_time;
use crate::kernel::lang::Lang;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::FormView;
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
    unfit: String,
    changes: Vec<Change>,
    nothing: bool,
    lang: &'static str,
    translated: bool,
    advice: Vec<Advised>,
    /// About what the draft was before.
    earlier: Vec<Advised>,
}

/// One piece of advice as a page shows it.
pub struct Advised {
    /// By whom, as a role, and when.
    pub by: String,
    pub paragraphs: Vec<String>,
}

pub fn advised(page: &Page, advice: &Advice) -> Advised {
    let who = advice.role.map_or(page.t.accounts_reader_somebody(), |who| role(page.t, who));
    let paragraphs = advice.words.split("\n\n").map(str::trim).filter(|words| !words.is_empty());
    Advised {
        by: page.t.drafting_advice_by(long_with_time(advice.at, page.lang), who),
        paragraphs: paragraphs.map(str::to_owned).collect(),
    }
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
        unfit: filled.err().map(|what| words::unfit(page.t, what)).unwrap_or_default(),
        nothing: changes.iter().all(|change| matches!(change, Change::Same(_))),
        changes,
        lang: lang.code(),
        translated: lang == page.lang,
        advice: own.into_iter().map(|one| advised(&page, one)).collect(),
        earlier: since.map(|one| advised(&page, one)).collect(),
        page,
    })
}

/// Paragraph by paragraph, against the version in force.
fn changes(held: &Version, draft: &Draft, lang: Lang) -> Vec<Change> {
    let new = if lang == Lang::Nl { &draft.nl } else { draft.en.as_ref().unwrap_or(&draft.nl) };
    match (parse(held.say(lang).0), parse(new)) {
        (Ok(old), Ok(new)) => between(&old, &new),
        _ => vec![],
    }
}
