//! `/privacy/beloften` (S1): every promise in one sentence, how far it is kept, where to see it work, and its tests for auditors.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::Uri;

use super::{CHAPTERS, Chapter, Promises, chapters};
use crate::kernel::promise::{self, Promise};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};

const PATH: &str = "/privacy/beloften";

pub fn routes() -> Routes {
    Routes::new().get(Permit::Anyone, PATH, promises)
}

#[derive(Template)]
#[template(path = "statement/promises.html")]
struct PromisesPage {
    page: Page,
    choices: Vec<Choice>,
    gaps: Option<String>,
    /// Closed chapters make a short page; who chose what to see gets it opened.
    open: bool,
    open_all: String,
    chapters: Vec<ChapterView>,
}

/// One way to look at the list, with how many promises it shows.
struct Choice {
    count: usize,
    words: String,
    href: String,
    chosen: bool,
}

struct ChapterView {
    letter: &'static str,
    heading: &'static str,
    /// "3 werken, 2 deels, 6 nog niet"
    counts: String,
    promises: Vec<PromiseView>,
}

/// A promise in the reader's language.
struct PromiseView {
    id: &'static str,
    sentence: &'static str,
    word: &'static str,
    kind: &'static str,
    missing: Option<&'static str>,
    href: Option<String>,
    tests: &'static [&'static str],
}

async fn promises(State(app): State<App>, uri: Uri, page: Page) -> Result<View<PromisesPage>> {
    let promises: Arc<Promises> =
        app.memory.get().ok_or_else(|| Error::Internal("the promises were never collected".into()))?;
    let chosen = Shown::chosen(uri.query());
    let shown = chosen.unwrap_or(Shown::All);
    let choices = Shown::ALL.into_iter().map(|each| Choice::new(&page, each, shown, &promises)).collect();
    let chapters = CHAPTERS.iter().map(|chapter| ChapterView::new(&page, chapter, &promises, shown));
    let chapters = chapters.filter(|chapter| !chapter.promises.is_empty()).collect();
    let open_all = format!("{}?staat={}", page.to(PATH), Shown::All.slug());
    Ok(View::ok(PromisesPage { gaps: gaps(page.t), open: chosen.is_some(), open_all, page, choices, chapters }))
}

/// Which numbers a reader need not look for.
fn gaps(t: Messages) -> Option<String> {
    let gaps = chapters::gaps();
    let (last, others) = gaps.split_last()?;
    Some(t.promises_gaps(last, others.join(", ")))
}

impl Choice {
    fn new(page: &Page, each: Shown, shown: Shown, promises: &Promises) -> Self {
        let count = promises.all().iter().filter(|promise| each.shows(promise)).count();
        Self { count, words: each.words(page.t, count), href: each.href(page), chosen: each == shown }
    }
}

impl ChapterView {
    fn new(page: &Page, chapter: &Chapter, promises: &Promises, shown: Shown) -> Self {
        let shown: Vec<&Promise> = promises.of(chapter).filter(|promise| shown.shows(promise)).collect();
        Self {
            letter: chapter.letter,
            heading: chapter.heading.say(page.lang),
            counts: counts(page.t, &shown),
            promises: shown.into_iter().map(|promise| PromiseView::new(page, promise)).collect(),
        }
    }
}

/// How many promises are how far; what there is none of goes unsaid.
fn counts(t: Messages, promises: &[&Promise]) -> String {
    let count = |state: Shown| promises.iter().filter(|promise| state.shows(promise)).count();
    let (works, partly, not_yet) = (count(Shown::Works), count(Shown::Partly), count(Shown::NotYet));
    let said = [
        (works, t.promises_count_works(works)),
        (partly, t.promises_count_partly(partly)),
        (not_yet, t.promises_count_not_yet(not_yet)),
    ];
    let said: Vec<String> = said.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    said.join(", ")
}

impl PromiseView {
    fn new(page: &Page, promise: &Promise) -> Self {
        let (word, kind, missing) = match promise.state {
            promise::State::Works => (page.t.promises_works(), "success", None),
            promise::State::Partly(missing) => (page.t.promises_partly(), "warning", Some(missing.say(page.lang))),
            promise::State::NotYet => (page.t.promises_not_yet(), "off", None),
        };
        Self {
            id: promise.id,
            sentence: promise.sentence.say(page.lang),
            word,
            kind,
            missing,
            href: promise.page.map(|path| page.to(path)),
            tests: promise.tests,
        }
    }
}

/// Which promises the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    All,
    Works,
    Partly,
    NotYet,
}

impl Shown {
    const ALL: [Self; 4] = [Self::All, Self::Works, Self::Partly, Self::NotYet];

    /// From `?staat=…`; an unknown word is no choice.
    fn chosen(query: Option<&str>) -> Option<Self> {
        let slug = query?.split('&').find_map(|pair| pair.strip_prefix("staat="))?;
        Self::ALL.into_iter().find(|each| each.slug() == slug)
    }

    const fn slug(self) -> &'static str {
        match self {
            Self::All => "alle",
            Self::Works => "werkt",
            Self::Partly => "deels",
            Self::NotYet => "nog-niet",
        }
    }

    fn href(self, page: &Page) -> String {
        match self {
            Self::All => page.to(PATH),
            some => format!("{}?staat={}", page.to(PATH), some.slug()),
        }
    }

    fn words(self, t: Messages, count: usize) -> String {
        match self {
            Self::All => t.promises_choose_all(count),
            Self::Works => t.promises_choose_works(count),
            Self::Partly => t.promises_choose_partly(count),
            Self::NotYet => t.promises_choose_not_yet(count),
        }
    }

    fn shows(self, promise: &Promise) -> bool {
        match self {
            Self::All => true,
            Self::Works => promise.state == promise::State::Works,
            Self::Partly => matches!(promise.state, promise::State::Partly(_)),
            Self::NotYet => promise.state == promise::State::NotYet,
        }
    }
}
