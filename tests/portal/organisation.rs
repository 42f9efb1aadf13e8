//! The front door, the ways to reach us, and cookies: what these pages say is so (P19, P73, P84).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use huisrecht::kernel::colours::Colours;
use huisrecht::kernel::organisation::Organisation;
use huisrecht::platform::cookies::{COOKIES, WORK_ACCOUNT};
use huisrecht::platform::routes::Permit;
use huisrecht::router;

use crate::house::House;

/// Pages that anybody may open, in both languages.
fn public_pages() -> Vec<String> {
    let routes = router::routes(true);
    let open = routes.table().iter().filter(|route| route.permit == Permit::Anyone && route.method == "GET");
    let paths = open.map(|route| route.path).filter(|path| !path.contains('{'));
    paths.flat_map(|path| [path.to_owned(), format!("/en{}", path.trim_end_matches('/'))]).collect()
}

fn another_organisation() -> Organisation {
    Organisation {
        name: "Wonen & Zo".into(),
        legal_name: "Woningstichting Wonen & Zo U.A.".into(),
        registration_number: "12345678".into(),
        town: "Zutphen".into(),
        visiting_address: "Dorpsplein 12-a, 7201 AA Zutphen".into(),
        postal_address: "Postbus 9, 7200 AA Zutphen".into(),
        phone: "+31 575 11 22 33".into(),
        phone_hours_nl: "elke ochtend".into(),
        phone_hours_en: "every morning".into(),
        email: "hallo@wonenzo.example".into(),
        website: "www.wonenzo.example".into(),
        officer: "Mevrouw O’Brien, functionaris".into(),
        officer_email: "fg@wonenzo.example".into(),
        colours: Colours { brand: Some("#123456".into()), action_dark: Some("#ABCDEF".into()), ..Colours::default() },
    }
}

#[tokio::test]
async fn the_front_door_offers_what_a_visitor_can_do_now() {
    let house = House::new().await;
    let seen = house.browser().get("/").await.is(200);
    assert_eq!(seen.h1(), "Welkom bij De Woonmensen");
    for path in ["/aanmelden", "/inloggen", "/mijn/toestemmingen", "/privacy", "/contact"] {
        assert!(seen.body.contains(&format!("href=\"{path}\"")), "{path}");
    }
    let english = house.browser().get("/en").await.is(200);
    assert_eq!(english.h1(), "Welcome to De Woonmensen");
    assert!(english.body.contains("href=\"/en/inloggen\"") && !english.body.contains("href=\"/inloggen\""));
}

#[tokio::test]
async fn who_is_logged_in_is_not_asked_to_log_in() {
    let house = House::new().await;
    let somebody = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&somebody).await;
    let seen = browser.get("/").await.is(200).says("Fijn dat u er bent").is_silent_on("/inloggen");
    assert!(seen.body.contains("href=\"/mijn\""));
}

#[tokio::test]
async fn every_page_says_who_is_responsible_and_how_to_call() {
    let house = House::with(|settings| settings.organisation = another_organisation().into()).await;
    for path in public_pages().iter().map(String::as_str).chain(["/bestaat-niet", "/en/bestaat-niet"]) {
        let seen = house.browser().get(path).await;
        let Some((_, footer)) = seen.body.split_once("<footer") else { continue };
        assert!(footer.contains("Wonen &#38; Zo") && footer.contains("href=\"tel:+31575112233\""), "{path}");
        let us = another_organisation();
        let footer = footer.replace("&#38;", "&");
        for set in [&us.legal_name, &us.visiting_address, &us.officer_email] {
            assert!(footer.contains(set.as_str()), "{path} does not say {set}");
        }
        assert!(seen.title().ends_with(" - Wonen & Zo"), "{path}");
        assert!(!seen.body.contains("Woonmensen"), "{path} names another association");
    }
}

#[tokio::test]
async fn contact_shows_every_way_to_reach_us_as_it_is_set() {
    let house = House::with(|settings| settings.organisation = another_organisation().into()).await;
    let us = another_organisation();
    for (path, hours) in [("/contact", &us.phone_hours_nl), ("/en/contact", &us.phone_hours_en)] {
        let seen = house.browser().get(path).await.is(200);
        let words = [&us.legal_name, &us.registration_number, &us.town, &us.visiting_address, &us.postal_address];
        for set in words.into_iter().chain([&us.phone, hours, &us.email, &us.website, &us.officer, &us.officer_email]) {
            assert!(seen.text().contains(set.as_str()), "{path} does not say {set}");
        }
        assert!(seen.body.contains("href=\"mailto:fg@wonenzo.example\""));
    }
}

#[tokio::test]
async fn an_association_has_its_own_colours() {
    let house = House::with(|settings| settings.organisation = another_organisation().into()).await;
    let home = house.browser().get("/").await.is(200);
    let (_, rest) = home.body.split_once("href=\"/huisstijl.css").unwrap();
    let address = format!("/huisstijl.css{}", rest.split_once('"').unwrap().0);
    let sheet = house.browser().get(&address).await.is(200);
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert!(sheet.header("cache-control").contains("immutable"));
    assert!(sheet.body.contains("--brand: #123456;") && sheet.body.contains("--action: #ABCDEF;"));
}

#[tokio::test]
async fn who_keeps_the_house_style_has_no_sheet_of_colours() {
    let house = House::new().await;
    let home = house.browser().get("/").await.is(200);
    assert!(!home.body.contains("huisstijl.css"));
    house.browser().get("/huisstijl.css").await.is(404);
}

#[tokio::test]
async fn visitors_get_no_cookie_at_all() {
    let house = House::new().await;
    for path in public_pages().iter().map(String::as_str).chain(["/bestaat-niet", "/mijn"]) {
        let mut browser = house.browser();
        let seen = browser.get(path).await;
        assert!(!seen.headers.contains_key("set-cookie") && browser.cookies.is_empty(), "{path} sets a cookie");
    }
}

#[tokio::test]
async fn logging_in_and_typing_sets_exactly_the_cookies_on_the_page() {
    let house = House::new().await;
    let somebody = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&somebody).await;
    browser.get("/mijn").await;
    assert_eq!(browser.cookies.keys().collect::<Vec<_>>(), ["huisrecht"], "nothing was typed yet");
    browser.post("/aanmelden", &[("family_name", "Kastanjelaar")]).await.is(422);
    let (number, code) = crate::rights::number_and_code(&house, "inzage").await;
    browser.post("/privacy/verzoek/volgen", &[("number", &number), ("code", &code)]).await.is(303);
    let seen = browser.get("/cookies").await.is(200);
    let listed: BTreeSet<_> =
        seen.body.split("<code class=\"keep\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    let set: BTreeSet<_> = browser.cookies.keys().map(String::as_str).collect();
    assert_eq!(set, listed);
    // That of who leaves for a server of the organisation is listed where there is one.
    let always = COOKIES.iter().filter(|cookie| **cookie != WORK_ACCOUNT);
    assert_eq!(set, always.map(|cookie| cookie.name(false)).collect());
    seen.says("Na 60 minuten niets doen of na 24 uur");
}

#[tokio::test]
async fn the_page_names_the_cookie_as_the_reader_sees_it() {
    let house = House::with(|settings| settings.url = "https://mijn.woonmensen.example".into()).await;
    house
        .browser()
        .get("/cookies")
        .await
        .is(200)
        .says("__Host-huisrecht")
        .says("__Host-huisrecht-invoer")
        .says("__Host-huisrecht-verzoek");
    house.browser().get("/en/cookies").await.is(200).says("3 cookies").says("after 60 minutes");
}

/// A cookie that another file set would not stand on the page.
#[test]
fn each_cookie_is_set_in_one_place_in_the_code() {
    const MAKES_ONE: [&str; 7] =
        ["SET_COOKIE", "set-cookie", "CookieJar", "Cookie::build", "Cookie::new", "Cookies", ".with_name("];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let makers: Vec<PathBuf> = files(&root.join("src"))
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        .filter(|file| {
            let text = fs::read_to_string(file)
                .unwrap()
                .replace("headers.remove(header::SET_COOKIE)", "")
                .replace("CookiesPage", "");
            MAKES_ONE.iter().any(|way| text.contains(way))
        })
        .collect();
    let known = [
        "src/accounts/sign_on/attempt.rs",
        "src/platform/drafts/cookie.rs",
        "src/platform/session/guest.rs",
        "src/platform/session/mod.rs",
    ]
    .map(|path| root.join(path));
    assert_eq!(makers, known);
    for file in files(&root.join("static")).into_iter().chain(files(&root.join("templates"))) {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        for way in ["document.cookie", "localStorage", "sessionStorage", "indexedDB"] {
            assert!(!text.contains(way), "{} uses {way}", file.display());
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

#[tokio::test]
async fn the_accessibility_page_says_what_was_not_tested_too() {
    let house = House::new().await;
    let seen = house.browser().get("/toegankelijkheid").await.is(200).says("Voor het laatst getest op");
    seen.says("hebben het portaal nog niet getest").says("Dat is nog niet vastgesteld").says("055 000 00 00");
    house.browser().get("/en/toegankelijkheid").await.is(200).says("have not tested the portal yet");
}
