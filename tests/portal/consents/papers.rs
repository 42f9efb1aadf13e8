//! What came on paper, at the desk or by phone: recorded by an employee in the person's open file, and read by the person (P27).

use huisrecht::consents::{Channel, Kind, Publication, Standing, said_at};
use huisrecht::kernel::dates::{amsterdam_day, amsterdam_start};
use huisrecht::kernel::register::Purpose;
use huisrecht::kernel::staff::StaffRole;
use time::macros::{date, datetime};
use time::{Date, Duration};

use super::scans::{PDF, exif, jpeg};
use super::{PAGE, allowed, current, evidence, give_now, publish, standing};
use crate::house::{Browser, House, Seen, Somebody};
use crate::rows::stored;

const DESK: &[StaffRole] = &[StaffRole::CustomerContact];

/// A tenant, forty days after the texts were published, and an employee with their file open.
pub(super) async fn desk(house: &House) -> (Somebody, Browser) {
    let sanne = house.somebody("sanne").await;
    house.clock().shift(Duration::days(40));
    let mut desk = house.colleague("marieke", DESK).await;
    open(&mut desk, &sanne).await;
    (sanne, desk)
}

pub(super) async fn open(desk: &mut Browser, whose: &Somebody) {
    desk.post(&format!("/beheer/personen/{}/openen", whose.person), &[("reason", "consent")]).await.is(303);
}

fn at(whose: &Somebody) -> String {
    format!("/beheer/personen/{}/toestemmingen", whose.person)
}

pub(super) fn days_ago(house: &House, days: i64) -> Date {
    amsterdam_day(house.clock().now() - Duration::days(days))
}

/// What an employee fills in; the newsletter, in Dutch, with the text of that day unless something else is said.
pub(super) struct Paper<'a> {
    kind: &'a str,
    channel: &'a str,
    day: Date,
    version: String,
    scan: Option<&'a [u8]>,
}

impl Paper<'_> {
    pub(super) fn new(kind: &'static str, day: Date) -> Paper<'static> {
        Paper { kind, channel: "paper", day, version: String::new(), scan: Some(PDF) }
    }

    pub(super) async fn send(&self, desk: &mut Browser, whose: &Somebody, purpose: Purpose) -> Seen {
        let [day, month, year] =
            [self.day.day().to_string(), u8::from(self.day.month()).to_string(), self.day.year().to_string()];
        let fields = [
            ("kind", self.kind),
            ("channel", self.channel),
            ("said_day", &day),
            ("said_month", &month),
            ("said_year", &year),
            ("version", &self.version),
            ("lang", "nl"),
        ];
        let path = format!("{}/{}", at(whose), purpose.slug());
        desk.upload(&path, &fields, self.scan.map(|bytes| ("scan", bytes))).await
    }

    pub(super) async fn news(&self, desk: &mut Browser, whose: &Somebody) -> Seen {
        self.send(desk, whose, Purpose::Newsletter).await
    }
}

pub(super) fn link(page: &Seen) -> String {
    let (_, rest) = page.body.split_once("/scan/").expect("a link to a scan");
    let id = rest.split('"').next().unwrap();
    let (before, _) = page.body.split_once(&format!("/scan/{id}")).unwrap();
    format!("{}/scan/{id}", before.rsplit('"').next().unwrap())
}

#[tokio::test]
async fn a_paper_is_recorded_with_its_day_and_scan_and_the_person_is_told_and_downloads_it() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    let page = desk.get(&at(&sanne)).await.is(200).says("Deze persoon gaf nog nooit toestemming.");
    assert_eq!(page.h1(), "Toestemmingen van sanne sannesma");
    desk.get(&format!("{}/nieuwsbrief", at(&sanne)))
        .await
        .is(200)
        .says("Toestemming van sanne sannesma voor: Nieuwsbrief. Nu: Niet gegeven")
        .says("De tekst die op die dag gold");
    let (photo, day) = (jpeg(&[exif()]), days_ago(&house, 12));
    let paper = Paper { scan: Some(&photo), ..Paper::new("given", day) };
    let sent = paper.news(&mut desk, &sanne).await.is(303);
    let page = desk.get(&sent.location().unwrap()).await.is(200);
    let page = page.says("Vastgelegd. De persoon krijgt hierover een e-mail.").says("Toestemming gegeven, op papier.");
    assert!(allowed(&house, sanne.person, Purpose::Newsletter).await);
    let of_staff = desk.get(&link(&page)).await.is(200);

    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    assert_eq!(mail.to, sanne.login);
    for secret in ["nieuwsbrief", "Sanne", "papier", "scan"] {
        assert!(!mail.text.contains(secret) && !mail.subject.contains(secret), "{mail:?}");
    }
    let mut own = house.browser();
    own.log_in(&sanne).await;
    let page = own.get(PAGE).await.is(200).says("Op papier").says("Scan downloaden");
    let scan = own.get(&link(&page)).await.is(200);
    assert_eq!(scan.header("content-type"), "image/jpeg");
    assert_eq!(scan.header("content-disposition"), "attachment; filename=\"toestemming-nieuwsbrief.jpg\"");
    assert_eq!((scan.header("x-content-type-options"), scan.header("cache-control")), ("nosniff", "no-store"));
    assert_eq!(scan.bytes, of_staff.bytes);
    assert!(!scan.body.contains("Apeldoorn") && scan.bytes.starts_with(&[0xff, 0xd8]), "where the photo was taken");
    let receipt = own.get("/mijn/toestemmingen/nieuwsbrief/bewijs").await.is(200).says("Op papier");
    receipt.is_silent_on("00.00 uur");

    let (actor, said, apart): (String, time::OffsetDateTime, i64) = sqlx::query_as(
        "select actor, effective_at, extract(day from recorded_at - effective_at)::bigint from consent_event
         where person_id = $1 and purpose = 'newsletter'",
    )
    .bind(sanne.person.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert!(actor.starts_with("staff "), "{actor}");
    assert_eq!((said, apart), (amsterdam_start(day), 12));
    let events =
        "select array_agg(event::text order by event) from audit_entry where subject = $1 and event like 'consents.%'
                  and actor like 'staff %'";
    let events: Vec<String> =
        sqlx::query_scalar(events).bind(sanne.person.uuid()).fetch_one(house.owner()).await.unwrap();
    assert_eq!(events, ["consents.given", "consents.recorded", "consents.scan_added"]);
}

#[tokio::test]
async fn a_scan_is_sealed_and_a_dump_of_the_database_does_not_show_it() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    let words = [b"%PDF-1.7 handtekening van Sanne ".as_slice(), PDF].concat();
    let paper = Paper { scan: Some(&words), ..Paper::new("given", days_ago(&house, 3)) };
    paper.news(&mut desk, &sanne).await.is(303);
    let kept: Vec<u8> = sqlx::query_scalar("select content from consent_scan").fetch_one(house.owner()).await.unwrap();
    assert!(kept.len() > words.len() && !String::from_utf8_lossy(&kept).contains("handtekening"));
    let groups: Vec<String> =
        sqlx::query_scalar("select retention_group from keys.person_key where person_id = $1 order by 1")
            .bind(sanne.person.uuid())
            .fetch_all(house.owner())
            .await
            .unwrap();
    assert_eq!(groups, ["evidence", "identity"], "evidence ends apart from the account");
    for sql in ["update consent_scan set media = 'image/png'", "delete from consent_scan", "truncate consent_scan"] {
        let by_grant = super::evidence::refused(house.app().db.write(), sql).await;
        assert!(by_grant.starts_with("42501: permission denied"), "{sql}: {by_grant}");
        assert_eq!(super::evidence::refused(house.owner(), sql).await, "42501: append_only", "{sql}");
    }
}

#[tokio::test]
async fn a_paper_from_before_what_the_person_chose_later_is_not_recorded_and_the_employee_reads_why() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    let text = current(&house, Purpose::Newsletter).await;
    give_now(&house, sanne.person, Purpose::Newsletter, text).await;
    // Signed before, came in after.
    let late = Paper::new("withdrawn", days_ago(&house, 5)).news(&mut desk, &sanne).await.is(422);
    late.says("koos de persoon zelf iets anders").says("Kies het bestand opnieuw.");
    let withdrawn = Paper { channel: "desk", scan: None, ..Paper::new("withdrawn", days_ago(&house, 0)) };
    withdrawn.news(&mut desk, &sanne).await.is(303);
    let before = stored(&house).await;
    let late = Paper::new("given", days_ago(&house, 5)).news(&mut desk, &sanne).await.is(422);
    late.says("Dat geldt, dus wij leggen dit niet vast.");
    let same_day = Paper::new("given", days_ago(&house, 0)).news(&mut desk, &sanne).await.is(422);
    same_day.says("Dat geldt, dus wij leggen dit niet vast.");
    assert_eq!(stored(&house).await, before, "no act, no scan, no mail");
    assert_eq!(evidence(&house, sanne.person, Purpose::Newsletter).await, ["given", "withdrawn"]);
    // Somebody who stands at the desk says it now.
    let now = Paper { channel: "desk", scan: None, ..Paper::new("given", days_ago(&house, 0)) };
    now.news(&mut desk, &sanne).await.is(303);
    assert_eq!(standing(&house, sanne.person, Purpose::Newsletter).await, Standing::Given);
}

/// What counts is when it was signed, not when it came in or was typed.
#[tokio::test]
async fn papers_that_come_in_later_than_others_were_signed_count_by_their_own_day() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    Paper::new("given", days_ago(&house, 20)).news(&mut desk, &sanne).await.is(303);
    Paper::new("given", days_ago(&house, 19)).news(&mut desk, &sanne).await.is(422).says("Zo stond het al.");
    Paper::new("withdrawn", days_ago(&house, 10)).news(&mut desk, &sanne).await.is(303);
    Paper::new("withdrawn", days_ago(&house, 9)).news(&mut desk, &sanne).await.is(422).says("Zo stond het al.");
    Paper::new("given", days_ago(&house, 15)).news(&mut desk, &sanne).await.is(422).says("iets anders");
    Paper::new("given", days_ago(&house, 8)).news(&mut desk, &sanne).await.is(303);
    assert_eq!(evidence(&house, sanne.person, Purpose::Newsletter).await, ["given", "withdrawn", "given"]);
    assert_eq!(standing(&house, sanne.person, Purpose::Newsletter).await, Standing::Given);
}

#[tokio::test]
async fn there_is_nothing_to_withdraw_of_what_was_never_given() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    let paper = Paper::new("withdrawn", days_ago(&house, 1)).news(&mut desk, &sanne).await.is(422);
    paper.says("Er is geen toestemming om in te trekken.");
}

#[tokio::test]
async fn a_paper_shows_the_text_of_its_day_or_the_one_that_is_named_and_an_older_one_is_paused() {
    let house = House::new().await;
    let (sanne, _) = desk(&house).await;
    let old = current(&house, Purpose::Newsletter).await;
    publish(&house, Purpose::Newsletter, "Wij mailen u ook over acties.", Publication::Material).await;
    house.clock().shift(Duration::days(10));
    let mut desk = house.colleague("joke", DESK).await;
    open(&mut desk, &sanne).await;
    let named = Paper { version: old.to_string(), ..Paper::new("given", days_ago(&house, 2)) };
    named.news(&mut desk, &sanne).await.is(303);
    assert_eq!(standing(&house, sanne.person, Purpose::Newsletter).await, Standing::Paused);
    Paper::new("given", days_ago(&house, 1)).news(&mut desk, &sanne).await.is(303);
    assert_eq!(standing(&house, sanne.person, Purpose::Newsletter).await, Standing::Given);
    // An old form, signed later, takes nothing back.
    let again = Paper { version: old.to_string(), ..Paper::new("given", days_ago(&house, 0)) };
    again.news(&mut desk, &sanne).await.is(422).says("Zo stond het al.");
    assert_eq!(standing(&house, sanne.person, Purpose::Newsletter).await, Standing::Given);
    let other_purpose = current(&house, Purpose::Account).await.to_string();
    let wrong = Paper { version: other_purpose, ..Paper::new("given", days_ago(&house, 0)) };
    wrong.news(&mut desk, &sanne).await.is(422).says("Dit formulier klopte niet");
}

#[tokio::test]
async fn a_day_that_cannot_be_is_refused_with_what_to_do() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    house.clock().set(datetime!(2028-03-10 12:00 UTC));
    let mut desk = house.colleague("marieke", DESK).await;
    open(&mut desk, &sanne).await;
    let before = stored(&house).await;
    for (day, words) in [
        (date!(2028 - 03 - 11), "Deze dag moet nog komen."),
        (date!(1985 - 03 - 26), "nog niet geboren"),
        (date!(2001 - 03 - 26), "nog geen 16"),
        (date!(2020 - 02 - 29), "Had het papier een eigen tekst?"),
    ] {
        let seen = Paper::new("given", day).news(&mut desk, &sanne).await.is(422).says(words);
        assert!(seen.says("Kies het bestand opnieuw.").body.contains(&format!("value=\"{}\"", day.year())));
    }
    let path = format!("{}/nieuwsbrief", at(&sanne));
    for [day, month, year] in [
        ["29", "2", "2027"],
        ["31", "4", "2027"],
        ["0", "1", "2027"],
        ["1", "13", "2027"],
        ["1", "1", "27"],
        ["x", "", ""],
    ] {
        let said = [("kind", "given"), ("channel", "paper"), ("lang", "nl")];
        let fields = [&said[..], &[("said_day", day), ("said_month", month), ("said_year", year)]].concat();
        desk.upload(&path, &fields, Some(("scan", PDF))).await.is(422).says("Vul een dag in die bestaat");
    }
    assert_eq!(stored(&house).await, before);
    Paper::new("given", date!(2028 - 02 - 29)).news(&mut desk, &sanne).await.is(303);
    desk.get(&at(&sanne)).await.is(200).says("29 februari 2028");
}

#[tokio::test]
async fn a_scan_that_is_none_is_refused_at_its_field_and_what_was_typed_stays() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    let before = stored(&house).await;
    let large = vec![b'a'; 10 * 1024 * 1024 + 1];
    let cases: [(Option<&[u8]>, &str); 6] = [
        (None, "Kies de scan van het papier"),
        (Some(b""), "Dit bestand is leeg."),
        (Some(b"<html><script>alert(1)</script>"), "Dit is geen PDF, JPEG of PNG."),
        (Some(b"PK\x03\x04"), "Dit is geen PDF, JPEG of PNG."),
        (Some(b"\xff\xd8\xff\xe0\0\x10JFIF"), "Wij kunnen dit bestand niet lezen."),
        (Some(&large), "Dit bestand is groter dan 10 MB."),
    ];
    for (scan, words) in cases {
        let paper = Paper { scan, ..Paper::new("given", days_ago(&house, 4)) };
        let seen = paper.news(&mut desk, &sanne).await.is(422).says(words);
        assert!(seen.title().starts_with("Fout:") && seen.body.contains("href=\"#scan\""));
        assert!(seen.body.contains("value=\"given\" checked") && seen.body.contains("value=\"paper\" checked"));
    }
    assert_eq!(stored(&house).await, before);
    // Who calls has no paper.
    let call = Paper { channel: "phone", scan: None, ..Paper::new("given", days_ago(&house, 4)) };
    call.news(&mut desk, &sanne).await.is(303);
    desk.get(&at(&sanne)).await.says("aan de telefoon");
}

#[tokio::test]
async fn the_website_is_no_way_in_for_an_employee() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    let paper = Paper { channel: "web", ..Paper::new("given", days_ago(&house, 4)) };
    paper.news(&mut desk, &sanne).await.is(422).says("Kies hoe het binnenkwam");
}

#[tokio::test]
async fn nobody_reaches_the_scan_of_another() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    let joris = house.somebody("joris").await;
    Paper::new("given", days_ago(&house, 4)).news(&mut desk, &sanne).await.is(303);
    let mut own = house.browser();
    own.log_in(&sanne).await;
    let path = link(&own.get(PAGE).await);
    own.get(&path).await.is(200);
    own.get(&path.replace("nieuwsbrief", "account")).await.is(404);
    let mut other = house.browser();
    other.log_in(&joris).await;
    other.get(&path).await.is(404);
    house.browser().get_once(&path).await.is(303);
    // An employee with another file open, or with the file shut.
    let of_staff = link(&desk.get(&at(&sanne)).await);
    desk.get(&of_staff).await.is(200);
    open(&mut desk, &joris).await;
    desk.get(&of_staff.replace(&sanne.person.to_string(), &joris.person.to_string())).await.is(404);
    desk.post(&format!("/beheer/personen/{}/sluiten", sanne.person), &[]).await.is(303);
    let shut = desk.get_once(&of_staff).await.is(303);
    assert_eq!(shut.location().unwrap(), format!("/beheer/personen/{}", sanne.person));
}

#[tokio::test]
async fn only_with_the_duty_and_the_file_open_can_a_paper_be_recorded() {
    let house = House::new().await;
    let (sanne, _) = desk(&house).await;
    let before = stored(&house).await;
    let paper = Paper::new("given", days_ago(&house, 4));
    let mut shut = house.colleague("joke", DESK).await;
    let before_joke = stored(&house).await;
    assert_ne!(before, before_joke);
    let seen = paper.news(&mut shut, &sanne).await.is(303);
    assert_eq!(seen.location().unwrap(), format!("/beheer/personen/{}", sanne.person));
    for role in [StaffRole::Communication, StaffRole::Administrator] {
        let mut other = house.colleague(role.code().replace('_', "").as_str(), &[role]).await;
        paper.news(&mut other, &sanne).await.is(403);
        other.get(&at(&sanne)).await.is(403);
    }
    let mut own = house.browser();
    own.log_in(&sanne).await;
    paper.news(&mut own, &sanne).await.is(403);
    paper.news(&mut house.browser(), &sanne).await.is(403);
    assert!(evidence(&house, sanne.person, Purpose::Newsletter).await.is_empty());
}

#[tokio::test]
async fn withdrawing_the_consent_for_the_account_on_paper_closes_it_as_on_the_website() {
    let house = House::new().await;
    let (sanne, mut desk) = desk(&house).await;
    let mut own = house.browser();
    own.log_in(&sanne).await;
    desk.get(&format!("{}/account", at(&sanne))).await.is(200).says("Dan sluit het account meteen.");
    let paper = Paper::new("withdrawn", days_ago(&house, 1));
    let sent = paper.send(&mut desk, &sanne, Purpose::Account).await.is(303);
    desk.get(&sent.location().unwrap()).await.says("Het account is gesloten");
    own.get_once("/mijn").await.is(303);
    house.browser().post("/inloggen", &[("login", &sanne.login), ("password", &sanne.password)]).await.is(422);
    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    assert!(mail.to == sanne.login && mail.subject.contains("gesloten"), "{mail:?}");
}

#[test]
fn in_doubt_about_the_hour_there_is_no_consent() {
    let (day, now) = (date!(2026 - 10 - 25), datetime!(2026-11-22 12:00 UTC));
    let (given, withdrawn) =
        (said_at(Kind::Given, Channel::Paper, day, now), said_at(Kind::Withdrawn, Channel::Paper, day, now));
    // The day on which the clock goes back has 25 hours.
    assert_eq!(
        (given, withdrawn - given),
        (datetime!(2026-10-24 22:00 UTC), Duration::hours(25) - Duration::MICROSECOND)
    );
    let today = amsterdam_day(now);
    assert_eq!(said_at(Kind::Withdrawn, Channel::Paper, today, now), now);
    assert_eq!(said_at(Kind::Given, Channel::Desk, today, now), now);
    assert_eq!(said_at(Kind::Given, Channel::Paper, today, now), amsterdam_start(today));
}
