use axum::http::HeaderMap;
use huisrecht::kernel::lang::Lang;

use super::queries::counted;
use super::{PASSWORD, close, is_in, logged_in, sanne, tenant, try_to_log_in};
use crate::house::{House, Seen};

#[tokio::test]
async fn who_has_an_account_logs_in_and_reaches_the_overview() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = house.browser();
    let page = browser.get("/inloggen").await.is(200);
    assert_eq!(page.h1(), "Inloggen");
    assert!(page.body.contains("autocomplete=\"username\"") && page.body.contains("autocomplete=\"current-password\""));
    browser.send("/inloggen", &[("login", sanne.login), ("password", PASSWORD)]).await.is(200);
    assert!(is_in(&mut browser).await);
    assert_eq!(browser.get_once("/inloggen").await.is(303).location().as_deref(), Some("/mijn"));
}

#[tokio::test]
async fn who_logs_in_on_a_device_where_somebody_else_is_still_in_gets_their_own_account() {
    let house = House::new().await;
    let (sanne, omar) = (sanne(&house).await, tenant(&house, "omar", "omar@huurders.example", Lang::Nl).await);
    let mut browser = logged_in(&house, &sanne).await;
    try_to_log_in(&mut browser, omar.login, "niet het goede").await.is(422);
    try_to_log_in(&mut browser, omar.login, PASSWORD).await.is(303);
    let whose: Vec<uuid::Uuid> =
        sqlx::query_scalar("select person_id from session").fetch_all(house.owner()).await.unwrap();
    assert_eq!(whose, [omar.person.uuid()]);
}

#[tokio::test]
async fn the_name_is_known_however_it_is_written() {
    let house = House::new().await;
    tenant(&house, "Sanne.J", "sanne@huurders.example", Lang::Nl).await;
    for written in ["sanne.j", "SANNE.J", "  Sanne.J "] {
        try_to_log_in(&mut house.browser(), written, PASSWORD).await.is(303);
    }
}

#[tokio::test]
async fn a_session_gets_a_new_id_at_log_in_and_the_old_one_is_worthless() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    let before = browser.cookies.clone();
    try_to_log_in(&mut browser, sanne.login, PASSWORD).await.is(303);
    assert_ne!(browser.cookies, before);
    let mut thief = house.browser();
    thief.cookies = before;
    assert!(!is_in(&mut thief).await);
    assert!(is_in(&mut browser).await);
}

#[tokio::test]
async fn a_cookie_planted_before_log_in_opens_nothing_after_it() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = house.browser();
    browser.cookies.insert("huisrecht".into(), "AAAAAAAAAAAAAAAAAAAAAQ".into());
    let planted = browser.cookies.clone();
    try_to_log_in(&mut browser, sanne.login, PASSWORD).await.is(303);
    assert_ne!(browser.cookies, planted);
    let mut thief = house.browser();
    thief.cookies = planted;
    assert!(!is_in(&mut thief).await);
}

/// The headers, but for the length, in which the typed name shows.
fn without_length(seen: &Seen) -> HeaderMap {
    let mut headers = seen.headers.clone();
    headers.remove("content-length");
    headers
}

#[tokio::test]
async fn an_unknown_name_and_a_wrong_password_get_the_same_answer_for_the_same_work() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let gone = tenant(&house, "omar@huurders.example", "omar@huurders.example", Lang::Nl).await;
    close(&house, &gone).await;
    try_to_log_in(&mut house.browser(), "warm@huurders.example", "iets").await.is(422);
    let mut browser = house.browser();
    let (known, work) = counted(try_to_log_in(&mut browser, sanne.login, "een heel ander wachtwoord")).await;
    let known = known.is(422).says("De naam of het wachtwoord klopt niet");
    assert!(work > 2, "{work} statements were counted");
    for other in ["niemand@huurders.example", gone.login, "geen naam!", "qq"] {
        let (seen, same_work) = counted(try_to_log_in(&mut browser, other, "een heel ander wachtwoord")).await;
        assert_eq!(seen.status, 422);
        assert_eq!(seen.body.replace(other, ""), known.body.replace(sanne.login, ""), "{other}");
        assert_eq!(without_length(&seen), without_length(&known));
        assert_eq!(same_work, work, "{other}");
    }
}

#[tokio::test]
async fn what_is_missing_is_said_and_does_not_count_as_a_try() {
    let house = House::new().await;
    let mut browser = house.browser();
    for _ in 0..12 {
        let seen = try_to_log_in(&mut browser, "", "").await.is(422);
        assert!(seen.title().starts_with("Fout:"));
        seen.says("Vul uw e-mailadres of inlognaam in").says("Vul uw wachtwoord in");
    }
}

#[tokio::test]
async fn the_name_stays_in_the_form_and_the_password_never_does() {
    let house = House::new().await;
    let seen = try_to_log_in(&mut house.browser(), "sanne@huurders.example", "zeg-dit-nooit").await.is(422);
    assert_eq!(seen.field("login").as_deref(), Some("sanne@huurders.example"));
    seen.is_silent_on("zeg-dit-nooit");
}

#[tokio::test]
async fn who_was_on_the_way_somewhere_goes_on_from_there() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    for (way, goal) in [("", "/mijn/toestemmingen"), ("/en", "/en/mijn/toestemmingen")] {
        let mut browser = house.browser();
        let page = browser.get(&format!("{way}/mijn/toestemmingen")).await.is(200);
        let next = page.field("next").unwrap();
        let fields = [("login", sanne.login), ("password", PASSWORD), ("next", &next)];
        let seen = browser.post(&format!("{way}/inloggen"), &fields).await.is(303);
        assert_eq!(seen.location().as_deref(), Some(goal));
    }
}

#[tokio::test]
async fn nobody_is_led_to_another_site_after_logging_in() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let evil = [
        "https://evil.example/",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/en//evil.example",
        "/en/\\evil.example",
        "/mijn//evil.example",
        "javascript:alert(1)",
        "mijn",
        "/mijn\u{e9}",
        "/ evil",
        "/%0d%0aLocation: x y",
    ];
    for next in evil {
        for way in ["", "/en"] {
            let fields = [("login", sanne.login), ("password", PASSWORD), ("next", next)];
            let seen = house.browser().post(&format!("{way}/inloggen"), &fields).await.is(303);
            assert_eq!(seen.location(), Some(format!("{way}/mijn")), "{next}");
        }
        let query = format!("/inloggen?next={}", crate::house::encode(next));
        assert_eq!(house.browser().get(&query).await.is(200).field("next"), None, "{next}");
    }
}

#[tokio::test]
async fn english_pages_speak_english() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = house.browser();
    assert_eq!(browser.get("/en/inloggen").await.is(200).h1(), "Log in");
    let wrong = [("login", sanne.login), ("password", "wrong")];
    browser.post("/en/inloggen", &wrong).await.is(422).says("The name or the password is not right");
    let right = [("login", sanne.login), ("password", PASSWORD)];
    assert_eq!(browser.post("/en/inloggen", &right).await.is(303).location().as_deref(), Some("/en/mijn"));
    assert_eq!(browser.post("/en/uitloggen", &[]).await.is(303).location().as_deref(), Some("/en/uitgelogd"));
    assert_eq!(browser.get("/en/uitgelogd").await.is(200).h1(), "You are logged out");
    assert_eq!(browser.get("/en/wachtwoord-vergeten").await.is(200).h1(), "Forgotten password");
}
