//! Who needs a request and the file of who asked takes the request first: those who take them in two orders wait for each other for ever.

use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{By, Kind};

use super::cases::{close_task, employee, letter, take_in};
use super::followed;
use super::following::find;
use super::tasks::{PDF, assign, open};
use crate::house::House;

/// Waits until somebody waits for a row.
async fn waits(house: &House) {
    let waiting =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while sqlx::query_scalar::<_, i64>(waiting).fetch_one(house.owner()).await.unwrap() == 0 {
        tokio::task::yield_now().await;
    }
}

/// Somebody has the request, and takes the file of who asked while `other` waits for the request: it must be free still.
async fn takes_the_request_first(house: &House, number: &str, other: impl Future<Output = u16>) {
    let mut first = house.owner().begin().await.unwrap();
    let request = "select person_id from rights_request where number = $1 for no key update";
    let person: uuid::Uuid = sqlx::query_scalar(request).bind(number).fetch_one(&mut *first).await.unwrap();
    let then = async {
        waits(house).await;
        let file = sqlx::query("select id from person where id = $1 for no key update nowait").bind(person);
        let free = file.execute(&mut *first).await.is_ok();
        first.rollback().await.unwrap();
        free
    };
    let (free, status) = tokio::join!(then, other);
    assert!(free, "who waits for the request has the file already");
    assert_eq!(status, 303);
}

#[tokio::test]
async fn who_writes_sends_a_file_or_withdraws_waits_for_the_request_before_the_file() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    let number = find(&house, &number).await.number.to_string();
    let message = format!("{path}/bericht");
    let writes = async { browser.post(&message, &[("body", "Is er al nieuws?")]).await.status };
    takes_the_request_first(&house, &number, writes).await;
    let file = format!("{path}/bestand");
    let sends = async { browser.upload(&file, &[], Some(("file", PDF))).await.status };
    takes_the_request_first(&house, &number, sends).await;
    let withdraw = format!("{path}/intrekken");
    takes_the_request_first(&house, &number, async { browser.post(&withdraw, &[]).await.status }).await;
}

#[tokio::test]
async fn who_closes_a_task_waits_for_the_request_before_the_file() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    assign(&house, &mut desk, &one).await;
    let task = open(&mut desk, &one).await.remove(0);
    let closes = async {
        close_task(&mut desk, &task, &[("ended", "nothing"), ("words", "Alles doorzocht.")], None).await.status
    };
    takes_the_request_first(&house, one.number.as_str(), closes).await;
}
