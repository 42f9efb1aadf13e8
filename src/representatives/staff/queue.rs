//! What waits for a decision, what holds, and what was decided last. Rows say nothing of a person: whoever works on one opens it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use crate::kernel::dates::{amsterdam_day, long};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;
use crate::representatives::model::{Representation, State as Standing};
use crate::representatives::{DESK, list_store, words};

/// Of each state.
const AT_MOST: i64 = 100;

#[derive(Template)]
#[template(path = "representatives/queue.html")]
struct QueuePage {
    page: Page,
    waiting: Vec<Line>,
    running: Vec<Line>,
    decided: Vec<Line>,
}

struct Line {
    href: String,
    what: String,
    state: &'static str,
    badge: &'static str,
    when: String,
}

pub async fn queue(State(app): State<App>, page: Page, mut reading: Reading) -> Result<Response> {
    let today = amsterdam_day(app.db.clock().now());
    let line = |it: &Representation| {
        let (state, badge) = words::standing(page.t, it, today);
        let asked = long(amsterdam_day(it.asked_at), page.lang);
        Line {
            href: page.to(&format!("{DESK}/{}", it.id)),
            what: page.t.representatives_desk_row(asked, words::kind(page.t, it.kind)),
            state,
            badge,
            when: words::when(page.t, it.begins_on, it.ends_on),
        }
    };
    let mut lists = vec![];
    for state in Standing::ALL {
        let found = list_store::in_state(&mut *reading, state, AT_MOST).await?;
        lists.push(found.iter().map(line).collect::<Vec<_>>());
    }
    let mut lists = lists.into_iter();
    let mut next = || lists.next().unwrap_or_default();
    let (waiting, running, refused, ended) = (next(), next(), next(), next());
    let decided = refused.into_iter().chain(ended).collect();
    Ok(View::ok(QueuePage { page, waiting, running, decided }).into_response())
}
