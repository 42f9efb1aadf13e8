//! Addresses, queries, cookies and methods that no page of ours leads to.

use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, header};
use huisrecht::router;

use super::{in_language, is_our_page, is_refused};
use crate::house::{Browser, House, Seen};

/// Every page, with something in the place of what varies.
fn pages() -> Vec<String> {
    let routes = router::routes(true);
    let pages = routes.table().iter().filter(|route| route.method == Method::GET);
    pages.map(|route| route.path.replace("{token}", "abc").replace("{purpose}", "account")).collect()
}

/// Never a fault of ours; and a page in the right language, unless it is a file or a redirect.
#[track_caller]
fn is_answered(seen: &Seen, lang: &str, about: &str) {
    assert!(seen.status < 500, "{about}: {}", seen.status);
    let is_page = seen.header("content-type").starts_with("text/html");
    if seen.status >= 400 || is_page {
        is_our_page(seen, lang, about);
    }
}

async fn visitors(house: &House) -> [Browser; 2] {
    let somebody = house.somebody("sanne").await;
    let mut inside = house.browser();
    inside.log_in(&somebody).await;
    [house.browser(), inside]
}

#[tokio::test]
async fn no_query_breaks_a_page() {
    let house = House::new().await;
    let queries = [
        "",
        "%00",
        "%ff",
        "a=%ff&b=%00",
        "gelukt=ingetrokken&gelukt=%3Cscript%3Ealert(1)%3C/script%3E",
        "gelukt=%22%3E%3Cscript%3E",
        "next=//evil.example",
        "next=https://evil.example/&next=/mijn",
        "next=%2F%2Fevil.example%0d%0aSet-Cookie:x=1",
        "next=/%5Cevil.example",
        "&&&===%%%&=",
        "a[]=1&a[b]=2",
        "utm_source=krant&fbclid=abc",
        "%E2%80%AE",
    ];
    let long = "a=".to_owned() + &"x".repeat(20_000);
    for mut browser in visitors(&house).await {
        for page in pages() {
            for query in queries.into_iter().chain([long.as_str()]) {
                for lang in ["nl", "en"] {
                    let path = format!("{}?{query}", in_language(lang, &page));
                    let seen = browser.get_once(&path).await;
                    is_answered(&seen, lang, &path);
                    assert!(seen.status != 400, "what a link carries along is ignored: {path}");
                    if let Some(next) = seen.location() {
                        assert!(next.starts_with('/') && !next.starts_with("//"), "{path} leads to {next}");
                        assert!(!next.contains("evil"), "{path} leads to {next}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn no_address_breaks_the_portal() {
    let house = House::new().await;
    let long = format!("/{}", "a".repeat(20_000));
    let deep = "/a".repeat(5_000);
    let odd = [
        "/%00",
        "/%ff",
        "/..;/mijn",
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/mijn/%2e%2e/postbus",
        "/%2e%2e/",
        "//evil.example",
        "//evil.example/%2f..",
        "/\\evil.example",
        "/%5Cevil.example",
        "/mijn/",
        "/MIJN",
        "/mijn%20",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/\"><script>alert(1)</script>",
        "/%E2%80%AEnjim",
        "/aanmelden/bevestigen/%00",
        "/aanmelden/bevestigen/%ff",
        "/aanmelden/bevestigen/%3Cscript%3E",
        "/aanmelden/bevestigen/..%2f",
        "/wachtwoord-vergeten/nieuw/%ff",
        "/wachtwoord-vergeten/nieuw/%00",
        "/mijn/toestemmingen/%ff/bewijs",
        "/mijn/toestemmingen/%00/bewijs.jws",
        "/mijn/toestemmingen/Account/bewijs",
        "/mijn/toestemmingen//bewijs",
        "/en",
        "/en/en",
        "/statisch/%00",
        "/.env",
        "/.git/config",
        "/wp-login.php",
    ];
    for mut browser in visitors(&house).await {
        for path in odd.into_iter().chain([long.as_str(), deep.as_str()]) {
            for lang in ["nl", "en"] {
                let own = if path.starts_with("/en") { "en" } else { lang };
                let address = in_language(lang, path);
                let Ok(request) = Request::get(&address).body(Body::empty()) else { continue };
                let seen = browser.raw(request).await;
                is_answered(&seen, own, &address.chars().take(80).collect::<String>());
                if let Some(next) = seen.location() {
                    assert!(next.starts_with('/') && !next.starts_with("//"), "{address} leads to {next}");
                }
            }
        }
    }
}

#[tokio::test]
async fn no_cookie_breaks_a_page() {
    let house = House::new().await;
    let long = format!("huisrecht={}", "a".repeat(16_000));
    let many = (0..500).map(|number| format!("c{number}={number}")).collect::<Vec<_>>().join("; ");
    let cookies: Vec<Vec<u8>> = [
        "huisrecht=",
        "huisrecht=abc",
        "huisrecht=AAAAAAAAAAAAAAAAAAAAAA",
        "huisrecht=AAAAAAAAAAAAAAAAAAAAAA; huisrecht=BBBBBBBBBBBBBBBBBBBBBB",
        "huisrecht=\"><script>alert(1)</script>",
        "huisrecht=%00%ff",
        "huisrecht='; drop table session; --",
        "__Host-huisrecht=AAAAAAAAAAAAAAAAAAAAAA",
        "; ; =; =x",
        long.as_str(),
        many.as_str(),
    ]
    .into_iter()
    .map(|cookie| cookie.as_bytes().to_vec())
    .chain([vec![b'h', 0xff, b'=', 0xfe], b"huisrecht=\xe2\x80\xae".to_vec()])
    .collect();
    for cookie in cookies {
        for page in ["/", "/en/aanmelden", "/mijn", "/en/bestaat-niet"] {
            let request = Request::get(page).header(header::COOKIE, HeaderValue::from_bytes(&cookie).unwrap());
            let seen = house.browser().raw(request.body(Body::empty()).unwrap()).await;
            let about =
                format!("{page} with {}", String::from_utf8_lossy(&cookie).chars().take(60).collect::<String>());
            is_answered(&seen, if page.starts_with("/en") { "en" } else { "nl" }, &about);
            assert_eq!(
                seen.status,
                match page {
                    "/mijn" => 303,
                    "/en/bestaat-niet" => 404,
                    _ => 200,
                },
                "{about}"
            );
        }
    }
}

#[tokio::test]
async fn other_methods_are_refused_with_a_page() {
    let house = House::new().await;
    for page in pages() {
        for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE] {
            for lang in ["nl", "en"] {
                let request = Request::builder().method(&method).uri(in_language(lang, &page));
                let request = request.header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap();
                let seen = house.browser().raw(request).await;
                is_refused(&seen, lang, &format!("{method} {page}"));
                assert_eq!(seen.status, 405, "{method} {page}");
            }
        }
    }
}
