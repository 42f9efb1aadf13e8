use huisrecht::kernel::lang::Lang;
use time::Duration;

use super::queries::counted;
use super::{PASSWORD, close, count, is_in, link_in, logged_in, mails, sanne, tenant, try_to_log_in};
use crate::house::{Browser, House, Seen};

const FRESH: &str = "kwast-stoep-tandem";

async fn ask(browser: &mut Browser, login: &str) -> Seen {
    browser.post("/wachtwoord-vergeten", &[("login", login)]).await
}

async fn choose(browser: &mut Browser, link: &str, password: &str) -> Seen {
    browser.post(link, &[("password", password), ("again", password)]).await
}

#[tokio::test]
async fn who_forgot_the_password_chooses_a_new_one_by_way_of_the_mailbox() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let (mut old, mut browser) = (logged_in(&house, &sanne).await, house.browser());
    assert_eq!(browser.get("/wachtwoord-vergeten").await.is(200).h1(), "Wachtwoord vergeten");
    let sent = browser.send("/wachtwoord-vergeten", &[("login", sanne.login)]).await.is(200);
    assert_eq!(sent.h1(), "Kijk in uw e-mail");
    let mail = &mails(&house).await[0];
    assert_eq!(mail.to, "sanne@huurders.example");
    let link = link_in(mail);
    for _ in 0..2 {
        assert_eq!(browser.get(&link).await.is(200).h1(), "Nieuw wachtwoord kiezen");
    }
    assert!(is_in(&mut old).await);
    let done = browser.send(&link, &[("password", FRESH), ("again", FRESH)]).await.is(200);
    assert_eq!(done.h1(), "Uw wachtwoord is gewijzigd");
    assert!(is_in(&mut browser).await);
    assert!(!is_in(&mut old).await);
    try_to_log_in(&mut house.browser(), sanne.login, PASSWORD).await.is(422);
    try_to_log_in(&mut house.browser(), sanne.login, FRESH).await.is(303);
    let told = &mails(&house).await[0];
    assert_eq!(told.subject, "Uw wachtwoord voor De Woonmensen is gewijzigd");
    assert!(told.text.contains("055 000 00 00") && told.text.contains("http://127.0.0.1:8080/privacy"));
}

#[tokio::test]
async fn asking_is_the_same_for_every_name_and_only_an_account_gets_a_mail() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let gone = tenant(&house, "omar@huurders.example", "omar@huurders.example", Lang::Nl).await;
    close(&house, &gone).await;
    let mut browser = house.browser();
    ask(&mut browser, "warm@huurders.example").await.is(303);
    let (known, work) = counted(ask(&mut browser, sanne.login)).await;
    assert!(work > 2, "{work} statements were counted");
    for other in ["niemand@huurders.example", gone.login, "geen naam!"] {
        let (seen, same_work) = counted(ask(&mut browser, other)).await;
        assert_eq!((seen.status, seen.location(), &seen.body), (303, known.location(), &known.body));
        assert_eq!(same_work, work, "{other}");
    }
    let mails = mails(&house).await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, "sanne@huurders.example");
    assert_eq!(count(&house, "select count(*) from keys.password_request").await, 0);
}

#[tokio::test]
async fn the_portal_opening_an_address_to_mail_it_is_in_the_reading_log() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    ask(&mut house.browser(), sanne.login).await.is(303);
    assert_eq!(count(&house, "select count(*) from processing_line").await, 0);
    mails(&house).await;
    let lines = "select count(*) from processing_line where activity = 'account' and role = 'system'";
    assert_eq!(count(&house, lines).await, 1);
}

#[tokio::test]
async fn a_chosen_name_and_the_address_on_file_both_lead_to_the_mailbox() {
    let house = House::new().await;
    tenant(&house, "sanne-j", "sanne@huurders.example", Lang::Nl).await;
    let mut browser = house.browser();
    ask(&mut browser, "SANNE-J").await.is(303);
    ask(&mut browser, "Sanne@Huurders.example").await.is(303);
    let mails = mails(&house).await;
    assert_eq!(mails.iter().filter(|mail| mail.to == "sanne@huurders.example").count(), 2);
    assert!(mails.iter().all(|mail| !mail.text.contains("sanne-j")));
    browser.get(&link_in(&mails[0])).await.is(200);
    browser.get(&link_in(&mails[1])).await.is(410);
}

#[tokio::test]
async fn two_who_share_a_mailbox_each_get_a_link_that_says_whose_it_is() {
    let house = House::new().await;
    let both = "gezin@huurders.example";
    let sanne = tenant(&house, "sanne-j", both, Lang::Nl).await;
    tenant(&house, "omar-j", both, Lang::Nl).await;
    ask(&mut house.browser(), both).await.is(303);
    let sent = mails(&house).await;
    assert_eq!(sent.len(), 2);
    let of = |name: &str| sent.iter().find(|mail| mail.text.contains(name)).unwrap();
    choose(&mut house.browser(), &link_in(of("sanne-j")), FRESH).await.is(303);
    try_to_log_in(&mut house.browser(), sanne.login, FRESH).await.is(303);
    try_to_log_in(&mut house.browser(), "omar-j", PASSWORD).await.is(303);
    house.browser().get(&link_in(of("omar-j"))).await.is(200);
}

/// What a password manager reads from the page.
fn told_to_password_managers(page: &Seen) -> Option<&str> {
    let (_, field) = page.body.split_once("autocomplete=\"username\" value=\"")?;
    field.split('"').next()
}

#[tokio::test]
async fn a_password_manager_learns_the_log_in_name_where_the_mail_tells_it_too() {
    let house = House::new().await;
    let [own, both] = ["sanne@huurders.example", "gezin@huurders.example"];
    for (login, email) in [(own, own), ("sanne-j", both), ("omar-j", both), ("moo", "mo@huurders.example")] {
        tenant(&house, login, email, Lang::Nl).await;
    }
    let mut browser = house.browser();
    for email in [own, both, "mo@huurders.example"] {
        ask(&mut browser, email).await.is(303);
    }
    let sent = mails(&house).await;
    let link =
        |to: &str, says: &str| link_in(sent.iter().find(|mail| mail.to == to && mail.text.contains(says)).unwrap());
    let page = browser.get(&link(own, "")).await.is(200);
    assert_eq!(told_to_password_managers(&page), Some(own));
    let refused = choose(&mut browser, &link(own, ""), "kort").await.is(422);
    assert_eq!(told_to_password_managers(&refused), Some(own));
    let page = browser.get(&link(both, "omar-j")).await.is(200);
    assert_eq!(told_to_password_managers(&page), Some("omar-j"));
    // A name that stands in no mail is not shown to who has nothing but the link.
    let page = browser.get(&link("mo@huurders.example", "")).await.is(200);
    assert_eq!(told_to_password_managers(&page), None);
}

#[tokio::test]
async fn a_link_works_once_and_for_a_day() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = house.browser();
    ask(&mut browser, sanne.login).await.is(303);
    let used = link_in(&mails(&house).await[0]);
    choose(&mut browser, &used, FRESH).await.is(303);
    let mut scanner = house.browser();
    let page = scanner.get(&used).await.is(410).says("Nieuwe link aanvragen");
    assert_eq!(page.h1(), "Deze link werkt niet meer");
    choose(&mut scanner, &used, "een-derde-wachtwoord").await.is(410);
    assert!(!is_in(&mut scanner).await);

    ask(&mut browser, sanne.login).await.is(303);
    let old = link_in(mails(&house).await.iter().find(|mail| mail.text.contains("/nieuw/")).unwrap());
    assert_ne!(old, used);
    house.clock().shift(Duration::hours(25));
    browser.get(&old).await.is(410);
    choose(&mut browser, &old, "een-derde-wachtwoord").await.is(410);
    try_to_log_in(&mut house.browser(), sanne.login, FRESH).await.is(303);
}

#[tokio::test]
async fn of_two_presses_on_one_link_one_counts() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    ask(&mut house.browser(), sanne.login).await.is(303);
    let link = link_in(&mails(&house).await[0]);
    let (mut one, mut two) = (house.browser(), house.browser());
    let (first, second) = tokio::join!(choose(&mut one, &link, FRESH), choose(&mut two, &link, "tandem-stoep-vlinder"));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
}

#[tokio::test]
async fn a_link_that_never_was_is_not_found() {
    let house = House::new().await;
    let mut browser = house.browser();
    for token in ["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "%ff", "a%2fb"] {
        let seen = browser.get(&format!("/wachtwoord-vergeten/nieuw/{token}")).await;
        assert!(matches!(seen.status, 400 | 404), "{token}: {}", seen.status);
        assert!(seen.body.contains("<h1>"), "{token}");
    }
    choose(&mut browser, "/wachtwoord-vergeten/nieuw/x", FRESH).await.is(404);
}

#[tokio::test]
async fn a_poor_password_is_refused_with_advice_and_the_link_stays_good() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = house.browser();
    ask(&mut browser, sanne.login).await.is(303);
    let link = link_in(&mails(&house).await[0]);
    for (password, again, advice) in [
        ("", "", "Kies een wachtwoord van minstens 8 tekens"),
        ("kort", "kort", "Dit wachtwoord is te kort"),
        ("Welkom123!", "Welkom123!", "makkelijk te raden"),
        ("jansen1987", "jansen1987", "lijkt op uw naam"),
        ("woonmensen-jansen", "woonmensen-jansen", "lijkt op uw naam"),
        (FRESH, "kwast-stoep-vlinder", "De wachtwoorden zijn niet gelijk"),
    ] {
        let seen = browser.post(&link, &[("password", password), ("again", again)]).await.is(422).says(advice);
        assert!(password.is_empty() || !seen.body.contains(&format!("\"{password}\"")), "{password}");
    }
    browser.post_body(&link, "password=a%00b&again=x").await.is(422);
    try_to_log_in(&mut house.browser(), sanne.login, PASSWORD).await.is(303);
    choose(&mut browser, &link, FRESH).await.is(303);
}

#[tokio::test]
async fn a_link_opens_nothing_once_the_account_is_closed() {
    let house = House::new().await;
    let sanne = sanne(&house).await;
    let mut browser = house.browser();
    ask(&mut browser, sanne.login).await.is(303);
    let link = link_in(&mails(&house).await[0]);
    close(&house, &sanne).await;
    browser.get(&link).await.is(410);
    choose(&mut browser, &link, FRESH).await.is(410);
}

#[tokio::test]
async fn mails_come_in_the_language_of_the_account() {
    let house = House::new().await;
    let sam = tenant(&house, "sam@huurders.example", "sam@huurders.example", Lang::En).await;
    let mut browser = house.browser();
    ask(&mut browser, sam.login).await.is(303);
    let mail = &mails(&house).await[0];
    assert_eq!(mail.subject, "New password for De Woonmensen");
    let link = link_in(mail);
    assert!(link.starts_with("/en/"), "{link}");
    assert_eq!(browser.get(&link).await.is(200).h1(), "Choose a new password");
    let done = browser.send(&link, &[("password", FRESH), ("again", FRESH)]).await.is(200);
    assert_eq!(done.h1(), "Your password has been changed");
    assert_eq!(browser.get("/en/wachtwoord-vergeten/nieuw/x").await.status, 404);
    assert_eq!(browser.get(&link).await.is(410).h1(), "This link no longer works");
}
