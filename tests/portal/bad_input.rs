//! What no honest browser sends (SECURITY "Input"): every field of every form, every page, and what comes around them. The answer is a
//! page in the reader's language, nothing is stored, and nobody loses what they typed beside it.

mod bodies;
mod fields;
mod forms;
mod requests;
mod uploads;

use axum::body::Body;
use axum::http::Request;

pub use self::forms::Rooms;
use crate::house::Seen;

/// A page of ours in this language, whatever was sent; nothing that was sent runs in it.
#[track_caller]
fn is_our_page(seen: &Seen, lang: &str, about: &str) {
    let body = &seen.body;
    assert!(seen.header("content-type").starts_with("text/html"), "{about}: {} {body}", seen.status);
    assert!(body.contains(&format!("<html lang=\"{lang}\"")), "{about}: not in {lang}");
    assert!(body.contains("<h1"), "{about}: no heading");
    assert!(!body.contains("<script"), "{about}: a script came through");
    assert!(!body.contains("href=\"//") && !body.contains("href=\"/\\"), "{about}: a link leads out");
}

/// Refused as it should be: 4xx, as a page.
#[track_caller]
fn is_refused(seen: &Seen, lang: &str, about: &str) {
    assert!((400..500).contains(&seen.status), "{about}: {}", seen.status);
    is_our_page(seen, lang, about);
}

/// The page says that the form itself was sent wrongly, and not only that an answer is missing.
#[track_caller]
fn says_so(seen: &Seen, about: &str) {
    let words = [
        "Wij kunnen dit niet lezen",
        "Hier staat een teken dat wij niet kunnen opslaan",
        "Dit antwoord kwam 2 keer binnen",
        "Dit formulier klopte niet",
    ];
    let text = seen.text();
    assert!(words.iter().any(|said| text.contains(said)), "{about}: nobody is told what was wrong: {text}");
}

/// `/en` and the path, or the path.
fn in_language(lang: &str, path: &str) -> String {
    match (lang, path) {
        ("en", "/") => "/en".to_owned(),
        ("en", path) => format!("/en{path}"),
        _ => path.to_owned(),
    }
}

/// A form from our own page, with any content type or none.
fn sent(path: &str, kind: Option<&str>, body: impl Into<Body>) -> Request<Body> {
    let request = Request::post(path).header("sec-fetch-site", "same-origin");
    let request = match kind {
        Some(kind) => request.header("content-type", kind),
        None => request,
    };
    request.body(body.into()).unwrap()
}
