//! What people are called, where they live, and how they are reached (P01, P10, P11, P12).

use super::{Answers, count, registered, try_to_log_in};
use crate::house::{Browser, House};
use crate::rows::stored;

/// Sends the form with other answers, from a browser and a mailbox of one's own.
pub(super) async fn arrives(
    house: &House,
    number: usize,
    adjust: impl FnOnce(Answers) -> Answers,
) -> (Browser, crate::house::Seen) {
    let mut browser = house.browser().from_address(&format!("198.51.100.{number}"));
    let answers = Answers::of_sanne(&mut browser).await.with("email", format!("huurder{number}@huurders.example"));
    let seen = registered(house, &mut browser, &adjust(answers)).await;
    (browser, seen)
}

/// The form with one thing wrong: what the page says, and that nothing was stored.
pub(super) async fn refused(house: &House, adjust: impl FnOnce(Answers) -> Answers, field: &str, says: &str) {
    let mut browser = house.browser();
    let before = stored(house).await;
    let seen = adjust(Answers::of_sanne(&mut browser).await).send(&mut browser).await.is(422).says(says);
    assert!(seen.body.contains(&format!("href=\"#{field}\"")), "{says} is said of {field}");
    assert!(seen.body.contains(&format!("id=\"{field}\"")), "{field} is on the page");
    assert_eq!(stored(house).await, before, "{says}");
}

#[tokio::test]
async fn an_account_is_made_with_form_mail_link_and_password() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::of_sanne(&mut browser).await;
    let sent = browser.send("/aanmelden", &answers.pairs()).await.is(200).says("Wij hebben u een e-mail gestuurd");
    assert_eq!(sent.path, "/aanmelden/verstuurd");
    assert_eq!(count(&house, "select count(*) from person").await, 0, "nobody is there before the link is used");
    let link = super::link(&house).await;
    let mail = house.mails().await.pop().unwrap();
    assert_eq!(mail.to, "sanne@huurders.example");
    for personal in ["Sanne", "Kastanjelaar", "Meidoornpad"] {
        assert!(!mail.text.contains(personal), "a mail may be read by a household: {}", mail.text);
    }
    browser.get(&link).await.is(200).says("U bent Sanne van den Kastanjelaar en u gebruikt sanne@huurders.example.");
    let done = super::choose(&mut browser, &link).await.is(303);
    let mine = browser.get(&done.location().unwrap()).await.is(200);
    assert_eq!(mine.path, "/mijn?gelukt=account");
    let mine = mine.says("Sanne van den Kastanjelaar").says("27 maart 1985").says("sanne@huurders.example");
    mine.says("06 12345678").says("Meidoornpad 12-a bis").says("7311 AB Apeldoorn").says("Huurder");
    let mut elsewhere = house.browser().from_address("198.51.100.1");
    assert_eq!(try_to_log_in(&mut elsewhere, "sanne@huurders.example").await, 303);
    elsewhere.get("/mijn").await.is(200).says("Sanne van den Kastanjelaar");
}

#[tokio::test]
async fn the_english_path_speaks_english_from_form_to_mail_and_account() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answers = Answers::on(&mut browser, "/en/aanmelden").await.with("country", "The Netherlands");
    let refused = browser.post("/en/aanmelden", &answers.clone().without("role").pairs()).await.is(422);
    assert!(refused.title().starts_with("Error: "), "{}", refused.title());
    let sent = browser.post("/en/aanmelden", &answers.pairs()).await.is(303);
    assert_eq!(sent.location().as_deref(), Some("/en/aanmelden/verstuurd"));
    browser.get("/en/aanmelden/verstuurd").await.is(200).says("We have sent you an e-mail");
    let link = super::link(&house).await;
    assert!(link.starts_with("/en/aanmelden/bevestigen/"), "{link}");
    browser.get(&link).await.is(200).says("You are Sanne van den Kastanjelaar and you use sanne@huurders.example.");
    let done = super::choose(&mut browser, &link).await.is(303);
    assert_eq!(done.location().as_deref(), Some("/en/mijn?gelukt=account"));
    browser.get("/en/mijn").await.is(200).says("27 March 1985");
    let given: String = sqlx::query_scalar("select lang from consent_event").fetch_one(house.owner()).await.unwrap();
    assert_eq!(given, "en", "the evidence says in which language the words were read");
}

#[tokio::test]
async fn people_are_called_as_they_call_themselves() {
    let house = House::new().await;
    let names = [
        (["A.B.", "van den", "Berg"], "A.B. van den Berg"),
        (["Zoë", "", "Müller-Đặng"], "Zoë Müller-Đặng"),
        (["", "", "Suharto"], "Suharto"),
        (["", "van 't", "Hooft"], "Van 't Hooft"),
        (["Anne‑Fleur".replace('‑', "-").leak(), "d'", "Ancona"], "Anne-Fleur d'Ancona"),
        (["  Ji\u{ed}r\u{ed} ", "", "Jos\u{65}\u{301}"], "Jiírí José"),
    ];
    for (number, ([given, prefix, family], shown)) in names.into_iter().enumerate() {
        let named = |answers: Answers| {
            answers.with("given_names", given).with("name_prefix", prefix).with("family_name", family)
        };
        arrives(&house, number, named).await.1.says(shown);
    }
}

#[tokio::test]
async fn an_organisation_is_told_that_an_account_is_for_one_person() {
    let house = House::new().await;
    let kindly = "Een account is voor één persoon: vul uw eigen naam in";
    for name in ["Bakker B.V.", "Stichting Wonen", "Jansen & Zn."] {
        refused(&house, |answers| answers.with("family_name", name), "family_name", kindly).await;
    }
    refused(&house, |answers| answers.with("given_names", "Stichting Wonen"), "given_names", kindly).await;
}

#[tokio::test]
async fn names_with_signs_digits_or_no_letter_are_refused() {
    let house = House::new().await;
    let letters = "Vul uw achternaam in met alleen letters";
    for name in ["Jansen2", "<b>Jansen</b>", "-", "Jan@sen"] {
        refused(&house, |answers| answers.with("family_name", name), "family_name", letters).await;
    }
    refused(&house, |answers| answers.without("family_name"), "family_name", "Vul uw achternaam in, zoals").await;
    let long = "a".repeat(101);
    refused(&house, |answers| answers.with("family_name", long), "family_name", "Deze naam is te lang").await;
    refused(&house, |answers| answers.with("name_prefix", "v@n"), "name_prefix", "Vul uw tussenvoegsel in").await;
    refused(&house, |answers| answers.with("given_names", "S4nne"), "given_names", "Vul uw voornamen").await;
    refused(&house, |answers| answers.with("role", "landlord"), "role", "Kies of u huurder").await;
}

#[tokio::test]
async fn addresses_are_read_as_people_write_them() {
    let house = House::new().await;
    let dutch = [
        ("1234AB", "12-a bis", "Dorpsstraat 12-a bis 1234 AB Apeldoorn"),
        ("1234 ab", "7", "Dorpsstraat 7 1234 AB Apeldoorn"),
        (" 1234  Ab ", "12 - 2hg", "Dorpsstraat 12-2hg 1234 AB Apeldoorn"),
    ];
    for (number, (postcode, house_number, shown)) in dutch.into_iter().enumerate() {
        let (postcode, house_number) = (postcode.to_owned(), house_number.to_owned());
        let lives = |answers: Answers| {
            answers.with("postcode", postcode).with("house_number", house_number).with("street", "Dorpsstraat")
        };
        arrives(&house, number, lives).await.1.says(shown);
    }
    let abroad = |answers: Answers| {
        let answers = answers.with("country", "België").with("postcode", "2000").with("house_number", "");
        answers.with("street", "Lange Nieuwstraat 5 bus 3").with("town", "Antwerpen")
    };
    arrives(&house, 9, abroad).await.1.says("Lange Nieuwstraat 5 bus 3 2000 Antwerpen BELGIË");
}

#[tokio::test]
async fn addresses_that_cannot_be_are_refused() {
    let house = House::new().await;
    let wrong = [
        ("postcode", "0123 AB", "Vul een postcode in met 4 cijfers en 2 letters"),
        ("postcode", "", "Vul een postcode in met 4 cijfers en 2 letters"),
        ("postcode", "1234 SS", "Deze postcode bestaat niet"),
        ("house_number", "a12", "Vul een huisnummer in dat met een cijfer begint"),
        ("house_number", "", "Vul uw huisnummer in"),
        ("street", "", "Vul uw straat in"),
        ("street", "12", "Vul een straat in met letters"),
        ("town", "", "Vul uw plaats in"),
        ("town", "<town>", "Vul een plaats in met letters"),
        ("country", "<>", "Vul de naam van een land in"),
    ];
    for (field, typed, says) in wrong {
        refused(&house, |answers| answers.with(field, typed), field, says).await;
    }
    let abroad = |answers: Answers| answers.with("country", "Duitsland").with("postcode", "10115 <b>");
    refused(&house, abroad, "postcode", "Vul een postcode in met alleen letters en cijfers").await;
}

#[tokio::test]
async fn every_way_to_write_a_phone_number_is_the_same_number() {
    let house = House::new().await;
    let numbers = [
        ("0612345678", "06 12345678"),
        ("+31 (0)6 12 34 56 78", "06 12345678"),
        ("0031-6-12345678", "06 12345678"),
        ("\u{202a}06 12345678\u{202c}", "06 12345678"),
        ("+32 470 12 34 56", "+32 470 12 34 56"),
        ("", "sanne"),
    ];
    for (number, (typed, shown)) in numbers.into_iter().enumerate() {
        let called =
            |answers: Answers| answers.with("email", format!("sanne{number}@huurders.example")).with("phone", typed);
        let (_, seen) = arrives(&house, number, called).await;
        seen.says(shown);
    }
    refused(&house, |answers| answers.with("phone", "06-HUISRECHT"), "phone", "zonder letters").await;
    refused(&house, |answers| answers.with("phone", "06123"), "phone", "Vul een telefoonnummer in dat bestaat").await;
}

#[tokio::test]
async fn e_mail_addresses_keep_their_case_and_their_plus_and_log_in_without() {
    let house = House::new().await;
    let (_, seen) = arrives(&house, 1, |answers| answers.with("email", "Sanne.K+Huur@Huurders.EXAMPLE")).await;
    seen.says("Sanne.K+Huur@huurders.example");
    assert_eq!(house.mails().await.last().unwrap().to, "Sanne.K+Huur@huurders.example");
    assert_eq!(try_to_log_in(&mut house.browser(), "sanne.k+huur@huurders.example").await, 303);
    assert_eq!(try_to_log_in(&mut house.browser(), "sanne.k@huurders.example").await, 422);
}

#[tokio::test]
async fn an_address_in_another_script_gets_its_mail_and_logs_in() {
    let house = House::new().await;
    let (_, seen) = arrives(&house, 1, |answers| answers.with("email", "sanne@bücher.example")).await;
    seen.says("sanne@bücher.example");
    for login in ["sanne@bücher.example", "sanne@xn--bcher-kva.example", "SANNE@BÜCHER.EXAMPLE"] {
        assert_eq!(try_to_log_in(&mut house.browser(), login).await, 303, "{login}");
    }
}

#[tokio::test]
async fn an_address_cannot_add_a_line_to_a_mail() {
    let house = House::new().await;
    let control = "Hier staat een teken dat wij niet kunnen opslaan";
    for typed in [
        "sanne@huurders.example\r\nBcc: ander@huurders.example",
        "sanne@huurders.example\r\n",
        "\nsanne@huurders.example",
        "sanne\t@huurders.example",
    ] {
        refused(&house, |answers| answers.with("email", typed), "email", control).await;
    }
    for (typed, says) in [
        ("", "Vul uw e-mailadres in"),
        ("sanne", "Vul een e-mailadres in met een @"),
        ("\"sanne k\"@huurders.example", "aanhalingstekens"),
        ("zoë@huurders.example", "Voor de @ kunnen wij alleen gewone letters gebruiken"),
    ] {
        refused(&house, |answers| answers.with("email", typed), "email", says).await;
    }
    let long = format!("sanne@{}.example", "a.".repeat(130));
    refused(&house, |answers| answers.with("email", long), "email", "Dit e-mailadres is te lang").await;
    house.work().await;
    assert!(house.mails().await.is_empty());
}

#[tokio::test]
async fn an_applicant_has_an_account_without_a_tenancy() {
    let house = House::new().await;
    let (_, seen) = arrives(&house, 1, |answers| answers.with("role", "applicant")).await;
    seen.says("Woningzoekende");
    assert_eq!(count(&house, "select count(*) from tenancy_party").await, 0);
}
