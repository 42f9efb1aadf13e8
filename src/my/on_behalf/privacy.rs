//! Which requests about their data stand, of whom somebody acts for: what and by when. Those that they asked by the same right open; of others it
//! is not shown what was written.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::my::overview::words::RequestLine;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session::{OnBehalf, Reading};
use crate::rights::{self, Request};

const PLACE: &str = "/mijn/namens/verzoeken";

#[derive(Template)]
#[template(path = "my/on_behalf/privacy.html")]
struct PrivacyPage {
    page: Page,
    requests: Vec<Line>,
    new: String,
}

struct Line {
    request: RequestLine,
    /// Empty for what they did not ask.
    href: String,
}

pub async fn show(page: Page, behalf: OnBehalf, mut reading: Reading) -> Result<Response> {
    let mut requests = rights::of_persons(&mut reading, &behalf.files).await?;
    requests.retain(|request| behalf.files.contains(&request.person));
    let line = |request: &Request| {
        let asked = request.representation == Some(behalf.representation) && request.person == behalf.of.person;
        let href = if asked { page.to(&format!("{PLACE}/{}", request.number)) } else { String::new() };
        Line { request: RequestLine::new(&page, request), href }
    };
    let requests = requests.iter().map(line).collect();
    Ok(View::ok(PrivacyPage { requests, new: page.to(&format!("{PLACE}/nieuw")), page }).into_response())
}
