//! A list on its way: sealed, gone within a day, and brought in whole whatever happens to the server.

use huisrecht::kernel::ids::NewsletterListId;
use huisrecht::newsletter::bringing_in;

use super::*;

/// A list of so many people.
fn many(house: &House, count: u32) -> String {
    let rows: Vec<String> = (0..count).map(|at| row(house, &format!("a{at}@lezers.example"), "Leeszaal", 5)).collect();
    list(&rows)
}

fn id(path: &str) -> NewsletterListId {
    path.rsplit('/').next().unwrap().parse::<Uuid>().unwrap().into()
}

/// Begins to bring it in, and dies when some people are in.
async fn dies_half_way(house: &House, list: NewsletterListId) {
    let half_way = async {
        while count(house, "select count(*) from newsletter_brought_in").await == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
    };
    tokio::select! {
        _ = bringing_in::bring_in(house.app(), list) => panic!("it was not to end"),
        () = half_way => {}
    }
    // The connection of the dead server is noticed; until then the other waits.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}

#[tokio::test]
async fn a_list_waits_sealed_and_is_gone_when_it_is_brought_in() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let keys = count(&house, "select count(*) from keys.person_key").await;
    let path = judged(&house, &mut desk, &many(&house, 1)).await;
    let plain = "select count(*) from newsletter_list_piece where position('lezers'::bytea in content::bytea) > 0";
    assert_eq!(count(&house, plain).await, 0);
    assert_eq!(count(&house, "select count(*) from newsletter_list_piece").await, 1);
    desk.post(&format!("{path}/overnemen"), &[]).await.is(303);
    house.work().await;
    assert_eq!(count(&house, "select count(*) from newsletter_list_piece").await, 0);
    assert_eq!(count(&house, "select count(*) from keys.person_key").await, keys + 2, "those of the subscriber");
}

#[tokio::test]
async fn a_list_that_an_employee_decides_against_is_gone_at_once_and_nobody_is_brought_in() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let path = judged(&house, &mut desk, &many(&house, 3)).await;
    for _ in 0..2 {
        let seen = desk.send(&format!("{path}/weggooien"), &[]).await.is(200);
        seen.says("Deze lijst is niet ingelezen.").is_silent_on("Lees 3 mensen in");
    }
    assert_eq!(count(&house, "select count(*) from newsletter_list_piece").await, 0);
    let keys = "select count(*) from keys.person_key where person_id in (select id from newsletter_list)";
    assert_eq!(count(&house, keys).await, 0);
    desk.post(&format!("{path}/overnemen"), &[]).await.is(303);
    house.work().await;
    assert_eq!(count(&house, "select count(*) from newsletter_brought_in").await, 0);
}

#[tokio::test]
async fn a_list_that_nobody_decides_about_is_gone_within_a_day() {
    let house = house_of(10).await;
    let mut first = desk(&house).await;
    let path = judged(&house, &mut first, &many(&house, 3)).await;
    let keys = "select count(*) from keys.person_key where person_id in (select id from newsletter_list)";
    assert_eq!(count(&house, keys).await, 1);
    house.clock().shift(Duration::hours(22));
    house.work().await;
    assert_eq!(count(&house, "select count(*) from newsletter_list_piece").await, 1);
    house.clock().shift(Duration::hours(2));
    house.work().await;
    assert_eq!(count(&house, "select count(*) from newsletter_list_piece").await, 0);
    let mut desk = house.colleague("later", &[StaffRole::Communication]).await;
    desk.get(&path).await.is(200).says("Niemand besloot binnen een dag over deze lijst.");
    desk.send(&format!("{path}/overnemen"), &[]).await.is(200).says("Verlopen");
    house.work().await;
    assert!(persons(&house).await.is_empty());
    assert_eq!(count(&house, keys).await, 0, "the key of the list is destroyed");
}

#[tokio::test]
async fn a_server_that_dies_half_way_is_followed_by_one_that_goes_on_where_it_was() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let rows = many(&house, 1_700) + &row(&house, "A0@lezers.example", "Leeszaal", 5);
    let path = judged(&house, &mut desk, &rows).await;
    desk.post(&format!("{path}/overnemen"), &[]).await.is(303);
    dies_half_way(&house, id(&path)).await;
    let half = persons(&house).await.len();
    assert!((500..1_700).contains(&half), "{half}");
    house.clock().shift(Duration::minutes(5));
    house.work().await;
    desk.get(&path).await.is(200).says("Nieuwe abonnees: 1700.").says("1700 ingelezen").says("1 dubbel");
    assert_eq!(persons(&house).await.len(), 1_700);
    assert_eq!(count(&house, "select count(*) from consent_event where channel = 'elsewhere'").await, 1_700);
    assert_eq!(outcomes(&mut desk, &path).await.last().unwrap(), "1702;dubbel");
}

#[tokio::test]
async fn what_is_not_brought_in_within_a_day_stops_and_the_page_says_how_far_it_came() {
    let house = house_of(10).await;
    let mut first = desk(&house).await;
    let path = judged(&house, &mut first, &many(&house, 1_200)).await;
    first.post(&format!("{path}/overnemen"), &[]).await.is(303);
    dies_half_way(&house, id(&path)).await;
    let half = persons(&house).await.len();
    sqlx::query("delete from job where kind = 'newsletter.bring_in'").execute(house.owner()).await.unwrap();
    house.clock().shift(Duration::hours(24));
    house.work().await;
    bringing_in::bring_in(house.app(), id(&path)).await.unwrap();
    assert_eq!(persons(&house).await.len(), half, "nothing more");
    assert_eq!(count(&house, "select count(*) from newsletter_list_piece").await, 0);
    let mut desk = house.colleague("later", &[StaffRole::Communication]).await;
    let page = desk.get(&path).await.is(200);
    page.says(&format!("stopte na een dag bij regel {}. Nieuwe abonnees: {half}.", half + 1));
    assert_eq!(outcomes(&mut desk, &path).await.len(), half);
}

#[tokio::test]
async fn two_presses_bring_it_in_once_and_a_month_later_the_rows_are_forgotten() {
    let house = house_of(10).await;
    let mut first = desk(&house).await;
    let path = judged(&house, &mut first, &many(&house, 2)).await;
    first.post(&format!("{path}/overnemen"), &[]).await.is(303);
    first.post(&format!("{path}/overnemen"), &[]).await.is(303);
    assert_eq!(count(&house, "select count(*) from job where kind = 'newsletter.bring_in'").await, 1);
    house.work().await;
    bringing_in::bring_in(house.app(), id(&path)).await.unwrap();
    assert_eq!(persons(&house).await.len(), 2);
    house.clock().shift(Duration::days(30) + Duration::hours(1));
    house.work().await;
    assert_eq!(count(&house, "select count(*) from newsletter_list_row").await, 0);
    let mut desk = house.colleague("later", &[StaffRole::Communication]).await;
    desk.get(&path).await.is(200).says("Nieuwe abonnees: 2.").says(EVIDENCE);
}

#[tokio::test]
async fn two_lists_with_the_same_people_at_once_bring_each_in_once() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let one = judged(&house, &mut desk, &many(&house, 700)).await;
    let other = judged(&house, &mut desk, &many(&house, 700)).await;
    for path in [&one, &other] {
        desk.post(&format!("{path}/overnemen"), &[]).await.is(303);
    }
    let [first, second] = [&one, &other].map(|path| bringing_in::bring_in(house.app(), id(path)));
    let (first, second) = tokio::join!(first, second);
    first.unwrap();
    second.unwrap();
    assert_eq!(persons(&house).await.len(), 700);
    assert_eq!(count(&house, "select count(*) from newsletter_subscriber").await, 700);
    let (one, other) = (outcomes(&mut desk, &one).await, outcomes(&mut desk, &other).await);
    let added = |all: &[String]| all.iter().filter(|line| line.ends_with(";ingelezen")).count();
    assert_eq!(added(&one) + added(&other), 700);
}
