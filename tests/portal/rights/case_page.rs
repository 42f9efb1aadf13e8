//! The case page: what an employee sees of one request, who sees it, and who may do what on it (P22, P86, RULES 0).

use huisrecht::kernel::ids::AccountId;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{By, Kind, Step};

use super::cases::{address, employee, letter, lines, now, take, take_in};
use crate::house::House;

#[tokio::test]
async fn a_case_shows_what_was_asked_and_the_days_that_count_and_who_asked_reads_that_it_was_opened() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 2), By::Portal).await;
    let seen = desk.get(&address(&one)).await.is(200);
    let seen = seen.says("Inzage").says(one.number.as_str()).says("Welke gegevens hebt u van mij?").says("wilma");
    let seen = seen.says("Streefdatum").says("Uiterlijk volgens de wet").says("Verlengen kan tot en met");
    seen.says("Identiteit vragen stopt de klok tot en met")
        .says("nog niet aan een persoon gekoppeld")
        .says("Verzoek ontvangen");
    desk.get(&address(&one)).await.is(200);
    assert_eq!(lines(&house, one.person, "opened").await, 1, "turning the pages of a case is one look");
    desk.get("/beheer/verzoeken/0000-0000").await.is(404);
    desk.get("/beheer/verzoeken/00000000").await.is(404);
}

#[tokio::test]
async fn a_request_is_taken_handed_over_and_let_go() {
    let house = House::new().await;
    let (mut marieke, contact) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (mut yusuf, coordinator) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 2), By::Portal).await;
    let path = format!("{}/behandelaar", address(&one));
    let give = async |desk: &mut crate::house::Browser, to: &str| {
        let revision = now(&house, &one).await.version.to_string();
        desk.send(&path, &[("handler", to), ("revision", &revision)]).await.is(200)
    };
    let handler = async || now(&house, &one).await.case.handler;
    give(&mut marieke, "ik")
        .await
        .says("Het verzoek is toegewezen")
        .says("Toegewezen aan marieke")
        .says("marieke, Klantcontact");
    assert_eq!(handler().await, Some(contact));
    yusuf.get(&address(&one)).await.says("Overnemen").says("marieke");
    give(&mut yusuf, "ik").await;
    assert_eq!(handler().await, Some(coordinator));
    give(&mut yusuf, &contact.to_string()).await;
    assert_eq!(handler().await, Some(contact));
    give(&mut marieke, "niemand").await.says("geen behandelaar");
    assert_eq!(handler().await, None);
}

#[tokio::test]
async fn a_request_is_given_only_to_who_may_work_on_it() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (_, officer) = employee(&house, "farida", StaffRole::DataProtectionOfficer).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 2), By::Portal).await;
    for to in [officer.to_string(), AccountId::new().to_string(), "x".to_owned(), String::new()] {
        let path = format!("{}/behandelaar", address(&one));
        desk.post(&path, &[("handler", &to), ("revision", "1")]).await.is(422).says("Kies een collega");
    }
    assert_eq!(now(&house, &one).await, one);
}

#[tokio::test]
async fn of_two_who_work_on_a_request_at_once_the_second_reads_what_the_first_did() {
    let house = House::new().await;
    let (mut marieke, contact) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (_, yusuf) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 2), By::Portal).await;
    marieke.get(&address(&one)).await.is(200);
    take(&house, &one, Step::Assign(yusuf), yusuf).await;
    let path = format!("{}/behandelaar", address(&one));
    let seen = marieke.post(&path, &[("handler", "ik"), ("revision", "1")]).await.is(422);
    let seen = seen.says("Een collega veranderde dit verzoek intussen").says("Toegewezen aan yusuf");
    assert_eq!(seen.field("revision").as_deref(), Some("2"), "pressed again, it counts");
    assert_eq!(now(&house, &one).await.case.handler, Some(yusuf));
    marieke.post(&path, &[("handler", "ik"), ("revision", "2")]).await.is(303);
    assert_eq!(now(&house, &one).await.case.handler, Some(contact));
}

#[tokio::test]
async fn remarks_stand_apart_and_the_officer_advises_and_does_nothing_else() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (mut officer, _) = employee(&house, "farida", StaffRole::DataProtectionOfficer).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 2), By::Portal).await;
    let below = |part: &str| format!("{}/{part}", address(&one));
    desk.send(&below("opmerking"), &[("remark", "Belde vrijdag ook al.")]).await.is(200).says("Belde vrijdag ook al.");
    desk.post(&below("advies"), &[("advice", "x")]).await.is(403);
    let seen = officer.get(&address(&one)).await.is(200).says("Belde vrijdag ook al.").says("Uw advies");
    assert!(!seen.body.contains("/behandelaar"), "no button for who decides nothing");
    officer.post(&below("opmerking"), &[("remark", "x")]).await.is(403);
    officer.post(&below("behandelaar"), &[("handler", "ik"), ("revision", "1")]).await.is(403);
    officer
        .send(&below("advies"), &[("advice", "Vraag niet om een kopie.")])
        .await
        .is(200)
        .says("Het advies is bewaard");
    desk.get(&address(&one)).await.says("Vraag niet om een kopie.").says("farida, Functionaris");
    assert_eq!(now(&house, &one).await, one);
}

#[tokio::test]
async fn a_remark_is_refused_when_empty_or_too_long_and_warns_of_a_citizen_service_number() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 2), By::Portal).await;
    let path = format!("{}/opmerking", address(&one));
    desk.post(&path, &[("remark", " ")]).await.is(422).says("Schrijf eerst iets op.");
    let long = "a".repeat(10_001);
    desk.post(&path, &[("remark", &long)]).await.is(422).says("10001 tekens").says(&long);
    let number = "Zijn nummer is 123456782.";
    desk.post(&path, &[("remark", number)]).await.is(200).says("burgerservicenummer");
    desk.post(&path, &[("remark", number), ("bsn", "mask")]).await.is(200);
    desk.get(&address(&one)).await.is_silent_on("123456782");
    desk.send(&path, &[("remark", number), ("bsn", "keep")]).await.is(200).says("123456782");
}
