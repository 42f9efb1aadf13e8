//! Consents: given and withdrawn with one press, kept as evidence that nobody can change, and proven by a receipt (P27 to P30).

pub mod evidence;
mod keys;
mod linked;
mod papers;
mod receipts;
pub mod scans;
mod texts;
mod words;
mod writing;

use huisrecht::consents::{self, Outcome, Publication, Standing, Wording};
use huisrecht::kernel::ids::{AccountId, ConsentTextId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::Purpose;
use huisrecht::platform::audit::Actor;
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;
use time::Duration;
use uuid::Uuid;

use crate::house::{Arranged, Browser, House, Seen};

const PAGE: &str = "/mijn/toestemmingen";

/// Somebody with an account and a session, who gave no consent yet.
async fn stranger(house: &House) -> (PersonId, Browser) {
    let (person, account, now) = (PersonId::new(), AccountId::new(), house.clock().now());
    let session = tower_sessions::session::Id::default();
    let mut tx = house.owner().begin().await.unwrap();
    sqlx::query(
        "insert into audit_entry (id, at, actor, event, subject) values ($1, $2, 'test', 'tests.arranged', $3)",
    )
    .bind(Uuid::now_v7())
    .bind(now)
    .bind(person.uuid())
    .execute(&mut *tx)
    .await
    .unwrap();
    for sql in [
        "insert into person (id, created_at) values ($1, $3) on conflict do nothing",
        "insert into account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at)
         values ($2, $1, decode(repeat('00', 29), 'hex'), '-', 'nl', 'active', $3, $3)",
        "insert into session (id_hash, account_id, person_id, created_at, last_seen, kind, device, two_steps)
         values ($4, $2, $1, $3, $3, 'person', 'other-other', false)",
    ] {
        // Each statement names all parameters, so that the four binds fit them all.
        let sql = format!("with asked as (select $1::uuid, $2::uuid, $3::timestamptz, $4::bytea) {sql}");
        sqlx::query(AssertSqlSafe(sql))
            .bind(person.uuid())
            .bind(account.uuid())
            .bind(now)
            .bind(Sha256::digest(session.0.to_be_bytes()).to_vec())
            .execute(&mut *tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let mut browser = house.browser();
    browser.cookies.insert("huisrecht".into(), session.to_string());
    (person, browser)
}

/// The same with the consent for the account.
async fn tenant(house: &House) -> (PersonId, Browser) {
    let (person, browser) = stranger(house).await;
    let text = current(house, Purpose::Account).await;
    assert_eq!(give_now(house, person, Purpose::Account, text).await, Outcome::Done);
    (person, browser)
}

async fn current(house: &House, purpose: Purpose) -> ConsentTextId {
    consents::reload(house.app()).await.unwrap().current(purpose).unwrap().id
}

async fn give_now(house: &House, person: PersonId, purpose: Purpose, text: ConsentTextId) -> Outcome {
    consents::give_now(house.app(), person, purpose, text, Lang::Nl).await.unwrap()
}

async fn standing(house: &House, person: PersonId, purpose: Purpose) -> Standing {
    let states = consents::states(house.app(), house.app().db.read(), person).await.unwrap();
    states.into_iter().find(|state| state.purpose == purpose).unwrap().standing
}

async fn allowed(house: &House, person: PersonId, purpose: Purpose) -> bool {
    consents::allowed(house.app().db.read(), person, purpose).await.unwrap()
}

async fn publish(house: &House, purpose: Purpose, words: &str, publication: Publication) -> ConsentTextId {
    let id = publish_elsewhere(house, purpose, words, publication).await;
    consents::reload(house.app()).await.unwrap();
    id
}

/// As another server does: this one has not heard of it yet.
async fn publish_elsewhere(house: &House, purpose: Purpose, words: &str, publication: Publication) -> ConsentTextId {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let wording = Wording::parse(words, &format!("{words} (English)")).unwrap();
    let id = consents::publish(&mut change, purpose, &wording, &publication).await.unwrap();
    change.commit(Arranged(PersonId::from(id.uuid()))).await.unwrap();
    id
}

/// Presses the button under the text that is on the page.
async fn press_give(browser: &mut Browser, purpose: Purpose, page: &Seen) -> Seen {
    let (code, slug) = (purpose.code(), purpose.slug());
    let shown = page.field(&format!("{code}_text")).unwrap();
    let fields = [(format!("{code}_text"), shown), (code.to_owned(), "yes".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.send(&format!("{PAGE}/{slug}/geven"), &fields).await
}

/// kind, text and hash of each piece of evidence, in order.
async fn evidence(house: &House, person: PersonId, purpose: Purpose) -> Vec<String> {
    sqlx::query_scalar("select kind from consent_event where person_id = $1 and purpose = $2 order by number")
        .bind(person.uuid())
        .bind(purpose.code())
        .fetch_all(house.owner())
        .await
        .unwrap()
}

async fn audited(house: &House, person: PersonId) -> i64 {
    sqlx::query_scalar("select count(*) from audit_entry where subject = $1 and event like 'consents.%'")
        .bind(person.uuid())
        .fetch_one(house.owner())
        .await
        .unwrap()
}

#[tokio::test]
async fn giving_the_newsletter_takes_a_box_that_nobody_ticked_beforehand() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await.is(200).says("De nieuwsbrief Niet gegeven");
    assert!(!page.body.contains(" checked"));
    let unticked = [("newsletter_text", page.field("newsletter_text").unwrap())];
    let unticked: Vec<(&str, &str)> = unticked.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = browser.post("/mijn/toestemmingen/nieuwsbrief/geven", &unticked).await.is(422);
    let refused = refused.says("Zet een vinkje als u toestemming wilt geven.").says("Uitloggen");
    assert!(refused.title().starts_with("Fout:"), "{}", refused.title());
    assert!(refused.body.contains(r##"href="#newsletter""##));
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Never);

    let given = press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    given.says("U gaf toestemming voor de nieuwsbrief.").says("Hier zei u ja op").says("getoond in het Nederlands");
    assert!(allowed(&house, person, Purpose::Newsletter).await);
}

#[tokio::test]
async fn withdrawing_takes_one_press_and_keeps_the_proof() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    let withdrawn = browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    assert!(!withdrawn.body.contains("type=\"password\""));
    withdrawn
        .says("U trok uw toestemming in voor de nieuwsbrief. U krijgt geen nieuwsbrief meer.")
        .says("De nieuwsbrief Ingetrokken")
        .says("U gaf toestemming, op de website. Het ging om versie 1.");
    assert!(!allowed(&house, person, Purpose::Newsletter).await);
    assert_eq!(evidence(&house, person, Purpose::Newsletter).await, ["given", "withdrawn"]);
}

#[tokio::test]
async fn withdrawing_twice_is_answered_calmly_and_leaves_one_event() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let never = browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    never.says("Er was geen toestemming meer voor de nieuwsbrief. Er is niets veranderd.");
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let before = audited(&house, person).await;
    let again = browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    again.says("Er was geen toestemming meer voor de nieuwsbrief. Er is niets veranderd.");
    assert_eq!(evidence(&house, person, Purpose::Newsletter).await, ["given", "withdrawn"]);
    assert_eq!(audited(&house, person).await, before);
}

#[tokio::test]
async fn giving_twice_leaves_one_event() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    let again = press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    again.says("U had al toestemming gegeven voor de nieuwsbrief. Er is niets veranderd.");
    assert_eq!(evidence(&house, person, Purpose::Newsletter).await, ["given"]);
}

#[tokio::test]
async fn both_consents_are_withdrawn_apart_and_the_page_says_what_follows() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    let page = press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    let page = page
        .says("Uw account sluit meteen en u wordt uitgelogd.")
        .says("Uw huur verandert niet.")
        .says("Uw toestemming voor de nieuwsbrief blijft staan.")
        .says("Lopende verzoeken gaan gewoon door.")
        .says("U krijgt dan geen nieuwsbrief meer.");
    assert!(page.body.contains(r#"action="/mijn/toestemmingen/account/intrekken""#));
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    assert!(allowed(&house, person, Purpose::Account).await);
}

#[tokio::test]
async fn one_person_never_sees_or_touches_the_consent_of_another() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    let (_, mut other) = tenant(&house).await;
    other.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    other.get("/mijn/toestemmingen/nieuwsbrief/bewijs").await.is(404);
    assert!(allowed(&house, person, Purpose::Newsletter).await);
    let visitor = house.browser().get_once(PAGE).await.is(303);
    assert!(visitor.location().unwrap().starts_with("/inloggen"));
    house.browser().post("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(403);
}

/// However active: a press is held to the longest session too, by the statement that carries it out.
#[tokio::test]
async fn a_session_of_more_than_a_day_gives_and_withdraws_nothing() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    for _ in 0..24 {
        house.clock().shift(Duration::minutes(59));
        browser.get_once(PAGE).await.is(200);
    }
    house.clock().shift(Duration::minutes(30));
    browser.post("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(403);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Given);
    consents::withdraw_now(house.app(), person, Purpose::Newsletter, Lang::Nl).await.unwrap();
    let shown = page.field("newsletter_text").unwrap();
    let fields = [("newsletter", "yes"), ("newsletter_text", shown.as_str())];
    browser.post("/mijn/toestemmingen/nieuwsbrief/geven", &fields).await.is(403);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Withdrawn);
}

#[tokio::test]
async fn the_page_repeats_only_what_is_true() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get("/mijn/toestemmingen?gelukt=gegeven&doel=nieuwsbrief").await.is(200);
    page.is_silent_on("U gaf toestemming voor de nieuwsbrief.");
    browser.get("/mijn/toestemmingen?gelukt=%3Cb%3E").await.is(200).is_silent_on("<b>");
}

#[tokio::test]
async fn each_button_says_what_it_stops_and_closing_the_account_comes_last_with_what_follows_above_it() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    for (prefix, words) in [
        ("", ["Nieuwsbrief stoppen (toestemming intrekken)", "Account sluiten (toestemming intrekken)"]),
        ("/en", ["Stop the newsletter (withdraw consent)", "Close the account (withdraw consent)"]),
    ] {
        let page = browser.get(&format!("{prefix}{PAGE}")).await.is(200);
        let forms: Vec<&str> = page.body.split("<form").filter(|form| form.contains("/intrekken\"")).collect();
        assert_eq!(forms.len(), 2);
        for ((form, words), slug) in forms.iter().zip(words).zip(["nieuwsbrief", "account"]) {
            assert!(form.contains(&format!("{slug}/intrekken\"")) && form.contains(words), "{form}");
        }
        let (_, account) = page.body.split_once("id=\"toestemming-account\"").unwrap();
        let (before, after) = account.split_once("button-quiet").unwrap();
        assert!(before.contains("notice-warning") && !after.contains("<section"), "{account}");
    }
}

#[tokio::test]
async fn after_withdrawing_the_way_back_stands_beside_the_notice() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200).is_silent_on("Bedenkt u zich?");
    let withdrawn = browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let (_, notice) = withdrawn.body.split_once("role=\"status\"").unwrap();
    let notice = notice.split_once("</div>").unwrap().0;
    assert!(notice.contains("href=\"#newsletter\"") && withdrawn.body.contains("id=\"newsletter\""), "{notice}");
    press_give(&mut browser, Purpose::Newsletter, &withdrawn).await.is(200);
    assert!(allowed(&house, person, Purpose::Newsletter).await);
}
