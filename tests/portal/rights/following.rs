//! Following a request, from the account or with number and code (P86, P87).

use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::access;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, By, Number, Outcome, Request, Shown, Step, Unfinished};
use huisrecht::{accounts, persons};
use time::Duration;

use super::{followed, number_and_code};
use crate::house::House;

pub async fn find(house: &House, number: &str) -> Request {
    let number = Number::parse(number).unwrap();
    rights::by_number(house.app().db.read(), &number).await.unwrap().unwrap()
}

/// A step by an employee, without a page.
pub async fn take(house: &House, number: &str, step: Step) -> Request {
    let request = find(house, number).await;
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let taken = rights::take(&mut change, &request, step, By::Portal).await.unwrap().unwrap();
    change.done().await.unwrap();
    taken
}

#[tokio::test]
async fn number_and_code_open_the_request_and_nothing_of_anybodys_file() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    let seen = browser.get(&path).await.is(200).says(&format!("Verzoek {number}")).says("Ontvangen");
    let seen = seen.says("U krijgt uiterlijk").says("Wat weet u van mij?").says("Wilhelmina Kastanjelaar");
    assert_eq!(seen.header("cache-control"), "no-store");
    assert!(seen.body.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(seen.body.contains("class=\"now\" aria-current=\"step\">Ontvangen"));
    for personal in ["/mijn", "/mijn/gegevens", "/mijn/verzoeken"] {
        assert!(browser.get_once(personal).await.is(303).location().unwrap().contains("/inloggen"));
    }
    browser.get(&format!("/en{path}")).await.is(200).says(&format!("Request {number}")).says("Received");
}

#[tokio::test]
async fn any_pair_that_does_not_go_together_gets_the_same_words() {
    let house = House::new().await;
    let (number, code) = number_and_code(&house, "inzage").await;
    let (other, other_code) = number_and_code(&house, "bezwaar").await;
    let never = huisrecht::kernel::code::Code::random().grouped();
    let mut pages = vec![];
    for (number, code) in [(&number, &other_code), (&other, &code), (&number, &never), (&"0000-0000".to_owned(), &code)]
    {
        let mut browser = house.browser();
        let seen = browser.post("/privacy/verzoek/volgen", &[("number", number), ("code", code)]).await.is(422);
        assert!(browser.cookies.is_empty());
        pages.push(seen.says("horen niet bij elkaar").text());
    }
    assert!(pages.iter().all(|page| *page == pages[0]));
    let seen = house.browser().post("/privacy/verzoek/volgen", &[("number", "12"), ("code", "")]).await.is(422);
    seen.says("Vul een nummer in met 8 cijfers").says("Vul de code van uw verzoek in");
    // Typed as people type.
    let typed = (number.replace('-', " "), code.replace('-', "").to_lowercase());
    house.browser().post("/privacy/verzoek/volgen", &[("number", &typed.0), ("code", &typed.1)]).await.is(303);
}

#[tokio::test]
async fn guessing_is_stopped_and_others_go_on() {
    let house = House::new().await;
    let (number, code) = number_and_code(&house, "inzage").await;
    let wrong = huisrecht::kernel::code::Code::random().grouped();
    let mut guesser = house.browser();
    for _ in 0..30 {
        guesser.post("/privacy/verzoek/volgen", &[("number", &number), ("code", &wrong)]).await.is(422);
    }
    guesser.post("/privacy/verzoek/volgen", &[("number", &number), ("code", &code)]).await.is(429);
    let mut owner = house.browser().from_address("198.51.100.9");
    owner.post("/privacy/verzoek/volgen", &[("number", &number), ("code", &code)]).await.is(303);
}

#[tokio::test]
async fn a_visit_is_of_one_request_and_ends_after_half_an_hour() {
    let house = House::new().await;
    let (mut browser, path, _) = followed(&house, "inzage").await;
    let (other, _) = number_and_code(&house, "bezwaar").await;
    let elsewhere = format!("/privacy/verzoek/volgen/{other}");
    for path in [elsewhere.clone(), format!("{elsewhere}/intrekken"), "/privacy/verzoek/volgen/0000-0000".into()] {
        assert_eq!(browser.get_once(&path).await.is(303).location().as_deref(), Some("/privacy/verzoek/volgen"));
    }
    browser.post(&format!("{elsewhere}/bericht"), &[("body", "Hallo")]).await.is(403);
    browser.post(&format!("{elsewhere}/intrekken"), &[]).await.is(403);
    house.clock().shift(Duration::minutes(29));
    browser.get_once(&path).await.is(200);
    house.clock().shift(Duration::minutes(1));
    browser.get_once(&path).await.is(303);
    browser.post(&format!("{path}/bericht"), &[("body", "Hallo")]).await.is(403);
    house.work().await;
    let left: i64 = sqlx::query_scalar("select count(*) from guest_visit").fetch_one(house.owner()).await.unwrap();
    assert_eq!(left, 0, "what is over leaves the database");
}

#[tokio::test]
async fn stopping_and_a_new_code_end_the_visit() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    let cookies = browser.cookies.clone();
    browser.send("/privacy/verzoek/volgen/stoppen", &[]).await.is(200).says("U volgt het verzoek niet meer");
    assert!(browser.cookies.is_empty());
    browser.cookies = cookies;
    browser.get_once(&path).await.is(303);
    let (mut browser, path, _) = followed(&house, "inzage").await;
    let number = path.rsplit('/').next().unwrap_or(&number).to_owned();
    let request = find(&house, &number).await;
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let code = rights::make_follow_code(&mut change, &house.app().vault, &request).await.unwrap().grouped();
    change.done().await.unwrap();
    browser.get_once(&path).await.is(303);
    browser.post("/privacy/verzoek/volgen", &[("number", &number), ("code", &code)]).await.is(303);
    browser.get_once(&path).await.is(200);
}

#[tokio::test]
async fn the_cookie_is_for_this_site_and_half_an_hour() {
    let house = House::with(|settings| settings.url = "https://mijn.woonmensen.example".into()).await;
    let (number, code) = number_and_code(&house, "inzage").await;
    let mut browser = house.browser();
    let seen = browser.post("/privacy/verzoek/volgen", &[("number", &number), ("code", &code)]).await.is(303);
    let cookie = seen.header("set-cookie");
    for part in ["__Host-huisrecht-verzoek=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains(&number) && !cookie.contains(&code), "{cookie}");
    // One that was made up opens nothing.
    browser.cookies.insert("__Host-huisrecht-verzoek".into(), "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE".into());
    browser.get_once(&format!("/privacy/verzoek/volgen/{number}")).await.is(303);
}

#[tokio::test]
async fn nobody_opens_the_request_of_another_account() {
    let house = House::new().await;
    let (sanne, joris) = (house.somebody("sanne").await, house.somebody("joris").await);
    let (mut hers, mut his) = (house.browser(), house.browser());
    hers.log_in(&sanne).await;
    his.log_in(&joris).await;
    let check = hers.post("/mijn/verzoeken/nieuw/bezwaar", &[("body", "De vragenlijst")]).await.is(200);
    let path = super::send(&mut hers, &check, &[]).await.is(303).location().unwrap();
    let path = path.split('?').next().unwrap().to_owned();
    hers.get(&path).await.is(200).says("De vragenlijst");
    for own in [path.clone(), format!("{path}/intrekken"), "/mijn/verzoeken/0000-0000".into()] {
        his.get(&own).await.is(404).is_silent_on("vragenlijst");
    }
    his.post(&format!("{path}/bericht"), &[("body", "Hallo")]).await.is(404);
    his.post(&format!("{path}/intrekken"), &[]).await.is(404);
    his.upload(&format!("{path}/bestand"), &[], Some(("file", b"%PDF-1.4\n%%EOF"))).await.is(404);
    let mut visitor = house.browser();
    visitor.post(&format!("{path}/intrekken"), &[]).await.is(403);
    assert!(find(&house, path.rsplit('/').next().unwrap()).await.case.state.is_open());
    his.get("/mijn/verzoeken").await.is(200).says("U hebt nog niets gevraagd");
}

#[tokio::test]
async fn the_page_says_until_when_and_why_the_clock_stands_still() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    take(&house, &number, Step::ShowIdentity(Shown::Desk)).await;
    browser.get(&path).await.is(200).says("U krijgt uiterlijk").says("U liet zien wie u bent");
    take(&house, &number, Step::Extend).await;
    browser.get(&path).await.is(200).says("zeiden wij dat wij meer tijd nodig hebben");
    take(&house, &number, Step::Refuse).await;
    browser.get(&path).await.is(200).says("Dit verzoek is gesloten op").says("Lees waar u kunt klagen");
    let (_, path, number) = followed(&house, "inzage").await;
    house.clock().shift(Duration::days(40));
    let (_, code) = new_code(&house, &number).await;
    let late = browser.send("/privacy/verzoek/volgen", &[("number", &number), ("code", &code)]).await.is(200);
    assert_eq!(late.path, path);
    late.says("Wij zijn te laat").says("Lees waar u kunt klagen");
}

async fn new_code(house: &House, number: &str) -> (Request, String) {
    let request = find(house, number).await;
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let code = rights::make_follow_code(&mut change, &house.app().vault, &request).await.unwrap().grouped();
    change.done().await.unwrap();
    (request, code)
}

/// Whether we asked who they are, or need to be surer, would tell a stranger that we know them: they see what they saw before.
#[tokio::test]
async fn that_we_asked_who_they_are_is_told_to_no_stranger() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    let before = browser.get(&path).await.is(200).text();
    for step in [Step::Match(sanne.person), Step::AskIdentity, Step::NeedStrong] {
        take(&house, &number, step).await;
        assert_eq!(browser.get(&path).await.is(200).text(), before, "{step:?}");
    }
    // What we asked otherwise they see, and answer.
    take(&house, &number, Step::Ask).await;
    browser.get(&path).await.is(200).says("Wacht op u").is_silent_on("staat stil");
    take(&house, &number, Step::ShowIdentity(Shown::Desk)).await;
    browser.get(&path).await.is(200).says("U liet zien wie u bent").says("Wij vroegen u te laten zien wie u bent");
}

/// Whose account it is sees why the clock stands still.
#[tokio::test]
async fn in_ones_own_account_it_says_why_the_clock_stands_still() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    let check = browser.post("/mijn/verzoeken/nieuw/bezwaar", &[("body", "De vragenlijst")]).await.is(200);
    super::send(&mut browser, &check, &[]).await.is(303);
    let number = super::asking_own::newest(&house, &sanne).await.number.to_string();
    for step in [Step::NeedStrong, Step::AskIdentity] {
        take(&house, &number, step).await;
    }
    let seen = browser.get(&format!("/mijn/verzoeken/{number}")).await.is(200);
    let seen = seen.says("De termijn staat stil sinds").says("Wij weten nog niet zeker wie u bent");
    assert!(seen.body.contains("aria-current=\"step\">Wacht op u"));
}

/// That staff found somebody's data would tell a stranger that we know them.
#[tokio::test]
async fn that_we_found_somebody_is_told_only_to_who_showed_who_they_are() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    take(&house, &number, Step::Match(sanne.person)).await;
    browser.get(&path).await.is(200).is_silent_on("Wij vonden uw gegevens").is_silent_on("sannestraat");
    take(&house, &number, Step::ShowIdentity(Shown::Desk)).await;
    browser.get(&path).await.is(200).says("Wij vonden uw gegevens").is_silent_on("sannestraat");
}

/// Who asks for no advertising shows nobody who they are: what we did would tell a stranger whom we know.
#[tokio::test]
async fn who_asks_for_no_advertising_in_anothers_name_never_hears_whether_we_know_them() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    super::cases::nothing_outside(&house).await;
    let mut seen = vec![];
    for (found, outcome) in [(true, Outcome::Whole), (false, Outcome::NothingHeld)] {
        let (mut browser, path, number) = followed(&house, "reclame").await;
        let before = browser.get(&path).await.is(200).text();
        if found {
            take(&house, &number, Step::Match(sanne.person)).await;
        }
        assert_eq!(browser.get(&path).await.is(200).text(), before, "found: {found}");
        take(&house, &number, Step::Fulfil(outcome, Unfinished::default())).await;
        let after = browser.get(&path).await.is(200).says("Staan uw gegevens bij ons?").text();
        assert!(!after.contains("Identiteit gecontroleerd") && !after.contains("Wij deden wat u vroeg"), "{after}");
        seen.push(after.replace(&number, ""));
    }
    assert_eq!(seen[0], seen[1]);
}

/// What somebody typed is still there when they go back.
#[tokio::test]
async fn who_sends_from_a_page_whose_request_is_not_open_any_more_reads_how_to_keep_what_they_typed() {
    let house = House::new().await;
    let (_, path, _) = followed(&house, "inzage").await;
    let seen = house.browser().post(&format!("{path}/bericht"), &[("body", "Een lang verhaal")]).await.is(403);
    seen.says("Er is niets verstuurd").says("Ga terug met uw browser");
    let none: i64 = sqlx::query_scalar("select count(*) from rights_message").fetch_one(house.owner()).await.unwrap();
    assert_eq!(none, 0);
}

#[tokio::test]
async fn the_mail_that_there_is_news_says_the_number_and_nothing_else() {
    let house = House::new().await;
    let (_, _, number) = followed(&house, "inzage").await;
    let request = find(&house, &number).await;
    let employee = house.employee("karin", &[StaffRole::PrivacyCoordinator]).await;
    let account = accounts::of_person(house.app().db.read(), employee.person).await.unwrap().unwrap();
    let (app, now) = (house.app(), house.clock().now());
    let mut conn = app.db.write().acquire().await.unwrap();
    let who = (account, StaffRole::PrivacyCoordinator);
    let access = access::for_request(&mut conn, &app.vault, who, &request.persons(), now).await.unwrap();
    drop(conn);
    let mut change = app.db.change(Actor::Staff(account)).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await.unwrap();
    let body = huisrecht::kernel::prose::Prose::parse("Woonde u aan de Lindenhof?").unwrap();
    let by = By::Staff(account, StaffRole::PrivacyCoordinator);
    rights::send(&mut change, &file, &request, (rights::Direction::ToPerson, by), &body).await.unwrap();
    assert_eq!(rights::tell(app, &mut change, &access, &request).await.unwrap(), None);
    change.done().await.unwrap();
    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    assert_eq!(
        (mail.to.as_str(), mail.subject),
        ("wilhelmina@elders.example", format!("Er is nieuws over uw verzoek {number}"))
    );
    for hidden in ["Lindenhof", "Kastanjelaar", "inzage", "identiteit"] {
        assert!(!mail.text.contains(hidden), "{hidden}: {}", mail.text);
    }
    assert!(mail.text.contains("http://127.0.0.1:8080/privacy/verzoek/volgen"), "{}", mail.text);
}
