//! Taking in what came by mail, letter, phone or at the desk: in one page, with its own day of receipt and its scan (P76).

use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{self, By, Channel, Kind, Request};
use time::Duration;
use time::macros::datetime;

use super::cases::{address, employee, letter, lines, take_in, today};
use crate::house::{Browser, House, Seen};

const PDF: &[u8] = b"%PDF-1.4 een brief\n%%EOF\n";
const INTAKE: &str = "/beheer/verzoeken/innemen";

/// A letter that arrived on a day, filled in well.
fn filled(day: time::Date) -> Vec<(&'static str, String)> {
    let text = |text: &str| text.to_owned();
    vec![
        ("channel", text("letter")),
        ("received_day", day.day().to_string()),
        ("received_month", u8::from(day.month()).to_string()),
        ("received_year", day.year().to_string()),
        ("kind", text("inzage")),
        ("body", text("Ik wil weten wat u van mij bewaart.")),
        ("name", text("Mevrouw W. ter Horstink")),
        ("email", text("wilma@elders.example")),
        ("address", text("Beukenlaan 150, 7315 JK Apeldoorn")),
        ("lang", text("nl")),
    ]
}

async fn send(desk: &mut Browser, fields: &[(&'static str, String)], file: Option<&[u8]>) -> Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    desk.upload(INTAKE, &fields, file.map(|bytes| ("scan", bytes))).await
}

fn with(mut fields: Vec<(&'static str, String)>, name: &'static str, value: &str) -> Vec<(&'static str, String)> {
    fields.retain(|(field, _)| *field != name);
    fields.push((name, value.to_owned()));
    fields
}

async fn taken(house: &House, seen: &Seen) -> Request {
    let to = seen.location().unwrap_or_else(|| panic!("{}: {}", seen.status, seen.text()));
    let number = to.split("/beheer/verzoeken/").nth(1).unwrap().split('?').next().unwrap();
    rights::by_number(house.app().db.read(), &rights::Number::parse(number).unwrap()).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_letter_is_taken_in_on_one_page_with_its_day_of_receipt_and_its_scan() {
    let house = House::new().await;
    let (mut desk, marieke) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let day = today(&house) - Duration::days(4);
    desk.get(INTAKE).await.is(200).says("Op welke dag kwam het aan?");
    let seen = send(&mut desk, &filled(day), Some(PDF)).await.is(303);
    let request = taken(&house, &seen).await;
    assert_eq!((request.channel, request.case.kind), (Channel::Letter, Kind::Access));
    assert_eq!(request.case.deadline.received().day(), day, "the clock starts on the day it arrived");
    assert_eq!(
        huisrecht::kernel::dates::amsterdam_day(request.noted_at),
        today(&house),
        "when it was typed in is kept apart"
    );
    let seen = desk.get(&seen.location().unwrap()).await.is(200);
    let seen = seen.says("Het verzoek is ingenomen").says("Mevrouw W. ter Horstink").says("Scan van het verzoek");
    let file = seen.body.split("/bestanden/").nth(1).unwrap().split('"').next().unwrap();
    let scan = desk.get(&format!("{}/bestanden/{file}", address(&request))).await.is(200);
    assert_eq!(scan.bytes, PDF);
    assert!(scan.header("content-disposition").starts_with("attachment"));
    let steps = rights::steps(house.app().db.read(), request.id).await.unwrap();
    assert_eq!(steps[0].account, Some(marieke.uuid()));
    // The scan of one request is not a file of another.
    let other = take_in(&house, &letter(&house, Kind::Access, "olga", 1), By::Portal).await;
    desk.get(&format!("{}/bestanden/{file}", address(&other))).await.is(404);
}

#[tokio::test]
async fn a_page_that_is_sent_twice_takes_one_request_in_with_one_scan() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (mut colleague, _) = employee(&house, "samira", StaffRole::CustomerContact).await;
    let asked = desk.get(INTAKE).await.is(200).field("asked").unwrap();
    assert_ne!(desk.get(INTAKE).await.is(200).field("asked"), Some(asked.clone()), "each page has a number of its own");
    let fields = with(filled(today(&house)), "asked", &asked);
    // What was refused keeps its number.
    let refused = send(&mut desk, &with(fields.clone(), "name", ""), None).await.is(422);
    assert_eq!(refused.field("asked").as_deref(), Some(&*asked));
    let first = send(&mut desk, &fields, Some(PDF)).await.is(303);
    let second = send(&mut desk, &fields, Some(PDF)).await.is(303);
    assert_eq!(first.location(), second.location());
    let count: (i64, i64) =
        sqlx::query_as("select (select count(*) from rights_request), (select count(*) from rights_file)")
            .fetch_one(house.owner())
            .await
            .unwrap();
    assert_eq!(count, (1, 1));
    let theirs = send(&mut colleague, &fields, None).await.is(303);
    assert_ne!(theirs.location(), first.location(), "from another account it is another page");
}

#[tokio::test]
async fn a_mail_of_just_before_midnight_counts_for_the_day_in_amsterdam() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    // 23.50 in London is the next day here, and the form begins with that day.
    house.clock().set(datetime!(2026-11-25 23:50 UTC));
    let mut desk_at_night = house.colleague("nacht", &[StaffRole::CustomerContact]).await;
    let seen = desk_at_night.get(INTAKE).await.is(200);
    assert_eq!(seen.field("received_day").as_deref(), Some("26"));
    let tomorrow = time::macros::date!(2026 - 11 - 27);
    send(&mut desk_at_night, &filled(tomorrow), None).await.is(422).says("Vul een dag in tot en met vandaag.");
    let seen = send(&mut desk_at_night, &filled(tomorrow - Duration::days(1)), None).await.is(303);
    let request = taken(&house, &seen).await;
    assert_eq!(request.case.deadline.received().day(), time::macros::date!(2026 - 11 - 26));
    let _ = desk.get("/beheer").await;
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_is_stored() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let good = || filled(today(&house));
    let long = "a".repeat(141);
    let wrong: [(&'static str, &str, &str); 12] = [
        ("channel", "account", "Kies hoe het verzoek binnenkwam."),
        ("received_day", "32", "Vul de dag van aankomst in"),
        ("received_year", "2017", "vanaf 25 mei 2018"),
        ("kind", "alles", "Kies wat er gevraagd wordt."),
        ("body", "", "Schrijf op wat er gevraagd is, of voeg een scan toe."),
        ("name", "", "Vul de naam in"),
        ("name", &long, "hooguit 140 tekens"),
        ("email", "geen adres", "Vul een e-mailadres in"),
        ("phone", "12", "Vul een telefoonnummer in"),
        ("birth_date_day", "31", "Vul de geboortedatum in"),
        ("repeats", "12", "8 cijfers"),
        ("repeats", "0000-0000", "kennen wij niet"),
    ];
    for (field, value, words) in wrong {
        let seen = send(&mut desk, &with(good(), field, value), None).await.is(422).says(words);
        assert!(seen.title().starts_with("Fout:"), "{field}");
        assert_eq!(seen.field("email").as_deref(), Some(if field == "email" { value } else { "wilma@elders.example" }));
    }
    let seen = send(&mut desk, &good(), Some(b"MZ een programma")).await.is(422);
    seen.says("Koos u een scan? Kies het bestand dan opnieuw.");
    send(&mut desk, &[], None).await.is(422);
    let count: i64 = sqlx::query_scalar("select count(*) from rights_request").fetch_one(house.owner()).await.unwrap();
    assert_eq!(count, 0);
}

#[tokio::test]
async fn a_repeat_is_linked_and_keeps_an_answer_of_its_own() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let first = taken(&house, &send(&mut desk, &filled(today(&house)), None).await.is(303)).await;
    let fields = with(filled(today(&house)), "repeats", &first.number.as_str().replace('-', " "));
    let again = taken(&house, &send(&mut desk, &fields, None).await.is(303)).await;
    assert_eq!(again.repeats, Some(first.id));
    assert!(again.case.state.is_open() && first.case.state.is_open() && again.number != first.number);
    desk.get(&address(&again)).await.is(200).says(first.number.as_str()).says("hiervan is dit een herhaling");
    desk.get(&address(&first)).await.is(200).says(again.number.as_str()).says("herhaling van dit verzoek");
}

#[tokio::test]
async fn a_citizen_service_number_in_a_letter_is_noticed_before_it_is_kept() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let fields = with(filled(today(&house)), "body", "Mijn nummer is 123456782.");
    send(&mut desk, &fields, None).await.is(200).says("burgerservicenummer");
    let masked = send(&mut desk, &with(fields.clone(), "bsn", "mask"), None).await.is(200);
    assert!(!masked.body.contains("123456782"));
    send(&mut desk, &with(fields, "bsn", "keep"), None).await.is(303);
}

#[tokio::test]
async fn the_officer_and_others_take_nothing_in() {
    let house = House::new().await;
    for role in [StaffRole::DataProtectionOfficer, StaffRole::Communication] {
        let mut other = house.colleague(role.code(), &[role]).await;
        other.get(INTAKE).await.is(403);
        send(&mut other, &filled(today(&house)), None).await.is(403);
    }
}

#[tokio::test]
async fn the_code_to_follow_a_request_is_shown_once_and_opens_it() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let seen =
        desk.post(&format!("{}/volgcode", address(&one)), &[]).await.is(200).says("Geef dit nummer en deze code");
    let code =
        seen.body.split("Code:").nth(1).unwrap().split("keep\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let code = huisrecht::kernel::code::Code::parse(&code).unwrap();
    let opens = rights::followed(house.app().db.read(), &house.app().vault, &one.number, &code).await.unwrap();
    assert_eq!(opens, Some(one.id));
    desk.get(&address(&one)).await.is(200).is_silent_on(&code.grouped());
    let mut officer = house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    officer.post(&format!("{}/volgcode", address(&one)), &[]).await.is(403);
    assert_eq!(lines(&house, one.person, "opened").await, 1);
}
