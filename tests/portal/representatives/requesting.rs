//! Asking something about somebody's data for them.

use huisrecht::kernel::ids::RequestFileId;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons;
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::scan::Scan;
use huisrecht::rights::{self, By, Number, Use};
use uuid::Uuid;

use super::{MINE, act, confirmed, day, question, visitor};
use crate::consents::scans::PDF;
use crate::house::{Browser, House, PASSWORD};
use crate::rights::send;

const PLACE: &str = "/mijn/namens/verzoeken";

/// Bram acts for Sanne in these areas.
async fn acts(house: &House, areas: &[&'static str]) -> (Browser, Uuid) {
    let (_, mut his) = visitor(house, "bram").await;
    let fields = question(house, "agent", areas, Some(day(house, 100)));
    let id = confirmed(house, &mut his, &fields, "sanne sannesma").await;
    act(&mut his, id).await;
    (his, id)
}

/// An objection for the other; where it stands for who asked.
async fn objects(his: &mut Browser) -> String {
    let check = his.post(&format!("{PLACE}/nieuw/bezwaar"), &[("body", "De vragenlijst")]).await.is(200);
    let place = send(his, &check, &[]).await.is(303).location().unwrap();
    place.split('?').next().unwrap().to_owned()
}

async fn one<T>(house: &House, sql: &'static str) -> T
where
    T: Send + Unpin + for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres>,
{
    sqlx::query_scalar(sql).fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn a_request_for_another_is_theirs_and_both_follow_it() {
    let house = House::new().await;
    let (sanne, mut hers) = visitor(&house, "sanne").await;
    let (mut his, id) = acts(&house, &["privacy"]).await;
    his.get(PLACE).await.is(200).says("Er zijn geen privacyverzoeken.").says("Verzoek doen voor de ander");
    his.get(&format!("{PLACE}/nieuw")).await.is(200).says("U vraagt dit voor de ander.").is_silent_on("nabestaande");
    his.get(&format!("{PLACE}/nieuw/nabestaande")).await.is(404);
    his.post(&format!("{PLACE}/nieuw/bezwaar"), &[]).await.is(422);
    let place = objects(&mut his).await;
    let number = place.rsplit('/').next().unwrap().to_owned();
    his.get(PLACE).await.is(200).says(&number);
    his.get(&place).await.is(200).says("De vragenlijst").says("U handelt voor Sanne de Vries.");
    let stored: (Uuid, Option<Uuid>, String, Option<Uuid>) = sqlx::query_as(
        "select person_id, about_id, identity_shown, representation_id from rights_request where number = $1",
    )
    .bind(&number)
    .fetch_one(house.owner())
    .await
    .unwrap();
    assert_eq!(stored, (sanne.person.uuid(), Some(sanne.person.uuid()), "representative".to_owned(), Some(id)));
    let actor: String =
        one(&house, "select actor from audit_entry where event = 'rights.asked' order by at desc limit 1").await;
    assert_eq!(actor, format!("representative {id}"));
    // The person gets word of it, sees it, and reads who asked.
    assert_eq!(super::mails(&house, &sanne.login, &number).await, 1);
    let theirs = format!("/mijn/verzoeken/{number}");
    hers.get(&theirs).await.is(200).says("De vragenlijst").says("Dit vroeg iemand voor u. Rol: Gemachtigde.");
    // Both talk, and an employee reads in what capacity it was asked.
    his.post(&format!("{place}/bericht"), &[("body", "Haast graag.")]).await.is(303);
    his.upload(&format!("{place}/bestand"), &[], Some(("file", PDF))).await.is(303);
    hers.get(&theirs).await.is(200).says("Haast graag.");
    let mut desk = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    let seen = desk.get(&format!("/beheer/verzoeken/{number}")).await.is(200);
    seen.says("Gevraagd namens de persoon door").says("Gemachtigde").says("Vertegenwoordiger, bevestigd");
    // Who acts takes it back.
    his.get(&format!("{place}/intrekken")).await.is(200);
    his.post(&format!("{place}/intrekken"), &[]).await.is(303);
    hers.get(&theirs).await.is(200).says("Ingetrokken");
}

#[tokio::test]
async fn what_is_given_is_for_the_person_alone() {
    let house = House::new().await;
    let (_, mut hers) = visitor(&house, "sanne").await;
    let (mut his, _) = acts(&house, &["privacy"]).await;
    let check = his.post(&format!("{PLACE}/nieuw/inzage"), &[]).await.is(200);
    send(&mut his, &check, &[("password", "verkeerd")]).await.is(422).says("wachtwoord");
    let place = send(&mut his, &check, &[("password", PASSWORD)]).await.is(303).location().unwrap();
    let place = place.split('?').next().unwrap().to_owned();
    let seen = his.get(&place).await.is(200).says("Gegevens van de ander geven wij alleen aan de ander zelf.");
    assert!(!seen.body.contains("/dossier") && !seen.body.contains("/volgcode") && !seen.body.contains("/code\""));
    for part in ["dossier", "dossier/lezen", "dossier/dossier.zip", "volgcode", "code"] {
        his.get(&format!("{place}/{part}")).await.is(404);
    }
    let number = place.rsplit('/').next().unwrap();
    let answer = answered(&house, number).await;
    let theirs = format!("/mijn/verzoeken/{number}");
    hers.get(&theirs).await.is(200).is_silent_on("alleen aan de ander zelf").says("Ons antwoord");
    hers.get(&format!("{theirs}/bestanden/{answer}")).await.is(200);
    his.get(&place).await.is(200).is_silent_on("Ons antwoord");
    his.get(&format!("{place}/bestanden/{answer}")).await.is(404);
}

/// A file with the answer, as an employee adds it.
async fn answered(house: &House, number: &str) -> RequestFileId {
    let app = house.app();
    let request = rights::by_number(app.db.read(), &Number::parse(number).unwrap()).await.unwrap().unwrap();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let (at, persons) = (change.at(), [request.person]);
    let access = Access::by_portal(change.conn(), &app.vault, "rights-request", at, &persons).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, request.person, RetentionGroup::Requests).await.unwrap();
    let scan = Scan::parse(PDF).unwrap();
    let id = rights::add_file(&mut change, &file, &request, (Use::Answer, By::Portal, None), &scan).await.unwrap();
    change.done().await.unwrap();
    id
}

#[tokio::test]
async fn nobody_follows_what_they_did_not_ask_or_may_no_longer() {
    let house = House::new().await;
    let (_, mut hers) = visitor(&house, "sanne").await;
    let check = hers.post("/mijn/verzoeken/nieuw/bezwaar", &[("body", "Van mijzelf")]).await.is(200);
    let own = send(&mut hers, &check, &[]).await.is(303).location().unwrap();
    let own = own.trim_start_matches("/mijn/verzoeken/").split('?').next().unwrap().to_owned();
    let (mut his, id) = acts(&house, &["privacy"]).await;
    his.get(PLACE).await.is(200).says(&own).is_silent_on("Van mijzelf");
    his.get(&format!("{PLACE}/{own}")).await.is(404);
    his.post(&format!("{PLACE}/{own}/intrekken"), &[]).await.is(404);
    his.post(&format!("{PLACE}/{own}/bericht"), &[("body", "Nee.")]).await.is(404);
    let place = objects(&mut his).await;
    // Another who acts for her sees that there is one, and not what it says.
    let (_, mut third) = visitor(&house, "wim").await;
    let fields = question(&house, "guardian", &["privacy"], None);
    let other = confirmed(&house, &mut third, &fields, "sanne sannesma").await;
    act(&mut third, other).await;
    third.get(PLACE).await.is(200).is_silent_on("De vragenlijst");
    third.get(&place).await.is(404);
    // From the moment it ends, nothing.
    hers.post(&format!("{MINE}/{id}/stoppen"), &[]).await.is(303);
    for path in [PLACE, &place, &format!("{PLACE}/nieuw/bezwaar")] {
        his.get(path).await.is(403);
    }
    his.post(&format!("{PLACE}/nieuw/bezwaar"), &[("body", "Toch"), ("step", "send")]).await.is(403);
    his.post(&format!("{place}/bericht"), &[("body", "Nog iets.")]).await.is(403);
    assert_eq!(one::<i64>(&house, "select count(*) from rights_request").await, 2);
}

#[tokio::test]
async fn only_who_acts_in_privacy_asks() {
    let house = House::new().await;
    house.somebody("sanne").await;
    let (mut his, _) = acts(&house, &["property", "contact"]).await;
    his.get(&format!("{PLACE}/nieuw")).await.is(403);
    his.post(&format!("{PLACE}/nieuw/bezwaar"), &[("body", "Toch"), ("step", "send")]).await.is(403);
    assert_eq!(one::<i64>(&house, "select count(*) from rights_request").await, 0);
}
