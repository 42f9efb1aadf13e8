//! The link in the mail: opening it changes nothing, the button gives the consent once, and what nobody confirms is gone after seven days.

use axum::body::Body;
use axum::http::Request;
use huisrecht::kernel::register::Purpose;
use time::{Duration, OffsetDateTime};

use super::{Answers, asked, gets_it, mail, newest};
use crate::house::{Browser, House};
use crate::registration::{count, everything, published, words};
use crate::rows::rows;

async fn noor_asked(house: &House, browser: &mut Browser) -> String {
    let answers = Answers::of_noor(browser).await;
    asked(house, &answers, browser).await
}

#[tokio::test]
async fn who_asks_confirms_and_the_consent_has_both_moments() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = noor_asked(&house, &mut browser).await;
    browser.get("/nieuwsbrief/verstuurd").await.is(200).says("Kijk in uw mail");
    assert_eq!(count(&house, "select count(*) from consent_event").await, 0);
    let asked_at = house.clock().now();
    house.clock().shift(Duration::days(2));
    browser
        .get(&link)
        .await
        .is(200)
        .says("noor@lezers.example")
        .says("Ik geef De Woonmensen toestemming om mij de nieuwsbrief te sturen.");
    let done = browser.post(&link, &[]).await.is(303);
    browser.get(&done.location().unwrap()).await.is(200).says("U krijgt de nieuwsbrief");
    let moments: (OffsetDateTime, OffsetDateTime, String, String) = sqlx::query_as(
        "select e.effective_at, e.recorded_at, e.channel, e.kind from consent_event e
         join consent_text t on t.id = e.text_id and t.hash = e.text_hash where e.purpose = 'newsletter'",
    )
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert!((asked_at - moments.0).abs() < Duration::minutes(1), "asked then");
    assert!((house.clock().now() - moments.1).abs() < Duration::minutes(1), "confirmed now");
    assert_eq!((moments.2.as_str(), moments.3.as_str()), ("web", "given"));
    let noor = newest(&house).await;
    assert!(gets_it(&house, noor).await);
    assert_eq!(count(&house, "select count(*) from account").await, 0);
    assert_eq!(count(&house, "select count(*) from newsletter_sign_up").await, 0);
    let groups = words(&house, "select retention_group from keys.person_key order by 1").await;
    assert_eq!(groups, ["evidence", "identity"], "who said yes is kept as long as the evidence");
    let events = words(&house, "select event from audit_entry where event like 'newsletter.%' order by at, id").await;
    assert_eq!(events, ["newsletter.asked", "newsletter.answered", "newsletter.confirmed"]);
}

#[tokio::test]
async fn a_mail_scanner_that_opens_the_link_changes_nothing() {
    let house = House::new().await;
    let link = noor_asked(&house, &mut house.browser()).await;
    let before = everything(&house).await;
    for _ in 0..3 {
        let mut scanner = house.browser().from_address("203.0.113.9");
        scanner.get(&link).await.is(200);
        scanner.raw(Request::head(&link).body(Body::empty()).unwrap()).await.is(200);
        assert!(scanner.cookies.is_empty());
    }
    assert_eq!(everything(&house).await, before);
    house.browser().post(&link, &[]).await.is(303);
}

#[tokio::test]
async fn pressing_twice_gives_one_consent() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = noor_asked(&house, &mut browser).await;
    browser.post(&link, &[]).await.is(303);
    let before = rows(&house).await;
    browser.post(&link, &[]).await.is(410).says("Deze link is al gebruikt of te oud").says("Dan is het gelukt");
    browser.get(&link).await.is(410).is_silent_on("noor@lezers.example");
    assert_eq!(rows(&house).await, before);
}

#[tokio::test]
async fn of_two_presses_at_once_exactly_one_gives_the_consent() {
    let house = House::new().await;
    let link = noor_asked(&house, &mut house.browser()).await;
    let [mut one, mut two, mut three] = [1, 2, 3].map(|_| house.browser());
    let (one, two, three) = tokio::join!(one.post(&link, &[]), two.post(&link, &[]), three.post(&link, &[]));
    let mut answers = [one.status, two.status, three.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 410, 410]);
    assert_eq!(count(&house, "select count(*) from consent_event").await, 1);
    assert_eq!(count(&house, "select count(*) from newsletter_subscriber").await, 1);
}

#[tokio::test]
async fn a_text_that_changed_is_shown_again_with_its_box_empty() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = noor_asked(&house, &mut browser).await;
    let newer = published(&house, Purpose::Newsletter, "Nieuwe woorden over de nieuwsbrief.").await.to_string();
    let page = browser.get(&link).await.is(200).says("Nieuwe woorden over de nieuwsbrief.");
    assert!(page.body.contains("id=\"consent_newsletter\"") && !page.body.contains(" checked"));
    for wrong in [vec![], vec![("consent_newsletter_text", newer.as_str())], vec![("consent_newsletter", "yes")]] {
        let seen = browser.post(&link, &wrong).await.is(422);
        assert!(!seen.body.contains(" checked"));
    }
    assert_eq!(count(&house, "select count(*) from consent_event").await, 0);
    let agreed = [("consent_newsletter", "yes"), ("consent_newsletter_text", newer.as_str())];
    house.clock().shift(Duration::hours(5));
    browser.post(&link, &agreed).await.is(303);
    let shown = words(&house, "select text_id::text from consent_event where effective_at = recorded_at").await;
    assert_eq!(shown, [newer], "the yes to the new text counts from now");
}

#[tokio::test]
async fn what_nobody_confirms_is_gone_after_seven_days_with_its_key() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = noor_asked(&house, &mut browser).await;
    house.clock().shift(Duration::days(7) - Duration::minutes(1));
    house.work().await;
    browser.get(&link).await.is(200);
    house.clock().shift(Duration::minutes(2));
    browser.get(&link).await.is(410).says("Vraag de nieuwsbrief dan opnieuw aan");
    browser.post(&link, &[]).await.is(410);
    house.clock().shift(Duration::hours(1));
    house.work().await;
    for table in [
        "select count(*) from newsletter_sign_up",
        "select count(*) from keys.person_key",
        "select count(*) from person",
    ] {
        assert_eq!(count(&house, table).await, 0, "{table}");
    }
    house.clock().shift(Duration::days(30));
    house.work().await;
    browser.get(&link).await.is(404).says("Deze link is al gebruikt of te oud");
    let events = words(&house, "select event from audit_entry where event like 'newsletter.%' order by at, id").await;
    assert_eq!(events, ["newsletter.asked", "newsletter.answered", "newsletter.purged"]);
}

#[tokio::test]
async fn a_link_of_one_kind_opens_nothing_of_another() {
    let house = House::new().await;
    let mut browser = house.browser();
    let link = noor_asked(&house, &mut browser).await;
    let token = link.rsplit('/').next().unwrap();
    for other in ["/aanmelden/bevestigen", "/wachtwoord-vergeten/nieuw", "/nieuwsbrief/terug", "/nieuwsbrief/afmelden"]
    {
        browser.get(&format!("{other}/{token}")).await.is(404);
    }
    for wrong in ["x", &token[1..], &token.to_uppercase()] {
        browser.get(&format!("/nieuwsbrief/bevestigen/{wrong}")).await.is(404);
        browser.post(&format!("/nieuwsbrief/bevestigen/{wrong}"), &[]).await.is(404);
    }
}

#[tokio::test]
async fn a_mail_is_made_once_however_often_the_job_runs() {
    let house = House::new().await;
    noor_asked(&house, &mut house.browser()).await;
    let again = "insert into job (id, kind, subject, run_at, created_at)
                 select gen_random_uuid(), 'newsletter.answer', person_id, asked_at, asked_at from newsletter_sign_up";
    sqlx::query(again).execute(house.owner()).await.unwrap();
    mail(&house).await;
    assert_eq!(count(&house, "select count(*) from mail_link where kind = 'newsletter'").await, 1);
    assert_eq!(house.mails().await.len(), 1);
}
