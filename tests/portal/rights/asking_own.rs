//! Asking from one's own account (P76, P87, P90).

use huisrecht::accounts::second_step::code;
use huisrecht::linking::How;
use huisrecht::rights::{self, Kind, Number, Request, Shown};
use time::Duration;

use super::{WITH_EMAIL, ask, count, send, value};
use crate::house::{Browser, House, Somebody};
use crate::linking::{self, tenant};

async fn logged_in(house: &House) -> (Somebody, Browser) {
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    (sanne, browser)
}

pub async fn newest(house: &House, somebody: &Somebody) -> Request {
    let mut conn = house.app().db.read().acquire().await.unwrap();
    rights::of_persons(&mut conn, &[somebody.person]).await.unwrap().remove(0)
}

#[tokio::test]
async fn who_is_logged_in_is_asked_only_what_they_want() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house).await;
    let seen = browser.get("/privacy/verzoek").await.is(200).says("Wij weten dus al wie u bent");
    assert!(seen.body.contains("href=\"/mijn/verzoeken/nieuw/bezwaar\""));
    let form = browser.get("/privacy/verzoek/bezwaar").await.is(200).says("Waartegen maakt u bezwaar?");
    assert!(
        form.path == "/mijn/verzoeken/nieuw/bezwaar" && form.field("name").is_none() && form.field("email").is_none()
    );
    browser.post(&form.path, &[]).await.is(422).says("Schrijf waartegen u bezwaar maakt");
    let check = browser.post(&form.path, &[("body", "De vragenlijst na een reparatie")]).await.is(200);
    assert_eq!(count(&house).await, 0);
    let sent = send(&mut browser, &check.is_silent_on("type=\"password\""), &[]).await.is(303);
    let request = newest(&house, &sanne).await;
    assert_eq!(sent.location(), Some(format!("/mijn/verzoeken/{}?gelukt=verstuurd", request.number)));
    assert_eq!((request.person, request.case.about), (sanne.person, Some(sanne.person)));
    assert_eq!(request.case.shown, Some(Shown::Session));
    browser
        .get(&sent.location().unwrap())
        .await
        .is(200)
        .says("Uw verzoek is verstuurd")
        .says("Identiteit gecontroleerd");
    let list = browser.get("/mijn/verzoeken").await.is(200).says("Bezwaar maken").says("Uiterlijk");
    assert!(list.body.contains(&format!("href=\"/mijn/verzoeken/{}\"", request.number)));
}

#[tokio::test]
async fn what_a_session_left_open_may_not_ask_takes_the_password() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house).await;
    for kind in Kind::ALL {
        let path = format!("/mijn/verzoeken/nieuw/{}", kind.slug());
        let fields = [("body", "Dit is het"), ("deceased", "Jan de Wit"), ("relation", "zoon")];
        let fields = if kind == Kind::NextOfKin { &fields[..] } else { &fields[..1] };
        let check = browser.post(&path, fields).await.is(200);
        let asks = matches!(kind, Kind::Access | Kind::Erasure | Kind::Portability);
        assert_eq!(check.body.contains("type=\"password\""), asks, "{kind:?}");
        let before = count(&house).await;
        if asks {
            send(&mut browser, &check, &[]).await.is(422).says("Controleer uw verzoek");
            let wrong = send(&mut browser, &check, &[("password", "iets anders dan dit")]).await.is(422);
            assert!(wrong.title().starts_with("Fout: ") && !wrong.body.contains("iets anders"));
            assert_eq!((count(&house).await, wrong.field("asked")), (before, check.field("asked")));
        }
        let password: &[_] = if asks { &[("password", sanne.password.as_str())] } else { &[] };
        send(&mut browser, &check, password).await.is(303);
        assert_eq!(count(&house).await, before + 1);
    }
    house.work().await;
    let receipts =
        house.mails().await.into_iter().filter(|mail| mail.subject.contains("ontvangen")).collect::<Vec<_>>();
    assert_eq!(receipts.len(), Kind::ALL.len());
    assert!(receipts.iter().all(|mail| mail.to == sanne.login && mail.text.contains("/mijn/verzoeken/")));
}

#[tokio::test]
async fn a_press_twice_is_one_request_and_asking_again_says_so_and_is_linked() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house).await;
    let path = "/mijn/verzoeken/nieuw/bezwaar";
    let check = browser.post(path, &[("body", "De vragenlijst")]).await.is(200);
    let first = send(&mut browser, &check, &[]).await.is(303);
    assert_eq!(send(&mut browser, &check, &[]).await.is(303).location(), first.location());
    assert_eq!(count(&house).await, 1);
    let earlier = newest(&house, &sanne).await;
    let form = browser.get(path).await.is(200).says("U vroeg dit al op").says(earlier.number.as_str()).says("Dat mag");
    assert!(form.body.contains("<form id=\"ask-form\""));
    let check = browser.post(path, &[("body", "Nog steeds")]).await.is(200);
    send(&mut browser, &check, &[]).await.is(303);
    let again = newest(&house, &sanne).await;
    assert_eq!((count(&house).await, again.repeats), (2, Some(earlier.id)));
    browser.get("/mijn/verzoeken/nieuw/correctie").await.is(200).is_silent_on("U vroeg dit al");
    // Long after it was withdrawn, it is no repeat.
    for request in [earlier, again] {
        browser.post(&format!("/mijn/verzoeken/{}/intrekken", request.number), &[]).await.is(303);
    }
    browser.get(path).await.is(200).says("U vroeg dit al");
    house.clock().shift(time::Duration::days(91));
    browser.log_in(&sanne).await;
    browser.get(path).await.is(200).is_silent_on("U vroeg dit al");
}

/// What came on paper and was matched is named, and opens with its code alone.
#[tokio::test]
async fn what_was_asked_about_me_otherwise_is_listed_and_does_not_open_from_my_account() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house).await;
    let sent = ask(&mut house.browser(), "inzage", &WITH_EMAIL).await;
    let number = Number::parse(&value(&sent, "Nummer")).unwrap();
    let request = rights::by_number(house.app().db.read(), &number).await.unwrap().unwrap();
    let mut change = house.app().db.change(huisrecht::platform::audit::Actor::Operator("test")).await.unwrap();
    rights::take(&mut change, &request, rights::Step::Match(sanne.person), rights::By::Portal).await.unwrap().unwrap();
    change.done().await.unwrap();
    let list =
        browser.get("/mijn/verzoeken").await.is(200).says(number.as_str()).says("Openen doet u met nummer en code");
    assert!(!list.body.contains(&format!("/mijn/verzoeken/{number}")) && !list.body.contains("Kastanjelaar"));
    browser.get(&format!("/mijn/verzoeken/{number}")).await.is(404);
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_a_number_is_warned_about() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house).await;
    let path = "/mijn/verzoeken/nieuw/correctie";
    for body in ["body=a%00b", "body=%ff", "body=a&body=b", "body=a&is_admin=yes", "password=a%ff"] {
        browser.post_body(path, body).await.is(422);
    }
    let long = "a".repeat(10_001);
    browser.post(path, &[("body", &long)]).await.is(422).says("hoogstens 10000");
    browser.post(path, &[("body", "Het nummer is 123456782")]).await.is(200).says("burgerservicenummer");
    browser.get("/mijn/verzoeken/nieuw/bestaat-niet").await.is(404);
    assert_eq!(count(&house).await, 0);
}

#[tokio::test]
async fn two_steps_on_a_linked_account_are_enough_for_health_and_the_like_and_one_step_or_no_link_is_not() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house).await;
    let asks = async |browser: &mut Browser| {
        let path = "/mijn/verzoeken/nieuw/bezwaar";
        let check = browser.post(path, &[("body", "De vragenlijst")]).await.is(200);
        send(browser, &check, &[]).await.is(303);
        newest(&house, &sanne).await.case.shown
    };
    let account = "/mijn/account";
    browser.post(&format!("{account}/app"), &[("password", &sanne.password)]).await.is(303);
    let page = browser.get(&format!("{account}/app/instellen")).await.is(200);
    let secret = page.body.split("<span class=\"code\">").nth(1).unwrap().split('<').next().unwrap().replace(' ', "");
    let now = || code::unused(&secret, house.clock().now(), None).unwrap();
    browser.post(&format!("{account}/app/instellen"), &[("code", &now())]).await.is(200);
    house.clock().shift(Duration::seconds(60));
    let mut two = house.browser();
    two.log_in(&sanne).await;
    two.post("/inloggen/code", &[("code", &now())]).await.is(303);
    assert_eq!(asks(&mut two).await, Some(Shown::Session), "nobody ever looked who it is");
    let file = tenant(&house, "sanne", "12").await;
    let letter = linking::code(&house, file, How::Letter).await.unwrap();
    linking::try_code(&mut two, letter.as_str()).await.is(303);
    assert_eq!(asks(&mut browser).await, Some(Shown::Session), "a session that gave no code");
    assert_eq!(asks(&mut two).await, Some(Shown::SessionTwoSteps));
    // Switched off, it proves nothing any more in the session that goes on.
    two.post(&format!("{account}/uit"), &[("password", &sanne.password)]).await.is(303);
    assert_eq!(asks(&mut two).await, Some(Shown::Session));
}
