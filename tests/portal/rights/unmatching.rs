//! A request that was matched to the wrong person (RULES 2, P87): undone with a reason, unless something rests on it.

use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::proof::Carrier;
use huisrecht::rights::{By, Illegal, Kind, NotTaken, Request, Shown, State, Step};

use super::cases::{address, close_task, employee, letter, now, take_in};
use super::corrections::{decide, put_down};
use super::keeping::take;
use super::letters::{PORTAL, begin, follower, send, write};
use super::redeeming::sent;
use super::reviewing::{words, written};
use super::tasks::{PDF, assign, open, open_tasks};
use crate::house::{Browser, House, Seen};

fn place(request: &Request) -> String {
    format!("{}/ontkoppelen", address(request))
}

async fn undo(house: &House, desk: &mut Browser, request: &Request, why: &str) -> Seen {
    let revision = now(house, request).await.version.to_string();
    desk.send(&place(request), &[("why", why), ("revision", &revision)]).await
}

#[tokio::test]
async fn a_wrong_match_is_undone_with_a_reason_and_the_right_person_is_matched() {
    let house = House::new().await;
    let (sanne, olga) = (house.somebody("sanne").await, house.somebody("olga").await);
    let (one, mut desk, _) = begin(&house, Kind::Access).await;
    let matched = take(&house, &one, Step::Match(sanne.person), By::Portal).await.unwrap();
    // A code went to the mailbox of somebody who asked nothing, and the clock stood still for it.
    let (asked, code) = sent(&house, &matched, (Carrier::Mail, Shown::MailCode)).await;
    assert_eq!((asked.case.state, asked.case.deadline.legal_last_day()), (State::Waiting, None));
    let seen = desk.get(&address(&one)).await.is(200);
    assert!(seen.body.contains(&format!("href=\"{}\"", place(&one))));
    desk.get(&place(&one)).await.is(200).says("Stuurden wij een code?");
    undo(&house, &mut desk, &one, " ").await.is(422).says("Waarom is dit niet de goede persoon?");
    assert_eq!(now(&house, &one).await, asked);
    let seen = undo(&house, &mut desk, &one, "Dit is haar moeder, met dezelfde naam.").await.is(200);
    let seen =
        seen.says("De koppeling is losgemaakt").says("Dit is haar moeder").says("Koppeling met een persoon losgemaakt");
    seen.says("nog niet aan een persoon gekoppeld").is_silent_on("sanne@voorbeeld.example");
    let after = now(&house, &one).await;
    assert_eq!((after.case.about, after.case.state, after.case.deadline), (None, State::Received, one.case.deadline));
    let using = format!("{}/identiteit/code", address(&one));
    let fields = [("revision", after.version.to_string()), ("code", code.grouped())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    desk.post(&using, &fields).await.is(422).says("Deze code werkt niet");
    let logged: i64 = sqlx::query_scalar("select count(*) from audit_entry where event = 'rights.unmatched'")
        .fetch_one(house.owner())
        .await
        .unwrap();
    assert_eq!(logged, 1);
    // Twice is told; nobody is matched any more.
    desk.get_once(&place(&one)).await.is(303);
    undo(&house, &mut desk, &one, "Nog eens.").await.is(422);
    take(&house, &after, Step::Match(olga.person), By::Portal).await.unwrap();
}

#[tokio::test]
async fn what_was_shown_by_the_file_of_that_person_keeps_the_match_and_what_was_shown_at_the_desk_does_not() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (one, mut desk, _) = begin(&house, Kind::Access).await;
    let matched = take(&house, &one, Step::Match(sanne.person), By::Portal).await.unwrap();
    let shown = take(&house, &matched, Step::ShowIdentity(Shown::LetterCode), By::Portal).await.unwrap();
    assert!(!desk.get(&address(&one)).await.is(200).body.contains("/ontkoppelen"));
    desk.get(&place(&one)).await.is(200).says("liet al zien wie die is");
    undo(&house, &mut desk, &one, "Toch niet.").await.is(422).says("liet al zien wie die is");
    assert_eq!(now(&house, &one).await, shown);
    let two = take_in(&house, &letter(&house, Kind::Access, "joris", 1), By::Portal).await;
    let two = take(&house, &two, Step::Match(sanne.person), By::Portal).await.unwrap();
    let two = take(&house, &two, Step::ShowIdentity(Shown::Desk), By::Portal).await.unwrap();
    undo(&house, &mut desk, &two, "De pas zegt iets anders.").await.is(200);
    let after = now(&house, &two).await;
    assert_eq!((after.case.about, after.case.shown), (None, Some(Shown::Desk)));
    let closed = take(&house, &after, Step::Refuse, By::Portal).await.unwrap();
    let again = take(&house, &closed, Step::Unmatch, By::Portal).await;
    assert_eq!(again, Err(NotTaken::Illegal(Illegal::Closed)));
}

#[tokio::test]
async fn what_was_put_down_or_decided_of_that_person_keeps_the_match() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (one, mut desk, _) = begin(&house, Kind::Correction).await;
    let one = take(&house, &one, Step::Match(sanne.person), By::Portal).await.unwrap();
    take(&house, &one, Step::ShowIdentity(Shown::Desk), By::Portal).await.unwrap();
    put_down(&house, &mut desk, &one, "achternaam", &[("family_name", "Broekhuizen")]).await.is(200);
    desk.get(&place(&one)).await.is(200).says("Haal eerst weg");
    undo(&house, &mut desk, &one, "Toch niet.").await.is(422).says("Haal eerst weg");
    decide(&house, &mut desk, &one, (1, "reject"), "Uw paspoort zegt het ook.").await.is(200);
    undo(&house, &mut desk, &one, "Toch niet.").await.is(422).says("besloot al over een gegeven");
    assert_eq!(now(&house, &one).await.case.about, Some(sanne.person));
}

/// What was found, written and decided about one person never reaches another.
#[tokio::test]
async fn what_rests_on_a_wrong_match_ends_with_it_and_reaches_nobody_else() {
    let house = House::new().await;
    let (mut desk, yusuf) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (sanne, olga) = (house.somebody("sanne").await, house.somebody("olga").await);
    let (one, mut asker, path) = follower(&house, Kind::Access, Lang::Nl).await;
    assign(&house, &mut desk, &one).await;
    let one = take(&house, &now(&house, &one).await, Step::Match(sanne.person), By::Portal).await.unwrap();
    let found = [("ended", "found"), ("words", "Bij Sanne in de kast."), ("looked", "yes")];
    let tasks = open(&mut desk, &one).await;
    let stale = desk.get(&tasks[1]).await.is(200).field("about").unwrap();
    close_task(&mut desk, &tasks[0], &found, Some(("file", PDF))).await.is(303);
    let note = written(&house, yusuf, sanne.person, None, &words("Onderwerp", "Over Sanne.")).await;
    let review = format!("{}/werkaantekeningen/{note}/weglaten", address(&one));
    let revision = desk.get(&review).await.is(200).field("revision").unwrap();
    let fields = [("ground", "others"), ("words", "Het gaat ook over haar broer."), ("revision", revision.as_str())];
    desk.send(&review, &fields).await.is(200).says("De notitie blijft uit het antwoord.");
    // Seen at the desk, and a letter that greets Sanne at home.
    let one = take(&house, &one, Step::ShowIdentity(Shown::Desk), By::Portal).await.unwrap();
    let typed = [&PORTAL[..], &[("reason", "Wij zoeken nog in het archief.")]].concat();
    let preview = write(&house, &mut desk, &super::letters::place(&one, "verlenging"), &one, &typed).await.is(200);
    send(&mut desk, &preview).await.is(200);
    let letters = |seen: &Seen| seen.body.matches("/brieven/").count();
    assert_eq!(letters(&asker.get(&path).await.is(200)), 1);

    undo(&house, &mut desk, &one, "De pas is van een ander.").await.is(200).is_silent_on("Bij Sanne in de kast");
    assert_eq!(open_tasks(&house, &one).await, 5);
    let kept: i64 =
        sqlx::query_scalar("select count(content) from rights_file").fetch_one(house.owner()).await.unwrap();
    let decided: i64 =
        sqlx::query_scalar("select count(*) from rights_note_review").fetch_one(house.owner()).await.unwrap();
    assert_eq!((kept, decided), (0, 0));
    let after = take(&house, &now(&house, &one).await, Step::Match(olga.person), By::Portal).await.unwrap();
    take(&house, &after, Step::ShowIdentity(Shown::Desk), By::Portal).await.unwrap();
    assert_eq!(letters(&asker.get(&path).await.is(200)), 0, "it may name Sanne");
    // A page from when it was about Sanne closes nothing.
    desk.upload(&tasks[1], &[&found[..], &[("about", &stale)]].concat(), Some(("file", PDF)))
        .await
        .is(422)
        .says("aan iemand anders gekoppeld");
    assert_eq!(open_tasks(&house, &one).await, 5);
    close_task(&mut desk, &tasks[0], &found, Some(("file", PDF))).await.is(303);
}

#[tokio::test]
async fn who_may_not_work_on_requests_undoes_nothing() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let one = take(&house, &one, Step::Match(sanne.person), By::Portal).await.unwrap();
    let (mut officer, _) = employee(&house, "farida", StaffRole::DataProtectionOfficer).await;
    officer.get(&place(&one)).await.is(403);
    officer.post(&place(&one), &[("why", "Nee."), ("revision", "2")]).await.is(403);
    let (mut desk, _) = employee(&house, "karin", StaffRole::CustomerContact).await;
    desk.post(&place(&one), &[("why", "Nee."), ("revision", "1")]).await.is(422);
    assert_eq!(now(&house, &one).await, one);
}
