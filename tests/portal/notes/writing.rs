//! What employees type in a note: nothing is lost, and nothing is stored half.

use time::Duration;

use super::{begun, filled, notes_of, open, post, rows};
use crate::house::House;

#[tokio::test]
async fn what_is_missing_or_too_long_is_said_and_the_rest_is_kept() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let path = format!("{}/nieuw", notes_of(sanne.person));
    let seen =
        post(&mut desk, &path, &[]).await.is(422).says("Kies of het een notitie is").says("Kies hoe wij dit weten");
    assert!(seen.title().starts_with("Fout: "));
    for (field, typed, said) in [
        ("part", "", "Kies of het over deze bewoner gaat"),
        ("topic", "roddel", "Kies waar het over gaat"),
        ("subject", " ", "Vul een onderwerp in"),
        ("subject", "x".repeat(141).as_str(), "hoogstens 140 tekens"),
        ("body", "\u{200b}", "Schrijf wat er speelt"),
        ("body", "\u{7}", "een teken dat wij niet kunnen opslaan"),
        ("body", "é".repeat(10_001).as_str(), "Uw tekst heeft 10001 tekens"),
        ("other", "0197a000-0000-7000-8000-000000000001", "Dat dossier is niet meer open"),
    ] {
        let seen = post(&mut desk, &path, &filled(&[(field, typed)])).await.is(422).says(said);
        let kept = if field == "subject" { super::TEXT } else { "Muziek in de avond" };
        assert!(seen.body.contains(kept), "{field}: the rest is gone");
    }
    assert_eq!(rows(&house, "note").await, 0);
    for text in ["🏠".repeat(10_000), "<script>alert(1)</script> & 'x'".to_owned(), "een\r\ntwee\ttabs".to_owned()] {
        post(&mut desk, &path, &filled(&[("body", &text)])).await.is(303);
    }
    post(&mut desk, &path, &filled(&[("body", &"a".repeat(300_000))])).await.is(413);
}

#[tokio::test]
async fn a_text_is_not_lost_when_the_file_shuts_while_somebody_writes() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let path = format!("{}/nieuw", notes_of(sanne.person));
    // Busy in another file meanwhile, so that the session goes on.
    house.clock().shift(Duration::minutes(20));
    desk.get("/beheer").await.is(200);
    house.clock().shift(Duration::minutes(11));
    let seen = post(&mut desk, &path, &filled(&[])).await.is(422);
    let seen = seen.says("Het dossier is intussen dicht").says(super::TEXT);
    assert!(seen.body.contains("Muziek in de avond"));
    assert!(!seen.body.contains("sannesma"), "the file is shut, so nothing of the person");
    assert_eq!(rows(&house, "note").await, 0);
    desk.get(&path).await.is(200).says("Waarvoor opent u dit dossier?");
    open(&mut desk, sanne.person).await;
    post(&mut desk, &path, &filled(&[])).await.is(303);
}

#[tokio::test]
async fn who_has_another_duty_writes_no_note() {
    use huisrecht::kernel::staff::StaffRole;
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut lotte = house.colleague("lotte", &[StaffRole::Communication, StaffRole::Administrator]).await;
    lotte.get(&notes_of(sanne.person)).await.is(403);
    post(&mut lotte, &format!("{}/nieuw", notes_of(sanne.person)), &filled(&[])).await.is(403);
    assert_eq!(rows(&house, "note").await, 0);
}
