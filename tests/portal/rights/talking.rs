//! Writing about a request, sending files and withdrawing it (P86).

use huisrecht::kernel::register::RetentionGroup;
use huisrecht::persons;
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::scan::Scan;
use huisrecht::rights::{self, By, State, Step, Use};

use super::followed;
use super::following::{find, take};
use crate::house::House;

const PDF: &[u8] = b"%PDF-1.4 een brief\n%%EOF";

#[tokio::test]
async fn a_message_is_kept_and_shown_and_an_answer_ends_the_waiting() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    let message = format!("{path}/bericht");
    browser.post(&message, &[("body", " ")]).await.is(422).says("Schrijf uw bericht");
    let seen = browser.send(&message, &[("body", "Ook de <b>foto's</b> graag.\nDank u.")]).await.is(200);
    seen.says("Uw bericht is verstuurd").says("Ook de <b>foto's</b> graag.").says("U schreef");
    assert_eq!(find(&house, &number).await.case.state, State::Received);
    take(&house, &number, Step::Ask).await;
    browser.get(&path).await.is(200).says("Wacht op u").says("Uw antwoord").says("De termijn loopt intussen door");
    browser.send(&message, &[("body", "Ja, dat was ik.")]).await.is(200).says("U gaf antwoord");
    assert_eq!(find(&house, &number).await.case.state, State::Received);
    // After the end there is something to say, too.
    take(&house, &number, Step::Refuse).await;
    browser.send(&message, &[("body", "Daar ben ik het niet mee eens.")]).await.is(200).says("niet mee eens.");
    assert_eq!(find(&house, &number).await.case.state, State::Refused);
}

#[tokio::test]
async fn the_same_message_many_times_at_once_is_one() {
    let house = House::new().await;
    let (mut browser, path, _) = followed(&house, "inzage").await;
    let message = format!("{path}/bericht");
    let (mut two, mut three) = (house.browser(), house.browser());
    (two.cookies, three.cookies) = (browser.cookies.clone(), browser.cookies.clone());
    let said = [("body", "Is er al nieuws?")];
    let all = tokio::join!(browser.post(&message, &said), two.post(&message, &said), three.post(&message, &said));
    for seen in [all.0, all.1, all.2] {
        seen.is(303);
    }
    let count = "select count(*) from rights_message";
    assert_eq!(sqlx::query_scalar::<_, i64>(count).fetch_one(house.owner()).await.unwrap(), 1);
    browser.post(&message, &[("body", "En nu?")]).await.is(303);
    browser.post(&message, &[("body", "Is er al nieuws?")]).await.is(303);
    assert_eq!(sqlx::query_scalar::<_, i64>(count).fetch_one(house.owner()).await.unwrap(), 3, "others are others");
}

#[tokio::test]
async fn a_citizen_service_number_in_a_message_is_warned_about() {
    let house = House::new().await;
    let (mut browser, path, _) = followed(&house, "inzage").await;
    let message = format!("{path}/bericht");
    let seen = browser.post(&message, &[("body", "Het is 123456782.")]).await.is(200).says("burgerservicenummer");
    assert!(seen.body.contains("form=\"message-form\""));
    browser.get(&path).await.says("Er zijn nog geen berichten");
    let masked = browser.post(&message, &[("body", "Het is 123456782."), ("bsn", "mask")]).await.is(200);
    masked.is_silent_on("123456782");
    browser.post(&message, &[("body", "Het is 123456782."), ("bsn", "keep")]).await.is(303);
}

#[tokio::test]
async fn more_messages_than_a_page_holds_go_on_on_the_next() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    let request = find(&house, &number).await;
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "rights-request", at, &[request.person]).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await.unwrap();
    for number in 1..=51 {
        let body = huisrecht::kernel::prose::Prose::parse(&format!("Bericht nummer {number}.")).unwrap();
        rights::send(&mut change, &file, &request, (rights::Direction::ToUs, By::Person), &body).await.unwrap();
    }
    change.done().await.unwrap();
    let first = browser.get(&path).await.is(200).says("Bericht nummer 50.").is_silent_on("Bericht nummer 51.");
    let later = first.body.split("?na=").nth(1).unwrap().split('"').next().unwrap();
    let second = browser.get(&format!("{path}?na={later}")).await.is(200).says("Bericht nummer 51.");
    second.is_silent_on("Bericht nummer 50.").says("Naar het eerste bericht");
    browser.get(&format!("{path}?na=%00")).await.is(200).says("Bericht nummer 1.");
}

#[tokio::test]
async fn a_file_is_what_it_says_comes_back_whole_and_only_to_who_sent_it() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "correctie").await;
    let upload = format!("{path}/bestand");
    browser.upload(&upload, &[], None).await.is(422).says("Kies een bestand");
    browser.upload(&upload, &[], Some(("file", b"MZ een programma"))).await.is(422);
    browser.upload(&upload, &[], Some(("file", b"%PDF-1.4 half"))).await.is(422);
    browser.upload(&upload, &[], Some(("file", b""))).await.is(422);
    browser.upload(&upload, &[("iets", "anders")], Some(("file", PDF))).await.is(422);
    browser.post(&upload, &[]).await.is(415);
    browser.get(&path).await.is(200).says("Er zijn nog geen bestanden");
    // Pressed twice, it is one file.
    for _ in 0..2 {
        browser.upload(&upload, &[], Some(("file", PDF))).await.is(303);
    }
    let files: i64 = sqlx::query_scalar("select count(*) from rights_file").fetch_one(house.owner()).await.unwrap();
    assert_eq!(files, 1);
    let seen = browser.get(&path).await.is(200).says("Door u gestuurd");
    let href = seen.body.split(&format!("{path}/bestanden/")).nth(1).unwrap().split('"').next().unwrap();
    let href = format!("{path}/bestanden/{href}");
    let file = browser.get(&href).await.is(200);
    assert_eq!(file.bytes, PDF);
    assert_eq!(file.header("content-disposition"), format!("attachment; filename=\"verzoek-{number}.pdf\""));
    let (mut other, elsewhere, _) = followed(&house, "correctie").await;
    other.get_once(&href).await.is(303);
    other.get(&href.replace(&path, &elsewhere)).await.is(404);
    house.browser().get_once(&href).await.is(303);
}

/// What a system outside the portal gave has not been looked through; an answer is for who showed who they are.
#[tokio::test]
async fn what_staff_found_is_not_shown_and_an_answer_only_once_we_know_who_asks() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    let (app, request) = (house.app(), find(&house, &number).await);
    let mut ids = vec![];
    for usage in [Use::Found, Use::Answer] {
        let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
        let (at, persons) = (change.at(), [request.person]);
        let access = Access::by_portal(change.conn(), &app.vault, "rights-request", at, &persons).await.unwrap();
        let file =
            persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await.unwrap();
        let scan = Scan::parse(PDF).unwrap();
        ids.push(rights::add_file(&mut change, &file, &request, (usage, By::Person, None), &scan).await.unwrap());
        change.done().await.unwrap();
    }
    browser.get(&path).await.is(200).says("Er zijn nog geen bestanden");
    for id in &ids {
        browser.get(&format!("{path}/bestanden/{id}")).await.is(404);
    }
    take(&house, &number, Step::ShowIdentity(rights::Shown::Desk)).await;
    browser.get(&path).await.is(200).says("Ons antwoord");
    browser.get(&format!("{path}/bestanden/{}", ids[0])).await.is(404);
    browser.get(&format!("{path}/bestanden/{}", ids[1])).await.is(200);
}

#[tokio::test]
async fn an_answer_that_is_sent_many_times_at_once_is_never_an_error() {
    let house = House::new().await;
    let (browser, path, number) = followed(&house, "bezwaar").await;
    take(&house, &number, Step::Ask).await;
    let press = |to: &'static str, fields: &'static [(&'static str, &'static str)]| {
        let (house, path, cookies) = (&house, path.clone(), browser.cookies.clone());
        async move {
            let mut again = house.browser();
            again.cookies = cookies;
            again.post(&format!("{path}/{to}"), fields).await.is(303);
        }
    };
    let answer = || press("bericht", &[("body", "Ja, dat was ik.")]);
    tokio::join!(answer(), answer(), answer(), answer());
    assert_eq!(find(&house, &number).await.case.state, State::Received);
    let withdraw = || press("intrekken", &[]);
    tokio::join!(withdraw(), withdraw(), withdraw(), withdraw());
    assert_eq!(find(&house, &number).await.case.state, State::Withdrawn);
}

#[tokio::test]
async fn a_request_is_withdrawn_after_one_question_and_twice_is_told_all_the_same() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "bezwaar").await;
    browser.get(&format!("{path}/intrekken")).await.is(200).says("Wij stoppen er meteen mee");
    assert!(find(&house, &number).await.case.state.is_open(), "asking changes nothing");
    browser.post(&format!("{path}/intrekken"), &[("iets", "anders")]).await.is(422);
    for _ in 0..2 {
        browser.send(&format!("{path}/intrekken"), &[]).await.is(200).says("U trok dit verzoek in").says("Ingetrokken");
    }
    assert_eq!(find(&house, &number).await.case.state, State::Withdrawn);
    assert!(browser.get_once(&format!("{path}/intrekken")).await.is(303).location().unwrap().ends_with(&path));
    // What was answered first stays answered.
    let (mut browser, path, number) = followed(&house, "bezwaar").await;
    take(&house, &number, Step::Refuse).await;
    browser
        .send(&format!("{path}/intrekken"), &[])
        .await
        .is(200)
        .says("Afgewezen")
        .is_silent_on("U trok dit verzoek in.");
    assert_eq!(find(&house, &number).await.case.state, State::Refused);
}
