//! A person's file: opened for a purpose, and the person reads it.

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::staff::StaffRole;
use time::Duration;

use crate::house::House;

#[tokio::test]
async fn a_file_stays_shut_until_the_employee_says_what_for() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let file = format!("/beheer/personen/{}", sanne.person);
    let shut = desk.get(&file).await.is(200).says("Waarvoor opent u dit dossier?");
    assert!(!shut.body.contains("annesma") && !shut.body.contains("sanne@"), "nothing of the person yet");
    let open = format!("{file}/openen");
    desk.post(&open, &[]).await.is(422).says("Kies waarvoor u het dossier opent.");
    desk.post(&open, &[("reason", "nieuwsgierig")]).await.is(422);
    desk.send(&open, &[("reason", "question")])
        .await
        .is(200)
        .says("sannesma")
        .says("sanne@voorbeeld.example")
        .says("Gegeven");
    let mut own = house.browser();
    own.log_in(&sanne).await;
    own.get("/mijn/inzien").await.is(200).says("Klantcontact").says("Een vraag of verzoek van de bewoner");
    desk.send(&format!("{file}/sluiten"), &[]).await.is(200).says("Iemand zoeken");
    desk.get(&file).await.is(200).says("Waarvoor opent u dit dossier?");
}

#[tokio::test]
async fn an_open_file_is_one_look_and_shuts_by_itself_after_half_an_hour() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let file = format!("/beheer/personen/{}", sanne.person);
    desk.send(&format!("{file}/openen"), &[("reason", "question")]).await.is(200).says("sannesma");
    desk.get(&file).await.is(200).says("sannesma").says(" uur. Reden: ");
    let looks = || async {
        let sql = "select count(*) from processing_line where person_id = $1 and look = 'opened'";
        sqlx::query_scalar::<_, i64>(sql).bind(sanne.person.uuid()).fetch_one(house.owner()).await.unwrap()
    };
    assert_eq!(looks().await, 1);
    house.clock().shift(Duration::minutes(29));
    desk.get(&file).await.is(200).says("sannesma");
    house.clock().shift(Duration::minutes(2));
    desk.get(&file).await.is(200).says("Waarvoor opent u dit dossier?");
    desk.send(&format!("{file}/openen"), &[("reason", "quality")]).await.is(200).says("sannesma");
    assert_eq!(looks().await, 2);
}

#[tokio::test]
async fn a_file_that_one_employee_opened_is_shut_for_another() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut marieke = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let mut yusuf = house.colleague("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    let file = format!("/beheer/personen/{}", sanne.person);
    marieke.send(&format!("{file}/openen"), &[("reason", "question")]).await.is(200).says("sannesma");
    yusuf.get(&file).await.is(200).says("Waarvoor opent u dit dossier?").is_silent_on("annesma");
}

#[tokio::test]
async fn nobody_opens_the_file_of_who_does_not_exist_or_of_a_colleague() {
    let house = House::new().await;
    let yusuf = house.employee("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let open = |person: PersonId| format!("/beheer/personen/{person}/openen");
    desk.post(&open(PersonId::new()), &[("reason", "question")]).await.is(404);
    desk.send(&open(yusuf.person), &[("reason", "question")]).await.is(404).is_silent_on("yusuf");
    desk.get("/beheer/personen/geen-nummer").await.is(404);
}

#[tokio::test]
async fn the_log_is_paged_and_keeps_the_order() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    let open = format!("/beheer/personen/{}/openen", sanne.person);
    for at in 0..31 {
        let reason = if at == 0 { "complaint" } else { "question" };
        desk.post(&open, &[("reason", reason)]).await.is(303);
    }
    let mut own = house.browser();
    own.log_in(&sanne).await;
    let first = own.get("/mijn/inzien").await.is(200).is_silent_on("Een klacht of melding");
    assert_eq!(first.text().matches("Klantcontact").count(), 30 * 2 / 2);
    let older = first.body.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
    let older = older.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    own.get(&older).await.is(200).says("Een klacht of melding");
    own.get("/mijn/inzien?soort=onzin&voor=niets").await.is(200);
}
