//! Whose file stays shut for an employee who knows them (P23): on every way to it, at once, until another person allows it for a while.

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::linking::How;
use time::Duration;

use crate::house::{Browser, House, Somebody};
use crate::linking::{browser_of, code, tenant, try_code};

const PLACE: &str = "/beheer/belangen";
pub const APART: &str = "U hebt gemeld dat u deze persoon kent.";

fn file(person: PersonId) -> String {
    format!("/beheer/personen/{person}")
}

async fn marieke(house: &House) -> Browser {
    house.colleague("marieke", &[StaffRole::CustomerContact]).await
}

pub async fn tells(desk: &mut Browser, person: PersonId, relation: &str) {
    let there = format!("{}/bekend", file(person));
    let done = desk.post(&there, &[("relation", relation)]).await.is(303);
    assert_eq!(done.location().as_deref(), Some("/beheer/belangen?gelukt=gemeld"));
}

/// The address of the one line that can be acted on so.
async fn act(browser: &mut Browser, what: &str) -> String {
    let page = browser.get(PLACE).await.is(200);
    let mut links = page.body.split(['"']).filter(|part| part.starts_with(PLACE) && part.ends_with(what));
    links.next().unwrap_or_else(|| panic!("nothing to {what}: {}", page.text())).to_owned()
}

async fn opens(desk: &mut Browser, person: PersonId) -> u16 {
    desk.post(&format!("{}/openen", file(person)), &[("reason", "question")]).await.status
}

async fn looks(house: &House, person: PersonId) -> i64 {
    let sql = "select count(*) from processing_line where person_id = $1 and look in ('opened', 'listed')";
    sqlx::query_scalar(sql).bind(person.uuid()).fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn who_is_known_is_shut_at_once_on_every_way_to_the_file() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = marieke(&house).await;
    assert_eq!(opens(&mut desk, sanne.person).await, 303);
    let notes = format!("{}/notities", file(sanne.person));
    desk.get(&file(sanne.person)).await.is(200).says("sannesma");
    desk.get_once(&notes).await.is(200);
    let there = format!("{}/bekend", file(sanne.person));
    desk.get(&there).await.is(200).says("Hoe kent u deze persoon?").is_silent_on("sannesma");
    desk.post(&there, &[]).await.is(422).says("Kies hoe u deze persoon kent.");
    desk.post(&there, &[("relation", "vijand")]).await.is(422);
    let number = request(&house, &sanne).await;
    desk.get(&format!("/beheer/verzoeken/{number}")).await.is(200);
    tells(&mut desk, sanne.person, "family").await;
    let before = looks(&house, sanne.person).await;
    desk.get(&file(sanne.person)).await.is(403).says(APART).says("Mensen die u kent").is_silent_on("sannesma");
    desk.get_once(&notes).await.is(303);
    assert_eq!(opens(&mut desk, sanne.person).await, 403);
    desk.get(&format!("/beheer/verzoeken/{number}")).await.is(403).says(APART).is_silent_on("sannesma");
    let found = desk.post("/beheer/personen", &[("by", "email"), ("email", &sanne.login)]).await;
    found.is(200).says("Eén persoon die u kent, staat hier niet bij.").is_silent_on("sannesma");
    let found = desk.post("/beheer/verzoeken", &[("by", "email"), ("email", &sanne.login)]).await;
    assert!(!found.body.contains(&number), "{}", found.text());
    assert_eq!(looks(&house, sanne.person).await, before, "nothing was looked at");
    desk.get(PLACE).await.is(200).says("Familie of partner").says("Het dossier is dicht.");
    // A colleague goes on as before.
    let mut other = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    assert_eq!(opens(&mut other, sanne.person).await, 303);
    other.get(&file(sanne.person)).await.is(200).says("sannesma");
}

/// She objects to something; its number.
async fn request(house: &House, sanne: &Somebody) -> String {
    let mut own = browser_of(house, sanne).await;
    let check = own.post("/mijn/verzoeken/nieuw/bezwaar", &[("body", "De vragenlijst")]).await.is(200);
    let sent = crate::rights::send(&mut own, &check, &[]).await.is(303).location().unwrap();
    sent.trim_start_matches("/mijn/verzoeken/").split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_account_and_the_files_linked_to_it_are_one_person() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let of_administration = tenant(&house, "sanne", "12").await;
    let mut desk = marieke(&house).await;
    tells(&mut desk, of_administration, "neighbour").await;
    assert_eq!(opens(&mut desk, of_administration).await, 403);
    assert_eq!(opens(&mut desk, sanne.person).await, 303, "nobody knows yet that it is the same person");
    let letter = code(&house, of_administration, How::Letter).await.unwrap();
    try_code(&mut browser_of(&house, &sanne).await, letter.as_str()).await.is(303);
    desk.post(&format!("{}/sluiten", file(sanne.person)), &[]).await.is(303);
    assert_eq!(opens(&mut desk, sanne.person).await, 403);
}

#[tokio::test]
async fn the_coordinator_allows_it_for_a_while_and_never_to_themselves() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = marieke(&house).await;
    let mut yusuf = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    tells(&mut desk, sanne.person, "friend").await;
    let ask = act(&mut desk, "/vragen").await;
    desk.post(&ask, &[]).await.is(422).says("Kies waarom u dit dossier moet openen.");
    desk.send(&ask, &[("why", "urgent")]).await.is(200).says("wacht op een besluit");
    desk.send(&ask, &[("why", "urgent")]).await.is(200);
    assert_eq!(opens(&mut desk, sanne.person).await, 403, "asking is no answer");
    desk.send(&ask, &[("why", "urgent")]).await.is(200).says("Er is niets verstuurd.");
    house.work().await;
    let mails = house.mails().await;
    let asked: Vec<_> = mails.iter().filter(|mail| mail.subject == "Vraag om een dossier te openen").collect();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].to, "yusuf@woonmensen.example");
    let decide = act(&mut yusuf, "/besluit").await;
    desk.get(&decide).await.is(403);
    desk.post(&decide, &[("verdict", "month")]).await.is(403);
    yusuf.get(&decide).await.is(200).says("marieke").says("Het kan niet wachten").says("Vriend of bekende");
    yusuf.post(&decide, &[("verdict", "altijd")]).await.is(422).says("Kies wat u besluit.");
    yusuf.send(&decide, &[("verdict", "day")]).await.is(200).says("Openen mag tot");
    yusuf.post(&decide, &[("verdict", "month")]).await.is(303);
    house.work().await;
    assert_eq!(house.mails().await.pop().unwrap().to, "marieke@woonmensen.example");
    assert_eq!(opens(&mut desk, sanne.person).await, 303);
    desk.get(&file(sanne.person)).await.is(200).says("sannesma");
    house.clock().shift(Duration::DAY - Duration::minutes(10));
    let mut desk = house.browser();
    again(&house, &mut desk).await;
    assert_eq!(opens(&mut desk, sanne.person).await, 303);
    let notes = format!("{}/notities", file(sanne.person));
    desk.get_once(&notes).await.is(200);
    let asked = format!("/beheer/verzoeken/{}", request(&house, &sanne).await);
    desk.get(&asked).await.is(200);
    house.clock().shift(Duration::minutes(11));
    desk.get_once(&notes).await.is(303);
    desk.get(&asked).await.is(403).says(APART);
    assert_eq!(opens(&mut desk, sanne.person).await, 403, "the day is over, also for what was open");
    // Their own.
    let mut yusuf = house.colleague("yusuf2", &[StaffRole::PrivacyCoordinator]).await;
    let joris = house.somebody("joris").await;
    tells(&mut yusuf, joris.person, "self").await;
    let ask = act(&mut yusuf, "/vragen").await;
    yusuf.post(&ask, &[("why", "nobody_else")]).await.is(303);
    let own = ask.replace("/vragen", "/besluit");
    yusuf.post(&own, &[("verdict", "month")]).await.is(422).says("Over uw eigen vraag beslist een ander.");
    yusuf.post(&ask.replace("/vragen", "/einde"), &[]).await.is(403);
    assert_eq!(opens(&mut yusuf, joris.person).await, 403);
}

/// Marieke logs in anew: sessions last eight hours.
async fn again(house: &House, browser: &mut Browser) {
    let codes = huisrecht::accounts::staff::demo_codes(house.app()).await.unwrap();
    let login = "marieke@woonmensen.example";
    let code = codes.iter().find(|(whose, _)| whose.as_str() == login).unwrap().1.clone().unwrap();
    browser.post("/inloggen", &[("login", login), ("password", crate::house::PASSWORD)]).await.is(303);
    browser.post("/inloggen/code", &[("code", &code)]).await.is(303);
}

#[tokio::test]
async fn a_refusal_keeps_it_shut_and_the_end_of_the_relation_opens_it() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = marieke(&house).await;
    let mut yusuf = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    tells(&mut desk, sanne.person, "work").await;
    tells(&mut desk, sanne.person, "family").await;
    let ask = act(&mut desk, "/vragen").await;
    desk.post(&ask, &[("why", "handover")]).await.is(303);
    let decide = act(&mut yusuf, "/besluit").await;
    yusuf.send(&decide, &[("verdict", "no")]).await.is(200).says("is afgewezen");
    assert_eq!(opens(&mut desk, sanne.person).await, 403);
    // It can be asked once more.
    desk.send(&ask, &[("why", "urgent")]).await.is(200).says("wacht op een besluit");
    let end = act(&mut yusuf, "/einde").await;
    desk.post(&end, &[]).await.is(403);
    yusuf.send(&end, &[]).await.is(200).says("De collega kan het dossier weer openen.").says("Geen collega heeft");
    assert_eq!(opens(&mut desk, sanne.person).await, 303);
    yusuf.get(&decide).await.is(404);
    yusuf.post(&end, &[]).await.is(404);
}

#[tokio::test]
async fn nobody_tells_of_nobody_or_asks_about_what_a_colleague_told() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = marieke(&house).await;
    let nobody = PersonId::new();
    desk.get(&format!("{}/bekend", file(nobody))).await.is(404);
    desk.post(&format!("{}/bekend", file(nobody)), &[("relation", "family")]).await.is(404);
    desk.get("/beheer/personen/iets/bekend").await.is(404);
    tells(&mut desk, sanne.person, "work").await;
    let ask = act(&mut desk, "/vragen").await;
    let mut other = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    other.get(&ask).await.is(404);
    other.post(&ask, &[("why", "urgent")]).await.is(404);
    other.get(PLACE).await.is(200).says("U hebt niemand gemeld.").is_silent_on("marieke");
    let mut officer = house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    officer.get(&ask.replace("/vragen", "/besluit")).await.is(403);
    officer.get(PLACE).await.is(200).says("marieke").says("Collega of zakelijk").is_silent_on("Geldt niet meer");
}

#[tokio::test]
async fn the_database_opens_no_file_past_it() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = marieke(&house).await;
    tells(&mut desk, sanne.person, "other").await;
    let sql = "insert into open_file (operation, account_id, person_id, role, reason, opened_at)
               select gen_random_uuid(), a.id, $1, 'customer_contact', 'question', $2 from account a
               join employee e on e.person_id = a.person_id";
    let refused = sqlx::query(sql).bind(sanne.person.uuid()).bind(house.clock().now()).execute(house.owner()).await;
    let refused = refused.unwrap_err();
    assert_eq!(refused.as_database_error().unwrap().constraint(), Some("no_conflict_of_interest"));
}
