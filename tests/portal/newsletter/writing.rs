//! Writing a newsletter: what was typed stays, two who write are told, pictures are our own, and a trial goes to who asked for it alone.

use huisrecht::kernel::staff::StaffRole;

use crate::consents::scans::png;
use crate::house::{Browser, House, Seen};
use crate::rows::stored;

pub const BODY: &str = "## Groen in de wijk\n\nWij planten **bomen**. [Doe mee](https://www.voorbeeld.example).";
pub async fn writer(house: &House) -> Browser {
    house.colleague("wies", &[StaffRole::Communication]).await
}

/// An empty draft: its address.
pub async fn begun(desk: &mut Browser) -> String {
    desk.post("/beheer/nieuwsbrieven", &[]).await.is(303).location().unwrap()
}

/// Puts words in a draft as it is now.
pub async fn write(desk: &mut Browser, edition: &str, words: &[(&str, &str)]) -> Seen {
    let revision = desk.get(edition).await.is(200).field("revision").unwrap();
    desk.post(edition, &[words, &[("revision", revision.as_str())]].concat()).await
}

/// A draft with words: its address.
pub async fn written(desk: &mut Browser) -> String {
    let edition = begun(desk).await;
    write(desk, &edition, &[("subject", "Groen in de wijk"), ("body", BODY)]).await.is(303);
    edition
}

#[tokio::test]
async fn a_newsletter_is_written_and_looked_at_on_a_screen_a_phone_and_as_text() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    desk.get("/beheer").await.is(200).says("Nieuwsbrieven");
    desk.get("/beheer/nieuwsbrieven").await.is(200).says("Er zijn nog geen nieuwsbrieven.");
    let edition = begun(&mut desk).await;
    desk.get(&edition).await.is(200).says("Nieuwe nieuwsbrief");
    desk.get(&format!("{edition}/voorbeeld")).await.is(200).says("Er is nog geen onderwerp of geen tekst.");
    desk.get_once(&format!("{edition}/versturen")).await.is(303);
    let saved = write(&mut desk, &edition, &[("subject", "Groen in de wijk"), ("body", BODY)]).await.is(303);
    let preview = desk.get(&saved.location().unwrap()).await.is(200);
    let preview = preview.says("De nieuwsbrief is bewaard.").says("Op een telefoon").says("Als gewone tekst");
    assert!(preview.body.contains("<strong>bomen</strong>"), "{}", preview.body);
    assert!(preview.body.contains("Doe mee (https://www.voorbeeld.example)"), "the text has the address");
    assert!(preview.body.contains("/nieuwsbrief/afmelden/proef"), "what each reader gets stands there too");
    desk.get("/beheer/nieuwsbrieven").await.is(200).says("Groen in de wijk").says("Concept");
    house.browser().get("/nieuwsbrief/archief").await.is(200).says("Er is nog geen nieuwsbrief verstuurd.");
}

#[tokio::test]
async fn what_may_not_go_out_is_refused_at_its_field_and_what_was_typed_stays() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let edition = begun(&mut desk).await;
    let before = stored(&house).await;
    for (body, says) in [
        ("<script>alert(1)</script>", "Gebruik geen HTML, maar Markdown. Haal dit weg: <script>alert(1)</script>"),
        ("[druk](javascript:alert(1))", "Verander deze: javascript:alert(1)"),
        ("![p](https://elders.example/p.gif)", "Gebruik geen afbeelding van een andere website."),
        ("![p](beeld-4)", "Deze afbeelding is niet toegevoegd: beeld-4"),
    ] {
        let words = [("subject", "Groen"), ("body", body)];
        let seen = write(&mut desk, &edition, &words).await.is(422).says(says);
        assert!(seen.title().starts_with("Fout:") && seen.body.contains("href=\"#body\""));
        assert_eq!(seen.field("subject").as_deref(), Some("Groen"));
        assert!(!seen.body.contains("<script>alert"), "{}", seen.body);
    }
    let long = "a".repeat(121);
    write(&mut desk, &edition, &[("subject", &long), ("body", "x")]).await.is(422).says("Het zijn er 1 te veel.");
    let half = [("subject", "Groen"), ("body", "x"), ("body_en", "Green")];
    write(&mut desk, &edition, &half).await.is(422).says("Vul in het Engels zowel een onderwerp als een tekst in");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn two_who_write_at_once_are_told_and_nothing_is_lost() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    let old = desk.get(&edition).await.is(200).field("revision").unwrap();
    write(&mut desk, &edition, &[("subject", "Van mijn collega"), ("body", "Anders.")]).await.is(303);
    let mine = [("subject", "Van mij"), ("body", "Mijn woorden."), ("revision", old.as_str())];
    let seen = desk.post(&edition, &mine).await.is(422).says("Dit schreef uw collega").says("Van mijn collega");
    assert_eq!(seen.field("subject").as_deref(), Some("Van mij"));
    let now = seen.field("revision").unwrap();
    desk.post(&edition, &[("subject", "Van ons"), ("body", "Samen."), ("revision", &now)]).await.is(303);
    desk.get(&format!("{edition}/voorbeeld")).await.is(200).says("Van ons");
}

#[tokio::test]
async fn a_picture_is_described_cleaned_and_the_same_for_every_reader() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    let add = format!("{edition}/beelden");
    let described = [("description", "Een bankje")];
    desk.upload(&add, &described, None).await.is(422).says("Kies een afbeelding");
    desk.upload(&add, &described, Some(("picture", b"%PDF-1.4 x\n%%EOF"))).await.is(422).says("JPEG of PNG");
    desk.upload(&add, &[("description", "")], Some(("picture", &png(&[]))))
        .await
        .is(422)
        .says("Schrijf op wat er te zien is");
    desk.upload(&add, &[("description", "a](b)")], Some(("picture", &png(&[])))).await.is(422).says("zonder haken");
    let large = vec![0_u8; 2 * 1024 * 1024 + 1];
    desk.upload(&add, &described, Some(("picture", &large))).await.is(422).says("hoogstens 2 MB");
    desk.upload(&add, &described, Some(("picture", &png(&[])))).await.is(303);
    let page = desk.get(&edition).await.is(200).says("![Een bankje](beeld-1)");
    let url = page.body.split("src=\"/nieuwsbrief/beelden/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let picture = house.browser().get(&format!("/nieuwsbrief/beelden/{url}")).await.is(200);
    assert_eq!((picture.header("content-type"), &picture.bytes[..]), ("image/png", &png(&[])[..]));
    assert!(picture.header("set-cookie").is_empty() && picture.header("cache-control").contains("immutable"));
    let words = [("subject", "Groen"), ("body", "![Een bankje](beeld-1)")];
    write(&mut desk, &edition, &words).await.is(303);
    let preview = desk.get(&format!("{edition}/voorbeeld")).await.is(200);
    assert!(preview.body.contains(&format!("/nieuwsbrief/beelden/{url}\" alt=\"Een bankje\"")), "{}", preview.body);
    desk.post(&format!("{edition}/beelden/1/weghalen"), &[]).await.is(303);
    house.browser().get(&format!("/nieuwsbrief/beelden/{url}")).await.is(404);
    desk.get_once(&format!("{edition}/versturen")).await.is(303);
    write(&mut desk, &edition, &words).await.is(422).says("Deze afbeelding is niet toegevoegd: beeld-1");
}

#[tokio::test]
async fn a_trial_goes_to_who_asked_for_it_and_its_link_to_leave_says_that_it_is_one() {
    let house = House::new().await;
    super::noor(&house).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    house.work().await;
    let before = house.mails().await.len();
    desk.post(&format!("{edition}/proef"), &[("lang", "en")]).await.is(303);
    let seen = desk.send(&format!("{edition}/proef"), &[("lang", "nl")]).await.is(200);
    seen.says("De proefmail is onderweg naar u.");
    house.work().await;
    let mails = house.mails().await;
    let [trial] = &mails[before..] else { panic!("one mail: there is nothing in English") };
    assert!(trial.to.starts_with("wies@"), "{}", trial.to);
    assert_eq!(trial.subject, "Groen in de wijk");
    let link = trial.links.iter().find(|link| link.contains("/afmelden/")).unwrap();
    house.browser().get(&super::path(link)).await.is(200).says("Dit is een proef");
    desk.get(&edition).await.is(200).says("Schrijven");
}

#[tokio::test]
async fn a_draft_is_thrown_away_with_its_pictures_after_being_asked() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    desk.upload(&format!("{edition}/beelden"), &[("description", "Een bankje")], Some(("picture", &png(&[]))))
        .await
        .is(303);
    desk.post(&format!("{edition}/proef"), &[("lang", "nl")]).await.is(303);
    let asked = desk.get(&format!("{edition}/weggooien")).await.is(200).says("Groen in de wijk");
    let revision = asked.field("revision").unwrap();
    desk.send(&format!("{edition}/weggooien"), &[("revision", "1")]).await.is(200).says("intussen veranderd");
    desk.send(&format!("{edition}/weggooien"), &[("revision", &revision)]).await.is(200).says("weggegooid");
    desk.get(&edition).await.is(404);
    let pictures: i64 =
        sqlx::query_scalar("select count(*) from newsletter_picture").fetch_one(house.owner()).await.unwrap();
    assert_eq!(pictures, 0);
}

#[tokio::test]
async fn who_has_another_role_writes_none() {
    let house = House::new().await;
    let mut other = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    other.get("/beheer/nieuwsbrieven").await.is(403);
    other.post("/beheer/nieuwsbrieven", &[]).await.is(403);
    other.get("/beheer").await.is(200).is_silent_on("Nieuwsbrieven");
}
