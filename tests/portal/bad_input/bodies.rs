//! Whole bodies: too large, of another kind, with fields twice or fields that are not ours, and bytes at random.

use axum::http::Method;
use huisrecht::router;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::forms::{BUTTONS, By, ELSEWHERE, Form, NOBODY, REQUEST, Rooms, UPLOADS, Visitors};
use super::{in_language, is_our_page, is_refused, says_so, sent};
use crate::house::{House, encode};
use crate::rows::{rows, stored};

const FORM: &str = "application/x-www-form-urlencoded";
const FILES: &str = "multipart/form-data; boundary=x";

/// Content type, body, and the answer.
fn bodies(form: &Form) -> Vec<(&'static str, Option<&'static str>, Vec<u8>, u16)> {
    let honest: Vec<String> = form.fields.iter().map(|(name, typed)| format!("{name}={}", encode(typed))).collect();
    let honest = honest.join("&");
    let first = form.fields[0].0;
    let multipart = format!("--x\r\nContent-Disposition: form-data; name=\"{first}\"\r\n\r\na\r\n--x--\r\n");
    vec![
        ("a megabyte", Some(FORM), format!("{first}={}", "a".repeat(1 << 20)).into(), 413),
        ("a megabyte of nothing", Some(FORM), vec![0; 1 << 20], 413),
        ("one byte too many", Some(FORM), vec![b'&'; form.limit() + 1], 413),
        ("JSON", Some("application/json"), format!("{{\"{first}\": \"a\"}}").into(), 415),
        ("multipart", Some("multipart/form-data; boundary=x"), multipart.into(), 415),
        ("plain text", Some("text/plain"), honest.clone().into(), 415),
        ("no content type", None, honest.clone().into(), 415),
        ("half a content type", Some("application/"), honest.clone().into(), 415),
        ("a field twice", Some(FORM), format!("{honest}&{first}=x").into(), 422),
        ("a field twice, the same", Some(FORM), format!("{first}=x&{first}=x").into(), 422),
        ("an unknown field", Some(FORM), format!("{honest}&is_admin=yes").into(), 422),
        ("a field in another case", Some(FORM), format!("{honest}&{}=x", first.to_uppercase()).into(), 422),
        ("a field with brackets", Some(FORM), format!("{honest}&{first}%5B%5D=x").into(), 422),
        ("a field without a name", Some(FORM), format!("{honest}&=x").into(), 422),
        ("a name with NUL", Some(FORM), format!("{honest}&{first}%00=x").into(), 422),
        ("a name that is no UTF-8", Some(FORM), format!("{honest}&%ff=x").into(), 422),
        ("thousands of fields", Some(FORM), "a=&".repeat(20_000).into(), 422),
        ("signs only", Some(FORM), b"&&&===%%%&=&".to_vec(), 422),
        ("raw bytes", Some(FORM), vec![0xff; 1_000], 422),
        ("nothing", Some(FORM), vec![], 422),
    ]
}

#[tokio::test]
async fn bodies_that_no_form_sends_get_a_page_and_nothing_is_stored() {
    let rooms = Rooms::new().await;
    let mut number = 0;
    for form in &rooms.forms {
        let mut browser = rooms.browser(form, number).await;
        let before = stored(&rooms.house).await;
        for (what, kind, body, status) in bodies(form) {
            for lang in ["nl", "en"] {
                number += 1;
                if form.by == By::Anybody {
                    browser = rooms.browser(form, number).await;
                }
                let request = sent(&in_language(lang, &form.path), kind, body.clone());
                let seen = browser.raw(request).await;
                let about = format!("{what} to {} in {lang}", form.route);
                is_refused(&seen, lang, &about);
                assert_eq!(seen.status, status, "{about}");
                if lang == "nl" && status == 422 && what != "nothing" {
                    says_so(&seen, &about);
                }
            }
        }
        assert_eq!(stored(&rooms.house).await, before, "{} stored something", form.route);
    }
}

#[tokio::test]
async fn a_button_takes_nothing_along() {
    let house = House::new().await;
    let visitors = Visitors::new(&house).await;
    let bodies: [(&str, Option<&str>, Vec<u8>, u16); 9] = [
        ("a megabyte", Some(FORM), vec![b'a'; 1 << 20], 413),
        ("one byte too many", Some(FORM), vec![b'&'; 64 * 1024 + 1], 413),
        ("JSON", Some("application/json"), b"{}".to_vec(), 415),
        ("multipart", Some("multipart/form-data; boundary=x"), b"--x--".to_vec(), 415),
        ("no content type", None, b"a=b".to_vec(), 415),
        ("an unknown field", Some(FORM), b"is_admin=yes".to_vec(), 422),
        ("a name without a value", Some(FORM), b"a".to_vec(), 422),
        ("a name that is no UTF-8", Some(FORM), b"%ff=x".to_vec(), 422),
        ("raw bytes", Some(FORM), vec![0xff; 1_000], 422),
    ];
    let before = rows(&house).await;
    for route in BUTTONS {
        let mut browser = visitors.browser(&house, By::of(route)).await;
        for (what, kind, body, status) in &bodies {
            for lang in ["nl", "en"] {
                let seen = browser.raw(sent(&in_language(lang, &path_of(route, NOBODY)), *kind, body.clone())).await;
                let about = format!("{what} to {route} in {lang}");
                is_refused(&seen, lang, &about);
                assert_eq!(seen.status, *status, "{about}");
            }
        }
    }
    assert_eq!(rows(&house).await, before, "nobody is logged out, nothing is withdrawn");
    // An empty body is what a button sends, whatever it is called.
    let mut browser = visitors.browser(&house, By::Person).await;
    for kind in [None, Some("application/json"), Some(FORM)] {
        browser.raw(sent("/mijn/toestemmingen/nieuwsbrief/intrekken", kind, "")).await.is(303);
    }
}

/// Walks the route table, so that a route to come cannot leave its body unread.
#[tokio::test]
async fn every_route_that_is_sent_something_reads_it() {
    let house = House::new().await;
    let visitors = Visitors::new(&house).await;
    let routes = router::routes(true);
    let posts: Vec<&str> =
        routes.table().iter().filter(|route| route.method != Method::GET).map(|route| route.path).collect();
    assert!(posts.len() > BUTTONS.len());
    for route in posts.into_iter().filter(|route| !ELSEWHERE.contains(route) && !route.contains(REQUEST)) {
        let mut browser = visitors.browser(&house, By::of(route)).await;
        let whose = if UPLOADS.contains(&route) { visitors.opened.as_str() } else { NOBODY };
        for lang in ["nl", "en"] {
            let path = in_language(lang, &path_of(route, whose));
            let (kind, large) = if UPLOADS.contains(&route) { (FILES, 21 << 20) } else { (FORM, 1 << 20) };
            for (kind, body, status) in [(kind, too_large(kind, large), 413), ("application/json", b"{}".to_vec(), 415)]
            {
                let seen = browser.raw(sent(&path, Some(kind), body)).await;
                assert_eq!(seen.status, status, "{path} does not look at its {kind}");
                is_our_page(&seen, lang, &path);
            }
        }
    }
}

fn too_large(kind: &str, bytes: usize) -> Vec<u8> {
    let head = "--x\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"x\"\r\n\r\n";
    let head: &[u8] = if kind == FILES { head.as_bytes() } else { b"" };
    [head, &vec![b'a'; bytes]].concat()
}

fn path_of(route: &str, person: &str) -> String {
    let route = route
        .replace("{token}", "x")
        .replace("{job}", "mail.forget")
        .replace("{purpose}", "nieuwsbrief")
        .replace("{person}", person)
        .replace("{kind}", "bezwaar")
        .replace("{letter}", "weigering");
    ["{member}", "{link}", "{run}"].iter().fold(route, |route, part| route.replace(part, NOBODY))
}

/// Names and values that are nearly ours, and bytes at random.
fn any_body() -> impl Strategy<Value = Vec<u8>> {
    let name = prop_oneof![
        Just(b"login".to_vec()),
        Just(b"password".to_vec()),
        Just(b"email".to_vec()),
        Just(b"consent_account_text".to_vec()),
        vec(any::<u8>(), 0..8),
    ];
    let value = prop_oneof![
        vec(any::<u8>(), 0..40),
        vec(prop_oneof![Just(b'%'), Just(b'+'), Just(b'0'), Just(b'f'), Just(b'A'), any::<u8>()], 0..40),
        any::<String>().prop_map(|text| encode(&text).into_bytes()),
    ];
    let pair = (name, prop_oneof![Just(b"=".to_vec()), Just(b"".to_vec()), Just(b"==".to_vec())], value);
    let pairs = vec(pair.prop_map(|(name, sign, value)| [name, sign, value].concat()), 0..6);
    prop_oneof![3 => pairs.prop_map(|pairs| pairs.join(&b'&')), 1 => vec(any::<u8>(), 0..400)]
}

#[test]
fn no_bytes_at_all_break_a_form() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let house = runtime.block_on(House::new());
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let number = std::cell::Cell::new(0u32);
    for path in ["/aanmelden", "/inloggen", "/en/wachtwoord-vergeten"] {
        let lang = if path.starts_with("/en/") { "en" } else { "nl" };
        let tried = runner.run(&any_body(), |body| {
            number.set(number.get() + 1);
            let [_, _, high, low] = number.get().to_be_bytes();
            let mut browser = house.browser().from_address(&format!("10.1.{high}.{low}"));
            let seen = runtime.block_on(browser.post_body(path, body));
            if seen.status != 303 {
                is_refused(&seen, lang, path);
            }
            Ok(())
        });
        tried.unwrap();
    }
}
