//! The person's own side of a note.

use super::{begun, desk, mine, own, rows, write};
use crate::house::House;

#[tokio::test]
async fn the_persons_side_stands_below_the_note_and_the_earlier_ones_stay() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let note = write(&mut desk, sanne.person, &[]).await;
    let mut own = own(&house, &sanne).await;
    let reply = format!("{}/reactie", mine(&note));
    own.post(&reply, &[("reply", " \n ")]).await.is(422).says("Schrijf eerst uw reactie").says("Muziek in de avond");
    own.send(&reply, &[("reply", "Het was mijn verjaardag.\nEén keer. 🎂")]).await.is(200).says("Uw reactie staat bij");
    own.send(&reply, &[("reply", "De buren wisten ervan.")]).await.is(200).says("verjaardag").says("De buren wisten");
    let seen = desk.get(&note).await.is(200);
    let text = seen.text();
    assert!(text.find("De buren wisten").unwrap() < text.find("verjaardag").unwrap(), "the newest stands first");
    seen.says("De kant van de bewoner").says("Eerdere reacties").says("🎂");
    assert_eq!(rows(&house, "note_reply").await, 2);
}

#[tokio::test]
async fn disagreeing_is_one_press_that_employees_see_and_that_can_be_taken_back() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let note = write(&mut desk, sanne.person, &[]).await;
    let mut own = own(&house, &sanne).await;
    let said = "Bij de notitie staat nu dat u het er niet mee eens bent";
    own.get(&format!("{}?gelukt=oneens", mine(&note))).await.is(200).is_silent_on(said);
    let disagree = format!("{}/oneens", mine(&note));
    own.send(&disagree, &[]).await.is(200).says(said).says("Dan maakt u bezwaar").says("met een formulier");
    own.send(&disagree, &[]).await.is(200).says(said);
    desk.get(&note).await.says("De bewoner is het er niet mee eens sinds");
    let list = format!("/beheer/personen/{}/notities", sanne.person);
    desk.get(&list).await.says("Niet mee eens");
    own.send(&format!("{}/eens", mine(&note)), &[]).await.is(200).says("niets meer over oneens zijn");
    desk.get(&note).await.is_silent_on("niet mee eens sinds");
    let audited = "select count(*) from audit_entry where event like 'notes.dispute%'";
    assert_eq!(sqlx::query_scalar::<_, i64>(audited).fetch_one(house.owner()).await.unwrap(), 2);
}

#[tokio::test]
async fn nobody_reads_or_answers_a_note_in_anothers_file() {
    let house = House::new().await;
    let (sanne, mehmet) = (house.somebody("sanne").await, house.somebody("mehmet").await);
    let mut desk = desk(&house, "marieke", sanne.person).await;
    let note = write(&mut desk, sanne.person, &[]).await;
    let mut other = own(&house, &mehmet).await;
    other.get(&mine(&note)).await.is(404);
    other.get("/mijn/dossier").await.is(200).says("Er staan geen notities over u");
    other.post(&format!("{}/reactie", mine(&note)), &[("reply", "Ik ook.")]).await.is(404);
    for press in ["oneens", "eens"] {
        other.send(&format!("{}/{press}", mine(&note)), &[]).await.is(404);
    }
    assert_eq!((rows(&house, "note_reply").await, rows(&house, "note_dispute").await), (0, 0));
    // The note of one person does not open by way of another's file either.
    super::open(&mut desk, mehmet.person).await;
    let elsewhere = note.replace(&sanne.person.to_string(), &mehmet.person.to_string());
    desk.get(&elsewhere).await.is(404);
    for (what, fields) in [("doorhalen", vec![("reason", "zomaar")]), ("maskeren", vec![])] {
        desk.post(&format!("{elsewhere}/{what}"), &fields).await.is(404);
    }
    desk.get(&format!("{elsewhere}/verbeteren")).await.is(404);
    desk.get(&format!("/beheer/personen/{}/notities/geen-nummer", sanne.person)).await.is(404);
}
