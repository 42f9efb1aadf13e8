//! Messages about a request, both ways, and a right that was asked for inside one (P76, P86).

use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons;
use huisrecht::platform::access;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, By, Channel, Direction, Kind, Request, State, Step};
use time::Duration;

use super::cases::{address, employee, letter, now, take, take_in};
use super::followed;
use crate::house::{Browser, House};

pub(super) async fn write(
    house: &House,
    desk: &mut Browser,
    one: &Request,
    fields: &[(&str, &str)],
    to: &str,
) -> crate::house::Seen {
    let revision = now(house, one).await.version.to_string();
    let page = desk.get(&address(one)).await.is(200);
    let asked = page.field("asked").unwrap_or_default();
    let fields = [fields, &[("revision", revision.as_str()), ("asked", asked.as_str())]].concat();
    desk.send(&format!("{}/{to}", address(one)), &fields).await
}

#[tokio::test]
async fn a_message_asks_the_person_and_the_answer_is_written_down() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let fields = [("message", "Woonde u ook\nergens anders?"), ("waits", "yes")];
    write(&house, &mut desk, &one, &fields, "bericht").await.is(200).says("Woonde u ook");
    assert_eq!(now(&house, &one).await.case.state, State::Waiting);
    house.work().await;
    let mails = house.mails().await;
    let mail = mails.iter().find(|mail| mail.to == "wilma@elders.example").expect("word that there is news");
    assert!(mail.text.contains(one.number.as_str()) && !mail.text.contains("Woonde u ook"), "{}", mail.text);
    write(&house, &mut desk, &one, &[("reply", "Ja, op de Molenweg.")], "antwoord")
        .await
        .is(200)
        .says("vastgelegd door marieke");
    let after = now(&house, &one).await;
    assert_eq!(after.case.state, State::Received);
    write(&house, &mut desk, &one, &[("message", "Dank u wel.")], "bericht").await.is(200);
    assert_eq!(now(&house, &one).await.version, after.version, "a message alone is no step");
}

#[tokio::test]
async fn a_message_that_is_sent_twice_is_one() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let path = format!("{}/bericht", address(&one));
    let fields = [("message", "Woonde u ook elders?"), ("waits", "yes"), ("revision", "1"), ("asked", "")];
    for _ in 0..2 {
        desk.post(&path, &fields).await.is(303);
    }
    assert_eq!(count(&house).await, 1);
    assert_eq!(now(&house, &one).await.version, 2, "asked once");
    // Said again later, it is another message.
    house.clock().shift(Duration::minutes(11));
    write(&house, &mut desk, &one, &[("message", "Woonde u ook elders?")], "bericht").await.is(200);
    assert_eq!(count(&house).await, 2);
}

async fn count(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from rights_message").fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn of_two_who_write_at_once_the_second_sees_the_first_message_and_keeps_their_words() {
    let house = House::new().await;
    let (mut marieke, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (mut yusuf, _) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let path = format!("{}/bericht", address(&one));
    let of = |words: &'static str| [("message", words), ("revision", "1"), ("asked", "")];
    yusuf.post(&path, &of("Wij zoeken het uit.")).await.is(303);
    let seen = marieke
        .post(&path, &of("Dat duurt nog even."))
        .await
        .is(422)
        .says("Wij zoeken het uit.")
        .says("Dat duurt nog even.");
    assert!(!seen.field("asked").unwrap().is_empty(), "sent again, it counts");
    take(
        &house,
        &one,
        Step::Refuse,
        rights::steps(house.app().db.read(), one.id).await.map(|_| other(&house)).unwrap().await,
    )
    .await;
    marieke.post(&path, &of("Toch nog iets.")).await.is(422).says("Afgewezen").says("Een collega veranderde");
}

async fn other(house: &House) -> huisrecht::kernel::ids::AccountId {
    let employee = house.employee("derde", &[StaffRole::PrivacyCoordinator]).await;
    huisrecht::accounts::of_person(house.app().db.read(), employee.person).await.unwrap().unwrap()
}

/// The person writes, as the page of who asks does.
async fn person_writes(house: &House, one: &Request, words: &str) {
    persons_write(house, one, &[words.to_owned()]).await;
}

async fn persons_write(house: &House, one: &Request, messages: &[String]) {
    let employee = other(house).await;
    let app = house.app();
    let mut conn = app.db.write().acquire().await.unwrap();
    let role = StaffRole::PrivacyCoordinator;
    let access = access::for_request(&mut conn, &app.vault, (employee, role), &one.persons(), house.clock().now())
        .await
        .unwrap();
    drop(conn);
    let mut change = app.db.change(Actor::Visitor).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, one.person, RetentionGroup::Requests).await.unwrap();
    for words in messages {
        let body = Prose::parse(words).unwrap();
        rights::send(&mut change, &file, one, (Direction::ToUs, By::Person), &body).await.unwrap();
    }
    change.done().await.unwrap();
}

#[tokio::test]
async fn a_right_that_is_asked_for_in_a_message_becomes_a_request_of_that_day() {
    let house = House::new().await;
    let (mut desk, marieke) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let sanne = house.somebody("sanne").await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 9), By::Portal).await;
    let one = take(&house, &one, Step::Match(sanne.person), marieke).await;
    house.clock().shift(-Duration::days(3));
    let then = house.clock().now();
    person_writes(&house, &one, "En ik wil dat u mijn oude adres verwijdert.").await;
    house.clock().shift(Duration::days(3));
    let (mut desk_now, _) = employee(&house, "nu", StaffRole::CustomerContact).await;
    let page = desk_now.get(&address(&one)).await.is(200).says("Maak hier een nieuw verzoek van");
    let message = page.body.split("/berichten/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let path = format!("{}/berichten/{message}/verzoek", address(&one));
    desk_now.get(&path).await.is(200).says("mijn oude adres");
    desk_now.post(&path, &[("kind", "")]).await.is(422).says("Kies wat er gevraagd wordt.");
    let seen = desk_now.post(&path, &[("kind", "verwijdering")]).await.is(303);
    let to = seen.location().unwrap();
    assert!(!to.contains(one.number.as_str()));
    desk_now.get(&to).await.is(200).says("Verwijdering").says("mijn oude adres").says("wilma").says("In een bericht");
    let number = to.split("/verzoeken/").nth(1).unwrap().split('?').next().unwrap();
    let made =
        rights::by_number(house.app().db.read(), &rights::Number::parse(number).unwrap()).await.unwrap().unwrap();
    assert_eq!((made.person, made.case.about, made.channel), (one.person, Some(sanne.person), Channel::Message));
    assert_eq!(made.case.deadline.received(), huisrecht::kernel::deadline::Received::at(then));
    // Pressed again it is the same request; another right in the same message is another.
    assert_eq!(desk_now.post(&path, &[("kind", "verwijdering")]).await.is(303).location().unwrap(), to);
    assert_ne!(desk_now.post(&path, &[("kind", "inzage")]).await.is(303).location().unwrap(), to);
    assert_eq!(made.case.shown, None, "who wrote the message has shown nothing by it");
    // A message of another request, and one of our own, become nothing.
    let other = take_in(&house, &letter(&house, Kind::Access, "olga", 1), By::Portal).await;
    desk_now.get(&format!("{}/berichten/{message}/verzoek", address(&other))).await.is(404);
    let _ = desk.get("/beheer").await;
}

#[tokio::test]
async fn who_writes_more_than_a_page_holds_keeps_nobody_from_answering() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 9), By::Portal).await;
    let messages: Vec<String> = (1..=101).map(|number| format!("Bericht nummer {number}.")).collect();
    persons_write(&house, &one, &messages).await;
    let seen = desk.get(&address(&one)).await.is(200).says("Bericht nummer 101.").is_silent_on("Bericht nummer 1.");
    let earlier = seen.body.split("?voor=").nth(1).unwrap().split(['"', '#']).next().unwrap().to_owned();
    let earlier = desk.get(&format!("{}?voor={earlier}", address(&one))).await.is(200).says("Bericht nummer 1.");
    let earlier = earlier.is_silent_on("Bericht nummer 2.").says("Naar de nieuwste berichten");
    // Also from the page of earlier ones: it knows which is the last.
    let fields = [("message", "Wij lezen het."), ("revision", "1"), ("asked", &earlier.field("asked").unwrap())];
    desk.post(&format!("{}/bericht", address(&one)), &fields).await.is(303);
    desk.get(&format!("{}?voor=niets", address(&one))).await.is(200).says("Wij lezen het.");
}

#[tokio::test]
async fn the_officer_writes_to_nobody() {
    let house = House::new().await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let mut officer = house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    for (to, field) in [("bericht", "message"), ("antwoord", "reply")] {
        officer.post(&format!("{}/{to}", address(&one)), &[(field, "x"), ("revision", "1")]).await.is(403);
    }
    officer.get(&address(&one)).await.is(200).is_silent_on("Bericht sturen");
}

#[tokio::test]
async fn who_writes_more_than_a_day_holds_keeps_their_words_and_odd_line_ends_are_line_ends() {
    let house = House::new().await;
    let (mut desk, place, _) = followed(&house, "inzage").await;
    let path = &format!("{place}/bericht");
    let seen = desk.post(path, &[("body", "Eerst dit.\u{7}Dan dat.")]).await.is(422);
    seen.says("Eerst dit.Dan dat.");
    desk.post(path, &[("body", "Eerst dit.\u{b}Dan dat.\u{c}En\u{85}zo\rvoort.")]).await.is(303);
    desk.get(&place).await.is(200).says("Eerst dit. Dan dat. En zo voort.");
    for number in 1..40 {
        desk.post(path, &[("body", &format!("Nog iets: {number}."))]).await.is(303);
    }
    let seen = desk.post(path, &[("body", "Te veel.")]).await.is(422).says("U stuurde vandaag al veel berichten");
    seen.says("Te veel.");
    assert_eq!(count(&house).await, 40);
}
