//! What goes wrong between writing a newsletter and its leaving: two at once, pictures that are gone, words of a colleague, odd clocks.

use huisrecht::kernel::ids::EditionId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::newsletter::edition::{delivery_store, edition_store, state_store};
use huisrecht::platform::audit::Actor;
use time::Duration;

use super::sending::{id_of, press, reader, send};
use super::writing::{BODY, begun, write, writer, written};
use crate::consents::scans::png;
use crate::house::{Browser, House, Seen};
use crate::registration::words;

const PICTURE: &str = "![Een bankje](beeld-1)";

async fn add_picture(desk: &mut Browser, edition: &str) -> Seen {
    let page = format!("{edition}/beelden");
    desk.upload(&page, &[("description", "Een bankje")], Some(("picture", &png(&[])))).await
}

#[tokio::test]
async fn newsletters_that_leave_at_the_same_moment_have_a_number_each() {
    let house = House::new().await;
    let mut desks = vec![];
    for name in ["anna", "bram", "cor", "daan"] {
        let mut desk = house.colleague(name, &[StaffRole::Communication]).await;
        let edition = written(&mut desk).await;
        desks.push((desk, edition));
    }
    let sent = desks.into_iter().map(|(mut desk, edition)| {
        tokio::spawn(async move {
            let now = [("when", "now"), ("revision", "2")];
            desk.post(&format!("{edition}/versturen"), &now).await.is(303);
        })
    });
    for one in sent.collect::<Vec<_>>() {
        one.await.unwrap();
    }
    let numbers = words(&house, "select number::text from newsletter_edition order by number").await;
    assert_eq!(numbers, ["1", "2", "3", "4"]);
}

#[tokio::test]
async fn a_picture_that_is_gone_is_named_before_anything_leaves_and_its_number_never_comes_back() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let edition = begun(&mut desk).await;
    add_picture(&mut desk, &edition).await.is(303);
    write(&mut desk, &edition, &[("subject", "Groen"), ("body", PICTURE)]).await.is(303);
    desk.post(&format!("{edition}/beelden/1/weghalen"), &[]).await.is(303);
    let preview = desk.get(&format!("{edition}/voorbeeld")).await.is(200).says("Een afbeelding ontbreekt");
    preview.is_silent_on("Naar het versturen").is_silent_on("Proefmail");
    desk.get_once(&format!("{edition}/versturen")).await.is(303);
    house.work().await;
    let mails = house.mails().await.len();
    desk.post(&format!("{edition}/proef"), &[("lang", "nl")]).await.is(303);
    house.work().await;
    assert_eq!(house.mails().await.len(), mails, "no trial with a hole in it");
    add_picture(&mut desk, &edition).await.is(303);
    desk.get(&format!("{edition}/beelden")).await.is(200).says("beeld-2").is_silent_on("beeld-1");
}

#[tokio::test]
async fn what_is_planned_keeps_its_pictures() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let edition = begun(&mut desk).await;
    add_picture(&mut desk, &edition).await.is(303);
    write(&mut desk, &edition, &[("subject", "Groen"), ("body", PICTURE)]).await.is(303);
    // Somebody plans it at the very moment that somebody else takes the picture away.
    let mut planning = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let moment = planning.at() + Duration::DAY;
    assert!(state_store::plan(&mut planning, (id_of(&edition), 2), moment).await.unwrap());
    let away = format!("{edition}/beelden/1/weghalen");
    let waiting = tokio::spawn(async move { desk.send(&away, &[]).await.is(200).says("Er is niets gedaan") });
    while words(&house, "select pid::text from pg_locks where not granted").await.is_empty() {
        tokio::task::yield_now().await;
    }
    planning.done().await.unwrap();
    waiting.await.unwrap();
    assert_eq!(words(&house, "select number::text from newsletter_picture").await, ["1"]);
}

#[tokio::test]
async fn words_stay_when_a_colleague_planned_it_threw_it_away_or_changed_only_the_english() {
    let house = House::new().await;
    let (mut desk, mut other) = (writer(&house).await, house.colleague("anna", &[StaffRole::Communication]).await);
    let edition = written(&mut desk).await;
    let mine = [("subject", "Van mij"), ("body", "Mijn woorden."), ("revision", "2")];
    let english = [("subject", "Groen"), ("body", BODY), ("subject_en", "Green"), ("body_en", "Their English.")];
    write(&mut other, &edition, &english).await.is(303);
    desk.post(&edition, &mine).await.is(422).says("Dit schreef uw collega").says("Their English.");
    press(&mut other, &edition).await;
    let seen = desk.post(&edition, &mine).await.is(422).says("gepland of verstuurd");
    assert_eq!(seen.field("subject").as_deref(), Some("Van mij"));
    let edition = written(&mut desk).await;
    other.post(&format!("{edition}/weggooien"), &[("revision", "2")]).await.is(303);
    desk.post(&edition, &mine).await.is(410).says("Deze nieuwsbrief is weg").says("Van mij").says("Mijn woorden.");
}

#[tokio::test]
async fn a_trial_of_what_a_colleague_throws_away_is_no_error() {
    let house = House::new().await;
    let (mut desk, mut other) = (writer(&house).await, house.colleague("anna", &[StaffRole::Communication]).await);
    let edition = written(&mut desk).await;
    let mut throwing = house.app().db.change(Actor::Operator("test")).await.unwrap();
    assert!(edition_store::remove(&mut throwing, (id_of(&edition), 2)).await.unwrap());
    let page = format!("{edition}/proef");
    let waiting = tokio::spawn(async move { desk.post(&page, &[("lang", "nl")]).await.is(404) });
    while words(&house, "select pid::text from pg_locks where not granted").await.is_empty() {
        tokio::task::yield_now().await;
    }
    throwing.done().await.unwrap();
    waiting.await.unwrap();
    other.get(&edition).await.is(404);
}

#[tokio::test]
async fn a_list_has_all_newsletters_with_what_is_planned_on_top_and_an_empty_draft_is_taken_up_again() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let planned = written(&mut desk).await;
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let moment = change.at() + Duration::DAY;
    assert!(state_store::plan(&mut change, (id_of(&planned), 2), moment).await.unwrap());
    change.done().await.unwrap();
    let empty = begun(&mut desk).await;
    assert_eq!(begun(&mut desk).await, empty, "nobody needs two empty ones");
    for number in 1..=50 {
        let edition = begun(&mut desk).await;
        let subject = format!("Brief {number}.");
        write(&mut desk, &edition, &[("subject", subject.as_str()), ("body", "x")]).await.is(303);
    }
    let edition = begun(&mut desk).await;
    assert_ne!(edition, empty);
    let list = desk.get("/beheer/nieuwsbrieven").await.is(200).says("Groen in de wijk").says("Brief 50.");
    let list = list.is_silent_on("Brief 1.");
    let older = list.body.split("href=\"/beheer/nieuwsbrieven?voor=").nth(1).unwrap().split('"').next().unwrap();
    let older = format!("/beheer/nieuwsbrieven?voor={older}");
    desk.get(&older).await.is(200).says("Brief 1.").is_silent_on("Groen in de wijk").is_silent_on("Brief 50.");
}

#[tokio::test]
async fn an_hour_that_the_clock_skips_is_no_moment_to_leave_and_nothing_is_chosen_beforehand() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    let page = desk.get(&format!("{edition}/versturen")).await.is(200);
    assert!(!page.body.contains(" checked"));
    let year = house.clock().now().year() + i32::from(u8::from(house.clock().now().month()) >= 3);
    let last_sunday = last_sunday_of_march(year).to_string();
    let year = year.to_string();
    let when = [
        ("when", "later"),
        ("on_day", last_sunday.as_str()),
        ("on_month", "3"),
        ("on_year", year.as_str()),
        ("at", "2:30"),
        ("revision", "2"),
    ];
    desk.post(&format!("{edition}/versturen"), &when).await.is(422).says("Deze tijd bestaat die dag niet");
}

fn last_sunday_of_march(year: i32) -> u8 {
    let last = time::Date::from_calendar_date(year, time::Month::March, 31).unwrap();
    31 - last.weekday().number_days_from_sunday()
}

#[tokio::test]
async fn mail_programs_on_the_web_may_show_our_pictures_and_nothing_else_of_us() {
    let house = House::new().await;
    let mut desk = writer(&house).await;
    let edition = begun(&mut desk).await;
    let page = desk.get(&edition).await.is(200);
    assert_eq!(page.header("cross-origin-resource-policy"), "same-origin");
    add_picture(&mut desk, &edition).await.is(303);
    let id = words(&house, "select id::text from newsletter_picture").await.remove(0);
    let picture = house.browser().get(&format!("/nieuwsbrief/beelden/{id}")).await.is(200);
    assert_eq!(picture.header("cross-origin-resource-policy"), "cross-origin");
}

#[tokio::test]
async fn what_comes_back_before_we_noted_that_it_left_is_not_sent_again() {
    let house = House::new().await;
    reader(&house, "noor", Lang::Nl).await;
    let mut desk = writer(&house).await;
    let edition = written(&mut desk).await;
    press(&mut desk, &edition).await;
    let id: EditionId = id_of(&edition);
    huisrecht::newsletter::edition::sending::work(house.app(), id).await.unwrap();
    // A server gave the mail to the mail server, and died before it could write that down.
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let lease = change.at() + Duration::MINUTE;
    let claimed = delivery_store::claim(&mut change, id, (false, 1), lease).await.unwrap();
    change.done().await.unwrap();
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    assert_eq!(delivery_store::returned(&mut change, &[claimed[0].id]).await.unwrap().len(), 1);
    assert!(delivery_store::returned(&mut change, &[claimed[0].id]).await.unwrap().is_empty(), "told once");
    change.done().await.unwrap();
    house.clock().shift(Duration::minutes(11));
    send(&house, &edition).await;
    assert!(house.mails().await.iter().all(|mail| mail.to != "noor@lezers.example"));
    let mut desk = house.colleague("anna", &[StaffRole::Communication]).await;
    desk.get(&edition).await.is(200).says("1 kwamen terug").says("1 verstuurd");
}
