//! A letter that was sent is kept with its request, word for word, sealed for who asks, and never without its reason (P65, P91, P92).

use huisrecht::accounts;
use huisrecht::kernel::deadline::Received;
use huisrecht::kernel::ids::AccountId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::persons;
use huisrecht::platform::access::{self, Access};
use huisrecht::platform::audit::Actor;
use huisrecht::rights::letters::{self, CaseFacts, Contents, Letter, LetterKind, NotPrinted, Way, Words};
use huisrecht::rights::{self, Asked, By, Channel, Event, Kind, New, Request, Step};
use sqlx::AssertSqlSafe;
use time::macros::date;

use super::{coordinator, publish, write};
use crate::house::House;
use crate::rows::stored;

/// A request by letter, and the coordinator who works on it.
async fn request(house: &House) -> (Request, AccountId) {
    let employee = house.employee("karin", &[StaffRole::PrivacyCoordinator]).await;
    let account = accounts::of_person(house.app().db.read(), employee.person).await.unwrap().unwrap();
    let new = New {
        kind: Kind::Access,
        channel: Channel::Letter,
        lang: Lang::Nl,
        received: Received::on(date!(2026 - 11 - 20)),
        repeats: None,
        asked: Asked { body: Prose::parse("Wat weet u van mij?").ok(), ..Asked::default() },
    };
    let mut change = house.app().db.change(Actor::Staff(account)).await.unwrap();
    let request = rights::take_in(house.app(), &mut change, &new, by(account)).await.unwrap();
    change.commit(Event::FollowCodeMade { request: request.id }).await.unwrap();
    (request, account)
}

fn by(account: AccountId) -> By {
    By::Staff(account, StaffRole::PrivacyCoordinator)
}

async fn opened(house: &House, request: &Request, account: AccountId) -> Access {
    let (db, vault) = (&house.app().db, &house.app().vault);
    let who = (account, StaffRole::PrivacyCoordinator);
    let mut conn = db.write().acquire().await.unwrap();
    access::for_request(&mut conn, vault, who, &request.persons(), db.clock().now()).await.unwrap()
}

fn facts(request: &Request, name: &str) -> CaseFacts {
    let home = vec!["Lindenhof 12".to_owned(), "7311 AB  Apeldoorn".to_owned()];
    CaseFacts::of(request, "Mijn gegevens bekijken (inzage)".into(), (name.into(), home), date!(2026 - 11 - 23))
}

fn said(words: &str) -> Words {
    Words::parse(words).unwrap()
}

/// Sends a letter, in a change of its own.
async fn send(
    house: &House,
    (request, account): (&Request, AccountId),
    name: &str,
    contents: &Contents,
    way: Way,
) -> Result<Letter, NotPrinted> {
    let (app, access) = (house.app(), opened(house, request, account).await);
    let mut change = app.db.change(Actor::Staff(account)).await.unwrap();
    let group = RetentionGroup::Requests;
    let file = persons::file(&mut change, &app.vault, &access, request.person, group).await.unwrap();
    let facts = facts(request, name);
    let sent = letters::send(app, &mut change, &file, (request, &facts, contents), (way, by(account))).await.unwrap();
    match sent {
        Ok(_) => change.commit(Event::Stepped { request: request.id, step: Step::Refuse }).await.unwrap(),
        Err(_) => change.abandon().await.unwrap(),
    }
    sent
}

#[tokio::test]
async fn a_letter_is_shown_for_ever_as_it_was_sent_also_when_the_text_changes() {
    let house = House::new().await;
    let (request, account) = request(&house).await;
    let refusal = Contents::Refusal { reason: said("Wij hebben deze gegevens niet.") };
    let sent = send(&house, (&request, account), "Sanne de Wit", &refusal, Way::Post).await.unwrap();
    let mut yusuf = coordinator(&house, "yusuf").await;
    let preview = write(&mut yusuf, "weigering", ["Nee, {naam}.", "", "", "", "", ""]).await;
    publish(&mut yusuf, "weigering", &preview).await.is(200);
    let access = opened(&house, &request, account).await;
    let kept = letters::of_request(house.app().db.read(), &access, request.id).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert!(kept[0].letter == sent && kept[0].kind == LetterKind::Refusal && kept[0].way == Way::Post);
    assert_eq!((kept[0].account, kept[0].role.as_deref()), (Some(account), Some("privacy_coordinator")));
    let later = send(&house, (&request, account), "Sanne de Wit", &refusal, Way::Portal).await.unwrap();
    assert!(later.body != sent.body, "a letter of today has the text of today");
    let logged = "select count(*) from audit_entry where event = 'rights.letter_sent' and subject = $1";
    let logged: i64 = sqlx::query_scalar(logged).bind(request.id.uuid()).fetch_one(house.owner()).await.unwrap();
    assert_eq!(logged, 2);
}

#[tokio::test]
async fn a_letter_for_the_post_that_cannot_be_printed_is_not_sent_and_one_for_the_portal_is() {
    let house = House::new().await;
    let (request, account) = request(&house).await;
    let before = stored(&house).await;
    let answer = Contents::Answer { done: said("Alles staat in de bijlage.") };
    let refused = send(&house, (&request, account), "Nguyễn", &answer, Way::Post).await;
    assert_eq!(refused, Err(NotPrinted::Sign('ễ')));
    assert_eq!(stored(&house).await["public.rights_letter"], before["public.rights_letter"]);
    assert!(send(&house, (&request, account), "Nguyễn", &answer, Way::Portal).await.is_ok());
}

#[tokio::test]
async fn the_database_keeps_no_name_and_no_reason_in_the_open() {
    let house = House::new().await;
    let (request, account) = request(&house).await;
    let refusal = Contents::Refusal { reason: said("Geheimzinnige reden.") };
    send(&house, (&request, account), "Sanne de Wit", &refusal, Way::Post).await.unwrap();
    for column in ["content", "reason"] {
        for words in ["Sanne", "Geheimzinnige"] {
            let sql = format!("select position(convert_to('{words}', 'UTF8') in {column}::bytea) from rights_letter");
            let at: i32 = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(house.owner()).await.unwrap();
            assert_eq!(at, 0, "{words} in {column}");
        }
    }
}

#[tokio::test]
async fn the_database_refuses_a_refusal_or_an_extension_without_its_reason_and_any_change_of_a_letter() {
    let house = House::new().await;
    let (request, account) = request(&house).await;
    let reason = said("U vroeg veel tegelijk.");
    let extension = Contents::Extension { reason, new_last_day: date!(2027 - 2 - 22) };
    send(&house, (&request, account), "Sanne de Wit", &extension, Way::Portal).await.unwrap();
    for (kind, reason, day, refused) in [
        ("refusal", "null", "null", "reason_is_given"),
        ("partial_answer", "null", "null", "reason_is_given"),
        ("identity_question", "null", "null", "reason_is_given"),
        ("extension", "null", "'2027-02-22'", "reason_is_given"),
        ("extension", "reason", "null", "extension_names_its_day"),
        ("refusal", "reason", "'2027-02-22'", "extension_names_its_day"),
    ] {
        let sql = format!(
            "insert into rights_letter (id, request_id, person_id, kind, text_id, content, reason, new_last_day, way, sent_at)
             select gen_random_uuid(), request_id, person_id, '{kind}', text_id, content, {reason}, {day}, way, sent_at from rights_letter"
        );
        let error = sqlx::query(AssertSqlSafe(sql)).execute(house.app().db.write()).await.unwrap_err();
        assert!(error.to_string().contains(refused), "{kind} without {refused}: {error}");
    }
    for sql in ["update rights_letter set way = 'post'", "delete from rights_letter", "truncate rights_letter"] {
        for login in [house.app().db.write(), house.owner()] {
            assert!(sqlx::query(AssertSqlSafe(sql)).execute(login).await.is_err(), "{sql}");
        }
    }
}

#[tokio::test]
async fn who_has_another_request_open_reads_none_of_its_letters() {
    let house = House::new().await;
    let (first, account) = request(&house).await;
    let answer = Contents::Answer { done: said("Alles staat in de bijlage.") };
    send(&house, (&first, account), "Sanne de Wit", &answer, Way::Portal).await.unwrap();
    let other = house.somebody("joris").await.person;
    let (db, vault) = (&house.app().db, &house.app().vault);
    let mut conn = db.write().acquire().await.unwrap();
    let who = (account, StaffRole::PrivacyCoordinator);
    let elsewhere = access::for_request(&mut conn, vault, who, &[other], db.clock().now()).await.unwrap();
    assert!(letters::of_request(db.read(), &elsewhere, first.id).await.is_err());
}
