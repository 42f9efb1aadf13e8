//! "Changed since you last looked" (P99).

use huisrecht::platform::app::App;
use huisrecht::platform::audit::Actor;
use huisrecht::statement::{self, Draft, Kind};

use crate::accounts::queries::counted;
use crate::house::House;

const NEWS: &str = "Onze privacyverklaring is veranderd";

/// Publishes another text for today.
pub async fn publish(app: &App, words: &str) -> i32 {
    let draft =
        Draft { kind: Kind::Literal, nl: format!("## Kop\n\n{words}"), en: Some(format!("## Head\n\n{words}")) };
    let number = statement::publish(&app.db, Actor::Operator("test"), &draft, app.db.clock().today()).await.unwrap();
    statement::reload(app).await.unwrap();
    number
}

async fn seen_by(house: &House) -> Vec<i32> {
    sqlx::query_scalar("select version from statement_seen").fetch_all(house.owner()).await.unwrap()
}

#[tokio::test]
async fn somebody_with_an_account_is_told_what_changed_since_they_looked() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    browser.get("/mijn").await.is(200).is_silent_on(NEWS);
    let number = publish(house.app(), "Iets anders.").await;
    let told = browser.get("/mijn").await.is(200).says(NEWS);
    // She read version 2 when she made her account.
    assert!(
        told.body.contains(&format!("href=\"/privacy/verklaring/verschil?van=2&#38;naar={number}\"")),
        "{}",
        told.body
    );
    browser.get("/privacy/verklaring").await.is(200);
    publish(house.app(), "Weer iets anders.").await;
    let read = browser.get("/privacy/verklaring").await.is(200).says("veranderd sinds u keek");
    assert!(read.body.contains(&format!("href=\"/privacy/verklaring/verschil?van={number}&#38;naar=4\"")));
}

#[tokio::test]
async fn opening_the_statement_or_a_press_is_seeing_it() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    for (way, words) in [
        ("/privacy/verklaring", "Een."),
        ("/en/privacy/verklaring", "Twee."),
        ("/privacy/verklaring/verschil", "Drie."),
    ] {
        let number = publish(house.app(), words).await;
        browser.get("/mijn").await.says(NEWS);
        browser.get(way).await.is(200);
        browser.get("/mijn").await.is_silent_on(NEWS);
        assert_eq!(seen_by(&house).await, [number], "{way}");
    }
    let number = publish(house.app(), "Vier.").await;
    browser.get("/mijn").await.says(NEWS);
    browser.get("/privacy/verklaring/versies/1").await.is(200);
    browser.get("/mijn").await.says(NEWS);
    browser.send("/mijn/verklaring-gezien", &[]).await.is(200).is_silent_on(NEWS);
    assert_eq!(seen_by(&house).await, [number]);
    let entries = "select count(*) from audit_entry where event = 'statement.seen'";
    let entries: i64 = sqlx::query_scalar(entries).fetch_one(house.owner()).await.unwrap();
    assert_eq!(entries, 4, "reading it again is no news");
    browser.post("/mijn/verklaring-gezien", &[("version", "9")]).await.is(422);
}

#[tokio::test]
async fn what_somebody_saw_is_gone_with_the_account() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    browser.get("/privacy/verklaring").await.is(200);
    assert_eq!(seen_by(&house).await, [2]);
    browser.post("/mijn/toestemmingen/account/intrekken", &[]).await.is(303);
    assert_eq!(seen_by(&house).await, Vec::<i32>::new());
}

#[tokio::test]
async fn without_an_account_nothing_is_kept_and_the_page_points_to_the_feed() {
    let house = House::new().await;
    publish(house.app(), "Iets anders.").await;
    let mut browser = house.browser();
    let (seen, asked) = counted(browser.get("/privacy/verklaring")).await;
    assert_eq!(asked, 0, "a visitor's page asks nothing of the database");
    let seen = seen.is(200).is_silent_on("veranderd sinds u keek");
    assert!(
        seen.body.contains("type=\"application/atom+xml\"")
            && seen.body.contains("href=\"/privacy/verklaring/versies.atom\"")
    );
    let today =
        huisrecht::kernel::dates::long(house.clock().today(), huisrecht::kernel::lang::Lang::Nl).replace('\u{a0}', " ");
    seen.says(&format!("Geldt vanaf {today}"));
    assert!(browser.cookies.is_empty());
    assert_eq!(seen_by(&house).await, Vec::<i32>::new());
    browser.post("/mijn/verklaring-gezien", &[]).await.is(403);
}

#[tokio::test]
async fn the_overview_asks_one_small_question_more_and_consents_none() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    browser.get("/mijn").await.is(200);
    let (_, before) = counted(browser.get("/mijn/toestemmingen")).await;
    assert_eq!(before, 2, "the session, and her consents");
    publish(house.app(), "Iets anders.").await;
    let (_, after) = counted(browser.get("/mijn/toestemmingen")).await;
    assert_eq!(after, before);
}
