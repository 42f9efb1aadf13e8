//! Which requests about their data stand, of whom somebody acts for: what and by when, not what was written.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::my::overview::words::RequestLine;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::session::{OnBehalf, Reading};
use crate::rights;

#[derive(Template)]
#[template(path = "my/on_behalf/privacy.html")]
struct PrivacyPage {
    page: Page,
    requests: Vec<RequestLine>,
}

pub async fn show(page: Page, behalf: OnBehalf, mut reading: Reading) -> Result<Response> {
    let mut requests = rights::of_persons(&mut reading, &behalf.files).await?;
    requests.retain(|request| behalf.files.contains(&request.person));
    let requests = requests.iter().map(|request| RequestLine::new(&page, request)).collect();
    Ok(View::ok(PrivacyPage { page, requests }).into_response())
}
