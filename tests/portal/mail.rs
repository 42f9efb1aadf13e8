//! Mail against a real mail server that misbehaves: nothing is lost, nothing leaves that was not decided, and no text stays behind.

use std::collections::BTreeSet;
use std::sync::Arc;

use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::persons;
use huisrecht::platform::audit::{Actor, Event};
use huisrecht::platform::db::Change;
use huisrecht::platform::jobs;
use huisrecht::platform::mail::{self, Authorities, MailRoute, Message, SubjectLine, Trouble, next_try, send_due};
use huisrecht::platform::vault::Unlocked;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::house::House;
use crate::smtp::{Does, Received, Server};

mod soak;
mod tls;

/// Somebody with a key.
struct Reader {
    id: PersonId,
    file: Unlocked,
}

struct Wrote(PersonId);

impl Event for Wrote {
    fn name(&self) -> &'static str {
        "tests.wrote"
    }

    fn subject(&self) -> Uuid {
        self.0.uuid()
    }
}

async fn house(server: &Server) -> House {
    house_at(&server.url()).await
}

async fn house_at(url: &str) -> House {
    House::with(|settings| settings.mail = MailRoute::smtp(url, &Authorities::default()).unwrap()).await
}

async fn change(house: &House) -> Change {
    house.app().db.change(Actor::Job("tests")).await.unwrap()
}

async fn reader(house: &House) -> Reader {
    let (mut change, id) = (change(house).await, PersonId::new());
    let vault = &house.app().vault;
    let file = persons::create_key(&mut change, vault, id, RetentionGroup::Identity).await.unwrap();
    change.commit(Wrote(id)).await.unwrap();
    Reader { id, file }
}

async fn add(
    change: &mut Change,
    reader: &Reader,
    subject: &str,
    text: &str,
) -> huisrecht::platform::error::Result<()> {
    let to = EmailAddress::parse("sanne@huurders.example").unwrap();
    mail::queue(change, &reader.file, reader.id, &to, &Message { subject: subject.into(), text: text.into() }).await
}

async fn queue(house: &House, reader: &Reader, subject: &str) {
    let mut change = change(house).await;
    add(&mut change, reader, subject, "Goedendag,\n\nUw code is 123456.\n").await.unwrap();
    change.commit(Wrote(reader.id)).await.unwrap();
}

/// State, attempts, last error, and whether any text is left, of the only mail.
async fn row(house: &House) -> (String, i32, Option<String>, bool) {
    let sql = "select state, attempts, last_error, num_nonnulls(recipient, subject, body) > 0 from mail";
    sqlx::query_as(sql).fetch_one(house.owner()).await.unwrap()
}

async fn lines(house: &House, reader: &Reader) -> i64 {
    let sql = "select count(*) from processing_line where person_id = $1 and activity = 'mail' and role = 'system'";
    sqlx::query_scalar(sql).bind(reader.id.uuid()).fetch_one(house.owner()).await.unwrap()
}

fn ids(received: &[Received]) -> BTreeSet<String> {
    received.iter().map(|mail| mail.header("Message-ID")).collect()
}

#[tokio::test]
async fn a_mail_arrives_once_with_its_headers_and_every_letter() {
    let server = Server::start(&[]).await;
    let house = House::with(|settings| {
        settings.mail = MailRoute::smtp(&server.url(), &Authorities::default()).unwrap();
        settings.url = "https://mijn.woonmensen.example:8443".into();
    })
    .await;
    let (mut change, reader) = (change(&house).await, reader(&house).await);
    let text = "Beste lezer,\n\nŁukasz, 張偉 en coöperatie: alles komt aan. €\n.\n..\nFrom hier\nBcc: niemand@nergens.example\n";
    add(&mut change, &reader, "Bevestig uw e-mailadres: één klik", text).await.unwrap();
    change.commit(Wrote(reader.id)).await.unwrap();

    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    let received = server.received();
    let [mail] = &received[..] else { panic!("{} mails", received.len()) };
    assert_eq!(
        (mail.from.as_str(), &mail.to[..]),
        ("portaal@woonmensen.example", &["sanne@huurders.example".to_owned()][..])
    );
    assert_eq!(mail.header("From"), "\"De Woonmensen\" <portaal@woonmensen.example>");
    assert_eq!(mail.header("To"), "sanne@huurders.example");
    assert_eq!(mail.words("Subject"), "Bevestig uw e-mailadres: één klik");
    assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
    assert_eq!(mail.header("Content-Type"), "text/plain; charset=utf-8");
    assert_eq!(mail.text().trim_end().replace("\r\n", "\n"), text.trim_end());
    let id: Uuid = sqlx::query_scalar("select id from mail").fetch_one(house.owner()).await.unwrap();
    assert_eq!(mail.header("Message-ID"), format!("<{id}@mijn.woonmensen.example>"));
    assert!(!mail.header("Date").is_empty());
    assert!(!mail.header_names().contains(&"Bcc".to_owned()), "{}", mail.raw);
}

#[tokio::test]
async fn the_text_is_gone_once_the_mail_left() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(row(&house).await, ("queued".into(), 0, None, true));
    send_due(house.app()).await.unwrap();
    assert_eq!(row(&house).await, ("sent".into(), 1, None, false));
}

#[tokio::test]
async fn the_database_keeps_no_text_of_a_mail_that_left() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    let refused =
        sqlx::query("update mail set state = 'sent', sent_at = created_at").execute(house.app().db.write()).await;
    assert_eq!(huisrecht::platform::db::violated(&refused.unwrap_err()), Some("only_queued_has_text"));
}

#[tokio::test]
async fn a_mail_of_a_change_that_is_not_committed_never_leaves() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    let (mut change, reader) = (change(&house).await, reader(&house).await);
    add(&mut change, &reader, "Nooit", "Nooit").await.unwrap();
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    change.abandon().await.unwrap();
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn a_server_that_says_later_gets_the_same_mail_later() {
    let server = Server::start(&[Does::Greylist, Does::Greylist]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("queued".into(), 1, Some("temporary".into()), true));

    house.clock().shift(Duration::seconds(50));
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await.1, 1, "not before its time");
    house.clock().shift(Duration::seconds(11));
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    house.clock().shift(Duration::minutes(5));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    assert_eq!(server.received().len(), 1);
    assert_eq!(row(&house).await, ("sent".into(), 3, None, false));
}

#[tokio::test]
async fn a_mail_cut_off_in_the_middle_is_sent_again() {
    let server = Server::start(&[Does::CutDuringData]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("queued".into(), 1, Some("connection".into()), true));
    house.clock().shift(Duration::minutes(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn when_the_answer_is_lost_a_second_copy_bears_the_same_id_and_date() {
    let server = Server::start(&[Does::CutAfterData]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    house.clock().shift(Duration::minutes(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    let received = server.received();
    assert_eq!((received.len(), ids(&received).len()), (2, 1));
    assert_eq!(received[0], received[1]);
}

#[tokio::test]
async fn a_silent_server_is_left_and_its_connection_never_used_again() {
    let server = Server::start(&[Does::StaySilent]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("queued".into(), 1, Some("timeout".into()), true));
    house.clock().shift(Duration::minutes(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    assert_eq!((server.received().len(), server.connections()), (2, 2));
}

#[tokio::test]
async fn mails_share_a_connection() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    let reader = reader(&house).await;
    for _ in 0..3 {
        queue(&house, &reader, "Uw code").await;
        assert_eq!(send_due(house.app()).await.unwrap(), 1);
    }
    assert_eq!((server.received().len(), server.connections()), (3, 1));
}

#[tokio::test]
async fn a_refused_mail_is_given_up_at_once_without_its_text_or_the_servers_words() {
    let server = Server::start(&[Does::Refuse]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("failed".into(), 1, Some("refused".into()), false));
    house.clock().shift(Duration::days(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn one_refused_mail_holds_up_no_other() {
    let server = Server::start(&[Does::Refuse, Does::Greylist]).await;
    let house = house(&server).await;
    let reader = reader(&house).await;
    for _ in 0..8 {
        queue(&house, &reader, "Uw code").await;
    }
    assert_eq!(send_due(house.app()).await.unwrap(), 6);
}

#[tokio::test]
async fn a_server_that_lets_nobody_in_fails_no_mail() {
    let server = Server::start(&[Does::ShutTheDoor]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("queued".into(), 1, Some("connection".into()), true));
    house.clock().shift(Duration::minutes(1));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
}

#[tokio::test]
async fn the_portal_logs_in_where_it_must_and_a_wrong_password_fails_no_mail() {
    let server = Server::start(&[]).await;
    for (login, state) in [("portaal:geheim", "queued"), ("portaal:ge%40heim", "sent")] {
        let house = house_at(&format!("smtp://{login}@{}", server.address())).await;
        queue(&house, &reader(&house).await, "Uw code").await;
        send_due(house.app()).await.unwrap();
        assert_eq!(row(&house).await.0, state, "{login}");
    }
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn without_tls_the_mail_server_hears_neither_password_nor_mail() {
    for url in
        ["smtp://portaal:ge%40heim@ADDRESS?tls=required&timeout=2", "smtps://portaal:ge%40heim@ADDRESS?timeout=2"]
    {
        let server = Server::start(&[]).await;
        let house = house_at(&url.replace("ADDRESS", &server.address().to_string())).await;
        queue(&house, &reader(&house).await, "Uw code").await;
        assert_eq!(send_due(house.app()).await.unwrap(), 0);
        let (state, _, error, _) = row(&house).await;
        assert_eq!((state.as_str(), error.as_deref()), ("queued", Some("connection")), "{url}");
        assert!(server.heard().iter().all(|line| line.starts_with("EHLO") || line == "QUIT"), "{:?}", server.heard());
    }
}

#[tokio::test]
async fn a_mail_is_tried_for_three_days_and_no_longer() {
    let house = house_at(&Server::nowhere().await).await;
    let began = house.clock().now();
    queue(&house, &reader(&house).await, "Uw code").await;
    while row(&house).await.0 == "queued" {
        assert_eq!(send_due(house.app()).await.unwrap(), 0);
        let next: OffsetDateTime =
            sqlx::query_scalar("select next_at from mail").fetch_one(house.owner()).await.unwrap();
        house.clock().shift(next - house.clock().now() + Duration::SECOND);
    }
    let (state, attempts, error, text) = row(&house).await;
    assert_eq!((state.as_str(), error.as_deref(), text), ("failed", Some("connection"), false));
    assert!((10..20).contains(&attempts), "{attempts} attempts");
    let lasted = house.clock().now() - began;
    assert!(lasted > Duration::days(2) && lasted < Duration::days(3) + Duration::HOUR, "{lasted}");
}

#[test]
fn tries_are_further_and_further_apart_and_some_troubles_are_final() {
    let queued = datetime!(2026-11-22 12:00 UTC);
    let minutes = |attempts| (next_try(Trouble::Temporary, attempts, queued, queued).unwrap() - queued).whole_minutes();
    assert_eq!((1..=8).map(minutes).collect::<Vec<_>>(), [1, 5, 15, 60, 120, 240, 480, 480]);
    for trouble in [Trouble::Refused, Trouble::KeyGone, Trouble::Unreadable] {
        assert_eq!(next_try(trouble, 1, queued, queued), None);
    }
    assert_eq!(next_try(Trouble::Timeout, 1, queued, queued + Duration::days(3)), None);
}

#[tokio::test]
async fn a_mail_to_somebody_whose_data_were_ended_never_leaves() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    let reader = reader(&house).await;
    queue(&house, &reader, "Uw code").await;
    let mut change = change(&house).await;
    sqlx::query("delete from keys.person_key where person_id = $1")
        .bind(reader.id.uuid())
        .execute(change.conn())
        .await
        .unwrap();
    change.commit(Wrote(reader.id)).await.unwrap();

    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    assert_eq!(row(&house).await, ("failed".into(), 1, Some("key gone".into()), false));
    assert_eq!((server.received().len(), lines(&house, &reader).await), (0, 0));
}

#[tokio::test]
async fn the_person_can_see_that_a_mail_left() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    let (written, other) = (reader(&house).await, reader(&house).await);
    queue(&house, &written, "Uw code").await;
    send_due(house.app()).await.unwrap();
    assert_eq!((lines(&house, &written).await, lines(&house, &other).await), (1, 0));
}

#[tokio::test]
async fn a_mail_whose_processing_line_cannot_be_written_does_not_leave() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    queue(&house, &reader(&house).await, "Uw code").await;
    let refuse = "alter table processing_line add constraint nothing check (false)";
    sqlx::raw_sql(refuse).execute(house.owner()).await.unwrap();
    assert!(send_due(house.app()).await.is_err());
    assert_eq!(server.received(), []);
    assert_eq!(row(&house).await, ("queued".into(), 0, None, true));
}

#[tokio::test]
async fn two_servers_at_once_send_each_mail_once() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    let reader = reader(&house).await;
    for _ in 0..40 {
        queue(&house, &reader, "Uw code").await;
    }
    let app = house.app();
    let (one, other) = tokio::join!(send_due(app), send_due(app));
    assert_eq!(one.unwrap() + other.unwrap(), 40);
    let received = server.received();
    assert_eq!((received.len(), ids(&received).len()), (40, 40));
}

#[tokio::test]
async fn a_mail_in_the_hands_of_a_server_that_died_is_sent_by_another() {
    let server = Server::start(&[Does::StaySilent]).await;
    let house = Arc::new(house(&server).await);
    queue(&house, &reader(&house).await, "Uw code").await;
    let dying = tokio::spawn({
        let house = house.clone();
        async move { send_due(house.app()).await }
    });
    while server.received().is_empty() {
        tokio::task::yield_now().await;
    }
    dying.abort();
    assert!(dying.await.unwrap_err().is_cancelled());

    assert_eq!(send_due(house.app()).await.unwrap(), 0, "leased");
    house.clock().shift(Duration::minutes(5));
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    assert_eq!(ids(&server.received()).len(), 1);
}

#[tokio::test]
async fn the_fact_of_sending_is_forgotten_after_a_year() {
    let server = Server::start(&[Does::Accept, Does::Refuse]).await;
    let house = house(&server).await;
    let reader = reader(&house).await;
    queue(&house, &reader, "Een").await;
    queue(&house, &reader, "Twee").await;
    send_due(house.app()).await.unwrap();
    let count = || sqlx::query_scalar::<_, i64>("select count(*) from mail").fetch_one(house.owner());
    house.clock().shift(Duration::days(364));
    jobs::run_due(house.app(), &mail::jobs()).await.unwrap();
    assert_eq!(count().await.unwrap(), 2);
    house.clock().shift(Duration::days(2));
    jobs::run_due(house.app(), &mail::jobs()).await.unwrap();
    assert_eq!(count().await.unwrap(), 0);
}

#[tokio::test]
async fn no_line_break_reaches_a_header() {
    for evil in ["Code\r\nBcc: x@y.example", "Code\nX: y", "Code\r", "Code\0", "Code\u{85}X: y", "Code\u{2028}X", " "] {
        assert!(SubjectLine::parse(evil).is_err(), "{evil:?}");
    }
    let server = Server::start(&[]).await;
    let house = House::with(|settings| {
        settings.mail = MailRoute::smtp(&server.url(), &Authorities::default()).unwrap();
        let mut organisation = (*settings.organisation).clone();
        organisation.name = "De \"Woonmensen\"\r\nBcc: x@y.example".into();
        settings.organisation = Arc::new(organisation);
    })
    .await;
    let (mut change, reader) = (change(&house).await, reader(&house).await);
    assert!(add(&mut change, &reader, "Code\r\nBcc: x@y.example", "Goedendag").await.is_err());
    change.abandon().await.unwrap();
    let long =
        "Een onderwerp dat zo lang is dat het over meer dan één regel van de kop moet worden verdeeld. ".repeat(4);
    queue(&house, &reader, &long).await;
    send_due(house.app()).await.unwrap();
    let mail = server.received().remove(0);
    let expected = [
        "Message-ID",
        "Date",
        "From",
        "To",
        "Subject",
        "Auto-Submitted",
        "Content-Type",
        "MIME-Version",
        "Content-Transfer-Encoding",
    ];
    assert_eq!(mail.header_names().into_iter().collect::<BTreeSet<_>>(), expected.map(String::from).into());
    assert_eq!(mail.words("Subject"), long.trim());
}

#[test]
fn a_mail_server_elsewhere_is_spoken_to_over_tls_or_not_at_all() {
    for good in [
        "smtps://mail.example",
        "smtps://portaal:ge%40heim@mail.example:465",
        "smtp://portaal:geheim@mail.example:587?tls=required",
        "smtp://mail.example?tls=required&timeout=20",
        "smtp://127.0.0.1:2525",
        "smtp://[::1]:2525",
        "smtp://localhost",
    ] {
        let read = MailRoute::smtp(good, &Authorities::default());
        assert!(read.is_ok(), "{good}: {:?}", read.err());
    }
    for (bad, why) in [
        ("smtp://mail.example:25", "must travel over TLS"),
        ("smtp://portaal:geheim@mail.example", "must travel over TLS"),
        ("smtp://127.0.0.1.evil.example", "must travel over TLS"),
        ("smtp://localhost.evil.example", "must travel over TLS"),
        ("smtp://127.0.0.1@mail.example", "must travel over TLS"),
        ("smtp://mail.example?tls=opportunistic", "only be 'required'"),
        ("smtp://mail.example?tls=none", "only be 'required'"),
        ("smtps://mail.example?timeout=0", "from 1 to 120"),
        ("smtps://mail.example?verify=no", "may follow"),
        ("smtps://mail.example/inbox", "may follow"),
        ("smtps://geheim@mail.example", "comes with a password"),
        ("https://mail.example", "starts with smtp"),
        ("mail.example", "smtp://"),
        ("smtps://", "mail server"),
        ("", "mail server"),
    ] {
        let error = MailRoute::smtp(bad, &Authorities::default()).err().unwrap_or_else(|| panic!("{bad} is taken"));
        assert!(error.contains(why), "{bad}: {error}");
        assert!(!error.contains('\n') && !error.contains("geheim"), "{bad}: {error}");
    }
}
