//! Requests that another site started are refused before any handler sees them. Handlers know nothing of it.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::csrf::CsrfLayer;

use super::error::Error;
use super::page::{fits, split_language};

/// `Sec-Fetch-Site` first, then `Origin` against `Host`.
pub fn layer() -> CsrfLayer {
    CsrfLayer::new()
}

/// The addresses to which mail programs send something by themselves (RFC 8058).
#[derive(Clone)]
pub struct FromMail(Arc<[&'static str]>);

impl FromMail {
    pub fn new(paths: &[&'static str]) -> Self {
        Self(paths.into())
    }

    fn has(&self, path: &str) -> bool {
        let (_, path) = split_language(path);
        self.0.iter().any(|pattern| fits(pattern, path))
    }
}

/// Marks what came from no page: a mail program's press, if it is one.
#[derive(Clone, Copy)]
pub(super) struct NoPage;

/// A browser sends at least one of the two headers with a form; who sends neither is no browser and gets nothing done, unless the address is
/// one for mail programs. What such a one may do, [`Press`](super::one_click::Press) decides.
pub async fn demand_origin(State(from_mail): State<FromMail>, mut request: Request, next: Next) -> Response {
    let harmless = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let headers = request.headers();
    if harmless || says(headers, "sec-fetch-site") || says(headers, "origin") {
        return next.run(request).await;
    }
    if from_mail.has(request.uri().path()) {
        request.extensions_mut().insert(NoPage);
        return next.run(request).await;
    }
    Error::Forbidden.into_response()
}

fn says(headers: &HeaderMap, name: &str) -> bool {
    headers.get(name).is_some_and(|value| !value.is_empty())
}
