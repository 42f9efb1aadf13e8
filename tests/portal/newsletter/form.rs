//! The form: what is asked, what is refused, and how often.

use time::Duration;

use super::{Answers, HOME, asked, link_to, mail, subscribed};
use crate::house::House;
use crate::registration::{count, words};
use crate::rows::{rows, stored};
use crate::sentences::long_sentences;

#[tokio::test]
async fn the_box_is_empty_and_stands_beside_the_whole_text() {
    let house = House::new().await;
    let page = house.browser().get("/nieuwsbrief").await.is(200);
    assert!(!page.body.contains(" checked"));
    page.says("Ik geef De Woonmensen toestemming om mij de nieuwsbrief te sturen.");
    house
        .browser()
        .get("/en/nieuwsbrief")
        .await
        .is(200)
        .says("I give De Woonmensen consent to send me the newsletter.");
    assert!(house.browser().get("/").await.body.contains("href=\"/nieuwsbrief\""), "one finds the way");
}

#[tokio::test]
async fn post_asks_for_a_name_and_an_address_and_e_mail_does_not() {
    let house = House::new().await;
    let mut browser = house.browser();
    let bare = Answers::of_noor(&mut browser).await;
    let bare = ["given_names", "name_prefix", "family_name"].iter().fold(bare, |bare, field| bare.without(field));
    let before = stored(&house).await;
    let seen = bare.clone().with("channel", "post").send(&mut browser).await.is(422);
    for field in ["family_name", "postcode", "house_number", "street", "town"] {
        assert!(seen.body.contains(&format!("href=\"#{field}\"")), "{field}");
    }
    assert_eq!(stored(&house).await, before);
    assert_eq!(words(&house, "select 'x' from newsletter_sign_up").await.len(), 0);
    subscribed(&house, &bare).await;
    let by_post = Answers::by_post(&mut browser).await.with("email", "noor.post@lezers.example");
    let link = asked(&house, &by_post, &mut browser).await;
    browser.get(&link).await.is(200).says("Noor ter Leeszaal").says("Meidoornpad 12-a 8011 PK Zwolle");
    browser.post(&link, &[]).await.is(303);
    assert_eq!(count(&house, "select count(*) from newsletter_subscriber where street is not null").await, 1);
}

#[tokio::test]
async fn an_address_that_is_not_needed_is_not_kept() {
    let house = House::new().await;
    let answers = Answers::by_post(&mut house.browser()).await.with("channel", "email");
    let mut browser = house.browser();
    let link = asked(&house, &answers, &mut browser).await;
    browser.get(&link).await.is(200).is_silent_on("Meidoornpad");
    browser.post(&link, &[]).await.is(303);
    assert_eq!(count(&house, "select count(*) from newsletter_subscriber where street is null").await, 1);
}

#[tokio::test]
async fn what_is_missing_is_said_at_its_field_and_what_was_typed_stays() {
    let house = House::new().await;
    let mut browser = house.browser();
    let before = stored(&house).await;
    for (field, text, says) in [
        ("channel", "duif", "Kies hoe u de nieuwsbrief wilt"),
        ("consent_newsletter", "no", "Zet een vinkje als u de nieuwsbrief wilt"),
        ("consent_newsletter_text", "0197a000-0000-7000-8000-000000000001", "tekst"),
        ("postcode", "", "postcode"),
    ] {
        let seen = Answers::by_post(&mut browser).await.with(field, text).send(&mut browser).await.is(422).says(says);
        assert!(seen.title().starts_with("Fout: "), "{}", seen.title());
        assert_eq!(seen.field("email").as_deref(), Some("noor@lezers.example"));
        assert_eq!(seen.field("town").as_deref(), Some(HOME[3].1));
        assert_eq!(long_sentences(&seen.body), Vec::<String>::new());
    }
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn addresses_that_no_mail_can_reach_are_refused_and_what_was_typed_stays() {
    let house = House::new().await;
    let mut browser = house.browser();
    let before = stored(&house).await;
    let long = format!("{}@{}.example", "n".repeat(64), "lezers.".repeat(36));
    assert!(long.len() >= 320);
    for email in ["", "noor", "noor@lezers", "\"noor ter\"@lezers.example", "nöör@lezers.example", long.as_str()] {
        let seen = Answers::of_noor(&mut browser).await.with("email", email).send(&mut browser).await.is(422);
        assert!(seen.body.contains("href=\"#email\""), "{email}");
        assert_eq!(seen.field("email").as_deref(), Some(email));
        assert_eq!(seen.field("family_name").as_deref(), Some("Leeszaal"));
    }
    for email in
        ["noor@lezers.example\r\nBcc: iedereen@lezers.example", "noor@lezers.example\n", "noor\u{0}@lezers.example"]
    {
        Answers::of_noor(&mut browser).await.with("email", email).send(&mut browser).await.is(422);
    }
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn an_address_in_another_script_is_one_as_any() {
    let house = House::new().await;
    let answers = Answers::of_noor(&mut house.browser()).await.with("email", "Noor+nieuws@Bücher.example");
    subscribed(&house, &answers).await;
    let sent = house.mails().await.pop().unwrap();
    assert!(sent.to.ends_with("@bücher.example"), "{}", sent.to);
}

#[tokio::test]
async fn a_program_that_fills_in_every_field_is_answered_and_nothing_is_stored() {
    let house = House::new().await;
    let mut told = vec![];
    for trap in ["", "https://koop.example"] {
        let mut browser = house.browser();
        let answers = Answers::of_noor(&mut browser).await.with("website", trap);
        let before = stored(&house).await;
        let seen = answers.send(&mut browser).await.is(303);
        assert_eq!(stored(&house).await == before, !trap.is_empty());
        let headers: Vec<_> = seen.headers.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        told.push((seen.body, headers, browser.get("/nieuwsbrief/verstuurd").await.body));
    }
    assert_eq!(told[0], told[1]);
    house.work().await;
    assert_eq!(house.mails().await.len(), 1);
}

#[tokio::test]
async fn one_mailbox_and_one_network_are_asked_for_only_so_often() {
    let house = House::new().await;
    for at in 1..=5 {
        // One mailbox has many addresses, and somebody may come from anywhere.
        let mut browser = house.browser().from_address(&format!("198.51.100.{at}"));
        let answers = Answers::of_noor(&mut browser).await.with("email", format!("noor+{at}@lezers.example"));
        answers.send(&mut browser).await.is(303);
    }
    let mut browser = house.browser();
    let answers = Answers::of_noor(&mut browser).await;
    let before = stored(&house).await;
    let seen = answers.send(&mut browser).await.is(429);
    assert_eq!(seen.header("retry-after"), "86400");
    assert_eq!(stored(&house).await, before);
    house.clock().shift(Duration::days(1));
    answers.send(&mut browser).await.is(303);

    let mut browser = house.browser().from_address("203.0.113.80");
    for at in 0..30 {
        answers.clone().with("email", format!("lezer{at}@lezers.example")).send(&mut browser).await.is(303);
    }
    answers.clone().with("email", "nog.een@lezers.example").send(&mut browser).await.is(429);
    answers.with("email", "nog.een@lezers.example").send(&mut house.browser()).await.is(303);
}

#[tokio::test]
async fn no_sentence_is_long() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::by_post(&mut browser).await;
    let link = asked(&house, &answers, &mut browser).await;
    let mut seen = vec![browser.get(&link).await.is(200)];
    browser.post(&link, &[]).await.is(303);
    seen.push(browser.get(&link).await.is(410));
    answers.send(&mut browser).await.is(303);
    let known = mail(&house).await;
    let leave = link_to(&house, "/afmelden/").await;
    seen.push(browser.get(&leave).await.is(200));
    browser.post(&leave, &[]).await.is(303);
    let back = link_to(&house, "/terug/").await;
    seen.push(browser.get(&back).await.is(200));
    seen.push(browser.post(&back, &[]).await.is(422));
    seen.push(browser.get("/nieuwsbrief/afmelden/x").await.is(404));
    for page in seen {
        assert_eq!(long_sentences(&page.body), Vec::<String>::new(), "{}", page.path);
    }
    let mut texts: Vec<String> = house.mails().await.into_iter().map(|mail| mail.text).collect();
    texts.push(known.text);
    for text in texts {
        for paragraph in text.split("\n\n") {
            assert_eq!(long_sentences(paragraph), Vec::<String>::new());
            assert!(!paragraph.contains("Leeszaal") && !paragraph.contains("Noor"), "a household may read it");
        }
    }
    assert!(rows(&house).await["public.newsletter_leave"] == 1);
}
