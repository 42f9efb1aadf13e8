//! Several persons in one note: third parties inside it (P18, AVG 15(4)).

use super::{desk, filled, mine, notes_of, open, own, post, rows, write};
use crate::house::House;

const ABOUT: &str = "Op 3 november stond de muziek hard tot na middernacht.";
const FROM: &str = "U belde ons over harde muziek op 3 november.";

#[tokio::test]
async fn the_person_complained_about_reads_what_it_says_and_not_who_said_it() {
    let house = House::new().await;
    let (sanne, mehmet) = (house.somebody("sanne").await, house.somebody("mehmet").await);
    let mut desk = desk(&house, "marieke", sanne.person).await;
    open(&mut desk, mehmet.person).await;
    let form = desk.get(&format!("{}/nieuw", notes_of(sanne.person))).await.is(200);
    form.says("Wie nog meer?").says("mehmetsma").says("Schrijf geen namen van anderen in de tekst");
    let other = mehmet.person.to_string();
    let more = [("other", other.as_str()), ("other_part", "from"), ("other_body", FROM), ("source", "seen")];
    let note = write(&mut desk, sanne.person, &more).await;
    let (mut about, mut from) = (own(&house, &sanne).await, own(&house, &mehmet).await);
    about
        .get(&mine(&note))
        .await
        .is(200)
        .says(ABOUT)
        .says("Gaat over u")
        .says("Wie dit vertelde, staat hier niet")
        .says("AVG artikel 15 lid 4");
    from.get(&mine(&note)).await.is(200).says(FROM).says("Door u verteld").is_silent_on("staat hier niet");
    desk.get(&note).await.is(200).says("Staat ook in een ander dossier").is_silent_on("mehmet").is_silent_on(FROM);
}

#[tokio::test]
async fn nothing_of_the_other_reaches_either_page() {
    let house = House::new().await;
    let (sanne, mehmet) = (house.somebody("sanne").await, house.somebody("mehmet").await);
    let mut desk = desk(&house, "marieke", sanne.person).await;
    open(&mut desk, mehmet.person).await;
    let other = mehmet.person.to_string();
    let more = [("other", other.as_str()), ("other_part", "from"), ("other_body", FROM)];
    let note = write(&mut desk, sanne.person, &more).await;
    let (mut about, mut from) = (own(&house, &sanne).await, own(&house, &mehmet).await);
    from.get(&mine(&note)).await.is(200).says("Verteld door u zelf");
    about.get(&mine(&note)).await.is(200).says("Verteld door iemand anders");
    from.post(&format!("{}/reactie", mine(&note)), &[("reply", "Het was echt elke avond.")]).await.is(303);
    from.post(&format!("{}/oneens", mine(&note)), &[]).await.is(303);
    desk.post(
        &format!("/beheer/personen/{other}/notities/{}/doorhalen", note.rsplit('/').next().unwrap()),
        &[("reason", "op verzoek")],
    )
    .await
    .is(303);
    for path in [mine(&note), "/mijn/dossier".to_owned()] {
        let seen = about.get(&path).await.is(200);
        for word in [FROM, "mehmet", &other, "elke avond", "op verzoek", "Doorgehaald", "Niet mee eens"] {
            assert!(!seen.body.contains(word), "{path}: {word}");
        }
        let seen = from.get(&path).await.is(200);
        for word in [ABOUT, "sanne", &sanne.person.to_string()] {
            assert!(!seen.body.contains(word), "{path}: {word}");
        }
    }
}

#[tokio::test]
async fn another_person_joins_only_from_a_file_that_is_open() {
    let house = House::new().await;
    let (sanne, mehmet) = (house.somebody("sanne").await, house.somebody("mehmet").await);
    let mut desk = desk(&house, "marieke", sanne.person).await;
    let path = format!("{}/nieuw", notes_of(sanne.person));
    desk.get(&path).await.is(200).is_silent_on("mehmetsma");
    let other = mehmet.person.to_string();
    let joined = filled(&[("other", &other), ("other_part", "from"), ("other_body", FROM)]);
    post(&mut desk, &path, &joined).await.is(422).says("Dat dossier is niet meer open").says(FROM);
    // A colleague's open file is no open file of one's own.
    let mut yusuf = super::desk(&house, "yusuf", mehmet.person).await;
    post(&mut desk, &path, &joined).await.is(422);
    open(&mut desk, mehmet.person).await;
    post(&mut desk, &path, &filled(&[("other", &other), ("other_body", FROM)])).await.is(422).says("Kies of het");
    post(&mut desk, &path, &filled(&[("other", &other), ("other_part", "from")]))
        .await
        .is(422)
        .says("Schrijf wat die ander mag lezen");
    post(&mut desk, &path, &filled(&[("other_body", FROM)])).await.is(422).says("Kies voor wie de tweede tekst is");
    assert_eq!(rows(&house, "note").await, 0);
    post(&mut desk, &path, &joined).await.is(303);
    yusuf.get(&notes_of(mehmet.person)).await.is(200).says("Muziek in de avond");
    yusuf.get(&notes_of(sanne.person)).await.is(200).says("Waarvoor opent u dit dossier?");
    let lines = "select count(*) from processing_line where look = 'opened'";
    assert_eq!(sqlx::query_scalar::<_, i64>(lines).fetch_one(house.owner()).await.unwrap(), 3);
}

#[tokio::test]
async fn one_persons_data_end_without_the_others() {
    let house = House::new().await;
    let (sanne, mehmet) = (house.somebody("sanne").await, house.somebody("mehmet").await);
    let mut desk = desk(&house, "marieke", sanne.person).await;
    open(&mut desk, mehmet.person).await;
    let other = mehmet.person.to_string();
    let more = [("other", other.as_str()), ("other_part", "from"), ("other_body", FROM)];
    let note = write(&mut desk, sanne.person, &more).await;
    let end = "alter table keys.person_key disable trigger traced;
               delete from keys.person_key where retention_group = 'behaviour' and person_id = ";
    let end = format!("{end}'{}'", mehmet.person);
    sqlx::raw_sql(sqlx::AssertSqlSafe(end)).execute(house.owner()).await.unwrap();
    own(&house, &mehmet).await.get("/mijn/dossier").await.is(200).says("Er staan geen notities over u");
    own(&house, &sanne).await.get(&mine(&note)).await.is(200).says(ABOUT);
}

/// What the administration knows is a file of its own: whoever linked it to their account reads and answers the notes in it.
#[tokio::test]
async fn notes_in_a_linked_file_are_read_and_answered_too() {
    let house = House::new().await;
    let (sanne, file) = (house.somebody("sanne").await, house.somebody("administratie").await);
    let mut desk = desk(&house, "marieke", file.person).await;
    let note = write(&mut desk, file.person, &[]).await;
    let mut own = own(&house, &sanne).await;
    own.get(&mine(&note)).await.is(404);
    let link = format!(
        "alter table linked_file disable trigger traced;
         insert into linked_file (id, person_id, file_id, how, linked_at) values
             (gen_random_uuid(), '{}', '{}', 'desk', now() - interval '1 hour')",
        sanne.person, file.person
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(link)).execute(house.owner()).await.unwrap();
    own.get("/mijn/dossier").await.is(200).says("Muziek in de avond");
    own.get("/mijn").await.is(200).says("Er is 1 notitie over u.");
    own.send(&format!("{}/reactie", mine(&note)), &[("reply", "Dat klopt niet.")]).await.is(200).says("Dat klopt niet");
    own.send(&format!("{}/oneens", mine(&note)), &[]).await.is(200).says("niet mee eens");
    desk.get(&note).await.is(200).says("Dat klopt niet");
}
