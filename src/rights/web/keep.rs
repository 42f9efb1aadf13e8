//! A code to follow one's own request without the account (P86): for who closes it, or cannot come in any more. It is shown once.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::followed::Followed;
use crate::accounts::{SignedIn, password_again};
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::rights::make_follow_code;

/// A session that somebody left open must not be able to make a way in that outlives it.
pub struct KeepForm;

impl Form for KeepForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("password", Kind::Secret)];
}

#[derive(Template)]
#[template(path = "rights/keep.html")]
struct KeepPage {
    page: Page,
    form: FormView,
    base: String,
    number: String,
    /// The code that was just made.
    code: Option<String>,
}

impl KeepPage {
    fn new(page: Page, followed: &Followed, form: FormView, code: Option<String>) -> Self {
        Self { base: page.to(&followed.place()), number: followed.request.number.to_string(), form, code, page }
    }
}

pub async fn form(page: Page, followed: Followed) -> Response {
    if !is_offered(&followed) {
        return Redirect::to(&page.to(&followed.place())).into_response();
    }
    View::ok(KeepPage::new(page, &followed, FormView::default(), None)).into_response()
}

/// An answer can be read as long as it is kept; but what is over needs no way in of its own.
pub fn is_offered(followed: &Followed) -> bool {
    followed.is_own() && followed.request.case.state.is_open()
}

pub async fn make(
    State(app): State<App>,
    page: Page,
    visitor: SignedIn,
    followed: Followed,
    typed: Typed<KeepForm>,
) -> Result<Response> {
    if !is_offered(&followed) {
        return Ok(Redirect::to(&page.to(&followed.place())).into_response());
    }
    let mut errors = typed.errors(page.t);
    password_again(&app, visitor.account, page.t, typed.get("password"), &mut errors).await?;
    if !errors.is_empty() {
        let form = typed.again(errors);
        return Ok(View::refused(KeepPage::new(page.failed(), &followed, form, None)).into_response());
    }
    let mut change = app.db.change(followed.actor).await?;
    let code = make_follow_code(&mut change, &app.vault, &followed.request).await?;
    change.done().await?;
    Ok(View::ok(KeepPage::new(page, &followed, FormView::default(), Some(code.grouped()))).into_response())
}
