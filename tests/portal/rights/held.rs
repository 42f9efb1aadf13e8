//! Nothing of somebody is destroyed while a request about them is open (P72).

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{By, Kind, Step};

use super::cases::{employee, letter, take, take_in};
use crate::house::House;

/// What the database says when the keys of somebody are destroyed; none when it lets it happen.
async fn destroying(house: &House, person: PersonId) -> Option<String> {
    let mut change = house.app().db.change(Actor::Job("test")).await.unwrap();
    let destroyed = persons::destroy_keys(&mut change, person).await;
    change.abandon().await.unwrap();
    destroyed.err().map(|error| format!("{error:?}"))
}

#[tokio::test]
async fn whoever_asks_and_whom_it_is_about_keep_their_keys_until_it_is_closed() {
    let house = House::new().await;
    let (_, marieke) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (sanne, other) = (house.somebody("sanne").await, house.somebody("olga").await);
    let one = take_in(&house, &letter(&house, Kind::Erasure, "wilma", 1), By::Portal).await;
    let one = take(&house, &one, Step::Match(sanne.person), marieke).await;
    for held in [one.person, sanne.person] {
        assert!(destroying(&house, held).await.is_some_and(|why| why.contains("a request about this person is open")));
    }
    assert_eq!(destroying(&house, other.person).await, None, "nobody asked about her");
    take(&house, &one, Step::Withdraw, marieke).await;
    for free in [one.person, sanne.person] {
        assert_eq!(destroying(&house, free).await, None);
    }
}

#[tokio::test]
async fn the_file_that_an_account_shows_is_held_with_it() {
    let house = House::new().await;
    let (_, marieke) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (account, file) = (house.somebody("sanne").await, house.somebody("olga").await);
    let linked = "set session_replication_role = replica;
                  insert into linked_file (id, person_id, file_id, how, linked_at) values (gen_random_uuid(), '%1', '%2', 'desk', now());
                  set session_replication_role = origin";
    let linked = linked.replace("%1", &account.person.to_string()).replace("%2", &file.person.to_string());
    sqlx::raw_sql(sqlx::AssertSqlSafe(linked)).execute(house.owner()).await.unwrap();
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    take(&house, &one, Step::Match(account.person), marieke).await;
    assert!(
        destroying(&house, file.person).await.is_some_and(|why| why.contains("a request about this person is open"))
    );
}
