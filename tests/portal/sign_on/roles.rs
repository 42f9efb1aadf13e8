//! Roles by group: what the server says, and nothing for who is in no group.

use huisrecht::kernel::staff::StaffRole;
use serde_json::{Value, json};

use super::{Stage, is_in};
use crate::house::Employee;

const MAP: (&str, &str) = (
    "HUISRECHT_OIDC_ROLES",
    "/klant=customer_contact, /verhuur=letting, /verhuur=medical, /fg=data_protection_officer, /beheer=administrator, OU=ict=auditor",
);

async fn roles(stage: &Stage, employee: &Employee) -> Vec<String> {
    let sql = "select role from employee_role where person_id = $1 order by role";
    sqlx::query_scalar(sql).bind(employee.person.uuid()).fetch_all(stage.house.owner()).await.unwrap()
}

/// The status that coming in ends with.
async fn come(stage: &Stage, groups: Value) -> u16 {
    stage.provider.say(json!({ "groups": groups }));
    stage.come(&mut stage.house.browser()).await.status
}

#[tokio::test]
async fn groups_give_the_roles_and_take_them_at_each_log_in() {
    let stage = Stage::with(&[MAP]).await;
    let marieke = stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    let mut before = stage.house.browser();
    stage.provider.say(json!({ "groups": ["/klant", "/iets-anders"] }));
    stage.come(&mut before).await.is(303);
    assert_eq!(roles(&stage, &marieke).await, ["customer_contact"]);
    stage.house.work().await;
    let mails = stage.house.mails().await.len();
    assert_eq!(come(&stage, json!(["/verhuur", "OU=ict"])).await, 303);
    assert_eq!(roles(&stage, &marieke).await, ["auditor", "letting", "medical"]);
    assert!(!is_in(&mut before).await, "a session has no other rights than those it began with");
    stage.house.work().await;
    let told = stage.house.mails().await;
    assert_eq!(told.len(), mails + 1);
    assert!(told.last().unwrap().text.contains("Verhuur en mutatie"), "{:?}", told.last());
    let sql = "select actor || ' ' || object from audit_entry where subject = $1 and event = 'accounts.roles_changed'";
    let said: Vec<String> =
        sqlx::query_scalar(sql).bind(marieke.person.uuid()).fetch_all(stage.house.owner()).await.unwrap();
    assert_eq!(said, ["job accounts.sign_on letting,medical,auditor"]);
    // One group may come as a word.
    assert_eq!(come(&stage, json!("/klant")).await, 303);
    assert_eq!(roles(&stage, &marieke).await, ["customer_contact"]);
}

#[tokio::test]
async fn without_a_group_that_brings_a_role_nobody_comes_in() {
    let stage = Stage::with(&[MAP]).await;
    let marieke = stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    for none in [
        json!([]),
        json!(null),
        json!(["/klant/elders", "KLANT", "customer_contact"]),
        json!({ "a": "/klant" }),
        json!(7),
    ] {
        stage.provider.say(json!({ "groups": none }));
        let mut browser = stage.house.browser();
        stage.come(&mut browser).await.is(403).says("U hebt hier geen functie");
        assert!(!is_in(&mut browser).await, "{none}");
    }
    assert_eq!(roles(&stage, &marieke).await, ["customer_contact"]);
    stage.provider.say(json!({ "groups": ["/fg", "/beheer"] }));
    stage.come(&mut stage.house.browser()).await.is(403).says("Uw functies gaan niet samen");
    assert_eq!(roles(&stage, &marieke).await, ["customer_contact"]);
    // Another claim is not the one that counts.
    stage.provider.say(json!({ "rollen": ["/klant"] }));
    stage.come(&mut stage.house.browser()).await.is(403);
}

#[tokio::test]
async fn groups_that_would_leave_nobody_to_administer_change_nothing() {
    let stage = Stage::with(&[MAP, ("HUISRECHT_OIDC_GROUPS_CLAIM", "rollen")]).await;
    let petra = stage.linked("petra", &[StaffRole::Administrator]).await;
    stage.provider.say(json!({ "rollen": ["/klant"] }));
    let mut browser = stage.house.browser();
    stage.come(&mut browser).await.is(303);
    assert!(is_in(&mut browser).await);
    assert_eq!(roles(&stage, &petra).await, ["administrator"]);
    let paul = stage.linked("paul", &[StaffRole::Letting]).await;
    stage.provider.say(json!({ "rollen": ["/beheer"] }));
    stage.come(&mut stage.house.browser()).await.is(303);
    assert_eq!(roles(&stage, &paul).await, ["administrator"]);
    stage.provider.be("petra");
    stage.provider.say(json!({ "rollen": ["/klant"] }));
    stage.come(&mut stage.house.browser()).await.is(303);
    assert_eq!(roles(&stage, &petra).await, ["customer_contact"]);
}

#[tokio::test]
async fn without_a_map_roles_stay_as_the_portal_gave_them() {
    let stage = Stage::new().await;
    let marieke = stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    assert_eq!(come(&stage, json!(["/beheer", "administrator"])).await, 303);
    assert_eq!(roles(&stage, &marieke).await, ["customer_contact"]);
}
