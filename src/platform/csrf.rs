//! Requests that another site started are refused before any handler sees them. Handlers know nothing of it.

use axum::extract::Request;
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::csrf::CsrfLayer;

use super::error::Error;

/// `Sec-Fetch-Site` first, then `Origin` against `Host`.
pub fn layer() -> CsrfLayer {
    CsrfLayer::new()
}

/// A browser sends at least one of the two headers with a form; who sends neither is no browser and gets nothing done.
pub async fn demand_origin(request: Request, next: Next) -> Response {
    let harmless = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let headers = request.headers();
    if harmless || says(headers, "sec-fetch-site") || says(headers, "origin") {
        next.run(request).await
    } else {
        Error::Forbidden.into_response()
    }
}

fn says(headers: &HeaderMap, name: &str) -> bool {
    headers.get(name).is_some_and(|value| !value.is_empty())
}
