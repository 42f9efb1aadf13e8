//! Finding requests: by number, or by whom they are of, as the desk finds persons. What is sought is sent as a form, so that no address bar or
//! log holds it. Whoever is found reads that they stood in a list.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::{QUEUE, queue};
use crate::accounts::staff::Staff;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::persons::search_form::{self, SearchForm};
use crate::persons::{self, Sought};
use crate::platform::access::Listed;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::page::Page;
use crate::rights::number::{BadNumber, Number};
use crate::rights::queue_store;
use crate::rights::request::Request;
use crate::rights::store;

/// More persons than these share a home or a mailbox only by mistake.
const AT_MOST: i64 = 20;

/// The purpose in the processing register for which persons are found.
pub const ACTIVITY: &str = "rights-request";

/// A number, or what the desk searches persons by.
pub struct QueueSearch;

impl Form for QueueSearch {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("number", Kind::Line),
        SearchForm::FIELDS[0],
        SearchForm::FIELDS[1],
        SearchForm::FIELDS[2],
        SearchForm::FIELDS[3],
        SearchForm::FIELDS[4],
        SearchForm::FIELDS[5],
        SearchForm::FIELDS[6],
        SearchForm::FIELDS[7],
    ];
}

pub async fn search(State(app): State<App>, page: Page, staff: Staff, typed: Typed<QueueSearch>) -> Result<Response> {
    if typed.get("by") == "number" {
        return by_number(&app, page, staff, &typed).await;
    }
    let today = dates::amsterdam_day(app.db.clock().now());
    match search_form::parse(&typed, page.t, today) {
        Ok(sought) => {
            let found = of_whom(&app, staff, &sought).await?;
            queue::answer(&app, page, staff, (typed.again(Errors::default()), Some(found))).await
        }
        Err(errors) => queue::answer(&app, page.failed(), staff, (typed.again(errors), None)).await,
    }
}

async fn by_number(app: &App, page: Page, staff: Staff, typed: &Typed<QueueSearch>) -> Result<Response> {
    let mut errors = typed.errors(page.t);
    let number = errors.keep("number", Number::parse(typed.get("number")), |error| match error {
        BadNumber::Missing => page.t.queue_number_missing(),
        BadNumber::Form => page.t.queue_number_wrong(),
    });
    let found = match number.filter(|_| errors.is_empty()) {
        Some(number) => store::by_number(app.db.read(), &number).await?,
        None => None,
    };
    match found {
        Some(request) => Ok(Redirect::to(&page.to(&format!("{QUEUE}/{}", request.number))).into_response()),
        None => {
            errors.add("number", page.t.queue_number_unknown());
            queue::answer(app, page.failed(), staff, (typed.again(errors), None)).await
        }
    }
}

/// What these persons asked and what was asked about them, newest first; and what somebody asked by this address whom nobody has matched yet.
async fn of_whom(app: &App, staff: Staff, sought: &Sought) -> Result<Vec<Request>> {
    let who = staff.at_work(Duty::Requests)?;
    let mut conn = app.db.write().acquire().await?;
    let mut persons: Vec<PersonId> = persons::search(&mut conn, &app.vault, sought, AT_MOST).await?;
    if let Sought::Email(email) = sought {
        persons.extend(queue_store::asked_by(&mut *conn, &app.vault, email, AT_MOST).await?);
    }
    let listed = Listed::of(&mut conn, &app.vault, ACTIVITY, who, app.db.clock().now(), persons).await?;
    store::of_persons(&mut conn, &listed.persons).await
}
