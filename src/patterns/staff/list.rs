//! What was noticed: what waits, and what was settled in the last months.

use askama::Template;
use axum::extract::{RawQuery, State};

use super::{FINDINGS, words};
use crate::accounts::Staff;
use crate::accounts::staff::{Colleagues, colleagues};
use crate::kernel::dates;
use crate::kernel::staff::Duty;
use crate::patterns::finding_store::{self, Finding};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "patterns/list.html")]
pub struct ListPage {
    page: Page,
    settled_now: bool,
    open: Vec<Line>,
    settled: Vec<Line>,
}

/// A finding, as a row.
pub struct Line {
    pub who: String,
    pub pattern: &'static str,
    pub day: String,
    pub files: i32,
    /// From the first to the last file.
    pub times: String,
    /// It is about the reader: somebody else settles it.
    pub own: bool,
    /// Where it is settled.
    pub href: String,
    verdict: &'static str,
    settled_on: String,
    settled_by: String,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    RawQuery(query): RawQuery,
) -> Result<View<ListPage>> {
    let all = finding_store::list(app.db.read(), None).await?;
    let names = colleagues(&app, staff.account).await?;
    let (settled, open): (Vec<_>, Vec<_>) = all.iter().partition(|finding| finding.settled.is_some());
    let lines = |some: Vec<&Finding>| some.into_iter().map(|one| line(&page, staff, &names, one)).collect();
    let settled_now = query.as_deref() == Some("gelukt=afgehandeld");
    Ok(View::ok(ListPage { settled_now, open: lines(open), settled: lines(settled), page }))
}

pub fn line(page: &Page, staff: Staff, names: &Colleagues, finding: &Finding) -> Line {
    let (t, settled) = (page.t, finding.settled);
    let name = |account| names.name(account).unwrap_or(t.patterns_somebody()).to_owned();
    let [first, last] = [finding.first_at, finding.last_at].map(|at| dates::time_of_day(at, page.lang));
    Line {
        who: name(finding.account),
        pattern: words::pattern(t, finding.pattern),
        day: dates::short(finding.day),
        files: finding.files,
        times: if first == last { first } else { t.patterns_times(first, last) },
        own: finding.account == staff.account,
        href: page.to(&format!("{FINDINGS}/{}", finding.id)),
        verdict: settled.map_or("", |settled| words::verdict(t, settled.verdict)),
        settled_on: settled.map_or(String::new(), |settled| dates::short(dates::amsterdam_day(settled.at))),
        settled_by: settled.map_or(String::new(), |settled| name(settled.account)),
    }
}
