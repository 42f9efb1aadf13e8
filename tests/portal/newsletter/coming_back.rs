//! The mail about leaving has a way back, for who did not leave themselves.

use huisrecht::kernel::register::Purpose;
use time::Duration;

use super::{gets_it, is_suppressed, leave_link, link_to, noor, with_an_account};
use crate::house::House;
use crate::registration::{count, everything, published};
use crate::rows::rows;

#[tokio::test]
async fn the_link_in_the_mail_gives_the_consent_again() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let sanne = with_an_account(&house, "sanne").await;
    for (person, email, family) in
        [(noor, "noor@lezers.example", "Leeszaal"), (sanne.person, "sanne@voorbeeld.example", "Sannesma")]
    {
        let leave = leave_link(&house, person).await;
        let mut browser = house.browser();
        browser.post(&leave, &[]).await.is(303);
        let back = link_to(&house, "/nieuwsbrief/terug/").await;
        assert!(is_suppressed(&house, email, Some(family)).await);
        house.clock().shift(Duration::days(7) - Duration::minutes(1));
        let before = everything(&house).await;
        let page = browser.get(&back).await.is(200).says("toestemming om mij de nieuwsbrief te sturen");
        assert_eq!(everything(&house).await, before, "a scanner brings nobody back");
        assert!(!gets_it(&house, person).await);
        let text = page.field("consent_newsletter_text").unwrap();
        let done = browser.post(&back, &[("consent_newsletter_text", &text)]).await.is(303);
        assert_eq!(done.location().as_deref(), Some("/nieuwsbrief/aangemeld"));
        assert!(gets_it(&house, person).await);
        assert!(!is_suppressed(&house, email, Some(family)).await);
        let before = rows(&house).await;
        browser.post(&back, &[("consent_newsletter_text", &text)]).await.is(410);
        browser.get(&back).await.is(410);
        assert_eq!(rows(&house).await, before, "once");
        browser.get(&leave).await.is(200).says("Nieuwsbrief stoppen");
    }
}

#[tokio::test]
async fn after_a_week_the_way_back_is_the_form() {
    let house = House::new().await;
    let noor = noor(&house).await;
    house.browser().post(&leave_link(&house, noor).await, &[]).await.is(303);
    let back = link_to(&house, "/nieuwsbrief/terug/").await;
    house.clock().shift(Duration::days(7));
    house.browser().get(&back).await.is(410).says("Vraag de nieuwsbrief dan opnieuw aan");
    house.browser().post(&back, &[]).await.is(410);
    assert!(!gets_it(&house, noor).await);
}

#[tokio::test]
async fn a_text_that_nobody_was_shown_is_no_yes() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let mut browser = house.browser();
    browser.post(&leave_link(&house, noor).await, &[]).await.is(303);
    let back = link_to(&house, "/nieuwsbrief/terug/").await;
    let old = browser.get(&back).await.is(200).field("consent_newsletter_text").unwrap();
    let new = published(&house, Purpose::Newsletter, "Nieuwe woorden over de nieuwsbrief.").await.to_string();
    for shown in [old.as_str(), "", "x", "0197a000-0000-7000-8000-000000000001"] {
        let seen = browser.post(&back, &[("consent_newsletter_text", shown)]).await.is(422);
        seen.says("Nieuwe woorden over de nieuwsbrief.").says("De tekst is net veranderd.");
    }
    assert!(!gets_it(&house, noor).await);
    browser.post(&back, &[("consent_newsletter_text", &new)]).await.is(303);
    assert!(gets_it(&house, noor).await);
    assert_eq!(count(&house, "select count(*) from consent_event where kind = 'given'").await, 2);
}

#[tokio::test]
async fn of_two_presses_at_once_one_brings_them_back() {
    let house = House::new().await;
    let noor = noor(&house).await;
    let mut browser = house.browser();
    browser.post(&leave_link(&house, noor).await, &[]).await.is(303);
    let back = link_to(&house, "/nieuwsbrief/terug/").await;
    let text = browser.get(&back).await.field("consent_newsletter_text").unwrap();
    let typed = [("consent_newsletter_text", text.as_str())];
    let [mut one, mut two] = [house.browser(), house.browser()];
    let (one, two) = tokio::join!(one.post(&back, &typed), two.post(&back, &typed));
    let mut answers = [one.status, two.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 410]);
    assert_eq!(count(&house, "select count(*) from consent_event where kind = 'given'").await, 2);
}
