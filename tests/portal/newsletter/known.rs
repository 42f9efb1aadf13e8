//! Nothing on the page tells whether an address is known; the mail does, for only the mailbox reads it.

use huisrecht::consents;
use time::Duration;

use super::{Answers, asked, gets_it, is_suppressed, leave_link, link_to, mail, noor, subscribed, with_an_account};
use crate::house::House;
use crate::registration::count;
use crate::rows;

#[tokio::test]
async fn every_address_gets_the_same_answer_and_the_same_work() {
    let house = House::new().await;
    noor(&house).await;
    let gone = Answers::of_noor(&mut house.browser()).await.with("email", "gestopt@lezers.example");
    let gone = subscribed(&house, &gone).await;
    house.browser().post(&leave_link(&house, gone).await, &[]).await.is(303);
    with_an_account(&house, "sanne").await;
    let emails = [
        "nieuw@lezers.example",
        "noor@lezers.example",
        "gestopt@lezers.example",
        "sanne@voorbeeld.example",
        "niemand@bestaat-niet.example",
    ];
    let mut told = vec![];
    for email in emails {
        let mut stranger = house.browser().from_address("198.51.100.4");
        let answers = Answers::of_noor(&mut stranger).await.with("email", email);
        told.push(rows::told(&house, &mut stranger, async |stranger| answers.send(stranger).await).await);
    }
    assert!(told[0].written.contains(&(1, "public.newsletter_sign_up".to_owned())));
    for (email, one) in emails.iter().zip(&told) {
        assert_eq!(one, &told[0], "{email}");
    }
    house.work().await;
    let subjects: Vec<String> = house.mails().await.into_iter().rev().take(5).map(|mail| mail.subject).collect();
    assert!(subjects.iter().all(|subject| *subject == subjects[0]), "not even the list of mails tells: {subjects:?}");
}

#[tokio::test]
async fn the_mail_alone_says_that_the_address_is_subscribed_and_how_to_leave() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let mut browser = house.browser();
    let answers = Answers::of_noor(&mut browser).await;
    let _ = asked(&house, &answers, &mut browser).await;
    let again = mail(&house).await;
    assert!(again.text.contains("krijgt de nieuwsbrief van De Woonmensen al"), "{}", again.text);
    let leave = link_to(&house, "/nieuwsbrief/afmelden/").await;
    assert_eq!(leave, leave_link(&house, noor).await, "the same as in each newsletter");
    browser.post(&leave, &[]).await.is(303);
    assert!(!gets_it(&house, noor).await);
    let _ = asked(&house, &answers, &mut browser).await;
    let after = mail(&house).await;
    assert!(!after.text.contains("al. U hoeft niets"), "who left is asked as anybody: {}", after.text);
}

#[tokio::test]
async fn who_has_an_account_with_the_newsletter_reads_so_too() {
    let house = House::new().await;
    let sanne = with_an_account(&house, "sanne").await;
    let mut browser = house.browser();
    let answers = Answers::on(&mut browser, "/en/nieuwsbrief").await.with("email", "SANNE@voorbeeld.example");
    let pairs: Vec<(&str, &str)> = answers.0.iter().map(|(field, text)| (*field, text.as_str())).collect();
    browser.post("/en/nieuwsbrief", &pairs).await.is(303);
    assert!(mail(&house).await.text.contains("gets the newsletter of De Woonmensen already"));
    let leave = link_to(&house, "/en/nieuwsbrief/afmelden/").await;
    browser.post(&leave, &[]).await.is(303);
    assert!(!gets_it(&house, sanne.person).await);
}

#[tokio::test]
async fn who_signs_up_twice_is_one_subscriber() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_noor(&mut browser).await;
    let first = asked(&house, &answers, &mut browser).await;
    let second = asked(&house, &answers.clone().with("email", "NOOR@Lezers.example"), &mut browser).await;
    let [mut one, mut two] = [house.browser(), house.browser()];
    let (one, two) = tokio::join!(one.post(&first, &[]), two.post(&second, &[]));
    assert_eq!((one.status, two.status), (303, 303));
    assert_eq!(count(&house, "select count(*) from newsletter_subscriber").await, 1);
    assert_eq!(count(&house, "select count(*) from consent_event").await, 1);
    assert_eq!(count(&house, "select count(*) from keys.person_key").await, 2, "the key of the other is gone");
}

#[tokio::test]
async fn who_signs_up_again_by_post_changes_how_it_comes() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let post = Answers::by_post(&mut house.browser()).await;
    let mut browser = house.browser();
    let link = asked(&house, &post, &mut browser).await;
    browser.post(&link, &[]).await.is(303);
    assert_eq!(count(&house, "select count(*) from newsletter_subscriber where street is not null").await, 1);
    assert!(gets_it(&house, noor).await);
    let email = post.with("channel", "email");
    let link = asked(&house, &email, &mut browser).await;
    browser.post(&link, &[]).await.is(303);
    assert_eq!(count(&house, "select count(*) from newsletter_subscriber where street is null").await, 1);
    assert_eq!(count(&house, "select count(*) from newsletter_subscriber").await, 1, "the same subscriber");
}

#[tokio::test]
async fn who_left_comes_back_by_the_form_as_the_same_subscriber() {
    let house = House::new().await;
    let first = noor(&house).await;
    let leave = leave_link(&house, first).await;
    house.browser().post(&leave, &[]).await.is(303);
    assert!(is_suppressed(&house, "noor@lezers.example", Some("Leeszaal")).await);
    house.clock().shift(Duration::days(60));
    let again = noor(&house).await;
    assert_eq!(again, first);
    assert!(gets_it(&house, first).await);
    assert!(!is_suppressed(&house, "noor@lezers.example", Some("Leeszaal")).await, "an own act lifts it");
    house.browser().post(&leave, &[]).await.is(303);
    assert!(!gets_it(&house, first).await, "the link in an old newsletter still stops it");
}

#[tokio::test]
async fn a_yes_that_waited_while_somebody_left_counts_from_now() {
    let house = House::new().await;
    let first = noor(&house).await;
    let mut browser = house.browser();
    let answers = Answers::of_noor(&mut browser).await;
    house.clock().shift(Duration::hours(1));
    let link = asked(&house, &answers, &mut browser).await;
    house.clock().shift(Duration::hours(1));
    browser.post(&leave_link(&house, first).await, &[]).await.is(303);
    house.clock().shift(Duration::hours(1));
    browser.post(&link, &[]).await.is(303);
    assert!(gets_it(&house, first).await);
    let states = consents::states(house.app(), house.app().db.read(), first).await.unwrap();
    assert!(states.iter().any(consents::PurposeState::allows), "the page says the same as the sender");
}
