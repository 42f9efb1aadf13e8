//! What may be published, and what an upgrade leaves alone (P98).

use huisrecht::platform::audit::Actor;
use huisrecht::statement::{self, Draft, NotPublished, Refused, publish_first};
use time::macros::date;
use time::{Date, Duration};

use super::versions::{draft, in_force, published};
use crate::house::House;

async fn refusal(house: &House, draft: &Draft, day: Date) -> Refused {
    match published(house, draft, day).await {
        Err(NotPublished::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_text_that_already_holds_is_not_published_twice() {
    let house = House::new().await;
    let today = house.clock().today();
    let text = draft("Een tekst.");
    let number = published(&house, &text, today).await.unwrap();
    let same = Refused::SameWords { number, effective_on: today };
    assert_eq!(refusal(&house, &text, today).await, same);
    assert_eq!(refusal(&house, &text, today + Duration::days(60)).await, same);
    assert_eq!(
        same.to_string(),
        format!("nothing is published: version 3, of {today}, already says the same on that day, word for word")
    );
}

#[tokio::test]
async fn what_people_live_by_is_not_dated_back() {
    let house = House::new().await;
    house.clock().shift(Duration::days(10));
    let (today, text) = (house.clock().today(), draft("Stiekem."));
    let yesterday = today - Duration::days(1);
    assert_eq!(refusal(&house, &text, yesterday).await, Refused::Backdated(yesterday, today));
    for far in [today + Duration::days(400), date!(1899 - 01 - 01)] {
        assert!(matches!(refusal(&house, &text, far).await, Refused::FarAway(day, ..) if day == far));
    }
    assert_eq!(published(&house, &text, today - Duration::days(400)).await.unwrap(), 3, "history may be told");
    assert_eq!(in_force(&house).await, 2);
}

#[tokio::test]
async fn two_who_publish_at_once_do_not_get_one_number() {
    let house = House::new().await;
    let today = house.clock().today();
    let (first, second) = (draft("Een."), draft("Twee."));
    let (db, by) = (&house.app().db, Actor::Operator("test"));
    let both = tokio::join!(statement::publish(db, by, &first, today), statement::publish(db, by, &second, today));
    let numbers: Vec<i32> = [both.0, both.1].into_iter().flatten().collect();
    assert!(numbers == [3] || numbers == [3, 4] || numbers == [4, 3], "{numbers:?}");
}

#[tokio::test]
async fn an_upgrade_never_overrules_what_an_association_published() {
    let house = House::new().await;
    publish_first(house.app()).await.unwrap();
    let count = |house: &House| {
        let pool = house.owner().clone();
        async move { sqlx::query_scalar::<_, i64>("select count(*) from statement_version").fetch_one(&pool).await.unwrap() }
    };
    assert_eq!(count(&house).await, 2, "starting again publishes nothing");
    let number = published(&house, &draft("Onze eigen woorden."), house.clock().today()).await.unwrap();
    house.clock().shift(Duration::days(40));
    publish_first(house.app()).await.unwrap();
    assert_eq!((count(&house).await, in_force(&house).await), (3, number));
}

#[tokio::test]
async fn an_association_with_a_history_of_its_own_begins_with_that() {
    let house = House::new().await;
    // Before the first start of a server: nothing was published.
    let empty = "alter table statement_version disable trigger user; delete from statement_version; alter table statement_version enable trigger user";
    sqlx::raw_sql(empty).execute(house.owner()).await.unwrap();
    published(&house, &draft("Van vorig jaar."), house.clock().today() - Duration::days(300)).await.unwrap();
    publish_first(house.app()).await.unwrap();
    assert_eq!(in_force(&house).await, 1);
    house.browser().get("/privacy/verklaring/versies").await.is_silent_on("2018").says("Geldt nu");
}
