//! One mailbox, several people (P02): each has an account and a log-in name of their own, and nobody learns of the other beforehand.

use super::{Answers, PASSWORD, choose, count, link, registered, try_to_log_in};
use crate::house::House;
use crate::rows::{self, rows};

#[tokio::test]
async fn two_people_who_share_a_mailbox_both_have_an_account() {
    let house = House::new().await;
    let mut sanne = house.browser();
    let answers = Answers::of_sanne(&mut sanne).await;
    registered(&house, &mut sanne, &answers).await;
    let mut daan = house.browser().from_address("198.51.100.2");
    let answers = answers.with("given_names", "Daan").with("email", "SANNE@huurders.example");
    answers.send(&mut daan).await.is(303);
    let link = link(&house).await;
    let page = daan.get(&link).await.is(200).says("Er is al een account met dit e-mailadres");
    assert!(page.body.contains("id=\"login\"") && !page.body.contains("id=\"username\""));

    let choosing = |login| [("login", login), ("password", PASSWORD), ("password_again", PASSWORD)];
    let before = rows(&house).await;
    for (login, says) in [
        ("", "Kies een inlognaam van minstens 3 letters"),
        ("x", "Kies een inlognaam van minstens 3 letters"),
        ("Sanne@Huurders.example", "Deze inlognaam is al in gebruik"),
        ("iemand.anders@huurders.example", "Kies een inlognaam zonder @"),
    ] {
        let seen = daan.post(&link, &choosing(login)).await.is(422).says(says);
        assert_eq!(seen.field("login").as_deref(), Some(login), "what was chosen stays to be changed");
        assert!(seen.body.contains("href=\"#login\""));
    }
    assert_eq!(rows(&house).await, before);
    let done = daan.post(&link, &choosing("daan.k")).await.is(303);
    daan.get(&done.location().unwrap()).await.is(200).says("Daan van den Kastanjelaar");

    for (login, name) in [("sanne@huurders.example", "Sanne van den"), ("Daan.K", "Daan van den")] {
        let mut browser = house.browser();
        assert_eq!(try_to_log_in(&mut browser, login).await, 303);
        browser.get("/mijn").await.is(200).says(name);
    }
}

#[tokio::test]
async fn a_chosen_log_in_name_that_somebody_has_is_refused() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    registered(&house, &mut browser, &answers).await;
    for (given, login, status) in [("Daan", "kastanje", 303), ("Noor", "KASTANJE", 422)] {
        let mut browser = house.browser().from_address("198.51.100.3");
        answers.clone().with("given_names", given).send(&mut browser).await.is(303);
        let link = link(&house).await;
        browser.post(&link, &[("login", login), ("password", PASSWORD), ("password_again", PASSWORD)]).await.is(status);
    }
}

#[tokio::test]
async fn the_same_name_and_birth_date_are_no_reason_to_make_two_people_one() {
    let house = House::new().await;
    for number in 1..=2 {
        let mut browser = house.browser();
        let answers = Answers::of_sanne(&mut browser).await.with("email", format!("sanne{number}@huurders.example"));
        registered(&house, &mut browser, &answers).await;
    }
    assert_eq!(count(&house, "select count(*) from person").await, 2);
    assert_eq!(count(&house, "select count(distinct person_id) from account").await, 2);
}

#[tokio::test]
async fn a_known_address_gets_the_same_answer_and_the_same_work_as_an_unknown_one() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    registered(&house, &mut browser, &answers).await;
    let mut told = vec![];
    for email in ["sanne@huurders.example", "niemand@huurders.example"] {
        let mut stranger = house.browser().from_address("198.51.100.4");
        let answers = Answers::of_sanne(&mut stranger).await.with("email", email);
        told.push(rows::told(&house, &mut stranger, async |stranger| answers.send(stranger).await).await);
    }
    assert_eq!(told[0], told[1]);
    assert!(told[0].written.contains(&(1, "public.sign_up".to_owned())));
    house.work().await;
    let mails = house.mails().await;
    let [.., first, second] = &mails[..] else { panic!("two mails") };
    assert_eq!(first.subject, second.subject, "not even the list of mails tells");
    assert_ne!(first.text, second.text, "the mail itself does");
}

#[tokio::test]
async fn the_mail_alone_says_that_the_address_has_an_account() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    registered(&house, &mut browser, &answers).await;
    assert!(!house.mails().await[0].text.contains("Er is al een account"));
    let ways_in = ["http://127.0.0.1:8080/inloggen", "http://127.0.0.1:8080/wachtwoord-vergeten"];
    let english = ways_in.map(|link| link.replace(":8080/", ":8080/en/"));
    let cases = [
        (
            "/aanmelden",
            "Er is al een account met dit e-mailadres.",
            "Deelt u dit e-mailadres met iemand?",
            ways_in.map(str::to_owned),
        ),
        (
            "/en/aanmelden",
            "There is an account with this e-mail address already.",
            "Do you share this e-mail address",
            english,
        ),
    ];
    for (page, known, shared, ways_in) in cases {
        let mut again = house.browser().from_address("198.51.100.6");
        let answers = Answers::on(&mut again, page).await.with("email", "SANNE@huurders.example");
        again.post(page, &answers.pairs()).await.is(303);
        let link = link(&house).await;
        let mail = house.mails().await.pop().unwrap();
        assert!(mail.text.contains(known) && mail.text.contains(shared), "{}", mail.text);
        assert_eq!(mail.links[..2], ways_in, "the way in stands before the way to another account");
        assert_eq!(mail.link(), mail.links[2]);
        again.get(&link).await.is(200);
        // A new link instead of this one says so too.
        again.post(&format!("{link}/opnieuw"), &[]).await.is(303);
        house.work().await;
        assert!(house.mails().await.pop().unwrap().text.contains(known));
    }
}

#[tokio::test]
async fn an_address_whose_account_was_closed_is_new_again() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    registered(&house, &mut browser, &answers).await;
    browser.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    answers.send(&mut browser).await.is(303);
    let link = link(&house).await;
    let mail = house.mails().await.pop().unwrap();
    assert!(!mail.text.contains("Er is al een account"), "{}", mail.text);
    choose(&mut browser, &link).await.is(303);
}

#[tokio::test]
async fn somebody_who_forgot_the_account_is_shown_the_way_in() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    registered(&house, &mut browser, &answers).await;
    let mut again = house.browser().from_address("198.51.100.5");
    answers.send(&mut again).await.is(303);
    let link = link(&house).await;
    let page = again.get(&link).await.is(200);
    assert!(page.body.contains("href=\"/inloggen\"") && page.body.contains("href=\"/wachtwoord-vergeten\""));
    choose(&mut again, &link).await.is(422);
    assert_eq!(count(&house, "select count(*) from account").await, 1);
}
