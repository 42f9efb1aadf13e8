//! Showing who asks, through the pages of employees (P87): the way has to be sure enough, and no more than that.

use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{By, Kind, Need, Request, Shown, State, Step};
use time::Duration;

use super::cases::{address, employee, letter, now, take, take_in};
use crate::house::House;
use crate::linking::tenant;

/// A letter from somebody who rents from us, matched; the file is older than 14 days.
async fn of_a_tenant(house: &House, kind: Kind, person: PersonId) -> Request {
    house.clock().shift(Duration::days(20));
    let mut new = letter(house, kind, "x", 0);
    new.asked.name = Line::parse("Mw. Sannesma").ok();
    new.asked.birth_date = BirthDate::parse_iso("1985-03-27").ok();
    let request = take_in(house, &new, By::Portal).await;
    let (_, yusuf) = employee(house, "yusuf", StaffRole::PrivacyCoordinator).await;
    take(house, &request, Step::Match(person), yusuf).await
}

fn page(request: &Request) -> String {
    format!("{}/identiteit", address(request))
}

fn revision(request: &Request) -> String {
    request.version.to_string()
}

#[tokio::test]
async fn a_code_goes_to_the_mailbox_on_file_and_whoever_reads_it_to_us_is_known() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let request = of_a_tenant(&house, Kind::Access, sanne.person).await;
    let (mut desk, _) = employee(&house, "karin", StaffRole::CustomerContact).await;
    desk.get(&page(&request)).await.is(200).says("hetzelfde").says("Code per e-mail");
    let mailing = format!("{}/mail", page(&request));
    desk.post(&mailing, &[("revision", &revision(&request))]).await.is(303);
    house.work().await;
    let asked = now(&house, &request).await;
    assert_eq!((asked.case.state, asked.case.deadline.legal_last_day()), (State::Waiting, None));
    let mail = house.mails().await.pop().unwrap();
    assert!(mail.to.starts_with("sanne") && mail.text.contains(request.number.as_str()), "{mail:?}");
    assert!(!mail.text.contains("inzage") && !mail.text.contains("x@elders.example"), "nothing of what was asked");
    let code = mail
        .text
        .split_whitespace()
        .find(|word| word.matches('-').count() == 2)
        .unwrap()
        .trim_end_matches('.')
        .to_owned();
    let using = format!("{}/code", page(&request));
    desk.post(&using, &[("revision", &revision(&asked)), ("code", "C4HK-7WPR-9XDM")]).await.is(422);
    let given = desk.post(&using, &[("revision", &revision(&asked)), ("code", &code)]).await.is(200);
    given.says("Geef dit nummer en deze code aan de aanvrager");
    let shown = now(&house, &request).await;
    assert_eq!((shown.case.shown, shown.case.state), (Some(Shown::MailCode), State::Identified));
    desk.post(&using, &[("revision", &revision(&shown)), ("code", &code)]).await.is(422);
}

#[tokio::test]
async fn what_is_not_sure_enough_is_refused_and_says_why() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "karin", StaffRole::CustomerContact).await;
    let stranger = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    desk.get(&page(&stranger)).await.is(200).says("U koos nog niet over wie dit verzoek gaat");
    let sent = desk.post(&format!("{}/mail", page(&stranger)), &[("revision", "1")]).await;
    sent.is(422).says("U koos nog niet over wie dit verzoek gaat");
    let sent = desk
        .post(&format!("{}/gezien", page(&stranger)), &[("revision", "1"), ("way", "telefoon"), ("seen", "yes")])
        .await;
    sent.is(422).says("U koos nog niet");
    desk.post(&format!("{}/gezien", page(&stranger)), &[("revision", "1"), ("way", "balie")])
        .await
        .is(422)
        .says("vinkje");
    assert_eq!(now(&house, &stranger).await.version, 1, "nothing happened");
    let seen = [("revision", "1"), ("way", "balie"), ("seen", "yes")];
    desk.post(&format!("{}/gezien", page(&stranger)), &seen).await.is(200).says("Geef dit nummer en deze code");
    let shown = now(&house, &stranger).await;
    assert_eq!(shown.case.shown, Some(Shown::Desk));
    desk.post(&format!("{}/bijzonder", page(&stranger)), &[("revision", "1")]).await.is(422);
    desk.post(&format!("{}/bijzonder", page(&stranger)), &[("revision", &revision(&shown))]).await.is(303);
    assert_eq!(now(&house, &stranger).await.case.need, Need::Strong);
}

/// Anybody may ask in anybody's name. Whoever then shows at the desk that they are that person gets the code; who asked has none any more.
#[tokio::test]
async fn whoever_shows_who_they_are_to_us_follows_it_from_then_on_and_who_asked_in_their_name_no_more() {
    let house = House::new().await;
    let (mut asker, path, number) = super::followed(&house, "inzage").await;
    let request = super::following::find(&house, &number).await;
    let (mut desk, _) = employee(&house, "karin", StaffRole::CustomerContact).await;
    sqlx::query("create table visits_of_before as table guest_visit").execute(house.owner()).await.unwrap();
    let seen = [("revision", "1"), ("way", "balie"), ("seen", "yes")];
    let seen = desk.post(&format!("{}/gezien", page(&request)), &seen).await.is(200).says("wij weten wie dit vraagt");
    let code = seen.body.split("Code:").nth(1).unwrap().split("keep\">").nth(1).unwrap().split('<').next().unwrap();
    assert_eq!(asker.get_once(&path).await.is(303).location(), Some("/privacy/verzoek/volgen".into()));
    // Nor by a visit that began in the moment in which the code was replaced.
    sqlx::query("insert into guest_visit select * from visits_of_before").execute(house.owner()).await.unwrap();
    asker.get_once(&path).await.is(303);
    let mut shower = house.browser();
    shower.post("/privacy/verzoek/volgen", &[("number", &number), ("code", code)]).await.is(303);
    shower.get(&path).await.is(200).says("Identiteit gecontroleerd");
    // From here on nobody gets one by calling.
    desk.get(&super::cases::address(&request)).await.is(200).is_silent_on("Nieuwe code maken");
    let seen = desk.post(&format!("{}/volgcode", super::cases::address(&request)), &[]).await.is(200);
    seen.is_silent_on("Geef dit nummer en deze code");
    shower.get(&path).await.is(200);
}

#[tokio::test]
async fn whoever_presses_twice_still_sees_the_code_that_they_hand_over() {
    let house = House::new().await;
    let request = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let (mut desk, _) = employee(&house, "karin", StaffRole::CustomerContact).await;
    let (mut other, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let asked = desk.get(&page(&request)).await.is(200).field("asked").unwrap();
    let seen = [("revision", "1"), ("way", "balie"), ("seen", "yes"), ("asked", &asked)];
    let path = format!("{}/gezien", page(&request));
    let code = |seen: &crate::house::Seen| {
        seen.body.split("Code:").nth(1).unwrap().split("keep\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
    };
    let first = code(&desk.post(&path, &seen).await.is(200).says("Geef dit nummer en deze code"));
    assert_eq!(code(&desk.post(&path, &seen).await.is(200)), first);
    assert_eq!(now(&house, &request).await.version, 2, "shown once");
    // Neither another page nor a colleague gets it out again.
    let elsewhere = desk.get(&page(&request)).await.is(200);
    assert_ne!(elsewhere.field("asked"), Some(asked.clone()));
    other.post(&path, &seen).await.is(422).is_silent_on(&first);
    // Who lost it shows again who they are, and gets another.
    desk.get(&page(&request)).await.is(200).says("Code kwijt?");
    desk.post(&path, &[("revision", "2"), ("way", "balie")]).await.is(422);
    let again =
        [("revision", "2"), ("way", "balie"), ("seen", "yes"), ("asked", elsewhere.field("asked").unwrap().as_str())]
            .map(|(name, value)| (name, value.to_owned()));
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let second = code(&desk.post(&path, &again).await.is(200).says("Geef dit nummer en deze code"));
    assert_ne!(second, first);
    assert_eq!(code(&desk.post(&path, &again).await.is(200)), second);
    assert_eq!(now(&house, &request).await.version, 2, "nothing new is known");
    let mut reader = house.browser();
    let follow = |code: &str| [("number".to_owned(), request.number.to_string()), ("code".to_owned(), code.to_owned())];
    for (code, status) in [(&first, 422), (&second, 303)] {
        let fields = follow(code);
        let fields = fields.each_ref().map(|(name, value)| (name.as_str(), value.as_str()));
        reader.post("/privacy/verzoek/volgen", &fields).await.is(status);
    }
}

/// Next of kin show who they are by nothing that is on file of who died (RULES 2).
#[tokio::test]
async fn what_is_on_file_of_who_died_shows_nothing_of_their_next_of_kin() {
    let house = House::new().await;
    let file = tenant(&house, "sanne", "12").await;
    let request = of_a_tenant(&house, Kind::NextOfKin, file).await;
    let (mut desk, _) = employee(&house, "karin", StaffRole::CustomerContact).await;
    let seen = desk.get(&page(&request)).await.is(200).says("Dit verzoek is van een nabestaande");
    assert!(!seen.body.contains("value=\"telefoon\"") && seen.body.contains("value=\"balie\""));
    for (path, more) in [
        ("mail", vec![]),
        ("brief", vec![("doubt", "Wij twijfelen.")]),
        ("gezien", vec![("way", "telefoon"), ("seen", "yes")]),
    ] {
        let revision = revision(&request);
        let fields = [&more[..], &[("revision", revision.as_str())]].concat();
        desk.post(&format!("{}/{path}", page(&request)), &fields).await.is(422).says("van degene die overleed");
    }
    assert_eq!(now(&house, &request).await, request);
}

#[tokio::test]
async fn a_letter_with_a_code_goes_to_the_known_home_and_is_kept_without_it() {
    let house = House::new().await;
    let file = tenant(&house, "sanne", "12").await;
    let request = of_a_tenant(&house, Kind::Access, file).await;
    let (mut desk, karin) = employee(&house, "karin", StaffRole::CustomerContact).await;
    let making = format!("{}/brief", page(&request));
    desk.post(&making, &[("revision", &revision(&request)), ("doubt", "")]).await.is(422).says("waarom wij dit vragen");
    let doubt = "Wij kennen u alleen van uw brief.";
    let made = desk.post(&making, &[("revision", &revision(&request)), ("doubt", doubt)]).await.is(200);
    assert_eq!(made.header("content-type"), "application/pdf");
    let asked = now(&house, &request).await;
    assert_eq!(asked.case.state, State::Waiting);
    let app = house.app();
    let mut conn = app.db.write().acquire().await.unwrap();
    let who = (karin, StaffRole::CustomerContact);
    let access =
        huisrecht::platform::access::for_request(&mut conn, &app.vault, who, &asked.persons(), house.clock().now())
            .await
            .unwrap();
    let kept = huisrecht::rights::letters::of_request(&mut *conn, &access, request.id).await.unwrap();
    let words = serde_json::to_string(&kept[0].letter).unwrap();
    assert!(words.contains(doubt) && words.contains("****-****-****"), "{words}");
    assert!(words.contains("Meidoornpad 12"), "to the home: {words}");
    assert!(huisrecht::persons::key(&mut *conn, request.person, RetentionGroup::Requests).await.unwrap().is_some());
}

#[tokio::test]
async fn who_may_not_work_on_requests_records_nothing() {
    let house = House::new().await;
    let request = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let (mut officer, _) = employee(&house, "farida", StaffRole::DataProtectionOfficer).await;
    officer.get_once(&page(&request)).await.is(403);
    let seen = [("revision", "1"), ("way", "balie"), ("seen", "yes")];
    officer.post(&format!("{}/gezien", page(&request)), &seen).await.is(403);
    assert_eq!(now(&house, &request).await.case.shown, None);
}

#[tokio::test]
async fn no_two_things_on_the_identity_page_have_the_same_id_and_each_mistake_leads_somewhere() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "karin", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let page = page(&one);
    let mut seen = vec![desk.get(&page).await.is(200)];
    for (to, typed) in [("mail", vec![]), ("gezien", vec![]), ("code", vec![]), ("brief", vec![("doubt", "")])] {
        let typed = [&typed[..], &[("revision", "1")]].concat();
        seen.push(desk.post(&format!("{page}/{to}"), &typed).await.is(422));
    }
    let shown = [("revision", "1"), ("way", "balie"), ("seen", "yes")];
    desk.post(&format!("{page}/gezien"), &shown).await.is(200);
    // Known by now: the ways are not offered any more.
    seen.push(desk.post(&format!("{page}/mail"), &[("revision", "2")]).await.is(422));
    for seen in &seen {
        let ids: Vec<&str> = seen.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let twice: Vec<_> = ids.iter().enumerate().filter(|(at, id)| ids[..*at].contains(id)).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", seen.path);
        let links = seen.body.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        let dead: Vec<_> = links.filter(|link| !ids.contains(link)).collect();
        assert!(dead.is_empty(), "{}: {dead:?}", seen.path);
    }
}
