//! P10, P11, P12: how we reach somebody, changed by themselves after their password.

mod email;

use crate::house::{Browser, House, Seen, Somebody};
use crate::rows::stored;

const PHONE: &str = "/mijn/gegevens/telefoon";
const ADDRESS: &str = "/mijn/gegevens/adres";

pub async fn logged_in(house: &House, name: &str) -> (Somebody, Browser) {
    let somebody = house.somebody(name).await;
    let mut browser = house.browser();
    browser.log_in(&somebody).await;
    (somebody, browser)
}

/// How many rows the hash of a value finds for this kind.
async fn finds(house: &House, kind: &str, value: &str) -> i64 {
    let hash = house.app().vault.blind(kind, value);
    sqlx::query_scalar("select count(*) from keys.person_lookup where kind = $1 and hash = $2")
        .bind(kind)
        .bind(&hash[..])
        .fetch_one(house.owner())
        .await
        .unwrap()
}

pub async fn event_count(house: &House, event: &str) -> i64 {
    sqlx::query_scalar("select count(*) from audit_entry where event = $1")
        .bind(event)
        .fetch_one(house.owner())
        .await
        .unwrap()
}

#[tokio::test]
async fn a_phone_number_is_changed_after_the_password_and_shown_as_it_was_typed() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    let form = browser.get(PHONE).await.is(200);
    assert_eq!(form.field("phone").as_deref(), Some("06 12345678"));
    let fields = |password| [("phone", "+31 (0)6-87 65 43 21"), ("password", password)];
    browser.post(PHONE, &fields("niet dit")).await.is(422).says("Dit wachtwoord klopt niet");
    browser.get("/mijn/gegevens").await.says("06 12345678");
    let seen = browser.send(PHONE, &fields(&sanne.password)).await.is(200).says("Uw telefoonnummer is opgeslagen");
    seen.says("06 87654321").says("Zo typte u het: +31 (0)6-87 65 43 21").is_silent_on("12345678");
    assert_eq!((finds(&house, "phone", "+31687654321").await, finds(&house, "phone", "+31612345678").await), (1, 0));
    assert_eq!(event_count(&house, "persons.phone_changed").await, 1);
    // A number can go altogether.
    let seen = browser.send(PHONE, &[("phone", ""), ("password", &sanne.password)]).await.is(200);
    seen.says("Telefoonnummer niet ingevuld");
    assert_eq!(finds(&house, "phone", "+31687654321").await, 0);
}

#[tokio::test]
async fn each_wrong_phone_number_is_refused_and_nothing_changes() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    let before = stored(&house).await;
    for (typed, words) in [
        ("06 1234 bel", "zonder letters"),
        ("06 123456789", "dat bestaat"),
        ("+31 6 1", "dat bestaat"),
        ("06-12345678\r\nBcc: x", "tekens"),
        ("<06>", "dat bestaat"),
    ] {
        let seen = browser.post(PHONE, &[("phone", typed), ("password", &sanne.password)]).await.is(422);
        assert!(seen.title().starts_with("Fout: "));
        assert!(seen.body.contains("id=\"phone-error\""), "{typed}: {}", seen.text());
        if words != "tekens" {
            seen.says(words);
        }
    }
    browser.get("/en/mijn/gegevens/telefoon").await.is(200).says("Change phone number");
    assert_eq!(stored(&house).await, before);
    browser.get("/mijn/gegevens").await.says("06 12345678");
}

#[tokio::test]
async fn an_address_is_changed_after_the_password_in_every_way_that_people_write_one() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    let send = async |browser: &mut Browser, fields: [&str; 5]| -> Seen {
        let names = ["country", "postcode", "house_number", "street", "town"];
        let mut form: Vec<(&str, &str)> = names.into_iter().zip(fields).collect();
        form.push(("password", &sanne.password));
        browser.send(ADDRESS, &form).await
    };
    let form = browser.get(ADDRESS).await.is(200);
    assert_eq!(
        (form.field("house_number").as_deref(), form.field("postcode").as_deref()),
        (Some("12-a bis"), Some("7311 AB"))
    );
    for (typed, shown) in [
        (
            ["Nederland", "7312cd", "4-b bis", "'s-Gravenlandseweg", "Apeldoorn"],
            "'s-Gravenlandseweg 4-b bis 7312 CD Apeldoorn",
        ),
        (["", "7312 CD", "5", "Škodastraat", "Ĳsselmuiden"], "Škodastraat 5 7312 CD"),
        (["Duitsland", "10115", "3a", "Invalidenstraße", "Berlin"], "Invalidenstraße 3a 10115 Berlin DUITSLAND"),
        (["Ierland", "", "", "The Lane, Rathmines", "Dublin"], "The Lane, Rathmines Dublin IERLAND"),
        (["België", "1000", "12 bus 4", "Wetstraat", "Brussel"], "Wetstraat 12 bus 4 1000 Brussel BELGIË"),
    ] {
        send(&mut browser, typed).await.is(200).says("Uw adres is opgeslagen").says(shown);
    }
    assert_eq!(finds(&house, "postcode_number", "7311 AB 12").await, 0, "the old home finds nobody");
    assert_eq!(finds(&house, "postcode_number", "7312 CD 5").await, 0, "nor does one from before");
    send(&mut browser, ["Nederland", "7312CD", "5", "Kastanjepad", "Apeldoorn"]).await.is(200);
    assert_eq!(finds(&house, "postcode_number", "7312 CD 5").await, 1);
    assert_eq!(event_count(&house, "persons.address_changed").await, 6);
}

#[tokio::test]
async fn faults_in_an_address_are_named_at_their_field_and_nothing_changes() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    let before = stored(&house).await;
    let fields =
        [("country", "Nederland"), ("postcode", "0123 AB"), ("house_number", "bis"), ("street", ""), ("town", "123")];
    let mut form = fields.to_vec();
    form.push(("password", &sanne.password));
    let seen = browser
        .post(ADDRESS, &form)
        .await
        .is(422)
        .says("zoals 7311 AB")
        .says("zoals 12 of 12-a")
        .says("Vul uw straat in");
    assert_eq!(seen.field("postcode").as_deref(), Some("0123 AB"), "what was typed stands there");
    assert_eq!(seen.field("password").as_deref(), Some(""), "a password does not");
    assert_eq!(stored(&house).await, before);
    browser.post("/en/mijn/gegevens/adres", &form).await.is(422).says("such as 7311 AB");
}

#[tokio::test]
async fn who_guesses_the_password_waits_and_is_not_locked_out() {
    let house = House::new().await;
    let (sanne, mut browser) = logged_in(&house, "sanne").await;
    for _ in 0..10 {
        browser.post(PHONE, &[("phone", ""), ("password", "geraden")]).await.is(422).says("Dit wachtwoord klopt niet");
    }
    let right = [("phone", "0612345679"), ("password", sanne.password.as_str())];
    browser.post(PHONE, &right).await.is(422).says("Wacht 15 minuten");
    browser.get("/mijn/gegevens").await.says("06 12345678");
    house.clock().shift(time::Duration::minutes(16));
    browser.send(PHONE, &right).await.is(200).says("Uw telefoonnummer is opgeslagen");
    // A good one in between does not count.
    for _ in 0..12 {
        browser.send(PHONE, &right).await.is(200);
    }
}

#[tokio::test]
async fn without_a_password_nothing_changes_and_other_faults_come_first() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "sanne").await;
    browser.post(PHONE, &[("phone", "0612345679")]).await.is(422).says("Vul uw wachtwoord in");
    let seen = browser.post(PHONE, &[("phone", "bel mij"), ("password", "geraden")]).await.is(422);
    seen.is_silent_on("wachtwoord klopt niet").says("zonder letters");
}

#[tokio::test]
async fn what_is_on_file_of_somebody_else_is_not_ones_own_to_change() {
    let house = House::new().await;
    let (_, mut browser) = logged_in(&house, "mehmet").await;
    let (sanne, _) = logged_in(&house, "sanne").await;
    // Whose file changes is said by the session alone: a form with somebody's number in it is refused.
    let fields =
        [("phone", "0612345679"), ("password", sanne.password.as_str()), ("person", &sanne.person.to_string())];
    browser.post(PHONE, &fields).await.is(422);
    let mut visitor = house.browser();
    for path in [PHONE, ADDRESS, "/mijn/gegevens/e-mail", "/mijn/gegevens/huishouden"] {
        visitor.post(path, &[("phone", "0612345679")]).await.is(403);
    }
}
