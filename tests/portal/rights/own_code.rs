//! A code to follow one's own request without the account (P86), and images of identity documents that nobody asked for (P87).

use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{By, Kind, Step};

use super::asking_own::newest;
use super::cases::{address, employee, letter, take_in};
use super::following::find;
use super::{followed, send};
use crate::house::{Browser, House, Seen, Somebody};

/// Somebody with an open request, on the page where a code is made.
async fn asked(house: &House) -> (Somebody, Browser, String) {
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    let check = browser.post("/mijn/verzoeken/nieuw/bezwaar", &[("body", "De vragenlijst")]).await.is(200);
    send(&mut browser, &check, &[]).await.is(303);
    let number = newest(house, &sanne).await.number.to_string();
    (sanne, browser, number)
}

async fn follow(browser: &mut Browser, number: &str, code: &str) -> Seen {
    browser.post("/privacy/verzoek/volgen", &[("number", number), ("code", code)]).await
}

/// The code that a page shows.
fn code(seen: &Seen) -> String {
    seen.body.split("Code:").nth(1).unwrap().split("keep\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn who_closes_the_account_first_makes_a_code_and_goes_on_following() {
    let house = House::new().await;
    let (sanne, mut browser, number) = asked(&house).await;
    browser.get("/mijn/toestemmingen").await.is(200).says("Maak eerst een code om ze te volgen");
    let path = format!("/mijn/verzoeken/{number}/volgcode");
    assert!(browser.get(&format!("/mijn/verzoeken/{number}")).await.is(200).body.contains(&path));
    browser.get(&path).await.is(200).says("Had u al een code?");
    for wrong in ["", "iets anders"] {
        browser.post(&path, &[("password", wrong)]).await.is(422).is_silent_on("Schrijf nummer en code op");
    }
    let first =
        code(&browser.post(&path, &[("password", &sanne.password)]).await.is(200).says("Schrijf nummer en code op"));
    let second = code(&browser.post(&path, &[("password", &sanne.password)]).await.is(200));
    browser.get(&path).await.is(200).is_silent_on(&second);
    browser.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    let mut visitor = house.browser();
    follow(&mut visitor, &number, &first).await.is(422);
    follow(&mut visitor, &number, &second).await.is(303);
    visitor.get(&format!("/privacy/verzoek/volgen/{number}")).await.is(200).says("De vragenlijst");
}

#[tokio::test]
async fn no_code_is_made_for_what_is_closed_or_another_persons() {
    let house = House::new().await;
    let (sanne, mut browser, number) = asked(&house).await;
    let path = format!("/mijn/verzoeken/{number}/volgcode");
    let other = house.somebody("olga").await;
    let mut stranger = house.browser();
    stranger.log_in(&other).await;
    stranger.get(&path).await.is(404);
    stranger.post(&path, &[("password", &other.password)]).await.is(404);
    super::following::take(&house, &number, Step::Refuse).await;
    assert_eq!(browser.get_once(&path).await.is(303).location(), Some(format!("/mijn/verzoeken/{number}")));
    browser.post(&path, &[("password", &sanne.password)]).await.is(303);
    let codes: i64 =
        sqlx::query_scalar("select count(*) from keys.follow_code").fetch_one(house.owner()).await.unwrap();
    assert_eq!(codes, 0);
}

#[tokio::test]
async fn an_image_of_an_identity_document_is_destroyed_after_the_check_and_that_it_was_there_stays() {
    let house = House::new().await;
    let (mut browser, path, number) = followed(&house, "inzage").await;
    browser.upload(&format!("{path}/bestand"), &[], Some(("file", b"%PDF-1.4 paspoort\n%%EOF"))).await.is(303);
    let request = find(&house, &number).await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let case = desk.get(&address(&request)).await.is(200);
    let file = case.body.split("/bestanden/").nth(1).unwrap().split(['"', '/']).next().unwrap().to_owned();
    let place = format!("{}/bestanden/{file}", address(&request));
    let destroy = format!("{place}/vernietigen");
    let mut officer = house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    officer.get(&address(&request)).await.is(200).is_silent_on("Vernietigen");
    officer.post(&destroy, &[]).await.is(403);
    desk.get(&destroy).await.is(200).says("Vernietigen kan niet ongedaan worden.");
    desk.get(&place).await.is(200);
    let told = desk.post(&destroy, &[]).await.is(303).location().unwrap();
    desk.get(&told).await.is(200).says("Het bestand is vernietigd.");
    desk.get(&place).await.is(404);
    desk.post(&destroy, &[]).await.is(303);
    desk.get_once(&destroy).await.is(303);
    browser.get(&path).await.is(200).says("Vernietigd na de controle");
    let logged: i64 = sqlx::query_scalar("select count(*) from audit_entry where event = 'rights.file_destroyed'")
        .fetch_one(house.owner())
        .await
        .unwrap();
    assert_eq!(logged, 1);
    let kept: Option<Vec<u8>> =
        sqlx::query_scalar("select content from rights_file").fetch_one(house.owner()).await.unwrap();
    assert_eq!(kept, None);
    // The file of one request is not a file of another.
    let other = take_in(&house, &letter(&house, Kind::Access, "olga", 1), By::Portal).await;
    desk.post(&format!("{}/bestanden/{file}/vernietigen", address(&other)), &[]).await.is(404);
}
