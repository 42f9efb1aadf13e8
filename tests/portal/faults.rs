//! What happens when something is away (SECURITY "Faults"): a page, in time, and everything that does not need it goes on.

use huisrecht::platform::app::App;
use huisrecht::platform::config::Settings;
use huisrecht::platform::db::Db;
use huisrecht::platform::error::Error;
use huisrecht::router;
use sqlx::postgres::PgConnectOptions;

use crate::house::{Browser, House, keys};

/// A house whose database cannot be reached.
async fn without_database() -> (House, Browser) {
    let house = House::new().await;
    let nowhere = || PgConnectOptions::new_without_pgpass().socket("/nonexistent").username("nobody");
    let db = Db::new(nowhere(), nowhere(), house.clock().clone());
    let app = App::new(Settings::clone(&house.app().settings), db, keys()).unwrap();
    let browser = house.browser().on(router::service(app));
    (house, browser)
}

#[tokio::test]
async fn without_the_database_visitors_get_a_page_and_the_rest_goes_on() {
    let (house, mut browser) = without_database().await;
    browser.get("/healthz").await.is(200);
    browser.get("/privacy").await.is(200);
    browser.get(huisrecht::platform::assets::HUISRECHT_CSS).await.is(200);
    let away = browser.get("/readyz").await.is(503).says("Het portaal is even niet bereikbaar");
    assert!(!away.header("retry-after").is_empty());
    browser.get("/en/readyz").await.is(503).says("cannot be reached for a moment");
    let fields = [("login", "sanne@voorbeeld.example"), ("password", "een lange zin")];
    browser.post("/inloggen", &fields).await.is(503).is_silent_on("nobody").is_silent_on("PoolTimedOut");
    let sanne = house.somebody("sanne").await;
    let mut elsewhere = house.browser();
    elsewhere.log_in(&sanne).await;
    browser.cookies = elsewhere.cookies.clone();
    browser.get("/mijn").await.is(503);
    elsewhere.get("/mijn").await.is(200);
}

#[tokio::test]
async fn what_the_database_rolled_back_for_another_is_asked_again_and_no_fault() {
    let house = House::new().await;
    for (state, passes) in [("40P01", true), ("40001", true), ("57014", true), ("53100", true), ("23505", false)] {
        let raised = format!("do $$ begin raise exception 'not now' using errcode = '{state}'; end $$");
        let error = sqlx::raw_sql(sqlx::AssertSqlSafe(raised)).execute(house.owner()).await.unwrap_err();
        assert_eq!(matches!(Error::from(error), Error::Unavailable(_)), passes, "{state}");
    }
}
