//! Finding a person: exact, by POST, and seen by who is found.

use huisrecht::kernel::staff::StaffRole;
use huisrecht::linking::How;

use crate::house::House;
use crate::linking::{browser_of, code, tenant, try_code};

#[tokio::test]
async fn a_person_is_found_by_what_the_employee_knows_for_certain() {
    let house = House::new().await;
    house.somebody("sanne").await;
    house.somebody("mehmet").await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    desk.get("/beheer/personen").await.is(200).says("Wie u vindt, ziet dat u zocht.");
    let ways: [&[(&str, &str)]; 3] = [
        &[("by", "email"), ("email", "Sanne@Voorbeeld.example")],
        &[
            ("by", "name"),
            ("family_name", "sannesma"),
            ("birth_date_day", "27"),
            ("birth_date_month", "maart"),
            ("birth_date_year", "1985"),
        ],
        &[("by", "home"), ("postcode", "7311ab"), ("house_number", "12")],
    ];
    for way in ways {
        let seen = desk.post("/beheer/personen", way).await.is(200).says("sannesma").says("27-03-1985");
        assert_eq!(seen.path, "/beheer/personen", "nothing personal in the address");
        // A row shows no more than tells persons apart.
        assert!(!seen.text().contains("06 1234"), "{}", seen.text());
    }
    desk.post("/beheer/personen", ways[2]).await.is(200).says("2 dossiers gevonden").says("mehmetsma");
    let nobody = [("by", "email"), ("email", "niemand@voorbeeld.example")];
    desk.post("/beheer/personen", &nobody).await.is(200).says("Niemand gevonden");
}

#[tokio::test]
async fn what_cannot_be_sought_is_said_at_its_field_and_keeps_what_was_typed() {
    let house = House::new().await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let wrong: [(&[(&str, &str)], &str); 5] = [
        (&[], "Zoek op e-mailadres, op naam met geboortedatum of op adres."),
        (&[("by", "email"), ("email", "geen adres")], "Vul een e-mailadres in"),
        (&[("by", "name"), ("family_name", "Berg")], "Vul de geboortedatum in"),
        (&[("by", "home"), ("postcode", "73"), ("house_number", "12")], "Vul een postcode in"),
        (&[("by", "home"), ("postcode", "7311 AB"), ("house_number", "x")], "Vul het huisnummer in"),
    ];
    for (form, words) in wrong {
        let seen = desk.post("/beheer/personen", form).await.is(422).says(words);
        assert!(seen.title().starts_with("Fout:"));
        for (field, typed) in form.iter().filter(|(field, _)| *field != "by") {
            assert_eq!(seen.field(field).as_deref(), Some(*typed));
        }
    }
    let odd = desk.post_body("/beheer/personen", "by=email&email=%FF%FE").await;
    odd.is(422);
}

#[tokio::test]
async fn who_stood_in_a_list_reads_that_apart_from_files_that_were_opened() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut own = house.browser();
    own.log_in(&sanne).await;
    own.get("/mijn/inzien").await.is(200).says("Niemand opende uw dossier.");
    own.get("/mijn/inzien?soort=in-een-lijst").await.is(200).says("U stond niet in een lijst.");
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let by_email = [("by", "email"), ("email", "sanne@voorbeeld.example")];
    desk.post("/beheer/personen", &by_email).await.is(200);
    desk.post("/beheer/personen", &by_email).await.is(200);
    own.get("/mijn/inzien").await.is(200).says("Niemand opende uw dossier.");
    let seen = own.get("/mijn/inzien?soort=in-een-lijst").await.is(200).says("Klantcontact").says("2 keer");
    assert!(!seen.text().contains("marieke"), "a role, not a name");
    // What the portal did by itself: the mail about the account.
    own.get("/mijn/inzien?soort=portaal").await.is(200).says("Dit portaal zelf");
}

#[tokio::test]
async fn a_search_that_finds_many_shows_twenty_and_says_so() {
    let house = House::new().await;
    for at in 0..21 {
        house.somebody(&format!("bewoner{at}")).await;
    }
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let home = [("by", "home"), ("postcode", "7311 AB"), ("house_number", "12")];
    let seen = desk.post("/beheer/personen", &home).await.is(200).says("20 dossiers gevonden").says("meer dan 20");
    assert_eq!(seen.body.matches("href=\"/beheer/personen/0").count(), 20);
}

#[tokio::test]
async fn employees_are_not_found_among_tenants() {
    let house = House::new().await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let by_email = [("by", "email"), ("email", "marieke@woonmensen.example")];
    desk.post("/beheer/personen", &by_email).await.is(200).says("Niemand gevonden");
}

#[tokio::test]
async fn a_row_says_what_kind_of_file_it_is_and_to_which_account_it_belongs() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (file, other) = (tenant(&house, "sanne", "12").await, tenant(&house, "sanne", "14").await);
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let by_email = [("by", "email"), ("email", "sanne@voorbeeld.example")];
    let page = desk.post("/beheer/personen", &by_email).await.is(200).says("3 dossiers gevonden");
    page.is_silent_on("hoort bij");
    let code = code(&house, file, How::Letter).await.unwrap();
    let mut own = browser_of(&house, &sanne).await;
    try_code(&mut own, code.as_str()).await.is(303);
    let page = desk.post("/beheer/personen", &by_email).await.is(200);
    let at = |what: &str| page.body.find(what).unwrap_or_else(|| panic!("no {what}"));
    // The linked file stands below its account, wherever the third stands.
    let row = |person: &dyn std::fmt::Display| at(&format!("/beheer/personen/{person}"));
    let (account, linked, third) = (row(&sanne.person), row(&file), row(&other));
    assert!(account < linked && !(account < third && third < linked));
    let above = at("Administratie, hoort bij het account hierboven");
    assert!(linked < above && (third < linked || above < third));
    assert_eq!(page.text().matches("Administratie").count(), 2);
    // Found without its account, it says that there is one.
    let by_home = [("by", "home"), ("postcode", "7311 AB"), ("house_number", "12")];
    desk.post("/beheer/personen", &by_home).await.is(200).says("Administratie");
    own.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    desk.post("/beheer/personen", &by_email).await.is(200).says("Zonder account").is_silent_on("hoort bij");
}
