//! `/privacy/verklaring`: the statement in force, and each version exactly as it was (P03, P98, P99).

use askama::Template;
use axum::extract::{Path, State};

use super::super::known;
use super::super::version::{Version, Versions};
use super::reader::Reader;
use super::shown::{BlockView, TextView, VersionView, difference};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "statement/statement.html")]
pub struct StatementPage {
    page: Page,
    version: VersionView,
    text: TextView,
    /// Not this version but another is in force, or this one is what the address asks for.
    is_in_force: bool,
    /// What comes, with where to read what it changes.
    announced: Vec<VersionView>,
    /// For somebody who saw an earlier version: what changed since.
    since: Option<String>,
}

pub async fn in_force(State(app): State<App>, page: Page, reader: Reader) -> Result<View<StatementPage>> {
    let versions = known::versions(&app).await?;
    let version = versions.in_force(app.db.clock().now()).ok_or(Error::NotFound)?;
    let before = reader.sees(&app, &versions).await?;
    let since = before.map(|before| difference(&page, before, version.number));
    StatementPage::of(&app, page, version, &versions, since)
}

pub async fn version(State(app): State<App>, page: Page, Path(number): Path<String>) -> Result<View<StatementPage>> {
    let versions = known::versions(&app).await?;
    let version = number.parse().ok().and_then(|number| versions.get(number)).ok_or(Error::NotFound)?;
    let mut shown = StatementPage::new(&app, page, version, &versions)?;
    shown.is_in_force = false;
    Ok(View::ok(shown))
}

impl StatementPage {
    fn of(app: &App, page: Page, version: &Version, versions: &Versions, since: Option<String>) -> Result<View<Self>> {
        Ok(View::ok(Self { since, ..Self::new(app, page, version, versions)? }))
    }

    fn new(app: &App, page: Page, version: &Version, versions: &Versions) -> Result<Self> {
        let now = app.db.clock().now();
        let view = |version| VersionView::new(&page, version, versions, now);
        Ok(Self {
            version: view(version),
            announced: versions.announced(now).map(view).collect(),
            text: TextView::new(&page, version)?,
            is_in_force: true,
            since: None,
            page,
        })
    }
}
