//! "Wis mijn invoer": what somebody typed earlier in the visit ends at one press, signed in or not (P73).

use askama::Template;
use axum::extract::OriginalUri;
use axum::response::{IntoResponse, Redirect, Response};

use crate::platform::drafts::Drafts;
use crate::platform::error::Result;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

pub async fn submit(page: Page, drafts: Drafts, _: Pressed) -> Result<Response> {
    let wiped = drafts.wipe().await?;
    let query = if wiped.is_empty() { String::new() } else { format!("?wat={}", wiped.join(",")) };
    Ok(Redirect::to(&format!("{}{query}", page.to("/invoer-gewist"))).into_response())
}

#[derive(Template)]
#[template(path = "organisation/wiped.html")]
struct WipedPage {
    page: Page,
    forms: Vec<String>,
}

/// The address names forms of ours, by words that the messages know; any other word is "another form".
pub async fn done(page: Page, OriginalUri(uri): OriginalUri) -> Response {
    let named = uri.query().and_then(|query| query.strip_prefix("wat=")).unwrap_or_default();
    let forms = named.split(',').filter(|name| !name.is_empty()).take(MOST);
    let mut forms: Vec<String> = forms.map(|name| page.t.organisation_wiped_form(name)).collect();
    forms.dedup();
    View::ok(WipedPage { page, forms }).into_response()
}

/// There are not so many forms.
const MOST: usize = 20;
