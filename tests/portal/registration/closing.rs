//! Closing the account again (P29): one press, no password, and nothing ends but the account.

use huisrecht::kernel::ids::{PersonId, TenancyId};
use huisrecht::kernel::register::Purpose;
use time::Duration;
use uuid::Uuid;

use super::{Answers, PASSWORD, count, link, published, registered, try_to_log_in, words};
use crate::house::{Browser, House};

const CLOSE: &str = "/mijn/toestemmingen/account/intrekken";

/// Sanne with an account, the newsletter and a session.
async fn sanne(house: &House) -> Browser {
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await.with("consent_newsletter", "yes");
    registered(house, &mut browser, &answers).await;
    browser
}

async fn the_person(house: &House) -> PersonId {
    let id: Uuid = sqlx::query_scalar("select id from person").fetch_one(house.owner()).await.unwrap();
    id.into()
}

#[tokio::test]
async fn one_press_closes_the_account_everywhere() {
    let house = House::new().await;
    let mut here = sanne(&house).await;
    let mut elsewhere = house.browser().from_address("198.51.100.2");
    assert_eq!(try_to_log_in(&mut elsewhere, "sanne@huurders.example").await, 303);
    let page = here.get("/mijn/toestemmingen").await.is(200);
    assert!(page.body.contains(&format!("action=\"{CLOSE}\"")), "the button is there");
    assert!(!page.body.contains("type=\"password\""), "without a password");

    let closed = here.post(CLOSE, &[]).await.is(303);
    assert_eq!(closed.location().as_deref(), Some("/account-gesloten?nieuwsbrief=blijft"));
    assert!(closed.header("clear-site-data").contains("cookies"));
    assert!(here.cookies.is_empty());
    here.get("/account-gesloten").await.is(200).says("Uw account is gesloten").says("Wilt u die ook intrekken?");
    for browser in [&mut here, &mut elsewhere] {
        let seen = browser.get("/mijn").await;
        assert!(seen.path.starts_with("/inloggen"), "{}", seen.path);
        browser.post(CLOSE, &[]).await.is(403);
    }
    assert_eq!(count(&house, "select count(*) from session").await, 0);
    assert_eq!(try_to_log_in(&mut here, "sanne@huurders.example").await, 422);
    let kept =
        "select count(*) from account where state = 'active' or login_name is not null or password_hash is not null";
    assert_eq!(count(&house, kept).await, 0);
    assert_eq!(count(&house, "select count(*) from keys.login_lookup").await, 0);
}

#[tokio::test]
async fn a_mail_says_that_the_account_is_closed() {
    let house = House::new().await;
    let mut browser = sanne(&house).await;
    browser.post(CLOSE, &[]).await.is(303);
    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    assert_eq!(mail.to, "sanne@huurders.example");
    assert!(mail.subject.contains("is gesloten"), "{}", mail.subject);
    assert!(!mail.text.contains("Sanne") && !mail.text.contains("Kastanjelaar"), "{}", mail.text);
}

#[tokio::test]
async fn tenancy_and_newsletter_stand_when_the_account_closes() {
    let house = House::new().await;
    let mut browser = sanne(&house).await;
    let (person, tenancy) = (the_person(&house).await, TenancyId::new());
    let mut tx = house.owner().begin().await.unwrap();
    for sql in [
        "insert into audit_entry (id, at, actor, event, subject) select gen_random_uuid(), now(), 'test', 'tests.arranged', $1 where $2 <> $1",
        "with asked as (select $1) insert into tenancy (id, began_on) values ($2, '2020-01-01')",
        "insert into tenancy_party (tenancy_id, person_id, role, street, house_number, postcode, town, began_on)
         select $2, $1, s, s, s, s, s, '2020-01-01' from (select decode(repeat('00', 29), 'hex') as s) as sealed",
    ] {
        sqlx::query(sql).bind(person.uuid()).bind(tenancy.uuid()).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let standing = "select t::text from tenancy t union all select t::text from tenancy_party t
                    union all select r::text from person_role r union all select i::text from person_identity i
                    union all select c::text from person_contact c
                    union all select e::text from consent_event e where purpose = 'newsletter'";
    let before = words(&house, standing).await;
    assert_eq!(before.len(), 6);
    browser.post(CLOSE, &[]).await.is(303);
    assert_eq!(words(&house, standing).await, before);
    assert_eq!(consents_and_trace(&house).await[0], ["account withdrawn", "newsletter given"]);
}

/// How each consent stands, and what the log says of it.
async fn consents_and_trace(house: &House) -> [Vec<String>; 2] {
    let states = "select distinct on (person_id, purpose) purpose || ' ' || kind from consent_event
                  order by person_id, purpose, number desc";
    let trace = "select object || ' by ' || split_part(actor, ' ', 1) from audit_entry
                 where event = 'consents.withdrawn' order by object";
    [words(house, states).await, words(house, trace).await]
}

#[tokio::test]
async fn closing_leaves_the_newsletter_unless_the_box_is_ticked() {
    let house = House::new().await;
    let mut browser = sanne(&house).await;
    let page = browser.get("/mijn/toestemmingen").await.says("Stop ook de nieuwsbrief (niet verplicht)");
    assert_eq!(page.field("stop_newsletter").as_deref(), Some("yes"));
    assert!(!page.body.contains(" checked"), "nobody ticked it beforehand");
    let closed = browser.send(CLOSE, &[]).await.is(200).says("Uw toestemming voor de nieuwsbrief geldt nog.");
    let organisation = &house.app().settings.organisation;
    let closed = closed.says("Wilt u die ook intrekken? Bel ons of schrijf ons.").says(&organisation.phone);
    assert!(closed.body.contains("href=\"/contact\""));
    let [states, trace] = consents_and_trace(&house).await;
    assert_eq!(states, ["account withdrawn", "newsletter given"]);
    assert_eq!(trace, ["account by person"]);
    house.work().await;
    assert!(house.mails().await.pop().unwrap().text.contains("Uw toestemming voor de nieuwsbrief geldt nog."));
}

#[tokio::test]
async fn one_press_with_the_box_ticked_stops_the_newsletter_too() {
    let house = House::new().await;
    let mut browser = sanne(&house).await;
    let closed = browser.send(CLOSE, &[("stop_newsletter", "yes")]).await.is(200);
    closed.says("De nieuwsbrief stopt ook.").is_silent_on("Wilt u die ook intrekken?");
    let [states, trace] = consents_and_trace(&house).await;
    assert_eq!(states, ["account withdrawn", "newsletter withdrawn"]);
    assert_eq!(trace, ["account by person", "newsletter by person"]);
    let proof = "select channel || ' ' || lang || ' ' || encode(text_hash, 'hex') from consent_event
                 where purpose = 'newsletter' order by recorded_at";
    let proof = words(&house, proof).await;
    assert_eq!(proof.len(), 2, "the yes and the no");
    assert_eq!(proof[0], proof[1], "the evidence names the text that was withdrawn");
    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    assert!(mail.text.contains("Uw toestemming voor de nieuwsbrief trok u ook in."), "{}", mail.text);
}

/// Until so many wait for a lock.
async fn waiting(house: &House, many: i64) {
    let question =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while count(house, question).await < many {
        tokio::task::yield_now().await;
    }
}

/// Two tabs: the press that comes too late to close still does what its box asks, and says what stands.
#[tokio::test]
async fn the_later_of_two_presses_stops_the_newsletter_when_its_box_says_so() {
    for (ticked, words, stands) in
        [(false, "geldt nog", "newsletter given"), (true, "De nieuwsbrief stopt ook.", "newsletter withdrawn")]
    {
        let house = House::new().await;
        let mut first = sanne(&house).await;
        let mut second = house.browser();
        second.cookies = first.cookies.clone();
        // The first cannot finish before the second has passed the door.
        let mut lock = house.owner().begin().await.unwrap();
        sqlx::query("select from account for update").execute(&mut *lock).await.unwrap();
        let later = async {
            waiting(&house, 1).await;
            second.send(CLOSE, if ticked { &[("stop_newsletter", "yes")] } else { &[] }).await
        };
        let release = async {
            waiting(&house, 2).await;
            lock.commit().await.unwrap();
        };
        let (first, second, ()) = tokio::join!(first.send(CLOSE, &[]), later, release);
        first.is(200).says("geldt nog");
        second.is(200).says(words);
        assert_eq!(consents_and_trace(&house).await[0], ["account withdrawn", stands]);
    }
}

#[tokio::test]
async fn a_paused_newsletter_can_be_stopped_with_the_account() {
    let house = House::new().await;
    let mut browser = sanne(&house).await;
    published(&house, Purpose::Newsletter, "Wij mailen u ook over acties.").await;
    browser.get("/mijn/toestemmingen").await.says("Gepauzeerd").says("Stop ook de nieuwsbrief");
    browser.send(CLOSE, &[("stop_newsletter", "yes")]).await.is(200).says("De nieuwsbrief stopt ook.");
    assert_eq!(consents_and_trace(&house).await[0], ["account withdrawn", "newsletter withdrawn"]);
}

#[tokio::test]
async fn without_a_newsletter_there_is_no_box_and_nothing_more_to_withdraw() {
    let house = House::new().await;
    let mut browser = sanne(&house).await;
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200).is_silent_on("stop_newsletter");
    let closed = browser.send(CLOSE, &[("stop_newsletter", "yes")]).await.is(200);
    closed.says("U krijgt geen nieuwsbrief. Dat blijft zo.").is_silent_on("De nieuwsbrief stopt ook.");
    let [states, trace] = consents_and_trace(&house).await;
    assert_eq!(states, ["account withdrawn", "newsletter withdrawn"]);
    assert_eq!(trace, ["account by person", "newsletter by person"], "withdrawn once, not twice");
}

#[tokio::test]
async fn closing_with_the_box_leaves_the_newsletter_of_somebody_else() {
    let house = House::new().await;
    let mut other = house.browser().from_address("198.51.100.3");
    let answers = Answers::of_sanne(&mut other).await.with("consent_newsletter", "yes");
    registered(&house, &mut other, &answers.with("email", "joris@huurders.example")).await;
    let mut browser = sanne(&house).await;
    browser.send(CLOSE, &[("stop_newsletter", "yes")]).await.is(200).says("De nieuwsbrief stopt ook.");
    let [states, _] = consents_and_trace(&house).await;
    assert_eq!(states, ["account given", "newsletter given", "account withdrawn", "newsletter withdrawn"]);
    other.get("/mijn/toestemmingen").await.is(200).says("De nieuwsbrief Gegeven");
}

#[tokio::test]
async fn the_page_of_a_closed_account_repeats_no_words_from_its_address() {
    let house = House::new().await;
    for query in ["", "?nieuwsbrief=%3Cb%3E", "?nieuwsbrief=gestopt&x=1"] {
        let closed = house.browser().get(&format!("/account-gesloten{query}")).await.is(200);
        closed.says("Gaf u ook toestemming voor de nieuwsbrief?").is_silent_on("<b>");
    }
}

#[tokio::test]
async fn two_presses_at_once_close_once_and_mail_once() {
    let house = House::new().await;
    let mut one = sanne(&house).await;
    let mut two = house.browser();
    two.cookies = one.cookies.clone();
    let (first, second) = tokio::join!(one.post(CLOSE, &[]), two.post(CLOSE, &[]));
    assert!(matches!((first.status, second.status), (303, 303) | (303, 403) | (403, 303)));
    assert_eq!(count(&house, "select count(*) from consent_event where kind = 'withdrawn'").await, 1);
    assert_eq!(count(&house, "select count(*) from audit_entry where event = 'registration.closed'").await, 1);
    house.work().await;
    assert_eq!(house.mails().await.len(), 2, "the link, and that it is closed");
}

#[tokio::test]
async fn the_same_address_can_register_again() {
    let house = House::new().await;
    let mut browser = sanne(&house).await;
    browser.post(CLOSE, &[]).await.is(303);
    house.clock().shift(Duration::hours(2));
    Answers::of_sanne(&mut browser).await.send(&mut browser).await.is(303);
    let link = link(&house).await;
    browser.get(&link).await.is(200).is_silent_on("Er is al een account met dit e-mailadres");
    super::choose(&mut browser, &link).await.is(303);
    browser.get("/mijn").await.is(200).says("Sanne van den Kastanjelaar");
    let mut later = house.browser();
    let sent = later.post("/inloggen", &[("login", "sanne@huurders.example"), ("password", PASSWORD)]).await;
    sent.is(303);
    assert_eq!(count(&house, "select count(*) from account where state = 'active'").await, 1);
}

#[tokio::test]
async fn the_english_way_out_ends_in_english() {
    let house = House::new().await;
    let mut browser = sanne(&house).await;
    let closed = browser.post(&format!("/en{CLOSE}"), &[]).await.is(303);
    assert_eq!(closed.location().as_deref(), Some("/en/account-gesloten?nieuwsbrief=blijft"));
    let closed = browser.get(&closed.location().unwrap()).await.is(200).says("Your account is closed");
    closed.says("Your consent for the newsletter still stands.");
    house.work().await;
    assert!(house.mails().await.pop().unwrap().subject.contains("closed"));
}
