//! Mail against a real mail server that misbehaves: nothing is lost, nothing leaves that was not decided, and no text stays behind.

pub mod reports;
mod soak;
mod tls;
mod troubles;

use std::collections::BTreeSet;
use std::sync::Arc;

use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::persons;
use huisrecht::platform::audit::{Actor, Event};
use huisrecht::platform::db::Change;
use huisrecht::platform::mail::{Authorities, MailRoute, Message, SubjectLine, send_due};
use huisrecht::platform::vault::Unlocked;
use huisrecht::platform::{jobs, mail};
use time::Duration;
use uuid::Uuid;

use crate::house::House;
use crate::smtp::{Does, Received, Server};

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
    add_to(change, reader, "sanne@huurders.example", (subject, text)).await
}

async fn add_to(
    change: &mut Change,
    reader: &Reader,
    to: &str,
    (subject, text): (&str, &str),
) -> huisrecht::platform::error::Result<()> {
    let to = EmailAddress::parse(to).unwrap();
    mail::queue(
        change,
        &reader.file,
        reader.id,
        &to,
        &Message { lang: Lang::Nl, subject: subject.into(), text: text.into() },
    )
    .await
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
    assert_eq!(mail.text().trim_end().replace("\r\n", "\n"), text.trim_end());
    let id: Uuid = sqlx::query_scalar("select id from mail").fetch_one(house.owner()).await.unwrap();
    assert_eq!(mail.header("Message-ID"), format!("<{id}@mijn.woonmensen.example>"));
    assert!(!mail.header("Date").is_empty());
    assert!(!mail.header_names().contains(&"Bcc".to_owned()), "{}", mail.raw);
}

/// P66: who reads mail as text and who sees a page read the same, and nothing typed becomes anything but words.
#[tokio::test]
async fn a_mail_is_a_page_too_made_of_the_same_words() {
    let server = Server::start(&[]).await;
    let house = House::with(|settings| {
        settings.mail = MailRoute::smtp(&server.url(), &Authorities::default()).unwrap();
        settings.url = "https://mijn.woonmensen.example".into();
    })
    .await;
    let (mut change, reader) = (change(&house).await, reader(&house).await);
    let text = "Goedendag,\n\nDruk op https://mijn.woonmensen.example/x?a=1&b=2.\nNiet op https://elders.example/ of \
                <a href=\"https://mijn.woonmensen.example.evil\">hier</a> & zo.\n\nMet vriendelijke groet\n";
    add(&mut change, &reader, "Zes & <b>zeven</b>", text).await.unwrap();
    change.commit(Wrote(reader.id)).await.unwrap();
    assert_eq!(send_due(house.app()).await.unwrap(), 1);
    let page = server.received()[0].page();
    assert!(page.contains("<html lang=\"nl\">"), "{page}");
    assert_eq!(page.matches("<p>").count(), 3);
    let links: Vec<&str> = page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(links, ["https://mijn.woonmensen.example/x?a=1&#38;b=2"]);
    assert!(page.contains("Zes &#38; &#60;b&#62;zeven&#60;/b&#62;") && !page.contains("<b>"), "{page}");
    assert!(page.contains("prefers-color-scheme: dark"));
    for outside in ["src=", "url(", "@import", "<script", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

/// Whoever types somebody's address into our forms again and again does not fill their mailbox.
#[tokio::test]
async fn one_address_gets_so_many_mails_an_hour_and_the_others_wait_and_are_not_lost() {
    let server = Server::start(&[]).await;
    let house = house(&server).await;
    let (mut change, reader) = (change(&house).await, reader(&house).await);
    for at in 0..65 {
        let to = if at % 2 == 0 { "sanne@huurders.example" } else { "SANNE@huurders.example" };
        add_to(&mut change, &reader, to, ("Uw code", "Goedendag")).await.unwrap();
    }
    add_to(&mut change, &reader, "olga@huurders.example", ("Uw code", "Goedendag")).await.unwrap();
    change.commit(Wrote(reader.id)).await.unwrap();
    assert_eq!(send_due(house.app()).await.unwrap(), 61);
    assert_eq!(server.received().iter().filter(|mail| mail.to == ["olga@huurders.example"]).count(), 1);
    let waiting = "select count(*) from mail where state = 'queued' and attempts = 0 and last_error = 'too many'";
    let waiting: i64 = sqlx::query_scalar(waiting).fetch_one(house.owner()).await.unwrap();
    assert_eq!(waiting, 5);
    house.clock().shift(Duration::minutes(59));
    assert_eq!(send_due(house.app()).await.unwrap(), 0);
    house.clock().shift(Duration::minutes(2));
    assert_eq!(send_due(house.app()).await.unwrap(), 5);
    assert_eq!((server.received().len(), ids(&server.received()).len()), (66, 66));
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
        let mut organisation = settings.organisation.now().as_ref().clone();
        organisation.name = "De \"Woonmensen\"\r\nBcc: x@y.example".into();
        settings.organisation = organisation.into();
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
    let expected = ["Message-ID", "Date", "From", "To", "Subject", "Auto-Submitted", "Content-Type", "MIME-Version"];
    assert_eq!(mail.header_names().into_iter().collect::<BTreeSet<_>>(), expected.map(String::from).into());
    assert_eq!(mail.words("Subject"), long.trim());
}
