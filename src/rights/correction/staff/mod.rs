//! `/beheer/verzoeken/{number}/correctie`: the lines of a correction, as employees put them down, and as the coordinator decides on them.

mod add;
mod one;
mod overview;
mod remove;
mod said;
mod shown;
mod told;

use std::collections::HashMap;

use axum::response::{IntoResponse, Redirect, Response};

pub use self::overview::how;
use self::said::Said;
use crate::kernel::staff::Duty;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;
use crate::platform::routes::{Permit, Routes};
use crate::rights::kind::Kind;
use crate::rights::open::OpenCase;
use crate::rights::request::Request;
use crate::rights::staff::case;

pub fn routes() -> Routes {
    let (seeing, working) = (Permit::Staff(Duty::Requests), Permit::Staff(Duty::RequestWork));
    let deciding = Permit::Staff(Duty::Decisions);
    Routes::new()
        .get(seeing, "/beheer/verzoeken/{number}/correctie", overview::show)
        .get(working, "/beheer/verzoeken/{number}/correctie/nieuw/{field}", add::form)
        .post(working, "/beheer/verzoeken/{number}/correctie/nieuw/{field}", add::submit)
        .get(working, "/beheer/verzoeken/{number}/correctie/doorgegeven", told::form)
        .post(working, "/beheer/verzoeken/{number}/correctie/doorgegeven", told::submit)
        .get(deciding, "/beheer/verzoeken/{number}/correctie/{line}", one::form)
        .post(deciding, "/beheer/verzoeken/{number}/correctie/{line}", one::submit)
        .get(working, "/beheer/verzoeken/{number}/correctie/{line}/weghalen", remove::ask)
        .post(working, "/beheer/verzoeken/{number}/correctie/{line}/weghalen", remove::remove)
}

/// Where the lines of a request stand, without the language.
pub fn address(request: &Request) -> String {
    format!("{}/correctie", case::address(&request.number))
}

/// Only what was asked as a correction has lines.
fn of_correction(open: &OpenCase) -> Result<()> {
    if open.request.case.kind == Kind::Correction { Ok(()) } else { Err(Error::NotFound) }
}

fn number_in(named: &HashMap<String, String>) -> Result<i32> {
    named.get("line").and_then(|number| number.parse().ok()).ok_or(Error::NotFound)
}

/// Back to the lines, which say what happened.
fn back(page: &Page, request: &Request, said: Said) -> Response {
    Redirect::to(&page.to(&format!("{}?{}", address(request), said.query()))).into_response()
}
