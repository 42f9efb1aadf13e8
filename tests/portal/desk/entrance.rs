//! Getting in: a password and a code, always.

use huisrecht::accounts::second_step::code;
use huisrecht::accounts::staff::{EmployeeName, NewEmployee, invite};
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::staff::{Duty, StaffRole};
use huisrecht::platform::audit::Actor;
use time::Duration;

use crate::house::{Browser, Employee, House, PASSWORD, Seen, new_employee};

#[tokio::test]
async fn an_employee_gets_in_with_a_password_and_a_code_and_not_with_less() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut browser = house.browser();
    let seen = browser.post("/inloggen", &[("login", &marieke.login), ("password", PASSWORD)]).await.is(303);
    assert_eq!(seen.location().as_deref(), Some("/inloggen/code"));
    let halfway = browser.cookies.clone();
    // Halfway is nowhere.
    for path in ["/beheer", "/beheer/personen", "/mijn"] {
        let seen = browser.get_once(path).await.is(303);
        assert!(seen.location().unwrap().starts_with("/inloggen?next="), "{path}: {seen:?}");
    }
    browser.post("/inloggen/code", &[("code", "")]).await.is(422).says("Vul de 6 cijfers uit uw app in");
    browser.post("/inloggen/code", &[("code", "000000")]).await.is(422).says("Deze code klopt niet");
    let code = house.code_of(&marieke);
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let seen = browser.send("/inloggen/code", &[("code", &spaced)]).await.is(200);
    assert_eq!(seen.h1(), "Werkplek");
    assert_ne!(browser.cookies, halfway, "a new id with the second step");
    let mut old = house.browser();
    old.cookies = halfway;
    assert!(old.get_once("/inloggen/code").await.location().unwrap().starts_with("/inloggen?next="));
}

#[tokio::test]
async fn a_code_counts_once_and_few_tries_fit_in_a_quarter_of_an_hour() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut first = house.browser();
    house.log_in_as(&mut first, &marieke).await;
    let used = house.code_of(&marieke);
    let mut second = house.browser();
    second.post("/inloggen", &[("login", &marieke.login), ("password", PASSWORD)]).await.is(303);
    second.post("/inloggen/code", &[("code", &used)]).await.is(422).says("al gebruikt");
    // The next one is good, unless too many were tried.
    house.clock().shift(Duration::seconds(30));
    for _ in 0..4 {
        second.post("/inloggen/code", &[("code", "123456")]).await.is(422);
    }
    let seen = second.post("/inloggen/code", &[("code", &house.code_of(&marieke))]).await.is(429);
    assert_eq!(seen.header("retry-after"), "900");
    seen.says("Wacht 15 minuten");
    house.clock().shift(Duration::minutes(16));
    let mut third = house.browser();
    house.log_in_as(&mut third, &marieke).await;
    third.get("/beheer").await.is(200);
}

/// A browser on another network, in which somebody gave this employee's password.
async fn elsewhere(house: &House, employee: &Employee) -> Browser {
    let mut browser = house.browser().from_address("203.0.113.5");
    browser.post("/inloggen", &[("login", &employee.login), ("password", PASSWORD)]).await.is(303);
    browser
}

#[tokio::test]
async fn who_has_the_password_only_cannot_hold_the_employee_up_where_they_came_in_before() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    house.log_in_as(&mut house.browser(), &marieke).await;
    house.clock().shift(Duration::minutes(1));
    let mut thief = elsewhere(&house, &marieke).await;
    for _ in 0..5 {
        thief.post("/inloggen/code", &[("code", "123456")]).await.is(422);
    }
    thief.post("/inloggen/code", &[("code", "123456")]).await.is(429);
    // Nor does another network give more tries, even with the right code.
    let mut moved = elsewhere(&house, &marieke).await.from_address("198.51.100.9");
    moved.post("/inloggen/code", &[("code", &house.code_of(&marieke))]).await.is(429);
    // The employee comes in, which gives the thief nothing.
    house.log_in_as(&mut house.browser(), &marieke).await;
    thief.post("/inloggen/code", &[("code", "123456")]).await.is(429);
    // Where the employee came in before, few tries fit too.
    let mut inside = house.browser();
    inside.post("/inloggen", &[("login", &marieke.login), ("password", PASSWORD)]).await.is(303);
    for _ in 0..5 {
        inside.post("/inloggen/code", &[("code", "123456")]).await.is(422);
    }
    inside.post("/inloggen/code", &[("code", "123456")]).await.is(429);
}

#[tokio::test]
async fn an_address_from_which_only_the_password_was_given_is_not_the_employees() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut thief = elsewhere(&house, &marieke).await;
    for _ in 0..5 {
        thief.post("/inloggen/code", &[("code", "123456")]).await.is(422);
    }
    let mut again = elsewhere(&house, &marieke).await;
    again.post("/inloggen/code", &[("code", "123456")]).await.is(429);
    // An address that was the employee's two months ago isn't any more.
    house.clock().shift(Duration::minutes(16));
    house.log_in_as(&mut house.browser(), &marieke).await;
    house.clock().shift(Duration::days(61));
    let mut thief = elsewhere(&house, &marieke).await;
    for _ in 0..5 {
        thief.post("/inloggen/code", &[("code", "123456")]).await.is(422);
    }
    let mut back = house.browser();
    back.post("/inloggen", &[("login", &marieke.login), ("password", PASSWORD)]).await.is(303);
    back.post("/inloggen/code", &[("code", &house.code_of(&marieke))]).await.is(429);
}

#[tokio::test]
async fn an_employee_is_mailed_that_somebody_has_their_password_once_a_day_at_most() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mails = async || {
        house.work().await;
        house.mails().await
    };
    let mut thief = elsewhere(&house, &marieke).await;
    thief.post("/inloggen/code", &[("code", "abc")]).await.is(422);
    assert!(mails().await.is_empty(), "that was no code");
    for _ in 0..3 {
        thief.post("/inloggen/code", &[("code", "123456")]).await.is(422);
    }
    let told = mails().await;
    let [mail] = &told[..] else { panic!("{told:?}") };
    assert_eq!(mail.to, marieke.login);
    assert!(mail.text.contains("Dan kent iemand uw wachtwoord"), "{mail:?}");
    assert_eq!(mail.links[0], "http://127.0.0.1:8080/wachtwoord-vergeten", "{mail:?}");
    assert!(!mail.text.contains("203.0.113.5"), "nobody's address");
    house.clock().shift(Duration::hours(23));
    let mut thief = elsewhere(&house, &marieke).await;
    thief.post("/inloggen/code", &[("code", "123456")]).await.is(422);
    assert_eq!(mails().await.len(), 1);
    house.clock().shift(Duration::hours(2));
    let mut thief = elsewhere(&house, &marieke).await;
    thief.post("/inloggen/code", &[("code", "123456")]).await.is(422);
    assert_eq!(mails().await.len(), 2);
}

#[tokio::test]
async fn a_code_of_another_employee_or_of_another_minute_opens_nothing() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let yusuf = house.employee("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    let mut browser = house.browser();
    browser.post("/inloggen", &[("login", &marieke.login), ("password", PASSWORD)]).await.is(303);
    browser.post("/inloggen/code", &[("code", &house.code_of(&yusuf))]).await.is(422);
    let earlier = house.code_of(&marieke);
    house.clock().shift(Duration::minutes(2));
    browser.post("/inloggen/code", &[("code", &earlier)]).await.is(422);
}

#[tokio::test]
async fn the_first_employee_comes_in_by_a_link_that_works_once_and_sees_the_secret_once() {
    let house = House::new().await;
    let path = house.invited(&new_employee("petra", &[StaffRole::Administrator])).await;
    let mut browser = house.browser();
    browser.get(&path).await.is(200).says("Kies een wachtwoord").says("petra@woonmensen.example");
    browser.post(&path, &[("password", "kort"), ("again", "kort")]).await.is(422);
    browser.post(&path, &[("password", "petra petra"), ("again", "petra petra")]).await.is(422);
    let typed = [("password", PASSWORD), ("again", PASSWORD)];
    assert_eq!(browser.post(&path, &typed).await.is(303).location().as_deref(), Some("/inloggen/code"));
    let setup = browser.get("/inloggen/code").await.is(200).says("Scan daarmee dit vierkant");
    let secret = secret(&setup);
    let code = code::unused(&secret, house.clock().now(), None).unwrap();
    browser.post("/inloggen/code", &[("code", &code)]).await.is(200).says("Uw reservecodes");
    browser.get("/beheer").await.is(200).says("Geheimhouding");
    // The link is used up, and the secret is never shown again.
    house.browser().get(&path).await.is(410).says("U hebt een nieuwe uitnodiging nodig");
    house.clock().shift(Duration::minutes(1));
    let mut again = house.browser();
    again.post("/inloggen", &[("login", "petra@woonmensen.example"), ("password", PASSWORD)]).await.is(303);
    again.get("/inloggen/code").await.is(200).is_silent_on(&secret).is_silent_on("Scan");
}

#[tokio::test]
async fn a_secret_that_nobody_set_up_in_a_day_is_not_shown_and_opens_nothing() {
    let house = House::new().await;
    let path = house.invited(&new_employee("petra", &[StaffRole::Administrator])).await;
    let mut browser = house.browser();
    browser.post(&path, &[("password", PASSWORD), ("again", PASSWORD)]).await.is(303);
    let secret = secret(&browser.get("/inloggen/code").await.is(200));
    house.clock().shift(Duration::hours(25));
    let mut later = house.browser();
    later.post("/inloggen", &[("login", "petra@woonmensen.example"), ("password", PASSWORD)]).await.is(303);
    later
        .get("/inloggen/code")
        .await
        .is(200)
        .is_silent_on("class=\"code\"")
        .says("U hebt een nieuwe uitnodiging nodig");
    let code = code::unused(&secret, house.clock().now(), None).unwrap();
    later.post("/inloggen/code", &[("code", &code)]).await;
    assert!(later.get_once("/beheer").await.location().is_some(), "still outside");
}

#[tokio::test]
async fn an_address_with_which_a_tenant_logs_in_cannot_be_an_employees() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let email = EmailAddress::parse(&sanne.login).unwrap();
    let new = NewEmployee { email, ..new_employee("sanne", &[StaffRole::Administrator]) };
    let refused = invite(house.app(), Actor::Operator("test"), &new).await;
    assert!(refused.unwrap_err().to_string().contains("an employee needs one of their own"));
}

#[tokio::test]
async fn a_session_of_an_employee_ends_after_half_an_hour_idle_and_after_eight_hours() {
    let house = House::new().await;
    let mut idle = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    house.clock().shift(Duration::minutes(29));
    idle.get_once("/beheer").await.is(200);
    house.clock().shift(Duration::minutes(31));
    idle.get_once("/beheer").await.is(303);
    let mut busy = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    for _ in 0..19 {
        house.clock().shift(Duration::minutes(25));
        busy.get_once("/beheer").await.is(200);
    }
    house.clock().shift(Duration::minutes(6));
    busy.get_once("/beheer").await.is(303);
}

#[tokio::test]
async fn a_role_that_is_taken_away_is_gone_at_the_next_request() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &marieke).await;
    browser.get("/beheer/personen").await.is(200);
    sqlx::raw_sql("begin; insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'a.b', gen_random_uuid()); delete from employee_role; commit")
        .execute(house.owner())
        .await
        .unwrap();
    browser.get_once("/beheer/personen").await.is(403);
    browser.get_once("/beheer").await.is(403);
}

#[tokio::test]
async fn the_name_of_an_employee_is_no_password_for_them_behind_any_link() {
    let house = House::new().await;
    let name = EmployeeName::parse("Wubbegien").unwrap();
    let new = NewEmployee { name, ..new_employee("balie", &[StaffRole::CustomerContact]) };
    let invited = house.invited(&new).await;
    let mut browser = house.browser();
    let named = [("password", "wubbegien-wubbegien"), ("again", "wubbegien-wubbegien")];
    browser.post(&invited, &named).await.is(422).says("lijkt op uw naam");
    browser.post(&invited, &[("password", PASSWORD), ("again", PASSWORD)]).await.is(303);
    set_up(&house, &mut browser).await;
    browser.post("/wachtwoord-vergeten", &[("login", new.email.as_str())]).await.is(303);
    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    let forgotten = mail.link().strip_prefix("http://127.0.0.1:8080").unwrap();
    browser.post(forgotten, &named).await.is(422).says("lijkt op uw naam");
}

/// What is shown once, to be typed into an app.
fn secret(setup: &Seen) -> String {
    setup.body.split("class=\"code\">").nth(1).unwrap().split('<').next().unwrap().replace(' ', "")
}

/// Reads the secret, and gives the first code.
async fn set_up(house: &House, browser: &mut Browser) {
    let secret = secret(&browser.get("/inloggen/code").await.is(200));
    let code = code::unused(&secret, house.clock().now(), None).unwrap();
    browser.post("/inloggen/code", &[("code", &code)]).await.is(200).says("Uw reservecodes");
    browser.get("/beheer").await.is(200).says("Geheimhouding");
}

#[tokio::test]
async fn the_mailbox_alone_lets_nobody_in_before_the_first_code_was_given() {
    let house = House::new().await;
    let new = new_employee("petra", &[StaffRole::Administrator]);
    house.invited(&new).await;
    house.browser().post("/wachtwoord-vergeten", &[("login", new.email.as_str())]).await.is(303);
    house.work().await;
    assert_eq!(house.mails().await.len(), 0, "the invitation alone leads to the secret");
}

#[tokio::test]
async fn a_forgotten_password_of_an_employee_leads_to_the_code_and_no_further() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut browser = house.browser();
    browser.post("/wachtwoord-vergeten", &[("login", &marieke.login)]).await.is(303);
    house.work().await;
    let mail = house.mails().await.pop().unwrap();
    assert_eq!(mail.to, marieke.login);
    let path = mail.link().strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    let typed = [("password", "een heel ander zinnetje"), ("again", "een heel ander zinnetje")];
    let seen = browser.post(&path, &typed).await.is(303);
    assert_eq!(seen.location().as_deref(), Some("/inloggen/code"));
    browser.get_once("/beheer").await.is(303);
    browser.send("/inloggen/code", &[("code", &house.code_of(&marieke))]).await.is(200).says("Werkplek");
}

#[test]
fn each_role_brings_what_it_needs_and_nothing_more() {
    use Duty::{
        Advice, Conflicts, ConsentTexts, Consents, Decisions, Declaration, Files, Findings, Imports, Jobs, LetterTexts,
        Letters, Links, Mail, Newsletter, Notes, Overview, PaperConsents, Patterns, ReadNotes, Representatives,
        Representing, RequestWork, Requests, Settings, SettingsList, Staff, StaffList, StatementList, StatementTexts,
        Statistics,
    };
    use StaffRole::{
        Administrator, Auditor, Communication, CustomerContact, DataProtectionOfficer, DeputyOfficer, IncomeTest,
        Letting, Medical, PrivacyCoordinator,
    };
    let officer = vec![
        Overview,
        Files,
        ReadNotes,
        Consents,
        Requests,
        Advice,
        Representatives,
        Findings,
        StatementList,
        Mail,
        Statistics,
        StaffList,
    ];
    let table = [
        (
            CustomerContact,
            vec![
                Overview,
                Files,
                ReadNotes,
                Notes,
                Links,
                Consents,
                PaperConsents,
                Requests,
                RequestWork,
                Representatives,
                Representing,
            ],
        ),
        (Letting, vec![Overview, Files, ReadNotes, Notes, Links]),
        (IncomeTest, vec![Overview, Files]),
        (Medical, vec![Overview, Files]),
        (Communication, vec![Overview, Statistics, Newsletter]),
        (
            PrivacyCoordinator,
            vec![
                Overview,
                Files,
                ReadNotes,
                Notes,
                Links,
                Consents,
                PaperConsents,
                ConsentTexts,
                LetterTexts,
                StatementList,
                StatementTexts,
                SettingsList,
                Mail,
                Statistics,
                Requests,
                RequestWork,
                Decisions,
                Conflicts,
                Representatives,
                Representing,
                Findings,
                Patterns,
                StaffList,
                Declaration,
            ],
        ),
        (DataProtectionOfficer, officer.clone()),
        (DeputyOfficer, officer),
        (
            Administrator,
            vec![Overview, SettingsList, Settings, Imports, Letters, Mail, Jobs, Statistics, StaffList, Staff],
        ),
        (Auditor, vec![Overview, StatementList, SettingsList, Mail, Statistics, StaffList]),
    ];
    assert_eq!(table.len(), StaffRole::ALL.len());
    for (role, duties) in table {
        assert_eq!(role.duties(), duties, "{role:?}");
    }
}

#[tokio::test]
async fn who_may_not_use_a_page_reads_why_and_where_to_go_instead() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut own = house.browser();
    own.log_in(&sanne).await;
    let page = own.get("/beheer/personen").await.is(403).says("Deze pagina is voor medewerkers.");
    assert!(page.says("Naar mijn overzicht").body.contains("href=\"/mijn\""));
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let page = desk.get("/beheer/importeren").await.is(403).says("een andere functie dan de uwe");
    assert!(page.says("Naar uw werkplek").body.contains("href=\"/beheer\""));
    desk.get("/en/beheer/importeren").await.is(403).says("Ask the administrator").says("To your desk");
    desk.post("/mijn/koppelen", &[]).await.is(403).says("niet met het account").says("Naar uw werkplek");
    let page = house.browser().post("/mijn/koppelen", &[]).await.is(403).says("Misschien bent u niet meer ingelogd.");
    page.is_silent_on("Naar uw werkplek").is_silent_on("Naar mijn overzicht");
}
