//! Mail that came back: to that mailbox goes no newsletter, whoever's it is, until somebody there presses the button in a mail.

use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::lang::Lang;
use huisrecht::persons::{self, InMailbox};
use time::Duration;
use uuid::Uuid;

use super::{Answers, asked, gets_it, is_suppressed, leave_link, link_to, noor, subscribed, with_an_account};
use crate::house::House;
use crate::mail::reports::{house, newest, report, tell, tell_of};
use crate::registration::{count, words};

fn mailbox(house: &House, email: &str) -> [u8; 32] {
    InMailbox::new(&house.app().vault, &EmailAddress::parse(email).unwrap(), None).mailbox
}

/// Whether the newsletter passes a mailbox by.
async fn has_bounced(house: &House, email: &str) -> bool {
    let asked = [mailbox(house, "iemand@anders.example"), mailbox(house, email)];
    let found = persons::has_bounced(house.app().db.read(), &asked).await.unwrap();
    assert!(!found.contains(&asked[0]));
    found.contains(&asked[1])
}

#[tokio::test]
async fn a_mailbox_that_gave_mail_back_or_complained_gets_no_newsletter() {
    let house = house().await;
    for (name, kind) in [("sanne", "hard"), ("joris", "complaint")] {
        let somebody = with_an_account(&house, name).await;
        let mail = newest(&house).await;
        tell_of(&house, mail, "soft").await;
        assert!(!has_bounced(&house, &somebody.login).await, "it may still arrive");
        tell_of(&house, mail, kind).await;
        assert!(has_bounced(&house, &somebody.login).await);
        assert!(has_bounced(&house, &somebody.login.to_uppercase()).await);
        let whole = persons::in_mailbox(house.app().db.read(), &house.app().vault, somebody.person).await.unwrap();
        assert_eq!(whole.unwrap().mailbox, mailbox(&house, &somebody.login), "as whoever sends it looks for it");
        assert!(gets_it(&house, somebody.person).await, "they did not take back their yes");
        assert!(!is_suppressed(&house, &somebody.login, Some("Sannesma")).await, "nor did they leave");
        let sql = "select event, actor, subject, object from audit_entry where event like '%mailbox%' order by id desc";
        let entry: (String, String, Uuid, Option<String>) = sqlx::query_as(sql).fetch_one(house.owner()).await.unwrap();
        let expected = ("newsletter.mailbox_bounced".into(), "job mail.reports".into(), somebody.person.uuid());
        assert_eq!((entry.0, entry.1, entry.2), expected);
        assert_eq!(entry.3, Some(mail.to_string()));
    }
    assert_eq!(count(&house, "select count(*) from keys.suppression").await, 2);
}

#[tokio::test]
async fn several_mails_from_one_mailbox_are_one_mailbox() {
    let house = house().await;
    let sanne = with_an_account(&house, "sanne").await;
    let first = newest(&house).await;
    house.browser().post(&leave_link(&house, sanne.person).await, &[]).await.is(303);
    house.work().await;
    let (second, now) = (newest(&house).await, house.clock().now());
    assert_ne!(first, second);
    let all = [report(first, "complaint", now), report(second, "hard", now), report(second, "soft", now)];
    tell(&house, &all).await;
    tell(&house, &all).await;
    let events = words(&house, "select object from audit_entry where event = 'newsletter.mailbox_bounced'").await;
    assert_eq!(events, [first.to_string()]);
    let states = words(&house, "select state || ' ' || soft_bounces from mail order by id").await;
    assert_eq!(states, ["complaint 0", "bounced 2"]);
    let kinds = words(&house, "select kind from keys.suppression order by kind").await;
    assert_eq!(kinds, ["bounced", "contact", "mailbox"], "leaving and coming back are two things");
}

#[tokio::test]
async fn it_is_the_mailbox_that_the_mail_went_to_and_not_the_one_on_file() {
    let house = house().await;
    let sanne = with_an_account(&house, "sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    let new = [("email", "tikfout@voorbeeld.example"), ("password", sanne.password.as_str())];
    browser.post("/mijn/gegevens/e-mail", &new).await.is(303);
    house.work().await;
    let sent = house.mails().await;
    assert!(sent.iter().any(|mail| mail.to == "tikfout@voorbeeld.example"));
    let sql = "select m.id from mail m join keys.mail_mailbox b on b.mail_id = m.id and b.hash = $1";
    let hash = persons::email_hash(&house.app().vault, "tikfout@voorbeeld.example");
    let mail: Uuid = sqlx::query_scalar(sql).bind(&hash[..]).fetch_one(house.owner()).await.unwrap();
    tell_of(&house, mail, "hard").await;
    assert!(has_bounced(&house, "tikfout@voorbeeld.example").await);
    assert!(!has_bounced(&house, &sanne.login).await);
}

#[tokio::test]
async fn the_button_in_a_mail_shows_that_the_mailbox_works() {
    let house = house().await;
    let noor = noor(&house).await;
    let answers = Answers::of_noor(&mut house.browser()).await;
    let mut mails = vec![];
    for _ in 0..3 {
        asked(&house, &answers, &mut house.browser()).await;
        mails.push(newest(&house).await);
    }
    tell_of(&house, mails[0], "hard").await;
    assert!(has_bounced(&house, "noor@lezers.example").await);
    // Asking anew is not enough: anybody can fill in the form.
    let mut browser = house.browser();
    let link = asked(&house, &answers, &mut browser).await;
    browser.get(&link).await.is(200);
    assert!(has_bounced(&house, "noor@lezers.example").await);
    let before = house.clock().now();
    browser.post(&link, &[]).await.is(303);
    assert!(!has_bounced(&house, "noor@lezers.example").await);
    let lifted = "select subject::text from audit_entry where event = 'newsletter.mailbox_works'";
    assert_eq!(words(&house, lifted).await, [noor.to_string()]);
    // What was underway before comes back late, and says nothing any more. A complaint of today does.
    house.clock().shift(Duration::days(3));
    tell_of(&house, mails[1], "hard").await;
    tell(&house, &[report(mails[2], "complaint", before)]).await;
    let states = words(&house, "select state from mail order by id").await;
    assert_eq!(states, ["sent", "bounced", "bounced", "complaint", "sent"]);
    assert!(!has_bounced(&house, "noor@lezers.example").await);
    tell_of(&house, newest(&house).await, "complaint").await;
    assert!(has_bounced(&house, "noor@lezers.example").await);
}

#[tokio::test]
async fn who_never_came_back_to_us_leaves_no_trace_of_it() {
    let house = house().await;
    noor(&house).await;
    assert_eq!(count(&house, "select count(*) from audit_entry where event like '%mailbox%'").await, 0);
}

#[tokio::test]
async fn coming_back_by_the_mail_about_leaving_shows_it_too() {
    let house = house().await;
    let noor = noor(&house).await;
    tell_of(&house, newest(&house).await, "complaint").await;
    let mut browser = house.browser();
    browser.post(&leave_link(&house, noor).await, &[]).await.is(303);
    let back = link_to(&house, "/nieuwsbrief/terug/").await;
    let page = browser.get(&back).await.is(200);
    let text = page.field("consent_newsletter_text").unwrap();
    assert!(has_bounced(&house, "noor@lezers.example").await);
    browser.post(&back, &[("consent_newsletter_text", &text)]).await.is(303);
    assert!(gets_it(&house, noor).await);
    assert!(!has_bounced(&house, "noor@lezers.example").await);
}

#[tokio::test]
async fn whoever_has_that_mailbox_gets_none() {
    let house = house().await;
    noor(&house).await;
    let daan = Answers::of_noor(&mut house.browser()).await;
    let daan = subscribed(&house, &daan.with("given_names", "Daan").with("family_name", "Schrijver")).await;
    tell_of(&house, newest(&house).await, "complaint").await;
    assert!(has_bounced(&house, "noor@lezers.example").await);
    assert!(gets_it(&house, daan).await);
    assert_eq!(count(&house, "select count(*) from keys.suppression").await, 1);
}

/// Nobody knows any more to which mailbox it went.
#[tokio::test]
async fn after_a_month_a_mail_that_comes_back_is_noted_and_stops_nothing() {
    let house = house().await;
    let sanne = with_an_account(&house, "sanne").await;
    let mail = newest(&house).await;
    house.clock().shift(Duration::days(31));
    house.work().await;
    tell_of(&house, mail, "hard").await;
    assert_eq!(words(&house, "select state from mail").await, ["bounced"]);
    assert!(!has_bounced(&house, &sanne.login).await);
}

#[tokio::test]
async fn a_newsletter_that_came_back_is_reported_and_the_next_passes_that_mailbox_by() {
    let house = house().await;
    let person = super::sending::reader(&house, "noor", Lang::Nl).await;
    let mut desk = super::writing::writer(&house).await;
    let edition = super::writing::written(&mut desk).await;
    super::sending::press(&mut desk, &edition).await;
    super::sending::send(&house, &edition).await;
    let sql = "select id from newsletter_delivery where state = 'sent'";
    let delivery: Uuid = sqlx::query_scalar(sql).fetch_one(house.owner()).await.unwrap();
    tell_of(&house, delivery, "soft").await;
    assert!(!has_bounced(&house, "noor@lezers.example").await);
    tell_of(&house, delivery, "hard").await;
    assert!(has_bounced(&house, "noor@lezers.example").await);
    desk.get(&edition).await.is(200).says("1 verstuurd").says("1 kwamen terug of waren niet gewenst");
    let next = super::writing::written(&mut desk).await;
    let page = desk.get(&format!("{next}/versturen")).await.is(200).says("0 per e-mail");
    page.says("1 hebben een adres waar mail van terugkomt");
    super::sending::press(&mut desk, &next).await;
    super::sending::send(&house, &next).await;
    desk.get(&next).await.is(200).says("0 verstuurd").says("1 hebben een adres waar mail van terugkomt");
    assert!(gets_it(&house, person).await, "they did not take back their yes");
}
