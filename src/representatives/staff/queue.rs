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

/// Of each list. What is older is found by the file of whom it is about.
const AT_MOST: usize = 100;

const OVER: &[Standing] = &[Standing::Refused, Standing::Withdrawn, Standing::Ended];

#[derive(Template)]
#[template(path = "representatives/queue.html")]
struct QueuePage {
    page: Page,
    waiting: Vec<Line>,
    running: Vec<Line>,
    decided: Vec<Line>,
    /// There may be more than stand here.
    is_long: bool,
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
            when: words::period(page.t, it),
        }
    };
    let waiting = list_store::in_states(&mut *reading, &[Standing::Asked], AT_MOST).await?;
    let running = list_store::in_states(&mut *reading, &[Standing::Confirmed], AT_MOST).await?;
    let decided = list_store::in_states(&mut *reading, OVER, AT_MOST).await?;
    let lines = |found: &[Representation]| found.iter().map(line).collect::<Vec<_>>();
    let (waiting, running, decided) = (lines(&waiting), lines(&running), lines(&decided));
    let is_long = [&waiting, &running, &decided].iter().any(|lines| lines.len() >= AT_MOST);
    Ok(View::ok(QueuePage { page, waiting, running, decided, is_long }).into_response())
}
