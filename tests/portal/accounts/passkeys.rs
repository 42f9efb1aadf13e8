//! Passkeys as a second step, by a device in software: made after the password, asked at each log-in, worth nothing anywhere else, to any other
//! question, or twice (P65, SECURITY V6).

use huisrecht::accounts::second_step::passkey::{self, Proof};
use huisrecht::accounts::second_step::passkey_store;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use serde_json::Value;
use time::Duration;

use super::{PASSWORD, Tenant, count, is_in, logged_in, mails, sanne, tenant, try_to_log_in};
use crate::house::authenticator::{Authenticator, asked_in};
use crate::house::{Browser, House, Seen};

const PLACE: &str = "/mijn/account";

/// Asks for a new passkey, up to the question.
async fn asked(browser: &mut Browser, place: &str, password: &str) -> Value {
    browser.post(&format!("{place}/passkeys/nieuw"), &[("password", password)]).await.is(303);
    asked_in(&browser.get(&format!("{place}/passkeys/maken")).await.is(200))
}

/// Adds one, and shows what follows.
async fn added(browser: &mut Browser, device: &Authenticator) -> Seen {
    let asked = asked(browser, PLACE, PASSWORD).await;
    browser.post(&format!("{PLACE}/passkeys/maken"), &[("answer", &device.make(&asked))]).await
}

async fn halfway(house: &House, tenant: &Tenant) -> Browser {
    let mut browser = house.browser();
    let seen = try_to_log_in(&mut browser, tenant.login, PASSWORD).await.is(303);
    assert_eq!(seen.location().as_deref(), Some("/inloggen/code"));
    browser
}

/// The question at the door.
async fn question(browser: &mut Browser) -> Value {
    browser.post("/inloggen/code/passkey/vraag", &[]).await.is(303);
    asked_in(&browser.get("/inloggen/code/passkey").await.is(200))
}

async fn answered(browser: &mut Browser, answer: &str) -> Seen {
    browser.post("/inloggen/code/passkey", &[("answer", answer)]).await
}

/// The first code on paper that the page shows.
fn paper(page: &Seen) -> String {
    page.body.split("<li><span class=\"code\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_passkey_is_a_second_step_with_codes_on_paper_beside_it() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (mut phone, mut laptop) = (logged_in(&house, &sanne).await, logged_in(&house, &sanne).await);
    phone.get(PLACE).await.is(200).says("Tweede stap aanzetten met een passkey");
    let new = format!("{PLACE}/passkeys/nieuw");
    let first = phone.get(&new).await.is(200).says("Wij krijgen die nooit").says("Voor een passkey zijn scripts nodig");
    assert!(first.body.contains("<a href=\"/mijn/account/app\">Een app met codes instellen</a>"));
    phone.post(&new, &[("password", "verkeerd")]).await.is(422).says("Dit wachtwoord klopt niet");
    phone.get_once(&format!("{PLACE}/passkeys/maken")).await.is(303);
    // The password alone logs nobody out, and only this session is asked for a passkey.
    asked(&mut phone, PLACE, PASSWORD).await;
    laptop.get_once(&format!("{PLACE}/passkeys/maken")).await.is(303);
    assert!(is_in(&mut laptop).await);
    let mut device = Authenticator::new();
    let done = added(&mut phone, &device).await.is(200).says("De tweede stap staat aan.").says("Uw reservecodes");
    assert!(is_in(&mut phone).await && !is_in(&mut laptop).await);
    assert_eq!(mails(&house).await[0].subject, "Passkey toegevoegd bij De Woonmensen");
    phone.get(PLACE).await.is(200).says("Uw passkeys").says("Gemaakt op");
    let used = "select count(*) from passkey where last_used is not null";
    assert_eq!(count(&house, used).await, 0);
    let mut browser = halfway(&house, &sanne).await;
    assert!(!is_in(&mut browser).await);
    let door = browser.get("/inloggen/code").await.is(200).says("Inloggen met een passkey").says("Reservecode");
    let door = door.is_silent_on("6 cijfers").is_silent_on("Vul uw code in").says("Bevestig dat u het bent");
    door.says("Lukt inloggen op geen enkele manier? Bel ons:");
    let asked = question(&mut browser).await;
    answered(&mut browser, &device.prove(&asked)).await.is(303);
    assert!(is_in(&mut browser).await);
    assert_eq!(count(&house, used).await, 1);
    browser.get(PLACE).await.is(200).says("U hebt nog 10 reservecodes.");
    let mut browser = halfway(&house, &sanne).await;
    browser.post("/inloggen/code", &[("code", &paper(&done))]).await.is(303);
    assert!(is_in(&mut browser).await);
}

#[tokio::test]
async fn where_somebody_wanted_to_go_is_kept_and_leads_nowhere_else() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut device = Authenticator::new();
    added(&mut logged_in(&house, &sanne).await, &device).await.is(200);
    for (next, there) in [("/mijn/gegevens", "/mijn/gegevens"), ("https://elders.example/", "/mijn"), ("//x", "/mijn")]
    {
        let mut browser = halfway(&house, &sanne).await;
        let asked = browser.post("/inloggen/code/passkey/vraag", &[("next", next)]).await.is(303);
        let page = browser.get(&asked.location().unwrap()).await.is(200);
        let answer = device.prove(&asked_in(&page));
        let seen = browser.post("/inloggen/code/passkey", &[("answer", &answer), ("next", next)]).await.is(303);
        assert_eq!(seen.location().as_deref(), Some(there));
    }
}

#[tokio::test]
async fn an_answer_is_worth_nothing_elsewhere_unverified_twice_or_to_another_question() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut device = Authenticator::new();
    added(&mut logged_in(&house, &sanne).await, &device).await.is(200);
    let mut browser = halfway(&house, &sanne).await;
    // Lured to a page that looks like ours.
    device.origin = "https://woonmensen.nep.example";
    let asked = question(&mut browser).await;
    answered(&mut browser, &device.prove(&asked)).await.is(422).says("Deze passkey klopt niet");
    device.origin = "http://localhost:8080";
    // Nobody's finger.
    device.verifies = false;
    let asked = question(&mut browser).await;
    answered(&mut browser, &device.prove(&asked)).await.is(422);
    device.verifies = true;
    // To a question of another session, which is another question.
    let mut other = halfway(&house, &sanne).await;
    let theirs = question(&mut other).await;
    question(&mut browser).await;
    let answer = device.prove(&theirs);
    answered(&mut browser, &answer).await.is(422);
    assert!(!is_in(&mut browser).await);
    answered(&mut other, &answer).await.is(303);
    // The same once more: the question is gone.
    let mut browser = halfway(&house, &sanne).await;
    answered(&mut browser, &answer).await.is(422).says("Het duurde te lang");
    assert!(!is_in(&mut browser).await);
    // Of somebody else.
    let asked = question(&mut browser).await;
    let stranger = Authenticator::new().prove(&asked);
    answered(&mut browser, &stranger).await.is(422);
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn a_question_waits_five_minutes_and_a_counter_never_stands_still() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut device = Authenticator::new();
    added(&mut logged_in(&house, &sanne).await, &device).await.is(200);
    let mut browser = halfway(&house, &sanne).await;
    let asked = question(&mut browser).await;
    house.clock().shift(Duration::minutes(5));
    browser.get_once("/inloggen/code/passkey").await.is(303);
    answered(&mut browser, &device.prove(&asked)).await.is(422).says("Het duurde te lang");
    let asked = question(&mut browser).await;
    answered(&mut browser, &device.prove(&asked)).await.is(303);
    // A copy of the device, that counted less.
    device.counter -= 1;
    let mut browser = halfway(&house, &sanne).await;
    let asked = question(&mut browser).await;
    assert_eq!(copies(&house).await, 0);
    answered(&mut browser, &device.prove(&asked)).await.is(422);
    assert!(!is_in(&mut browser).await);
    assert_eq!(copies(&house).await, 1, "it is written down");
}

/// How often a copied passkey was written down, of somebody who is known.
async fn copies(house: &House) -> i64 {
    count(
        house,
        "select count(*) from audit_entry a join account on person_id = a.subject
         where a.event = 'accounts.passkey_copied' and a.object is null",
    )
    .await
}

#[tokio::test]
async fn a_copied_passkey_counts_as_guessing() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut device = Authenticator::new();
    added(&mut logged_in(&house, &sanne).await, &device).await.is(200);
    let mut browser = halfway(&house, &sanne).await;
    let asked = question(&mut browser).await;
    answered(&mut browser, &device.prove(&asked)).await.is(303);
    let mut guesser = house.browser().from_address("203.0.113.9");
    try_to_log_in(&mut guesser, sanne.login, PASSWORD).await.is(303);
    for _ in 0..5 {
        device.counter = 0;
        let asked = question(&mut guesser).await;
        answered(&mut guesser, &device.prove(&asked)).await.is(422);
    }
    let asked = question(&mut guesser).await;
    answered(&mut guesser, &device.prove(&asked)).await.is(429);
    assert_eq!(copies(&house).await, 5);
}

/// What a device proves outside any page, against what the portal kept when it asked.
fn proof(portal: &webauthn_rs::Webauthn, known: &[webauthn_rs::prelude::Passkey], device: &mut Authenticator) -> Proof {
    let question = passkey::ask(portal, known).unwrap();
    let answer = device.prove(&question.options);
    passkey::proved(portal, &question, &answer)
}

#[tokio::test]
async fn a_proof_counts_once_and_only_while_the_passkey_is_there() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut device = Authenticator::new();
    added(&mut logged_in(&house, &sanne).await, &device).await.is(200);
    let app = house.app();
    let mut change = app.db.change(Actor::Person(sanne.person)).await.unwrap();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "account", at, &[sanne.person]).await.unwrap();
    let portal = passkey::portal(&app.settings).unwrap();
    let kept = passkey_store::of(&mut *change.conn(), &access, sanne.person).await.unwrap();
    let (id, known) = (kept[0].id, [kept[0].passkey.clone()]);
    let (Proof::Given(first), mut copy) = (proof(&portal, &known, &mut device), device) else { panic!("no proof") };
    let whose = (&access, sanne.person);
    assert!(passkey_store::note_use(&mut change, whose, &first).await.unwrap());
    assert!(!passkey_store::note_use(&mut change, whose, &first).await.unwrap(), "the same proof twice");
    // A copy that counted as far, asked at the same time, of which something else changed.
    (copy.counter, copy.goes_along) = (0, true);
    let Proof::Given(second) = proof(&portal, &known, &mut copy) else { panic!("no proof") };
    assert!(!passkey_store::note_use(&mut change, whose, &second).await.unwrap(), "a counter that stands still");
    let Proof::Given(third) = proof(&portal, &known, &mut copy) else { panic!("no proof") };
    assert!(passkey_store::remove(&mut change, sanne.account, id).await.unwrap());
    assert!(!passkey_store::note_use(&mut change, whose, &third).await.unwrap(), "removed since");
    change.abandon().await.unwrap();
}

#[tokio::test]
async fn tries_with_passkeys_are_counted_with_those_of_codes() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut device = Authenticator::new();
    added(&mut logged_in(&house, &sanne).await, &device).await.is(200);
    let mut guesser = house.browser().from_address("203.0.113.9");
    try_to_log_in(&mut guesser, sanne.login, PASSWORD).await.is(303);
    for answer in ["{}", "geen json", "[1,2]", "null", "\"x\""] {
        question(&mut guesser).await;
        answered(&mut guesser, answer).await.is(422).is_silent_on("json");
    }
    let asked = question(&mut guesser).await;
    answered(&mut guesser, &device.prove(&asked)).await.is(429);
    // The owner is not held up.
    let mut owner = halfway(&house, &sanne).await;
    let asked = question(&mut owner).await;
    answered(&mut owner, &device.prove(&asked)).await.is(303);
}

#[tokio::test]
async fn making_one_takes_the_question_of_this_session_and_one_device_serves_one_account() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let joris = tenant(&house, "joris@huurders.example", "joris@huurders.example", Lang::Nl).await;
    let (mut hers, mut his) = (logged_in(&house, &sanne).await, logged_in(&house, &joris).await);
    let mut device = Authenticator::new();
    let make = format!("{PLACE}/passkeys/maken");
    hers.post(&make, &[("answer", "{}")]).await.is(422).says("De passkey is niet gemaakt");
    device.verifies = false;
    added(&mut hers, &device).await.is(422);
    device.verifies = true;
    device.origin = "https://woonmensen.nep.example";
    added(&mut hers, &device).await.is(422);
    device.origin = "http://localhost:8080";
    let theirs = asked(&mut his, PLACE, PASSWORD).await;
    asked(&mut hers, PLACE, PASSWORD).await;
    hers.post(&make, &[("answer", &device.make(&theirs))]).await.is(422);
    assert_eq!(count(&house, "select count(*) from passkey").await, 0);
    added(&mut hers, &device).await.is(200);
    added(&mut his, &device).await.is(422).says("Dit apparaat heeft al een passkey");
    assert_eq!(count(&house, "select count(*) from passkey").await, 1);
    // Another one: the codes on paper stay as they are.
    assert_eq!(
        added(&mut hers, &Authenticator::new()).await.is(303).location().as_deref(),
        Some("/mijn/account?gelukt=passkey")
    );
}

#[tokio::test]
async fn nobody_has_more_than_ten() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    for _ in 0..10 {
        added(&mut browser, &Authenticator::new()).await;
    }
    added(&mut browser, &Authenticator::new()).await.is(422).says("U hebt al 10 passkeys");
    assert_eq!(count(&house, "select count(*) from passkey").await, 10);
}

/// Where a passkey is taken away.
fn gone_links(page: &Seen) -> Vec<String> {
    let links = page.body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    links.filter(|link| link.ends_with("/weg")).map(str::to_owned).collect()
}

#[tokio::test]
async fn the_last_one_takes_the_second_step_along_and_nobody_removes_anothers() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let joris = tenant(&house, "joris@huurders.example", "joris@huurders.example", Lang::Nl).await;
    let mut browser = logged_in(&house, &sanne).await;
    let (mut first, second) = (Authenticator::new(), Authenticator::new());
    added(&mut browser, &first).await.is(200);
    added(&mut browser, &second).await.is(303);
    let links = gone_links(&browser.get(PLACE).await);
    assert_eq!(links.len(), 2);
    let mut other = logged_in(&house, &joris).await;
    other.get(&links[0]).await.is(404);
    other.post(&links[0], &[("password", PASSWORD)]).await.is(404);
    browser.get("/mijn/account/passkeys/iets/weg").await.is(404);
    browser.get(&links[0]).await.is(200).says("U kunt er daarna niet meer mee inloggen");
    browser.post(&links[0], &[("password", "verkeerd")]).await.is(422).says("Dit wachtwoord klopt niet");
    browser.post(&links[0], &[("password", PASSWORD)]).await.is(303);
    assert_eq!(mails(&house).await[0].subject, "Passkey verwijderd bij De Woonmensen");
    let mut away = halfway(&house, &sanne).await;
    let asked = question(&mut away).await;
    answered(&mut away, &first.prove(&asked)).await.is(422);
    browser.get(&links[1]).await.is(200).says("Dit is uw laatste tweede stap");
    browser.post(&links[1], &[("password", PASSWORD)]).await.is(303);
    assert_eq!(mails(&house).await[0].subject, "Tweede stap bij De Woonmensen uitgezet");
    assert!(is_in(&mut logged_in(&house, &sanne).await).await, "the password alone");
    assert_eq!(count(&house, "select (select count(*) from passkey) + (select count(*) from recovery_code)").await, 0);
}

#[tokio::test]
async fn who_has_a_passkey_alone_is_shown_no_secret_of_an_app_at_the_door() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    added(&mut browser, &Authenticator::new()).await.is(200);
    browser.post(&format!("{PLACE}/app"), &[("password", PASSWORD)]).await.is(303);
    let page = browser.get(&format!("{PLACE}/app/instellen")).await.is(200);
    let secret = page.body.split("<span class=\"code\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let mut thief = halfway(&house, &sanne).await;
    thief.get("/inloggen/code").await.is(200).is_silent_on(&secret);
    let code = huisrecht::accounts::second_step::code::unused(&secret.replace(' ', ""), house.clock().now(), None);
    thief.post("/inloggen/code", &[("code", &code.unwrap())]).await.is(422);
    assert!(!is_in(&mut thief).await);
}

#[tokio::test]
async fn an_employee_uses_one_and_is_never_left_without_a_second_step() {
    let house = House::new().await;
    let employee = house.employee("vera", &[StaffRole::CustomerContact]).await;
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &employee).await;
    let place = "/beheer/account";
    let mut device = Authenticator::new();
    let asked = asked(&mut browser, place, crate::house::PASSWORD).await;
    browser.post(&format!("{place}/passkeys/maken"), &[("answer", &device.make(&asked))]).await;
    let mut other = house.browser();
    other.post("/inloggen", &[("login", &employee.login), ("password", crate::house::PASSWORD)]).await.is(303);
    let asked = question(&mut other).await;
    assert_eq!(answered(&mut other, &device.prove(&asked)).await.is(303).location().as_deref(), Some("/beheer"));
    // As if the app were gone.
    sqlx::raw_sql(
        "begin; insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'a.b', gen_random_uuid());
         delete from totp; commit;",
    )
    .execute(house.owner())
    .await
    .unwrap();
    let link = gone_links(&other.get(place).await.is(200)).remove(0);
    let kept = other.post(&link, &[("password", crate::house::PASSWORD)]).await.is(422);
    kept.says("Medewerkers loggen altijd in met een tweede stap");
    assert_eq!(count(&house, "select count(*) from passkey").await, 1);
}

#[tokio::test]
async fn a_portal_without_a_name_has_no_passkeys() {
    let house = House::with(|settings| settings.url = "https://192.0.2.10".into()).await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    browser.get(PLACE).await.is(200).is_silent_on("passkey");
    browser.get(&format!("{PLACE}/passkeys/nieuw")).await.is(404);
    browser.post(&format!("{PLACE}/passkeys/nieuw"), &[("password", PASSWORD)]).await.is(404);
}
