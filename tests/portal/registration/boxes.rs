//! The two boxes (P24, P25, P26): no box, no account; and a yes belongs to the words that were on the screen.

use huisrecht::consents;
use huisrecht::kernel::register::Purpose;

use super::{Answers, choose, count, link, published, published_elsewhere, registered, words};
use crate::house::House;
use crate::rows::stored;

const GIVEN: &str = "select purpose || ' ' || kind from consent_event order by purpose, recorded_at";

#[tokio::test]
async fn no_box_is_ticked_beforehand_and_each_stands_beside_its_own_text() {
    let house = House::new().await;
    for path in ["/aanmelden", "/en/aanmelden"] {
        let page = house.browser().get(path).await.is(200);
        assert!(!page.body.contains(" checked"), "{path}");
        assert_eq!(page.body.matches("type=\"checkbox\"").count(), 2, "{path}");
        assert_ne!(page.field("consent_account_text"), page.field("consent_newsletter_text"));
    }
}

#[tokio::test]
async fn both_boxes_give_both_consents() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await.with("consent_newsletter", "yes");
    registered(&house, &mut browser, &answers).await;
    assert_eq!(words(&house, GIVEN).await, ["account given", "newsletter given"]);
}

#[tokio::test]
async fn an_account_needs_no_newsletter() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    registered(&house, &mut browser, &answers).await.says("Sanne van den Kastanjelaar");
    assert_eq!(words(&house, GIVEN).await, ["account given"]);
}

#[tokio::test]
async fn without_the_first_box_there_is_no_account_and_nothing_typed_is_lost() {
    let house = House::new().await;
    let mut browser = house.browser();
    let before = stored(&house).await;
    for newsletter in [false, true] {
        let mut answers = Answers::of_sanne(&mut browser).await.without("consent_account");
        if newsletter {
            answers = answers.with("consent_newsletter", "yes");
        }
        let seen = answers.send(&mut browser).await.is(422).says("Geef toestemming als u een account wilt");
        assert!(seen.title().starts_with("Fout: "), "{}", seen.title());
        let summary = seen.body.split_once("error-summary").unwrap().1;
        let first = summary.split_once("href=\"").unwrap().1;
        assert!(first.starts_with("#consent_account\""), "the summary leads to the box");
        assert!(seen.body.contains("id=\"consent_account\""), "and the box is there");
        for (field, typed) in answers.pairs() {
            match field {
                "role" => assert!(seen.body.contains("value=\"tenant\" checked")),
                "consent_newsletter" => (),
                _ => assert_eq!(seen.field(field).as_deref(), Some(typed), "{field}"),
            }
        }
        let ticked = seen.body.split("<input").filter(|tag| tag.contains("checkbox") && tag.contains(" checked"));
        assert_eq!(ticked.count(), usize::from(newsletter), "what was ticked stays, no more");
    }
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn faults_stand_in_the_order_of_the_page() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await.without("consent_account").without("role").with("email", "x");
    let seen = answers.send(&mut browser).await.is(422);
    let summary = seen.body.split_once("error-summary").unwrap().1.split_once("</ul>").unwrap().0;
    let led: Vec<&str> = summary.split("href=\"#").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect();
    assert_eq!(led, ["role", "email", "consent_account"]);
}

#[tokio::test]
async fn a_text_that_changed_while_the_form_was_open_is_shown_again_with_its_box_empty() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await.with("consent_newsletter", "yes");
    published(&house, Purpose::Account, "Nieuwe woorden over het account.").await;
    let before = stored(&house).await;
    let seen = answers.send(&mut browser).await.is(422);
    let seen = seen.says("Nieuwe woorden over het account.").says("Deze tekst is intussen veranderd.");
    assert_eq!(stored(&house).await, before);
    let ticked: Vec<&str> =
        seen.body.split("<input").filter(|tag| tag.contains("checkbox") && tag.contains(" checked")).collect();
    assert_eq!(ticked.len(), 1, "the yes to the old words is gone, the other one stays: {ticked:?}");
    assert!(ticked[0].contains("consent_newsletter"));
    assert_eq!(seen.field("family_name").as_deref(), Some("Kastanjelaar"));
    let agreed = answers.with("consent_account_text", seen.field("consent_account_text").unwrap());
    agreed.send(&mut browser).await.is(303);
}

#[tokio::test]
async fn a_changed_newsletter_text_asks_only_who_ticked_it() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    published(&house, Purpose::Newsletter, "Nieuwe woorden over de nieuwsbrief.").await;
    let ticked = answers.clone().with("consent_newsletter", "yes");
    let seen = ticked.send(&mut browser).await.is(422).says("Nieuwe woorden over de nieuwsbrief.");
    assert!(seen.body.contains("href=\"#consent_newsletter\""));
    answers.send(&mut browser).await.is(303);
}

#[tokio::test]
async fn a_text_that_another_server_published_counts_as_soon_as_somebody_read_it() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    let newer = published_elsewhere(&house, Purpose::Account, "Woorden van een andere server.").await;
    registered(&house, &mut browser, &answers.with("consent_account_text", newer.to_string())).await;
    let kept: Vec<uuid::Uuid> =
        sqlx::query_scalar("select text_id from consent_event").fetch_all(house.owner()).await.unwrap();
    assert_eq!(kept, [newer.uuid()]);
}

#[tokio::test]
async fn texts_that_changed_before_confirming_bring_both_boxes_back() {
    let house = House::new().await;
    let mut browser = house.browser();
    Answers::of_sanne(&mut browser).await.with("consent_newsletter", "yes").send(&mut browser).await.is(303);
    let link = link(&house).await;
    let page = browser.get(&link).await.is(200);
    assert_eq!(page.body.matches("type=\"checkbox\"").count(), 0, "as long as the texts stand, once is enough");
    let newer = published(&house, Purpose::Newsletter, "Nieuwe woorden over de nieuwsbrief.").await;
    let page = browser.get(&link).await.is(200).says("Nieuwe woorden over de nieuwsbrief.");
    assert_eq!(page.body.matches("type=\"checkbox\"").count(), 2);
    assert!(!page.body.contains(" checked"));

    let before = stored(&house).await;
    choose(&mut browser, &link).await.is(422).says("Geef toestemming als u een account wilt");
    let old = [("password", super::PASSWORD), ("password_again", super::PASSWORD), ("consent_account", "yes")];
    let seen = browser.post(&link, &old).await.is(422).says("Deze tekst is intussen veranderd.");
    assert!(!seen.body.contains(" checked"), "a yes without its text is no yes");
    assert_eq!(stored(&house).await, before);

    let (account, newsletter) = (page.field("consent_account_text").unwrap(), newer.to_string());
    let agreed = [
        ("password", super::PASSWORD),
        ("password_again", super::PASSWORD),
        ("consent_account", "yes"),
        ("consent_account_text", account.as_str()),
        ("consent_newsletter", "yes"),
        ("consent_newsletter_text", newsletter.as_str()),
    ];
    browser.post(&link, &agreed).await.is(303);
    assert_eq!(words(&house, GIVEN).await, ["account given", "newsletter given"]);
    let kept: uuid::Uuid = sqlx::query_scalar("select text_id from consent_event where purpose = 'newsletter'")
        .fetch_one(house.owner())
        .await
        .unwrap();
    assert_eq!(kept, newer.uuid(), "the evidence names the words that were read");
    let at_once = "select count(*) from consent_event where effective_at = recorded_at";
    assert_eq!(count(&house, at_once).await, 2, "and the moment of the second yes");
    assert_eq!(
        words(&house, "select event from audit_entry where event like 'registration.%' order by at, id").await,
        ["registration.asked", "registration.agreed_again", "registration.confirmed"]
    );
}

#[tokio::test]
async fn a_text_that_another_server_published_meanwhile_is_shown_before_the_account_is_made() {
    let house = House::new().await;
    let mut browser = house.browser();
    Answers::of_sanne(&mut browser).await.send(&mut browser).await.is(303);
    let link = link(&house).await;
    consents::reload(house.app()).await.unwrap();
    published_elsewhere(&house, Purpose::Account, "Woorden van een andere server.").await;
    let seen = choose(&mut browser, &link).await.is(422).says("Woorden van een andere server.");
    assert_eq!(seen.body.matches("type=\"checkbox\"").count(), 2);
    assert_eq!(count(&house, "select count(*) from account").await, 0);
}

#[tokio::test]
async fn the_yes_counts_from_the_moment_that_the_box_was_sent() {
    let house = House::new().await;
    let mut browser = house.browser();
    Answers::of_sanne(&mut browser).await.send(&mut browser).await.is(303);
    let link = link(&house).await;
    house.clock().shift(time::Duration::hours(3));
    choose(&mut browser, &link).await.is(303);
    let waited = "select (extract(epoch from recorded_at - effective_at) / 3600)::bigint from consent_event";
    assert_eq!(count(&house, waited).await, 3);
}
