//! Patterns in how employees open files (P67): nothing before it is switched on, what exceeds the limits after that, and who settles it.

mod limits;
mod noticing;
mod settling;
mod switching;

use huisrecht::accounts;
use huisrecht::kernel::dates::amsterdam_moment;
use huisrecht::kernel::deadline::is_working_day;
use huisrecht::kernel::ids::{AccountId, PersonId};
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons;
use huisrecht::platform::access::{self, Reason};
use huisrecht::platform::audit::Actor;
use time::{Duration, OffsetDateTime};

use crate::house::{Arranged, Browser, Employee, House, Mail};

const PLACE: &str = "/beheer/patronen";
const SWITCH: &str = "/beheer/patronen/aanzetten";
const FINDINGS: &str = "/beheer/patronen/meldingen";

/// Puts the clock at ten in the morning of an ordinary working day, after which another one follows.
fn at_work(house: &House) -> OffsetDateTime {
    let mut day = house.clock().today() + Duration::DAY;
    while !is_working_day(day) || !is_working_day(day + Duration::DAY) {
        day += Duration::DAY;
    }
    let moment = amsterdam_moment(day.with_hms(10, 0, 0).unwrap());
    house.clock().set(moment);
    moment
}

/// The form as it is sent: 60 files in an hour, working days from 8 to 18 o'clock, and all that must have been done first.
fn form(house: &House, asked: &str, anew: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let today = house.clock().today();
    let agreed = [
        ("agreed_day", today.day().to_string()),
        ("agreed_month", u8::from(today.month()).to_string()),
        ("agreed_year", today.year().to_string()),
    ];
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday"].map(|day| (day, "yes".to_owned()));
    let rest = [
        ("most", "60"),
        ("begins", "8.00"),
        ("ends", "18:00"),
        ("council", "yes"),
        ("assessed", "yes"),
        ("employees", "yes"),
        ("asked", asked),
    ];
    let rest = rest.map(|(field, typed)| (field, typed.to_owned()));
    let mut all: Vec<_> = agreed.into_iter().chain(days).chain(rest).collect();
    for (field, typed) in anew {
        all.retain(|(known, _)| known != field);
        all.push((field, (*typed).to_owned()));
    }
    all
}

fn pairs<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(field, typed)| (*field, typed.as_str())).collect()
}

/// Switches it on, or gives it other limits.
async fn switch_on(house: &House, browser: &mut Browser, anew: &[(&'static str, &str)]) {
    let asked = browser.get(SWITCH).await.is(200).field("asked").unwrap();
    let fields = form(house, &asked, anew);
    let done = browser.post(SWITCH, &pairs(&fields)).await.is(303);
    assert_eq!(done.location().as_deref(), Some("/beheer/patronen?gelukt=aan"));
}

async fn coordinator(house: &House) -> Browser {
    house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await
}

async fn account_of(house: &House, employee: &Employee) -> AccountId {
    accounts::of_person(house.app().db.read(), employee.person).await.unwrap().unwrap()
}

/// So many persons of whom nothing is known.
async fn persons(house: &House, count: usize) -> Vec<PersonId> {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let mut all = vec![];
    for _ in 0..count {
        let id = PersonId::new();
        persons::begin(&mut change, id).await.unwrap();
        all.push(id);
    }
    change.commit(Arranged::for_nobody()).await.unwrap();
    all
}

/// The employee opens these files, a second after each other and the last at this moment.
async fn open(house: &House, account: AccountId, files: &[PersonId], until: OffsetDateTime) {
    let mut conn = house.app().db.write().acquire().await.unwrap();
    for (before, file) in (0..).zip(files.iter().rev()) {
        let (who, at) = ((account, StaffRole::CustomerContact), until - Duration::seconds(before));
        assert!(access::open(&mut conn, who, *file, Reason::Question, at).await.unwrap());
    }
}

/// The portal looks, after its ten minutes.
async fn look(house: &House) {
    house.clock().shift(Duration::minutes(10));
    house.work().await;
}

/// Kind, how many files, and whether it is settled: the oldest first.
async fn found(house: &House) -> Vec<(String, i32, bool)> {
    let sql = "select pattern, files, settled_at is not null from pattern_finding order by found_at, id";
    sqlx::query_as(sql).fetch_all(house.owner()).await.unwrap()
}

async fn mails(house: &House) -> Vec<Mail> {
    house.work().await;
    let about = ["Er is een melding om te bekijken", "There is a finding to look at"];
    house.mails().await.into_iter().filter(|mail| about.contains(&mail.subject.as_str())).collect()
}

/// Where the one finding that waits is settled.
async fn settle_link(browser: &mut Browser) -> String {
    let list = browser.get(FINDINGS).await.is(200);
    let mut links = list.body.split('"').filter(|part| part.starts_with(FINDINGS) && part.len() > FINDINGS.len() + 1);
    links.next().unwrap_or_else(|| panic!("nothing to settle: {}", list.text())).to_owned()
}

/// Settles the one that waits.
async fn settle(browser: &mut Browser, verdict: &str) {
    let link = settle_link(browser).await;
    let asked = browser.get(&link).await.is(200).field("asked").unwrap();
    let done = browser.post(&link, &[("verdict", verdict), ("asked", &asked)]).await.is(303);
    assert_eq!(done.location().as_deref(), Some("/beheer/patronen/meldingen?gelukt=afgehandeld"));
}

/// An employee opened files on a day on which nobody works, and somebody settled that.
pub async fn noticed_on_a_day_off(house: &House, employee: &Employee) {
    let mut yusuf = coordinator(house).await;
    let tomorrow = house.clock().today() + Duration::DAY;
    let off = ["monday", "tuesday", "wednesday", "thursday", "friday"].map(|day| (day, ""));
    let name = tomorrow.weekday().to_string().to_lowercase();
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let on = days.into_iter().find(|day| *day == name).unwrap();
    let anew: Vec<_> = off.into_iter().filter(|(day, _)| *day != on).chain([(on, "yes")]).collect();
    switch_on(house, &mut yusuf, &anew).await;
    house.clock().shift(Duration::seconds(2));
    open(house, account_of(house, employee).await, &persons(house, 2).await, house.clock().now()).await;
    look(house).await;
    settle(&mut yusuf, "work").await;
}
