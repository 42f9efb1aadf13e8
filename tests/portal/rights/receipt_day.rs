//! A day of receipt that was wrong: with a reason, by two people, both days kept (RULES 1).

use huisrecht::kernel::dates;
use huisrecht::kernel::ids::AccountId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{self, By, Kind, Request, Step};
use time::{Date, Duration};

use super::cases::{address, employee, letter, now, take, take_in, today};
use crate::house::{Browser, House, Seen};

/// Two colleagues, and a letter that was noted as of three days ago.
async fn office(house: &House) -> (Browser, Browser, AccountId, Request) {
    let (desk, marieke) = employee(house, "marieke", StaffRole::CustomerContact).await;
    let (colleague, _) = employee(house, "karin", StaffRole::PrivacyCoordinator).await;
    let one = take_in(house, &letter(house, Kind::Access, "wilma", 3), By::Portal).await;
    (desk, colleague, marieke, one)
}

fn page(request: &Request) -> String {
    format!("{}/ontvangst", address(request))
}

async fn propose(desk: &mut Browser, request: &Request, day: Date, why: &str) -> Seen {
    let [day, month, year] = [day.day().to_string(), u8::from(day.month()).to_string(), day.year().to_string()];
    let fields = [
        ("received_day", &*day),
        ("received_month", &month),
        ("received_year", &year),
        ("why", why),
        ("revision", &request.version.to_string()),
    ];
    desk.post(&page(request), &fields).await
}

async fn decide(desk: &mut Browser, request: &Request, verdict: &str) -> Seen {
    let seen = desk.get(&page(request)).await.is(200);
    let proposal = seen.field("proposal").unwrap_or_default();
    let revision = seen.field("revision").unwrap_or_default();
    send(desk, request, verdict, &proposal, &revision).await
}

async fn send(desk: &mut Browser, request: &Request, verdict: &str, proposal: &str, revision: &str) -> Seen {
    let fields = [("verdict", verdict), ("proposal", proposal), ("revision", revision)];
    desk.post(&format!("{}/besluit", page(request)), &fields).await
}

#[tokio::test]
async fn another_day_takes_a_reason_and_a_colleague_and_both_days_stay() {
    let house = House::new().await;
    let (mut desk, mut colleague, _, one) = office(&house).await;
    let (old, new) = (today(&house) - Duration::days(3), today(&house) - Duration::days(9));
    let why = "Op de stempel staat een andere dag.";
    let seen = propose(&mut desk, &one, new, why).await.is(303);
    desk.get(&seen.location().unwrap()).await.is(200).says("De andere dag wacht nu op een collega.");
    assert_eq!(now(&house, &one).await.case.deadline.received().day(), old, "nothing changes by one");
    // Whoever proposed it is not offered to confirm it; the colleague sees what it does.
    desk.get(&page(&one)).await.is(200).says("U kunt het terugnemen.").is_silent_on("Bevestigen</button>");
    colleague.get(&page(&one)).await.is(200).says(why).says("Uiterlijk volgens de wet").says("Bevestigen");
    let seen = decide(&mut colleague, &one, "confirmed").await.is(303);
    let case = colleague.get(&seen.location().unwrap()).await.is(200);
    case.says("De termijn is opnieuw geteld.").says("Dag van ontvangst verbeterd");
    let after = now(&house, &one).await;
    assert_eq!(after.case.deadline.received().day(), new);
    assert!(after.due_on < one.due_on && after.version == one.version + 1);
    let mut kept = colleague.get(&page(&one)).await.is(200).says("Eerder voorgesteld").says(why).says("Bevestigd op");
    for day in [old, new] {
        kept = kept.says(&dates::long(day, Lang::Nl).replace('\u{a0}', " "));
    }
}

#[tokio::test]
async fn nobody_confirms_their_own_and_a_colleague_does_not_take_it_back() {
    let house = House::new().await;
    let (mut desk, mut colleague, _, one) = office(&house).await;
    propose(&mut desk, &one, today(&house), "Verkeerd opgeschreven.").await.is(303);
    decide(&mut desk, &one, "confirmed").await.is(422).says("Dit moet een ander doen");
    decide(&mut desk, &one, "declined").await.is(422);
    decide(&mut colleague, &one, "withdrawn").await.is(422).says("Dit moet een ander doen");
    decide(&mut colleague, &one, "misschien").await.is(422).says("Kies wat u ermee doet.");
    decide(&mut desk, &one, "withdrawn").await.is(303);
    assert_eq!(now(&house, &one).await, one);
    propose(&mut desk, &one, today(&house), "Toch wel.").await.is(303);
    decide(&mut colleague, &one, "declined").await.is(303);
    assert_eq!(now(&house, &one).await, one);
}

#[tokio::test]
async fn what_cannot_be_is_said_at_its_field_and_nothing_waits() {
    let house = House::new().await;
    let (mut desk, _, marieke, one) = office(&house).await;
    let (same, later) = (today(&house) - Duration::days(3), today(&house) + Duration::days(1));
    propose(&mut desk, &one, same, "Waarom.").await.is(422).says("Deze dag staat er al.");
    propose(&mut desk, &one, later, "Waarom.").await.is(422).says("Vul een dag in tot en met vandaag.");
    let seen = propose(&mut desk, &one, today(&house), "").await.is(422).says("Schrijf op waarom de dag niet klopt.");
    assert_eq!(seen.field("received_day"), Some(today(&house).day().to_string()));
    propose(&mut desk, &one, today(&house), "Het is 123456782.").await.is(200).says("burgerservicenummer");
    // It was written down today: an hour after midnight of the next day it still cannot have arrived then.
    house.clock().shift(Duration::days(1));
    let (mut desk, _) = employee(&house, "olga", StaffRole::CustomerContact).await;
    let seen = propose(&mut desk, &one, today(&house), "Waarom.").await.is(422);
    seen.says("de dag waarop het is opgeschreven");
    let refused = take(&house, &one, Step::Refuse, marieke).await;
    propose(&mut desk, &refused, same - Duration::days(1), "Waarom.").await.is(422);
    let count: i64 =
        sqlx::query_scalar("select count(*) from rights_receipt_change").fetch_one(house.owner()).await.unwrap();
    assert_eq!(count, 0);
}

#[tokio::test]
async fn one_at_a_time_waits_and_a_stale_page_changes_nothing() {
    let house = House::new().await;
    let (mut desk, mut colleague, marieke, one) = office(&house).await;
    propose(&mut desk, &one, today(&house), "Een.").await.is(303);
    propose(&mut colleague, &one, today(&house) - Duration::days(1), "Twee.")
        .await
        .is(422)
        .says("Een collega was eerder.");
    let seen = colleague.get(&page(&one)).await.is(200);
    let (proposal, revision) = (seen.field("proposal").unwrap(), seen.field("revision").unwrap());
    // The request changed between looking and confirming.
    let stepped = take(&house, &one, Step::Assign(marieke), marieke).await;
    send(&mut colleague, &one, "confirmed", &proposal, &revision).await.is(422).says("intussen veranderd");
    assert_eq!(now(&house, &one).await, stepped);
    decide(&mut colleague, &one, "confirmed").await.is(303);
    // And twice is once.
    let revision = now(&house, &one).await.version.to_string();
    send(&mut colleague, &one, "confirmed", &proposal, &revision).await.is(422).says("Een collega was eerder");
    send(&mut colleague, &one, "confirmed", "geen", &revision).await.is(422);
    assert_eq!(now(&house, &one).await.version, stepped.version + 1);
}

#[tokio::test]
async fn an_extension_that_turns_out_too_late_is_said_before_and_counts_no_more() {
    let house = House::new().await;
    let (mut desk, mut colleague, marieke, one) = office(&house).await;
    house.clock().shift(Duration::days(20));
    let extended = take(&house, &one, Step::Extend, marieke).await;
    let (mut desk_now, _) = employee(&house, "olga", StaffRole::CustomerContact).await;
    let (mut colleague_now, _) = employee(&house, "samira", StaffRole::CustomerContact).await;
    propose(&mut desk_now, &extended, today(&house) - Duration::days(60), "Het lag in een la.").await.is(303);
    colleague_now.get(&page(&one)).await.is(200).says("De verlenging kwam dan te laat.");
    decide(&mut colleague_now, &one, "confirmed").await.is(303);
    let after = now(&house, &one).await;
    assert_eq!(after.case.deadline.facts().extension_told, None);
    assert!(after.case.deadline.is_late(today(&house)));
    let _ = (desk.get("/beheer").await, colleague.get("/beheer").await);
}

#[tokio::test]
async fn who_works_on_no_requests_proposes_and_confirms_nothing() {
    let house = House::new().await;
    let (mut desk, _, _, one) = office(&house).await;
    propose(&mut desk, &one, today(&house), "Een.").await.is(303);
    for role in [StaffRole::DataProtectionOfficer, StaffRole::Communication] {
        let mut other = house.colleague(role.code(), &[role]).await;
        other.get(&page(&one)).await.is(403);
        propose(&mut other, &one, today(&house), "Twee.").await.is(403);
        send(&mut other, &one, "confirmed", "x", "1").await.is(403);
    }
}

#[tokio::test]
async fn the_database_takes_no_day_of_one_and_no_confirmation_of_ones_own() {
    let house = House::new().await;
    let (mut desk, _, _, one) = office(&house).await;
    propose(&mut desk, &one, today(&house), "Een.").await.is(303);
    let traced = "select set_config('huisrecht.traced', pg_current_xact_id()::text, true)";
    for (statement, guard) in [
        ("update rights_request set received_on = received_on - 1", "receipt_by_two"),
        (
            "update rights_receipt_change set verdict = 'confirmed', decided_at = proposed_at, decided_by = proposed_by,
                 decided_role = proposed_role",
            "by_two_people",
        ),
    ] {
        let mut conn = house.owner().begin().await.unwrap();
        sqlx::query(traced).execute(&mut *conn).await.unwrap();
        let refused = sqlx::query(statement).execute(&mut *conn).await.unwrap_err();
        assert_eq!(refused.as_database_error().unwrap().constraint(), Some(guard));
    }
    assert_eq!(rights::find(house.app().db.read(), one.id).await.unwrap().unwrap(), one);
}
