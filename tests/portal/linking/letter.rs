//! The letter that brings a code to the home: what it says works, and never two at once.

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons::Field;
use time::{Duration, macros::date};

use super::{Browser, House, NO_MATCH, Seen, browser_of, dispute, tenant, tenant_until, try_code};
use crate::rows::stored;

/// An employee who has the file open.
async fn desk_with(house: &House, file: PersonId) -> Browser {
    let mut desk = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    desk.post(&format!("/beheer/personen/{file}/openen"), &[("reason", "linking")]).await.is(303);
    desk
}

async fn print(desk: &mut Browser, file: PersonId) -> Seen {
    desk.post(&format!("/beheer/koppelen/{file}/brief"), &[]).await
}

/// The words of a letter, without spaces.
fn words(letter: &Seen) -> String {
    let document = lopdf::Document::load_mem(&letter.bytes).unwrap();
    document.extract_text(&[1]).unwrap().split_whitespace().collect()
}

fn code_in(letter: &Seen) -> String {
    let is_code = |part: &str| part.len() == 14 && part.split('-').all(|group| group.len() == 4);
    let words = words(letter);
    let after = words.split_once("codenodig:").unwrap().1;
    after.get(..14).filter(|part| is_code(part)).unwrap_or_else(|| panic!("no code in {words}")).to_owned()
}

#[tokio::test]
async fn who_says_that_the_name_birth_date_or_address_is_wrong_gets_no_letter_with_a_code() {
    let house = House::new().await;
    for (at, field) in Field::ALL.into_iter().enumerate() {
        let file = tenant(&house, &format!("sanne{}", ["a", "b", "c", "d", "e", "f", "g"][at]), "12").await;
        dispute(&house, file, field).await;
        let mut desk = house.colleague(&format!("karin{at}"), &[StaffRole::CustomerContact]).await;
        desk.post(&format!("/beheer/personen/{file}/openen"), &[("reason", "linking")]).await.is(303);
        let answer = print(&mut desk, file).await;
        if matches!(field, Field::Email | Field::Phone) {
            assert_eq!(answer.header("content-type"), "application/pdf", "{field:?}");
        } else {
            answer.says("Beslis eerst over de correctie");
        }
    }
}

#[tokio::test]
async fn a_letter_to_the_home_brings_a_code_that_works_once() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut desk = desk_with(&house, file).await;
    desk.get(&format!("/beheer/koppelen/{file}")).await.is(200).says("Stuur dan een brief naar de woning");
    let letter = print(&mut desk, file).await.is(200);
    let header = |name: &str| letter.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/pdf");
    assert_eq!(header("content-disposition"), "attachment; filename=\"brief-met-code.pdf\"");
    assert_eq!(header("cache-control"), "no-store");
    let words = words(&letter);
    for wanted in ["sannesannesma", "Meidoornpad12", "7311ABApeldoorn", "/mijn/koppelen", "/privacy/verklaring"] {
        assert!(words.contains(wanted), "{wanted} is not in {words}");
    }
    let code = code_in(&letter);
    let mut browser = browser_of(&house, &sanne).await;
    try_code(&mut browser, &code).await.is(303);
    browser.get("/mijn").await.is(200).says("Meidoornpad 12");
    assert!(print(&mut desk, file).await.is(303).location().unwrap().ends_with("?gelukt=al-gekoppeld"));
    let lines: i64 = sqlx::query_scalar(
        "select count(*) from processing_line where person_id = $1 and activity = 'linking' and look = 'used' and role = 'customer_contact'",
    )
    .bind(file.uuid())
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert_eq!(lines, 1, "the person reads that we used their data for a letter; the try that made none left no line");
    let mut other = browser_of(&house, &house.somebody("joris").await).await;
    try_code(&mut other, &code).await.is(422).says(NO_MATCH);
}

#[tokio::test]
async fn the_last_day_in_the_letter_counts_whole() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let letter = print(&mut desk_with(&house, file).await, file).await.is(200);
    house.clock().shift(Duration::days(60) - Duration::minutes(1));
    try_code(&mut browser_of(&house, &sanne).await, &code_in(&letter)).await.is(303);
}

#[tokio::test]
async fn a_letter_made_again_ends_the_code_of_the_one_before() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut desk = desk_with(&house, file).await;
    let (first, second) = (print(&mut desk, file).await.is(200), print(&mut desk, file).await.is(200));
    let mut browser = browser_of(&house, &sanne).await;
    try_code(&mut browser, &code_in(&first)).await.is(422).says(NO_MATCH);
    try_code(&mut browser, &code_in(&second)).await.is(303);
}

#[tokio::test]
async fn of_two_presses_at_once_one_code_works() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, tenant(&house, "sanne", "12").await);
    let mut desks = [desk_with(&house, file).await, house.colleague("petra", &[StaffRole::CustomerContact]).await];
    desks[1].post(&format!("/beheer/personen/{file}/openen"), &[("reason", "linking")]).await.is(303);
    let [one, other] = &mut desks;
    let (one, other) = tokio::join!(print(one, file), print(other, file));
    let mut browser = browser_of(&house, &sanne).await;
    let mut answers = vec![];
    for letter in [one.is(200), other.is(200)] {
        answers.push(try_code(&mut browser, &code_in(&letter)).await.status);
    }
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
}

#[tokio::test]
async fn without_a_home_or_a_letter_that_can_be_printed_the_code_of_before_still_works() {
    let house = House::new().await;
    let gone = tenant_until(&house, "femke", "3", Some(date!(2020 - 01 - 31))).await;
    let greek = tenant(&house, "αθηνα", "4").await;
    for (file, why) in
        [(gone, "huurt nu geen woning van ons"), (greek, "kan deze letter uit de naam of het adres niet drukken: α")]
    {
        let before = super::code(&house, file, super::How::Letter).await.unwrap();
        let rows = stored(&house).await;
        let mut desk = house.colleague(&format!("k{}", why.len()), &[StaffRole::CustomerContact]).await;
        desk.post(&format!("/beheer/personen/{file}/openen"), &[("reason", "linking")]).await.is(303);
        print(&mut desk, file).await.is(422).says(why).is_silent_on("Er ging iets mis");
        assert_eq!(stored(&house).await["keys.activation_code"], rows["keys.activation_code"]);
        let mut browser = browser_of(&house, &house.somebody(&format!("n{}", why.len())).await).await;
        try_code(&mut browser, before.as_str()).await.is(303);
    }
}

#[tokio::test]
async fn who_has_not_opened_the_file_or_has_another_duty_gets_no_letter() {
    let house = House::new().await;
    let file = tenant(&house, "sanne", "12").await;
    let mut shut = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    print(&mut shut, file).await.is(303);
    let mut other = house.colleague("petra", &[StaffRole::Communication]).await;
    print(&mut other, file).await.is(403);
    print(&mut browser_of(&house, &house.somebody("sanne").await).await, file).await.is(403);
    assert_eq!(stored(&house).await["keys.activation_code"], 0);
}
