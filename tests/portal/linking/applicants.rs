//! Who has no tenancy yet, or does not say so (P02): one person and one account before and after, and an answer that tells nothing.

use huisrecht::persons::Role;

use super::{Browser, House, How, browser_of, code, tenant, try_code};
use crate::house::Seen;

#[tokio::test]
async fn an_applicant_who_becomes_a_tenant_stays_the_same_person_with_the_same_account() {
    let house = House::new().await;
    let sanne = house.somebody_who("sanne", |answers| answers.role = Role::Applicant).await;
    let mut browser = browser_of(&house, &sanne).await;
    browser.get("/mijn/gegevens").await.is(200).says("Woningzoekende").is_silent_on("Meidoornpad 12");
    let account = "select string_agg(id::text || person_id::text || state, ' ' order by id) from account";
    let before: String = sqlx::query_scalar(account).fetch_one(house.owner()).await.unwrap();
    let file = tenant(&house, "sanne", "12").await;
    browser.get("/mijn/gegevens").await.is(200).is_silent_on("Meidoornpad 12");
    try_code(&mut browser, code(&house, file, How::Letter).await.unwrap().as_str()).await.is(303);
    browser.get("/mijn/gegevens").await.is(200).says("Woningzoekende").says("Meidoornpad 12");
    let after: String = sqlx::query_scalar(account).fetch_one(house.owner()).await.unwrap();
    assert_eq!(before, after);
    let mut again = browser_of(&house, &sanne).await;
    again.get("/mijn").await.is(200).says("Meidoornpad 12");
}

/// Asks for an account, and what the page after that says.
async fn ask(house: &House, name: &str) -> (Seen, Seen) {
    let mut browser: Browser = house.browser().from_address("198.51.100.7");
    let page = browser.get("/aanmelden").await.is(200);
    let [account, newsletter] =
        ["consent_account_text", "consent_newsletter_text"].map(|field| page.field(field).unwrap());
    let (family, email) = (format!("{name}sma"), format!("{name}@voorbeeld.example"));
    let answers = [
        ("role", "tenant"),
        ("given_names", name),
        ("family_name", &family),
        ("birth_date_day", "27"),
        ("birth_date_month", "3"),
        ("birth_date_year", "1985"),
        ("email", &email),
        ("country", "Nederland"),
        ("postcode", "7311 AB"),
        ("house_number", "12"),
        ("street", "Meidoornpad"),
        ("town", "Apeldoorn"),
        ("consent_account", "yes"),
        ("consent_account_text", &account),
        ("consent_newsletter_text", &newsletter),
    ];
    let seen = browser.post("/aanmelden", &answers).await.is(303);
    let next = browser.get(&seen.location().unwrap()).await.is(200);
    (seen, next)
}

#[tokio::test]
async fn asking_for_an_account_says_nothing_about_a_tenancy() {
    let house = House::new().await;
    tenant(&house, "sanne", "12").await;
    let mut told = vec![];
    for name in ["sanne", "joris"] {
        let (seen, next) = ask(&house, name).await;
        house.work().await;
        let mails = house.mails().await;
        let mail = mails.last().unwrap();
        assert_eq!(mail.to, format!("{name}@voorbeeld.example"));
        let lines = mail.text.lines().filter(|line| !line.contains("http") && !line.to_lowercase().contains(name));
        told.push((seen.location(), seen.body, next.body, mail.subject.clone(), lines.collect::<String>()));
    }
    assert_eq!(told[0], told[1]);
}

#[tokio::test]
async fn a_code_does_not_link_the_home_of_a_housemate_who_was_born_on_another_day() {
    let house = House::new().await;
    let file = tenant(&house, "joris", "12").await;
    let other = huisrecht::kernel::birth_date::BirthDate::parse_iso("1971-04-03").unwrap();
    let sanne = house.somebody_who("sanne", |answers| answers.person.birth_date = other).await;
    let mut browser = browser_of(&house, &sanne).await;
    let code = code(&house, file, How::Letter).await.unwrap();
    try_code(&mut browser, code.as_str()).await.is(422).says(super::NO_MATCH);
    browser.get("/mijn").await.is(200).is_silent_on("Meidoornpad 12");
    let mut joris = browser_of(&house, &house.somebody("joris").await).await;
    try_code(&mut joris, code.as_str()).await.is(303);
}
