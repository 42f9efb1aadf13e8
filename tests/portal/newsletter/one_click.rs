//! What mail programs send by themselves (RFC 8058): no page, no cookie, no origin, and one thing only.

use axum::body::Body;
use axum::http::Request;

use super::{gets_it, leave_link, noor, with_an_account};
use crate::house::{Browser, House, Seen};
use crate::rows::{rows, stored};

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data; boundary=grens";
const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

/// As a mail program sends it.
async fn sent(browser: &mut Browser, path: &str, kind: &str, body: &str) -> Seen {
    browser.raw(Request::post(path).header("content-type", kind).body(Body::from(body.to_owned())).unwrap()).await
}

fn part(name: &str, value: &str) -> String {
    format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n--grens--\r\n")
}

#[tokio::test]
async fn a_mail_program_stops_it_without_a_page_or_a_cookie() {
    let house = House::new().await;
    let multipart = part("List-Unsubscribe", "One-Click");
    for (at, (kind, body)) in [(FORM, ONE_CLICK), (MULTIPART, multipart.as_str())].into_iter().enumerate() {
        for lang in ["", "/en"] {
            let sanne = with_an_account(&house, &format!("sanne{at}{}", lang.len())).await;
            let link = format!("{lang}{}", leave_link(&house, sanne.person).await);
            let mut program = house.browser();
            let seen = sent(&mut program, &link, kind, body).await.is(200);
            assert!(seen.location().is_none(), "it follows no redirect");
            assert!(program.cookies.is_empty());
            assert!(!gets_it(&house, sanne.person).await, "{kind} {lang}");
            let before = rows(&house).await;
            sent(&mut program, &link, kind, body).await.is(200);
            assert_eq!(rows(&house).await, before, "the second time nothing happens");
        }
    }
}

#[tokio::test]
async fn other_words_stop_nothing() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let link = leave_link(&house, noor).await;
    let before = stored(&house).await;
    let mut program = house.browser();
    let (other_name, other_value) = (part("Unsubscribe", "One-Click"), part("List-Unsubscribe", "Later"));
    for (kind, body, status) in [
        (FORM, "", 403),
        (FORM, "List-Unsubscribe=", 403),
        (FORM, "List-Unsubscribe=Later", 422),
        (FORM, "list-unsubscribe=one-click", 422),
        (FORM, "List-Unsubscribe=One-Click&x=1", 422),
        (FORM, "List-Unsubscribe=One-Click&List-Unsubscribe=One-Click", 422),
        (FORM, "List-Unsubscribe=%ff", 422),
        (MULTIPART, other_name.as_str(), 422),
        (MULTIPART, other_value.as_str(), 422),
        (MULTIPART, "--grens--\r\n", 403),
        (MULTIPART, ONE_CLICK, 415),
        ("multipart/form-data", ONE_CLICK, 415),
        ("application/json", "{\"List-Unsubscribe\": \"One-Click\"}", 415),
        ("text/plain", ONE_CLICK, 415),
        (FORM, &"a".repeat(1 << 20), 413),
    ] {
        let seen = sent(&mut program, &link, kind, body).await;
        assert_eq!(seen.status, status, "{kind}: {}", &body[..body.len().min(60)]);
        assert!(seen.body.contains("<h1"), "a page says so");
    }
    assert_eq!(stored(&house).await, before);
    assert!(gets_it(&house, noor).await);
    sent(&mut program, "/nieuwsbrief/afmelden/x", FORM, ONE_CLICK).await.is(404);
}

#[tokio::test]
async fn nothing_else_is_done_for_who_comes_from_no_page() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let link = leave_link(&house, noor).await;
    let before = stored(&house).await;
    let mut program = house.browser();
    for path in [
        "/nieuwsbrief",
        "/nieuwsbrief/bevestigen/x",
        "/nieuwsbrief/terug/x",
        "/nieuwsbrief/afmelden",
        "/nieuwsbrief/afmelden/x/y",
        "/mijn/toestemmingen/nieuwsbrief/intrekken",
        "/en/uitloggen",
    ] {
        sent(&mut program, path, FORM, ONE_CLICK).await.is(403);
    }
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://elders.example"), ("origin", "null")] {
        for body in ["", ONE_CLICK] {
            let request = Request::post(&link).header("content-type", FORM).header(name, value);
            program.raw(request.body(Body::from(body)).unwrap()).await.is(403);
        }
    }
    assert_eq!(stored(&house).await, before);
    assert!(gets_it(&house, noor).await);
}
