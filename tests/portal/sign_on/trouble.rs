//! The server of the organisation is away, slow or odd: that is said within seconds, and the password still works.

use std::time::{Duration, Instant};

use huisrecht::kernel::staff::StaffRole;

use super::provider::{Mood, SECRET, Signed};
use super::{BEGIN, Stage, is_in};
use crate::accounts::queries::logged;

#[tokio::test]
async fn a_server_that_cannot_be_used_gets_a_page_that_says_what_else_works() {
    for mood in [Mood::Slow, Mood::Endless, Mood::Broken, Mood::Odd] {
        let stage = Stage::new().await;
        let marieke = stage.house.employee("marieke", &[StaffRole::CustomerContact]).await;
        stage.provider.feel(mood);
        let (mut browser, began) = (stage.house.browser(), Instant::now());
        let seen = browser.get_once(BEGIN).await;
        assert!(began.elapsed() < Duration::from_secs(5), "{mood:?}: {:?}", began.elapsed());
        assert_eq!(seen.status, 503, "{mood:?}: {}", seen.text());
        assert_eq!(seen.header("retry-after"), "30");
        seen.says("Wij kunnen Woonmensen-account nu niet bereiken").says("Inloggen met een wachtwoord");
        stage.house.log_in_as(&mut browser, &marieke).await;
        assert!(is_in(&mut browser).await);
    }
}

#[tokio::test]
async fn a_server_that_fails_when_somebody_comes_back_is_said_too() {
    for mood in [Mood::Slow, Mood::Endless, Mood::Broken, Mood::Odd] {
        let stage = Stage::new().await;
        stage.linked("marieke", &[StaffRole::CustomerContact]).await;
        let mut browser = stage.house.browser();
        let back = stage.away(&mut browser, BEGIN).await;
        stage.provider.feel(mood);
        let began = Instant::now();
        let seen = browser.get_once(&back).await;
        assert!(began.elapsed() < Duration::from_secs(5), "{mood:?}");
        assert_eq!(seen.status, 503, "{mood:?}: {}", seen.text());
        assert!(!is_in(&mut browser).await);
        stage.provider.feel(Mood::Well);
        stage.come(&mut browser).await.is(303);
    }
}

#[tokio::test]
async fn a_code_is_never_sent_in_the_clear_to_another_machine() {
    let stage = Stage::new().await;
    stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    stage.provider.feel(Mood::Astray);
    // What it said of itself before is forgotten by then.
    stage.house.clock().shift(time::Duration::minutes(11));
    let mut browser = stage.house.browser();
    let back = stage.away(&mut browser, BEGIN).await;
    let asked = stage.provider.asked();
    browser.get_once(&back).await.is(503);
    assert_eq!(stage.provider.asked(), asked, "not even tried");
}

#[tokio::test]
async fn what_the_server_says_of_itself_is_asked_once_in_a_while() {
    let stage = Stage::new().await;
    for _ in 0..3 {
        stage.house.browser().get_once(BEGIN).await.is(303);
    }
    assert_eq!(stage.provider.asked(), 2, "its description and its keys");
    stage.house.clock().shift(time::Duration::minutes(11));
    stage.house.browser().get_once(BEGIN).await.is(303);
    assert_eq!(stage.provider.asked(), 4);
}

#[tokio::test]
async fn one_network_leaves_no_more_often_than_thirty_times_without_coming_in() {
    let stage = Stage::new().await;
    stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    for _ in 0..35 {
        stage.come(&mut stage.house.browser()).await.is(303);
    }
    for _ in 0..30 {
        stage.house.browser().get_once(BEGIN).await.is(303);
    }
    let seen = stage.house.browser().get_once(BEGIN).await.is(429);
    assert_eq!(seen.header("retry-after"), "900");
    stage.house.browser().from_address("203.0.113.5").get_once(BEGIN).await.is(303);
    stage.house.clock().shift(time::Duration::minutes(16));
    stage.house.browser().get_once(BEGIN).await.is(303);
}

#[tokio::test]
async fn the_log_says_what_went_wrong_and_nothing_that_came_along() {
    let stage = Stage::new().await;
    stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    for (signed, mood, level) in [
        (Signed::Well, Mood::Well, None),
        (Signed::Forged, Mood::Well, Some("WARN")),
        (Signed::Well, Mood::Broken, Some("ERROR")),
        (Signed::Well, Mood::Odd, Some("ERROR")),
    ] {
        let mut browser = stage.house.browser();
        let back = stage.away(&mut browser, BEGIN).await;
        stage.provider.sign(signed);
        stage.provider.feel(mood);
        let cookie = browser.cookies["huisrecht-werkaccount"].clone();
        let (_, log) = logged(browser.get_once(&back)).await;
        stage.provider.feel(Mood::Well);
        assert_eq!(log.is_empty(), level.is_none(), "{mood:?}: {log:?}");
        assert!(level.is_none_or(|level| log.iter().any(|line| line.starts_with(level))), "{mood:?}: {log:?}");
        let secrets = back.split(['=', '&', '?']).filter(|part| part.len() > 30 || part.starts_with("code-"));
        for secret in secrets.chain([&*cookie, SECRET, "marieke"]) {
            assert!(!log.iter().any(|line| line.contains(secret)), "{secret} in {log:?}");
        }
    }
}
