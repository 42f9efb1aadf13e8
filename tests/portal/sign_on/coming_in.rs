//! Coming in, and who may not.

use huisrecht::kernel::staff::StaffRole;
use serde_json::json;

use super::provider::Mood;
use super::{BEGIN, Stage, is_in};
use crate::house::{Browser, Employee, House, new_employee};

#[tokio::test]
async fn two_steps_at_work_are_two_steps_and_after_one_the_portal_asks_a_code() {
    let stage = Stage::with(&[("HUISRECHT_OIDC_SECOND_FACTOR", "mfa, hwk, niveau-3")]).await;
    let marieke = stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    for enough in [json!({}), json!({ "amr": ["hwk"] }), json!({ "amr": null, "acr": "niveau-3" })] {
        stage.provider.say(enough.clone());
        let mut browser = stage.house.browser();
        assert_eq!(stage.come(&mut browser).await.is(303).location().as_deref(), Some("/beheer"), "{enough}");
        assert!(is_in(&mut browser).await);
    }
    for less in [json!({ "amr": ["pwd"] }), json!({ "amr": null }), json!({ "amr": [], "acr": "niveau-1" })] {
        stage.provider.say(less.clone());
        let mut browser = stage.house.browser();
        assert_eq!(stage.come(&mut browser).await.is(303).location().as_deref(), Some("/inloggen/code"), "{less}");
        assert!(!is_in(&mut browser).await);
        browser.post("/inloggen/code", &[("code", "000000")]).await.is(422);
        assert!(!is_in(&mut browser).await);
        browser.send("/inloggen/code", &[("code", &stage.house.code_of(&marieke))]).await.is(200).says("Werkplek");
        stage.house.clock().shift(time::Duration::minutes(1));
    }
}

/// Neither comes in with the work account, nor reads why.
async fn is_out(stage: &Stage, browser: &mut Browser) {
    stage.come(browser).await.is(403).says("U hebt hier nog geen toegang");
    assert!(!is_in(browser).await);
}

async fn page_of(stage: &Stage, employee: &Employee) -> (Browser, String) {
    let petra = stage.house.colleague("petra", &[StaffRole::Administrator]).await;
    (petra, format!("/beheer/medewerkers/{}", employee.person))
}

#[tokio::test]
async fn who_is_blocked_or_left_does_not_come_in_with_a_work_account() {
    let stage = Stage::new().await;
    let marieke = stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    let mut browser = stage.house.browser();
    stage.come(&mut browser).await.is(303);
    let (mut petra, page) = page_of(&stage, &marieke).await;
    let halfway = stage.away(&mut stage.house.browser(), BEGIN).await;
    petra.post(&format!("{page}/blokkeren"), &[("why", "away")]).await.is(303);
    assert!(!is_in(&mut browser).await);
    stage.house.browser().get_once(&halfway).await.is(400);
    is_out(&stage, &mut stage.house.browser()).await;
    petra.post(&format!("{page}/deblokkeren"), &[]).await.is(303);
    stage.come(&mut stage.house.browser()).await.is(303);
    petra.post(&format!("{page}/uit-dienst"), &[]).await.is(303);
    is_out(&stage, &mut stage.house.browser()).await;
    assert_eq!(links(&stage.house).await, 0, "whose it was is forgotten");
}

async fn links(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from sign_on").fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn who_begins_anew_does_so_without_the_work_account_of_before() {
    let stage = Stage::new().await;
    let marieke = stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    let (mut petra, page) = page_of(&stage, &marieke).await;
    petra.post(&format!("{page}/uitnodigen"), &[]).await.is(303);
    is_out(&stage, &mut stage.house.browser()).await;
}

#[tokio::test]
async fn who_was_invited_and_did_not_come_through_gets_back_to_the_invitation() {
    let stage = Stage::new().await;
    let invited = stage.house.invited(&new_employee("daan", &[StaffRole::Letting])).await;
    let begin = format!("{invited}/organisatie");
    let mut daan = stage.house.browser();
    let again = format!("href=\"{begin}\"");
    let password = format!("href=\"{invited}\"");
    // Broken off there, or gone for too long.
    let back = stage.away(&mut daan, &begin).await;
    let broken = daan.get_once(&back.replace("code=", "error=")).await.is(400).says("Opnieuw proberen");
    assert!(broken.body.contains(&again) && broken.body.contains(&password), "{}", broken.body);
    let back = stage.away(&mut daan, &begin).await;
    stage.house.clock().shift(time::Duration::minutes(10));
    let late = daan.get_once(&back).await.is(400);
    assert!(late.body.contains(&again) && late.body.contains(&password), "{}", late.body);
    stage.provider.feel(Mood::Broken);
    stage.house.clock().shift(time::Duration::minutes(11));
    let away = daan.get_once(&begin).await.is(503);
    assert!(away.body.contains(&again) && away.body.contains(&password), "{}", away.body);
    // Of who only logs in, where they wanted to go.
    let away = daan.get_once(&format!("{BEGIN}?next=%2Fbeheer%2Fpersonen")).await.is(503);
    assert!(
        away.body.contains("next=%2Fbeheer%2Fpersonen") && away.body.contains("href=\"/inloggen\""),
        "{}",
        away.body
    );
}

#[tokio::test]
async fn an_invitation_can_be_taken_up_with_a_work_account_instead_of_a_password() {
    let stage = Stage::new().await;
    let invited = stage.house.invited(&new_employee("daan", &[StaffRole::Letting])).await;
    stage.provider.be("daan");
    let mut daan = stage.house.browser();
    daan.get(&invited).await.is(200).says("Inloggen met Woonmensen-account");
    let begin = format!("{invited}/organisatie");
    // Somebody else's work account leaves the invitation as it is.
    stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    let back = stage.away(&mut daan, &begin).await;
    daan.get_once(&back).await.is(403).says("Dit werkaccount is al gekoppeld");
    stage.provider.be("daan");
    let back = stage.away(&mut daan, &begin).await;
    assert_eq!(daan.get_once(&back).await.is(303).location().as_deref(), Some("/beheer"));
    daan.get("/beheer").await.is(200).says("Geheimhouding");
    daan.get(super::OWN).await.is(200).says("Geheimhouding");
    // Once.
    daan.get_once(&begin).await.is(410);
    daan.get(&invited).await.is(410);
    stage.come(&mut stage.house.browser()).await.is(303);
    stage.house.browser().get_once("/inloggen/uitnodiging/geen-echte/organisatie").await.is(404);
    stage.house.work().await;
    let mails = stage.house.mails().await;
    assert!(mails.iter().any(|mail| mail.to == "daan@woonmensen.example" && mail.text.contains("werkaccount")));
}

#[tokio::test]
async fn two_who_take_up_one_invitation_do_not_both_come_in() {
    let stage = Stage::new().await;
    let begin = format!("{}/organisatie", stage.house.invited(&new_employee("daan", &[StaffRole::Letting])).await);
    let (mut one, mut other) = (stage.house.browser(), stage.house.browser());
    stage.provider.be("daan");
    let back = stage.away(&mut one, &begin).await;
    one.get_once(&back).await.is(303);
    let late = stage.house.browser().get_once(&begin).await;
    assert_eq!(late.status, 410);
    // Who left before that, and comes back after it.
    let begin = format!("{}/organisatie", stage.house.invited(&new_employee("daan", &[StaffRole::Letting])).await);
    let (first, second) = (stage.away(&mut one, &begin).await, stage.away(&mut other, &begin).await);
    one.get_once(&first).await.is(303);
    stage.provider.be("een-dief");
    other.get_once(&second).await.is(410);
    assert!(!is_in(&mut other).await);
}

#[tokio::test]
async fn without_such_a_server_there_is_no_trace_of_it() {
    let house = House::new().await;
    house.browser().get("/inloggen").await.is(200).is_silent_on("organisatie");
    house.browser().get("/uitgelogd").await.is(200).is_silent_on("nog ingelogd");
    let mut marieke = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    marieke.get("/beheer/account").await.is(200).is_silent_on("/organisatie");
    let stage = Stage::new().await;
    stage.house.browser().get("/uitgelogd").await.is(200).says("Daar bent u nog ingelogd.");
}

#[tokio::test]
async fn the_log_says_who_came_in_and_a_declaration_is_still_asked() {
    let stage = Stage::new().await;
    let newcomer = stage.house.newcomer("noor", &[StaffRole::CustomerContact]).await;
    stage.provider.be("noor");
    let mut browser = stage.house.browser();
    stage.house.log_in_as(&mut browser, &newcomer).await;
    assert_eq!(
        browser.get_once(super::OWN).await.is(303).location().as_deref(),
        Some("/beheer/geheimhouding"),
        "nothing opens before the declaration is accepted"
    );
    huisrecht::accounts::declaration::accept_current(
        stage.house.app(),
        huisrecht::platform::audit::Actor::Operator("test"),
        newcomer.person,
    )
    .await
    .unwrap();
    stage.link(&mut browser).await.is(303);
    stage.come(&mut stage.house.browser()).await.is(303);
    let sql = "select count(*) from audit_entry where subject = $1 and event = 'accounts.logged_in'";
    let times: i64 = sqlx::query_scalar(sql).bind(newcomer.person.uuid()).fetch_one(stage.house.owner()).await.unwrap();
    assert_eq!(times, 2);
}
