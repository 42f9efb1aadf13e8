//! Consents: given and withdrawn with one press, kept as evidence that nobody can change, and proven by a receipt (P27 to P30).

mod keys;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use huisrecht::consents::{self, Channel, Given, Outcome, Publication, Standing, Wording};
use huisrecht::kernel::ids::{AccountId, ConsentTextId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::Purpose;
use huisrecht::platform::audit::{Actor, Event};
use ring::signature::{ED25519, UnparsedPublicKey};
use serde_json::Value;
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;
use time::Duration;
use uuid::Uuid;

use crate::house::{Browser, House, Seen};

const PAGE: &str = "/mijn/toestemmingen";

/// What these tests do themselves.
struct Arranged(PersonId);

impl Event for Arranged {
    fn name(&self) -> &'static str {
        "tests.arranged"
    }

    fn subject(&self) -> Uuid {
        self.0.uuid()
    }
}

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
        "insert into session (id_hash, account_id, person_id, created_at, last_seen) values ($4, $2, $1, $3, $3)",
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
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let wording = Wording::parse(words, &format!("{words} (English)")).unwrap();
    let id = consents::publish(&mut change, purpose, &wording, &publication).await.unwrap();
    change.commit(Arranged(PersonId::from(id.uuid()))).await.unwrap();
    consents::reload(house.app()).await.unwrap();
    id
}

fn editorial() -> Publication {
    Publication::Editorial { reason: "Een spelfout verbeterd.".into() }
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
    let refused = refused.says("Zet een vinkje als u toestemming wilt geven.");
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

/// No newsletter is sent yet: whoever is asked for the consent, reads so first.
#[tokio::test]
async fn who_is_asked_for_the_newsletter_reads_that_it_starts_later() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    for (prefix, words) in [
        ("", "De nieuwsbrief begint later. Wij bewaren uw keuze."),
        ("/en", "The newsletter starts later. We keep your choice."),
    ] {
        house.browser().get(&format!("{prefix}/aanmelden")).await.is(200).says(words);
        let page = browser.get(&format!("{prefix}{PAGE}")).await.is(200).text();
        assert!(page.find(words).unwrap() < page.find("Ja, ik wil").or(page.find("Yes, I want")).unwrap());
    }
    house.browser().get("/privacy").await.is(200).says("U de nieuwsbrief sturen, die later begint");
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
        .says("Ik geef De Woonmensen toestemming om mij de nieuwsbrief te mailen.");
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
async fn pressing_at_once_leaves_one_event() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let text = current(&house, Purpose::Newsletter).await;
    let presses = (0..8).map(|_| {
        let app = house.app().clone();
        tokio::spawn(
            async move { consents::give_now(&app, person, Purpose::Newsletter, text, Lang::Nl).await.unwrap() },
        )
    });
    let mut done = 0;
    for press in presses.collect::<Vec<_>>() {
        done += usize::from(press.await.unwrap() == Outcome::Done);
    }
    assert_eq!(done, 1);
    assert_eq!(evidence(&house, person, Purpose::Newsletter).await, ["given"]);
}

#[tokio::test]
async fn giving_and_withdrawing_at_once_leave_one_consistent_chain() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let text = current(&house, Purpose::Newsletter).await;
    let presses = (0..40).map(|turn| {
        let app = house.app().clone();
        tokio::spawn(async move {
            match turn % 2 {
                0 => consents::give_now(&app, person, Purpose::Newsletter, text, Lang::Nl).await.unwrap(),
                _ => consents::withdraw_now(&app, person, Purpose::Newsletter, Lang::Nl).await.unwrap(),
            }
        })
    });
    let mut done = 0;
    for press in presses.collect::<Vec<_>>() {
        done += usize::from(press.await.unwrap() == Outcome::Done);
    }
    let chain = evidence(&house, person, Purpose::Newsletter).await;
    let expected: Vec<&str> = ["given", "withdrawn"].into_iter().cycle().take(chain.len()).collect();
    assert_eq!(chain, expected);
    assert_eq!(chain.len(), done);
    let numbers =
        "select array_agg(number order by number) from consent_event where person_id = $1 and purpose = 'newsletter'";
    let numbers: Vec<i32> = sqlx::query_scalar(numbers).bind(person.uuid()).fetch_one(house.owner()).await.unwrap();
    assert_eq!(numbers, (1..).take(chain.len()).collect::<Vec<i32>>());
    // One entry for the account, one for each act.
    assert_eq!(audited(&house, person).await, i64::try_from(done).unwrap() + 1);
}

#[tokio::test]
async fn a_clock_that_runs_behind_does_not_reorder_the_chain() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    house.clock().shift(Duration::minutes(-2));
    consents::withdraw_now(house.app(), person, Purpose::Newsletter, Lang::Nl).await.unwrap();
    assert_eq!(evidence(&house, person, Purpose::Newsletter).await, ["given", "withdrawn"]);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Withdrawn);
}

async fn give_on_paper(house: &House, person: PersonId, text: ConsentTextId, ago: Duration) -> Outcome {
    let texts = consents::reload(house.app()).await.unwrap();
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let given = Given { lang: Lang::Nl, channel: Channel::Paper, effective_at: change.at() - ago };
    let text = texts.get(text).unwrap();
    let outcome = consents::give(&mut change, person, Purpose::Newsletter, text, given).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
    outcome
}

#[tokio::test]
async fn a_paper_consent_keeps_the_day_it_was_signed_and_the_day_it_was_recorded() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let text = current(&house, Purpose::Newsletter).await;
    assert_eq!(give_on_paper(&house, person, text, Duration::days(12)).await, Outcome::Done);
    let (apart, actor): (i64, String) = sqlx::query_as(
        "select extract(day from recorded_at - effective_at)::bigint, actor from consent_event
         where person_id = $1 and purpose = 'newsletter' and channel = 'paper'",
    )
    .bind(person.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert_eq!((apart, actor.as_str()), (12, "operator test"));
    browser.get(PAGE).await.says("Op papier");
}

#[tokio::test]
async fn a_paper_from_before_a_withdrawal_does_not_undo_it() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let text = current(&house, Purpose::Newsletter).await;
    assert_eq!(give_on_paper(&house, person, text, Duration::days(1)).await, Outcome::AlreadySo);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Withdrawn);
}

#[tokio::test]
async fn a_paper_with_an_older_text_is_paused_by_what_changed_since() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let old = current(&house, Purpose::Newsletter).await;
    publish(&house, Purpose::Newsletter, "Wij mailen u ook over acties.", Publication::Material).await;
    assert_eq!(give_on_paper(&house, person, old, Duration::days(3)).await, Outcome::Done);
    assert_eq!(standing(&house, person, Purpose::Newsletter).await, Standing::Paused);
    assert!(!allowed(&house, person, Purpose::Newsletter).await);
}

#[tokio::test]
async fn evidence_holds_who_when_what_was_shown_and_how() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get("/en/mijn/toestemmingen").await.is(200);
    let shown = page.field("newsletter_text").unwrap();
    let sent = [("newsletter", "yes"), ("newsletter_text", shown.as_str())];
    browser.send("/en/mijn/toestemmingen/nieuwsbrief/geven", &sent).await.is(200).says("shown in English");
    let (hash, lang, channel, actor, statement): (Vec<u8>, String, String, String, String) = sqlx::query_as(
        "select text_hash, lang, channel, actor, statement from consent_event where person_id = $1 and purpose = 'newsletter'",
    )
    .bind(person.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap();
    let texts = consents::texts(house.app()).await.unwrap();
    let text = texts.current(Purpose::Newsletter).unwrap();
    let canonical = serde_json::to_string(&("newsletter", 1, &text.nl, &text.en)).unwrap();
    assert_eq!(hash, Sha256::digest(canonical).to_vec());
    assert_eq!((lang.as_str(), channel.as_str()), ("en", "web"));
    assert_eq!(actor, format!("person {person}"));
    assert_eq!(statement, huisrecht::statement::notice().version);
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

/// The constraint or rule that a statement of this login ran into.
async fn refused(pool: &sqlx::PgPool, sql: &str) -> String {
    let error = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(pool).await.unwrap_err();
    let error = error.as_database_error().unwrap();
    let name = error.constraint().map_or_else(|| error.message().to_owned(), str::to_owned);
    format!("{}: {name}", error.code().unwrap())
}

#[tokio::test]
async fn the_database_refuses_to_change_or_drop_evidence() {
    let house = House::new().await;
    tenant(&house).await;
    for table in ["consent_event", "consent_text"] {
        for sql in [
            format!("update {table} set purpose = 'newsletter'"),
            format!("delete from {table}"),
            format!("truncate {table} cascade"),
        ] {
            let by_grant = refused(house.app().db.write(), &sql).await;
            assert!(by_grant.starts_with("42501: permission denied"), "{sql}: {by_grant}");
            assert_eq!(refused(house.owner(), &sql).await, "42501: append_only", "{sql}");
        }
    }
}

#[tokio::test]
async fn the_database_refuses_evidence_without_a_trace() {
    let house = House::new().await;
    let (person, _) = tenant(&house).await;
    let event = format!(
        "insert into consent_event (id, person_id, purpose, number, kind, text_id, text_hash, statement, lang, channel, actor, effective_at, recorded_at)
         select gen_random_uuid(), '{person}', 'newsletter', 1, 'given', id, hash, 'x', 'nl', 'web', 'nobody', now(), now() from consent_text limit 1"
    );
    let text = "insert into consent_text (id, purpose, version, change, nl, en, hash, published_at)
        select gen_random_uuid(), 'newsletter', 2, 'material', 'nl', 'en', hash, now() from consent_text limit 1";
    for sql in [event.as_str(), text] {
        assert_eq!(refused(house.app().db.write(), sql).await, "23000: traced", "{sql}");
    }
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

/// The receipt as a file.
async fn download(browser: &mut Browser, path: &str) -> (String, Value) {
    let file = browser.get(path).await.is(200);
    assert_eq!(file.header("content-type"), "application/jose");
    assert_eq!(file.header("content-disposition"), r#"attachment; filename="toestemming-nieuwsbrief.jws""#);
    let payload = file.body.split('.').nth(1).unwrap();
    let payload = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
    (file.body, payload)
}

/// Whether the signature fits the published key that it names.
fn verifies(jws: &str, keys: &Value) -> bool {
    let (signed, signature) = jws.rsplit_once('.').unwrap();
    let header: Value =
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(signed.split('.').next().unwrap()).unwrap()).unwrap();
    assert_eq!(header["alg"], "EdDSA");
    let named = keys["keys"].as_array().unwrap().iter().find(|key| key["kid"] == header["kid"]);
    let key = named.expect("the key is published");
    let x = URL_SAFE_NO_PAD.decode(key["x"].as_str().unwrap()).unwrap();
    let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    UnparsedPublicKey::new(&ED25519, x).verify(signed.as_bytes(), &signature).is_ok()
}

#[tokio::test]
async fn a_receipt_is_signed_and_anybody_can_check_it() {
    let house = House::new().await;
    let (person, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let (jws, payload) = download(&mut browser, "/mijn/toestemmingen/nieuwsbrief/bewijs.jws").await;

    let keys = house.browser().get("/.well-known/jwks.json").await.is(200);
    assert_eq!(keys.header("cache-control"), "public, max-age=3600");
    let keys: Value = serde_json::from_str(&keys.body).unwrap();
    let x = keys["keys"][0]["x"].as_str().unwrap();
    let thumbprint = Sha256::digest(format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#));
    assert_eq!(keys["keys"][0]["kid"], URL_SAFE_NO_PAD.encode(thumbprint));
    assert!(verifies(&jws, &keys));
    let (start, rest) = jws.split_once('.').unwrap();
    let flipped = format!("{start}.{}{}", if rest.starts_with('e') { "f" } else { "e" }, &rest[1..]);
    assert!(!verifies(&flipped, &keys));

    assert_eq!(payload["schema_version"], "ISO/IEC TS 27560:2023");
    assert_eq!(payload["pii_principal_id"], person.to_string());
    assert_eq!(payload["purposes"][0]["purpose_type"], "newsletter");
    assert_eq!(payload["purposes"][0]["pii_information"][0]["pii_attribute_id"], "contact");
    assert_eq!(payload["party_identification"][0]["party_name"], "Stichting De Woonmensen");
    let states: Vec<&Value> = payload["events"].as_array().unwrap().iter().map(|event| &event["event_state"]).collect();
    assert_eq!(states, ["given", "withdrawn"]);
    let texts = consents::texts(house.app()).await.unwrap();
    let text = texts.current(Purpose::Newsletter).unwrap();
    assert_eq!(payload["consent_texts"][0]["hash"], text.fingerprint());
    assert_eq!(payload["consent_texts"][0]["text"], text.nl);
}

#[tokio::test]
async fn a_receipt_is_a_page_to_print_too() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get("/mijn/toestemmingen/account/bewijs").await.is(200);
    assert_eq!(page.h1(), "Bewijs van uw toestemming");
    let page =
        page.says("Uw toestemming (AVG artikel 6 lid 1 onder a)").says("sha256:").says("Stichting De Woonmensen");
    page.says("Intrekken Dat kan altijd, met één druk op de knop bij Mijn toestemmingen");
    browser.get("/en/mijn/toestemmingen/account/bewijs").await.is(200).says("Receipt of your consent");
}

#[tokio::test]
async fn technical_words_on_a_receipt_stand_in_one_fold() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    for path in ["/mijn/toestemmingen/account/bewijs", "/en/mijn/toestemmingen/account/bewijs"] {
        let page = browser.get(path).await.is(200);
        let (main, rest) = page.body.split_once("<main").unwrap().1.split_once("id=\"nagaan\"").unwrap();
        let (fold, after) = rest.split_once("</details>").unwrap();
        for word in ["JWS", "Ed25519", "sha256:", "jwks.json", "bewijs.jws", "register-", "class=\"code\""] {
            assert!(fold.contains(word), "{path}: {word} is not in the fold");
            assert!(!main.contains(word) && !after.contains(word), "{path}: {word} stands in the open");
        }
        assert!(
            fold.starts_with('>') && main.ends_with("<details class=\"card card-fold\" "),
            "closed until somebody wants to know"
        );
    }
}

#[tokio::test]
async fn who_withdrew_is_not_told_how_to_withdraw() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get(PAGE).await;
    press_give(&mut browser, Purpose::Newsletter, &page).await.is(200);
    browser.send("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(200);
    let page = browser.get("/mijn/toestemmingen/nieuwsbrief/bewijs").await.is(200);
    page.says("De nieuwsbrief Ingetrokken").is_silent_on("met één druk op de knop");
}

#[tokio::test]
async fn there_is_no_receipt_of_what_was_never_given() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    for path in ["nieuwsbrief/bewijs", "nieuwsbrief/bewijs.jws", "iets-anders/bewijs", "iets-anders/bewijs.jws"] {
        browser.get(&format!("{PAGE}/{path}")).await.is(404);
    }
    browser.post(&format!("{PAGE}/iets-anders/geven"), &[]).await.is(404);
    browser.post(&format!("{PAGE}/iets-anders/intrekken"), &[]).await.is(404);
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

#[tokio::test]
async fn the_page_repeats_only_what_is_true() {
    let house = House::new().await;
    let (_, mut browser) = tenant(&house).await;
    let page = browser.get("/mijn/toestemmingen?gelukt=gegeven&doel=nieuwsbrief").await.is(200);
    page.is_silent_on("U gaf toestemming voor de nieuwsbrief.");
    browser.get("/mijn/toestemmingen?gelukt=%3Cb%3E").await.is(200).is_silent_on("<b>");
}
