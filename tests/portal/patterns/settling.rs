//! Who sees what was noticed, and who settles it: never whom it is about.

use huisrecht::kernel::staff::StaffRole;
use sqlx::AssertSqlSafe;
use time::Duration;

use super::{
    FINDINGS, account_of, at_work, coordinator, found, look, mails, open, persons, settle, settle_link, switch_on,
};
use crate::house::{Browser, Employee, House};

/// Somebody opened 61 files, which was noticed; and the coordinator who switched it on.
async fn noticed(house: &House, name: &str, role: StaffRole) -> (Employee, Browser) {
    at_work(house);
    let employee = house.employee(name, &[role]).await;
    let mut yusuf = coordinator(house).await;
    switch_on(house, &mut yusuf, &[]).await;
    house.clock().shift(Duration::minutes(5));
    open(house, account_of(house, &employee).await, &persons(house, 61).await, house.clock().now()).await;
    look(house).await;
    assert_eq!(found(house).await, [("many".into(), 61, false)]);
    (employee, yusuf)
}

#[tokio::test]
async fn a_finding_is_settled_with_a_choice_and_stays_to_be_read() {
    let house = House::new().await;
    let (marieke, mut yusuf) = noticed(&house, "marieke", StaffRole::CustomerContact).await;
    let link = settle_link(&mut yusuf).await;
    let list = yusuf.get(FINDINGS).await.is(200).says("marieke").says("Veel dossiers in één uur").says("61");
    list.says("In de laatste 90 dagen is niets afgehandeld.");
    let page = yusuf.get(&link).await.is(200).says("marieke").says("Praat eerst met de medewerker.");
    let asked = page.field("asked").unwrap();
    for (verdict, said) in [("", "Kies wat eruit kwam."), ("ontslag", "Kies wat eruit kwam.")] {
        yusuf.post(&link, &[("verdict", verdict), ("asked", &asked)]).await.is(422).says(said);
    }
    yusuf.post(&link, &[("verdict", "work")]).await.is(422).says("De melding is net veranderd.");
    // The officer sees it and settles nothing; others see nothing.
    let mut farida = house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    let list = farida.get(FINDINGS).await.is(200).says("marieke");
    assert!(!list.body.contains(&link));
    let mut desk = house.browser();
    house.log_in_as(&mut desk, &marieke).await;
    desk.get(FINDINGS).await.is(403);
    for browser in [&mut farida, &mut desk] {
        browser.get(&link).await.is(403);
        browser.post(&link, &[("verdict", "work"), ("asked", &asked)]).await.is(403);
    }
    assert_eq!(found(&house).await, [("many".into(), 61, false)]);
    settle(&mut yusuf, "talked").await;
    let list = yusuf.get(FINDINGS).await.is(200).says("Er is geen melding die wacht.");
    list.says("Wij spraken de medewerker erop aan").says("yusuf").says("marieke");
    yusuf.get(&link).await.is(404);
    yusuf.post(&link, &[("verdict", "work"), ("asked", &asked)]).await.is(404);
    let event = "select event from audit_entry where event like 'patterns.settled%' and subject = $1";
    let event: String = sqlx::query_scalar(event).bind(marieke.person.uuid()).fetch_one(house.owner()).await.unwrap();
    assert_eq!(event, "patterns.settled_by_talk");
    let again = "update pattern_finding set verdict = 'work'";
    let refused = sqlx::query(again).execute(house.owner()).await.unwrap_err();
    assert_eq!(refused.as_database_error().unwrap().constraint(), Some("settled_once"));
}

#[tokio::test]
async fn nobody_settles_what_is_about_them() {
    let house = House::new().await;
    let (zeynep, mut yusuf) = noticed(&house, "zeynep", StaffRole::PrivacyCoordinator).await;
    let mut own = house.browser();
    house.log_in_as(&mut own, &zeynep).await;
    let list = own.get(FINDINGS).await.is(200).says("Dit gaat over u. Een ander handelt het af.");
    let link = settle_link(&mut yusuf).await;
    assert!(!list.body.contains(&link));
    let asked = own.get(&link).await.is(200).says("Dit gaat over u.").field("asked").unwrap();
    let refused = own.post(&link, &[("verdict", "work"), ("asked", &asked)]).await.is(422);
    assert!(refused.body.contains("error-summary"));
    refused.says("Dit gaat over u. Een ander handelt het af.");
    assert_eq!(found(&house).await, [("many".into(), 61, false)]);
    let sql = format!(
        "update pattern_finding set settled_at = now(), verdict = 'work',
         settled_by = (select id from account where person_id = '{}')",
        zeynep.person
    );
    let refused = sqlx::query(AssertSqlSafe(sql)).execute(house.owner()).await.unwrap_err();
    assert_eq!(refused.as_database_error().unwrap().constraint(), Some("settled_by_another"));
    settle(&mut yusuf, "incident").await;
    assert_eq!(found(&house).await, [("many".into(), 61, true)]);
}

#[tokio::test]
async fn what_comes_after_it_was_settled_is_noticed_anew_and_nothing_unseen_is_settled() {
    let house = House::new().await;
    let (marieke, mut yusuf) = noticed(&house, "marieke", StaffRole::CustomerContact).await;
    let account = account_of(&house, &marieke).await;
    let link = settle_link(&mut yusuf).await;
    let asked = yusuf.get(&link).await.is(200).field("asked").unwrap();
    open(&house, account, &persons(&house, 5).await, house.clock().now()).await;
    look(&house).await;
    let stale = yusuf.post(&link, &[("verdict", "work"), ("asked", &asked)]).await.is(422);
    stale.says("De melding is net veranderd.").says("66");
    // Opened while the coordinator reads, and not on the screen yet.
    let files = persons(&house, 61).await;
    open(&house, account, &files, house.clock().now()).await;
    settle(&mut yusuf, "work").await;
    look(&house).await;
    assert_eq!(found(&house).await, [("many".into(), 66, true), ("many".into(), 61, false)]);
    assert_eq!(mails(&house).await.len(), 2);
    settle(&mut yusuf, "work").await;
    look(&house).await;
    assert_eq!(found(&house).await, [("many".into(), 66, true), ("many".into(), 61, true)]);
}

#[tokio::test]
async fn findings_are_gone_after_ninety_days_settled_or_not() {
    let house = House::new().await;
    let (marieke, mut yusuf) = noticed(&house, "marieke", StaffRole::CustomerContact).await;
    let account = account_of(&house, &marieke).await;
    settle(&mut yusuf, "work").await;
    house.clock().shift(Duration::days(10));
    open(&house, account, &persons(&house, 61).await, house.clock().now()).await;
    look(&house).await;
    let kinds = |all: &[(String, i32, bool)]| all.iter().filter(|(kind, ..)| kind == "many").count();
    assert_eq!(kinds(&found(&house).await), 2);
    house.clock().shift(Duration::days(80) - Duration::HOUR);
    house.work().await;
    assert_eq!(kinds(&found(&house).await), 2);
    house.clock().shift(Duration::hours(3));
    house.work().await;
    assert_eq!(kinds(&found(&house).await), 1, "the settled one");
    house.clock().shift(Duration::days(10));
    house.work().await;
    assert_eq!(found(&house).await, [], "nobody settled it");
}
