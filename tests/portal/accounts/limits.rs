use huisrecht::kernel::code::Code;
use huisrecht::kernel::staff::StaffRole;
use time::Duration;

use super::{PASSWORD, logged_in, mails, sanne, try_to_log_in};
use crate::house::House;

const WRONG: &str = "een heel ander wachtwoord";

#[tokio::test]
async fn guessing_from_one_address_is_held_back_for_a_quarter_of_an_hour() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut guesser = house.browser().from_address("198.51.100.9");
    for name in ["a1@x.example", "a2@x.example", "a3@x.example", "a4@x.example", "a5@x.example"] {
        try_to_log_in(&mut guesser, name, WRONG).await.is(422);
        try_to_log_in(&mut guesser, sanne.login, WRONG).await.is(422);
    }
    let known = try_to_log_in(&mut guesser, sanne.login, PASSWORD).await.is(429).says("Wacht 15 minuten");
    let unknown = try_to_log_in(&mut guesser, "niemand@x.example", PASSWORD).await.is(429);
    assert_eq!((known.header("retry-after"), &known.body), ("900", &unknown.body));
    logged_in(&house, &sanne).await;
    house.clock().shift(Duration::minutes(16));
    try_to_log_in(&mut guesser, sanne.login, PASSWORD).await.is(303);
}

#[tokio::test]
async fn logging_in_well_does_not_count_and_does_not_wipe_out_failures() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = house.browser();
    for _ in 0..12 {
        try_to_log_in(&mut browser, sanne.login, PASSWORD).await.is(303);
    }
    for _ in 0..9 {
        try_to_log_in(&mut browser, "omar@x.example", WRONG).await.is(422);
        try_to_log_in(&mut browser, sanne.login, PASSWORD).await.is(303);
    }
    try_to_log_in(&mut browser, "omar@x.example", WRONG).await.is(422);
    try_to_log_in(&mut browser, sanne.login, PASSWORD).await.is(429);
}

/// Fifty failures with one name, five from each of ten addresses.
async fn hammer(house: &House, login: &str) {
    for at in 1..=10 {
        let mut guesser = house.browser().from_address(&format!("198.51.100.{at}"));
        for _ in 0..5 {
            try_to_log_in(&mut guesser, login, WRONG).await.is(422);
        }
    }
}

#[tokio::test]
async fn while_somebody_hammers_on_an_account_the_owner_gets_in_from_where_they_came_before() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    logged_in(&house, &sanne).await;
    hammer(&house, sanne.login).await;
    hammer(&house, "niemand@x.example").await;
    let mut elsewhere = house.browser().from_address("203.0.113.5");
    let known = try_to_log_in(&mut elsewhere, sanne.login, PASSWORD).await.is(429).says("Wacht 60 minuten");
    let unknown = try_to_log_in(&mut elsewhere, "niemand@x.example", PASSWORD).await.is(429);
    assert_eq!((known.header("retry-after"), &known.body), ("3600", &unknown.body));
    try_to_log_in(&mut house.browser(), sanne.login, PASSWORD).await.is(303);
    house.clock().shift(Duration::minutes(61));
    try_to_log_in(&mut elsewhere, sanne.login, PASSWORD).await.is(303);
}

#[tokio::test]
async fn an_address_that_was_not_used_for_two_months_is_not_the_owners_any_more() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    logged_in(&house, &sanne).await;
    house.clock().shift(Duration::days(61));
    hammer(&house, sanne.login).await;
    try_to_log_in(&mut house.browser(), sanne.login, PASSWORD).await.is(429);
}

#[tokio::test]
async fn a_new_password_lets_the_owner_in_at_once_from_anywhere() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    hammer(&house, sanne.login).await;
    let mut owner = house.browser().from_address("203.0.113.5");
    try_to_log_in(&mut owner, sanne.login, PASSWORD).await.is(429).says("Nieuw wachtwoord kiezen");
    owner.post("/wachtwoord-vergeten", &[("login", sanne.login)]).await.is(303);
    let link = super::link_in(&mails(&house).await[0]);
    let fresh = "kwast-stoep-tandem";
    owner.post(&link, &[("password", fresh), ("again", fresh)]).await.is(303);
    let mut another = house.browser().from_address("203.0.113.77");
    try_to_log_in(&mut another, sanne.login, fresh).await.is(303);
}

#[tokio::test]
async fn asking_for_passwords_has_limits_that_are_the_same_for_every_name() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let ask = async |address: &str, login: &str| {
        let mut browser = house.browser().from_address(address);
        browser.post("/wachtwoord-vergeten", &[("login", login)]).await
    };
    for at in 1..=5 {
        ask(&format!("198.51.100.{at}"), sanne.login).await.is(303);
        ask(&format!("198.51.100.{at}"), "niemand@x.example").await.is(303);
    }
    let known = ask("203.0.113.1", sanne.login).await.is(429).says("ook bij de ongewenste e-mail");
    let unknown = ask("203.0.113.2", "niemand@x.example").await.is(429);
    assert_eq!((known.header("retry-after"), &known.body), ("3600", &unknown.body));
    for at in 1..=10 {
        ask("203.0.113.9", &format!("naam{at}@x.example")).await.is(303);
    }
    ask("203.0.113.9", "nog-een@x.example").await.is(429);
}

/// Who was told that somebody guesses.
async fn alerted(house: &House) -> Vec<String> {
    house.work().await;
    let about = |mail: &crate::house::Mail| mail.subject.starts_with("Iemand raadt wachtwoorden");
    house.mails().await.into_iter().filter(about).map(|mail| format!("{} {}", mail.to, mail.text)).collect()
}

#[tokio::test]
async fn the_administrators_hear_that_one_name_is_guessed_at_once_an_hour_whether_or_not_somebody_has_it() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    house.employee("petra", &[StaffRole::Administrator]).await;
    house.employee("marieke", &[StaffRole::CustomerContact]).await;
    for (login, expected) in [(sanne.login, 1), ("niemand@elders.example", 2)] {
        for at in 0..60 {
            let mut guesser = house.browser().from_address(&format!("203.0.113.{at}"));
            try_to_log_in(&mut guesser, login, "verkeerd-geraden").await;
        }
        let told = alerted(&house).await;
        assert_eq!(told.len(), expected, "{told:?}");
        assert!(told.iter().all(|mail| mail.starts_with("petra@") && !mail.contains(login)));
        house.clock().shift(Duration::minutes(61));
    }
}

#[tokio::test]
async fn the_administrators_hear_of_wrong_passwords_with_many_names_and_of_wrong_codes() {
    let house = House::new().await;
    house.employee("petra", &[StaffRole::Administrator]).await;
    for at in 0..201 {
        let mut guesser = house.browser().from_address(&format!("198.51.{}.{}", at / 200, at % 200));
        try_to_log_in(&mut guesser, &format!("naam{at}@elders.example"), "verkeerd-geraden").await.is(422);
    }
    assert!(alerted(&house).await[0].contains("meer dan 200"));
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut guesser = house.browser().from_address("203.0.113.9");
    try_to_log_in(&mut guesser, &marieke.login, crate::house::PASSWORD).await.is(303);
    let wrong = Code::random();
    for _ in 0..5 {
        guesser.post("/inloggen/code", &[("code", wrong.as_str())]).await.is(422);
    }
    assert_eq!(alerted(&house).await.len(), 1, "five are within the limit");
    guesser.post("/inloggen/code", &[("code", wrong.as_str())]).await.is(429);
    let told = alerted(&house).await;
    assert!(told.len() == 2 && told[1].contains("verkeerde codes"), "{told:?}");
}
