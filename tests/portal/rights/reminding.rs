//! Nobody's deadline is missed (P93): who is warned, when, and that each is warned once.

use huisrecht::kernel::deadline::Received;
use huisrecht::kernel::ids::AccountId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, Asked, By, Channel, Event, Kind, New, Request, Shown, Step};
use time::Duration;

use super::keeping::take;
use crate::house::{House, Mail};

/// A request that arrived by letter today.
async fn received(house: &House) -> Request {
    let new = New {
        kind: Kind::Access,
        channel: Channel::Letter,
        lang: Lang::Nl,
        received: Received::at(house.clock().now()),
        repeats: None,
        asked: Asked::default(),
    };
    let mut change = house.app().db.change(Actor::Visitor).await.unwrap();
    let request = rights::take_in(house.app(), &mut change, &new, By::Person).await.unwrap();
    change.commit(Event::Asked { request: request.id, kind: new.kind }).await.unwrap();
    request
}

async fn account_of(house: &House, name: &str, role: StaffRole) -> AccountId {
    let employee = house.employee(name, &[role]).await;
    huisrecht::accounts::of_person(house.app().db.read(), employee.person).await.unwrap().unwrap()
}

/// Mails about this request, in the order in which they were sent.
async fn about(house: &House, request: &Request) -> Vec<Mail> {
    house.work().await;
    let all = house.mails().await;
    all.into_iter().filter(|mail| mail.text.contains(request.number.as_str())).collect()
}

async fn to(house: &House, request: &Request, name: &str) -> usize {
    about(house, request).await.iter().filter(|mail| mail.to.starts_with(name)).count()
}

#[tokio::test]
async fn the_handler_is_reminded_three_times_and_then_those_who_decide_hear_it_too() {
    let house = House::new().await;
    let karin = account_of(&house, "karin", StaffRole::CustomerContact).await;
    account_of(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    account_of(&house, "farida", StaffRole::DataProtectionOfficer).await;
    let request = received(&house).await;
    let request =
        take(&house, &request, Step::Assign(karin), By::Staff(karin, StaffRole::CustomerContact)).await.unwrap();
    let target = request.case.deadline.target_day(huisrecht::kernel::deadline::Margin::USUAL).unwrap().day();
    let last = request.case.deadline.legal_last_day().unwrap().day();
    let mut heard = vec![];
    while house.clock().today() <= last + Duration::days(3) {
        heard.push((
            (house.clock().today() - target).whole_days(),
            to(&house, &request, "karin").await,
            to(&house, &request, "yusuf").await,
            to(&house, &request, "farida").await,
        ));
        house.clock().shift(Duration::DAY);
    }
    let firsts = |count: fn(&(i64, usize, usize, usize)) -> usize, wanted: usize| {
        heard.iter().find(|day| count(day) >= wanted).map(|day| day.0)
    };
    let late = (last - target).whole_days() + 1;
    let karin: Vec<_> = (1..=6).map(|nth| firsts(|day| day.1, nth)).collect();
    assert_eq!(karin, [Some(-14), Some(-7), Some(-2), Some(1), Some(late), None], "{heard:?}");
    let yusuf: Vec<_> = (1..=3).map(|nth| firsts(|day| day.2, nth)).collect();
    assert_eq!(yusuf, [Some(1), Some(late), None]);
    let farida: Vec<_> = (1..=2).map(|nth| firsts(|day| day.3, nth)).collect();
    assert_eq!(farida, [Some(late), None], "the officer hears of what is late");
}

#[tokio::test]
async fn what_nobody_handles_is_everybodys_who_decides() {
    let house = House::new().await;
    account_of(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    account_of(&house, "karin", StaffRole::CustomerContact).await;
    let request = received(&house).await;
    house.clock().shift(Duration::days(14));
    assert_eq!((to(&house, &request, "yusuf").await, to(&house, &request, "karin").await), (1, 0));
    let mail = about(&house, &request).await.pop().unwrap();
    assert!(!mail.text.contains("inzage") && mail.text.contains("/beheer/verzoeken"), "{}", mail.text);
}

#[tokio::test]
async fn a_standstill_and_an_end_are_silent_and_an_extension_is_warned_about_anew() {
    let house = House::new().await;
    let yusuf = account_of(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let by = By::Staff(yusuf, StaffRole::PrivacyCoordinator);
    let (still, ended, extended) = (received(&house).await, received(&house).await, received(&house).await);
    take(&house, &still, Step::AskIdentity, by).await.unwrap();
    take(&house, &ended, Step::Withdraw, By::Person).await.unwrap();
    house.clock().shift(Duration::days(13));
    assert_eq!(about(&house, &still).await.len() + about(&house, &ended).await.len(), 0);
    house.clock().shift(Duration::days(7));
    assert_eq!(about(&house, &ended).await.len(), 0);
    assert_eq!(about(&house, &extended).await.len(), 2);
    let extended = take(&house, &extended, Step::Extend, by).await.unwrap();
    house.clock().shift(Duration::days(20));
    assert_eq!(about(&house, &extended).await.len(), 2, "two further months begin afresh");
    house.clock().shift(Duration::days(35));
    assert_eq!(about(&house, &extended).await.len(), 3);
}

#[tokio::test]
async fn a_question_about_identity_that_nobody_answers_is_not_forgotten_while_the_clock_stands_still() {
    let house = House::new().await;
    let karin = account_of(&house, "karin", StaffRole::CustomerContact).await;
    account_of(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let by = By::Staff(karin, StaffRole::CustomerContact);
    let mut request = received(&house).await;
    // Its turn in the queue is months away.
    for step in [Step::Assign(karin), Step::Extend, Step::AskIdentity] {
        request = take(&house, &request, step, by).await.unwrap();
    }
    house.clock().shift(Duration::days(13));
    assert_eq!(about(&house, &request).await.len(), 0, "there is still time to answer");
    house.clock().shift(Duration::DAY);
    assert_eq!((to(&house, &request, "karin").await, to(&house, &request, "yusuf").await), (1, 1));
    assert!(about(&house, &request).await[0].text.contains("toonde niet op tijd wie die is"));
    house.clock().shift(Duration::days(30));
    assert_eq!(about(&house, &request).await.len(), 2, "once");
    // Asked again, and again not answered.
    take(&house, &request, Step::AskIdentity, by).await.unwrap();
    house.clock().shift(Duration::days(14));
    assert_eq!(about(&house, &request).await.len(), 4);
}

#[tokio::test]
async fn a_warning_that_nobody_can_hear_is_given_once_somebody_can() {
    let house = House::new().await;
    let karin = account_of(&house, "karin", StaffRole::CustomerContact).await;
    let request = received(&house).await;
    let by = By::Staff(karin, StaffRole::CustomerContact);
    let request = take(&house, &request, Step::Assign(karin), by).await.unwrap();
    // The handler left, and nobody decides.
    let leaves = "with traced as (select set_config('huisrecht.traced', pg_current_xact_id()::text, true) as by)
                  update account set state = 'ended', login_name = null, password_hash = null, ended_at = now()
                  from traced where id = $1 and by is not null";
    sqlx::query(leaves).bind(karin.uuid()).execute(house.owner()).await.unwrap();
    house.clock().shift(Duration::days(14));
    assert_eq!(about(&house, &request).await.len(), 0);
    let noted: i64 = sqlx::query_scalar("select count(*) from rights_alert").fetch_one(house.owner()).await.unwrap();
    assert_eq!(noted, 0, "what nobody heard is not noted as said");
    account_of(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    house.clock().shift(Duration::HOUR);
    assert_eq!(to(&house, &request, "yusuf").await, 1);
}

#[tokio::test]
async fn two_servers_warn_once() {
    let house = House::new().await;
    account_of(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let request = received(&house).await;
    house.clock().shift(Duration::days(14));
    let remind = rights::jobs().into_iter().find(|kind| kind.name == "rights.remind").unwrap().run;
    let job = huisrecht::platform::jobs::Job { id: uuid::Uuid::now_v7(), subject: None, attempt: 1 };
    let (one, other) = tokio::join!(remind(house.app().clone(), job), remind(house.app().clone(), job));
    one.unwrap();
    other.unwrap();
    assert_eq!(about(&house, &request).await.len(), 1);
}

#[tokio::test]
async fn the_figures_count_each_open_request_once_and_name_nobody() {
    let house = House::new().await;
    let mut desk = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    desk.get("/beheer/verzoeken/cijfers").await.is(200).says("Nu open").says("geen");
    let by = By::Person;
    let (first, second) = (received(&house).await, received(&house).await);
    let first = take(&house, &first, Step::AskIdentity, by).await.unwrap();
    house.clock().shift(Duration::days(3));
    received(&house).await;
    let mut desk = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    desk.get("/beheer/verzoeken/cijfers")
        .await
        .is(200)
        .says("2 hebben nog tijd")
        .says("1 staan stil")
        .says("0 te laat");
    house.clock().shift(Duration::days(60));
    let mut desk = house.colleague("anna", &[StaffRole::DataProtectionOfficer]).await;
    desk.get("/beheer/verzoeken/cijfers").await.is(200).says("2 te laat");
    take(&house, &second, Step::Refuse, by).await.unwrap();
    let page = desk.get("/en/beheer/verzoeken/cijfers").await.is(200).says("1 late").says("63 days");
    page.is_silent_on(first.number.as_str());
    let shown = take(&house, &first, Step::ShowIdentity(Shown::Desk), by).await.unwrap();
    assert!(shown.case.deadline.legal_last_day().is_some());
    let mut other = house.colleague("lotte", &[StaffRole::Communication]).await;
    other.get_once("/beheer/verzoeken/cijfers").await.is(403);
}
