//! Acting for another: role × scope × state × method.

use huisrecht::kernel::representation::Area;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::routes::{Permit, Route};
use huisrecht::router;
use time::Duration;
use uuid::Uuid;

use super::{MINE, act, confirmed, day, question, state, visitor};
use crate::contact::event_count;
use crate::house::{Browser, House, Seen, Somebody};
use crate::linking;
use crate::routes::filled;

const PAGES: [(&str, Area); 3] = [
    ("/mijn/namens/woning", Area::Property),
    ("/mijn/namens/gegevens", Area::Contact),
    ("/mijn/namens/verzoeken", Area::Privacy),
];

/// Bram acts for Sanne, whom the administration knows.
async fn bram_acts(house: &House, kind: &str, areas: &[&'static str]) -> (Somebody, Browser, Uuid) {
    linking::tenant(house, "sanne", "12").await;
    let (bram, mut his) = visitor(house, "bram").await;
    let end = if kind == "agent" { Some(day(house, 100)) } else { None };
    let id = confirmed(house, &mut his, &question(house, kind, areas, end), "sanne sannesma").await;
    act(&mut his, id).await;
    (bram, his, id)
}

async fn set(house: &House, sql: &'static str, id: Uuid) {
    let mut change = house.app().db.change(huisrecht::platform::audit::Actor::Operator("test")).await.unwrap();
    sqlx::query(sql).bind(id).execute(change.conn()).await.unwrap();
    change.commit(crate::house::Arranged::for_nobody()).await.unwrap();
}

#[tokio::test]
async fn who_acts_sees_the_area_of_their_scope_and_nothing_else() {
    let house = House::new().await;
    linking::tenant(&house, "sanne", "12").await;
    let (_, mut his) = visitor(&house, "bram").await;
    for (kind, areas) in [
        ("agent", &["contact"][..]),
        ("administrator", &["property"]),
        ("guardian", &["property", "contact", "privacy", "care"]),
        ("mentor", &["care"]),
    ] {
        let end = if kind == "agent" { Some(day(&house, 100)) } else { None };
        let id = confirmed(&house, &mut his, &question(&house, kind, areas, end), "sanne sannesma").await;
        act(&mut his, id).await;
        let overview = his.get("/mijn/namens").await.is(200).says("U handelt voor Sanne de Vries.");
        for (path, area) in PAGES {
            let may = areas.contains(&area.code());
            let seen = his.get(path).await.is(if may { 200 } else { 403 }).says("U handelt voor Sanne de Vries.");
            assert_eq!(overview.body.contains(&format!("href=\"{path}\"")), may, "{kind} {path}");
            shows(&seen, area, may);
        }
        his.post("/mijn/namens/stoppen", &[]).await.is(303);
        his.get("/mijn").await.is(200).says("bramsma").is_silent_on("U handelt voor");
    }
}

/// What belongs to an area stands on its page, and what belongs to another nowhere on it.
fn shows(seen: &Seen, area: Area, may: bool) {
    let (home, mailbox) = (seen.body.contains("Meidoornpad"), seen.body.contains("sanne@voorbeeld.example"));
    match area {
        _ if !may => assert!(!home && !mailbox, "{}", seen.text()),
        Area::Property => assert!(home && !mailbox, "{}", seen.text()),
        Area::Contact => assert!(mailbox, "{}", seen.text()),
        Area::Privacy | Area::Care => assert!(!mailbox, "{}", seen.text()),
    }
}

#[tokio::test]
async fn no_page_of_a_person_opens_to_who_acts_for_another() {
    let house = House::new().await;
    let (bram, mut his, _) = bram_acts(&house, "guardian", &["property", "contact", "privacy", "care"]).await;
    let table = router::routes(true);
    let mut tried = 0;
    for route in table.table() {
        let path = filled(route.path);
        let personal = matches!(route.permit, Permit::Person | Permit::Claim);
        let of_staff = matches!(route.permit, Permit::Staff(_) | Permit::Colleague);
        if !personal && !of_staff {
            continue;
        }
        let seen = if route.method == "GET" {
            his.get_once(&path).await
        } else if route.path.ends_with("/versturen") {
            his.upload(&path, &[], None).await
        } else {
            his.post(&path, &[]).await
        };
        assert_eq!(seen.status, 403, "{} {path}", route.method);
        assert!(!seen.body.contains(&bram.login) && !seen.body.contains("sanne@voorbeeld.example"), "{path}");
        seen.says("Dit kunt u niet voor een ander regelen").says("U handelt voor Sanne de Vries.");
        tried += 1;
    }
    assert!(tried > 100, "{tried}");
    his.get("/mijn/namens").await.is(200);
}

#[tokio::test]
async fn only_pages_that_name_an_area_open_to_who_acts_for_another() {
    let table = router::routes(true);
    let open: Vec<(&str, &str, Option<Area>)> = table
        .table()
        .iter()
        .filter(|route| !route.path.starts_with("/mijn/namens/verzoeken/"))
        .filter_map(|route| match route.permit {
            Permit::For(area) => Some((route.method.as_str(), route.path, Some(area))),
            Permit::Acting => Some((route.method.as_str(), route.path, None)),
            _ => None,
        })
        .collect();
    assert_eq!(
        open,
        [
            ("POST", "/mijn/namens/stoppen", None),
            ("GET", "/mijn/namens", None),
            ("GET", "/mijn/namens/woning", Some(Area::Property)),
            ("GET", "/mijn/namens/gegevens", Some(Area::Contact)),
            ("GET", "/mijn/namens/verzoeken", Some(Area::Privacy)),
        ]
    );
    let requests = table.table().iter().filter(|route| route.path.starts_with("/mijn/namens/verzoeken/"));
    let requests: Vec<&Route> = requests.collect();
    assert!(requests.len() > 8 && requests.iter().all(|route| route.permit == Permit::For(Area::Privacy)));
    let given =
        requests.iter().find(|route| ["dossier", "code", "correctie"].iter().any(|part| route.path.contains(part)));
    assert!(given.is_none(), "what is given is for the person alone: {:?}", given.map(|route| route.path));
}

#[tokio::test]
async fn an_end_works_at_the_next_request_and_nobody_falls_back_to_their_own_file() {
    let house = House::new().await;
    let (_, mut his, id) = bram_acts(&house, "guardian", &["property", "contact", "privacy"]).await;
    let states = [
        (
            "update representation set state = 'ended', ended_at = now(), ended_by = 'staff' where id = $1",
            "update representation set state = 'confirmed', ended_at = null, ended_by = null where id = $1",
        ),
        (
            "update representation set begins_on = begins_on + 2 where id = $1",
            "update representation set begins_on = begins_on - 2 where id = $1",
        ),
        (
            "update representation set begins_on = begins_on - 9, ends_on = begins_on - 2 where id = $1",
            "update representation set begins_on = begins_on + 9, ends_on = null where id = $1",
        ),
    ];
    for (over, back) in states {
        his.get("/mijn/namens/woning").await.is(200);
        set(&house, over, id).await;
        for (path, _) in PAGES {
            his.get(path).await.is(403).says("U mag niet meer voor de ander handelen").is_silent_on("Meidoornpad");
        }
        his.get("/mijn").await.is(403).is_silent_on("bramsma");
        his.get("/mijn/gegevens").await.is(403).is_silent_on("bramsma");
        his.get("/mijn/namens").await.is(200).says("U ziet daarom niets meer van de ander").is_silent_on("Sanne");
        set(&house, back, id).await;
    }
    set(&house, states[0].0, id).await;
    his.post("/mijn/namens/stoppen", &[]).await.is(303);
    his.get("/mijn").await.is(200).says("bramsma");
    his.post(&format!("{MINE}/{id}/handelen"), &[]).await.is(404);
}

#[tokio::test]
async fn a_closed_account_of_either_ends_it_at_once() {
    let house = House::new().await;
    let (sanne, mut hers) = visitor(&house, "sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let fields = question(&house, "agent", &["contact"], Some(day(&house, 100)));
    let first = confirmed(&house, &mut his, &fields, "sanne sannesma").await;
    act(&mut his, first).await;
    his.get("/mijn/namens/gegevens").await.is(200).says(&sanne.login);
    hers.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    assert_eq!(state(&house, first).await, "ended");
    his.get("/mijn/namens/gegevens").await.is(403).is_silent_on(&sanne.login);
    assert_eq!(super::mails(&house, &bram.login, "U regelt geen zaken meer").await, 1);
    // And that of who acts: their sessions end with it.
    let (_, mut joris) = visitor(&house, "joris").await;
    let second = confirmed(&house, &mut joris, &fields, "bram bramsma").await;
    act(&mut joris, second).await;
    let mut elsewhere = house.browser();
    elsewhere
        .post("/inloggen", &[("login", "joris@voorbeeld.example"), ("password", crate::house::PASSWORD)])
        .await
        .is(303);
    elsewhere.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    assert!(joris.get_once("/mijn/namens/gegevens").await.location().unwrap().contains("/inloggen"));
    assert_eq!(state(&house, second).await, "ended");
}

#[tokio::test]
async fn nobody_acts_on_what_is_somebody_elses_and_each_session_apart() {
    let house = House::new().await;
    let (_, mut his, id) = bram_acts(&house, "administrator", &["property"]).await;
    let (_, mut joris) = visitor(&house, "joris").await;
    joris.post(&format!("{MINE}/{id}/handelen"), &[]).await.is(404);
    joris.get(&format!("{MINE}/{id}/stoppen")).await.is(404);
    joris.post(&format!("{MINE}/{id}/stoppen"), &[]).await.is(404);
    joris.get("/mijn/namens/woning").await.is(403);
    assert_eq!(joris.get_once("/mijn/namens").await.is(303).location().unwrap(), "/mijn/vertegenwoordigers");
    // Another session of the same person is their own.
    let mut phone = house.browser();
    phone.post("/inloggen", &[("login", "bram@voorbeeld.example"), ("password", crate::house::PASSWORD)]).await.is(303);
    phone.get("/mijn").await.is(200).says("bramsma");
    phone.get("/mijn/namens/woning").await.is(403);
    his.get("/mijn/namens/woning").await.is(200);
    let mut desk = house.colleague("wie", &StaffRole::ALL).await;
    desk.get_once("/mijn/namens/woning").await.is(303);
    assert_eq!(event_count(&house, "representatives.acting_began").await, 1);
}

#[tokio::test]
async fn a_press_on_a_consent_is_nobodys_while_acting() {
    let house = House::new().await;
    let (bram, mut his, _) = bram_acts(&house, "guardian", &["property", "contact", "privacy", "care"]).await;
    let text = huisrecht::consents::texts(house.app()).await.unwrap();
    let text = text.current(huisrecht::kernel::register::Purpose::Newsletter).unwrap().id.to_string();
    let acts = "select count(*) from consent_event where purpose = 'newsletter'";
    let before: i64 = sqlx::query_scalar(acts).fetch_one(house.owner()).await.unwrap();
    let yes = [("newsletter", "yes"), ("newsletter_text", text.as_str())];
    his.post("/mijn/toestemmingen/nieuwsbrief/geven", &yes).await.is(403);
    his.post("/mijn/toestemmingen/nieuwsbrief/intrekken", &[]).await.is(403);
    let after: i64 = sqlx::query_scalar(acts).fetch_one(house.owner()).await.unwrap();
    assert_eq!(before, after);
    his.post("/mijn/namens/stoppen", &[]).await.is(303);
    his.post("/mijn/toestemmingen/nieuwsbrief/geven", &yes).await.is(303);
    let own = "select count(*) from consent_event where purpose = 'newsletter' and person_id = $1";
    let own: i64 = sqlx::query_scalar(own).bind(bram.person.uuid()).fetch_one(house.owner()).await.unwrap();
    assert_eq!(own, 1);
}

#[tokio::test]
async fn the_other_reads_who_looked_once_in_half_an_hour() {
    let house = House::new().await;
    let (_, mut hers) = visitor(&house, "sanne").await;
    let (_, mut his) = visitor(&house, "bram").await;
    let fields = question(&house, "administrator", &["property"], None);
    let id = confirmed(&house, &mut his, &fields, "sanne sannesma").await;
    act(&mut his, id).await;
    let lines = async || {
        let sql = "select count(*) from processing_line where reason = 'representation'";
        sqlx::query_scalar::<_, i64>(sql).fetch_one(house.owner()).await.unwrap()
    };
    assert_eq!(lines().await, 0, "beginning opens nothing");
    for _ in 0..3 {
        his.get("/mijn/namens/woning").await.is(200);
    }
    assert_eq!(lines().await, 1);
    his.get("/mijn/namens/gegevens").await.is(403);
    house.clock().shift(Duration::minutes(31));
    his.get("/mijn/namens/woning").await.is(200);
    assert_eq!(lines().await, 2);
    hers.get("/mijn/inzien").await.is(200).says("Uw bewindvoerder").says("Iets voor u regelen");
}
