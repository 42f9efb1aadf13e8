//! `/mijn/vertegenwoordigers`: both sides of it, at once.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use time::Date;

use crate::accounts::SignedIn;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::representation::Representative;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;
use crate::representatives::model::{Representation, State as Standing};
use crate::representatives::{MINE, own_store, words};

#[derive(Template)]
#[template(path = "representatives/list.html")]
struct ListPage {
    page: Page,
    /// Kind and words of what was done, or was not.
    done: Option<(&'static str, &'static str)>,
    /// For whom they act.
    by: Vec<Row>,
    /// Who acts for them.
    of: Vec<Row>,
    /// Somebody whose parent acted for them until they were 16.
    grown: bool,
}

pub struct Row {
    /// Of its place on the page.
    pub id: String,
    pub name: String,
    pub kind: &'static str,
    pub scope: String,
    pub when: String,
    pub state: &'static str,
    pub badge: &'static str,
    pub reason: Option<String>,
    /// Where to act, while it holds.
    pub act: String,
    /// Where to end it, for who can.
    pub end: String,
    /// Nobody decided yet: it is taken back, not ended.
    pub waits: bool,
    /// They cannot end it, and read what they can do.
    pub fixed: bool,
}

pub async fn list(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    mut reading: Reading,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let today = amsterdam_day(app.db.clock().now());
    let by = own_store::by(&mut *reading, &visitor.access, visitor.person).await?;
    let (access, linked) = visitor.access.clone().with_linked(&mut *reading).await?;
    let of = own_store::of(&mut *reading, &access, &[vec![visitor.person], linked].concat()).await?;
    drop(reading);
    let done = query.as_deref().and_then(|query| query.strip_prefix("gelukt=")).and_then(|code| told(page.t, code));
    let over = |it: &Representation| it.kind == Representative::Parent && !it.is_open_on(today);
    let acting = by.iter().map(|acts| {
        let reason = acts.about.reason.as_ref().map(|reason| reason.as_str().to_owned());
        Row { reason, ..Row::new(&page, &acts.it, acts.about.name.as_str(), (today, true)) }
    });
    Ok(View::ok(ListPage {
        done,
        by: acting.collect(),
        grown: of.iter().any(|(it, _)| over(it)),
        of: of.iter().map(|(it, name)| Row::new(&page, it, name.as_str(), (today, false))).collect(),
        page,
    })
    .into_response())
}

fn told(t: Messages, code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "gevraagd" => ("success", t.representatives_done_asked()),
        "gestopt" => ("success", t.representatives_done_ended()),
        "ingetrokken" => ("success", t.representatives_done_withdrawn()),
        "terug" => ("success", t.representatives_done_back()),
        "al-besloten" => ("info", t.representatives_done_decided()),
        _ => return None,
    })
}

impl Row {
    /// `acts`: it is the one who acts who reads this.
    pub fn new(page: &Page, it: &Representation, name: &str, (today, acts): (Date, bool)) -> Self {
        let t = page.t;
        let (state, badge) = words::standing(t, it, today);
        let to = |what: &str| page.to(&format!("{MINE}/{}/{what}", it.id));
        let open = it.is_open_on(today);
        let waits = acts && it.state == Standing::Asked;
        let can_end = waits || open && (acts || it.kind == Representative::Agent);
        Self {
            id: format!("r-{}", it.id),
            name: name.to_owned(),
            kind: words::kind(t, it.kind),
            scope: words::scope(t, it.scope),
            when: words::period(t, it),
            state,
            badge,
            reason: None,
            act: if acts && it.holds_on(today) { to("handelen") } else { String::new() },
            end: if can_end { to("stoppen") } else { String::new() },
            waits,
            fixed: open && !can_end && it.state == Standing::Confirmed,
        }
    }
}
