//! `/mijn/gegevens/verbeteren`: how to have a name, a date of birth or something of the administration corrected. By a request
//! that is followed line by line, or by phone, letter or at the desk.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::platform::page::{Page, View};

#[derive(Template)]
#[template(path = "my/correct.html")]
struct CorrectPage {
    page: Page,
}

pub async fn page(page: Page) -> Response {
    View::ok(CorrectPage { page }).into_response()
}
