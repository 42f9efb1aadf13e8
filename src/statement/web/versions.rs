//! `/privacy/verklaring/versies`: every version there ever was (P99).

use askama::Template;
use axum::extract::State;

use super::super::known;
use super::shown::VersionView;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "statement/versions.html")]
pub struct VersionsPage {
    page: Page,
    versions: Vec<VersionView>,
}

pub async fn list(State(app): State<App>, page: Page) -> Result<View<VersionsPage>> {
    let (versions, now) = (known::versions(&app).await?, app.db.clock().now());
    let shown = versions.newest_first().map(|version| VersionView::new(&page, version, &versions, now)).collect();
    Ok(View::ok(VersionsPage { page, versions: shown }))
}
