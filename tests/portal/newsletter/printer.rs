//! What a printer gets is whole, or it is nothing: no formulas, no more than there may be, no part that looks like all of it.

use huisrecht::kernel::address::{HouseNumber, Street, Town};
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::postcode::Postcode;
use huisrecht::newsletter::PostalAddress;
use huisrecht::newsletter::labels::{Addressed, table_rows};
use sqlx::AssertSqlSafe;

use super::by_post::{HERE, LABELS, PRINTER, TABLE, by_post, communication};
use crate::house::House;
use crate::registration::count;
use crate::rows::stored;

#[test]
fn a_cell_of_the_table_is_never_a_formula() {
    let row = |name: &str, street: &str| {
        let address = PostalAddress {
            street: Street::parse(street).unwrap(),
            number: HouseNumber::parse("12").unwrap(),
            postcode: Postcode::parse("8011 PK").unwrap(),
            town: Town::parse("Zwolle").unwrap(),
        };
        let rows = table_rows(vec![Addressed { person: PersonId::new(), name: name.to_owned(), address }]);
        String::from_utf8(rows.unwrap()).unwrap()
    };
    for begin in ["=", "+", "-", "@"] {
        let name = format!("{begin}cmd|' /C calc'!A0");
        assert_eq!(row(&name, "Meidoornpad"), format!("'{name};Meidoornpad;12;8011 PK;Zwolle\r\n"));
    }
    assert_eq!(row("\t=1", "+31 straat"), "'\t=1;'+31 straat;12;8011 PK;Zwolle\r\n");
    assert_eq!(row("Noor; \"ter\"", "A;b"), "\"Noor; \"\"ter\"\"\";\"A;b\";12;8011 PK;Zwolle\r\n");
}

/// As many as there may be on labels, and one more.
#[tokio::test]
async fn more_than_fit_in_one_file_are_told_before_anything_leaves() {
    let house = House::new().await;
    let noor = by_post(&house, "Leeszaal", &[]).await;
    let crowd = format!(
        "alter table person disable trigger user; alter table consent_event disable trigger user;
         alter table newsletter_subscriber disable trigger user;
         with many as (insert into person (id, created_at)
             select gen_random_uuid(), now() from generate_series(1, 20000) returning id),
         said as (insert into consent_event (person_id, purpose, number, id, kind, text_id, text_hash, statement, lang,
                 channel, actor, effective_at, recorded_at)
             select many.id, purpose, number, gen_random_uuid(), kind, text_id, text_hash, statement, lang, channel, actor,
                 effective_at, recorded_at from consent_event cross join many where person_id = '{noor}')
         insert into newsletter_subscriber (person_id, email, name, street, house_number, postcode, town)
             select many.id, email, name, street, house_number, postcode, town
             from newsletter_subscriber cross join many"
    );
    sqlx::raw_sql(AssertSqlSafe(crowd)).execute(house.owner()).await.unwrap();
    let mut browser = communication(&house).await;
    browser.get(HERE).await.is(200).says("Nu krijgen 20001 mensen de nieuwsbrief per post.");
    let before = stored(&house).await;
    browser.post(LABELS, PRINTER).await.is(422).says("Er zijn meer dan 20000 adressen.");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn what_breaks_off_is_never_taken_for_the_whole() {
    let house = House::new().await;
    let noor = by_post(&house, "Leeszaal", &[]).await;
    let spoil = format!(
        "alter table newsletter_subscriber disable trigger traced;
         update newsletter_subscriber set town = postcode where person_id = '{noor}'"
    );
    sqlx::raw_sql(AssertSqlSafe(spoil)).execute(house.owner()).await.unwrap();
    let mut browser = communication(&house).await;
    for path in [LABELS, TABLE] {
        let mut other = house.browser();
        other.cookies = browser.cookies.clone();
        let fetched = tokio::spawn(async move { other.post(path, PRINTER).await.status }).await;
        assert!(fetched.is_err(), "the connection breaks off");
    }
    browser.get(HERE).await.is(200).says("Etiketten 0 Niet afgemaakt").says("Adressen 0 Niet afgemaakt");
    let lines = "select count(*) from processing_line where activity = 'newsletter-post'";
    assert_eq!(count(&house, lines).await, 0, "what nobody got is not told as given");
}
