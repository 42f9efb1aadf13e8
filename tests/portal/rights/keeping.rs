//! What is kept of a request: sealed for who asks, step by step, and refused by the database where a page might forget (P65, P86, P87).

use huisrecht::kernel::code::Code;
use huisrecht::kernel::deadline::Received;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::access::{self, Access};
use huisrecht::platform::audit::Actor;
use huisrecht::platform::scan::Scan;
use huisrecht::rights::{
    self, Asked, By, Channel, Direction, Event, Kind, New, NotTaken, Request, Shown, State, Step, Use,
};
use huisrecht::{accounts, persons};
use time::macros::date;

use crate::house::House;

fn asked(body: &str) -> New {
    New {
        kind: Kind::Access,
        channel: Channel::Letter,
        lang: Lang::Nl,
        received: Received::on(date!(2026 - 11 - 20)),
        repeats: None,
        asked: Asked { body: Prose::parse(body).ok(), name: Line::parse("Mevrouw S. de Wit").ok(), ..Asked::default() },
    }
}

/// A letter that an employee took in.
async fn letter(house: &House) -> (Request, By) {
    let employee = house.employee("karin", &[StaffRole::PrivacyCoordinator]).await;
    let account = accounts::of_person(house.app().db.read(), employee.person).await.unwrap().unwrap();
    let by = By::Staff(account, StaffRole::PrivacyCoordinator);
    let mut change = house.app().db.change(Actor::Staff(account)).await.unwrap();
    let request =
        rights::take_in(house.app(), &mut change, &asked("Welke gegevens hebt u van mij?"), by).await.unwrap();
    change.commit(Event::FollowCodeMade { request: request.id }).await.unwrap();
    (request, by)
}

/// As an employee has it open.
async fn opened(house: &House, request: &Request, by: By) -> Access {
    let By::Staff(account, role) = by else { panic!("not an employee") };
    let (db, vault) = (&house.app().db, &house.app().vault);
    let mut conn = db.write().acquire().await.unwrap();
    access::for_request(&mut conn, vault, (account, role), &request.persons(), db.clock().now()).await.unwrap()
}

pub async fn take(house: &House, request: &Request, step: Step, by: By) -> Result<Request, NotTaken> {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let taken = rights::take(&mut change, request, step, by).await.unwrap();
    match taken {
        Ok(_) => change.commit(Event::Stepped { request: request.id, step }).await.unwrap(),
        Err(_) => change.abandon().await.unwrap(),
    }
    taken
}

#[tokio::test]
async fn a_request_is_kept_step_by_step_and_each_step_is_in_the_log() {
    let house = House::new().await;
    let (request, by) = letter(&house).await;
    assert_eq!((request.case.state, request.version), (State::Received, 1));
    let shown = take(&house, &request, Step::ShowIdentity(Shown::Desk), by).await.unwrap();
    let read = rights::by_number(house.app().db.read(), &request.number).await.unwrap().unwrap();
    assert_eq!(read, shown, "what was written is what is read");
    let steps = rights::steps(house.app().db.read(), request.id).await.unwrap();
    let words: Vec<_> =
        steps.iter().map(|taken| (taken.number, taken.step.as_str(), taken.object.as_deref())).collect();
    assert_eq!(words, [(1, "asked", None), (2, "identity_shown", Some("desk"))]);
    let logged: i64 =
        sqlx::query_scalar("select count(*) from audit_entry where subject = $1 and event = 'rights.identity_shown'")
            .bind(request.id.uuid())
            .fetch_one(house.owner())
            .await
            .unwrap();
    assert_eq!(logged, 2, "of the step, and of this test's own commit");
}

#[tokio::test]
async fn of_two_who_change_a_request_at_once_the_second_is_told() {
    let house = House::new().await;
    let (request, by) = letter(&house).await;
    take(&house, &request, Step::Ask, by).await.unwrap();
    assert_eq!(take(&house, &request, Step::Refuse, by).await, Err(NotTaken::Meanwhile));
    let now = rights::find(house.app().db.read(), request.id).await.unwrap().unwrap();
    assert_eq!(now.case.state, State::Waiting);
}

#[tokio::test]
async fn what_was_asked_opens_for_who_has_the_request_open_and_leaves_one_line() {
    let house = House::new().await;
    let (request, by) = letter(&house).await;
    let access = opened(&house, &request, by).await;
    let asked = rights::asked(house.app().db.read(), &access, request.id).await.unwrap().unwrap();
    assert_eq!(asked.body.unwrap().as_str(), "Welke gegevens hebt u van mij?");
    opened(&house, &request, by).await;
    let lines: i64 =
        sqlx::query_scalar("select count(*) from processing_line where person_id = $1 and reason = 'request'")
            .bind(request.person.uuid())
            .fetch_one(house.owner())
            .await
            .unwrap();
    assert_eq!(lines, 1, "turning the pages of a request is one look");
    let sanne = house.somebody("sanne").await;
    let key = persons::key(house.app().db.read(), sanne.person, RetentionGroup::Identity).await.unwrap().unwrap();
    assert!(access.unlock(sanne.person, RetentionGroup::Identity, &key).is_err(), "it opens nobody else");
}

#[tokio::test]
async fn messages_remarks_and_files_are_sealed_and_come_back() {
    let house = House::new().await;
    let (request, by) = letter(&house).await;
    let access = opened(&house, &request, by).await;
    let (app, By::Staff(account, role)) = (house.app(), by) else { panic!() };
    let words = Prose::parse("Woonde u ook\nop een ander adres?").unwrap();
    let mut change = app.db.change(Actor::Staff(account)).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await.unwrap();
    let message = rights::send(&mut change, &file, &request, (Direction::ToPerson, by), &words).await.unwrap();
    rights::write_remark(&mut change, &file, &request, (account, role), &words).await.unwrap();
    let scan = Scan::parse(b"%PDF-1.4 brief\n%%EOF").unwrap();
    let id = rights::add_file(&mut change, &file, &request, (Use::Identity, By::Person, None), &scan).await.unwrap();
    change.commit(Event::MessageSent { request: request.id, message }).await.unwrap();

    let read = app.db.read();
    assert_eq!(rights::messages(read, &access, request.id, None, 10).await.unwrap()[0].body, words);
    assert!(!rights::remarks(read, &access, request.id).await.unwrap()[0].is_advice);
    assert_eq!(rights::open_file(read, &access, request.id, id).await.unwrap().unwrap().1, scan.bytes());

    let mut change = app.db.change(Actor::Staff(account)).await.unwrap();
    assert!(rights::destroy_file(&mut change, request.id, id).await.unwrap());
    assert!(!rights::destroy_file(&mut change, request.id, id).await.unwrap());
    change.commit(Event::FileDestroyed { request: request.id, file: id }).await.unwrap();
    assert!(rights::open_file(read, &access, request.id, id).await.unwrap().is_none());
    assert!(
        rights::files(read, &access, request.id).await.unwrap()[0].destroyed_at.is_some(),
        "that there was one stays"
    );
}

#[tokio::test]
async fn a_request_is_followed_by_its_number_and_code_together() {
    let house = House::new().await;
    let (request, by) = letter(&house).await;
    let (other, _) = (asked("Nog iets"), by);
    let app = house.app();
    let mut change = app.db.change(Actor::Visitor).await.unwrap();
    let other = rights::take_in(app, &mut change, &other, By::Person).await.unwrap();
    let first = rights::make_follow_code(&mut change, &app.vault, &request).await.unwrap();
    let second = rights::make_follow_code(&mut change, &app.vault, &request).await.unwrap();
    change.commit(Event::FollowCodeMade { request: other.id }).await.unwrap();
    let opens = async |number, code: &Code| rights::followed(app.db.read(), &app.vault, number, code).await.unwrap();
    assert_eq!(opens(&request.number, &second).await, Some(request.id));
    assert_eq!(opens(&request.number, &first).await, None, "a new code ends the one before it");
    assert_eq!(opens(&other.number, &second).await, None);
    assert_eq!(opens(&request.number, &Code::random()).await, None);
}

#[tokio::test]
async fn the_database_refuses_what_the_rules_refuse() {
    let house = House::new().await;
    let (request, _) = letter(&house).await;
    let about = PersonId::from(request.person.uuid()).uuid();
    let tries = [
        ("state = 'done', outcome = 'whole', closed_at = noted_at, about_id = $2", "done_only_with_identity"),
        ("state = 'done', outcome = 'whole', closed_at = noted_at, identity_shown = 'desk'", "done_is_about_somebody"),
        (
            "state = 'done', outcome = 'whole', closed_at = noted_at, identity_shown = 'mail_code', identity_need = 'strong', about_id = $2",
            "done_only_with_strong_identity",
        ),
        ("state = 'refused'", "closed_is_closed"),
        ("legal_last_day = null, target_day = null", "stands_still_for_identity_alone"),
        ("received_on = '2030-01-01'", "not_noted_before_receipt"),
    ];
    for (set, constraint) in tries {
        let sql = format!("update rights_request set {set} where id = $1 and $2::uuid is not null");
        let tried =
            sqlx::query(sqlx::AssertSqlSafe(sql)).bind(request.id.uuid()).bind(about).execute(house.owner()).await;
        let error = tried.unwrap_err();
        assert_eq!(error.as_database_error().unwrap().constraint(), Some(constraint), "{set}");
    }
}
