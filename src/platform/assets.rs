//! The static files, embedded in the program. Pages load everything from here and nothing from another host, so that no
//! third party learns who visits. `build.rs` makes a constant for each file's address (`huisrecht.css` is
//! [`HUISRECHT_CSS`]), so that a page cannot name a file that does not exist.

use axum::Router;
use axum::body::Body;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A hashed address never changes its content.
const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";
const FOR_A_DAY: &str = "public, max-age=86400";

/// A file of `static/`, with the variants that are smaller than it.
pub struct Asset {
    pub name: &'static str,
    /// Its address: a path with the hash of its content.
    pub url: &'static str,
    pub content_type: &'static str,
    pub plain: &'static [u8],
    pub br: Option<&'static [u8]>,
    pub gzip: Option<&'static [u8]>,
}

/// Serves `/static/…` and the two addresses that browsers and robots ask for by themselves. An unknown file is a 404 with an
/// empty body, for the layer that makes error pages.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/static/{name}", get(file))
        .route("/robots.txt", get(async |headers: HeaderMap| fixed("robots.txt", &headers)))
        .route("/favicon.ico", get(async |headers: HeaderMap| fixed("favicon.svg", &headers)))
}

/// The file at this path in the best encoding the browser takes; `None` if there is no such file.
pub fn respond(path: &str, accept_encoding: Option<&str>) -> Option<Response> {
    let asset = ASSETS.iter().find(|asset| asset.url == path)?;
    Some(asset.answer(accept_encoding, FOR_A_YEAR))
}

/// What a file of `static/` holds, to be given along with a page that is taken home.
pub fn content(name: &str) -> Option<&'static [u8]> {
    ASSETS.iter().find(|asset| asset.name == name).map(|asset| asset.plain)
}

async fn file(uri: Uri, headers: HeaderMap) -> Response {
    let found = respond(uri.path(), accepted(&headers).as_deref());
    found.unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

fn fixed(name: &str, headers: &HeaderMap) -> Response {
    match ASSETS.iter().find(|asset| asset.name == name) {
        Some(asset) => asset.answer(accepted(headers).as_deref(), FOR_A_DAY),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// All `Accept-Encoding` lines as one list.
fn accepted(headers: &HeaderMap) -> Option<String> {
    let lines: Vec<&str> = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok()).collect();
    (!lines.is_empty()).then(|| lines.join(","))
}

impl Asset {
    fn answer(&self, accept_encoding: Option<&str>, cache: &'static str) -> Response {
        let (encoding, bytes) = self.variant(accept_encoding.unwrap_or_default());
        let mut response = Response::new(Body::from(bytes));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }

    /// The variant the browser likes best; of equals the smallest. Plain is always possible: a browser that refuses even
    /// that gets it all the same, since nothing else would help it.
    fn variant(&self, accept_encoding: &str) -> (Option<&'static str>, &'static [u8]) {
        let mut best = (None, self.plain);
        let mut liking = explicit(accept_encoding, "identity").unwrap_or(0);
        for (encoding, bytes) in [("gzip", self.gzip), ("br", self.br)] {
            let Some(bytes) = bytes else { continue };
            let quality = quality(accept_encoding, encoding);
            if quality > 0 && quality >= liking {
                best = (Some(encoding), bytes);
                liking = quality;
            }
        }
        best
    }
}

/// How much the browser likes an encoding, from 0 (not at all) to 1000 (RFC 9110, 12.5.3).
fn quality(accept_encoding: &str, encoding: &str) -> u16 {
    explicit(accept_encoding, encoding).or_else(|| explicit(accept_encoding, "*")).unwrap_or(0)
}

/// What the list says of this very encoding. A weight that cannot be read counts as a refusal.
fn explicit(accept_encoding: &str, encoding: &str) -> Option<u16> {
    accept_encoding.split(',').find_map(|item| {
        let (name, parameters) = item.split_once(';').unwrap_or((item, ""));
        let name = name.trim();
        let name = if name.eq_ignore_ascii_case("x-gzip") { "gzip" } else { name };
        name.eq_ignore_ascii_case(encoding).then(|| weight(parameters))
    })
}

/// The weight in `q=0.5` in thousandths; 1000 if there is none.
fn weight(parameters: &str) -> u16 {
    let parameters = parameters.trim();
    if parameters.is_empty() {
        return 1000;
    }
    let Some(("q" | "Q", value)) = parameters.split_once('=') else {
        return 0;
    };
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    match (whole, format!("{fraction:0<3}").parse::<u16>()) {
        ("0", Ok(thousandths)) => thousandths,
        ("1", Ok(0)) => 1000,
        _ => 0,
    }
}
