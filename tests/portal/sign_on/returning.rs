//! Coming back: once, in the browser that left, within ten minutes.

use huisrecht::kernel::staff::StaffRole;
use time::Duration;

use super::{BEGIN, Stage, is_in};
use crate::house::{Browser, House};

async fn stage() -> Stage {
    let stage = Stage::new().await;
    stage.linked("marieke", &[StaffRole::CustomerContact]).await;
    stage
}

async fn refused(browser: &mut Browser, back: &str) {
    browser.get_once(back).await.is(400).says("Dit inloggen is niet gelukt").says("Opnieuw proberen");
    assert!(!is_in(browser).await, "{back}");
}

#[tokio::test]
async fn somebody_comes_back_once_and_in_the_browser_that_left() {
    let stage = stage().await;
    let (mut here, mut there) = (stage.house.browser(), stage.house.browser());
    let back = stage.away(&mut here, BEGIN).await;
    refused(&mut stage.house.browser(), &back).await;
    let elsewhere = stage.away(&mut there, BEGIN).await;
    refused(&mut there, &back).await;
    refused(&mut here, &elsewhere).await;
    let cookies = here.cookies.clone();
    here.get_once(&back).await.is(303);
    assert!(is_in(&mut here).await && !here.cookies.contains_key("huisrecht-werkaccount"));
    // Again, with the cookie of before: the code is not even sent to the server.
    let asked = stage.provider.asked();
    here.cookies = cookies;
    refused(&mut here, &back).await;
    assert_eq!(stage.provider.asked(), asked);
}

#[tokio::test]
async fn an_address_that_was_changed_on_the_way_is_refused() {
    let stage = stage().await;
    let mut browser = stage.house.browser();
    refused(&mut browser, "/inloggen/organisatie/terug").await;
    let changes: [fn(&str) -> String; 10] = [
        |back| back.replace("state=", "staat="),
        |back| back.replace("state=", "state=A"),
        |back| back.replace("code=", "kode="),
        |back| format!("{back}&code=een-andere"),
        |back| back.replace("?", "?code=een-andere&"),
        |back| back.replace("?", "?iss=https%3A%2F%2Felders.example&"),
        |back| format!("{back}&state="),
        |back| back.replace("iss=http", "iss=https"),
        |back| back.replace("code=", "code=x"),
        |back| format!("{}&error=access_denied", back.replace("code=", "x=")),
    ];
    for change in changes {
        let back = stage.away(&mut browser, BEGIN).await;
        refused(&mut browser, &change(&back)).await;
    }
    // In the other language it is another address than the one that was agreed on.
    let back = stage.away(&mut browser, BEGIN).await;
    browser.get_once(&format!("/en{back}")).await.is(400).says("This log-in did not work");
    let english = stage.away(&mut browser, &format!("/en{BEGIN}")).await;
    assert_eq!(browser.get_once(&english).await.is(303).location().as_deref(), Some("/en/beheer"));
}

#[tokio::test]
async fn who_stays_away_too_long_begins_anew() {
    let stage = stage().await;
    let mut browser = stage.house.browser();
    let back = stage.away(&mut browser, BEGIN).await;
    stage.house.clock().shift(Duration::minutes(10));
    refused(&mut browser, &back).await;
    let left = |house: &House| {
        let owner = house.owner().clone();
        async move { sqlx::query_scalar::<_, i64>("select count(*) from sign_on_attempt").fetch_one(&owner).await.unwrap() }
    };
    assert_eq!(left(&stage.house).await, 0, "it ends with the first return");
    stage.away(&mut browser, BEGIN).await;
    assert_eq!(left(&stage.house).await, 1);
    stage.house.clock().shift(Duration::hours(1));
    stage.house.work().await;
    assert_eq!(left(&stage.house).await, 0, "who never came back is forgotten");
}

#[tokio::test]
async fn somebody_is_sent_on_to_pages_for_employees_and_nowhere_else() {
    let stage = stage().await;
    for (next, to) in [
        ("/beheer/personen", "/beheer/personen"),
        ("/mijn", "/beheer"),
        ("https://elders.example", "/beheer"),
        ("//elders.example/beheer", "/beheer"),
        ("/beheer//elders.example", "/beheer"),
        ("/beheer\\elders", "/beheer"),
    ] {
        let mut browser = stage.house.browser();
        let page = browser.get(&format!("/inloggen?next={}", crate::house::encode(next))).await.is(200);
        let href = page.body.split("href=\"").find(|href| href.starts_with(BEGIN)).unwrap();
        let from = href.split('"').next().unwrap().replace("&#38;", "&");
        let back = stage.away(&mut browser, &from).await;
        assert_eq!(browser.get_once(&back).await.is(303).location().as_deref(), Some(to), "{next}");
    }
}

#[tokio::test]
async fn the_cookie_of_who_leaves_is_the_browsers_alone() {
    let stage = stage().await;
    let seen = stage.house.browser().get_once(BEGIN).await.is(303);
    let cookie = seen.header("set-cookie").to_owned();
    for part in ["huisrecht-werkaccount=", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let secret = cookie.split('=').nth(1).unwrap().split(';').next().unwrap();
    let to = seen.location().unwrap();
    assert!(!to.contains(secret), "the server does not learn it: {to}");
    let dump: String = sqlx::query_scalar("select string_agg(a::text, ' ') from sign_on_attempt a")
        .fetch_one(stage.house.owner())
        .await
        .unwrap();
    for part in to.split(['=', '&']).filter(|part| part.len() > 30) {
        assert!(!dump.contains(part), "nothing that must come back is kept: {part}");
    }
    stage.house.browser().get("/cookies").await.is(200).says("huisrecht-werkaccount").says("4 cookies");
    House::new().await.browser().get("/cookies").await.is(200).is_silent_on("werkaccount").says("3 cookies");
}
