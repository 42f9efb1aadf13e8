//! P12: another e-mail address counts once somebody who reads it, and can log in, has said so.

use time::Duration;

use super::{event_count, logged_in};
use crate::house::{Browser, House, Mail, Somebody};
use crate::rows::stored;

const EMAIL: &str = "/mijn/gegevens/e-mail";

async fn ask(browser: &mut Browser, who: &Somebody, email: &str) -> crate::house::Seen {
    browser.send(EMAIL, &[("email", email), ("password", &who.password)]).await
}

/// The path behind the link of the newest mail.
async fn link(house: &House) -> String {
    house.work().await;
    let mails = house.mails().await;
    let link = mails.last().unwrap().link().to_owned();
    link.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned()
}

async fn mails_to(house: &House, address: &str) -> Vec<Mail> {
    house.work().await;
    house.mails().await.into_iter().filter(|mail| mail.to == address).collect()
}

#[tokio::test]
async fn a_new_address_counts_from_the_button_behind_the_link_and_the_old_one_is_warned() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    let mut elsewhere = house.browser();
    elsewhere.log_in(&sanne).await;
    let seen = ask(&mut browser, &sanne, "sanne.nieuw@voorbeeld.example").await.is(200);
    let seen = seen.says("Wij stuurden een link naar: sanne.nieuw@voorbeeld.example").says("Toch niet wijzigen");
    seen.says("E-mailadres sanne@voorbeeld.example");
    let link = link(&house).await;
    assert_eq!(house.mails().await.last().unwrap().to, "sanne.nieuw@voorbeeld.example");
    // A scanner that opens the link changes nothing, and neither does looking.
    house.browser().get_once(&link).await.is(303);
    browser.get(&link).await.is(200).says("Voortaan mailen wij u op: sanne.nieuw@voorbeeld.example");
    browser.get("/mijn/gegevens").await.says("E-mailadres sanne@voorbeeld.example");
    let old_cookies = browser.cookies.clone();

    let seen = browser.send(&link, &[]).await.is(200).says("Uw nieuwe e-mailadres is bevestigd");
    seen.says("E-mailadres sanne.nieuw@voorbeeld.example").is_silent_on("Bevestig uw nieuwe e-mailadres");
    assert_ne!(browser.cookies, old_cookies, "the session is a new one");
    elsewhere.get("/mijn").await.says("Inloggen");
    let warned = mails_to(&house, "sanne@voorbeeld.example").await;
    let warned = warned.last().unwrap();
    assert!(warned.subject.contains("gewijzigd") && warned.text.contains("Was u dit niet?"), "{warned:?}");
    assert!(!warned.text.contains("sanne.nieuw"), "the new address is not named at the old one: {warned:?}");
    assert_eq!(event_count(&house, "persons.email_changed").await, 1);
    assert_eq!(event_count(&house, "contact.email_confirmed").await, 1);

    // The log-in name stays; a forgotten password goes to the new address, and the old one finds nobody.
    browser.get("/mijn/gegevens").await.says("Inlognaam sanne@voorbeeld.example").says("los van uw e-mailadres");
    house.browser().log_in(&sanne).await;
    house.browser().post("/wachtwoord-vergeten", &[("login", "sanne.nieuw@voorbeeld.example")]).await.is(303);
    let mails = mails_to(&house, "sanne.nieuw@voorbeeld.example").await;
    assert!(mails.last().unwrap().subject.contains("Nieuw wachtwoord"), "{mails:?}");
}

#[tokio::test]
async fn the_answer_is_the_same_for_an_address_that_somebody_has_or_that_is_yours() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    house.somebody("mehmet").await;
    let mut pages = vec![];
    for email in ["nobody@voorbeeld.example", "mehmet@voorbeeld.example", "sanne@voorbeeld.example"] {
        let before = stored(&house).await;
        let seen = browser.post(EMAIL, &[("email", email), ("password", &sanne.password)]).await.is(303);
        let page = browser.get(&seen.location().unwrap()).await.is(200);
        let page = page.text().replace(email, "X").replace("X", "").replace("sanne@voorbeeld.example", "");
        let mut grown: Vec<_> =
            stored(&house).await.into_iter().filter(|(table, rows)| before.get(table) != Some(rows)).collect();
        grown.iter_mut().for_each(|(table, rows)| *rows -= before[table]);
        pages.push((seen.location(), page, grown));
        browser.post("/mijn/gegevens/e-mail/annuleren", &[]).await.is(303);
        house.work().await;
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[0], pages[2]);
    assert!(!pages[0].2.is_empty(), "something waits");
    assert_eq!(mails_to(&house, "mehmet@voorbeeld.example").await.len(), 2, "a link, and the one of the sign-up");
}

#[tokio::test]
async fn two_may_share_a_mailbox_and_mails_then_name_the_account() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    let (mehmet, mut his) = logged_in(&house, "mehmet").await;
    ask(&mut browser, &sanne, "mehmet@voorbeeld.example").await.is(200);
    let path = link(&house).await;
    browser.send(&path, &[]).await.is(200).says("E-mailadres mehmet@voorbeeld.example");
    // His own account is as it was.
    his.get("/mijn/gegevens").await.is(200).says("Inlognaam mehmet@voorbeeld.example");
    ask(&mut his, &mehmet, "mehmet.nieuw@voorbeeld.example").await.is(200);
    let path = link(&house).await;
    his.send(&path, &[]).await.is(200);
    let warned = mails_to(&house, "mehmet@voorbeeld.example").await;
    assert!(warned.last().unwrap().text.contains("inlognaam mehmet@voorbeeld.example"), "{warned:?}");
}

#[tokio::test]
async fn mails_about_a_closed_account_or_a_password_name_it_in_a_shared_mailbox() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    house.somebody("mehmet").await;
    ask(&mut browser, &sanne, "mehmet@voorbeeld.example").await.is(200);
    let path = link(&house).await;
    browser.send(&path, &[]).await.is(200);
    browser.post("/wachtwoord-vergeten", &[("login", "sanne@voorbeeld.example")]).await.is(303);
    house.work().await;
    let mails = house.mails().await;
    let asked = mails.iter().rev().find(|mail| mail.text.contains("inlognaam sanne@")).unwrap();
    let path = asked.link().strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    let words = "vier paarse olifanten dansen";
    browser.post(&path, &[("password", words), ("again", words)]).await.is(303);
    let changed = mails_to(&house, "mehmet@voorbeeld.example").await;
    let changed = changed.last().unwrap();
    assert!(
        changed.subject.contains("gewijzigd") && changed.text.contains("inlognaam sanne@voorbeeld.example"),
        "{changed:?}"
    );
    browser.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    let closed = mails_to(&house, "mehmet@voorbeeld.example").await;
    let closed = closed.last().unwrap();
    assert!(
        closed.subject.contains("gesloten") && closed.text.contains("inlognaam sanne@voorbeeld.example"),
        "{closed:?}"
    );
}

#[tokio::test]
async fn who_reads_a_mistyped_mailbox_gets_nothing() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    ask(&mut browser, &sanne, "onbekende@voorbeeld.example").await.is(200);
    let path = link(&house).await;
    // Not logged in: the log-in page. Logged in as somebody else: no such link.
    house.browser().post(&path, &[]).await.is(403);
    let (_, mut stranger) = logged_in(&house, "mehmet").await;
    stranger.get(&path).await.is(404);
    stranger.post(&path, &[]).await.is(404);
    stranger.get("/mijn/gegevens").await.says("E-mailadres mehmet@voorbeeld.example");
    browser.get("/mijn/gegevens").await.says("E-mailadres sanne@voorbeeld.example");
    // Before it is confirmed, a forgotten password does not go there.
    house.browser().post("/wachtwoord-vergeten", &[("login", "onbekende@voorbeeld.example")]).await.is(303);
    assert_eq!(mails_to(&house, "onbekende@voorbeeld.example").await.len(), 1);
}

#[tokio::test]
async fn addresses_of_every_kind_are_kept_as_they_were_typed() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    for (typed, kept, sent_to) in [
        (
            "Sanne.De.Wit+huis@Voorbeeld.Example",
            "Sanne.De.Wit+huis@voorbeeld.example",
            "Sanne.De.Wit+huis@voorbeeld.example",
        ),
        ("sanne@CAFÉ.example", "sanne@café.example", "sanne@xn--caf-dma.example"),
    ] {
        ask(&mut browser, &sanne, typed).await.is(200).says(kept);
        let path = link(&house).await;
        let to = house.mails().await.last().unwrap().to.clone();
        assert!(to == sent_to || to == kept, "{to}");
        browser.send(&path, &[]).await.is(200).says(&format!("E-mailadres {kept}"));
    }
    // Only the case changes: that is an address like any other.
    ask(&mut browser, &sanne, "SANNE@café.example").await.is(200).says("SANNE@café.example");
}

#[tokio::test]
async fn what_could_reach_a_mail_header_is_refused() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    let before = stored(&house).await;
    for typed in [
        "sanne@voorbeeld.example\r\nBcc: iedereen@voorbeeld.example",
        "sanne@voorbeeld.example%0d%0aBcc: x",
        "a b@voorbeeld.example",
        "sanne@voorbeeld.example, mehmet@voorbeeld.example",
        "sanne",
        "",
        "\"sanne b\"@voorbeeld.example",
        "sännë@voorbeeld.example",
    ] {
        let seen = browser.post(EMAIL, &[("email", typed), ("password", &sanne.password)]).await.is(422);
        assert!(seen.body.contains("id=\"email-error\""), "{typed}: {}", seen.text());
    }
    browser
        .post("/en/mijn/gegevens/e-mail", &[("email", ""), ("password", "x")])
        .await
        .is(422)
        .says("Change e-mail address");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn a_link_works_once_for_a_day_and_not_after_cancelling() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    ask(&mut browser, &sanne, "een@voorbeeld.example").await.is(200);
    let first = link(&house).await;
    // A second mail ends the first link.
    browser.send("/mijn/gegevens/e-mail/opnieuw", &[]).await.is(200).says("Wij stuurden de link opnieuw");
    let second = link(&house).await;
    browser.get(&first).await.is(410).says("Deze link werkt niet meer");
    browser.post(&first, &[]).await.is(410);
    browser.send("/mijn/gegevens/e-mail/annuleren", &[]).await.is(200).says("Uw e-mailadres blijft zoals het was");
    browser.get(&second).await.is(410);
    browser.post(&second, &[]).await.is(410);
    browser.send("/mijn/gegevens/e-mail/annuleren", &[]).await.is(200).says("Er wacht geen nieuw e-mailadres meer");
    browser.send("/mijn/gegevens/e-mail/opnieuw", &[]).await.is(200).says("Er wacht geen nieuw e-mailadres meer");

    ask(&mut browser, &sanne, "twee@voorbeeld.example").await.is(200);
    let third = link(&house).await;
    browser.send(&third, &[]).await.is(200).says("E-mailadres twee@voorbeeld.example");
    browser.post(&third, &[]).await.is(410);

    ask(&mut browser, &sanne, "drie@voorbeeld.example").await.is(200);
    let fourth = link(&house).await;
    house.clock().shift(Duration::hours(24) + Duration::seconds(1));
    browser.log_in(&sanne).await;
    browser.post(&fourth, &[]).await.is(410);
    browser.get("/mijn/gegevens").await.is(200).is_silent_on("drie@").says("E-mailadres twee@voorbeeld.example");
    house.work().await;
    house.clock().shift(Duration::hours(2));
    house.work().await;
    let waiting: i64 = sqlx::query_scalar("select count(*) from email_change").fetch_one(house.owner()).await.unwrap();
    assert_eq!(waiting, 0, "what nobody confirmed is forgotten");
    assert_eq!(event_count(&house, "contact.email_expired").await, 1);
}

#[tokio::test]
async fn mails_about_one_change_are_limited() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    ask(&mut browser, &sanne, "een@voorbeeld.example").await.is(200);
    for _ in 0..4 {
        browser.send("/mijn/gegevens/e-mail/opnieuw", &[]).await.is(200);
    }
    browser.post("/mijn/gegevens/e-mail/opnieuw", &[]).await.is(429);
    assert_eq!(mails_to(&house, "een@voorbeeld.example").await.len(), 5);
    house.clock().shift(Duration::minutes(61));
    browser.log_in(&sanne).await;
    browser.send("/mijn/gegevens/e-mail/opnieuw", &[]).await.is(200);
    // One mailbox is not flooded by many people either.
    let (mehmet, mut his) = logged_in(&house, "mehmet").await;
    for number in 0..4 {
        ask(&mut his, &mehmet, &format!("een+{number}@voorbeeld.example")).await.is(200);
    }
    let fields = [("email", "een+x@voorbeeld.example"), ("password", mehmet.password.as_str())];
    his.post(EMAIL, &fields).await.is(429);
}
