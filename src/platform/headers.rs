//! The headers on every answer, errors too (SECURITY V3).

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// Whose pages may show something of ours. What is made to be shown in mails says so itself.
pub const SHOWN_BY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

static EVERYWHERE: [(HeaderName, &str); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (SHOWN_BY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    ),
];

pub async fn strict(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in &EVERYWHERE {
        // Of all these only one may differ: who else's page may show a picture.
        if *name != SHOWN_BY || !headers.contains_key(name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    if headers.get(header::CACHE_CONTROL).is_some_and(|caches| caches.as_bytes().starts_with(b"public")) {
        // What a cache may hand to anybody says nothing to one of them.
        headers.remove(header::SET_COOKIE);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
