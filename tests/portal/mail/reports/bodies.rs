//! What a signed message may hold. All else is refused in words, and nothing of it is kept.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{Message, fares, house, report, sent};
use crate::accounts::queries::counted;
use crate::house::House;
use crate::registration::everything;

const GOOD: &str =
    r#"{"message_id": "<0199c9f5-7f3e-7c11-9d6b-6a4f0d6f3b52@x>", "kind": "hard", "at": "2026-11-23T10:00:00Z"}"#;

#[tokio::test]
async fn what_is_no_report_is_refused_with_what_is_wrong() {
    let house = house().await;
    let mail = sent(&house).await;
    let now = house.clock().now();
    let changed = |from: &str, to: &str| {
        assert!(GOOD.contains(from), "{from}");
        GOOD.replace(from, to).into_bytes()
    };
    let too_many = format!("[{}]", vec!["{}"; 501].join(","));
    // One that is good does not make up for one that is not.
    let mixed = format!("[{}, {}]", report(mail, "hard", now), GOOD.replace("hard", "firm"));
    let bodies: Vec<(Vec<u8>, &str)> = vec![
        (b"".to_vec(), "EOF"),
        (b"hallo".to_vec(), "expected value"),
        (b"\xff\xfe".to_vec(), "expected value"),
        (b"\xef\xbb\xbf[]".to_vec(), "expected value"),
        (b"null".to_vec(), "neither"),
        (b"5".to_vec(), "neither"),
        (b"\"hard\"".to_vec(), "neither"),
        (b"[5]".to_vec(), "neither"),
        (format!("[[{GOOD}]]").into_bytes(), "neither"),
        (br#"[["<a@b>", "hard", "2026-11-23T10:00:00Z"]]"#.to_vec(), "neither"),
        (too_many.into_bytes(), "501 reports; at most 500"),
        (mixed.into_bytes(), "firm"),
        (format!("{GOOD} {GOOD}").into_bytes(), "trailing"),
        (b"{}".to_vec(), "missing field `message_id`"),
        (changed("\"kind\": \"hard\", ", ""), "missing field `kind`"),
        (changed("\"hard\"", "\"Hard\""), "unknown variant `Hard`"),
        (changed("\"hard\"", "null"), "kind"),
        (changed("\"kind\"", "\"at\": \"2026-11-23T10:00:00Z\", \"kind\""), "duplicate field `at`"),
        (changed("\"kind\"", "\"to\": \"sanne@huurders.example\", \"kind\""), "unknown field `to`"),
        (changed("2026-11-23T10:00:00Z", "2026-11-23"), "line 1"),
        (changed("2026-11-23T10:00:00Z", "2026-02-30T10:00:00Z"), "line 1"),
        (changed("\"2026-11-23T10:00:00Z\"", "1795428000"), "integer"),
        (changed("\"<0199c9f5-7f3e-7c11-9d6b-6a4f0d6f3b52@x>\"", "7"), "integer"),
        ("[".repeat(60_000).into_bytes(), "recursion"),
    ];
    let before = everything(&house).await;
    for (body, words) in bodies {
        let about = String::from_utf8_lossy(&body[..body.len().min(120)]).into_owned();
        let seen = Message::new(&house, "msg_1", body).send(&house).await;
        assert_eq!((seen.status, seen.header("content-type")), (422, "application/problem+json"), "{about}");
        let problem: Value = serde_json::from_str(&seen.body).unwrap();
        assert_eq!((&problem["status"], &problem["title"]), (&422.into(), &"Unprocessable Entity".into()));
        assert_eq!(problem["type"], "about:blank");
        let detail = problem["detail"].as_str().unwrap();
        assert!(words == "kind" || detail.contains(words), "{about}: {detail}");
        assert!(!detail.is_empty() && detail.chars().count() <= 300, "{detail}");
    }
    assert_eq!(everything(&house).await, before);
    assert_eq!(fares(&house, mail).await.0, "sent");
}

#[tokio::test]
async fn a_long_word_does_not_come_back_whole() {
    let house = house().await;
    let body = GOOD.replace("hard", &"ë".repeat(20_000));
    let seen = Message::new(&house, "msg_1", body).send(&house).await.is(422);
    assert!(seen.body.len() < 1_000, "{}", seen.body.len());
}

#[tokio::test]
async fn more_than_64_kb_is_too_much_and_64_kb_is_not() {
    let house = house().await;
    for (bytes, status) in [(64 * 1024, 200), (64 * 1024 + 1, 413), (1 << 20, 413)] {
        let body = format!("[{GOOD}]{}", " ".repeat(bytes - GOOD.len() - 2));
        let seen = Message::new(&house, &format!("msg_{bytes}"), body).send(&house).await;
        assert_eq!(seen.status, status, "{bytes}");
        assert!(status == 200 || seen.header("content-type") == "application/problem+json");
    }
}

#[tokio::test]
async fn an_empty_list_is_carried_out() {
    let house = house().await;
    Message::new(&house, "msg_1", " [] ").send(&house).await.is(200);
}

/// As many mails that left as come in one message.
async fn many(house: &House) -> Vec<Uuid> {
    let sql = "insert into mail (id, person_id, lang, created_at, state, next_at, sent_at)
               select gen_random_uuid(), gen_random_uuid(), 'nl', $1, 'sent', $1, $1 from generate_series(1, 500) returning id";
    let mails: Vec<Uuid> = sqlx::query_scalar(sql).bind(house.clock().now()).fetch_all(house.owner()).await.unwrap();
    let noted = "insert into keys.mail_mailbox (mail_id, hash, noted_at)
                 select id, sha256(id::text::bytea), created_at from mail where state = 'sent'";
    sqlx::query(AssertSqlSafe(noted.to_owned())).execute(house.owner()).await.unwrap();
    mails
}

#[tokio::test]
async fn five_hundred_at_once_are_as_few_statements_as_one() {
    let house = house().await;
    let mails = many(&house).await;
    let now = house.clock().now();
    let body = |mails: &[Uuid]| {
        let short = |mail: &Uuid| report(*mail, "hard", now).replace("mijn.woonmensen.example", "x").replace(", ", ",");
        format!("[{}]", mails.iter().map(short).collect::<Vec<_>>().join(","))
    };
    let one = Message::new(&house, "msg_1", body(&mails[..1]));
    let rest = Message::new(&house, "msg_2", body(&mails));
    let (seen, few) = counted(one.send(&house)).await;
    seen.is(200);
    let (seen, statements) = counted(rest.send(&house)).await;
    seen.is(200);
    assert!(few > 3 && statements == few, "{few} and {statements}");
    let counts = "select (select count(*) from mail where state = 'bounced'), (select count(*) from keys.suppression where kind = 'bounced'),
                  (select count(distinct object) from audit_entry where event = 'newsletter.mailbox_bounced')";
    let counts: (i64, i64, i64) = sqlx::query_as(counts).fetch_one(house.owner()).await.unwrap();
    assert_eq!(counts, (500, 500, 500));
}

/// Two messages about the same mails: what one counts, the other ends.
#[tokio::test]
async fn messages_at_once_about_the_same_mails_do_not_wait_for_each_other() {
    let house = house().await;
    let mails = many(&house).await;
    let now = house.clock().now();
    let body = |soft: &[Uuid], hard: &[Uuid]| {
        let told =
            |kind: &'static str| move |mail: &Uuid| report(*mail, kind, now).replace("mijn.woonmensen.example", "x");
        let all: Vec<String> = soft.iter().map(told("soft")).chain(hard.iter().map(told("hard"))).collect();
        format!("[{}]", all.join(",").replace(", ", ","))
    };
    let (half, other) = mails.split_at(250);
    let [one, two] =
        [("msg_1", body(half, other)), ("msg_2", body(other, half))].map(|(id, body)| Message::new(&house, id, body));
    let (one, two) = tokio::join!(one.send(&house), two.send(&house));
    assert_eq!((one.status, two.status), (200, 200));
    let both = "select count(*) from mail where soft_bounces = 1 and state = 'bounced'";
    let both: i64 = sqlx::query_scalar(both).fetch_one(house.owner()).await.unwrap();
    assert_eq!(both, 500);
}

/// Pieces of reports in any order, and bytes at random.
fn any_body() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"message_id\"",
        "\"kind\"",
        "\"at\"",
        "\"hard\"",
        "null",
        "1e999",
        GOOD,
        "\"\\u0000\"",
    ];
    let piece = prop_oneof![
        4 => proptest::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..8),
    ];
    let cut = (0..GOOD.len(), any::<u8>()).prop_map(|(at, byte)| {
        let mut bytes = GOOD.as_bytes().to_vec();
        bytes[at] = byte;
        bytes
    });
    prop_oneof![2 => vec(piece, 0..12).prop_map(|pieces| pieces.concat()), 2 => cut, 1 => vec(any::<u8>(), 0..300)]
}

#[test]
fn no_bytes_at_all_are_our_fault() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let house = runtime.block_on(house());
    let mut runner = TestRunner::new(Config { cases: 400, failure_persistence: None, ..Config::default() });
    let number = std::cell::Cell::new(0u32);
    let statuses = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let tried = runner.run(&any_body(), |body| {
        number.set(number.get() + 1);
        let message = Message::new(&house, &format!("msg_{}", number.get()), body);
        let seen = runtime.block_on(message.send(&house));
        statuses.borrow_mut().insert(seen.status);
        prop_assert!([200, 422].contains(&seen.status), "{}", seen.status);
        Ok(())
    });
    tried.unwrap();
    assert_eq!(statuses.into_inner(), [200, 422].into(), "some of it was a report");
}
