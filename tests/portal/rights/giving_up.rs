//! Nobody hears that it could not be established who they are while the time that they were given runs (P87, P91).

use huisrecht::rights::proof::Carrier;
use huisrecht::rights::{By, Illegal, Kind, NotTaken, Request, Shown, Step};
use time::Duration;

use super::cases::{letter, take_in, today};
use super::keeping::take;
use super::redeeming::sent;
use crate::house::House;

async fn asked(house: &House) -> Request {
    take_in(house, &letter(house, Kind::Access, "wilma", 1), By::Portal).await
}

/// Giving up is refused until so many days after today, names that day, and then is allowed.
async fn waits(house: &House, request: &Request, days: i64) {
    let from = today(house) + Duration::days(days);
    let too_soon = Err(NotTaken::Illegal(Illegal::TooSoon(from)));
    assert_eq!(take(house, request, Step::GiveUp, By::Portal).await, too_soon);
    house.clock().shift(Duration::days(days - 1));
    assert_eq!(take(house, request, Step::GiveUp, By::Portal).await, too_soon);
    house.clock().shift(Duration::DAY);
    assert!(take(house, request, Step::GiveUp, By::Portal).await.is_ok());
}

#[tokio::test]
async fn giving_up_waits_until_the_code_of_a_letter_ends() {
    let house = House::new().await;
    let (request, _) = sent(&house, &asked(&house).await, (Carrier::Letter, Shown::LetterCode)).await;
    waits(&house, &request, 31).await;
}

#[tokio::test]
async fn giving_up_waits_until_the_code_of_a_mail_ends() {
    let house = House::new().await;
    let (request, _) = sent(&house, &asked(&house).await, (Carrier::Mail, Shown::MailCode)).await;
    waits(&house, &request, 8).await;
}

#[tokio::test]
async fn giving_up_waits_two_weeks_where_no_code_was_sent_and_for_the_last_question() {
    let house = House::new().await;
    let request = take(&house, &asked(&house).await, Step::AskIdentity, By::Portal).await.unwrap();
    house.clock().shift(Duration::days(13));
    let request = take(&house, &request, Step::AskIdentity, By::Portal).await.unwrap();
    waits(&house, &request, 14).await;
}

#[tokio::test]
async fn what_waits_for_another_answer_is_not_given_up_for_the_identity() {
    let house = House::new().await;
    let request = take(&house, &asked(&house).await, Step::Ask, By::Portal).await.unwrap();
    house.clock().shift(Duration::days(90));
    let given_up = take(&house, &request, Step::GiveUp, By::Portal).await;
    assert_eq!(given_up, Err(NotTaken::Illegal(Illegal::NotAsked)));
}

#[tokio::test]
async fn whose_code_ended_because_more_is_needed_is_asked_again_first() {
    let house = House::new().await;
    let (request, _) = sent(&house, &asked(&house).await, (Carrier::Mail, Shown::MailCode)).await;
    let request = take(&house, &request, Step::NeedStrong, By::Portal).await.unwrap();
    house.clock().shift(Duration::days(90));
    let given_up = take(&house, &request, Step::GiveUp, By::Portal).await;
    assert_eq!(given_up, Err(NotTaken::Illegal(Illegal::NotAsked)));
    let request = take(&house, &request, Step::AskIdentity, By::Portal).await.unwrap();
    waits(&house, &request, 14).await;
}
