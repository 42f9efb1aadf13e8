use axum::body::Body;
use axum::http::Request;

use super::{count, try_to_log_in};
use crate::house::House;

const PAGES: [&str; 2] = ["/inloggen", "/wachtwoord-vergeten"];

#[tokio::test]
async fn a_body_that_is_no_form_or_too_large_is_refused_with_a_page() {
    let house = House::new().await;
    let mut browser = house.browser();
    for path in PAGES {
        let json = Request::post(path)
            .header("content-type", "application/json")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from("{\"login\":\"x\"}"))
            .unwrap();
        let seen = browser.raw(json).await.is(415);
        assert_eq!(seen.h1(), "Wij begrijpen deze vraag niet");
        let seen = browser.post_body(path, format!("login={}", "a".repeat(1_000_000))).await.is(413);
        assert_eq!(seen.h1(), "Dit is te groot");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_named_at_its_field_and_not_stored() {
    let house = House::new().await;
    let mut browser = house.browser();
    let odd = [
        ("login=a%00b&password=x", "Hier staat een teken dat wij niet kunnen opslaan"),
        ("login=a%0d%0ab&password=x", "Hier staat een teken dat wij niet kunnen opslaan"),
        ("login=%ff%fe&password=x", "Wij kunnen dit niet lezen"),
        ("login=a&login=b&password=x", "Dit antwoord kwam 2 keer binnen"),
        ("login=a&password=x&admin=1", "Dit formulier klopte niet"),
    ];
    for path in PAGES {
        for (body, words) in odd {
            let seen = browser.post_body(path, body).await.is(422).says(words);
            assert!(seen.title().starts_with("Fout:"), "{path} {body}");
        }
    }
    assert_eq!(count(&house, "select count(*) from keys.throttle").await, 0);
    assert_eq!(count(&house, "select count(*) from keys.password_request").await, 0);
}

#[tokio::test]
async fn markup_and_sql_are_only_text() {
    let house = House::new().await;
    let mut browser = house.browser();
    for typed in
        ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' or 1=1 --", "x'; drop table account; --"]
    {
        let seen = try_to_log_in(&mut browser, typed, typed).await.is(422);
        assert_eq!(seen.field("login").as_deref(), Some(typed));
        assert!(!seen.body.contains("<script>alert") && !seen.body.contains("<img"));
        browser.post("/wachtwoord-vergeten", &[("login", typed)]).await.is(303);
    }
    assert_eq!(count(&house, "select count(*) from account").await, 0);
}

#[tokio::test]
async fn another_method_is_refused_with_a_page() {
    let house = House::new().await;
    let request = Request::delete("/inloggen").header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap();
    let seen = house.browser().raw(request).await.is(405);
    assert_eq!(seen.h1(), "Dit kan niet op deze manier");
}
