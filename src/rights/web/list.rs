//! `/mijn/verzoeken`: what somebody asked, where it stands and by when they get an answer (P86). What was asked about them otherwise (on
//! paper, by telephone) is named too; it opens with its number and code.

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::words::{self, badge};
use super::{FOLLOW, MINE};
use crate::accounts::SignedIn;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session::Reading;
use crate::rights::{self, Request};

#[derive(Template)]
#[template(path = "rights/list.html")]
struct ListPage {
    page: Page,
    own: Vec<Row>,
    others: Vec<Row>,
    new: String,
    follow: String,
}

struct Row {
    number: String,
    href: String,
    what: &'static str,
    state: &'static str,
    badge: &'static str,
    asked: String,
    /// Until when we have; of what is closed, since when.
    by: String,
}

impl Row {
    fn new(page: &Page, request: &Request) -> Self {
        let case = &request.case;
        let closed = request.closed_at.map(|at| page.t.requests_closed_on(words::moment(page, at)));
        Self {
            number: request.number.to_string(),
            href: page.to(&format!("{MINE}/{}", request.number)),
            what: words::title(page.t, case.kind),
            state: words::state(page.t, case.state),
            badge: badge(case.state),
            asked: words::day(page, case.deadline.received().day()),
            by: closed.unwrap_or_else(|| words::by_when(page, case)),
        }
    }
}

pub async fn list(page: Page, visitor: SignedIn, mut reading: Reading) -> Result<Response> {
    let (_, linked) = visitor.access.clone().with_linked(&mut *reading).await?;
    let persons = [vec![visitor.person], linked].concat();
    let requests = rights::of_persons(&mut reading, &persons).await?;
    let (own, others): (Vec<_>, Vec<_>) = requests.iter().partition(|request| request.person == visitor.person);
    let rows = |requests: Vec<&Request>| requests.into_iter().map(|request| Row::new(&page, request)).collect();
    let (own, others) = (rows(own), rows(others));
    let (new, follow) = (page.to(&format!("{MINE}/nieuw")), page.to(FOLLOW));
    Ok(View::ok(ListPage { page, own, others, new, follow }).into_response())
}
