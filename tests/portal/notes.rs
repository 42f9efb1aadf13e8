//! Notes and complaints in a person's file (P18): who writes what, who reads it, and the person's own side.

mod numbers;
mod persons;
mod replies;
mod writing;

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::staff::StaffRole;
use sqlx::AssertSqlSafe;

use crate::house::{Browser, House, Seen, Somebody};

const TEXT: &str = "Op 3 november stond de muziek hard tot na middernacht.";

/// An employee with this person's file open.
pub async fn desk(house: &House, name: &str, person: PersonId) -> Browser {
    let mut desk = house.colleague(name, &[StaffRole::CustomerContact]).await;
    open(&mut desk, person).await;
    desk
}

/// Sanne, and an employee with her file open.
pub async fn begun(house: &House) -> (Somebody, Browser) {
    let sanne = house.somebody("sanne").await;
    let desk = desk(house, "marieke", sanne.person).await;
    (sanne, desk)
}

pub async fn open(desk: &mut Browser, person: PersonId) {
    desk.post(&format!("/beheer/personen/{person}/openen"), &[("reason", "complaint")]).await.is(303);
}

pub fn notes_of(person: PersonId) -> String {
    format!("/beheer/personen/{person}/notities")
}

/// A note that is filled in well, with some answers changed.
pub fn filled(more: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("part", "about".to_owned()),
        ("kind", "complaint".to_owned()),
        ("topic", "nuisance".to_owned()),
        ("source", "others".to_owned()),
        ("subject", "Muziek in de avond".to_owned()),
        ("body", TEXT.to_owned()),
        ("other", "none".to_owned()),
    ];
    for (field, typed) in more {
        fields.retain(|(known, _)| known != field);
        fields.push((field, (*typed).to_owned()));
    }
    fields
}

pub async fn post(browser: &mut Browser, path: &str, fields: &[(&'static str, String)]) -> Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(field, typed)| (*field, typed.as_str())).collect();
    browser.post(path, &fields).await
}

/// Writes a note and gives its address on the desk.
pub async fn write(desk: &mut Browser, person: PersonId, more: &[(&'static str, &str)]) -> String {
    let seen = post(desk, &format!("{}/nieuw", notes_of(person)), &filled(more)).await.is(303);
    seen.location().unwrap().split('?').next().unwrap().to_owned()
}

/// Where the person finds that note.
pub fn mine(note: &str) -> String {
    format!("/mijn/dossier/{}", note.rsplit('/').next().unwrap())
}

pub async fn own(house: &House, somebody: &Somebody) -> Browser {
    let mut own = house.browser();
    own.log_in(somebody).await;
    own
}

pub async fn rows(house: &House, table: &str) -> i64 {
    let sql = format!("select count(*) from {table}");
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn a_note_is_read_at_once_with_who_what_and_why() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut own = own(&house, &sanne).await;
    own.get("/mijn/dossier").await.is(200).says("Er staan geen notities over u");
    own.get("/mijn").await.is(200).says("Er zijn geen notities over u.");
    let mut desk = desk(&house, "marieke", sanne.person).await;
    desk.get(&notes_of(sanne.person)).await.is(200).says("Er staan nog geen notities in dit dossier");
    let note = write(&mut desk, sanne.person, &[]).await;
    desk.get(&format!("{note}?gelukt=geschreven"))
        .await
        .is(200)
        .says("De notitie staat in het dossier")
        .says(TEXT)
        .says("De bewoner heeft niet gereageerd");
    desk.get(&notes_of(sanne.person)).await.is(200).says("Muziek in de avond").says("sannesma");
    let file = format!("/beheer/personen/{}", sanne.person);
    desk.get(&file).await.is(200).says("Er staat 1 notitie in dit dossier");
    own.get("/mijn").await.is(200).says("Er is 1 notitie over u.").says("Bekijk de notities over u");
    own.get("/mijn/dossier").await.is(200).says("Muziek in de avond").says("Klacht of melding").says("Klantcontact");
    own.get(&mine(&note))
        .await
        .is(200)
        .says(TEXT)
        .says("Overlast")
        .says("Verteld door iemand anders")
        .says("Gaat over u")
        .says("Wij hebben er een goede reden voor")
        .says("2 jaar (voorlopige termijn)")
        .says("Klantcontact")
        .is_silent_on("marieke");
    own.get("/mijn/inzien").await.is(200).says("Een klacht of melding");
}

#[tokio::test]
async fn upkeep_of_the_home_rests_on_the_agreement_and_the_rest_on_our_interest() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let mut own = own(&house, &sanne).await;
    let upkeep = write(&mut desk, sanne.person, &[("topic", "upkeep")]).await;
    own.get(&mine(&upkeep)).await.says("uw huurovereenkomst").says("Wilt u dat wij dit verbeteren?");
    for topic in ["payment", "nuisance", "other"] {
        let note = write(&mut desk, sanne.person, &[("topic", topic)]).await;
        own.get(&mine(&note)).await.says("Wij hebben er een goede reden voor").says("Dan maakt u bezwaar");
    }
}

#[tokio::test]
async fn a_correction_keeps_what_stood_there_and_says_why() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let note = write(&mut desk, sanne.person, &[]).await;
    let correct = format!("{note}/verbeteren");
    desk.get(&correct).await.is(200).says(TEXT).says("De tekst van eerst blijft leesbaar");
    let better = [("body", "Op 4 november stond de muziek hard."), ("reason", "de datum klopte niet")];
    let mut fields = filled(&better);
    fields.retain(|(field, _)| !["part", "other"].contains(field));
    let without_reason: Vec<_> = fields.iter().filter(|(field, _)| *field != "reason").cloned().collect();
    post(&mut desk, &correct, &without_reason).await.is(422).says("Schrijf waarom u de notitie verbetert");
    post(&mut desk, &correct, &fields).await.is(303);
    let mut own = own(&house, &sanne).await;
    for seen in [desk.get(&note).await, own.get(&mine(&note)).await] {
        seen.is(200).says("Op 4 november").says(TEXT).says("de datum klopte niet").says("Wat er eerder stond");
    }
    assert_eq!(rows(&house, "note_version").await, 2);
}

#[tokio::test]
async fn a_note_that_is_struck_stays_legible_and_cannot_be_changed() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let note = write(&mut desk, sanne.person, &[]).await;
    let strike = format!("{note}/doorhalen");
    desk.post(&strike, &[("reason", "")]).await.is(422).says("Schrijf waarom u de notitie doorhaalt").says(TEXT);
    desk.send(&strike, &[("reason", "verkeerde persoon")]).await.is(200).says("De notitie is doorgehaald");
    let mut own = own(&house, &sanne).await;
    for seen in [desk.get(&note).await, own.get(&mine(&note)).await] {
        seen.is(200).says("Deze notitie telt niet meer").says("verkeerde persoon").says(TEXT);
    }
    desk.get(&format!("{note}/verbeteren")).await.is(404);
    let mut fields = filled(&[("body", "iets anders"), ("reason", "toch")]);
    fields.retain(|(field, _)| !["part", "other"].contains(field));
    post(&mut desk, &format!("{note}/verbeteren"), &fields).await.is(303);
    desk.get(&format!("{note}?gelukt=al-doorgehaald")).await.says("al doorgehaald").is_silent_on("iets anders");
    desk.send(&strike, &[("reason", "nog een keer")]).await.is(200).is_silent_on("nog een keer");
}

#[tokio::test]
async fn the_database_refuses_to_change_a_note_but_for_masking() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    write(&mut desk, sanne.person, &[]).await;
    for sql in [
        "update note_version set written_at = now()",
        "update note_version set kind = topic",
        "update note set role = 'administrator'",
        "update note_person set part = part",
        "update note_reply set body = body",
    ] {
        let refused = sqlx::raw_sql(sql).execute(house.app().db.write()).await.unwrap_err();
        assert_eq!(refused.as_database_error().unwrap().code().as_deref(), Some("42501"), "{sql}");
    }
}

#[tokio::test]
async fn a_long_list_is_paged_and_keeps_the_order() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    for at in 0..21 {
        write(&mut desk, sanne.person, &[("subject", &format!("Nummer {at} van velen"))]).await;
    }
    let mut own = own(&house, &sanne).await;
    for (path, browser) in [("/mijn/dossier".to_owned(), &mut own), (notes_of(sanne.person), &mut desk)] {
        let first = browser.get(&path).await.is(200).says("Nummer 20 van velen").is_silent_on("Nummer 0 van");
        let older = first.body.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
        let older = older.split('"').next().unwrap();
        browser.get(older).await.is(200).says("Nummer 0 van velen").is_silent_on("Nummer 1 van");
        browser.get(&format!("{path}?vanaf=onzin")).await.is(200).says("Nummer 20 van velen");
    }
}

#[tokio::test]
async fn two_employees_write_at_once_and_both_notes_stand() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut one = desk(&house, "marieke", sanne.person).await;
    let mut two = desk(&house, "yusuf", sanne.person).await;
    let path = format!("{}/nieuw", notes_of(sanne.person));
    let fields = filled(&[]);
    let (first, second) = tokio::join!(post(&mut one, &path, &fields), post(&mut two, &path, &fields));
    first.is(303);
    second.is(303);
    assert_eq!(rows(&house, "note").await, 2);
}
