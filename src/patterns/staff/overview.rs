//! How it stands: for every employee, who may be noticed by it.

use askama::Template;
use axum::extract::{RawQuery, State};

use super::PLACE;
use super::words::{self, Limits};
use crate::accounts::staff::words::role;
use crate::kernel::dates::{long, long_with_time};
use crate::kernel::staff::Duty;
use crate::patterns::model::{On, Setting};
use crate::patterns::{finding_store, store};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

/// Changes that are shown.
const SHOWN: i64 = 20;

#[derive(Template)]
#[template(path = "patterns/overview.html")]
pub struct OverviewPage {
    page: Page,
    told: Option<&'static str>,
    /// None while it is off.
    on: Option<Running>,
    /// How many findings wait, for who sees them.
    open: Option<i64>,
    history: Vec<Line>,
}

struct Running {
    since: String,
    limits: Limits,
    /// Since when these limits count.
    saved: String,
    agreed: String,
}

struct Line {
    at: String,
    what: &'static str,
    who: &'static str,
    limits: Option<Limits>,
}

pub async fn show(State(app): State<App>, page: Page, RawQuery(query): RawQuery) -> Result<View<OverviewPage>> {
    let mut conn = app.db.read().acquire().await?;
    // And the one before the last of them, which says whether it was on.
    let settings = store::last(&mut *conn, SHOWN + 1).await?;
    let since = store::since(&mut *conn).await?;
    let open = if page.is_for(Duty::Findings) { Some(finding_store::open_count(&mut *conn).await?) } else { None };
    drop(conn);
    let newest = settings.first().and_then(|newest| Some((newest.on.as_ref()?, newest.at)));
    let running = |(on, at): (&On, _)| Running {
        since: long_with_time(since.unwrap_or(at), page.lang),
        limits: words::limits(page.t, &on.rules),
        saved: long_with_time(at, page.lang),
        agreed: long(on.agreed_on, page.lang),
    };
    Ok(View::ok(OverviewPage {
        told: said(page.t, query.as_deref()),
        on: newest.map(running),
        open,
        history: history(&page, &settings),
        page,
    }))
}

fn said(t: Messages, query: Option<&str>) -> Option<&'static str> {
    match query? {
        "gelukt=aan" => Some(t.patterns_told_on()),
        "gelukt=uit" => Some(t.patterns_told_off()),
        _ => None,
    }
}

/// Each with what it did after the one before it.
fn history(page: &Page, settings: &[Setting]) -> Vec<Line> {
    let t = page.t;
    let was_on = |at: usize| settings.get(at + 1).is_some_and(|before| before.on.is_some());
    let line = |(at, setting): (usize, &Setting)| Line {
        at: long_with_time(setting.at, page.lang),
        what: match setting.on {
            None => t.patterns_switched_off(),
            Some(_) if was_on(at) => t.patterns_limits_changed(),
            Some(_) => t.patterns_switched_on(),
        },
        who: setting.role.map_or(t.accounts_reader_somebody(), |who| role(t, who)),
        limits: setting.on.as_ref().map(|on| words::limits(t, &on.rules)),
    };
    settings.iter().enumerate().take(SHOWN as usize).map(line).collect()
}

/// In one sentence, where an employee comes every day.
pub async fn standing(app: &App, t: Messages) -> Result<String> {
    let newest = store::newest(app.db.read()).await?;
    Ok(match newest.and_then(|newest| newest.on) {
        None => t.patterns_tile_off().to_owned(),
        Some(on) => {
            let (begins, ends) = on.rules.hours();
            let [begins, ends] = [begins, ends].map(|time| words::clock(time, t.lang()));
            t.patterns_tile_on(begins, ends, on.rules.most())
        }
    })
}

/// Where one goes after a switch.
pub fn after(page: &Page, told: &str) -> String {
    format!("{}?gelukt={told}", page.to(PLACE))
}
