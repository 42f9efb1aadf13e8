//! `/privacy/verklaring/verschil?van=1&naar=2`: what differs between two versions, in words and not by colour alone (P98). Without a
//! choice it shows what the version in force changed.

use askama::Template;
use axum::extract::{RawQuery, State};

use super::super::difference::{Change, Fate, between};
use super::super::known;
use super::super::version::{Version, Versions};
use super::reader::Reader;
use super::shown::{VersionView, blocks};
use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::FormView;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "statement/difference.html")]
pub struct DifferencePage {
    page: Page,
    old: VersionView,
    new: VersionView,
    changes: Vec<Change>,
    /// Nothing but the date or the number differs.
    nothing: bool,
    form: FormView,
    choices: Vec<(String, String)>,
    lang: &'static str,
    translated: bool,
}

pub async fn difference(
    State(app): State<App>,
    page: Page,
    reader: Reader,
    RawQuery(query): RawQuery,
) -> Result<View<DifferencePage>> {
    let (page, query) = (page.with_question(), query.unwrap_or_default());
    let (versions, now) = (known::versions(&app).await?, app.db.clock().now());
    let new = match chosen(&versions, &query, "naar=")? {
        Some(version) => version,
        None => versions.in_force(now).ok_or(Error::NotFound)?,
    };
    let old = match chosen(&versions, &query, "van=")? {
        Some(version) => version,
        None => versions.before(new).unwrap_or(new),
    };
    // Reading what the version in force changed is seeing it.
    if versions.in_force(now).is_some_and(|held| held.number == new.number) {
        reader.sees(&app, &versions).await?;
    }
    let view = |version| VersionView::new(&page, version, &versions, now);
    // A Dutch text and its successor's translation have nothing in common: then both are compared in Dutch.
    let lang = if old.en.is_some() && new.en.is_some() { page.lang } else { Lang::Nl };
    let changes = between(&blocks(old, lang)?, &blocks(new, lang)?);
    let numbers = [old.number.to_string(), new.number.to_string()];
    Ok(View::ok(DifferencePage {
        nothing: changes.iter().all(|change| matches!(change, Change::Same(_))),
        old: view(old),
        new: view(new),
        form: FormView::with(&[("van", &numbers[0]), ("naar", &numbers[1])]),
        choices: versions.newest_first().map(|version| choice(&page, version)).collect(),
        lang: lang.code(),
        translated: lang == page.lang,
        changes,
        page,
    }))
}

/// The version that the address names. A number that is none, or of no version, is not found; no number is no choice.
fn chosen<'v>(versions: &'v Versions, query: &str, name: &str) -> Result<Option<&'v Version>> {
    match query.split('&').find_map(|pair| pair.strip_prefix(name)) {
        None => Ok(None),
        Some(number) => {
            let found = number.parse().ok().and_then(|number| versions.get(number));
            found.map(Some).ok_or(Error::NotFound)
        }
    }
}

fn choice(page: &Page, version: &Version) -> (String, String) {
    let date = dates::long(version.effective_on, page.lang);
    (version.number.to_string(), page.t.versions_choice(date, version.number))
}
