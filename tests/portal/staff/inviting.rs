//! A way in for a colleague, by mail.

use huisrecht::accounts::second_step::code;
use huisrecht::kernel::staff::StaffRole;
use time::Duration;

use super::{LIST, accept, administrator, count, mails_to, page_of, try_to_log_in, way_in};
use crate::house::{Browser, House, PASSWORD};

const NEW: &str = "/beheer/medewerkers/nieuw";

const MARIEKE: [(&str, &str); 5] = [
    ("name", "Marieke"),
    ("email", "marieke@woonmensen.example"),
    ("customer_contact", "yes"),
    ("letting", "yes"),
    ("lang", "nl"),
];

const CHOSEN: [(&str, &str); 2] = [("password", PASSWORD), ("again", PASSWORD)];

/// MARIEKE with one answer changed.
fn but(field: &'static str, typed: &'static str) -> Vec<(&'static str, &'static str)> {
    MARIEKE.into_iter().filter(|(known, _)| *known != field).chain([(field, typed)]).collect()
}

/// Chooses a password behind the link, and gives the first code: the codes on paper are shown, this once.
async fn begin(house: &House, path: &str) -> Browser {
    let mut browser = house.browser();
    browser.post(path, &CHOSEN).await.is(303);
    let setup = browser.get("/inloggen/code").await.is(200);
    let secret = setup.body.split("class=\"code\">").nth(1).unwrap().split('<').next().unwrap().replace(' ', "");
    let code = code::unused(&secret, house.clock().now(), None).unwrap();
    let shown = browser.post("/inloggen/code", &[("code", &code)]).await.is(200).says("Uw reservecodes");
    assert_eq!(shown.body.matches("<li><span class=\"code\">").count(), 10);
    shown.says("U ziet deze codes nu, en daarna nooit meer.").says("Ik heb ze bewaard, ga verder");
    browser.post("/inloggen/code", &[("code", &code)]).await.is(403).is_silent_on("Uw reservecodes");
    browser
}

#[tokio::test]
async fn an_administrator_invites_a_colleague_who_gets_in_by_the_mail() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    petra.get(NEW).await.is(200).says("Medewerker uitnodigen");
    let seen = petra.send(NEW, &MARIEKE).await.is(200).says("De uitnodiging is verstuurd.").says("Uitgenodigd");
    seen.says("Klantcontact, Verhuur en mutatie").says("Nog niet").says("Uitnodiging werkt tot");
    let mails = mails_to(&house, "marieke@woonmensen.example").await;
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    assert!(!mail.text.contains("Klantcontact") && !mail.text.contains("Marieke"), "{mail:?}");
    let mut marieke = begin(&house, &way_in(mail)).await;
    let on = marieke.get_once("/beheer").await.is(303).location().unwrap();
    assert!(on.starts_with("/beheer/geheimhouding"), "{on}");
    accept(&mut marieke).await;
    marieke.get("/beheer/account").await.is(200).says("U hebt nog 10 reservecodes.");
    marieke.get_once("/beheer/personen").await.is(200);
    marieke.get_once(LIST).await.is(403);
    let list = petra.get(LIST).await.is(200).says("Marieke").says("Werkt hier").is_silent_on("Uitgenodigd");
    let today = huisrecht::kernel::dates::short(huisrecht::kernel::dates::amsterdam_day(house.clock().now()));
    assert_eq!(list.text().matches(&today).count(), 2, "both came in today: {}", list.text());
}

#[tokio::test]
async fn what_is_wrong_with_an_invitation_is_said_and_the_rest_is_kept() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut petra = administrator(&house).await;
    let before = count(&house, "select count(*) from employee").await;
    let seen = petra.post(NEW, &[]).await.is(422).says("Vul een naam in van 2 tot 80 tekens");
    let seen =
        seen.says("Vul een e-mailadres in").says("Kies ten minste één functie").says("Kies de taal van de mails");
    assert!(seen.title().starts_with("Fout: "));
    for (field, typed, said) in [
        ("name", "M", "Vul een naam in van 2 tot 80 tekens"),
        ("email", "marieke", "Vul een e-mailadres in, zoals"),
        ("lang", "fr", "Kies de taal van de mails"),
        ("email", "petra@woonmensen.example", "Met dit adres kunt u niemand uitnodigen."),
        ("email", "PETRA@woonmensen.example", "Met dit adres kunt u niemand uitnodigen."),
        ("email", "sanne@voorbeeld.example", "Met dit adres kunt u niemand uitnodigen."),
    ] {
        let seen = petra.post(NEW, &but(field, typed)).await.is(422).says(said);
        let kept = if field == "name" { "marieke@woonmensen.example" } else { "Marieke" };
        assert!(seen.body.contains(kept), "{field}: the rest is gone");
        assert!(seen.body.contains("name=\"letting\" value=\"yes\" checked"), "{field}: the boxes are gone");
    }
    let both: Vec<(&str, &str)> =
        MARIEKE.into_iter().chain([("administrator", "yes"), ("deputy_officer", "yes")]).collect();
    let seen = petra.post(NEW, &both).await.is(422);
    seen.says("Deze functies gaan niet samen: Plaatsvervangend functionaris gegevensbescherming en Beheerder");
    petra.post(NEW, &but("roles", "x")).await.is(422);
    assert_eq!(count(&house, "select count(*) from employee").await, before);
    assert_eq!(mails_to(&house, "marieke@woonmensen.example").await.len(), 0);
    assert_eq!(mails_to(&house, &sanne.login).await.len(), 1, "the one of her own sign-up");
}

#[tokio::test]
async fn a_new_invitation_ends_the_old_one_and_one_that_is_taken_back_opens_nothing() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let page = petra.post(NEW, &MARIEKE).await.is(303).location().unwrap();
    let page = page.split('?').next().unwrap();
    let first = way_in(&mails_to(&house, "marieke@woonmensen.example").await[0]);
    petra.send(&format!("{page}/uitnodigen"), &[]).await.is(200).says("De uitnodiging is verstuurd.");
    let second = way_in(&mails_to(&house, "marieke@woonmensen.example").await[1]);
    house.browser().get(&first).await.is(410);
    house.browser().get(&second).await.is(200);
    let seen = petra.send(&format!("{page}/uitnodiging-intrekken"), &[]).await.is(200);
    seen.says("De uitnodiging werkt niet meer.").is_silent_on("Uitnodiging intrekken");
    house.browser().post(&second, &CHOSEN).await.is(410);
    petra.send(&format!("{page}/uitnodigen"), &[]).await.is(200);
    let third = way_in(&mails_to(&house, "marieke@woonmensen.example").await[2]);
    house.clock().shift(Duration::hours(25));
    house.browser().get(&third).await.is(410);
}

#[tokio::test]
async fn who_lost_the_phone_begins_anew_and_the_old_way_in_is_gone_at_once() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut lost = house.browser();
    house.log_in_as(&mut lost, &marieke).await;
    petra.send(&format!("{}/uitnodigen", page_of(&marieke)), &[]).await.is(200).says("Uitgenodigd");
    assert!(lost.get_once("/beheer").await.is(303).location().unwrap().starts_with("/inloggen"));
    try_to_log_in(&house, &marieke.login).await.is(422);
    let mails = mails_to(&house, &marieke.login).await;
    begin(&house, &way_in(mails.last().unwrap())).await.get_once("/beheer/personen").await.is(200);
    petra.get(&page_of(&marieke)).await.is(200).says("Werkt hier").says("Klantcontact");
}
