//! An account and a home (P02): only a code with the right date of birth, or an employee's decision, makes the one show the other, and
//! nobody learns from trying whether there is a tenancy.

use huisrecht::kernel::address::{Address, HouseNumber, Street, Town};
use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::name::{FamilyName, GivenNames, PersonName};
use huisrecht::kernel::postcode::Postcode;
use huisrecht::kernel::reason::Reason;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::linking::{self, Code, CodeError, Decision, How, Identity};
use huisrecht::persons::{self, Contact, Person, Role, Source};
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::db::Change;
use huisrecht::tenancies::{self, Home, Tenancy};
use time::{Date, Duration, macros::date};
use uuid::Uuid;

use crate::house::{Arranged, Browser, House, Seen, Somebody};
use crate::rows::stored;

mod applicants;
mod codes;
mod letter;
mod letters;
mod told;

/// A tenant of the administration, without an account: the same name, birth date and mailbox as `house.somebody(name)`.
pub async fn tenant(house: &House, name: &str, number: &str) -> PersonId {
    tenant_until(house, name, number, None).await
}

async fn tenant_until(house: &House, name: &str, number: &str, ended_on: Option<Date>) -> PersonId {
    tenant_who(house, name, number, (Role::Tenant, ended_on)).await
}

async fn tenant_who(house: &House, name: &str, number: &str, (role, ended_on): (Role, Option<Date>)) -> PersonId {
    let (app, id) = (house.app(), PersonId::new());
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, id, RetentionGroup::Identity).await.unwrap();
    let home = Home {
        street: Street::parse("Meidoornpad").unwrap(),
        number: HouseNumber::parse(number).unwrap(),
        postcode: Postcode::parse("7311 AB").unwrap(),
        town: Town::parse("Apeldoorn").unwrap(),
    };
    let address = Address::Dutch {
        postcode: home.postcode.clone(),
        number: home.number.clone(),
        street: home.street.clone(),
        town: home.town.clone(),
    };
    let given = GivenNames::parse(name).ok();
    let person = Person {
        name: PersonName { given, prefix: None, family: FamilyName::parse(&format!("{name}sma")).unwrap() },
        birth_date: BirthDate::parse_iso("1985-03-27").unwrap(),
        contact: Contact {
            email: EmailAddress::parse(&format!("{name}@voorbeeld.example")).ok(),
            phone: None,
            address,
        },
    };
    persons::add(&mut change, &app.vault, &file, id, &person, Source::Administration).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, id, RetentionGroup::Tenancy).await.unwrap();
    let began_on = date!(2015 - 05 - 01);
    let tenancy = tenancies::begin(&mut change, began_on, ended_on).await.unwrap();
    let part = Tenancy { id: tenancy, agreement: None, role, home, began_on, ended_on };
    tenancies::join(&mut change, &file, id, &part).await.unwrap();
    change.commit(Arranged(id)).await.unwrap();
    id
}

async fn opened(house: &House, change: &mut Change, file: PersonId) -> Access {
    let at = change.at();
    Access::by_portal(change.conn(), &house.app().vault, "linking", at, &[file]).await.unwrap()
}

/// A code for this file; none when there may be none.
pub async fn code(house: &House, file: PersonId, how: How) -> Option<Code> {
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let access = opened(house, &mut change, file).await;
    let made = linking::make_code(&mut change, &app.vault, &access, file, how).await.unwrap();
    change.commit(Arranged(file)).await.unwrap();
    made
}

/// Somebody says that this is wrong.
pub async fn dispute(house: &House, file: PersonId, field: persons::Field) {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    persons::dispute(&mut change, Uuid::now_v7(), file, field).await.unwrap();
    change.commit(Arranged(file)).await.unwrap();
}

pub async fn browser_of(house: &House, somebody: &Somebody) -> Browser {
    let mut browser = house.browser();
    browser.log_in(somebody).await;
    browser
}

pub async fn try_code(browser: &mut Browser, code: &str) -> Seen {
    try_pair(browser, code, ["27", "3", "1985"]).await
}

async fn try_pair(browser: &mut Browser, code: &str, [day, month, year]: [&str; 3]) -> Seen {
    let born = [("birth_date_day", day), ("birth_date_month", month), ("birth_date_year", year)];
    browser.post("/mijn/koppelen", &[&[("code", code)], &born[..]].concat()).await
}

const NO_MATCH: &str = "Deze code en geboortedatum horen niet bij elkaar";

#[tokio::test]
async fn a_code_and_the_date_of_birth_link_the_home_and_a_mail_tells() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut browser = browser_of(&house, &sanne).await;
    browser.get("/mijn").await.is(200).is_silent_on("Meidoornpad").says("Koppel uw woning, dan ziet u hier");
    let code = code(&house, file, How::Letter).await.unwrap();
    let typed = code.grouped().to_lowercase().replace('-', " ");
    let to = try_code(&mut browser, &typed).await.is(303).location().unwrap();
    browser.get(&to).await.is(200).says("Uw woning is gekoppeld").says("Meidoornpad 12, 7311 AB Apeldoorn");
    browser.get("/mijn").await.is(200).says("Meidoornpad 12, 7311 AB Apeldoorn").is_silent_on("nog niet gekoppeld");
    browser.get("/en/mijn/koppelen").await.is(200).says("Linked to your account").says("Linked on");
    house.work().await;
    let mails = house.mails().await;
    let mail = mails.last().unwrap();
    assert_eq!(
        (mail.to.as_str(), mail.subject.as_str()),
        (sanne.login.as_str(), "Uw woning is gekoppeld bij De Woonmensen")
    );
    assert!(!mail.text.contains("Meidoornpad"), "a household may read the mailbox: {}", mail.text);
}

#[tokio::test]
async fn the_same_name_birth_date_and_mailbox_link_nothing() {
    let house = House::new().await;
    tenant(&house, "sanne", "12").await;
    let sanne = house.somebody("sanne").await;
    tenant(&house, "sanne", "14").await;
    let mut browser = browser_of(&house, &sanne).await;
    browser.get("/mijn").await.is(200).is_silent_on("Meidoornpad").says("Uw woning is nog niet gekoppeld");
    browser.get("/mijn/koppelen").await.is(200).is_silent_on("Meidoornpad").is_silent_on("Gekoppeld aan uw account");
}

#[tokio::test]
async fn wrong_used_ended_expired_and_foreign_codes_get_the_same_answer() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut browser = browser_of(&house, &sanne).await;
    let never = try_code(&mut browser, &Code::random().grouped()).await.is(422).says(NO_MATCH).text();
    let same = |seen: Seen| assert_eq!(seen.is(422).text(), never);

    let used = tenant(&house, "joris", "1").await;
    let used = code(&house, used, How::Letter).await.unwrap();
    try_code(&mut browser_of(&house, &house.somebody("joris").await).await, used.as_str()).await.is(303);
    same(try_code(&mut browser, used.as_str()).await);

    let file = tenant(&house, "femke", "2").await;
    let ended = code(&house, file, How::Letter).await.unwrap();
    let other_date = code(&house, file, How::Letter).await.unwrap();
    same(try_code(&mut browser, ended.as_str()).await);
    same(try_pair(&mut browser, other_date.as_str(), ["28", "3", "1985"]).await);
    let expired = code(&house, file, How::Letter).await.unwrap();
    house.clock().shift(Duration::days(60));
    let mut browser = browser_of(&house, &sanne).await;
    same(try_code(&mut browser, expired.as_str()).await);
    let desk = code(&house, file, How::Desk).await.unwrap();
    house.clock().shift(Duration::minutes(10));
    same(try_code(&mut browser, desk.as_str()).await);
    browser.get("/mijn").await.is(200).is_silent_on("Meidoornpad");
}

#[tokio::test]
async fn a_failed_try_stores_nothing_and_keeps_what_was_typed() {
    let house = House::new().await;
    let mut browser = browser_of(&house, &house.somebody("sanne").await).await;
    let before = stored(&house).await;
    let code = Code::random().grouped();
    let seen = try_code(&mut browser, &code).await.is(422);
    assert!(seen.title().starts_with("Fout:"), "{}", seen.title());
    assert_eq!((seen.field("code").unwrap(), seen.field("birth_date_year").unwrap()), (code, "1985".to_owned()));
    try_code(&mut browser, "").await.is(422).says("Vul de code in die u van ons kreeg.");
    try_code(&mut browser, "C4HK").await.is(422).says("Een code heeft 12 tekens.");
    try_code(&mut browser, "0OI1 LSZB AEUO").await.is(422).says("In deze code zit een typefout.");
    try_code(&mut browser, "é4HK 7WPR 9XDM").await.is(422).says("In deze code zit een typefout.");
    try_pair(&mut browser, "", ["31", "2", "1985"])
        .await
        .is(422)
        .says("Vul uw geboortedatum in als dag, maand en jaar");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn two_people_who_share_a_mailbox_each_link_their_own() {
    let house = House::new().await;
    let (sanne_file, joris_file) = (tenant(&house, "sanne", "12").await, tenant(&house, "joris", "12").await);
    let sanne = house.somebody("sanne").await;
    let joris = house
        .somebody_who("joris", |answers| answers.person.contact.email = EmailAddress::parse(&sanne.login).ok())
        .await;
    let codes =
        (code(&house, sanne_file, How::Letter).await.unwrap(), code(&house, joris_file, How::Letter).await.unwrap());
    let (mut hers, mut his) = (browser_of(&house, &sanne).await, browser_of(&house, &joris).await);
    try_code(&mut his, codes.1.as_str()).await.is(303);
    hers.get("/mijn").await.is(200).is_silent_on("Meidoornpad");
    try_code(&mut hers, codes.0.as_str()).await.is(303);
    hers.get("/mijn").await.is(200).says("Meidoornpad 12");
    his.get("/mijn").await.is(200).says("Meidoornpad 12");
    let (hers, his) = (
        linking::files_of(house.app().db.read(), sanne.person),
        linking::files_of(house.app().db.read(), joris.person),
    );
    assert_eq!((hers.await.unwrap()[0].file, his.await.unwrap()[0].file), (sanne_file, joris_file));
}

#[tokio::test]
async fn ending_a_link_hides_the_home_at_once_and_a_new_code_links_it_again() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut browser = browser_of(&house, &sanne).await;
    try_code(&mut browser, code(&house, file, How::Desk).await.unwrap().as_str()).await.is(303);
    assert!(code(&house, file, How::Letter).await.is_none(), "a linked file gets no second code");
    let link = linking::link_of(house.app().db.read(), file).await.unwrap().unwrap().link;
    let stop = format!("/mijn/koppelen/{link}/stoppen");
    browser.get(&stop).await.is(200).says("Meidoornpad 12").says("Uw huur gaat gewoon door");

    let mut stranger = browser_of(&house, &house.somebody("joris").await).await;
    stranger.get(&stop).await.is(404);
    stranger.post(&stop, &[]).await.is(404);
    house.browser().post(&stop, &[]).await.is(403);
    browser.get("/mijn").await.is(200).says("Meidoornpad 12");

    browser.send(&stop, &[]).await.is(200).says("De koppeling is gestopt").is_silent_on("Meidoornpad");
    browser.send(&stop, &[]).await.is(200).says("De koppeling is gestopt");
    browser.get("/mijn").await.is(200).is_silent_on("Meidoornpad");
    try_code(&mut browser, code(&house, file, How::Letter).await.unwrap().as_str()).await.is(303);
    browser.get("/mijn").await.is(200).says("Meidoornpad 12");
}

#[tokio::test]
async fn closing_the_account_ends_its_links() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut browser = browser_of(&house, &sanne).await;
    try_code(&mut browser, code(&house, file, How::Letter).await.unwrap().as_str()).await.is(303);
    browser.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    assert_eq!(linking::link_of(house.app().db.read(), file).await.unwrap(), None);
    assert!(code(&house, file, How::Letter).await.is_some());
}

#[tokio::test]
async fn guessing_is_slowed_down_and_never_for_good() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut browser = browser_of(&house, &sanne).await;
    for _ in 0..10 {
        try_code(&mut browser, Code::random().as_str()).await.is(422);
    }
    let code = code(&house, file, How::Letter).await.unwrap();
    try_code(&mut browser, code.as_str()).await.is(429);
    house.clock().shift(Duration::hours(1));
    let mut browser = browser_of(&house, &sanne).await;
    try_code(&mut browser, code.as_str()).await.is(303);
}

#[tokio::test]
async fn dates_are_not_tried_out_against_one_code() {
    let house = House::new().await;
    let file = tenant(&house, "sanne", "12").await;
    let code = code(&house, file, How::Letter).await.unwrap();
    for at in 0..10 {
        let thief = house.somebody(&format!("dief{at}")).await;
        let mut browser = browser_of(&house, &thief).await.from_address(&format!("198.51.100.{at}"));
        try_pair(&mut browser, code.as_str(), ["1", "1", "1970"]).await.is(422);
    }
    let mut browser = browser_of(&house, &house.somebody("dief").await).await.from_address("198.51.100.99");
    try_code(&mut browser, code.as_str()).await.is(429);
    house.clock().shift(Duration::days(1));
    let mut browser = browser_of(&house, &house.somebody("sanne").await).await;
    try_code(&mut browser, code.as_str()).await.is(303);
}

#[tokio::test]
async fn of_two_who_use_a_code_at_once_one_links() {
    let house = House::new().await;
    let file = tenant(&house, "sanne", "12").await;
    let code = code(&house, file, How::Letter).await.unwrap();
    let mut sanne = browser_of(&house, &house.somebody("sanne").await).await;
    let mut joris = browser_of(&house, &house.somebody("joris").await).await;
    let (one, other) = tokio::join!(try_code(&mut sanne, code.as_str()), try_code(&mut joris, code.as_str()));
    let mut answers = [one.status, other.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
}

#[tokio::test]
async fn an_employee_links_and_ends_by_a_decision_with_a_reason() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let letter = code(&house, file, How::Letter).await.unwrap();
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let access = opened(&house, &mut change, file).await;
    let reason = Reason::parse("Liet een paspoort zien aan de balie.").unwrap();
    let decision = Decision { file, identity: Identity::Desk, reason: reason.clone() };
    assert!(linking::decide(&mut change, &access, sanne.person, &decision).await.unwrap().is_some());
    assert!(linking::decide(&mut change, &access, sanne.person, &decision).await.unwrap().is_none(), "once is enough");
    change.commit(Arranged(file)).await.unwrap();
    let mut browser = browser_of(&house, &sanne).await;
    browser.get("/mijn").await.is(200).says("Meidoornpad 12");

    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let access = opened(&house, &mut change, file).await;
    let link = linking::end_by_staff(&mut change, &access, file, &reason).await.unwrap().unwrap();
    change.commit(linking::Event::Ended { file, link }).await.unwrap();
    browser.get("/mijn").await.is(200).is_silent_on("Meidoornpad");
    try_code(&mut browser, letter.as_str()).await.is(422).says(NO_MATCH);
    let told: i64 = sqlx::query_scalar(
        "select count(*) from audit_entry where subject = $1 and event in ('linking.linked', 'linking.ended')",
    )
    .bind(file.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert_eq!(told, 2);
    assert!(Reason::parse("  ").is_err() && Reason::parse(&"a".repeat(501)).is_err());
}

#[tokio::test]
async fn at_the_desk_a_code_is_made_only_for_who_was_seen_and_a_link_ends_with_a_reason() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut desk = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    let here = format!("/beheer/koppelen/{file}");
    desk.get(&here).await.is(200).is_silent_on("sannesma").says("Waarvoor");
    desk.post(&format!("/beheer/personen/{file}/openen"), &[("reason", "linking")]).await.is(303);
    desk.get(&here).await.is(200).says("sanne sannesma").says("nog geen account gekoppeld");
    desk.post(&format!("{here}/code"), &[]).await.is(422).says("Bekijk eerst een identiteitsbewijs");
    let made = desk.post(&format!("{here}/code"), &[("seen", "yes")]).await.is(200).says("De code werkt 10 minuten");
    let code = made.body.split("<strong class=\"keep\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let mut browser = browser_of(&house, &sanne).await;
    try_code(&mut browser, &code).await.is(303);
    desk.get(&here).await.is(200).says("Gekoppeld op").is_silent_on("Code maken");
    // Pressed on a page of before, the buttons say that it is linked meanwhile.
    for (button, typed) in [("code", &[("seen", "yes")][..]), ("brief", &[])] {
        let seen = desk.post(&format!("{here}/{button}"), typed).await.is(303);
        desk.get(&seen.location().unwrap())
            .await
            .is(200)
            .says("dit dossier was al gekoppeld")
            .is_silent_on("Code maken");
    }
    desk.post(&format!("{here}/stoppen"), &[("reason", " ")]).await.is(422).says("Schrijf op waarom");
    desk.send(&format!("{here}/stoppen"), &[("reason", "Verkeerde persoon.")])
        .await
        .is(200)
        .says("De koppeling is gestopt.");
    browser.get("/mijn").await.is(200).is_silent_on("Meidoornpad");
    assert_eq!(stored(&house).await["public.link_decision"], 1);
}

#[tokio::test]
async fn an_employee_who_knows_who_it_is_links_with_both_files_open_and_a_reason() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut desk = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    let here = format!("/beheer/koppelen/{file}/besluit");
    let open = |person: PersonId| format!("/beheer/personen/{person}/openen");
    desk.post(&open(file), &[("reason", "linking")]).await.is(303);
    // Nobody is looked at unseen: only accounts whose file is open can be chosen.
    desk.get(&here).await.is(200).says("U hebt geen dossier van een account open").is_silent_on("sannestraat");
    let account = sanne.person.to_string();
    let typed = [("account", account.as_str()), ("identity", "desk"), ("reason", "Paspoort gezien.")];
    desk.post(&here, &typed).await.is(422).says("Kies het account");
    desk.post(&open(sanne.person), &[("reason", "linking")]).await.is(303);
    desk.get(&here).await.is(200).says("Meidoornpad 12").says("sannestraat 12-a bis").says("27-03-1985");
    desk.post(&here, &[("account", &account)]).await.is(422).says("Kies hoe u weet").says("Schrijf op waarom");
    desk.send(&here, &typed).await.is(200).says("Het account is gekoppeld.").says("Gekoppeld op");
    let mut browser = browser_of(&house, &sanne).await;
    browser.get("/mijn").await.is(200).says("Meidoornpad 12");
    browser.get("/mijn/inzien").await.is(200).says("Een account aan een woning koppelen");
    house.work().await;
    assert!(house.mails().await.last().unwrap().subject.contains("gekoppeld"));
    // The files lead to each other, and each is opened for a reason of its own.
    desk.get(&format!("/beheer/personen/{file}")).await.is(200).says("Het dossier van het account van deze persoon");
    desk.get(&format!("/beheer/personen/{account}")).await.is(200).says("in de administratie");
}

#[tokio::test]
async fn whoever_opens_a_linked_file_is_read_by_the_person_and_records_no_consent_out_of_sight() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut desk = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    desk.post(&format!("/beheer/personen/{file}/openen"), &[("reason", "quality")]).await.is(303);
    let mut browser = browser_of(&house, &sanne).await;
    browser.get("/mijn/inzien").await.is(200).says("Niemand opende uw dossier");
    let letter = code(&house, file, How::Letter).await.unwrap();
    try_code(&mut browser, letter.as_str()).await.is(303);
    browser.get("/mijn/inzien").await.is(200).says("Nakijken of de gegevens kloppen");
    let paper = format!("/beheer/personen/{file}/toestemmingen/nieuwsbrief");
    let seen = desk.get_once(&paper).await.is(303);
    assert_eq!(seen.location().unwrap(), format!("/beheer/personen/{}/toestemmingen", sanne.person));
}

#[tokio::test]
async fn who_has_an_account_of_their_own_gets_no_code() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    assert!(code(&house, sanne.person, How::Letter).await.is_none());
}

#[tokio::test]
async fn codes_are_forgotten_a_month_after_they_end() {
    let house = House::new().await;
    let file = tenant(&house, "sanne", "12").await;
    code(&house, file, How::Letter).await.unwrap();
    house.clock().shift(Duration::days(89));
    house.work().await;
    assert_eq!(stored(&house).await["keys.activation_code"], 1);
    house.clock().shift(Duration::days(2));
    house.work().await;
    assert_eq!(stored(&house).await["keys.activation_code"], 0);
}
