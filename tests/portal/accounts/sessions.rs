use huisrecht::accounts;
use huisrecht::kernel::login_name::LoginName;
use time::Duration;

use super::{PASSWORD, close, count, is_in, logged_in, sanne, tenant, try_to_log_in};
use crate::house::House;

#[tokio::test]
async fn logging_out_ends_the_session_in_the_database_too() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    let kept = browser.cookies.clone();
    let seen = browser.post("/uitloggen", &[]).await.is(303);
    assert_eq!(seen.header("clear-site-data"), "\"cookies\", \"storage\"");
    assert_eq!(seen.location().as_deref(), Some("/uitgelogd"));
    assert!(browser.cookies.is_empty());
    assert_eq!(browser.get("/uitgelogd").await.is(200).h1(), "U bent uitgelogd");
    assert_eq!(count(&house, "select count(*) from session").await, 0);
    browser.cookies = kept;
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn logging_out_works_for_who_is_not_logged_in() {
    let house = House::new().await;
    let mut browser = house.browser();
    browser.send("/uitloggen", &[]).await.is(200).says("U bent uitgelogd");
    browser.cookies.insert("huisrecht".into(), "AAAAAAAAAAAAAAAAAAAAAQ".into());
    browser.send("/uitloggen", &[]).await.is(200);
    browser.cookies.insert("huisrecht".into(), "geen id".into());
    browser.send("/uitloggen", &[]).await.is(200);
    browser.get("/uitloggen").await.is(405);
}

#[tokio::test]
async fn another_site_cannot_log_somebody_out_or_in() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    for path in ["/uitloggen", "/inloggen", "/wachtwoord-vergeten"] {
        let request = axum::http::Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site")
            .header("origin", "https://evil.example")
            .body(axum::body::Body::from("login=x&password=y"))
            .unwrap();
        browser.raw(request).await.is(403);
    }
    assert!(is_in(&mut browser).await);
}

#[tokio::test]
async fn two_sessions_of_one_account_stand_apart() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (mut phone, mut laptop) = (logged_in(&house, &sanne).await, logged_in(&house, &sanne).await);
    assert_ne!(phone.cookies, laptop.cookies);
    phone.post("/uitloggen", &[]).await.is(303);
    assert!(!is_in(&mut phone).await);
    assert!(is_in(&mut laptop).await);
}

#[tokio::test]
async fn a_session_ends_after_an_hour_without_a_visit() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    for _ in 0..3 {
        house.clock().shift(Duration::minutes(50));
        assert!(is_in(&mut browser).await);
    }
    house.clock().shift(Duration::minutes(61));
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn a_session_ends_after_a_day_however_often_it_is_used() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    for _ in 0..28 {
        house.clock().shift(Duration::minutes(50));
        assert!(is_in(&mut browser).await);
    }
    house.clock().shift(Duration::minutes(45));
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn a_closed_account_has_no_session_and_its_name_is_free_again() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    let name = LoginName::parse("SANNE@huurders.example").unwrap();
    assert!(accounts::login_taken(house.app(), &name).await.unwrap());
    close(&house, &sanne).await;
    assert!(!is_in(&mut browser).await);
    assert!(!accounts::login_taken(house.app(), &name).await.unwrap());
    assert_eq!(accounts::of_person(house.app().db.read(), sanne.person).await.unwrap(), None);
    assert_eq!(count(&house, "select count(*) from keys.known_address").await, 0);
    try_to_log_in(&mut house.browser(), sanne.login, PASSWORD).await.is(422);
    let again = super::sanne(&house).await;
    logged_in(&house, &again).await;
}

#[tokio::test]
async fn of_two_people_who_want_one_name_one_gets_it() {
    let house = House::new().await;
    let first = tenant(&house, "huurder1", "een@huurders.example", Default::default()).await;
    let app = house.app();
    let person = huisrecht::kernel::ids::PersonId::new();
    let password = app.hasher.hash(PASSWORD.into()).await.unwrap();
    let mut change = app.db.change(huisrecht::platform::audit::Actor::Visitor).await.unwrap();
    let group = huisrecht::kernel::register::RetentionGroup::Identity;
    let file = huisrecht::persons::create_key(&mut change, &app.vault, person, group).await.unwrap();
    let name = LoginName::parse("HUURDER1").unwrap();
    let (kind, lang) = (accounts::Kind::Person, Default::default());
    let new = accounts::NewAccount { person, kind, login: &name, password: &password, lang };
    let taken = accounts::create(&mut change, &app.vault, &file, &new).await;
    assert!(matches!(taken, Err(accounts::CreateError::LoginTaken)));
    drop(change);
    logged_in(&house, &first).await;
}

#[tokio::test]
async fn what_serves_nobody_any_more_is_forgotten() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    logged_in(&house, &sanne).await;
    try_to_log_in(&mut house.browser(), sanne.login, "iets anders").await.is(422);
    house.browser().post("/wachtwoord-vergeten", &[("login", sanne.login)]).await.is(303);
    house.work().await;
    house.clock().shift(Duration::days(61));
    house.work().await;
    for question in [
        "select count(*) from session",
        "select count(*) from keys.throttle",
        "select count(*) from keys.known_address",
        "select count(*) from keys.password_request",
        "select count(*) from mail_link",
    ] {
        assert_eq!(count(&house, question).await, 0, "{question}");
    }
}
