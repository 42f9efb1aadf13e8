//! A work account becomes somebody's, by themselves and with their password, and is so no longer.

use huisrecht::kernel::staff::StaffRole;
use serde_json::json;

use super::{OWN, Stage, is_in};
use crate::house::{Browser, House, PASSWORD};

async fn subjects(house: &House, to: &str) -> Vec<String> {
    house.work().await;
    house.mails().await.into_iter().filter(|mail| mail.to == to).map(|mail| mail.subject).collect()
}

async fn second(stage: &Stage, employee: &crate::house::Employee) -> Browser {
    stage.house.clock().shift(time::Duration::minutes(1));
    let mut browser = stage.house.browser();
    stage.house.log_in_as(&mut browser, employee).await;
    browser
}

#[tokio::test]
async fn an_employee_links_a_work_account_with_their_password_and_can_unlink_it() {
    let stage = Stage::new().await;
    let marieke = stage.house.employee("marieke", &[StaffRole::CustomerContact]).await;
    stage.provider.be("marieke");
    let mut here = stage.house.browser();
    stage.house.log_in_as(&mut here, &marieke).await;
    let mut there = second(&stage, &marieke).await;
    here.get("/beheer/account").await.is(200).says("Inloggen met Woonmensen-account");
    here.get(OWN).await.is(200).says("U kunt hier ook inloggen met Woonmensen-account.");
    here.post(OWN, &[("password", "")]).await.is(422).says("Vul uw wachtwoord in.");
    here.post(OWN, &[("password", "niet dit")]).await.is(422).says("Dit wachtwoord klopt niet.");
    assert_eq!(
        here.get_once(&format!("{OWN}/verder")).await.is(303).location().as_deref(),
        Some(OWN),
        "no password yet"
    );
    stage.link(&mut here).await.is(303);
    here.get(&format!("{OWN}?gelukt=gekoppeld")).await.is(200).says("U kunt nu inloggen met Woonmensen-account.");
    assert!(is_in(&mut here).await && !is_in(&mut there).await, "other sessions end");
    assert_eq!(subjects(&stage.house, &marieke.login).await, ["U logt bij De Woonmensen in met uw werkaccount"]);
    let mut work = stage.house.browser();
    stage.come(&mut work).await.is(303);
    let unlink = format!("{OWN}/loskoppelen");
    here.post(&unlink, &[("password", "niet dit")]).await.is(422).says("Dit wachtwoord klopt niet.");
    assert!(is_in(&mut work).await);
    let late = stage.away(&mut stage.house.browser(), super::BEGIN).await;
    here.send(&unlink, &[("password", PASSWORD)]).await.is(200).says("U logt niet meer in met Woonmensen-account.");
    assert!(!is_in(&mut work).await);
    stage.house.browser().get_once(&late).await.is(400);
    stage.come(&mut stage.house.browser()).await.is(403);
    let subjects = subjects(&stage.house, &marieke.login).await;
    assert_eq!(subjects[1..], ["Uw werkaccount is losgekoppeld van De Woonmensen"]);
    // Once more does nothing.
    here.send(&unlink, &[("password", PASSWORD)]).await.is(200);
    assert_eq!(self::subjects(&stage.house, &marieke.login).await.len(), 2);
}

#[tokio::test]
async fn a_work_account_is_of_one_employee() {
    let stage = Stage::new().await;
    stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    let joost = stage.house.employee("joost", &[StaffRole::Letting]).await;
    let mut browser = stage.house.browser();
    stage.house.log_in_as(&mut browser, &joost).await;
    stage.link(&mut browser).await.is(403).says("Dit werkaccount is al gekoppeld");
    browser.get(OWN).await.is(200).says("U kunt hier ook inloggen");
    stage.provider.be("joost");
    stage.link(&mut browser).await.is(303);
    let mut work = stage.house.browser();
    stage.come(&mut work).await.is(303);
    let page = work.get("/beheer/account").await.is(200);
    assert!(page.text().contains(&joost.login), "each comes in as themselves");
}

#[tokio::test]
async fn a_link_is_made_only_by_who_gave_the_password_in_this_session_and_logged_in_anew_at_work() {
    let stage = Stage::new().await;
    let [marieke, joost] = [
        stage.house.employee("marieke", &[StaffRole::Letting]).await,
        stage.house.employee("joost", &[StaffRole::Letting]).await,
    ];
    stage.provider.be("dief");
    let mut browser = stage.house.browser();
    stage.house.log_in_as(&mut browser, &marieke).await;
    // They were logged in there for an hour already.
    stage.provider.say(json!({ "auth_time": stage.house.clock().now().unix_timestamp() - 3600 }));
    stage.link(&mut browser).await.is(400);
    stage.provider.say(json!({}));
    // Somebody else logs in here meanwhile, or nobody is.
    browser.post(OWN, &[("password", PASSWORD)]).await.is(200);
    let back = stage.away(&mut browser, &format!("{OWN}/verder")).await;
    let cookies = browser.cookies.clone();
    stage.house.log_in_as(&mut browser, &joost).await;
    browser.get_once(&back).await.is(400);
    let mut gone = stage.house.browser();
    gone.cookies = cookies.into_iter().filter(|(name, _)| name == "huisrecht-werkaccount").collect();
    gone.get_once(&back).await.is(400);
    // Where one leaves to log in, nothing is linked.
    let back = stage.away(&mut gone, super::BEGIN).await;
    gone.get_once(&back).await.is(403);
    let links: i64 = sqlx::query_scalar("select count(*) from sign_on").fetch_one(stage.house.owner()).await.unwrap();
    assert_eq!(links, 0);
}

#[tokio::test]
async fn who_chooses_a_new_password_by_mail_comes_in_with_that_alone() {
    let stage = Stage::new().await;
    let marieke = stage.linked("marieke", &[StaffRole::Letting]).await;
    subjects(&stage.house, &marieke.login).await;
    stage.house.browser().post("/wachtwoord-vergeten", &[("login", &marieke.login)]).await.is(303);
    stage.house.work().await;
    let mails = stage.house.mails().await;
    let link = mails.iter().rev().find_map(|mail| mail.links.iter().find(|link| link.contains("/nieuw/"))).unwrap();
    let path = link.strip_prefix("http://127.0.0.1:8080").unwrap();
    let new = "koffie-tuinhek-maandag";
    stage.house.browser().post(path, &[("password", new), ("again", new)]).await.is(303);
    stage.come(&mut stage.house.browser()).await.is(403).says("U hebt hier nog geen toegang");
    let subjects = subjects(&stage.house, &marieke.login).await;
    assert!(subjects.contains(&"Uw werkaccount is losgekoppeld van De Woonmensen".to_owned()), "{subjects:?}");
}

#[tokio::test]
async fn a_password_chosen_after_somebody_left_leaves_them_out() {
    let stage = Stage::new().await;
    let marieke = stage.linked("marieke", &[StaffRole::Letting]).await;
    stage.provider.say(json!({ "amr": ["pwd"] }));
    let mut halfway = stage.house.browser();
    stage.come(&mut halfway).await.is(303);
    let mut here = second(&stage, &marieke).await;
    let new = "koffie-tuinhek-maandag";
    let fields = [("password", PASSWORD), ("new_password", new), ("again", new)];
    here.post("/beheer/account/wachtwoord", &fields).await.is(303);
    stage.house.clock().shift(time::Duration::minutes(1));
    let seen = halfway.post("/inloggen/code", &[("code", &stage.house.code_of(&marieke))]).await;
    assert_eq!(seen.status, 403, "what they proved held for the password of before");
}
