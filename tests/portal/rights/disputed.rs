//! What somebody says is wrong, the portal does not use by itself until it is decided who is right (P78; AVG 18(1)(a)).

use huisrecht::kernel::ids::PersonId;
use huisrecht::rights::{By, Kind, Step};
use uuid::Uuid;

use super::cases::{address, now, take, take_in};
use super::corrections::{Asking, asking, decide, put_down};
use super::letters::place;
use super::messages::write;
use crate::house::House;

const EMAIL: [(&str, &str); 1] = [("email", "sanne@nieuw.example")];
const HOME: [(&str, &str); 5] = [
    ("country", "Nederland"),
    ("postcode", "7312 CD"),
    ("house_number", "4"),
    ("street", "Kastanjepad"),
    ("town", "Apeldoorn"),
];

/// Sends her a message, and says how many mails with news she got by it.
async fn news(house: &House, all: &mut Asking) -> usize {
    house.work().await;
    let before = house.mails().await.len();
    let words = format!("Wij kijken ernaar. {}", Uuid::now_v7());
    let seen = write(house, &mut all.desk, &all.request, &[("message", &words)], "bericht").await.is(200);
    house.work().await;
    let mails = house.mails().await.len() - before;
    let seen = seen.says("Het bericht staat klaar voor de persoon.");
    assert_eq!(seen.text().contains("Er ging geen mail uit."), mails == 0, "{}", seen.text());
    mails
}

async fn disputed(house: &House, person: PersonId) -> Vec<String> {
    let sql = "select field from disputed_datum where person_id = $1 order by field";
    sqlx::query_scalar(sql).bind(person.uuid()).fetch_all(house.owner()).await.unwrap()
}

#[tokio::test]
async fn no_news_is_mailed_to_an_address_that_is_disputed() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    assert_eq!(news(&house, &mut all).await, 1);
    let one = all.request.clone();
    put_down(&house, &mut all.desk, &one, "e-mail", &EMAIL).await.is(200).says("op de lijst");
    assert_eq!(news(&house, &mut all).await, 0, "somebody else may read there");
    all.own.get(&format!("/mijn/verzoeken/{}", one.number)).await.is(200).says("Wij kijken ernaar.");
    decide(&house, &mut all.desk, &one, (1, "reject"), "U bevestigde dit adres zelf.").await.is(200);
    assert_eq!(news(&house, &mut all).await, 1, "it is decided");
    put_down(&house, &mut all.desk, &one, "e-mail", &EMAIL).await.is(200);
    let path = format!("{}/correctie/2/weghalen", address(&one));
    all.desk.post(&path, &[]).await.is(303);
    assert_eq!(news(&house, &mut all).await, 1, "it was put down by mistake");
    put_down(&house, &mut all.desk, &one, "e-mail", &EMAIL).await.is(200);
    assert_eq!(disputed(&house, all.sanne.person).await, ["email"]);
    take(&house, &now(&house, &one).await, Step::Withdraw, all.account).await;
    assert!(disputed(&house, all.sanne.person).await.is_empty(), "nobody asks it any more");
}

#[tokio::test]
async fn a_letter_does_not_begin_with_an_address_that_is_disputed() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let form = all.desk.get(&place(&all.request, "verlenging")).await.is(200);
    assert!(form.body.contains("7311 AB"), "{}", form.body);
    put_down(&house, &mut all.desk, &all.request, "adres", &HOME).await.is(200).says("op de lijst");
    let form = all.desk.get(&place(&all.request, "verlenging")).await.is(200);
    let typed = form.body.split("name=\"address\"").nth(1).unwrap().split("</").next().unwrap();
    assert!(!typed.contains("7311 AB"), "{typed}");
}

#[tokio::test]
async fn two_requests_that_dispute_the_same_end_one_by_one() {
    let house = House::new().await;
    let mut all = asking(&house).await;
    let second = super::cases::letter(&house, Kind::Correction, "sanne", 1);
    let second = take_in(&house, &second, By::Portal).await;
    let second = take(&house, &second, Step::Match(all.sanne.person), all.account).await;
    let second = take(&house, &second, Step::ShowIdentity(huisrecht::rights::Shown::Desk), all.account).await;
    for one in [&all.request, &second] {
        put_down(&house, &mut all.desk, one, "e-mail", &EMAIL).await.is(200).says("op de lijst");
    }
    decide(&house, &mut all.desk, &second, (1, "reject"), "Dat is niet uw adres.").await.is(200);
    assert_eq!(disputed(&house, all.sanne.person).await, ["email"], "the other still disputes it");
    decide(&house, &mut all.desk, &all.request, (1, "accept"), "").await.is(200);
    assert!(disputed(&house, all.sanne.person).await.is_empty());
}
