//! What is noticed once it is on: one finding of each kind for each employee and day, told to who settles it and to nobody else.

use huisrecht::accounts::staff;
use huisrecht::kernel::dates::amsterdam_moment;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::jobs::Job;
use huisrecht::router;
use time::Duration;
use uuid::Uuid;

use super::{account_of, at_work, coordinator, found, look, mails, open, persons, switch_on};
use crate::house::{Arranged, House, PASSWORD, new_employee};

#[tokio::test]
async fn the_sixty_first_file_in_an_hour_makes_one_finding_and_one_mail() {
    let house = House::new().await;
    let start = at_work(&house);
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    switch_on(&house, &mut coordinator(&house).await, &[]).await;
    let files = persons(&house, 61).await;
    house.clock().shift(Duration::minutes(5));
    open(&house, account_of(&house, &marieke).await, &files[..59], start + Duration::minutes(4)).await;
    let mut desk = house.browser();
    house.log_in_as(&mut desk, &marieke).await;
    let opens = |number: usize| format!("/beheer/personen/{}/openen", files[number]);
    desk.post(&opens(59), &[("reason", "question")]).await.is(303);
    look(&house).await;
    assert_eq!(found(&house).await, [], "the sixtieth");
    desk.post(&opens(60), &[("reason", "complaint")]).await.is(303);
    look(&house).await;
    look(&house).await;
    assert_eq!(found(&house).await, [("many".into(), 61, false)]);
    let [mail] = &mails(&house).await[..] else { panic!("one mail") };
    assert_eq!(mail.to, "yusuf@woonmensen.example");
    assert!(!mail.text.to_lowercase().contains("marieke"), "{}", mail.text);
    assert!(mail.links.iter().any(|link| link.ends_with("/beheer/patronen/meldingen")), "{mail:?}");
}

#[tokio::test]
async fn more_of_the_same_day_grows_the_finding_and_mails_nobody_again() {
    let house = House::new().await;
    let start = at_work(&house);
    let account = account_of(&house, &house.employee("marieke", &[StaffRole::CustomerContact]).await).await;
    switch_on(&house, &mut coordinator(&house).await, &[]).await;
    let files = persons(&house, 90).await;
    house.clock().shift(Duration::minutes(10));
    open(&house, account, &files[..61], start + Duration::minutes(9)).await;
    look(&house).await;
    open(&house, account, &files[61..], house.clock().now()).await;
    look(&house).await;
    assert_eq!(found(&house).await, [("many".into(), 90, false)]);
    assert_eq!(mails(&house).await.len(), 1);
    // The next day is another finding, and outside working hours another kind.
    house.clock().shift(Duration::DAY);
    open(&house, account, &files, house.clock().now()).await;
    house.clock().set(amsterdam_moment(house.clock().today().with_hms(21, 0, 0).unwrap()));
    open(&house, account, &files[..3], house.clock().now()).await;
    look(&house).await;
    let expected = [("many", 90), ("many", 90), ("outside", 3)].map(|(kind, files)| (kind.to_owned(), files, false));
    let mut all = found(&house).await;
    all.sort();
    assert_eq!((all, mails(&house).await.len()), (expected.to_vec(), 3));
}

/// An account and the files that it shows are of one person, and who acts for somebody is no employee.
#[tokio::test]
async fn only_files_of_different_persons_opened_by_employees_count() {
    let house = House::new().await;
    let start = at_work(&house);
    let account = account_of(&house, &house.employee("marieke", &[StaffRole::CustomerContact]).await).await;
    let sanne = house.somebody("sanne").await;
    switch_on(&house, &mut coordinator(&house).await, &[("most", "20"), ("ends", "20.00")]).await;
    house.clock().shift(Duration::minutes(5));
    let files = persons(&house, 20).await;
    let mut tx = house.owner().begin().await.unwrap();
    let traced = "insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'a.b', gen_random_uuid())";
    sqlx::query(traced).execute(&mut *tx).await.unwrap();
    let link = "insert into linked_file (id, person_id, file_id, how, linked_at) values (gen_random_uuid(), $1, $2, 'desk', now())";
    sqlx::query(link).bind(sanne.person.uuid()).bind(files[0].uuid()).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    open(&house, account, &[&files[..], &[sanne.person]].concat(), start + Duration::minutes(4)).await;
    // Sanne acts for many, at night too.
    let acting = "insert into open_file (operation, account_id, person_id, role, reason, opened_at)
                  select gen_random_uuid(), $1, id, 'represented_by_mentor', 'representation', $2 from person";
    for at in [start + Duration::minutes(4), start - Duration::hours(6)] {
        sqlx::query(acting).bind(sanne.account.uuid()).bind(at).execute(house.owner()).await.unwrap();
    }
    look(&house).await;
    assert_eq!(found(&house).await, []);
    open(&house, account, &persons(&house, 1).await, start + Duration::minutes(5)).await;
    look(&house).await;
    assert_eq!(found(&house).await, [("many".into(), 21, false)]);
}

#[tokio::test]
async fn two_jobs_at_once_write_one_finding_and_one_mail() {
    let house = House::new().await;
    let start = at_work(&house);
    let account = account_of(&house, &house.employee("marieke", &[StaffRole::CustomerContact]).await).await;
    switch_on(&house, &mut coordinator(&house).await, &[]).await;
    house.clock().shift(Duration::minutes(5));
    open(&house, account, &persons(&house, 61).await, start + Duration::minutes(4)).await;
    let kind = router::jobs().into_iter().find(|kind| kind.name == "patterns.look").unwrap();
    let job = || (kind.run)(house.app().clone(), Job { id: Uuid::now_v7(), subject: None, attempt: 1 });
    let (one, two, three, four) = tokio::join!(job(), job(), job(), job());
    for done in [one, two, three, four] {
        done.unwrap();
    }
    assert_eq!(found(&house).await, [("many".into(), 61, false)]);
    assert_eq!(mails(&house).await.len(), 1);
}

/// Somebody switches it off while the portal is about to look.
#[tokio::test]
async fn what_is_being_switched_off_is_waited_for() {
    let house = House::new().await;
    let start = at_work(&house);
    let account = account_of(&house, &house.employee("marieke", &[StaffRole::CustomerContact]).await).await;
    switch_on(&house, &mut coordinator(&house).await, &[]).await;
    house.clock().shift(Duration::minutes(5));
    open(&house, account, &persons(&house, 61).await, start + Duration::minutes(4)).await;
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    for sql in [
        "select pg_advisory_xact_lock(hashtextextended('patterns', 0))",
        "insert into pattern_setting (number, state, role, saved_by, saved_at)
         select 2, 'off', role, saved_by, saved_at from pattern_setting",
    ] {
        sqlx::query(sql).execute(change.conn()).await.unwrap();
    }
    let kind = router::jobs().into_iter().find(|kind| kind.name == "patterns.look").unwrap();
    let looks = tokio::spawn((kind.run)(house.app().clone(), Job { id: Uuid::now_v7(), subject: None, attempt: 1 }));
    let waits = "select exists (select from pg_locks where locktype = 'advisory' and not granted
                     and database = (select oid from pg_database where datname = current_database()))";
    while !looks.is_finished() && !sqlx::query_scalar::<_, bool>(waits).fetch_one(house.owner()).await.unwrap() {
        tokio::task::yield_now().await;
    }
    change.commit(Arranged::for_nobody()).await.unwrap();
    looks.await.unwrap().unwrap();
    assert_eq!(found(&house).await, []);
}

/// Who settles may be whom it is about: then somebody else hears it, and the officer.
#[tokio::test]
async fn nobody_is_mailed_about_themselves() {
    let house = House::new().await;
    at_work(&house);
    let yusuf = house.employee("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    house.employee("farida", &[StaffRole::DataProtectionOfficer]).await;
    let mut new = new_employee("zeynep", &[StaffRole::PrivacyCoordinator]);
    new.lang = Lang::En;
    let hashed = house.app().hasher.hash(PASSWORD.into()).await.unwrap();
    let secret = huisrecht::accounts::second_step::code::new_secret();
    staff::add_ready(house.app(), Actor::Operator("test"), &new, &hashed, &secret).await.unwrap().unwrap();
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &yusuf).await;
    switch_on(&house, &mut browser, &[]).await;
    house.clock().shift(Duration::minutes(5));
    open(&house, account_of(&house, &yusuf).await, &persons(&house, 61).await, house.clock().now()).await;
    look(&house).await;
    let mut told = mails(&house).await;
    told.sort_by(|one, other| one.to.cmp(&other.to));
    let [officer, colleague] = &told[..] else { panic!("{told:?}") };
    assert_eq!(
        (officer.to.as_str(), colleague.to.as_str()),
        ("farida@woonmensen.example", "zeynep@woonmensen.example")
    );
    assert_eq!(colleague.subject, "There is a finding to look at");
    // About the officer, the coordinators hear it alone.
    let sara = house.employee("sara", &[StaffRole::DeputyOfficer]).await;
    open(&house, account_of(&house, &sara).await, &persons(&house, 61).await, house.clock().now()).await;
    look(&house).await;
    let mut told: Vec<_> = mails(&house).await.into_iter().skip(2).map(|mail| mail.to).collect();
    told.sort();
    assert_eq!(told, ["yusuf@woonmensen.example", "zeynep@woonmensen.example"]);
}
