//! `/beheer/instellingen`: who the association is now, whether its colours can be read, and what was changed when.

use askama::Template;
use axum::extract::{RawQuery, State};

use super::statement::is_outdated;
use super::swatches::{Screen, screens};
use super::words::{Differs, differs, label};
use super::{EDIT, SAVED};
use crate::accounts::staff::words::role;
use crate::kernel::dates::long_with_time;
use crate::kernel::organisation::Organisation;
use crate::kernel::organisation_rules::{FIELDS, Rule};
use crate::kernel::staff::Duty;
use crate::organisation::settings::{Saved, of_file};
use crate::organisation::settings_store;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};

/// How many versions the page shows.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "upkeep/settings/list.html")]
pub struct ListPage {
    page: Page,
    saved: bool,
    /// The privacy statement says what was set before.
    words: bool,
    fields: Vec<(&'static str, String)>,
    screens: Vec<Screen>,
    history: Vec<Version>,
    /// Where the settings of the server's file can be taken over again; empty while they count.
    file: String,
}

struct Version {
    number: i32,
    title: String,
    by: &'static str,
    differs: Vec<Differs>,
    /// Where these can be taken over again; empty for those that count.
    back: String,
}

pub async fn show(State(app): State<App>, page: Page, RawQuery(query): RawQuery) -> Result<View<ListPage>> {
    let versions = settings_store::last(app.db.read(), SHOWN as i64 + 1).await?;
    let file = of_file(&app);
    let now = versions.first().map_or(&file, |newest| &newest.organisation);
    let fields = FIELDS.iter().filter(|(_, rule)| *rule != Rule::Colour);
    Ok(View::ok(ListPage {
        saved: query.as_deref() == Some(SAVED),
        words: is_outdated(&app, now).await?,
        fields: fields.map(|(field, _)| (label(page.t, field), now.get(field).to_owned())).collect(),
        screens: screens(page.t, &now.colours),
        history: history(&page, &versions, &file),
        file: if versions.is_empty() { String::new() } else { back(&page, 0) },
        page,
    }))
}

fn back(page: &Page, number: i32) -> String {
    format!("{}?versie={number}", page.to(EDIT))
}

/// Each with what it changed in the one before it.
fn history(page: &Page, versions: &[Saved], file: &Organisation) -> Vec<Version> {
    let shown = versions.iter().enumerate().take(SHOWN);
    shown
        .map(|(at, saved)| Version {
            number: saved.number,
            title: page.t.settings_version(saved.number, long_with_time(saved.at, page.lang)),
            by: saved.role.map_or(page.t.accounts_reader_somebody(), |who| role(page.t, who)),
            differs: differs(
                page.t,
                versions.get(at + 1).map_or(file, |before| &before.organisation),
                &saved.organisation,
            ),
            back: if at == 0 { String::new() } else { back(page, saved.number) },
        })
        .collect()
}
