//! Visits are counted, and nobody is (P74).

use axum::body::Body;
use axum::http::Request;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::app::App;
use huisrecht::platform::config::Settings;
use huisrecht::platform::db::Db;
use huisrecht::platform::visits;
use huisrecht::router;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Row};
use time::Duration;

use crate::house::{House, cluster, keys};

/// Page, language and number, as they stand in the database.
async fn counted(house: &House) -> Vec<(String, String, i32)> {
    visits::write(house.app()).await.unwrap();
    let sql = "select page, lang, visits from visit_count order by day, page, lang";
    sqlx::query_as(sql).fetch_all(house.owner()).await.unwrap()
}

fn row(page: &str, lang: &str, visits: i32) -> (String, String, i32) {
    (page.into(), lang.into(), visits)
}

#[tokio::test]
async fn pages_that_anybody_may_open_are_counted_per_day_and_language() {
    let house = House::new().await;
    for path in ["/privacy", "/privacy?utm_source=iets", "/en/privacy", "/", "/en"] {
        let seen = house.browser().get(path).await.is(200);
        assert!(!seen.headers.contains_key("set-cookie"), "{path}");
    }
    let today = [row("/", "en", 1), row("/", "nl", 1), row("/privacy", "en", 1), row("/privacy", "nl", 2)];
    assert_eq!(counted(&house).await, today);
    house.clock().shift(Duration::DAY);
    house.browser().get("/privacy").await.is(200);
    assert_eq!(counted(&house).await.len(), 5, "another day is another row");
}

#[tokio::test]
async fn nobodys_own_pages_links_errors_and_presses_are_counted() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    visits::write(house.app()).await.unwrap();
    sqlx::query("delete from visit_count").execute(house.owner()).await.unwrap();
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    for path in ["/mijn", "/mijn/toestemmingen", "/wachtwoord-vergeten/gewijzigd"] {
        browser.get(path).await.is(200);
    }
    browser.get("/bestaat-niet").await.is(404);
    browser.get("/aanmelden/bevestigen/geen-echte-link").await.is(404);
    browser.get_once("/inloggen").await.is(303);
    browser.post("/aanmelden", &[]).await.is(422);
    for path in ["/healthz", "/readyz", "/.well-known/jwks.json", huisrecht::platform::assets::HUISRECHT_CSS] {
        browser.get(path).await.is(200);
    }
    browser.raw(Request::head("/privacy").body(Body::empty()).unwrap()).await.is(200);
    assert_eq!(counted(&house).await, []);
}

#[tokio::test]
async fn who_opts_out_is_not_counted_and_reads_so() {
    let house = House::new().await;
    let asks = |name: &'static str, value: &'static str| Request::get("/cookies").header(name, value);
    for (name, value) in [("dnt", "1"), ("sec-gpc", "1"), ("DNT", " 1 ")] {
        let seen = house.browser().raw(asks(name, value).body(Body::empty()).unwrap()).await.is(200);
        seen.says("Wij tellen u niet");
    }
    assert_eq!(counted(&house).await, []);
    for (name, value) in [("dnt", "0"), ("sec-gpc", "?1")] {
        let seen = house.browser().raw(asks(name, value).body(Body::empty()).unwrap()).await.is(200);
        seen.says("Global Privacy Control").is_silent_on("Wij tellen u niet");
    }
    assert_eq!(counted(&house).await, [row("/cookies", "nl", 2)]);
}

/// Not even on purpose: no column has room, and what is not the path of a page of ours is refused.
#[tokio::test]
async fn the_table_cannot_hold_a_person() {
    let house = House::new().await;
    let columns: Vec<(String, String)> = sqlx::query_as(
        "select attname::text, format_type(atttypid, null) from pg_attribute
         where attrelid = 'visit_count'::regclass and attnum > 0 and not attisdropped order by attnum",
    )
    .fetch_all(house.owner())
    .await
    .unwrap();
    let known = [("day", "date"), ("page", "text"), ("lang", "text"), ("visits", "integer")];
    assert_eq!(columns, known.map(|(name, kind)| (name.to_owned(), kind.to_owned())));
    let insert = |page: &str, lang: &str, visits: i32| {
        let sql = format!("insert into visit_count values ('2026-11-22', '{page}', '{lang}', {visits})");
        let owner = house.owner().clone();
        async move { sqlx::query(AssertSqlSafe(sql)).execute(&owner).await.map_err(|error| error.to_string()) }
    };
    let persons = [
        "/aanmelden/bevestigen/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE",
        "/mijn/sanne@voorbeeld.example",
        "/mijn/Sanne",
        "/mijn/0641234567",
        "/mijn/01900000-0000-7000-8000-000000000001",
        "/mijn?naam=sanne",
        "/mijn/de vries",
        "/aanmelden/bevestigen/{token}",
        "192.0.2.7",
        "/192.0.2.7",
        "2001:db8::1",
        "sanne",
        "",
    ];
    for page in persons {
        let refused = insert(page, "nl", 1).await.unwrap_err();
        assert!(refused.contains("page_of_ours"), "{page}: {refused}");
    }
    assert!(insert("/", "sanne", 1).await.unwrap_err().contains("lang_known"));
    assert!(insert("/", "nl", 0).await.unwrap_err().contains("counts_from_one"));
    for route in router::routes(false).table().iter().filter(|route| route.method == "GET") {
        let open = route.permit == huisrecht::platform::routes::Permit::Anyone && !route.path.contains(['{', '.']);
        if open {
            insert(route.path, "nl", 1).await.unwrap_or_else(|error| panic!("{}: {error}", route.path));
        }
    }
}

#[tokio::test]
async fn servers_add_up_and_a_failed_write_is_written_later() {
    let house = House::new().await;
    let database: String = sqlx::query_scalar("select current_database()").fetch_one(house.owner()).await.unwrap();
    let other = |login: PgConnectOptions| {
        let db = Db::new(login, cluster().database(&database).username("huisrecht_read"), house.clock().clone());
        App::new(Settings::clone(&house.app().settings), db, keys()).unwrap()
    };
    let beside = other(cluster().database(&database).username("huisrecht_app"));
    house.browser().get("/privacy").await.is(200);
    house.browser().on(router::service(beside.clone())).get("/privacy").await.is(200);
    let (one, two) = tokio::join!(visits::write(house.app()), visits::write(&beside));
    one.unwrap();
    two.unwrap();
    assert_eq!(counted(&house).await, [row("/privacy", "nl", 2)]);
    sqlx::query("revoke insert on visit_count from huisrecht_app").execute(house.owner()).await.unwrap();
    house.browser().get("/privacy").await.is(200);
    assert!(visits::write(house.app()).await.is_err());
    sqlx::query("grant insert on visit_count to huisrecht_app").execute(house.owner()).await.unwrap();
    house.browser().get("/privacy").await.is(200);
    assert_eq!(counted(&house).await, [row("/privacy", "nl", 4)]);
}

#[tokio::test]
async fn a_server_that_stops_writes_what_it_counted() {
    let house = House::new().await;
    house.browser().get("/contact").await.is(200);
    visits::run(house.app().clone(), async {}).await;
    let row = sqlx::query("select visits from visit_count").fetch_one(house.owner()).await.unwrap();
    assert_eq!(row.get::<i32, _>(0), 1);
}

#[tokio::test]
async fn numbers_end_after_two_years() {
    let house = House::new().await;
    let today = house.clock().today();
    for days in [0, 729, 732] {
        let sql = "insert into visit_count values ($1, '/', 'nl', 7)";
        sqlx::query(sql).bind(today - Duration::days(days)).execute(house.owner()).await.unwrap();
    }
    house.work().await;
    assert_eq!(counted(&house).await.len(), 2);
    let mut conn = house.app().db.read().acquire().await.unwrap();
    let week = visits::days(&mut conn, today - Duration::days(7), Some("/")).await.unwrap();
    assert_eq!(week, [visits::Day { day: today, visits: 7 }]);
    let pages = visits::pages(&mut conn, today - Duration::days(800)).await.unwrap();
    assert_eq!(pages, [visits::PageTotal { page: "/".into(), visits: 14 }]);
}

#[tokio::test]
async fn staff_see_numbers_per_day_and_page_and_no_small_ones() {
    let house = House::new().await;
    let mut communication = house.colleague("bezoek", &[StaffRole::Communication]).await;
    communication.get("/beheer").await.is(200).says("Bezoek aan het portaal");
    communication.get("/beheer/bezoek").await.is(200).says("minder dan 5");
    sqlx::query("delete from visit_count").execute(house.owner()).await.unwrap();
    communication.get("/beheer/bezoek").await.is(200).says("Er zijn nog geen bezoeken geteld");
    let today = house.clock().today();
    for (days, page, number) in [(0, "/", 4321), (3, "/", 8), (3, "/privacy", 4), (40, "/contact", 77)] {
        let sql = "insert into visit_count values ($1, $2, 'nl', $3)";
        let day = today - Duration::days(days);
        sqlx::query(sql).bind(day).bind(page).bind(number).execute(house.owner()).await.unwrap();
    }
    let month = communication.get("/beheer/bezoek").await.is(200).says("4329").says("minder dan 5");
    assert_eq!(month.body.matches("<rect").count(), 30);
    assert!(!month.body.contains(">4<") && !month.body.contains("/contact?") && !month.text().contains("77"));
    let quarter = communication.get("/en/beheer/bezoek?dagen=90").await.is(200).says("77").says("fewer than 5");
    assert_eq!(quarter.body.matches("<rect").count(), 90);
    let page = communication.get("/beheer/bezoek?dagen=30&pagina=/privacy").await.is(200).says("Per dag, van /privacy");
    assert!(!page.body.contains(&format!("height=\"{}\"", 1000)), "a day with fewer than five has no bar");
    for odd in ["?dagen=-1", "?dagen=99999999", "?pagina=%3Cb%3E", "?pagina=/bestaat-niet", "?&=&"] {
        communication.get(&format!("/beheer/bezoek{odd}")).await.is(200).says("Laatste 30 dagen").is_silent_on("<b>");
    }
    let mut contact = house.colleague("contact", &[StaffRole::CustomerContact]).await;
    contact.get_once("/beheer/bezoek").await.is(403);
    contact.get("/beheer").await.is(200).is_silent_on("/beheer/bezoek");
}
