//! The link in the mail: opening it changes nothing, using it works once, and what nobody confirms is gone after seven days.

use axum::body::Body;
use axum::http::Request;
use huisrecht::kernel::register::Purpose;
use time::Duration;

use super::{Answers, PASSWORD, choose, count, everything, link, path, published, try_to_log_in, words};
use crate::house::{Browser, House};
use crate::rows::rows;

/// Sanne sent the form; the path of her link.
async fn asked(house: &House, browser: &mut Browser) -> String {
    Answers::of_sanne(browser).await.send(browser).await.is(303);
    link(house).await
}

#[tokio::test]
async fn a_mail_scanner_that_opens_the_link_changes_nothing() {
    let house = House::new().await;
    let link = asked(&house, &mut house.browser()).await;
    let before = everything(&house).await;
    for _ in 0..3 {
        let mut scanner = house.browser().from_address("203.0.113.9");
        scanner.get(&link).await.is(200);
        scanner.raw(Request::head(&link).body(Body::empty()).unwrap()).await.is(200);
        assert!(scanner.cookies.is_empty());
    }
    assert_eq!(everything(&house).await, before);
    choose(&mut house.browser(), &link).await.is(303);
}

#[tokio::test]
async fn a_link_works_once() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = asked(&house, &mut browser).await;
    choose(&mut browser, &link).await.is(303);
    let before = rows(&house).await;
    let mut other = house.browser().from_address("203.0.113.9");
    other.get(&link).await.is(410).says("De link is al gebruikt of te oud").is_silent_on("Kastanjelaar");
    choose(&mut other, &link).await.is(410).is_silent_on("Kastanjelaar");
    other.post(&format!("{link}/opnieuw"), &[]).await.is(410);
    let mut stored = rows(&house).await;
    stored.insert("keys.throttle".into(), before["keys.throttle"]);
    assert_eq!(stored, before);
    other.get("/mijn").await.says("Inloggen");
}

#[tokio::test]
async fn of_two_presses_at_once_exactly_one_makes_the_account() {
    let house = House::new().await;
    let link = asked(&house, &mut house.browser()).await;
    let [mut one, mut two, mut three, mut four] = [1, 2, 3, 4].map(|_| house.browser());
    let (one, two, three, four) = tokio::join!(
        choose(&mut one, &link),
        choose(&mut two, &link),
        choose(&mut three, &link),
        choose(&mut four, &link)
    );
    let mut answers = [one.status, two.status, three.status, four.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 410, 410, 410]);
    assert_eq!(count(&house, "select count(*) from account").await, 1);
    assert_eq!(count(&house, "select count(*) from consent_event").await, 1);
}

#[tokio::test]
async fn two_presses_at_once_on_changed_texts_leave_no_sign_up_behind() {
    let house = House::new().await;
    let link = asked(&house, &mut house.browser()).await;
    let newer = published(&house, Purpose::Account, "Nieuwe woorden over het account.").await.to_string();
    let agreed = [
        ("password", PASSWORD),
        ("password_again", PASSWORD),
        ("consent_account", "yes"),
        ("consent_account_text", newer.as_str()),
    ];
    let [mut one, mut two, mut three] = [1, 2, 3].map(|_| house.browser());
    let (one, two, three) =
        tokio::join!(one.post(&link, &agreed), two.post(&link, &agreed), three.post(&link, &agreed));
    let mut answers = [one.status, two.status, three.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 410, 410]);
    assert_eq!(count(&house, "select count(*) from sign_up").await, 0, "what came back would be purged, with the key");
    assert_eq!(count(&house, "select count(*) from keys.person_key").await, 1);
}

/// Until so many sessions of this database wait for a row.
async fn waiting(house: &House, many: i64) {
    let question =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    let until = async {
        while count(house, question).await < many {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(5), until).await.expect("somebody waits for the row");
}

#[tokio::test]
async fn who_confirms_in_the_last_minute_keeps_the_key_when_the_purge_comes_by() {
    let house = House::new().await;
    let mut browser = house.browser();
    let first = asked(&house, &mut browser).await;
    house.clock().shift(Duration::days(7) - Duration::minutes(5));
    browser.post(&format!("{first}/opnieuw"), &[]).await.is(303);
    let link = link(&house).await;
    let mut held = house.owner().begin().await.unwrap();
    sqlx::query("select from sign_up for update").execute(&mut *held).await.unwrap();
    let purge = async {
        waiting(&house, 1).await;
        house.clock().shift(Duration::hours(2));
        let release = async {
            waiting(&house, 2).await;
            held.commit().await.unwrap();
        };
        tokio::join!(house.work(), release)
    };
    let (seen, _) = tokio::join!(choose(&mut browser, &link), purge);
    seen.is(303);
    assert_eq!(count(&house, "select count(*) from keys.person_key").await, 1);
    assert_eq!(try_to_log_in(&mut house.browser(), "sanne@huurders.example").await, 303);
}

#[tokio::test]
async fn an_old_link_offers_a_new_one_which_works_while_the_old_one_does_not() {
    let house = House::new().await;
    let mut browser = house.browser();
    let old = asked(&house, &mut browser).await;
    house.clock().shift(Duration::hours(24) - Duration::minutes(1));
    browser.get(&old).await.is(200);
    house.clock().shift(Duration::minutes(1));
    let page = browser.get(&old).await.is(410).says("Wij sturen u graag een nieuwe.").is_silent_on("Kastanjelaar");
    assert!(page.body.contains(&format!("action=\"{old}/opnieuw\"")));
    choose(&mut browser, &old).await.is(410);
    assert_eq!(count(&house, "select count(*) from account").await, 0);

    let sent = browser.post(&format!("{old}/opnieuw"), &[]).await.is(303);
    assert_eq!(sent.location().as_deref(), Some("/aanmelden/verstuurd"));
    let new = link(&house).await;
    assert_ne!(new, old);
    browser.get(&old).await.is(410);
    browser.get(&new).await.is(200).says("Sanne van den Kastanjelaar");
    choose(&mut browser, &new).await.is(303);
}

#[tokio::test]
async fn a_newer_link_ends_the_one_before_it() {
    let house = House::new().await;
    let mut browser = house.browser();
    let first = asked(&house, &mut browser).await;
    browser.post(&format!("{first}/opnieuw"), &[]).await.is(303);
    let second = link(&house).await;
    choose(&mut browser, &first).await.is(410);
    choose(&mut browser, &second).await.is(303);
}

#[tokio::test]
async fn what_nobody_confirms_is_gone_after_seven_days_with_its_key_and_its_mail() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = asked(&house, &mut browser).await;
    // A second mail, which has not left when the purge comes.
    browser.post(&format!("{link}/opnieuw"), &[]).await.is(303);
    house.clock().shift(Duration::days(7) - Duration::minutes(1));
    assert_eq!(count(&house, "select count(*) from sign_up").await, 1);
    house.clock().shift(Duration::minutes(2));
    browser.get(&link).await.is(410).says("De link is al gebruikt of te oud").is_silent_on("Nieuwe link sturen");
    house.work().await;
    for table in ["select count(*) from sign_up", "select count(*) from keys.person_key"] {
        assert_eq!(count(&house, table).await, 0, "{table}");
    }
    assert_eq!(house.mails().await.len(), 1, "the second mail could not be read any more, so it did not leave");
    assert_eq!(count(&house, "select count(*) from mail where recipient is not null").await, 0);
    browser.post(&format!("{link}/opnieuw"), &[]).await.is(404).says("De link is al gebruikt of te oud");
    let events = words(&house, "select event from audit_entry where event like 'registration.%' order by at, id").await;
    assert_eq!(events, ["registration.asked", "registration.new_link", "registration.purged"]);

    house.clock().shift(Duration::days(30));
    house.work().await;
    browser.get(&link).await.is(404).says("De link is al gebruikt of te oud").says("Opnieuw een account maken");
}

#[tokio::test]
async fn a_link_of_one_kind_opens_nothing_of_another() {
    let house = House::new().await;
    let link = asked(&house, &mut house.browser()).await;
    let token = link.rsplit('/').next().unwrap();
    house.browser().get(&format!("/wachtwoord-vergeten/nieuw/{token}")).await.is(404);
    for wrong in ["x", &token[1..], &format!("{token}x"), &token.to_uppercase()] {
        let mut browser = house.browser();
        browser.get(&format!("/aanmelden/bevestigen/{wrong}")).await.is(404);
        choose(&mut browser, &format!("/aanmelden/bevestigen/{wrong}")).await.is(404);
        browser.post(&format!("/aanmelden/bevestigen/{wrong}/opnieuw"), &[]).await.is(404);
    }
}

#[tokio::test]
async fn weak_passwords_are_refused_at_their_field_and_never_shown_again() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = asked(&house, &mut browser).await;
    let before = rows(&house).await;
    let long = "lang!".repeat(30);
    for (password, again, field) in [
        ("", "", "password"),
        ("kort!7x", "kort!7x", "password"),
        ("wachtwoord1", "wachtwoord1", "password"),
        ("Kastanjelaar1985", "Kastanjelaar1985", "password"),
        ("sanne@huurders.example", "sanne@huurders.example", "password"),
        (long.as_str(), long.as_str(), "password"),
        (PASSWORD, "gordijn-regen-appelmoes", "password_again"),
        (PASSWORD, "", "password_again"),
    ] {
        let seen = browser.post(&link, &[("password", password), ("password_again", again)]).await.is(422);
        assert!(seen.body.contains(&format!("href=\"#{field}\"")), "{password}");
        assert!(seen.body.contains(&format!("id=\"{field}\"")), "the field is on the page: {password}");
        for name in ["password", "password_again"] {
            assert_eq!(seen.field(name).as_deref(), Some(""), "{password}");
        }
        for typed in [password, again].into_iter().filter(|typed| typed.len() > 1 && !typed.contains('@')) {
            assert!(!seen.body.contains(typed), "{typed} stands on the page");
        }
    }
    assert_eq!(rows(&house).await, before);
    choose(&mut browser, &link).await.is(303);
}

#[tokio::test]
async fn a_new_link_is_sent_five_times_an_hour_at_most() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = asked(&house, &mut browser).await;
    for _ in 0..5 {
        browser.post(&format!("{link}/opnieuw"), &[]).await.is(303);
    }
    let seen = browser.post(&format!("{link}/opnieuw"), &[]).await.is(429);
    assert_eq!(seen.header("retry-after"), "3600");
    house.work().await;
    assert_eq!(house.mails().await.len(), 6);
    assert!(house.mails().await.iter().map(path).all(|path| path.starts_with("/aanmelden/bevestigen/")));
    house.clock().shift(Duration::hours(1));
    browser.post(&format!("{link}/opnieuw"), &[]).await.is(303);
}
