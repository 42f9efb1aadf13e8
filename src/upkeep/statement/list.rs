//! `/beheer/verklaring`: every version with who published it on what advice, and whether the next one is being written.

use askama::Template;
use axum::extract::{RawQuery, State};

use super::shown::{Advised, Saved};
use super::told::Told;
use crate::accounts::Staff;
use crate::accounts::staff::words::role;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::statement::{Advice, Publication, VersionView, next_store, versions};

#[derive(Template)]
#[template(path = "upkeep/statement/list.html")]
pub struct ListPage {
    page: Page,
    news: Option<(&'static str, &'static str)>,
    draft: Option<Saved>,
    versions: Vec<Published>,
}

struct Published {
    version: VersionView,
    /// A role, or where it came from.
    by: &'static str,
    reason: Option<String>,
    advice: Vec<Advised>,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    RawQuery(query): RawQuery,
) -> Result<View<ListPage>> {
    let (known, now) = (versions(&app).await?, app.db.clock().now());
    let mut conn = app.db.read().acquire().await?;
    let draft = next_store::find(&mut *conn).await?;
    let advice = next_store::advice(&mut *conn).await?;
    let publications = next_store::publications(&mut *conn).await?;
    drop(conn);
    let published = |view: VersionView| {
        let how = publications.iter().find(|how| how.version == view.number);
        published(&page, view, how, &advice)
    };
    let versions = known.newest_first().map(|version| published(VersionView::new(&page, version, &known, now)));
    Ok(View::ok(ListPage {
        news: Told::news(&page, query.as_deref()),
        draft: draft.map(|next| Saved::new(&page, staff, &next)),
        versions: versions.collect(),
        page,
    }))
}

fn published(page: &Page, version: VersionView, how: Option<&Publication>, advice: &[Advice]) -> Published {
    let about_it = |one: &&Advice| how.is_some_and(|how| how.revision == one.revision);
    Published {
        version,
        by: how.and_then(|how| how.role).map_or(page.t.drafting_by_server(), |who| role(page.t, who)),
        reason: how.and_then(|how| how.reason.clone()),
        advice: advice.iter().filter(about_it).map(|one| Advised::new(page, one)).collect(),
    }
}
