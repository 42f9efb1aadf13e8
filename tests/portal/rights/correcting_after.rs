//! After a correction: what the administration says later, what the person says beside a datum that stayed, and who was told (P78; AVG 16, 19).

use huisrecht::imports::{self, Kind as FileKind, Receiving, State};
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::name::FamilyName;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons::{self, AdministrationNumber, Datum, Imported};
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{Kind, Request, Shown, Step};

use super::cases::employee;
use super::corrections::{asking, decide, file_of, lines, put_down};
use super::letters::{begin, steps};
use crate::house::{Browser, House, Seen};

const HEAD: &str = "relatie;voornamen;voorvoegsels;achternaam;geboortedatum;emailadres;straat;huisnummer;huisletter;postcode;woonplaats";
const ROW: &str = "R-1;Sanne;van den;Broekhuisen;27-03-1985;sanne@voorbeeld.example;Lindenhof;12;a;7311 AB;Apeldoorn";

/// A file of the administration, taken over.
async fn imported(house: &House, row: &str) {
    let mut receiving = Receiving::begin(house.app(), FileKind::Persons, Actor::Operator("test")).await.unwrap();
    receiving.add(format!("{HEAD}\r\n{row}\r\n").as_bytes()).await.unwrap().unwrap();
    let id = receiving.finish().await.unwrap().unwrap();
    house.work().await;
    assert!(imports::ask(house.app(), Actor::Operator("test"), id).await.unwrap());
    house.work().await;
    assert_eq!(imports::find(house.app().db.read(), id).await.unwrap().unwrap().state, State::Done);
}

async fn person(house: &House) -> PersonId {
    let hash = AdministrationNumber::parse("R-1").unwrap().hash(&house.app().vault).to_vec();
    *persons::with_numbers(house.app().db.read(), std::slice::from_ref(&hash)).await.unwrap().get(&hash).unwrap()
}

/// The file of the administration, as the desk shows it.
async fn shown(desk: &mut Browser, person: PersonId) -> Seen {
    let file = format!("/beheer/personen/{person}");
    desk.send(&format!("{file}/openen"), &[("reason", "quality")]).await.is(200)
}

/// A request by letter about the file of the administration, by who showed who they are.
async fn about_file(house: &House) -> (Request, Browser, PersonId) {
    imported(house, ROW).await;
    let person = person(house).await;
    let (one, desk, account) = begin(house, Kind::Correction).await;
    let one = steps(house, &one, account, &[Step::Match(person), Step::ShowIdentity(Shown::Desk)]).await;
    (one, desk, person)
}

#[tokio::test]
async fn a_file_of_the_administration_does_not_undo_a_correction_and_leads_again_once_it_says_the_same() {
    let house = House::new().await;
    let (one, mut desk, person) = about_file(&house).await;
    put_down(&house, &mut desk, &one, "achternaam", &[("family_name", "Broekhuizen")]).await.is(200);
    decide(&house, &mut desk, &one, (1, "accept"), "").await.is(200);
    let seen = shown(&mut desk, person).await.says("Sanne van den Broekhuizen");
    seen.says("De administratie verandert dit niet terug.");
    // The administration has it wrong still, and changes something else.
    imported(&house, &ROW.replace("Lindenhof;12;a;7311 AB", "Merelplantsoen;23;;7314 GH")).await;
    let seen = shown(&mut desk, person).await.says("Sanne van den Broekhuizen").says("Merelplantsoen 23");
    seen.says("De administratie verandert dit niet terug.");
    assert_eq!(searched(&mut desk, "Broekhuizen").await, 1, "and is found by what stands");
    assert_eq!(searched(&mut desk, "Broekhuisen").await, 0);
    imported(&house, &ROW.replace("Broekhuisen", "Broekhuizen")).await;
    let seen = shown(&mut desk, person).await.says("Sanne van den Broekhuizen").says("Lindenhof 12a");
    seen.is_silent_on("De administratie verandert dit niet terug.");
    imported(&house, &ROW.replace("Broekhuisen", "Broekhuizen-de Wit")).await;
    shown(&mut desk, person).await.says("Sanne van den Broekhuizen-de Wit");
}

/// Of two who write at once the second waits for the first, and then sees what it did.
#[tokio::test]
async fn a_file_of_the_administration_does_not_undo_a_correction_that_is_kept_in_the_same_moment() {
    let house = House::new().await;
    imported(&house, ROW).await;
    let (app, id) = (house.app().clone(), person(&house).await);
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "import", at, &[id]).await.unwrap();
    let before = persons::find(&mut *change.conn(), &access, id).await.unwrap().unwrap().person;
    let family = |name: &str| Datum::FamilyName(FamilyName::parse(name).unwrap());
    let (old, new) = (family("Broekhuisen"), family("Broekhuizen"));
    assert!(persons::correct(&mut change, &app.vault, &access, id, (&old, &new)).await.unwrap());
    let import = tokio::spawn({
        let (app, number) = (app.clone(), AdministrationNumber::parse("R-1").unwrap());
        async move {
            let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
            persons::update_imported(&app, &mut change, &[Imported { id, number, person: before }]).await.unwrap();
            change.done().await.unwrap();
        }
    });
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert!(!import.is_finished(), "it waits");
    change.done().await.unwrap();
    import.await.unwrap();
    let after = persons::find(app.db.read(), &access, id).await.unwrap().unwrap();
    assert_eq!(after.person.name.family.as_str(), "Broekhuizen");
}

async fn searched(desk: &mut Browser, family: &str) -> usize {
    let born = [("birth_date_day", "27"), ("birth_date_month", "3"), ("birth_date_year", "1985")];
    let sought = [&[("by", "name"), ("family_name", family)][..], &born].concat();
    desk.post("/beheer/personen", &sought).await.is(200).body.matches("href=\"/beheer/personen/0").count()
}

#[tokio::test]
async fn what_the_person_says_stands_beside_a_datum_that_we_leave_and_can_be_said_otherwise() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "achternaam", &[("family_name", "Broekhuizen")]).await.is(200);
    let place = format!("/mijn/verzoeken/{}", one.number);
    let say = format!("{place}/correctie/1");
    all.own.get(&place).await.is(200).says("Wij kijken dit nog na");
    all.own.get(&say).await.is(404);
    decide(&house, &mut all.desk, &one, (1, "reject"), "Uw paspoort zegt het ook.").await.is(200);
    all.own.get(&say).await.is(200).says("Uw paspoort zegt het ook.");
    all.own.post(&say, &[("said", " ")]).await.is(422).says("Schrijf op wat u ervan vindt");
    let seen = all.own.send(&say, &[("said", "Ik heet al jaren Broekhuizen.")]).await.is(200);
    seen.says("Uw verklaring is bewaard.").says("Ik heet al jaren Broekhuizen.");
    all.own.get("/mijn/gegevens").await.is(200).says("U zegt hierover").says("Ik heet al jaren Broekhuizen.");
    file_of(&house, &all.sanne).await.says("De persoon zegt hierover").says("Ik heet al jaren Broekhuizen.");
    all.desk.get(&lines(&one)).await.is(200).says("Ik heet al jaren Broekhuizen.");
    all.own.get(&say).await.is(200).says("Ik heet al jaren Broekhuizen.");
    all.own.send(&say, &[("said", "Mijn trouwnaam is Broekhuizen.")]).await.is(200).says("Mijn trouwnaam");
    file_of(&house, &all.sanne).await.says("Mijn trouwnaam").is_silent_on("al jaren");
    let joris = house.somebody("joris").await;
    let mut other = house.browser();
    other.log_in(&joris).await;
    other.get(&say).await.is(404);
    other.post(&say, &[("said", "Ik ben het niet.")]).await.is(404);
}

#[tokio::test]
async fn who_follows_by_a_code_reads_the_lines_once_they_showed_who_they_are() {
    let house = House::new().await;
    imported(&house, ROW).await;
    let person = person(&house).await;
    let (mut desk, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (one, mut wilma, place) =
        super::letters::follower(&house, Kind::Correction, huisrecht::kernel::lang::Lang::Nl).await;
    steps(&house, &one, account, &[Step::Match(person), Step::ShowIdentity(Shown::MailCode)]).await;
    put_down(&house, &mut desk, &one, "achternaam", &[("family_name", "Broekhuizen")]).await.is(200);
    decide(&house, &mut desk, &one, (1, "reject"), "Het staat zo in uw akte.").await.is(200);
    wilma.get(&place).await.is(200).says("Broekhuisen").says("Het staat zo in uw akte.");
    let say = format!("{place}/correctie/1");
    wilma.send(&say, &[("said", "In mijn akte staat een z.")]).await.is(200).says("In mijn akte staat een z.");
    shown(&mut desk, person).await.says("In mijn akte staat een z.");
    house.browser().get_once(&say).await.is(303);
    house.browser().post(&say, &[("said", "Ik ook.")]).await.is(403);
    // Anybody may have the code: as long as we do not know surely who asks, nothing of a file is shown.
    steps(&house, &one, account, &[Step::NeedStrong]).await;
    wilma.get(&place).await.is(200).is_silent_on("Broekhuisen").is_silent_on("In mijn akte");
    wilma.get(&say).await.is(404);
    wilma.post(&say, &[("said", "Toch.")]).await.is(404);
}

#[tokio::test]
async fn another_datum_is_disputed_in_words_and_said_beside_the_file() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    let typed = [("old", "In mei is 612 euro betaald."), ("new", "Het was 621 euro.")];
    put_down(&house, &mut all.desk, &one, "anders", &typed).await.is(200).says("Het was 621 euro.");
    file_of(&house, &all.sanne).await.says("Er is een ander gegeven betwist.").says(one.number.as_str());
    all.own.get("/mijn/gegevens").await.is(200).says("Er is een ander gegeven betwist.");
    all.desk.get(&format!("{}/1", lines(&one))).await.is(200).says("Dit past het portaal niet zelf aan.");
    decide(&house, &mut all.desk, &one, (1, "accept"), "De bank zegt het ook.").await.is(200).says("Verbeterd");
    file_of(&house, &all.sanne).await.is_silent_on("betwist");
}

#[tokio::test]
async fn a_dispute_ends_with_its_request() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let place = format!("/mijn/verzoeken/{}", all.request.number);
    put_down(&house, &mut all.desk, &all.request, "achternaam", &[("family_name", "Broekhuizen")]).await.is(200);
    all.own.get("/mijn/gegevens").await.is(200).says("Betwist");
    all.own.post(&format!("{place}/intrekken"), &[]).await.is(303);
    all.own.get("/mijn/gegevens").await.is(200).is_silent_on("Betwist");
    all.own.get(&place).await.is(200).says("Niet besloten");
    decide(&house, &mut all.desk, &all.request, (1, "accept"), "").await.is(422);
    file_of(&house, &all.sanne).await.says("sannesma");
}

#[tokio::test]
async fn who_received_it_is_told_or_it_is_said_why_not_and_the_person_reads_it() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let one = all.request.clone();
    let told = format!("{}/doorgegeven", lines(&one));
    put_down(&house, &mut all.desk, &one, "telefoon", &[("phone", "055 123 45 67")]).await.is(200);
    decide(&house, &mut all.desk, &one, (1, "accept"), "")
        .await
        .is(200)
        .says("houdt nog niet bij wie welk gegeven kreeg");
    let day = [("told_day", "22"), ("told_month", "11"), ("told_year", "2026")];
    let who = [("recipient", "Schildersbedrijf Kwast")];
    all.desk.post(&told, &[]).await.is(422).says("Vul in wie").says("Vul de dag in, of schrijf waarom");
    let both = [&who[..], &day, &[("why_not", "Weg.")]].concat();
    all.desk.post(&told, &both).await.is(422).says("niet allebei");
    let later = [&who[..], &[("told_day", "1"), ("told_month", "1"), ("told_year", "2099")]].concat();
    all.desk.post(&told, &later).await.is(422).says("tot en met vandaag");
    house.clock().shift(time::Duration::days(400));
    let (mut desk, _) = employee(&house, "petra", StaffRole::PrivacyCoordinator).await;
    let day = huisrecht::kernel::dates::short(super::cases::today(&house));
    let parts: Vec<&str> = day.split('-').collect();
    let typed = [&who[..], &[("told_day", parts[0]), ("told_month", parts[1]), ("told_year", parts[2])]].concat();
    desk.send(&told, &typed).await.is(200).says("Dit is vastgelegd.").says(&format!("Verteld op {day}"));
    let gone = [("recipient", "Loodgieter Lek"), ("why_not", "Het bedrijf bestaat niet meer.")];
    desk.send(&told, &gone).await.is(200).says("Niet verteld: Het bedrijf bestaat niet meer.");
    let mut own = house.browser();
    own.log_in(&all.sanne).await;
    let seen = own.get(&format!("/mijn/verzoeken/{}", one.number)).await.is(200);
    seen.says("Aan wie wij dit vertelden").says("Schildersbedrijf Kwast").says("Loodgieter Lek");
}
