//! The dossier as the answer to who asked to see their data (P77): collected by an employee, opened by who asked, counted, for 30 days.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use huisrecht::kernel::ids::{AccountId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::linking::How;
use huisrecht::platform::access;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{By, Kind, Need, Outcome, Request, Shown, Step, Unfinished, dossier};
use time::Duration;

use super::asking_own::newest;
use super::cases::{address, employee, letter, lines, nothing_outside, now, take, take_in, today};
use super::letters::{follower, steps};
use super::send;
use crate::house::{Browser, House, PASSWORD, Seen, Somebody};
use crate::linking;

const WHOLE: Step = Step::Fulfil(Outcome::Whole, Unfinished { tasks: 0, notes: 0, fields: 0 });
const PARTLY: Step = Step::Fulfil(Outcome::Partly, Unfinished { tasks: 0, notes: 0, fields: 0 });

/// A request by code about somebody, matched and shown at the desk, with who follows it.
pub async fn shown(house: &House, kind: Kind, about: &Somebody, account: AccountId) -> (Request, Browser, String) {
    nothing_outside(house).await;
    let (one, follows, place) = follower(house, kind, Lang::Nl).await;
    let known = [Step::Match(about.person), Step::ShowIdentity(Shown::Desk)];
    (steps(house, &one, account, &known).await, follows, format!("{place}/dossier"))
}

/// Somebody logged in, whose own request was granted.
async fn own(house: &House, account: AccountId) -> (Somebody, Browser, String) {
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    let check = browser.post("/mijn/verzoeken/nieuw/inzage", &[]).await.is(200);
    send(&mut browser, &check, &[("password", PASSWORD)]).await.is(303);
    let request = newest(house, &sanne).await;
    nothing_outside(house).await;
    take(house, &request, WHOLE, account).await;
    (sanne, browser, format!("/mijn/verzoeken/{}/dossier", request.number))
}

pub fn unpacked(seen: &Seen) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(&seen.bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let (name, mut content) = (file.name().unwrap().into_owned(), vec![]);
        file.read_to_end(&mut content).unwrap();
        files.insert(name, String::from_utf8_lossy(&content).into_owned());
    }
    files
}

async fn opened(house: &House) -> Vec<i32> {
    sqlx::query_scalar("select opened from rights_dossier").fetch_all(house.owner()).await.unwrap()
}

#[tokio::test]
async fn who_showed_who_they_are_reads_and_keeps_all_that_we_have_and_it_is_counted() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (_, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (one, mut follows, place) = shown(&house, Kind::Access, &sanne, account).await;
    let case = place.strip_suffix("/dossier").unwrap();
    follows.get(case).await.is(200).is_silent_on("bewaar uw gegevens");
    for path in [place.clone(), format!("{place}/lezen"), format!("{place}/dossier.zip")] {
        follows.get_once(&path).await.is(404);
    }
    take(&house, &one, WHOLE, account).await;
    let seen = follows.get(case).await.is(200).says("Bekijk of bewaar uw gegevens");
    assert!(seen.body.contains(&format!("href=\"{place}\"")));
    let until = huisrecht::kernel::dates::long(today(&house) + Duration::days(30), Lang::Nl).replace('\u{a0}', " ");
    follows.get(&place).await.is(200).says(&format!("tot en met {until}")).says("nog niet geopend");
    for path in ["lezen", "dossier.zip"].map(|path| format!("{place}/{path}")) {
        let head = axum::http::Request::head(path).body(axum::body::Body::empty()).unwrap();
        follows.raw(head).await.is(200);
    }
    assert!(opened(&house).await.is_empty(), "asking is no opening");
    let read = follows.get(&format!("{place}/lezen")).await.is(200).says("sannesma").says("wilma").says("Terug");
    assert_eq!(read.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(read.header("cache-control"), "no-store");
    assert!(read.body.trim_end().ends_with("</html>") && !read.body.contains("\"dossier.css\""));
    let read = read.is_silent_on("In dezelfde map");
    assert!(read.body.contains(&format!("href=\"{place}\"")), "the way back");
    let files = unpacked(&follows.get(&format!("{place}/dossier.zip")).await.is(200));
    for name in ["dossier.html", "dossier.css", "dossier.pdf", "dossier.json", "tabellen/identity.csv"] {
        assert!(files.contains_key(name), "{name} in {:?}", files.keys());
    }
    assert!(files["dossier.json"].contains("sannesma") && files["dossier.html"].contains("\"dossier.css\""));
    follows.get(&place).await.is(200).says("Aantal keer geopend: 2.");
    assert_eq!(opened(&house).await, [2]);
    assert!(files["dossier.json"].contains("\"dossier_opened\":2"), "the count itself is theirs to read");
}

#[tokio::test]
async fn whose_data_they_are_reads_that_they_were_opened() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (_, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (one, mut follows, place) = shown(&house, Kind::Access, &sanne, account).await;
    take(&house, &one, WHOLE, account).await;
    let before = lines(&house, sanne.person, "used").await;
    follows.get(&place).await.is(200);
    assert_eq!(lines(&house, sanne.person, "used").await, before);
    follows.get(&format!("{place}/lezen")).await.is(200);
    follows.get(&format!("{place}/dossier.zip")).await.is(200);
    assert_eq!(lines(&house, sanne.person, "used").await, before + 2);
    let sql = "select count(*) from audit_entry where event = 'rights.dossier_opened' and subject = $1";
    let traced: i64 = sqlx::query_scalar(sql).bind(one.id.uuid()).fetch_one(house.owner()).await.unwrap();
    assert_eq!(traced, 2);
}

#[tokio::test]
async fn it_ends_after_thirty_days_says_so_and_one_may_ask_again() {
    let house = House::new().await;
    let (_, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (sanne, mut browser, place) = own(&house, account).await;
    browser.get(&format!("{place}/lezen")).await.is(200).says("sannesma");
    house.clock().shift(Duration::days(30));
    browser.log_in(&sanne).await;
    browser.get(&format!("{place}/lezen")).await.is(200).says("sannesma");
    house.clock().shift(Duration::days(1));
    browser.log_in(&sanne).await;
    let seen = browser.get(&place).await.is(200).says("niet meer openen").says("Aantal keer geopend: 2.");
    assert!(seen.body.contains("href=\"/mijn/verzoeken/nieuw/inzage\"") && !seen.body.contains("dossier.zip"));
    for path in [format!("{place}/lezen"), format!("{place}/dossier.zip")] {
        assert_eq!(browser.get_once(&path).await.is(303).location(), Some(place.clone()));
    }
    assert_eq!(opened(&house).await, [2]);
    // The statement that gives the right says no by itself.
    let request = newest(&house, &sanne).await;
    assert!(!opens(&house, &request).await);
}

/// Whether the right to open it is given.
async fn opens(house: &House, request: &Request) -> bool {
    let app = house.app();
    let (mut conn, since) = (app.db.write().acquire().await.unwrap(), today(house) - Duration::days(30));
    let (which, now) = ((request.id, since), house.clock().now());
    access::answered(&mut conn, &app.vault, which, &Shown::strong(), now).await.unwrap().is_some()
}

#[tokio::test]
async fn a_code_or_an_account_opens_only_its_own() {
    let house = House::new().await;
    let (_, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (sanne, mut hers, place) = own(&house, account).await;
    let peter = house.somebody("peter").await;
    let (one, mut follows, his) = shown(&house, Kind::Access, &peter, account).await;
    take(&house, &one, WHOLE, account).await;
    let number = place.split('/').nth(3).unwrap().to_owned();
    let (seen_her, seen_him) = (lines(&house, sanne.person, "used").await, lines(&house, peter.person, "used").await);
    for end in ["", "/lezen", "/dossier.zip"] {
        // By a code that is another's, by nobody's, and by another account.
        let path = format!("/privacy/verzoek/volgen/{number}/dossier{end}");
        assert_eq!(follows.get_once(&path).await.is(303).location().as_deref(), Some("/privacy/verzoek/volgen"));
        assert_eq!(
            house.browser().get_once(&format!("{his}{end}")).await.is(303).location().as_deref(),
            Some("/privacy/verzoek/volgen")
        );
        hers.get_once(&format!("/mijn/verzoeken/{}/dossier{end}", one.number)).await.is(404);
        let far = house.browser().get_once(&format!("{place}{end}")).await.is(303);
        assert!(far.location().unwrap().contains("/inloggen"));
    }
    assert!(opened(&house).await.is_empty());
    assert_eq!(lines(&house, sanne.person, "used").await, seen_her);
    assert_eq!(lines(&house, peter.person, "used").await, seen_him);
    let read = follows.get(&format!("{his}/lezen")).await.is(200).says("peter");
    read.is_silent_on("sannesma");
}

#[tokio::test]
async fn nothing_opens_before_the_answer_or_by_any_other_answer() {
    let house = House::new().await;
    let (_, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    for (at, kind, ends) in [
        (0, Kind::Access, None),
        (1, Kind::Access, Some(Step::Refuse)),
        (2, Kind::Access, Some(Step::Withdraw)),
        (3, Kind::Erasure, Some(WHOLE)),
        (4, Kind::Portability, Some(PARTLY)),
    ] {
        let about = house.somebody(&format!("sanne{at}")).await;
        let (one, mut follows, place) = shown(&house, kind, &about, account).await;
        let before = lines(&house, about.person, "used").await;
        if let Some(end) = ends {
            take(&house, &one, end, account).await;
        }
        follows.get_once(&place).await.is(404);
        follows.get_once(&format!("{place}/lezen")).await.is(404);
        follows.get_once(&format!("{place}/dossier.zip")).await.is(404);
        assert!(!opens(&house, &now(&house, &one).await).await, "{kind:?} {ends:?}");
        assert_eq!(lines(&house, about.person, "used").await, before);
    }
    assert!(opened(&house).await.is_empty());
}

#[tokio::test]
async fn an_employee_sees_what_will_be_given_before_the_answer_leaves_and_it_is_logged() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (mut desk, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 2), By::Portal).await;
    let place = format!("{}/dossier", address(&one));
    let seen = desk.get(&address(&one)).await.is(200).says("Gegevens verzamelen");
    assert!(seen.body.contains(&format!("href=\"{place}\"")));
    desk.get(&place).await.is(200).says("koos nog niet over wie").is_silent_on("Alles lezen");
    assert_eq!(desk.get_once(&format!("{place}/lezen")).await.is(303).location(), Some(place.clone()));
    let one = take(&house, &one, Step::Match(sanne.person), account).await;
    let before = lines(&house, sanne.person, "used").await;
    desk.get(&place).await.is(200).says("Bij uw account").says("kan lezen dat u dit hebt geopend");
    desk.get(&format!("{place}/lezen")).await.is(200).says("sannesma");
    assert_eq!(lines(&house, sanne.person, "used").await, before + 2);
    for role in [StaffRole::Administrator, StaffRole::DataProtectionOfficer] {
        let (mut other, _) = employee(&house, role.code(), role).await;
        other.get_once(&place).await.is(403);
        other.get_once(&format!("{place}/lezen")).await.is(403);
    }
    take(&house, &one, Step::Withdraw, account).await;
    desk.get_once(&place).await.is(404);
    let other = take_in(&house, &letter(&house, Kind::Objection, "ida", 2), By::Portal).await;
    desk.get_once(&format!("{}/dossier", address(&other))).await.is(404);
    desk.get(&address(&other)).await.is(200).is_silent_on("Gegevens verzamelen");
}

/// Who is of one person is known twice: to the statement that opens the files, and to the dossier that reads them.
#[tokio::test]
async fn the_files_that_are_opened_are_those_that_are_read_and_of_nobody_who_showed_too_little() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, linking::tenant(&house, "sanne", "12").await);
    let code = linking::code(&house, file, How::Letter).await.unwrap();
    linking::try_code(&mut linking::browser_of(&house, &sanne).await, &code.grouped()).await.is(303);
    let (_, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (one, mut follows, place) = shown(&house, Kind::Access, &sanne, account).await;
    let mut wanted = BTreeSet::from([sanne.person, file, one.person]);
    for (need, how, kind) in [Need::Nothing, Need::Known, Need::Strong]
        .into_iter()
        .flat_map(|need| {
            // Who asks for another asks in the other's own file.
            let shown = Shown::ALL.into_iter().filter(|how| *how != Shown::Representative);
            shown.map(move |how| (need, Some(how), "erasure")).chain([(need, None, "erasure")])
        })
        .chain([(Need::Strong, Some(Shown::Desk), "next_of_kin")])
    {
        let other = take_in(&house, &letter(&house, Kind::Erasure, "wilma", 2), By::Portal).await;
        let sql =
            "update rights_request set about_id = $2, identity_need = $3, identity_shown = $4, kind = $5 where id = $1";
        let mut tx = house.owner().begin().await.unwrap();
        sqlx::raw_sql("set local session_replication_role = replica").execute(&mut *tx).await.unwrap();
        let bound = sqlx::query(sql).bind(other.id.uuid()).bind(file.uuid()).bind(need.code());
        bound.bind(how.map(Shown::code)).bind(kind).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        if how.is_some() && need.is_met_by(how) && kind != "next_of_kin" {
            wanted.insert(other.person);
        }
    }
    for from in [sanne.person, file] {
        let records = dossier::records(&mut house.app().db.read().acquire().await.unwrap(), from).await.unwrap();
        assert_eq!(records.iter().map(|record| record.person).collect::<BTreeSet<_>>(), wanted);
    }
    take(&house, &one, WHOLE, account).await;
    follows.get(&format!("{place}/lezen")).await.is(200);
    let sql = "select person_id from processing_line where activity = 'rights-dossier' and look = 'used'";
    let opened: Vec<uuid::Uuid> = sqlx::query_scalar(sql).fetch_all(house.owner()).await.unwrap();
    assert_eq!(opened.into_iter().map(PersonId::from).collect::<BTreeSet<_>>(), wanted);
}

#[tokio::test]
async fn so_many_are_made_at_once_for_one_request_and_no_more() {
    let house = House::new().await;
    let (_, yusuf) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (sanne, mut browser, path) = own(&house, yusuf).await;
    let (request, app) = (newest(&house, &sanne).await, house.app());
    let mut held = vec![];
    for _ in 0..3 {
        held.push(dossier::given::open(app, Actor::Person(sanne.person), &request).await.unwrap().unwrap());
    }
    let refused = browser.get(&format!("{path}/dossier.zip")).await.is(429);
    assert!(!refused.header("retry-after").is_empty());
    assert_eq!(opened(&house).await, [3], "what was refused is not counted");
    held.pop();
    browser.get(&format!("{path}/dossier.zip")).await.is(200);
}
