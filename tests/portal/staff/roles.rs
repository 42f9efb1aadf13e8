//! What somebody may do here: changed by another, from the next request on.

use huisrecht::kernel::staff::StaffRole;

use super::{LIST, administrator, happened, mails_to, page_of, try_to_log_in};
use crate::house::House;

#[tokio::test]
async fn other_roles_count_at_once_after_logging_in_anew_and_the_employee_is_told() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut desk = house.browser();
    house.log_in_as(&mut desk, &marieke).await;
    desk.get("/beheer/personen").await.is(200);
    let path = format!("{}/functies", page_of(&marieke));
    let form = petra.get(&path).await.is(200).says("Functies van marieke");
    assert!(form.body.contains("name=\"customer_contact\" value=\"yes\" checked"));
    let asked = form.field("asked").unwrap();
    petra.post(&path, &[("asked", &asked)]).await.is(422).says("Kies ten minste één functie.");
    let both = [("asked", asked.as_str()), ("privacy_coordinator", "yes"), ("data_protection_officer", "yes")];
    petra.post(&path, &both).await.is(422).says("Deze functies gaan niet samen");
    desk.get("/beheer/personen").await.is(200);
    let typed = [("asked", asked.as_str()), ("communication", "yes"), ("auditor", "yes")];
    petra.send(&path, &typed).await.is(200).says("De functies zijn gewijzigd").says("Communicatie, Controleur");
    assert!(desk.get_once("/beheer").await.is(303).location().unwrap().contains("/inloggen"), "they log in anew");
    house.clock().shift(time::Duration::minutes(2));
    house.log_in_as(&mut desk, &marieke).await;
    desk.get_once("/beheer/personen").await.is(403);
    desk.get("/beheer/nieuwsbrieven").await.is(200);
    let mail = mails_to(&house, &marieke.login).await.pop().unwrap();
    assert!(mail.text.contains("Dit zijn ze nu: Communicatie, Controleur."), "{mail:?}");
    let happened = happened(&house, &marieke).await;
    assert!(happened.contains(&"accounts.roles_changed communication,auditor".to_owned()), "{happened:?}");
    // A form that was on the screen before says so, and gives nothing back.
    let stale = [("asked", asked.as_str()), ("customer_contact", "yes")];
    petra.post(&path, &stale).await.is(422).says("Een collega heeft dit account net gewijzigd");
    desk.get_once("/beheer/personen").await.is(403);
}

#[tokio::test]
async fn nobody_changes_their_own_account() {
    let house = House::new().await;
    let petra = house.employee("petra", &[StaffRole::Administrator]).await;
    house.employee("paul", &[StaffRole::Administrator]).await;
    let mut own = house.browser();
    house.log_in_as(&mut own, &petra).await;
    let page = page_of(&petra);
    let seen = own.get(&page).await.is(200).says("Dit bent u zelf.");
    seen.is_silent_on("Functies wijzigen").is_silent_on("Medewerker blokkeren").is_silent_on("Uit dienst melden");
    let words = "U kunt uw eigen account hier niet wijzigen";
    let roles = [("asked", "administrator"), ("administrator", "yes"), ("letting", "yes")];
    own.post(&format!("{page}/functies"), &roles).await.is(422).says(words);
    own.post(&format!("{page}/blokkeren"), &[("why", "away")]).await.is(422).says(words);
    own.post(&format!("{page}/uit-dienst"), &[("end", "yes")]).await.is(422).says(words);
    for press in ["uitnodigen", "uitnodiging-intrekken", "deblokkeren"] {
        own.send(&format!("{page}/{press}"), &[]).await.is(200).says(words).says("Beheerder");
    }
    try_to_log_in(&house, &petra.login).await.is(303);
    assert!(!happened(&house, &petra).await.iter().any(|event| event.contains("roles") || event.contains("blocked")));
}

#[tokio::test]
async fn who_supervises_sees_who_works_here_and_changes_nothing() {
    use StaffRole::{Auditor, DataProtectionOfficer, DeputyOfficer, PrivacyCoordinator};
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let page = page_of(&marieke);
    for role in [Auditor, DataProtectionOfficer, DeputyOfficer, PrivacyCoordinator] {
        let mut looks = house.colleague(role.code(), &[role]).await;
        looks.get(LIST).await.is(200).says("marieke").says("Klantcontact").is_silent_on("Medewerker uitnodigen");
        let seen = looks.get(&page).await.is(200).says(&marieke.login);
        seen.is_silent_on("Functies wijzigen").is_silent_on("Uit dienst melden").is_silent_on("uitnodiging sturen");
        for path in ["functies", "blokkeren", "uit-dienst", "uitnodigen", "uitnodiging-intrekken", "deblokkeren"] {
            looks.post(&format!("{page}/{path}"), &[("why", "away"), ("end", "yes")]).await.is(403);
        }
    }
    try_to_log_in(&house, &marieke.login).await.is(303);
}

#[tokio::test]
async fn a_colleague_who_looks_leaves_a_line() {
    let house = House::new().await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let mut petra = administrator(&house).await;
    petra.get(LIST).await.is(200);
    petra.get(&page_of(&marieke)).await.is(200);
    let sql =
        "select role || ' ' || look from processing_line where person_id = $1 and role <> 'system' order by at, look";
    let lines: Vec<String> =
        sqlx::query_scalar(sql).bind(marieke.person.uuid()).fetch_all(house.owner()).await.unwrap();
    assert_eq!(lines, ["administrator listed", "administrator used"]);
    petra.get(&format!("{LIST}/{}", house.somebody("sanne").await.person)).await.is(404);
}

#[tokio::test]
async fn what_no_browser_sends_changes_nothing() {
    let house = House::new().await;
    let mut petra = administrator(&house).await;
    let marieke = house.employee("marieke", &[StaffRole::CustomerContact]).await;
    let before = happened(&house, &marieke).await;
    for (path, honest) in [("functies", "asked=customer_contact&letting=yes"), ("blokkeren", "why=away")] {
        let path = format!("{}/{path}", page_of(&marieke));
        for odd in ["&is_admin=yes", "&why%00=x", "&%ff=x", &format!("&{honest}"), "&letting=a%00b"] {
            let seen = petra.post_body(&path, format!("{honest}{odd}")).await.is(422);
            assert!(seen.title().starts_with("Fout: "), "{odd}: {}", seen.title());
        }
        petra.post_body(&path, "a".repeat(70_000)).await.is(413);
        petra.upload(&path, &[("why", "away")], None).await.is(415);
    }
    assert_eq!(happened(&house, &marieke).await, before);
    petra.get(&page_of(&marieke)).await.is(200).says("Werkt hier").says("Klantcontact");
}
