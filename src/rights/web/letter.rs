//! A letter to who asked, where they follow the request: a page and a file to keep.

use std::collections::HashMap;

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;

use super::followed::Followed;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::rights::decide::letter_page;

type Named = Path<HashMap<String, String>>;

pub async fn show(
    State(app): State<App>,
    page: Page,
    followed: Followed,
    Path(named): Named,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let about = (&followed.request, &followed.access, &*followed.place());
    letter_page::show_own(&app, page, about, named.get("letter").map(String::as_str), query.as_deref()).await
}

pub async fn pdf(State(app): State<App>, page: Page, followed: Followed, Path(named): Named) -> Result<Response> {
    let about = (&followed.request, &followed.access, &*followed.place());
    letter_page::pdf_own(&app, page, about, named.get("letter").map(String::as_str)).await
}
