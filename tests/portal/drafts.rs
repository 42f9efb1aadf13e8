//! What somebody filled in comes back within the visit, and can be wiped (P73, P06).

use std::collections::BTreeSet;

use huisrecht::platform::cookies::WHAT_YOU_TYPED;
use huisrecht::platform::drafts::Remembered;
use huisrecht::platform::form::{Form, Kind};
use huisrecht::registration::SignUpForm;
use huisrecht::rights::{AskForm, OwnForm};
use time::Duration;

use crate::house::{Browser, House, Seen};

const COOKIE: &str = "huisrecht-invoer";
const FILLED: &str = "Wij vulden in wat u eerder typte";
const TYPED: [(&str, &str); 6] = [
    ("role", "applicant"),
    ("family_name", "Kastanjelaar"),
    ("email", "sanne@huurders.example"),
    ("town", "Apeldoorn"),
    ("consent_account", "yes"),
    ("consent_newsletter", "yes"),
];

async fn refused(browser: &mut Browser) -> Seen {
    browser.post("/aanmelden", &TYPED).await.is(422)
}

async fn kept(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from draft").fetch_one(house.owner()).await.unwrap()
}

#[track_caller]
fn is_filled(seen: &Seen, words: &str) {
    assert!(seen.text().contains(words), "{}: {}", seen.path, seen.text());
    assert_eq!(seen.field("family_name").as_deref(), Some("Kastanjelaar"));
    assert_eq!(seen.field("email").as_deref(), Some("sanne@huurders.example"));
    assert!(seen.body.contains("value=\"applicant\" checked"), "the choice is not back");
    assert!(!seen.body.contains("value=\"yes\" checked"), "a box is ticked beforehand");
}

#[track_caller]
fn is_empty(seen: &Seen) {
    assert_eq!(seen.field("family_name").as_deref(), Some(""));
    assert!(!seen.text().contains(FILLED) && !seen.body.contains("Kastanjelaar"), "{}", seen.text());
}

#[tokio::test]
async fn what_was_sent_and_refused_comes_back_on_the_same_visit_and_in_the_other_language() {
    let house = House::new().await;
    let mut browser = house.browser();
    refused(&mut browser).await.says("Wij onthouden wat u typte").says("Wis mijn invoer");
    browser.get("/privacy").await.is(200);
    is_filled(&browser.get("/aanmelden").await.is(200), FILLED);
    is_filled(&browser.get("/en/aanmelden").await.is(200), "We filled in what you typed before");
    is_empty(&house.browser().get("/aanmelden").await.is(200));
}

#[tokio::test]
async fn who_only_looks_or_types_without_sending_leaves_nothing() {
    let house = House::new().await;
    let mut browser = house.browser();
    is_empty(&browser.get("/aanmelden").await.is(200));
    browser.post("/aanmelden", &[]).await.is(422).is_silent_on("Wij onthouden");
    assert!(browser.cookies.is_empty());
    assert_eq!(kept(&house).await, 0);
}

#[tokio::test]
async fn one_press_wipes_it_and_says_what_was_wiped_signed_in_or_not() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (mut visitor, mut person) = (house.browser(), house.browser());
    person.log_in(&sanne).await;
    for browser in [&mut visitor, &mut person] {
        refused(browser).await;
        let done = browser.send("/invoer-wissen", &[]).await.is(200).says("Uw invoer is gewist").says("Account maken");
        assert!(!done.path.contains("Kastanjelaar") && !browser.cookies.contains_key(COOKIE));
        is_empty(&browser.get("/aanmelden").await.is(200));
        browser.send("/en/invoer-wissen", &[]).await.is(200).says("We had kept nothing");
    }
    assert_eq!(kept(&house).await, 0);
    person.get_once("/mijn").await.is(200);
    visitor.get("/invoer-gewist?wat=%3Cb%3E,iets").await.is(200).says("een ander formulier").is_silent_on("iets");
}

#[tokio::test]
async fn it_ends_after_an_hour_and_then_leaves_the_database() {
    let house = House::new().await;
    let mut browser = house.browser();
    refused(&mut browser).await;
    house.clock().shift(Duration::minutes(59));
    is_filled(&browser.get("/aanmelden").await.is(200), FILLED);
    house.clock().shift(Duration::minutes(1));
    is_empty(&browser.get("/aanmelden").await.is(200));
    assert_eq!(kept(&house).await, 1);
    house.work().await;
    assert_eq!(kept(&house).await, 0);
}

#[tokio::test]
async fn it_ends_at_log_out_at_success_and_for_who_is_too_young() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let mut browser = house.browser();
    browser.log_in(&sanne).await;
    refused(&mut browser).await;
    browser.post("/uitloggen", &[]).await.is(303);
    assert!(browser.cookies.is_empty());
    assert_eq!(kept(&house).await, 0);
    for born in ["1985", "2015"] {
        let mut browser = house.browser();
        let page = refused(&mut browser).await;
        let texts = ["consent_account_text", "consent_newsletter_text"].map(|name| (name, page.field(name).unwrap()));
        let mut answers = TYPED.to_vec();
        answers.extend(texts.iter().map(|(name, text)| (*name, text.as_str())));
        answers.extend([("given_names", "Sanne"), ("birth_date_day", "1"), ("birth_date_month", "2")]);
        answers.extend([("birth_date_year", born), ("country", "Nederland"), ("postcode", "7311 AB")]);
        answers.extend([("house_number", "12"), ("street", "Meidoornpad")]);
        browser.post("/aanmelden", &answers).await.is(303);
        assert_eq!(kept(&house).await, 0, "born in {born}");
        assert!(browser.cookies.is_empty());
        is_empty(&browser.get("/aanmelden").await.is(200));
    }
}

/// In a dump nobody is found; and the secret of one visitor opens nothing of another.
#[tokio::test]
async fn the_database_alone_cannot_read_it_nor_tell_whose_it_is() {
    let house = House::new().await;
    let (mut sanne, mut joris) = (house.browser(), house.browser());
    refused(&mut sanne).await;
    joris.post("/aanmelden", &[("family_name", "Wilgenroos")]).await.is(422);
    let rows: Vec<(Vec<u8>, Vec<u8>)> =
        sqlx::query_as("select id_hash, typed from draft").fetch_all(house.owner()).await.unwrap();
    let secret = sanne.cookies[COOKIE].clone();
    for (name, typed) in &rows {
        let all = String::from_utf8_lossy(&[&name[..], typed].concat()).into_owned();
        assert!(["Kastanjelaar", "Wilgenroos", "huurders", &secret].iter().all(|word| !all.contains(word)));
    }
    assert_ne!(secret, joris.cookies[COOKIE]);
    sqlx::query("update draft set typed = (select other.typed from draft other where other.id_hash <> draft.id_hash)")
        .execute(house.owner())
        .await
        .unwrap();
    for browser in [&mut sanne, &mut joris] {
        let seen = browser.get("/aanmelden").await.is(200);
        assert_eq!(seen.field("family_name").as_deref(), Some(""), "what was moved to another row does not open");
    }
    let unlogged: String = sqlx::query_scalar("select relpersistence::text from pg_class where relname = 'draft'")
        .fetch_one(house.owner())
        .await
        .unwrap();
    assert_eq!(unlogged, "u");
}

/// Somebody could put a cookie of their own making in another's browser, to read along later.
#[tokio::test]
async fn a_secret_that_is_not_from_here_is_not_taken_over() {
    let house = House::new().await;
    let mut browser = house.browser();
    for planted in ["QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE", "kort", "", "%00%ff"] {
        browser.cookies.insert(COOKIE.into(), planted.into());
        browser.get("/aanmelden").await.is(200);
        refused(&mut browser).await;
        assert_ne!(browser.cookies[COOKIE], planted);
    }
    let secret = browser.cookies[COOKIE].clone();
    refused(&mut browser).await;
    assert_eq!(browser.cookies[COOKIE], secret, "one secret for one visit");
}

#[tokio::test]
async fn the_cookie_is_for_this_site_and_this_visit_only() {
    let house = House::with(|settings| settings.url = "https://mijn.woonmensen.example".into()).await;
    let seen = refused(&mut house.browser()).await;
    let cookie = seen.header("set-cookie");
    assert!(cookie.starts_with("__Host-huisrecht-invoer="), "{cookie}");
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Max-Age") && !cookie.contains("Expires") && !cookie.contains("Kastanjelaar"), "{cookie}");
    assert_eq!(WHAT_YOU_TYPED.idle, Duration::minutes(60));
}

#[tokio::test]
async fn nobody_fills_the_database_and_a_form_works_without_being_remembered() {
    let house = House::new().await;
    let long = "é".repeat(9_000);
    let mut browser = house.browser();
    let seen = browser.post("/aanmelden", &[("family_name", long.as_str())]).await.is(422);
    assert!(seen.is_silent_on("Wij onthouden").body.contains(&long));
    assert_eq!(kept(&house).await, 0);
    for _ in 0..120 {
        refused(&mut house.browser()).await;
    }
    let seen = refused(&mut house.browser()).await.is_silent_on("Wij onthouden");
    assert_eq!(seen.field("family_name").as_deref(), Some("Kastanjelaar"));
    assert_eq!(kept(&house).await, 120);
    refused(&mut house.browser().from_address("198.51.100.7")).await.says("Wij onthouden");
}

#[tokio::test]
async fn no_password_box_or_hidden_field_comes_back() {
    let typed_anew = |fields: &[(&'static str, Kind)], back: &[&'static str]| {
        let back: BTreeSet<_> = back.iter().copied().collect();
        for (field, kind) in fields.iter().filter(|(field, _)| back.contains(field)) {
            assert!(*kind != Kind::Secret && !field.starts_with("consent") && !field.ends_with("_text"), "{field}");
            assert!(!["asked", "step", "bsn"].contains(field), "{field}");
        }
        assert!(
            back.iter().all(|field| fields.iter().any(|(known, _)| known == field)),
            "a field that is not on the form"
        );
        fields.len() - back.len()
    };
    let boxes = typed_anew(SignUpForm::FIELDS, SignUpForm::COMES_BACK);
    assert_eq!(boxes, 4, "the boxes and their texts, and nothing else, are typed anew");
    assert_eq!(typed_anew(AskForm::FIELDS, AskForm::COMES_BACK), 3, "what the page itself sends along");
    assert_eq!(typed_anew(OwnForm::FIELDS, OwnForm::COMES_BACK), 4, "the same, and the password");
}

/// No form sends what somebody types in an address: each form with a field that is typed in is a POST, on every page there is.
#[tokio::test]
async fn no_address_of_a_page_holds_what_somebody_typed() {
    let rooms = crate::bad_input::Rooms::new().await;
    let sanne = rooms.house.somebody("femke").await;
    let (mut visitor, mut person) = (rooms.house.browser(), rooms.house.browser());
    person.log_in(&sanne).await;
    let routes = huisrecht::router::routes(true);
    let gets = routes.table().iter().filter(|route| route.method == "GET" && !route.path.contains("{token}"));
    let mut paths: Vec<String> = gets.map(|route| route.path.replace("{purpose}", "account")).collect();
    paths.extend(rooms.forms.iter().filter_map(|form| form.page.clone()));
    let mut forms = 0;
    for path in paths {
        for browser in [&mut visitor, &mut person] {
            let seen = browser.get(&path).await;
            for form in seen.body.split("<form").skip(1) {
                let (tag, inside) = form.split_once('>').unwrap();
                let inside = inside.split_once("</form>").unwrap().0;
                let typed_in = ["<input", "<textarea", "<select"].iter().any(|field| inside.contains(field));
                let chooses_only = !inside.contains("<textarea")
                    && inside.split("<input").skip(1).all(|input| {
                        ["\"hidden\"", "\"radio\"", "\"checkbox\"", "\"date\""]
                            .iter()
                            .any(|kind| input.split('>').next().unwrap().contains(&format!("type={kind}")))
                    });
                assert!(tag.contains("method=\"post\"") || !typed_in || chooses_only, "{path}: <form{tag}>");
                forms += usize::from(typed_in);
            }
        }
    }
    assert!(forms > 5, "the forms were not found");
}
