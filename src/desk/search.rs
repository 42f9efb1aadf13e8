//! `/beheer/personen`: finding a person. What is sought is sent as a form, so that no address bar, history or log holds it. Rows show no
//! more than tells persons apart, and each person reads that they stood in a list.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::found::{Known, Row};
use crate::accounts::Staff;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::persons::search_form::{self, SearchForm};
use crate::persons::{self, Sought};
use crate::platform::access::Listed;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{FormView, Typed};
use crate::platform::page::{Page, View};

/// More than these share a home or a mailbox only by mistake.
pub const AT_MOST: usize = 20;

/// The purpose in the processing register for which rows are shown.
const ACTIVITY: &str = "service";

#[derive(Template)]
#[template(path = "desk/search.html")]
struct SearchPage {
    page: Page,
    form: FormView,
    found: Option<Vec<Row>>,
    more: bool,
    /// Of whom nothing is shown: this employee knows them.
    known: usize,
}

pub async fn form(page: Page) -> Response {
    View::ok(SearchPage { page, form: FormView::default(), found: None, more: false, known: 0 }).into_response()
}

pub async fn results(State(app): State<App>, page: Page, staff: Staff, typed: Typed<SearchForm>) -> Result<Response> {
    let today = dates::amsterdam_day(app.db.clock().now());
    let sought = match search_form::parse(&typed, page.t, today) {
        Ok(sought) => sought,
        Err(errors) => {
            let form = typed.again(errors);
            return Ok(View::refused(SearchPage { page: page.failed(), form, found: None, more: false, known: 0 })
                .into_response());
        }
    };
    let (found, more, known) = find(&app, &page, staff, &sought).await?;
    let form = typed.again(Default::default());
    Ok(View::ok(SearchPage { page, form, found: Some(found), more, known }).into_response())
}

/// Who fits, whether there were more than fit on the page, and how many of them this employee knows. The lines that they will read are written first.
async fn find(app: &App, page: &Page, staff: Staff, sought: &Sought) -> Result<(Vec<Row>, bool, usize)> {
    let who = staff.at_work(Duty::Files)?;
    let mut conn = app.db.write().acquire().await?;
    let now = app.db.clock().now();
    let mut persons: Vec<PersonId> = persons::search(&mut conn, &app.vault, sought, AT_MOST as i64 + 1).await?;
    let more = persons.len() > AT_MOST;
    persons.truncate(AT_MOST);
    let listed = Listed::of(&mut conn, &app.vault, ACTIVITY, who, now, persons).await?;
    let found = persons::glimpses(&mut conn, &listed.access, &listed.persons).await?;
    let known = Known::of(&mut conn, &listed.persons).await?;
    Ok((known.rows(page, found), more, listed.shut))
}
