//! `/beheer/verzoeken/teksten`: the text of today for each kind of letter.

use askama::Template;
use axum::extract::State;

use super::super::{draft_store, text_store, words};
use super::address;
use crate::kernel::dates::{amsterdam_day, long};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "rights/letters/list.html")]
pub struct ListPage {
    page: Page,
    letters: Vec<Held>,
}

struct Held {
    id: &'static str,
    title: &'static str,
    href: String,
    /// "Versie 2 van 20 november 2026"
    version: String,
    by_law: &'static str,
    has_draft: bool,
}

pub async fn list(State(app): State<App>, page: Page) -> Result<View<ListPage>> {
    let mut versions = text_store::newest(app.db.read()).await?;
    let in_hand = draft_store::in_hand(app.db.read()).await?;
    versions.sort_by_key(|version| version.kind);
    let held = versions.iter().map(|version| Held {
        id: version.kind.slug(),
        title: words::name(page.t, version.kind),
        href: page.to(&address(version.kind)),
        version: page.t.lettertexts_version(long(amsterdam_day(version.published_at), page.lang), version.number),
        by_law: words::by_law(page.t, version.kind),
        has_draft: in_hand.contains(&version.kind),
    });
    Ok(View::ok(ListPage { letters: held.collect(), page }))
}
