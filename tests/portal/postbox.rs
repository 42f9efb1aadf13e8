//! The post box of the demonstration.

use axum::http::{Request, header};
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons;
use huisrecht::platform::audit::{Actor, Event};
use huisrecht::platform::mail::postbox::{Delivered, newest};
use huisrecht::platform::mail::{self, Message, Piece, send_due};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::house::{House, PASSWORD};

struct Wrote(PersonId);

impl Event for Wrote {
    fn name(&self) -> &'static str {
        "tests.wrote"
    }

    fn subject(&self) -> Uuid {
        self.0.uuid()
    }
}

/// Sends a mail to somebody new.
async fn write(house: &House, to: &str, subject: &str, text: &str) {
    let (app, person) = (house.app(), PersonId::new());
    let mut change = app.db.change(Actor::Job("tests")).await.unwrap();
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Identity).await.unwrap();
    let message = Message { lang: Lang::Nl, subject: subject.into(), text: text.into() };
    mail::queue(&mut change, &file, person, &EmailAddress::parse(to).unwrap(), &message).await.unwrap();
    change.commit(Wrote(person)).await.unwrap();
    assert_eq!(send_due(app).await.unwrap(), 1);
}

#[tokio::test]
async fn the_post_box_shows_what_was_sent_newest_first() {
    let house = House::new().await;
    let mut browser = house.browser();
    browser.get("/postbus").await.is(200).says("Er is nog geen e-mail verstuurd");
    write(
        &house,
        "sanne@huurders.example",
        "Uw account",
        "Bevestig: http://127.0.0.1:8080/aanmelden/bevestigen/aB_-9.",
    )
    .await;
    house.clock().shift(Duration::HOUR);
    write(
        &house,
        "omar@huurders.example",
        "Uw <b>code</b>",
        "<script>alert(1)</script>\nhttp://127.0.0.1:8080.evil.example/",
    )
    .await;

    let seen = browser.get("/postbus").await.is(200);
    let text = seen.text();
    assert!(text.find("omar@huurders.example") < text.find("sanne@huurders.example"), "{text}");
    let link = "http://127.0.0.1:8080/aanmelden/bevestigen/aB_-9";
    assert!(seen.body.contains(&format!("<a href=\"{link}\">{link}</a>.")), "{}", seen.body);
    assert!(!seen.body.contains("<script") && !seen.body.contains("<b>"), "{}", seen.body);
    assert!(!seen.body.contains("href=\"http://127.0.0.1:8080.evil"));
    browser.get("/en/postbus").await.is(200).says("The newest e-mail comes first");
}

#[tokio::test]
async fn programs_read_the_post_box_as_json() {
    let house = House::new().await;
    write(&house, "sanne@huurders.example", "Uw account", "Ga naar http://127.0.0.1:8080/mijn?a=b en verder.").await;
    let asked =
        Request::get("/postbus").header(header::ACCEPT, "application/json").body(axum::body::Body::empty()).unwrap();
    for seen in [house.browser().raw(asked).await, house.browser().get("/postbus.json").await] {
        let seen = seen.is(200);
        assert_eq!(seen.header("content-type"), "application/json");
        let mails: serde_json::Value = serde_json::from_str(&seen.body).unwrap();
        assert_eq!(mails[0]["to"], "sanne@huurders.example");
        assert_eq!(mails[0]["links"], serde_json::json!(["http://127.0.0.1:8080/mijn?a=b"]));
        assert!(mails[0]["at"].as_str().unwrap().ends_with('Z'));
    }
}

#[tokio::test]
async fn mail_lies_in_files_that_only_the_portal_reads() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new().await;
    write(&house, "sanne@huurders.example", "Uw account", "Goedendag").await;
    let files: Vec<_> = std::fs::read_dir(house.postbox()).unwrap().map(|file| file.unwrap()).collect();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(newest(house.postbox(), 0).unwrap().len(), 0);
    assert_eq!(newest(&house.postbox().join("nergens"), 9).unwrap().len(), 0);
}

#[test]
fn only_addresses_of_the_portal_itself_become_links() {
    let mail = |text: &str| Delivered {
        to: String::new(),
        subject: String::new(),
        text: text.into(),
        at: OffsetDateTime::UNIX_EPOCH,
    };
    let base = "https://portaal.example";
    for (text, links) in [
        ("https://portaal.example", vec!["https://portaal.example"]),
        (
            "(https://portaal.example/a), https://portaal.example/b?c=d&e=f!",
            vec!["https://portaal.example/a", "https://portaal.example/b?c=d&e=f"],
        ),
        ("https://portaal.example/a\"onclick='x'", vec!["https://portaal.example/a"]),
        ("https://portaal.example.evil/ https://portaal.example@evil.example https://portaal.example:1/", vec![]),
        ("https://portaal.examplehttps://portaal.example/x", vec!["https://portaal.example/x"]),
        ("https://evil.example/https://portaal.example/x", vec!["https://portaal.example/x"]),
        ("javascript:alert(1) http://portaal.example/ één €", vec![]),
        ("", vec![]),
    ] {
        let mail = mail(text);
        assert_eq!(mail.links(base), links, "{text}");
        let whole: String = mail.pieces(base).iter().map(|(Piece::Words(part) | Piece::Link(part))| *part).collect();
        assert_eq!(whole, text);
    }
}

#[tokio::test]
async fn the_codes_of_employees_are_those_that_nobody_used() {
    let house = House::new().await;
    house.employee("yusuf", &[StaffRole::PrivacyCoordinator]).await;
    let mut browser = house.browser();
    let codes = async || {
        let seen = house.browser().get("/postbus/codes.json").await.is(200);
        serde_json::from_slice::<serde_json::Value>(&seen.bytes).unwrap()["yusuf@woonmensen.example"].clone()
    };
    let mut used = vec![];
    for _ in 0..2 {
        let code = codes().await.as_str().unwrap().to_owned();
        browser.post("/inloggen", &[("login", "yusuf@woonmensen.example"), ("password", PASSWORD)]).await.is(303);
        assert_eq!(
            browser.post("/inloggen/code", &[("code", &code)]).await.is(303).location().as_deref(),
            Some("/beheer")
        );
        browser = house.browser();
        used.push(code);
    }
    assert_ne!(used[0], used[1], "the second is that of the next half minute");
    assert!(codes().await.is_null());
    house.browser().get("/postbus").await.says("ververs deze pagina");
    house.clock().shift(Duration::seconds(30));
    assert!(codes().await.is_string());
}
