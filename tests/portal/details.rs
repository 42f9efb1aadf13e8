//! `/mijn/gegevens`: all that we know, with why (P10, P14, P15, P32, P35).

use huisrecht::demo;

use crate::contact::logged_in;
use crate::house::{Browser, House, Somebody};

/// The house of the demonstration, and one of its cast logged in: Sanne rents, Fatima looks for a home, Daan lives with somebody.
async fn demonstration(login: &str) -> (House, Browser) {
    let house = House::demonstration().await;
    let mut browser = house.browser();
    browser.log_in(&character(login)).await;
    (house, browser)
}

fn character(login: &str) -> Somebody {
    Somebody {
        person: huisrecht::kernel::ids::PersonId::new(),
        account: huisrecht::kernel::ids::AccountId::new(),
        login: login.to_owned(),
        password: demo::PASSWORD.to_owned(),
    }
}

const SANNE: &str = "sanne.broekhuizen@voorbeeld.example";

fn card<'a>(body: &'a str, id: &str) -> &'a str {
    let (_, card) = body.split_once(&format!("<section class=\"card\" id=\"{id}\"")).unwrap_or_else(|| panic!("{id}"));
    card.split_once("</section>").unwrap().0
}

#[tokio::test]
async fn each_block_says_what_for_on_which_ground_from_where_to_whom_and_how_long() {
    let (_, mut browser) = demonstration(SANNE).await;
    let mine = browser.get("/mijn/gegevens").await.is(200);
    for (block, activity) in [
        ("identity", "tenancy"),
        ("contact", "tenancy"),
        ("household", "household"),
        ("home", "tenancy"),
        ("agreements", "tenancy"),
        ("rent", "rent"),
        ("roles", "tenancy"),
    ] {
        let card = card(&mine.body, block);
        for words in [
            "Waarvoor",
            "Waarom dit mag (grondslag)",
            "Waar ze vandaan komen",
            "Wie ze nog meer krijgt",
            "Hoe lang wij ze bewaren",
            "Uw rechten hierbij",
        ] {
            assert!(card.contains(words), "{block}: {words}");
        }
        assert!(card.contains(&format!("href=\"/privacy/gegevens#{activity}\"")), "{block}: {card}");
    }
    assert!(card(&mine.body, "rent").contains("AWR artikel 52"));
    assert!(card(&mine.body, "rent").contains("Mijn gegevens meenemen (dataportabiliteit): Ja, voor wat u zelf gaf"));
    let (_, mut browser) = demonstration(demo::cast().unwrap()[2].email.as_str()).await;
    let mine = browser.get("/en/mijn/gegevens").await.is(200).says("We got this from Woonkeus Stedendriehoek");
    let allocation = card(&mine.body, "allocation");
    assert!(
        allocation.contains("WK-") && allocation.contains("Why this is allowed") | allocation.contains("fold"),
        "{allocation}"
    );
    assert!(card(&mine.body, "identity").contains("href=\"/en/privacy/gegevens#account\""));
}

#[tokio::test]
async fn agreements_are_listed_and_what_rests_on_one_names_it() {
    let (_, mut browser) = demonstration(SANNE).await;
    let mine = browser.get("/mijn/gegevens").await.is(200).says("Huurovereenkomst HO-");
    let agreement = mine.text().split("Huurovereenkomst ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    let rests = format!("Het gaat om overeenkomst {agreement}.");
    for block in ["home", "rent"] {
        assert!(card(&mine.body, block).replace('\u{a0}', " ").contains(&rests), "{block}");
    }
    // Who only lives somewhere has no agreement of their own.
    let (_, mut daan) = demonstration("daan.terpstra@voorbeeld.example").await;
    let his = daan.get("/mijn/gegevens").await.is(200).says("U woont hier sinds").is_silent_on("HO-");
    assert!(!his.body.contains("id=\"agreements\""));
}

#[tokio::test]
async fn rent_and_payments_are_shown_and_of_the_account_its_last_four() {
    let (_, mut browser) = demonstration(SANNE).await;
    let mine = browser.get("/mijn/gegevens").await.is(200).says("Huur per maand €").says("eindigt op 4300");
    let mine = mine.says("Uw vorige huurprijzen").says("terugbetaald").says("(teruggestort)");
    assert!(!mine.body.contains("0417164300") && !mine.body.contains("TEST"), "the account number is not in the page");
    assert_eq!(card(&mine.body, "rent").matches("<tr role=\"row\">").count(), 13, "a head and twelve payments");
    browser.get("/mijn").await.is(200).says("U betaalt €").is_silent_on("4300");
    browser.get("/en/mijn/gegevens").await.is(200).says("Rent per month €").says("paid back");
}

#[tokio::test]
async fn older_payments_stand_on_pages_of_their_own_and_nobody_elses_open() {
    let (house, mut browser) = demonstration(SANNE).await;
    let mine = browser.get("/mijn/gegevens").await.is(200);
    let next = |body: &str| {
        let (_, rest) = body.split_once("href=\"/mijn/gegevens/betalingen?na=")?;
        Some(format!("/mijn/gegevens/betalingen?na={}", rest.split('"').next()?))
    };
    let first = next(&mine.body).unwrap();
    let mut seen: Vec<String> = days(card(&mine.body, "rent"));
    let mut path = Some(first.clone());
    let mut pages = 0;
    while let Some(at) = path {
        let page = browser.get(&at).await.is(200);
        seen.extend(days(&page.body));
        path = next(&page.body);
        pages += 1;
    }
    assert!(pages >= 2, "{pages}");
    let sorted = {
        let mut sorted = seen.clone();
        sorted.sort_by_key(|day| std::cmp::Reverse(day.split('-').rev().collect::<Vec<_>>().concat()));
        sorted
    };
    assert_eq!(seen, sorted, "newest first over all pages");
    let stored: i64 = sqlx::query_scalar(
        "select count(*) from payment where person_id = (select person_id from payment where id = $1::uuid)",
    )
    .bind(first.rsplit('=').next().unwrap())
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert_eq!(i64::try_from(seen.len()).unwrap(), stored, "each once");
    let mut other = house.browser().from_address("192.0.2.9");
    other.log_in(&character("mehmet.yildirim@voorbeeld.example")).await;
    other.get(&first).await.is(404);
    browser.get("/mijn/gegevens/betalingen?na=geen-nummer").await.is(404);
    browser.get("/mijn/gegevens/betalingen").await.is(200).says("Uw betalingen");
}

/// The days of the payments on a page.
fn days(body: &str) -> Vec<String> {
    let rows = body.split("<th role=\"rowheader\"").skip(1);
    rows.map(|row| row.split("number\">").nth(1).unwrap().split('<').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_empty_page_says_what_can_be_done() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    let mine = browser.get("/mijn/gegevens").await.is(200).says("Aan uw account is geen woning gekoppeld");
    let mine = mine
        .says("Uw woning koppelen")
        .says("Wij weten niet wie er bij u woont")
        .says("Wij hebben geen inschrijving van u");
    mine.says("Vraag een verbetering aan").is_silent_on("HO-");
    browser.get("/mijn/gegevens/betalingen").await.is(200).says("Er staan geen betalingen");
}

#[tokio::test]
async fn nothing_of_the_administration_is_shown_before_it_is_linked() {
    let house = House::demonstration().await;
    // Somebody with the name, date of birth and home of a tenant makes an account: the page says what it says to anybody.
    let sanne = demo::cast().unwrap().remove(0).person;
    let twin = house.somebody_who("tweeling", |answers| {
        answers.person.name = sanne.name;
        answers.person.birth_date = sanne.birth_date;
        answers.person.contact.address = sanne.contact.address;
    });
    let twin = twin.await;
    let mut browser = house.browser().from_address("192.0.2.11");
    browser.log_in(&twin).await;
    let mine = browser.get("/mijn/gegevens").await.is(200).says("Aan uw account is geen woning gekoppeld");
    mine.is_silent_on("HO-").is_silent_on("In onze administratie staat").is_silent_on("eindigt op");
}

#[tokio::test]
async fn a_page_says_how_to_have_a_name_corrected() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    browser.get("/mijn/gegevens").await.is(200).says("Vraag een verbetering aan");
    let page =
        browser.get("/mijn/gegevens/verbeteren").await.is(200).says("binnen een maand").says("Brief").says("Bellen");
    let main = page.body.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    assert!(!main.contains("<form"), "nothing that looks like a form and is none");
    browser.get("/en/mijn/gegevens/verbeteren").await.is(200).says("within a month");
}
