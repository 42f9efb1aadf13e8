//! `/beheer/toestemmingen`: what people are asked today, and how many said yes.

use askama::Template;
use axum::extract::State;

use super::super::store::{self, Reach};
use super::super::text::{Change, Text, Texts};
use super::super::{draft_store, texts};
use super::name;
use crate::kernel::dates::{amsterdam_day, long, short};
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "consents/staff/list.html")]
pub struct ListPage {
    page: Page,
    purposes: Vec<Asked>,
}

struct Asked {
    id: &'static str,
    title: &'static str,
    href: String,
    /// "Versie 2 van 20 november 2026"
    version: String,
    /// Whose yes counts; empty when there was no time to count.
    standing: String,
    has_draft: bool,
}

pub async fn list(State(app): State<App>, page: Page) -> Result<View<ListPage>> {
    let texts = texts::texts(&app).await?;
    let reach = store::reach(app.db.read()).await?;
    let mut purposes = vec![];
    for purpose in Purpose::ALL {
        let Some(current) = texts.current(purpose) else { continue };
        purposes.push(Asked {
            id: purpose.slug(),
            title: name(page.t, purpose),
            href: page.to(&format!("/beheer/toestemmingen/{}", purpose.slug())),
            version: page.t.consents_version(long(amsterdam_day(current.published_at), page.lang), current.version),
            standing: standing(page.t, reach.as_ref(), purpose, &texts),
            has_draft: draft_store::find(app.db.read(), purpose).await?.is_some(),
        });
    }
    Ok(View::ok(ListPage { page, purposes }))
}

fn standing(t: Messages, reach: Option<&Reach>, purpose: Purpose, texts: &Texts) -> String {
    reach.map_or_else(|| t.drafts_not_counted().to_owned(), |reach| persons(t, reach.standing(purpose, texts)))
}

/// "412 personen"
pub fn persons(t: Messages, count: i64) -> String {
    t.drafts_persons(count)
}

/// A version as the page of its purpose shows it.
pub struct Published {
    pub number: i32,
    pub day: String,
    pub change: &'static str,
    pub reason: Option<String>,
    pub persons: String,
    pub fingerprint: String,
    pub nl: String,
    pub en: String,
}

impl Published {
    pub fn new(t: Messages, text: &Text, reach: Option<&Reach>) -> Self {
        Self {
            number: text.version,
            day: short(amsterdam_day(text.published_at)),
            change: change(t, text.change),
            reason: text.reason.clone(),
            persons: reach.map_or_else(|| t.drafts_not_counted().to_owned(), |reach| persons(t, reach.of(text.id))),
            fingerprint: text.fingerprint(),
            nl: text.nl.clone(),
            en: text.en.clone(),
        }
    }
}

pub fn change(t: Messages, change: Change) -> &'static str {
    match change {
        Change::First => t.drafts_change_first(),
        Change::Material => t.drafts_change_material(),
        Change::Editorial => t.drafts_change_editorial(),
    }
}
