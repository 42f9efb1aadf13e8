//! What one told oneself, and for who decides: what everybody told.

use askama::Template;
use axum::extract::{RawQuery, State};

use super::{PLACE, whose, words};
use crate::accounts::Staff;
use crate::accounts::staff::{Colleagues, colleagues};
use crate::conflicts::store::{self, Conflict};
use crate::kernel::dates;
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "conflicts/list.html")]
pub struct ListPage {
    page: Page,
    /// Kind and words of what was done, or was not.
    told: Option<(&'static str, &'static str)>,
    own: Vec<Line>,
    /// Of colleagues, for who decides and for the officer.
    others: Option<Vec<Line>>,
    decides: bool,
}

struct Line {
    /// Which employee; empty where it is the reader.
    name: String,
    relation: &'static str,
    noted: String,
    state: String,
    /// What the reader can do with it.
    can: Can,
    href: String,
    /// The file, for who may open it.
    file: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Can {
    Ask,
    Open,
    Decide,
    /// It waits for a colleague, or is only shown.
    Nothing,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    RawQuery(query): RawQuery,
) -> Result<View<ListPage>> {
    let mut conn = app.db.write().acquire().await?;
    let employee = whose(&mut conn, staff).await?;
    let decides = staff.roles.may(Duty::Conflicts);
    // The officer sees everything, and decides nothing.
    let sees = decides || staff.roles.may(Duty::Advice);
    let all = store::list(&mut *conn, (!sees).then_some(employee)).await?;
    drop(conn);
    let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|known| known.employee == employee);
    let names = colleagues(&app, staff.account).await?;
    let now = app.db.clock().now();
    let own = own.iter().map(|known| line(&page, known, String::new(), now)).collect();
    let other = |known: &Conflict| {
        let line = line(&page, known, name(&page, &names, known), now);
        let waits = known.question.is_some_and(|question| question.decided_at.is_none());
        Line { can: if decides && waits { Can::Decide } else { Can::Nothing }, ..line }
    };
    let others = sees.then(|| others.iter().map(other).collect());
    Ok(View::ok(ListPage { told: said(page.t, query.as_deref()), own, others, decides, page }))
}

fn name(page: &Page, names: &Colleagues, known: &Conflict) -> String {
    names.name(known.account).unwrap_or(page.t.conflicts_somebody()).to_owned()
}

fn said(t: Messages, query: Option<&str>) -> Option<(&'static str, &'static str)> {
    match query? {
        "gelukt=gemeld" => Some(("success", t.conflicts_told_noted())),
        "gelukt=gevraagd" => Some(("success", t.conflicts_told_asked())),
        "gelukt=niet-gevraagd" => Some(("info", t.conflicts_told_not_asked())),
        "gelukt=besloten" => Some(("success", t.conflicts_told_decided())),
        "gelukt=al-besloten" => Some(("info", t.conflicts_told_meanwhile())),
        "gelukt=beeindigd" => Some(("success", t.conflicts_told_ended())),
        _ => None,
    }
}

fn line(page: &Page, known: &Conflict, name: String, now: time::OffsetDateTime) -> Line {
    let day = |at| dates::long(dates::amsterdam_day(at), page.lang);
    let waits = known.question.is_some_and(|question| question.decided_at.is_none());
    let allowed = known.question.and_then(|question| question.allowed_until).filter(|until| *until > now);
    let state = match (waits, allowed, known.question) {
        (true, ..) => page.t.conflicts_state_waits().to_owned(),
        (_, Some(until), _) => page.t.conflicts_state_allowed(dates::long_with_time(until, page.lang)),
        (_, None, Some(question)) if question.allowed_until.is_none() => page.t.conflicts_state_declined().to_owned(),
        _ => page.t.conflicts_state_shut().to_owned(),
    };
    Line {
        name,
        relation: words::relation(page.t, known.relation),
        noted: day(known.noted_at),
        state,
        can: match (waits, allowed) {
            (true, _) => Can::Nothing,
            (false, Some(_)) => Can::Open,
            (false, None) => Can::Ask,
        },
        href: page.to(&format!("{PLACE}/{}", known.id)),
        file: page.to(&format!("/beheer/personen/{}", known.about)),
    }
}
