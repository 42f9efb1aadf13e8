//! What lies in the tables while somebody registers: sealed answers, a trace of each step, and no more of them than one person sends.

use time::Duration;

use super::{Answers, SANNE, choose, everything, link, registered, words};
use crate::house::House;
use crate::rows::stored;

/// In every shape in which it could lie in a table.
fn found(dump: &str, typed: &str) -> bool {
    let hexadecimal: String = typed.bytes().map(|byte| format!("{byte:02x}")).collect();
    dump.contains(typed) || dump.to_lowercase().contains(&hexadecimal)
}

#[tokio::test]
async fn nothing_typed_lies_in_the_clear_at_any_step() {
    let house = House::new().await;
    let mut browser = house.browser();
    let personal: Vec<&str> =
        ["sanne@", "0612345678", "+31612345678", "1985-03-27", "7311 AB", "12-a bis", super::PASSWORD]
            .into_iter()
            .chain(SANNE.iter().map(|(_, typed)| *typed))
            .filter(|typed| typed.len() > 4 && !["tenant", "Nederland", "Apeldoorn"].contains(typed))
            .collect();
    let answers = Answers::of_sanne(&mut browser).await;
    answers.send(&mut browser).await.is(303);
    let waiting = everything(&house).await;
    let link = link(&house).await;
    let mailed = everything(&house).await;
    choose(&mut browser, &link).await.is(303);
    let confirmed = everything(&house).await;
    for (step, dump) in [("waiting", &waiting), ("mailed", &mailed), ("confirmed", &confirmed)] {
        for typed in &personal {
            assert!(!found(dump, typed), "{typed} lies in the clear when {step}");
        }
        assert!(!found(dump, link.rsplit('/').next().unwrap()), "the link itself is kept as a hash only");
    }
    sqlx::query("insert into keys.throttle values ('x', convert_to(rpad('Kastanjelaar', 32), 'UTF8'), now(), 1)")
        .execute(house.owner())
        .await
        .unwrap();
    assert!(found(&everything(&house).await, "Kastanjelaar"), "what does lie in the clear is found");
}

#[tokio::test]
async fn each_step_leaves_its_trace() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await.with("consent_newsletter", "yes");
    answers.send(&mut browser).await.is(303);
    let link = link(&house).await;
    browser.post(&format!("{link}/opnieuw"), &[]).await.is(303);
    let link = super::link(&house).await;
    choose(&mut browser, &link).await.is(303);
    browser.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    let of_sanne = "select event from audit_entry where subject = (select id from person) order by at, id";
    let traces = words(&house, of_sanne).await;
    assert_eq!(
        traces,
        [
            "registration.asked",
            "registration.new_link",
            "persons.added",
            "persons.role_began",
            "accounts.created",
            "consents.given",
            "consents.given",
            "registration.confirmed",
            "accounts.logged_in",
            "consents.withdrawn",
            "accounts.ended",
            "registration.closed",
        ],
    );
    let actors =
        "select distinct split_part(actor, ' ', 1) from audit_entry where event like 'registration.%' order by 1";
    assert_eq!(words(&house, actors).await, ["person", "visitor"]);
}

#[tokio::test]
async fn one_mailbox_gets_five_mails_an_hour_at_most() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    for number in 0..5 {
        let mut elsewhere = house.browser().from_address(&format!("198.51.100.{number}"));
        answers.send(&mut elsewhere).await.is(303);
    }
    let before = stored(&house).await;
    let other_case = answers.clone().with("email", "SANNE@HUURDERS.EXAMPLE");
    let mut elsewhere = house.browser().from_address("198.51.100.9");
    let seen = other_case.send(&mut elsewhere).await.is(429);
    assert_eq!(seen.header("retry-after"), "3600");
    assert!(seen.body.contains("<html lang=\"nl\""));
    assert_eq!(stored(&house).await, before);
    let english = elsewhere.post("/en/aanmelden", &answers.pairs()).await.is(429);
    assert!(english.body.contains("<html lang=\"en\""));
    house.clock().shift(Duration::hours(1));
    answers.send(&mut elsewhere).await.is(303);
}

#[tokio::test]
async fn one_network_sends_thirty_forms_an_hour_at_most_and_leaves_others_alone() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    for number in 0..30 {
        answers.clone().with("email", format!("h{number}@huurders.example")).send(&mut browser).await.is(303);
    }
    answers.send(&mut browser).await.is(429);
    answers.send(&mut house.browser().from_address("198.51.100.7")).await.is(303);
}

#[tokio::test]
async fn a_faulty_form_is_not_counted() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    for _ in 0..8 {
        answers.clone().without("town").send(&mut browser).await.is(422);
    }
    registered(&house, &mut browser, &answers).await;
}
