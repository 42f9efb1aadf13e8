//! Too many tries: how long to wait and what else can be done. The same page whether or not the name is known.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::accounts::limits;
use crate::accounts::model::Kind;
use crate::platform::page::{Page, View};
use crate::platform::throttle::Limit;

#[derive(Template)]
#[template(path = "accounts/too_many.html")]
struct TooManyPage {
    page: Page,
    minutes: i64,
    advice: &'static str,
    /// Whether a new password is the way out.
    offer_new_password: bool,
}

pub fn log_in(page: Page, limit: Limit) -> Response {
    let advice = page.t.accounts_too_many_log_in();
    answer(TooManyPage { page, minutes: limits::minutes(limit), advice, offer_new_password: true }, limit)
}

pub fn forgotten(page: Page, limit: Limit) -> Response {
    let advice = page.t.accounts_too_many_forgotten();
    answer(TooManyPage { page, minutes: limits::minutes(limit), advice, offer_new_password: false }, limit)
}

pub fn code(page: Page, limit: Limit, kind: Kind) -> Response {
    let advice = match kind {
        Kind::Staff => page.t.accounts_too_many_code(),
        Kind::Person => page.t.accounts_too_many_own_code(),
    };
    answer(TooManyPage { page, minutes: limits::minutes(limit), advice, offer_new_password: false }, limit)
}

fn answer(template: TooManyPage, limit: Limit) -> Response {
    let retry = [(header::RETRY_AFTER, HeaderValue::from(limit.wait()))];
    (retry, View::with(StatusCode::TOO_MANY_REQUESTS, template)).into_response()
}
