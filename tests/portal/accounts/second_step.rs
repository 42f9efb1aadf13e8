//! The second step of who is no employee, and the account page of both: switched on with a first code, asked at each log-in, with codes on paper
//! for who lost the app, told by mail, and the end of all other sessions (P65, SECURITY V6, V7).

use huisrecht::accounts::second_step::{code, store};
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::device::Device;
use huisrecht::platform::session;
use time::Duration;

use super::{PASSWORD, Tenant, count, is_in, logged_in, sanne, try_to_log_in};
use crate::house::{Browser, House, Seen};

const PLACE: &str = "/mijn/account";

/// The secret that the page shows.
fn secret(page: &Seen) -> String {
    let shown = page.body.split("<span class=\"code\">").nth(1).unwrap().split('<').next().unwrap();
    shown.replace(' ', "")
}

/// The codes on paper that the page shows.
fn codes(page: &Seen) -> Vec<String> {
    page.body
        .split("<li><span class=\"code\">")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap().to_owned())
        .collect()
}

fn now(house: &House, secret: &str) -> String {
    code::unused(secret, house.clock().now(), None).unwrap()
}

/// A code that is none of these minutes.
fn wrong(house: &House, secret: &str) -> String {
    let is_wrong = |code: &String| code::Code::parse(code).unwrap().step(secret, house.clock().now()).is_none();
    (0..10).map(|number| format!("{number:06}")).find(is_wrong).unwrap()
}

/// Switches it on: the secret of the app, and the codes on paper.
async fn switched_on(house: &House, browser: &mut Browser, place: &str, password: &str) -> (String, Vec<String>) {
    browser.post(&format!("{place}/app"), &[("password", password)]).await.is(303);
    let page = browser.get(&format!("{place}/app/instellen")).await.is(200);
    let secret = secret(&page);
    let done = browser.post(&format!("{place}/app/instellen"), &[("code", &now(house, &secret))]).await.is(200);
    (secret, codes(&done))
}

/// Logs in up to the code.
async fn halfway(house: &House, tenant: &Tenant) -> Browser {
    let mut browser = house.browser();
    let seen = try_to_log_in(&mut browser, tenant.login, PASSWORD).await.is(303);
    assert_eq!(seen.location().as_deref(), Some("/inloggen/code"));
    browser
}

#[tokio::test]
async fn who_switches_it_on_gives_a_code_at_each_log_in_and_every_other_session_ends() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (mut phone, mut laptop) = (logged_in(&house, &sanne).await, logged_in(&house, &sanne).await);
    phone.get(PLACE).await.is(200).says("Tweede stap aanzetten").is_silent_on("Tweede stap uitzetten");
    phone.get_once(&format!("{PLACE}/app/instellen")).await.is(303);
    phone.post(&format!("{PLACE}/app"), &[("password", "verkeerd")]).await.is(422).says("Dit wachtwoord klopt niet");
    phone.post(&format!("{PLACE}/app"), &[("password", PASSWORD)]).await.is(303);
    let secret = secret(&phone.get(&format!("{PLACE}/app/instellen")).await.is(200));
    // Whoever has another session sees no secret, and cannot confirm it. They are not logged out before anything is set.
    let place = format!("{PLACE}/app/instellen");
    laptop.get_once(&place).await.is(303).is_silent_on(&secret);
    laptop.post(&place, &[("code", &now(&house, &secret))]).await.is(303);
    assert!(is_in(&mut laptop).await && is_in(&mut phone).await);
    assert!(is_in(&mut logged_in(&house, &sanne).await).await, "nothing is asked before the first code");
    phone
        .post(&format!("{PLACE}/app/instellen"), &[("code", &wrong(&house, &secret))])
        .await
        .is(422)
        .says("Deze code klopt niet");
    let first = now(&house, &secret);
    let done = phone.post(&format!("{PLACE}/app/instellen"), &[("code", &first)]).await.is(200);
    let done = done.says("De tweede stap staat aan.").says("U ziet deze codes nu, en daarna nooit meer.");
    assert_eq!(codes(&done).len(), 10);
    assert_eq!(done.header("cache-control"), "no-store");
    phone.post(&format!("{PLACE}/app/instellen"), &[("code", &first)]).await.is(303);
    assert!(is_in(&mut phone).await && !is_in(&mut laptop).await);
    house.work().await;
    let mails = house.mails().await;
    assert_eq!(mails.last().unwrap().subject, "Tweede stap bij De Woonmensen ingesteld");
    let mut browser = halfway(&house, &sanne).await;
    for path in ["/mijn", "/mijn/gegevens", PLACE] {
        assert!(browser.get_once(path).await.is(303).location().unwrap().contains("/inloggen"), "{path}");
    }
    browser.post(&format!("{PLACE}/uit"), &[("password", PASSWORD)]).await.is(403);
    browser.post("/inloggen/code", &[("code", &first)]).await.is(422).says("Deze code klopt niet");
    house.clock().shift(Duration::seconds(60));
    let door = browser.get("/inloggen/code").await.is(200).is_silent_on("Open een app voor inlogcodes");
    door.says("Vul uw code in").says("Lukt inloggen op geen enkele manier? Bel ons:");
    let seen =
        browser.post("/inloggen/code", &[("code", &now(&house, &secret)), ("next", "/mijn/gegevens")]).await.is(303);
    assert_eq!(seen.location().as_deref(), Some("/mijn/gegevens"));
    assert!(is_in(&mut browser).await);
    browser.get("/beheer").await.is(403);
}

#[tokio::test]
async fn a_code_on_paper_works_once_and_the_owner_hears_of_it() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (_, paper) = switched_on(&house, &mut logged_in(&house, &sanne).await, PLACE, PASSWORD).await;
    let mut browser = halfway(&house, &sanne).await;
    browser.post("/inloggen/code", &[("code", &paper[0].to_lowercase())]).await.is(303);
    assert!(is_in(&mut browser).await);
    browser.get(PLACE).await.is(200).says("U hebt nog 9 reservecodes.");
    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    assert_eq!(mail.subject, "Reservecode gebruikt bij De Woonmensen");
    assert!(mail.text.contains("U hebt er nog 9.") && !mail.text.contains(&paper[0]), "{}", mail.text);
    let mut again = halfway(&house, &sanne).await;
    again.post("/inloggen/code", &[("code", &paper[0])]).await.is(422);
    // New ones take the place of all of them.
    let fresh = browser.post(&format!("{PLACE}/codes"), &[("password", PASSWORD)]).await.is(200);
    assert!(again.get_once("/inloggen/code").await.is(303).location().unwrap().contains("/inloggen?"), "others end");
    let mut again = halfway(&house, &sanne).await;
    again.post("/inloggen/code", &[("code", &paper[1])]).await.is(422);
    for code in codes(&fresh) {
        halfway(&house, &sanne).await.post("/inloggen/code", &[("code", &code)]).await.is(303);
    }
    browser.get(PLACE).await.is(200).says("U hebt geen reservecodes meer.");
}

#[tokio::test]
async fn somebody_elses_code_on_paper_opens_nothing() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let joris =
        super::tenant(&house, "joris@huurders.example", "joris@huurders.example", huisrecht::kernel::lang::Lang::Nl)
            .await;
    switched_on(&house, &mut logged_in(&house, &sanne).await, PLACE, PASSWORD).await;
    let (_, theirs) = switched_on(&house, &mut logged_in(&house, &joris).await, PLACE, PASSWORD).await;
    let mut browser = halfway(&house, &sanne).await;
    browser.post("/inloggen/code", &[("code", &theirs[0])]).await.is(422);
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn guessing_codes_is_stopped_and_told() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (secret, _) = switched_on(&house, &mut logged_in(&house, &sanne).await, PLACE, PASSWORD).await;
    house.clock().shift(Duration::minutes(20));
    let mut guesser = house.browser().from_address("203.0.113.9");
    try_to_log_in(&mut guesser, sanne.login, PASSWORD).await.is(303);
    for _ in 0..5 {
        guesser.post("/inloggen/code", &[("code", &wrong(&house, &secret))]).await.is(422);
    }
    guesser.post("/inloggen/code", &[("code", &now(&house, &secret))]).await.is(429).says("Bel ons");
    house.work().await;
    let told =
        house.mails().await.into_iter().filter(|mail| mail.subject.starts_with("Verkeerde code")).collect::<Vec<_>>();
    let [told] = &told[..] else { panic!("one mail a day") };
    assert!(told.text.contains("Bel ons daarna op") && !told.text.contains("beheerder"), "{}", told.text);
}

#[tokio::test]
async fn another_app_takes_over_with_its_first_code_and_not_before() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    let (old, _) = switched_on(&house, &mut browser, PLACE, PASSWORD).await;
    house.clock().shift(Duration::seconds(90));
    browser.post(&format!("{PLACE}/app"), &[("password", PASSWORD)]).await.is(303);
    let new = secret(&browser.get(&format!("{PLACE}/app/instellen")).await.is(200));
    assert_ne!(old, new);
    let mut elsewhere = halfway(&house, &sanne).await;
    elsewhere.post("/inloggen/code", &[("code", &now(&house, &new))]).await.is(422);
    elsewhere.post("/inloggen/code", &[("code", &now(&house, &old))]).await.is(303);
    browser.post(&format!("{PLACE}/app/instellen"), &[("code", &now(&house, &new))]).await.is(200);
    house.clock().shift(Duration::seconds(90));
    let mut elsewhere = halfway(&house, &sanne).await;
    elsewhere.post("/inloggen/code", &[("code", &now(&house, &old))]).await.is(422);
    elsewhere.post("/inloggen/code", &[("code", &now(&house, &new))]).await.is(303);
    // A square that nobody scanned in a quarter of an hour is gone.
    browser.post(&format!("{PLACE}/app"), &[("password", PASSWORD)]).await.is(303);
    house.clock().shift(Duration::minutes(16));
    browser.get_once(&format!("{PLACE}/app/instellen")).await.is(303);
}

#[tokio::test]
async fn switching_it_off_asks_the_password_and_leaves_nothing_of_it() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    switched_on(&house, &mut browser, PLACE, PASSWORD).await;
    let mut other = halfway(&house, &sanne).await;
    browser.post(&format!("{PLACE}/uit"), &[("password", "verkeerd")]).await.is(422);
    browser.send(&format!("{PLACE}/uit"), &[("password", PASSWORD)]).await.is(200).says("De tweede stap staat uit.");
    assert_eq!(count(&house, "select (select count(*) from totp) + (select count(*) from recovery_code)").await, 0);
    assert!(
        other.get_once("/inloggen/code").await.is(303).location().unwrap().contains("/inloggen?"),
        "that session ended"
    );
    house.work().await;
    assert_eq!(house.mails().await.pop().unwrap().subject, "Tweede stap bij De Woonmensen uitgezet");
    assert!(is_in(&mut logged_in(&house, &sanne).await).await);
}

#[tokio::test]
async fn a_new_password_by_mail_leads_to_the_second_step_too() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    switched_on(&house, &mut logged_in(&house, &sanne).await, PLACE, PASSWORD).await;
    house.browser().post("/wachtwoord-vergeten", &[("login", sanne.login)]).await.is(303);
    house.work().await;
    let link = house.mails().await.pop().unwrap().link().to_owned();
    let mut browser = house.browser();
    let new = "koffie-tuinhek-maandag";
    let path = link.split("/wachtwoord-vergeten").nth(1).map(|rest| format!("/wachtwoord-vergeten{rest}")).unwrap();
    let seen = browser.post(&path, &[("password", new), ("again", new)]).await.is(303);
    assert_eq!(seen.location().as_deref(), Some("/inloggen/code"));
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn an_employee_has_codes_on_paper_and_another_app_and_never_less_than_two_steps() {
    let house = House::new().await;
    let employee = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut desk = house.browser();
    house.log_in_as(&mut desk, &employee).await;
    desk.get("/beheer/account")
        .await
        .is(200)
        .says("U hebt nog geen reservecodes.")
        .is_silent_on("Tweede stap uitzetten");
    desk.get("/beheer/account/uit").await.is(404);
    desk.get_once("/mijn/account").await.is(303);
    desk.get("/beheer/account/codes").await.is(200).says("U hebt nog geen reservecodes.");
    let paper = codes(&desk.post("/beheer/account/codes", &[("password", crate::house::PASSWORD)]).await.is(200));
    let mut lost = house.browser();
    lost.post("/inloggen", &[("login", &employee.login), ("password", crate::house::PASSWORD)]).await.is(303);
    lost.post("/inloggen/code", &[("code", &paper[3])]).await.is(303);
    let (new, _) = switched_on(&house, &mut lost, "/beheer/account", crate::house::PASSWORD).await;
    assert!(desk.get_once("/beheer").await.is(303).location().unwrap().contains("/inloggen"));
    house.clock().shift(Duration::seconds(60));
    desk.post("/inloggen", &[("login", &employee.login), ("password", crate::house::PASSWORD)]).await.is(303);
    desk.post("/inloggen/code", &[("code", &now(&house, &new))]).await.is(303);
    desk.get("/beheer").await.is(200);
}

/// The proof of before is worth nothing, however close it came.
#[tokio::test]
async fn a_session_begins_with_what_holds_at_that_moment_or_not_at_all() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    let app = house.app();
    let since = huisrecht::accounts::proof_since(app, sanne.account).await.unwrap().unwrap();
    switched_on(&house, &mut browser, PLACE, PASSWORD).await;
    let sessions = "select count(*) from session";
    let before = count(&house, sessions).await;
    begin(&house, &sanne, since).await;
    assert_eq!(count(&house, sessions).await, before, "who was checked before it was switched on gets no session");
    begin(&house, &sanne, huisrecht::accounts::proof_since(app, sanne.account).await.unwrap().unwrap()).await;
    assert_eq!(count(&house, sessions).await, before + 1);
}

/// A session, for a proof of that moment.
async fn begin(house: &House, tenant: &Tenant, since: time::OffsetDateTime) {
    let store = std::sync::Arc::new(session::Store::new(house.app().db.clone()));
    let begun = tower_sessions::Session::new(None, store, None);
    let kind = (session::Kind::Person, session::Steps::One, Device::default());
    session::begin(&begun, kind, tenant.account, tenant.person, since).await.unwrap();
}

#[tokio::test]
async fn a_code_of_an_app_that_was_replaced_meanwhile_puts_no_other_one_in_use() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = logged_in(&house, &sanne).await;
    let app = house.app();
    browser.post(&format!("{PLACE}/app"), &[("password", PASSWORD)]).await.is(303);
    let waits = "select shown_until from totp where not in_use";
    let first: time::OffsetDateTime = sqlx::query_scalar(waits).fetch_one(house.owner()).await.unwrap();
    house.clock().shift(Duration::seconds(1));
    // Another tab.
    browser.post(&format!("{PLACE}/app"), &[("password", PASSWORD)]).await.is(303);
    let second: time::OffsetDateTime = sqlx::query_scalar(waits).fetch_one(house.owner()).await.unwrap();
    let person = huisrecht::platform::audit::Actor::Person(sanne.person);
    let mut change = app.db.change(person).await.unwrap();
    assert!(!store::confirm(&mut change, sanne.account, (first, 1)).await.unwrap());
    assert!(store::confirm(&mut change, sanne.account, (second, 1)).await.unwrap());
    assert!(!store::use_code(&mut change, sanne.account, (first, 2)).await.unwrap());
    assert!(store::use_code(&mut change, sanne.account, (second, 2)).await.unwrap());
    assert!(!store::use_code(&mut change, sanne.account, (second, 2)).await.unwrap(), "once");
    change.abandon().await.unwrap();
}

#[tokio::test]
async fn who_guesses_behind_the_old_password_does_not_hold_up_the_owner_with_a_new_one() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (secret, _) = switched_on(&house, &mut logged_in(&house, &sanne).await, PLACE, PASSWORD).await;
    house.clock().shift(Duration::minutes(20));
    let mut guesser = house.browser().from_address("203.0.113.9");
    try_to_log_in(&mut guesser, sanne.login, PASSWORD).await.is(303);
    for _ in 0..5 {
        guesser.post("/inloggen/code", &[("code", &wrong(&house, &secret))]).await.is(422);
    }
    guesser.post("/inloggen/code", &[("code", &wrong(&house, &secret))]).await.is(429);
    house.browser().post("/wachtwoord-vergeten", &[("login", sanne.login)]).await.is(303);
    house.work().await;
    let mails = house.mails().await;
    let link = mails.iter().flat_map(|mail| &mail.links).find(|link| link.contains("/nieuw/")).unwrap();
    let path = link.split("/wachtwoord-vergeten").nth(1).map(|rest| format!("/wachtwoord-vergeten{rest}")).unwrap();
    let mut owner = house.browser().from_address("198.51.100.7");
    let new = "koffie-tuinhek-maandag";
    owner.post(&path, &[("password", new), ("again", new)]).await.is(303);
    owner.post("/inloggen/code", &[("code", &now(&house, &secret))]).await.is(303);
    assert!(is_in(&mut owner).await);
}
