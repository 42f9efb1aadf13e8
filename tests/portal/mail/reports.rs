//! `/meldingen/post`: what the mail server tells afterwards. Only who has the secret is believed, once for each message, and nothing tells
//! which mails there are.

mod bodies;
mod signatures;

use axum::body::Body;
use axum::http::Request;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use huisrecht::platform::mail::send_due;
use huisrecht::platform::webhook::Secret;
use huisrecht::platform::{jobs, mail};
use sha2::Sha256;
use time::format_description::well_known::Rfc3339;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{queue, reader};
use crate::house::{House, Seen};
use crate::rows::stored;
use crate::smtp::{Does, Server};

const PATH: &str = "/meldingen/post";
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A house that believes who has the secret.
pub async fn house() -> House {
    House::with(|settings| settings.mail_reports = Some(Secret::parse(SECRET).unwrap())).await
}

/// A message on its way.
struct Message {
    id: String,
    timestamp: String,
    signature: String,
    body: Vec<u8>,
}

fn signature(secret: &str, id: &str, timestamp: &str, body: &[u8]) -> String {
    let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(&[id.as_bytes(), b".", timestamp.as_bytes(), b".", body].concat());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

impl Message {
    fn new(house: &House, id: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::at(house.clock().now(), id, body)
    }

    fn at(at: OffsetDateTime, id: &str, body: impl Into<Vec<u8>>) -> Self {
        let (id, timestamp, body) = (id.to_owned(), at.unix_timestamp().to_string(), body.into());
        Self { signature: signature(SECRET, &id, &timestamp, &body), id, timestamp, body }
    }

    fn request(&self) -> axum::http::request::Builder {
        Request::post(PATH)
            .header("webhook-id", &self.id)
            .header("webhook-timestamp", &self.timestamp)
            .header("webhook-signature", &self.signature)
    }

    async fn send(&self, house: &House) -> Seen {
        house.browser().raw(self.request().body(Body::from(self.body.clone())).unwrap()).await
    }
}

/// One report, as it stands in a message.
pub fn report(mail: Uuid, kind: &str, at: OffsetDateTime) -> String {
    let at = at.format(&Rfc3339).unwrap();
    format!(r#"{{"message_id": "<{mail}@mijn.woonmensen.example>", "kind": "{kind}", "at": "{at}"}}"#)
}

/// Tells the house what became of mails, in a message of its own.
pub async fn tell(house: &House, reports: &[String]) {
    let id = Uuid::now_v7().to_string();
    let answer = Message::new(house, &id, format!("[{}]", reports.join(","))).send(house).await.is(200);
    assert_eq!(answer.body, "");
}

/// Tells of one mail, now.
pub async fn tell_of(house: &House, mail: Uuid, kind: &str) {
    tell(house, &[report(mail, kind, house.clock().now())]).await;
}

/// The newest mail.
pub async fn newest(house: &House) -> Uuid {
    sqlx::query_scalar("select id from mail order by id desc limit 1").fetch_one(house.owner()).await.unwrap()
}

/// A mail that left.
async fn sent(house: &House) -> Uuid {
    queue(house, &reader(house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    newest(house).await
}

/// State, soft bounces, and when it came back.
async fn fares(house: &House, mail: Uuid) -> (String, i32, Option<OffsetDateTime>) {
    let sql = "select state, soft_bounces, reported_at from mail where id = $1";
    sqlx::query_as(sql).bind(mail).fetch_one(house.owner()).await.unwrap()
}

#[tokio::test]
async fn what_is_told_about_a_mail_is_noted_with_it() {
    let house = house().await;
    for (kind, state) in [("hard", "bounced"), ("complaint", "complaint")] {
        let mail = sent(&house).await;
        let now = house.clock().now();
        house.clock().shift(Duration::hours(2));
        tell_of(&house, mail, "soft").await;
        tell_of(&house, mail, "soft").await;
        assert_eq!(fares(&house, mail).await, ("sent".into(), 2, None));
        let at = now.replace_nanosecond(0).unwrap() + Duration::hours(1);
        tell(&house, &[report(mail, kind, at)]).await;
        assert_eq!(fares(&house, mail).await, (state.into(), 2, Some(at)));
        for other in ["hard", "complaint"] {
            tell(&house, &[report(mail, other, at + Duration::minutes(1))]).await;
            assert_eq!(fares(&house, mail).await, (state.into(), 2, Some(at)), "a mail ends once");
        }
    }
}

#[tokio::test]
async fn one_report_may_come_without_a_list_and_an_id_without_brackets() {
    let house = house().await;
    let mail = sent(&house).await;
    let alone = report(mail, "soft", house.clock().now());
    for (at, body) in
        [alone.clone(), alone.replace(['<', '>'], ""), alone.replace("Z\"", "+00:00\"")].iter().enumerate()
    {
        Message::new(&house, &format!("msg_{at}"), body.as_str()).send(&house).await.is(200);
    }
    assert_eq!(fares(&house, mail).await.1, 3);
}

#[tokio::test]
async fn without_a_secret_there_is_no_such_address_and_nothing_is_kept_for_it() {
    let house = House::new().await;
    let mail = sent(&house).await;
    assert_eq!(stored(&house).await["keys.mail_mailbox"], 0);
    let body = report(mail, "hard", house.clock().now());
    Message::new(&house, "msg_1", body).send(&house).await.is(404).says("Deze pagina bestaat niet");
    assert_eq!(fares(&house, mail).await.0, "sent");
}

#[tokio::test]
async fn the_same_message_again_changes_nothing_and_is_told_so_in_the_same_words() {
    let house = house().await;
    let mail = sent(&house).await;
    let first = Message::new(&house, "msg_1", report(mail, "soft", house.clock().now()));
    let told = first.send(&house).await.is(200);
    for wait in [Duration::ZERO, Duration::minutes(4), Duration::days(5)] {
        house.clock().shift(wait);
        jobs::run_due(house.app(), &mail::jobs()).await.unwrap();
        let again = Message::new(&house, "msg_1", first.body.clone()).send(&house).await.is(200);
        assert_eq!((&again.body, &again.headers), (&told.body, &told.headers));
    }
    assert_eq!(fares(&house, mail).await.1, 1);
    let twice = Message::new(&house, "msg_2", first.body.clone());
    let (one, two) = tokio::join!(twice.send(&house), twice.send(&house));
    assert_eq!((one.status, two.status, fares(&house, mail).await.1), (200, 200, 2));
}

#[tokio::test]
async fn a_message_that_was_refused_may_come_again() {
    let house = house().await;
    let mail = sent(&house).await;
    Message::new(&house, "msg_1", "[").send(&house).await.is(422);
    Message::new(&house, "msg_1", report(mail, "hard", house.clock().now())).send(&house).await.is(200);
    assert_eq!(fares(&house, mail).await.0, "bounced");
}

#[tokio::test]
async fn nothing_tells_whether_we_know_a_mail() {
    let house = house().await;
    let (mail, now) = (sent(&house).await, house.clock().now());
    let known = Message::new(&house, "msg_0", report(mail, "hard", now)).send(&house).await.is(200);
    let before = stored(&house).await;
    let ids = ["<x@y>", "", "<>", "@", "\\u0000", "<0199c9f5-7f3e-7c11-9d6b-6a4f0d6f3b52@elders.example>", "Łukasz"];
    for (at, id) in ids.into_iter().enumerate() {
        let body = report(mail, "hard", now).replace(&format!("<{mail}@mijn.woonmensen.example>"), id);
        let unknown = Message::new(&house, &format!("msg_{}", at + 1), body).send(&house).await.is(200);
        assert_eq!((unknown.body, unknown.headers), (known.body.clone(), known.headers.clone()), "{id}");
    }
    let mut after = stored(&house).await;
    *after.get_mut("public.mail_report").unwrap() -= ids.len() as i64;
    assert_eq!(after, before);
}

#[tokio::test]
async fn the_database_keeps_no_end_of_a_mail_without_its_moment() {
    let house = house().await;
    let mail = sent(&house).await;
    for (change, rule) in [
        ("state = 'bounced'", "report_has_a_moment"),
        ("reported_at = sent_at", "report_has_a_moment"),
        ("state = 'complaint', reported_at = sent_at, sent_at = null", "sent_has_a_moment"),
        ("state = 'returned', sent_at = null", "state_known"),
        ("soft_bounces = -1", "soft_bounces_counted"),
    ] {
        let sql = sqlx::AssertSqlSafe(format!("update mail set {change} where id = $1"));
        let refused = sqlx::query(sql).bind(mail).execute(house.app().db.write()).await.unwrap_err();
        assert_eq!(huisrecht::platform::db::violated(&refused), Some(rule), "{change}");
    }
}

#[tokio::test]
async fn a_clock_that_is_wrong_does_not_put_the_end_before_the_beginning_or_after_today() {
    let house = house().await;
    for (at, expected) in [(datetime!(0001-01-01 0:00 UTC), true), (datetime!(9998-01-01 0:00 UTC), false)] {
        let mail = sent(&house).await;
        tell(&house, &[report(mail, "hard", at)]).await;
        let made: OffsetDateTime = sqlx::query_scalar("select created_at from mail where id = $1")
            .bind(mail)
            .fetch_one(house.owner())
            .await
            .unwrap();
        let ended = fares(&house, mail).await.2.unwrap();
        assert_eq!(ended == made, expected);
        assert!(ended >= made && ended <= house.clock().now(), "{ended}");
    }
}

/// The connection broke before the answer, so the portal would try it again.
#[tokio::test]
async fn a_mail_that_came_back_is_not_sent_again() {
    let server = Server::start(&[Does::CutAfterData]).await;
    let house = House::with(|settings| {
        settings.mail = mail::MailRoute::smtp(&server.url(), &mail::Authorities::default()).unwrap();
        settings.mail_reports = Some(Secret::parse(SECRET).unwrap());
    })
    .await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(super::row(&house).await, ("queued".into(), 1, Some("connection".into()), true));
    tell_of(&house, newest(&house).await, "soft").await;
    assert_eq!(super::row(&house).await.0, "queued", "it may still arrive");
    tell_of(&house, newest(&house).await, "hard").await;
    assert_eq!(super::row(&house).await, ("bounced".into(), 1, None, false), "its text is gone too");
    house.clock().shift(Duration::days(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn what_was_kept_in_case_mail_came_back_goes_long_before_the_mail_does() {
    let house = house().await;
    let mail = sent(&house).await;
    tell_of(&house, mail, "hard").await;
    let sql = "select (select count(*) from mail_report), (select count(*) from keys.mail_mailbox), (select count(*) from mail)";
    for (days, left) in
        [(6, (1, 1, 1)), (2, (0, 1, 1)), (21, (0, 1, 1)), (2, (0, 0, 1)), (333, (0, 0, 1)), (3, (0, 0, 0))]
    {
        house.clock().shift(Duration::days(days));
        jobs::run_due(house.app(), &mail::jobs()).await.unwrap();
        let counts: (i64, i64, i64) = sqlx::query_as(sql).fetch_one(house.owner()).await.unwrap();
        assert_eq!(counts, left, "{days} days later");
    }
}
