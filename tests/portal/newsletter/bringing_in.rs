//! Bringing in who said yes elsewhere: nothing without evidence, nobody who left or has an account, nobody twice, and nobody mailed.

mod files;
mod running;
mod staying_out;

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::register::Purpose;
use huisrecht::kernel::staff::StaffRole;
use time::Duration;
use uuid::Uuid;

use super::{gets_it, leave_link};
use crate::dossier::{dossier, json};
use crate::house::{Browser, House, Seen};
use crate::registration::{count, published, words};
use crate::rows::stored;

const HERE: &str = "/beheer/nieuwsbrieven/inlezen";
const EVIDENCE: &str = "Formulier op onze oude website, met een bevestiging per mail.";
const HEADER: &str = "email;voornamen;tussenvoegsel;achternaam;taal;toestemming_op";

/// A house whose text of the newsletter was published so many days ago.
async fn house_of(days: i64) -> House {
    let house = House::new().await;
    house.clock().shift(Duration::days(days));
    house
}

async fn desk(house: &House) -> Browser {
    house.colleague("fleur", &[StaffRole::Communication]).await
}

/// So many days ago.
fn day(house: &House, ago: i64) -> String {
    (house.clock().today() - Duration::days(ago)).to_string()
}

fn list(rows: &[String]) -> String {
    format!("{HEADER}\r\n{}\r\n", rows.join("\r\n"))
}

/// A row of somebody who said yes so many days ago.
fn row(house: &House, email: &str, family: &str, ago: i64) -> String {
    format!("{email};;;{family};;{}", day(house, ago))
}

async fn send(desk: &mut Browser, bytes: &[u8]) -> Seen {
    desk.upload(HERE, &[("evidence", EVIDENCE), ("agreed", "yes")], Some(("file", bytes))).await
}

/// The path of a list that came in and was judged.
async fn judged(house: &House, desk: &mut Browser, list: &str) -> String {
    let path = send(desk, list.as_bytes()).await.is(303).location().unwrap();
    house.work().await;
    path
}

/// Judged, and brought in.
async fn brought_in(house: &House, desk: &mut Browser, list: &str) -> String {
    let path = judged(house, desk, list).await;
    desk.post(&format!("{path}/overnemen"), &[]).await.is(303);
    house.work().await;
    path
}

/// What became of each row, as it can be downloaded.
async fn outcomes(desk: &mut Browser, path: &str) -> Vec<String> {
    let file = desk.get(&format!("{path}/uitkomst.csv")).await.is(200);
    let mut lines = file.body.trim_start_matches('\u{feff}').lines().map(str::to_owned);
    assert_eq!(lines.next().unwrap(), "Regel;Uitkomst");
    lines.collect()
}

/// The same as we keep it. Who chooses the addresses of a list does not learn who left or has an account: they read one word for all whom we know.
async fn kept(house: &House, desk: &mut Browser, path: &str) -> Vec<String> {
    const KNOWN: &str = "niet ingelezen: al abonnee, afgemeld of met een account";
    let sql =
        "select row_number || ';' || outcome from newsletter_list_row where list_id = $1::uuid order by row_number";
    let id = path.rsplit('/').next().unwrap();
    let kept: Vec<String> = sqlx::query_scalar(sql).bind(id).fetch_all(house.owner()).await.unwrap();
    for (kept, shown) in kept.iter().zip(outcomes(desk, path).await) {
        let known = ["already", "left", "account"].contains(&kept.split(';').nth(1).unwrap());
        assert_eq!(shown.ends_with(KNOWN), known, "{kept} {shown}");
    }
    kept
}

async fn persons(house: &House) -> Vec<PersonId> {
    let sql = "select person_id from newsletter_brought_in order by person_id";
    let persons: Vec<Uuid> = sqlx::query_scalar(sql).fetch_all(house.owner()).await.unwrap();
    persons.into_iter().map(PersonId::from).collect()
}

#[tokio::test]
async fn a_list_is_judged_first_and_a_button_brings_it_in_with_its_evidence_and_without_a_mail() {
    let house = house_of(40).await;
    let mut desk = desk(&house).await;
    desk.get("/beheer/nieuwsbrieven").await.is(200).says("Abonnees inlezen");
    desk.get(HERE).await.is(200).says("Niemand krijgt een mail door dit inlezen.").says("Hoogstens 12 MB");
    let rows = [
        format!("Noor@Lezers.example;Noor;ter;Leeszaal;EN;{}", day(&house, 30)),
        format!("joris@bücher.example;;;;;{}", day(&house, 0)),
    ];
    let (people, mails) = (count(&house, "select count(*) from person").await, house.mails().await.len());
    let path = send(&mut desk, list(&rows).as_bytes()).await.is(303).location().unwrap();
    desk.get(&path).await.is(200).says("Wordt gecontroleerd").says("Deze pagina ververst zichzelf.");
    house.work().await;
    desk.get(&path).await.is(200).says("Er is nog niemand ingelezen.").says("2 nieuwe abonnees").says(EVIDENCE);
    assert_eq!(count(&house, "select count(*) from person").await, people, "a dry run");
    desk.get(&format!("{path}/uitkomst.csv")).await.is(404);
    desk.send(&format!("{path}/overnemen"), &[]).await.is(200).says("Wordt ingelezen");
    house.work().await;
    desk.get(&path).await.is(200).says("De lijst is ingelezen. Nieuwe abonnees: 2.").says("2 ingelezen");
    desk.get(&format!("/en{path}")).await.is(200).says("The list was brought in. New subscribers: 2.");
    assert_eq!(outcomes(&mut desk, &path).await, ["2;ingelezen", "3;ingelezen"]);
    for person in persons(&house).await {
        assert!(gets_it(&house, person).await);
    }
    assert_eq!(house.mails().await.len(), mails);
    assert_eq!(count(&house, "select count(*) from mail where state = 'queued'").await, 0);
    let said = words(
        &house,
        "select concat_ws(' ', e.channel, e.kind, e.lang, (e.effective_at at time zone 'Europe/Amsterdam')::text)
         from consent_event e join consent_text t on t.id = e.text_id and t.hash = e.text_hash
         where e.purpose = 'newsletter' order by e.effective_at",
    )
    .await;
    let at = |ago, lang| format!("elsewhere given {lang} {} 00:00:00", day(&house, ago));
    assert_eq!(said, [at(30, "en"), at(0, "nl")]);
    let sealed = "select count(*) from newsletter_subscriber where position('noor'::bytea in lower(encode(email::bytea, 'escape'))::bytea) > 0";
    assert_eq!(count(&house, sealed).await, 0);
    let events = words(&house, "select event from audit_entry where event like 'newsletter.%' order by at, id").await;
    assert_eq!(events.iter().filter(|event| *event == "newsletter.brought_in").count(), 2);
    assert_eq!(events.last().unwrap(), "newsletter.list_done");
}

#[tokio::test]
async fn each_row_ends_in_one_way_and_faults_are_said_without_what_stood_there() {
    let house = house_of(40).await;
    let mut desk = desk(&house).await;
    let rows = [
        row(&house, "a@lezers.example", "Leeszaal", 5),
        row(&house, "geen adres", "Geheim", 5),
        row(&house, "b@lezers.example", "Leeszaal", -1),
        "c@lezers.example;;;Leeszaal;;31-02-2026".to_owned(),
        "d@lezers.example;;;Leeszaal;;".to_owned(),
        row(&house, "e@lezers.example", "Leeszaal", 60),
        row(&house, "A@LEZERS.example", "leeszaal", 6),
        row(&house, "a@lezers.example", "Ander", 5),
        row(&house, "f@lezers.example", "R2D2", 5),
        format!("g@lezers.example;;;Leeszaal;fr;{}", day(&house, 5)),
        "h@lezers.example;te;kort".to_owned(),
        row(&house, &format!("{}@lezers.example", "x".repeat(304)), "Lang", 5),
        row(&house, "\"\"\"jan jansen\"\"@lezers.example\"", "Haken", 5),
        format!("\"i@lezers.example\r\nBcc: j@lezers.example\";;;Leeszaal;;{}", day(&house, 5)),
        format!("=1+1;@SUM(A1);;=cmd;;{}", day(&house, 5)),
    ];
    let path = judged(&house, &mut desk, &list(&rows)).await;
    let page = desk.get(&path).await.is(200).says("2 nieuwe abonnees").says("5 verkeerd e-mailadres");
    let page = page.says("Vul een e-mailadres in, zoals naam@voorbeeld.nl.").says("Lees 2 mensen in");
    for hidden in ["Geheim", "R2D2", "cmd", "jansen", "lezers.example"] {
        assert!(!page.body.contains(hidden), "{hidden}");
    }
    desk.post(&format!("{path}/overnemen"), &[]).await.is(303);
    house.work().await;
    let expected = [
        "2;ingelezen",
        "3;verkeerd e-mailadres",
        "4;datum in de toekomst",
        "5;verkeerde datum",
        "6;verkeerde datum",
        "7;van voor onze eerste tekst",
        "8;dubbel",
        "9;ingelezen",
        "10;verkeerde naam",
        "11;verkeerde taal",
        "12;te veel of te weinig cellen",
        "13;verkeerd e-mailadres",
        "14;verkeerd e-mailadres",
        "15;verkeerd e-mailadres",
        "16;verkeerd e-mailadres",
    ];
    assert_eq!(outcomes(&mut desk, &path).await, expected);
    assert_eq!(persons(&house).await.len(), 2);
}

#[tokio::test]
async fn the_same_list_again_adds_nobody() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let rows = [row(&house, "a@lezers.example", "Leeszaal", 5), row(&house, "b@lezers.example", "", 5)];
    brought_in(&house, &mut desk, &list(&rows)).await;
    let before = stored(&house).await;
    let path = judged(&house, &mut desk, &list(&rows)).await;
    desk.get(&path).await.is(200).says("Er is niemand om in te lezen.").is_silent_on("Lees 2 mensen in");
    assert_eq!(kept(&house, &mut desk, &path).await, ["2;already", "3;already"]);
    let after = stored(&house).await;
    for table in ["person", "consent_event", "newsletter_subscriber", "newsletter_list_piece"] {
        let table = format!("public.{table}");
        assert_eq!(after[&table], before[&table], "{table}");
    }
    assert_eq!(after["keys.person_key"], before["keys.person_key"]);
}

#[tokio::test]
async fn a_yes_to_a_text_that_changed_in_substance_counts_for_nothing_and_keeps_nobody() {
    let house = house_of(20).await;
    published(&house, Purpose::Newsletter, "Wij sturen u ook iets anders.").await;
    house.clock().shift(Duration::days(10));
    let mut desk = desk(&house).await;
    let rows = [row(&house, "a@lezers.example", "Leeszaal", 15), row(&house, "b@lezers.example", "Leeszaal", 5)];
    let path = brought_in(&house, &mut desk, &list(&rows)).await;
    assert_eq!(outcomes(&mut desk, &path).await, ["2;van voor onze nieuwe tekst", "3;ingelezen"]);
    let versions =
        words(&house, "select version::text from consent_event e join consent_text t on t.id = e.text_id").await;
    assert_eq!(versions, ["2"]);
}

#[tokio::test]
async fn without_a_statement_and_a_tick_nothing_comes_in_and_what_was_typed_stays() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let rows = list(&[row(&house, "a@lezers.example", "Leeszaal", 5)]);
    let before = stored(&house).await;
    let file = Some(("file", rows.as_bytes()));
    let seen = desk.upload(HERE, &[("evidence", " "), ("agreed", "yes")], file).await.is(422);
    let seen = seen.says("Schrijf op waar en hoe deze mensen ja zeiden").says("Kies het bestand opnieuw");
    assert!(seen.title().starts_with("Fout:"), "{}", seen.title());
    let seen = desk.upload(HERE, &[("evidence", EVIDENCE)], file).await.is(422);
    seen.says("Zet een vinkje als deze mensen zelf ja zeiden").says(EVIDENCE);
    let seen = desk.upload(HERE, &[("evidence", &"é".repeat(1_001)), ("agreed", "yes")], file).await.is(422);
    seen.says("in hoogstens 1000 tekens");
    desk.upload(HERE, &[("evidence", EVIDENCE), ("agreed", "yes")], None).await.is(422).says("Kies een bestand");
    for wrong in [("evidence", "a\u{1}b"), ("evidence", "nog een keer"), ("achternaam", "Leeszaal")] {
        desk.upload(HERE, &[("evidence", EVIDENCE), ("agreed", "yes"), wrong], file).await.is(422);
    }
    desk.upload(HERE, &[("evidence", "a\u{1}b"), ("agreed", "yes")], file).await.is(422);
    let number = [("evidence", "Het nummer 123456782 stond erbij."), ("agreed", "yes")];
    desk.upload(HERE, &number, file).await.is(200).says("123456782");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn who_was_brought_in_reads_from_where_and_leaves_with_one_press() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let path = brought_in(&house, &mut desk, &list(&[row(&house, "a@lezers.example", "Leeszaal", 5)])).await;
    assert_eq!(outcomes(&mut desk, &path).await, ["2;ingelezen"]);
    let person = persons(&house).await[0];
    let told = told(&house, person).await;
    assert!(told.contains("a@lezers.example") && told.contains(EVIDENCE), "{told}");
    house.browser().post(&leave_link(&house, person).await, &[]).await.is(303);
    assert!(!gets_it(&house, person).await);
    house.work().await;
    assert!(house.mails().await.iter().any(|mail| mail.to == "a@lezers.example"), "a mail that it stopped");
    let path = judged(&house, &mut desk, &list(&[row(&house, "a@lezers.example", "Leeszaal", 5)])).await;
    assert_eq!(kept(&house, &mut desk, &path).await, ["2;left"]);
}

/// What somebody gets of us who asks what we keep of them.
async fn told(house: &House, person: PersonId) -> String {
    json(&dossier(house, person).await).await.to_string()
}
