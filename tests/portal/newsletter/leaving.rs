//! Leaving by the link in each newsletter: for ever, without logging in, for whoever gets it.

use axum::body::Body;
use axum::http::Request;
use sqlx::AssertSqlSafe;
use time::Duration;

use super::{Answers, gets_it, is_suppressed, leave_link, link_to, mail, newest, noor, subscribed, with_an_account};
use crate::house::House;
use crate::registration::{count, everything, words};
use crate::rows::rows;

#[tokio::test]
async fn one_press_stops_it_without_logging_in_and_a_mail_offers_the_way_back() {
    let house = House::new().await;
    let by_post = Answers::by_post(&mut house.browser()).await;
    let noor = subscribed(&house, &by_post).await;
    let link = leave_link(&house, noor).await;
    house.clock().shift(Duration::days(3_000));
    let mut browser = house.browser();
    browser.get(&link).await.is(200).says("Met deze knop krijgt u geen nieuwsbrief meer.").is_silent_on("Leeszaal");
    let done = browser.post(&link, &[]).await.is(303);
    assert_eq!(done.location().as_deref(), Some("/nieuwsbrief/afgemeld"));
    browser.get("/nieuwsbrief/afgemeld").await.is(200).says("U krijgt geen nieuwsbrief meer");
    assert!(!gets_it(&house, noor).await);
    assert!(is_suppressed(&house, "noor@lezers.example", Some("Leeszaal")).await);
    let kept = "select count(*) from newsletter_subscriber where num_nulls(street, house_number, postcode, town) = 4";
    assert_eq!(count(&house, kept).await, 1, "where post went is gone");
    let told = mail(&house).await;
    assert_eq!(told.to, "noor@lezers.example");
    assert!(told.subject.contains("geen nieuwsbrief meer") && told.text.contains("Deed u dit niet zelf"), "{told:?}");
    let act = words(&house, "select kind || ' ' || channel from consent_event order by number").await;
    assert_eq!(act, ["given web", "withdrawn web"]);
    let events = words(&house, "select event from audit_entry where event = 'newsletter.left'").await;
    assert_eq!(events.len(), 1);
}

#[tokio::test]
async fn a_mail_scanner_that_opens_the_link_changes_nothing() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let link = leave_link(&house, noor).await;
    let before = everything(&house).await;
    for _ in 0..3 {
        let mut scanner = house.browser().from_address("203.0.113.9");
        scanner.get(&link).await.is(200);
        scanner.raw(Request::head(&link).body(Body::empty()).unwrap()).await.is(200);
        assert!(scanner.cookies.is_empty());
    }
    assert_eq!(everything(&house).await, before);
    assert!(gets_it(&house, noor).await);
}

#[tokio::test]
async fn leaving_twice_or_twice_at_once_is_leaving_once() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let link = leave_link(&house, noor).await;
    let [mut one, mut two, mut three] = [1, 2, 3].map(|_| house.browser());
    let (one, two, three) = tokio::join!(one.post(&link, &[]), two.post(&link, &[]), three.post(&link, &[]));
    assert_eq!((one.status, two.status, three.status), (303, 303, 303));
    let mails = house.mails().await.len();
    house.work().await;
    assert_eq!(house.mails().await.len(), mails + 1);
    let before = rows(&house).await;
    let mut browser = house.browser();
    browser.get(&link).await.is(200).says("U krijgt geen nieuwsbrief meer").is_silent_on("<button class=\"button\"");
    browser.post(&link, &[]).await.is(303);
    assert_eq!(rows(&house).await, before);
    assert_eq!(count(&house, "select count(*) from consent_event where kind = 'withdrawn'").await, 1);
}

#[tokio::test]
async fn a_link_that_we_did_not_make_stops_nothing() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let link = leave_link(&house, noor).await;
    let token = link.rsplit('/').next().unwrap();
    let changed = |at: usize| {
        let mut letters: Vec<char> = token.chars().collect();
        letters[at] = if letters[at] == 'A' { 'B' } else { 'A' };
        letters.into_iter().collect::<String>()
    };
    // The id alone, and with a hash of nothing.
    let id = &token[..21];
    let wrong = [
        changed(0),
        changed(10),
        changed(30),
        changed(token.len() - 1),
        token[..token.len() - 1].to_owned(),
        format!("{token}A"),
        id.to_owned(),
        format!("{id}{}", "A".repeat(43)),
        token.to_uppercase(),
        "x".to_owned(),
        "%00".to_owned(),
        "A".repeat(10_000),
    ];
    let before = rows(&house).await;
    for token in wrong {
        let mut browser = house.browser();
        let path = format!("/nieuwsbrief/afmelden/{token}");
        browser.get(&path).await.is(404).says("Deze link kennen wij niet");
        browser.post(&path, &[]).await.is(404).says("Bel ons");
        browser.get(&format!("/en{path}")).await.is(404).says("We do not know this link");
    }
    assert_eq!(rows(&house).await, before);
    assert!(gets_it(&house, noor).await);
}

#[tokio::test]
async fn who_got_it_forwarded_is_warned() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let link = leave_link(&house, noor).await;
    house.browser().get(&link).await.is(200).says("Deze knop stopt hem voor wie hem van ons kreeg.");
    house.browser().get(&format!("/en{link}")).await.is(200).says("stops it for the person we sent it to");
}

#[tokio::test]
async fn of_somebody_who_was_erased_the_link_says_that_nothing_is_sent() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let link = leave_link(&house, noor).await;
    let tables = ["newsletter_leave", "newsletter_subscriber", "keys.newsletter_lookup", "keys.person_key"];
    for table in tables {
        let sql = format!(
            "set session_replication_role = replica; delete from {table}; set session_replication_role = origin"
        );
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(house.owner()).await.unwrap();
        house.browser().get(&link).await.is(200).says("U krijgt geen nieuwsbrief meer");
        house.browser().post(&link, &[]).await.is(303);
    }
}

#[tokio::test]
async fn who_has_an_account_leaves_by_the_link_too() {
    let house = House::new().await;
    let sanne = with_an_account(&house, "sanne").await;
    let link = leave_link(&house, sanne.person).await;
    assert_eq!(leave_link(&house, sanne.person).await, link, "the same in each newsletter");
    house.browser().post(&link, &[]).await.is(303);
    assert!(!gets_it(&house, sanne.person).await);
    assert!(is_suppressed(&house, &sanne.login, Some("Sannesma")).await);
    assert_eq!(mail(&house).await.to, sanne.login);
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    browser.get("/mijn/toestemmingen").await.is(200).says("Ingetrokken");
    browser.get("/mijn").await.is(200);
}

#[tokio::test]
async fn in_a_shared_mailbox_it_holds_for_who_left() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let daan = Answers::of_noor(&mut house.browser()).await;
    let daan = daan.with("given_names", "Daan").without("name_prefix").with("family_name", "Schrijver");
    let daan = subscribed(&house, &daan).await;
    assert_ne!(noor, daan);
    house.browser().post(&leave_link(&house, noor).await, &[]).await.is(303);
    assert_eq!(newest(&house).await, noor);
    assert!(!gets_it(&house, noor).await && gets_it(&house, daan).await);
    for (family, suppressed) in [(Some("Leeszaal"), true), (Some("Schrijver"), false), (None, false)] {
        assert_eq!(is_suppressed(&house, "noor@lezers.example", family).await, suppressed, "{family:?}");
    }
    // Of who gave no name nobody can tell which of them it was: then it holds for the mailbox.
    let nameless = Answers::of_noor(&mut house.browser()).await.with("email", "samen@lezers.example");
    let nameless = ["given_names", "name_prefix", "family_name"].iter().fold(nameless, |one, field| one.without(field));
    let nameless = subscribed(&house, &nameless).await;
    house.browser().post(&leave_link(&house, nameless).await, &[]).await.is(303);
    assert!(is_suppressed(&house, "samen@lezers.example", Some("Iedereen")).await);
    assert_eq!(link_to(&house, "/terug/").await.len(), "/nieuwsbrief/terug/".len() + 43);
}
