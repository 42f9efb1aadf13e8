//! A newsletter on its way: to who said yes and to nobody else, once to each, whatever breaks off.

use std::collections::BTreeSet;
use std::sync::Arc;

use huisrecht::consents::{self, Channel, Given};
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::ids::{EditionId, PersonId};
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::{Purpose, RetentionGroup};
use huisrecht::newsletter::edition::{delivery_store, edition_store, model::State, sending};
use huisrecht::persons::{self, Field, Source};
use huisrecht::platform::audit::Actor;
use huisrecht::platform::mail::{Authorities, MailRoute};
use time::Duration;
use uuid::Uuid;

use super::writing::{BODY, begun, write, writer, written};
use super::{Answers, leave_link, path, subscribed, with_an_account};
use crate::house::{Arranged, Browser, House, somebody_called};
use crate::linking::dispute;
use crate::smtp::{Does, Received, Server};

/// A house whose mail goes to this server.
pub(super) async fn house_with(server: &Server) -> House {
    House::with(|settings| {
        settings.mail = MailRoute::smtp(&server.url(), &Authorities::default()).unwrap();
    })
    .await
}

/// Somebody of the administration who said yes on paper.
pub(super) async fn reader(house: &House, name: &str, lang: Lang) -> PersonId {
    readers(house, &[name.to_owned()], lang).await.remove(0)
}

/// Many, in one change.
pub(super) async fn readers(house: &House, names: &[String], lang: Lang) -> Vec<PersonId> {
    let app = house.app();
    let texts = consents::texts(app).await.unwrap();
    let text = texts.current(Purpose::Newsletter).unwrap();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let mut ids = vec![];
    for name in names {
        let id = PersonId::new();
        let email = EmailAddress::parse(&format!("{name}@lezers.example")).unwrap();
        let file = persons::create_key(&mut change, &app.vault, id, RetentionGroup::Identity).await.unwrap();
        let person = somebody_called(name, &email);
        persons::add(&mut change, &app.vault, &file, id, &person, Source::Administration).await.unwrap();
        let given = Given { lang, channel: Channel::Paper, effective_at: change.at() };
        consents::give(&mut change, id, Purpose::Newsletter, text, given).await.unwrap();
        ids.push(id);
    }
    change.commit(Arranged(ids[0])).await.unwrap();
    ids
}

async fn refuse(house: &House, person: PersonId) {
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    consents::withdraw_in(&mut change, person, Purpose::Newsletter, Lang::Nl, Channel::Phone).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
}

pub(super) fn id_of(edition: &str) -> EditionId {
    EditionId::from(Uuid::parse_str(edition.rsplit('/').next().unwrap()).unwrap())
}

/// Sends it now, up to where the first job begins.
pub(super) async fn press(desk: &mut Browser, edition: &str) {
    let page = format!("{edition}/versturen");
    let revision = desk.get(&page).await.is(200).field("revision").unwrap();
    desk.post(&page, &[("when", "now"), ("revision", &revision)]).await.is(303);
}

pub(super) async fn state(house: &House, edition: &str) -> State {
    edition_store::find(house.app().db.read(), id_of(edition)).await.unwrap().unwrap().state
}

/// Does what there is to do for it until nothing is left, as servers do.
pub(super) async fn send(house: &House, edition: &str) {
    while matches!(state(house, edition).await, State::Queueing | State::Sending) {
        sending::work(house.app(), id_of(edition)).await.unwrap();
    }
}

pub(super) fn to(received: &[Received]) -> Vec<String> {
    let mut to: Vec<String> = received.iter().flat_map(|mail| mail.to.clone()).collect();
    to.sort();
    to
}

#[tokio::test]
async fn it_goes_to_who_said_yes_in_their_language_with_two_ways_to_stop_and_stands_in_the_archive() {
    let server = Server::start(&[]).await;
    let house = house_with(&server).await;
    let (dutch, _) = (reader(&house, "noor", Lang::Nl).await, reader(&house, "ella", Lang::En).await);
    let gone = reader(&house, "gone", Lang::Nl).await;
    refuse(&house, gone).await;
    let mut desk = writer(&house).await;
    let edition = begun(&mut desk).await;
    let words =
        [("subject", "Groen in de wijk"), ("body", BODY), ("subject_en", "Green"), ("body_en", "We plant trees.")];
    write(&mut desk, &edition, &words).await.is(303);
    let count = desk.get(&format!("{edition}/versturen")).await.is(200).says("2 per e-mail").says("0 per post");
    count.is_silent_on("Wie hem niet krijgt");
    press(&mut desk, &edition).await;
    desk.get(&edition).await.is(200).says("Klaarzetten");
    send(&house, &edition).await;
    let received = server.received();
    assert_eq!(to(&received), ["ella@lezers.example", "noor@lezers.example"]);
    let mail = received.iter().find(|mail| mail.to == ["noor@lezers.example"]).unwrap();
    assert_eq!(mail.words("Subject"), "Groen in de wijk");
    let link = mail.header("List-Unsubscribe");
    let link = link.strip_prefix('<').unwrap().strip_suffix('>').unwrap();
    assert_eq!(mail.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    assert_eq!(path(link), leave_link(&house, dutch).await);
    let (text, page) = (mail.text(), mail.page());
    assert!(text.contains(link) && page.contains(link), "{text}");
    assert!(text.contains("Wij planten bomen.") && page.contains("<strong>bomen</strong>"));
    assert!(!page.contains("<img") && !page.contains("<script") && !page.contains("http-equiv"));
    let english = received.iter().find(|mail| mail.to == ["ella@lezers.example"]).unwrap();
    assert_eq!(english.words("Subject"), "Green");
    assert!(english.text().contains("No more newsletters?") && english.header("List-Unsubscribe").contains("/en/"));
    let report = desk.get(&edition).await.is(200).says("Verstuurd").says("2 verstuurd").says("0 nog te versturen");
    report.is_silent_on("http-equiv");
    let mut anybody = house.browser();
    anybody.get("/nieuwsbrief/archief").await.is(200).says("Groen in de wijk");
    let read = anybody.get("/nieuwsbrief/archief/1").await.is(200).says("Groen in de wijk");
    assert!(read.body.contains("<strong>bomen</strong>") && !read.body.contains("afmelden/"));
    anybody.get("/en/nieuwsbrief/archief/1").await.is(200).says("We plant trees.");
    anybody.get("/nieuwsbrief/archief/2").await.is(404);
    house.browser().post(&path(link), &[]).await.is(303);
}

#[tokio::test]
async fn each_reader_is_mailed_once_and_who_is_left_out_is_counted_with_the_reason() {
    let house = House::new().await;
    // The same person on the form and with an account, in one mailbox.
    let sanne = with_an_account(&house, "sanne").await;
    let form = Answers::of_noor(&mut house.browser()).await.with("email", "sanne@voorbeeld.example");
    subscribed(&house, &form.with("given_names", "Sanne").without("name_prefix").with("family_name", "Sannesma")).await;
    let wrong = reader(&house, "fout", Lang::Nl).await;
    dispute(&house, wrong, Field::Email).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    let page = desk.get(&format!("{edition}/versturen")).await.is(200).says("1 per e-mail");
    page.says("1 zeggen dat hun e-mailadres niet klopt").says("1 krijgen hem al in dezelfde mailbox");
    press(&mut desk, &edition).await;
    send(&house, &edition).await;
    let mails = house.mails().await;
    let to: Vec<&str> =
        mails.iter().filter(|mail| mail.subject == "Groen in de wijk").map(|mail| mail.to.as_str()).collect();
    assert_eq!(to, ["sanne@voorbeeld.example"]);
    desk.get(&edition).await.is(200).says("1 verstuurd").says("1 krijgen hem al in dezelfde mailbox");
    assert!(super::gets_it(&house, sanne.person).await);
}

#[tokio::test]
async fn who_gets_it_by_post_is_counted_and_not_mailed() {
    let house = House::new().await;
    let form = Answers::by_post(&mut house.browser()).await;
    subscribed(&house, &form).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    let page = desk.get(&format!("{edition}/versturen")).await.is(200).says("0 per e-mail").says("1 per post");
    page.says("Nu krijgt niemand deze nieuwsbrief per e-mail.");
    house.work().await;
    let before = house.mails().await.len();
    press(&mut desk, &edition).await;
    send(&house, &edition).await;
    assert_eq!(house.mails().await.len(), before);
    desk.get(&edition).await.is(200).says("1 per post").says("0 verstuurd");
}

#[tokio::test]
async fn who_leaves_while_it_is_on_its_way_gets_none() {
    let server = Server::start(&[]).await;
    let house = house_with(&server).await;
    let person = noor_by_paper(&house).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    sending::work(house.app(), id_of(&edition)).await.unwrap();
    assert_eq!(state(&house, &edition).await, State::Sending, "all who get it are written down");
    refuse(&house, person).await;
    send(&house, &edition).await;
    assert!(server.received().is_empty());
    desk.get(&edition).await.is(200).says("1 zeiden intussen nee");
}

async fn noor_by_paper(house: &House) -> PersonId {
    reader(house, "noor", Lang::Nl).await
}

#[tokio::test]
async fn it_is_stopped_and_goes_on_where_it_was() {
    let server = Server::start(&[Does::Greylist; 3]).await;
    let house = house_with(&server).await;
    for name in ["anna", "bram", "cor"] {
        reader(&house, name, Lang::Nl).await;
    }
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    let id = id_of(&edition);
    sending::work(house.app(), id).await.unwrap();
    sending::work(house.app(), id).await.unwrap();
    let page = desk.get(&edition).await.is(200).says("Onderweg").says("0 van 3").says("3 nog te versturen");
    assert!(page.body.contains("http-equiv=\"refresh\""));
    desk.send(&format!("{edition}/pauze"), &[]).await.is(200).says("De nieuwsbrief staat stil.").says("Stilgezet");
    desk.send(&format!("{edition}/pauze"), &[]).await.is(200).says("Er is niets gedaan.");
    house.clock().shift(Duration::minutes(2));
    let mut desk = house.colleague("later", &[huisrecht::kernel::staff::StaffRole::Communication]).await;
    house.work().await;
    assert!(server.received().is_empty(), "nothing leaves while it stands still");
    desk.send(&format!("{edition}/verder"), &[]).await.is(200).says("De nieuwsbrief gaat verder.");
    send(&house, &edition).await;
    assert_eq!(to(&server.received()).len(), 3);
    desk.get(&edition).await.is(200).says("Verstuurd").says("3 verstuurd");
}

/// Eight mails hang at a mail server that says nothing; the rest of the same bit of work has not left yet.
#[tokio::test]
async fn what_has_not_left_when_it_is_stopped_does_not_leave() {
    let server = Server::start(&[Does::StaySilent; 8]).await;
    let house = Arc::new(house_with(&server).await);
    let names: Vec<String> = ('a'..='t').map(|letter| format!("lezer{letter}")).collect();
    readers(&house, &names, Lang::Nl).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    let id = id_of(&edition);
    sending::work(house.app(), id).await.unwrap();
    let sends = tokio::spawn({
        let house = house.clone();
        async move { sending::work(house.app(), id).await }
    });
    while server.connections() < 8 {
        tokio::task::yield_now().await;
    }
    desk.post(&format!("{edition}/pauze"), &[]).await.is(303);
    sends.await.unwrap().unwrap();
    let untried = "select count(*) from newsletter_delivery where state = 'waiting' and attempts = 0";
    let untried: i64 = sqlx::query_scalar(untried).fetch_one(house.owner()).await.unwrap();
    assert_eq!(untried, 12);
    desk.send(&format!("{edition}/verder"), &[]).await.is(200);
    house.clock().shift(Duration::minutes(20));
    send(&house, &edition).await;
    let mailboxes: BTreeSet<String> = to(&server.received()).into_iter().collect();
    assert_eq!(mailboxes.len(), 20);
}

#[tokio::test]
async fn it_leaves_at_the_moment_it_was_planned_for_unless_it_is_taken_back() {
    let server = Server::start(&[]).await;
    let house = house_with(&server).await;
    noor_by_paper(&house).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    let page = format!("{edition}/versturen");
    let revision = desk.get(&page).await.is(200).field("revision").unwrap();
    for (fields, says) in [
        (vec![("when", "")], "Kies nu of later"),
        (
            vec![("when", "later"), ("on_day", "31"), ("on_month", "2"), ("on_year", "2027"), ("at", "9:30")],
            "die bestaat",
        ),
        (
            vec![("when", "later"), ("on_day", "1"), ("on_month", "2"), ("on_year", "2020"), ("at", "9:30")],
            "dat nog komt",
        ),
        (
            vec![("when", "later"), ("on_day", "1"), ("on_month", "2"), ("on_year", "2199"), ("at", "9:30")],
            "dat nog komt",
        ),
        (
            vec![("when", "later"), ("on_day", "1"), ("on_month", "2"), ("on_year", "2027"), ("at", "25:00")],
            "Vul een tijd in",
        ),
    ] {
        desk.post(&page, &[&fields[..], &[("revision", &revision)]].concat()).await.is(422).says(says);
    }
    let tomorrow = house.app().db.clock().today().next_day().unwrap();
    let (day, month, year) =
        (tomorrow.day().to_string(), u8::from(tomorrow.month()).to_string(), tomorrow.year().to_string());
    let later = [("when", "later"), ("on_day", &day), ("on_month", &month), ("on_year", &year), ("at", "0:00")];
    desk.post(&page, &[&later[..], &[("revision", &revision)]].concat()).await.is(303);
    desk.get(&edition).await.is(200).says("Gepland").says("Hij gaat weg op");
    house.work().await;
    assert!(server.received().is_empty());
    desk.send(&format!("{edition}/terug"), &[]).await.is(200).says("De nieuwsbrief is weer een concept.");
    let revision = desk.get(&page).await.is(200).field("revision").unwrap();
    desk.post(&page, &[&later[..], &[("revision", &revision)]].concat()).await.is(303);
    house.clock().shift(Duration::DAY);
    house.work().await;
    send(&house, &edition).await;
    assert_eq!(to(&server.received()), ["noor@lezers.example"]);
}

#[tokio::test]
async fn what_left_stays_as_it_was_and_nobody_sends_it_again() {
    let server = Server::start(&[]).await;
    let house = house_with(&server).await;
    noor_by_paper(&house).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    let revision = desk.get(&format!("{edition}/versturen")).await.is(200).field("revision").unwrap();
    let old = desk.get(&edition).await.is(200).field("revision").unwrap();
    let again = [("when", "now"), ("revision", revision.as_str())];
    for _ in 0..2 {
        desk.post(&format!("{edition}/versturen"), &again).await.is(303);
    }
    send(&house, &edition).await;
    let words = [("subject", "Anders"), ("body", "Anders."), ("revision", &old)];
    let seen = desk.send(&edition, &words).await.is(422).says("Een collega heeft de nieuwsbrief gepland of verstuurd.");
    seen.says("Anders.").is_silent_on("Dit schreef uw collega");
    desk.get_once(&format!("{edition}/weggooien")).await.is(303);
    desk.send(&format!("{edition}/terug"), &[]).await.is(200).says("Er is niets gedaan.");
    house.browser().get("/nieuwsbrief/archief/1").await.is(200).says("Groen in de wijk");
    assert_eq!(server.received().len(), 1);
    for sql in ["update newsletter_edition set subject = 'Anders'", "delete from newsletter_edition"] {
        let refused = sqlx::query(sql).execute(house.owner()).await.unwrap_err();
        assert!(refused.to_string().contains("stays as it is"), "{refused}");
    }
}

#[tokio::test]
async fn what_the_mail_server_refuses_is_reported_and_the_rest_leaves() {
    let server = Server::start(&[Does::Refuse]).await;
    let house = house_with(&server).await;
    for name in ["anna", "bram"] {
        reader(&house, name, Lang::Nl).await;
    }
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    send(&house, &edition).await;
    assert_eq!(server.received().len(), 1);
    desk.get(&edition).await.is(200).says("1 verstuurd").says("1 niet gelukt").says("Verstuurd");
}

/// A server that dies keeps nobody from their mail, and a copy that may have arrived already has the same id.
#[tokio::test]
async fn a_crash_loses_nothing_and_sends_the_same_mail_and_no_second() {
    let server = Server::start(&[Does::CutAfterData, Does::CutDuringData, Does::Accept]).await;
    let house = Arc::new(house_with(&server).await);
    let names: Vec<String> = ('a'..='t').map(|letter| format!("lezer{letter}")).collect();
    readers(&house, &names, Lang::Nl).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    let (id, mut killed) = (id_of(&edition), 0);
    while state(&house, &edition).await != State::Done {
        let victim = tokio::spawn({
            let house = house.clone();
            async move { sending::work(house.app(), id).await }
        });
        for _ in 0..killed * 40 {
            tokio::task::yield_now().await;
        }
        victim.abort();
        let _ = victim.await;
        killed += 1;
        house.clock().shift(Duration::minutes(11));
    }
    let received = server.received();
    let ids: BTreeSet<String> = received.iter().map(|mail| mail.header("Message-ID")).collect();
    let mailboxes: BTreeSet<String> = to(&received).into_iter().collect();
    assert_eq!((ids.len(), mailboxes.len()), (20, 20), "{killed} servers died");
    let tally = delivery_store::tally(house.app().db.read(), id).await.unwrap();
    assert_eq!(tally.of(huisrecht::newsletter::edition::delivery::Outcome::Sent), 20);
}

#[tokio::test]
async fn the_person_reads_which_newsletters_left_to_them_and_after_a_year_nobody_knows() {
    let house = House::new().await;
    let person = noor_by_paper(&house).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    send(&house, &edition).await;
    let got = delivery_store::of_person(house.app().db.read(), person, None, 10).await.unwrap();
    assert_eq!(got.iter().map(|one| one.subject.as_str()).collect::<Vec<_>>(), ["Groen in de wijk"]);
    house.clock().shift(Duration::days(366));
    house.work().await;
    assert!(delivery_store::of_person(house.app().db.read(), person, None, 10).await.unwrap().is_empty());
    let mut desk = house.colleague("later", &[huisrecht::kernel::staff::StaffRole::Communication]).await;
    desk.get(&edition).await.is(200).says("1 verstuurd");
}
