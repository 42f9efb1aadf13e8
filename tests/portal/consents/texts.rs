//! The versions of a text: a material change asks again, an editorial one says why it was made (P24, P30).

use huisrecht::consents::{self, Outcome, Publication, Standing, Wording};
use huisrecht::kernel::register::Purpose;
use huisrecht::platform::audit::Actor;

use super::{PAGE, allowed, give_now, press_give, publish, publish_elsewhere, standing, tenant};
use crate::house::House;

fn editorial() -> Publication {
    Publication::Editorial { reason: "Een spelfout verbeterd.".into() }
}

#[tokio::test]
async fn a_text_that_changed_between_showing_and_sending_is_shown_again() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let old = browser.get(PAGE).await;
    publish(&house, Purpose::Newsletter, "Wij mailen u ook over acties.", Publication::Material).await;
    let refused = press_give(&mut browser, Purpose::Newsletter, &old).await.is(422);
    assert!(!refused.body.contains(" checked"));
    let refused = refused.says("De tekst is veranderd terwijl u las.").says("Wij mailen u ook over acties.");
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Never);
    press_give(&mut browser, Purpose::Newsletter, &refused)
        .await
        .is(200)
        .says("U gaf toestemming voor de nieuwsbrief.");
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Given);
}

#[tokio::test]
async fn a_text_that_another_server_published_meanwhile_is_shown_at_once() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let old = browser.get(PAGE).await;
    publish_elsewhere(&house, Purpose::Newsletter, "Wij mailen u ook over acties.", Publication::Material).await;
    let refused = press_give(&mut browser, Purpose::Newsletter, &old).await.is(422);
    refused.says("De tekst is veranderd terwijl u las.").says("Wij mailen u ook over acties.");
    let newest = publish_elsewhere(&house, Purpose::Newsletter, "En over feesten.", Publication::Material).await;
    assert_eq!(give_now(&house, person, Purpose::Newsletter, newest).await, Outcome::Done);
    browser.get(PAGE).await.is(200).says("De nieuwsbrief Gegeven").says("En over feesten.");
}

#[tokio::test]
async fn a_material_change_pauses_the_purpose_until_the_new_text_is_affirmed() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    publish(&house, Purpose::Newsletter, "Wij mailen u ook over acties.", Publication::Material).await;
    assert!(!allowed(&house, person, Purpose::Newsletter).await);
    assert!(allowed(&house, person, Purpose::Account).await);

    let paused = browser.get(PAGE).await.is(200).says("De nieuwsbrief Gepauzeerd");
    let paused = paused
        .says("U krijgt geen nieuwsbrief tot u ja zegt op de nieuwe tekst.")
        .says("Wij mailen u ook over acties.")
        .says("Ik geef De Woonmensen toestemming om mij de nieuwsbrief te sturen.");
    let given = press_give(&mut browser, Purpose::Newsletter, &paused).await.is(200);
    given.says("De nieuwsbrief Gegeven").says("Het ging om versie 2.").says("Het ging om versie 1.");
    assert!(allowed(&house, person, Purpose::Newsletter).await);
}

#[tokio::test]
async fn a_paused_consent_can_be_withdrawn_too() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    publish(&house, Purpose::Newsletter, "Wij mailen u ook over acties.", Publication::Material).await;
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200).says("De nieuwsbrief Ingetrokken");
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Withdrawn);
}

#[tokio::test]
async fn an_editorial_change_leaves_the_consent_standing_and_says_why_it_was_made() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    publish(&house, Purpose::Newsletter, "Wij mogen u de nieuwsbrief mailen.", editorial()).await;
    assert!(allowed(&house, person, Purpose::Newsletter).await);
    let page = browser.get(PAGE).await.says("De nieuwsbrief Gegeven").says("Een spelfout verbeterd.");
    assert!(page.field("newsletter_text").is_none());
    // A material change before an editorial one still asks again.
    publish(&house, Purpose::Newsletter, "Wij mailen u ook over acties.", Publication::Material).await;
    publish(&house, Purpose::Newsletter, "Wij mailen u ook over onze acties.", editorial()).await;
    assert!(!allowed(&house, person, Purpose::Newsletter).await);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Paused);
}

#[tokio::test]
async fn an_editorial_change_needs_a_reason() {
    let house = House::new().await;
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let wording = Wording::parse("Nieuw", "New").unwrap();
    let publication = Publication::Editorial { reason: "  ".into() };
    assert!(consents::publish(&mut change, Purpose::Newsletter, &wording, &publication).await.is_err());
}

#[tokio::test]
async fn first_texts_are_published_once_however_many_servers_start() {
    let house = House::new().await;
    let apps = (0..4).map(|_| house.app().clone());
    let starts = apps.map(|app| tokio::spawn(async move { consents::publish_first(&app).await.unwrap() }));
    for start in starts.collect::<Vec<_>>() {
        start.await.unwrap();
    }
    let count: i64 = sqlx::query_scalar("select count(*) from consent_text").fetch_one(house.owner()).await.unwrap();
    assert_eq!(count, 2);
}

#[tokio::test]
async fn a_text_that_was_shown_in_another_language_can_be_read_in_ones_own_below_the_evidence() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let texts = consents::texts(house.app()).await.unwrap();
    let text = texts.current(Purpose::Account).unwrap();
    let [nl, en] = [&text.nl, &text.en].map(|words| words.lines().next().unwrap());
    let path = "/mijn/toestemmingen/account/bewijs";
    for page in [PAGE, path] {
        browser.get(page).await.is(200).says(nl).is_silent_on(en).is_silent_on("dezelfde versie");
        let seen = browser.get(&format!("/en{page}")).await.is(200).says("The Dutch text applies");
        let (shown, fold) = seen.body.split_once("Read the same version in English").unwrap();
        assert!(shown.contains(&format!("<span lang=\"nl\">{nl}")), "the evidence stands as it was shown");
        let (shown, fold) = (shown.rsplit_once("<details").unwrap().1, fold.split_once("</details>").unwrap().0);
        assert!(!shown.contains(" open") && fold.contains(en) && !fold.contains(nl), "{fold}");
    }
}
