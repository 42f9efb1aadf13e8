//! P88, P31, P22: who acts for whom, from the question to the end.

use huisrecht::kernel::dates::amsterdam_day;
use huisrecht::kernel::staff::StaffRole;
use time::{Date, Duration};
use uuid::Uuid;

use crate::consents::scans::PDF;
use crate::house::{Browser, House, Seen, Somebody};

mod acting;
mod asking;
mod deciding;
mod ending;
mod requesting;

const MINE: &str = "/mijn/vertegenwoordigers";
const NEW: &str = "/mijn/vertegenwoordigers/nieuw";
const SEND: &str = "/mijn/vertegenwoordigers/versturen";

/// A form, filled in: fields by name.
type Fields = Vec<(&'static str, String)>;

fn today(house: &House) -> Date {
    amsterdam_day(house.clock().now())
}

fn day(house: &House, days: i64) -> Date {
    today(house) + Duration::days(days)
}

/// About somebody who lives where everybody of the tests does.
fn question(house: &House, kind: &str, areas: &[&'static str], ends: Option<Date>) -> Fields {
    let fields = [
        ("kind", kind),
        ("name", "Sanne de Vries"),
        ("birth_date_day", "27"),
        ("birth_date_month", "3"),
        ("birth_date_year", "1985"),
        ("postcode", "7311 AB"),
        ("house_number", "12-a bis"),
    ];
    let mut fields: Fields = fields.map(|(field, text)| (field, text.to_owned())).to_vec();
    fields.extend(areas.iter().map(|area| (*area, "yes".to_owned())));
    let parts = |day: Date| [day.day().to_string(), u8::from(day.month()).to_string(), day.year().to_string()];
    fields.extend(["begins_day", "begins_month", "begins_year"].into_iter().zip(parts(today(house))));
    if let Some(end) = ends {
        fields.extend(["ends_day", "ends_month", "ends_year"].into_iter().zip(parts(end)));
    }
    fields
}

/// The same with other answers.
fn with(mut fields: Fields, answers: &[(&'static str, &str)]) -> Fields {
    for (field, text) in answers {
        fields.retain(|(known, _)| known != field);
        fields.push((*field, (*text).to_owned()));
    }
    fields
}

async fn post(browser: &mut Browser, path: &str, fields: &Fields) -> Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(field, text)| (*field, text.as_str())).collect();
    browser.post(path, &fields).await
}

async fn send(browser: &mut Browser, fields: &Fields, proof: Option<&[u8]>) -> Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(field, text)| (*field, text.as_str())).collect();
    browser.upload(SEND, &fields, proof.map(|bytes| ("proof", bytes))).await
}

/// The newest that somebody asked.
async fn newest(house: &House) -> Uuid {
    let sql = "select id from representation order by asked_at desc, id desc limit 1";
    sqlx::query_scalar(sql).fetch_one(house.owner()).await.unwrap()
}

async fn state(house: &House, id: Uuid) -> String {
    let sql = "select state from representation where id = $1";
    sqlx::query_scalar(sql).bind(id).fetch_one(house.owner()).await.unwrap()
}

/// Asks by the page, as people do; which one it is.
async fn ask(house: &House, browser: &mut Browser, fields: &Fields) -> Uuid {
    let page = post(browser, NEW, fields).await.is(200).says("Controleer uw gegevens");
    let fields = with(fields.clone(), &[("asked", &page.field("asked").unwrap())]);
    let seen = send(browser, &fields, Some(PDF)).await.is(303);
    assert_eq!(seen.location().unwrap(), "/mijn/vertegenwoordigers?gelukt=gevraagd");
    newest(house).await
}

/// What the page offers to choose from: the value of who is called so.
fn choice(seen: &Seen, name: &str) -> Option<String> {
    let (before, _) = seen.body.split_once(&format!(">{name}, "))?;
    let start = before.rfind("name=\"person\" value=\"")? + "name=\"person\" value=\"".len();
    Some(before[start..].split('"').next()?.to_owned())
}

async fn confirm(desk: &mut Browser, id: Uuid, person: &str, seen_other: &str) -> Seen {
    let fields = [("person", person), ("representative_seen", "desk"), ("represented_seen", seen_other)];
    desk.post(&format!("/beheer/vertegenwoordigers/{id}/bevestigen"), &fields).await
}

/// Asks and has it confirmed by an employee, about whoever is called so.
async fn confirmed(house: &House, browser: &mut Browser, fields: &Fields, name: &str) -> Uuid {
    let id = ask(house, browser, fields).await;
    let mut desk = house.colleague(&format!("balie{}", id.simple()), &[StaffRole::CustomerContact]).await;
    let found = desk.post(&format!("/beheer/vertegenwoordigers/{id}/zoeken"), &[]).await.is(200);
    let person = choice(&found, name).unwrap_or_else(|| panic!("{name}: {}", found.text()));
    confirm(&mut desk, id, &person, "desk").await.is(303);
    assert_eq!(state(house, id).await, "confirmed");
    id
}

/// Somebody, logged in.
async fn visitor(house: &House, name: &str) -> (Somebody, Browser) {
    crate::contact::logged_in(house, name).await
}

/// From now on this browser acts.
async fn act(browser: &mut Browser, id: Uuid) {
    let seen = browser.post(&format!("{MINE}/{id}/handelen"), &[]).await.is(303);
    assert_eq!(seen.location().unwrap(), "/mijn/namens");
}

/// Mails to somebody with these words in their subject.
async fn mails(house: &House, to: &str, subject: &str) -> usize {
    house.work().await;
    house.mails().await.iter().filter(|mail| mail.to == to && mail.subject.contains(subject)).count()
}
