//! Systems outside the portal: each a task, and no answer before all are done (P77, RULES 5).

use huisrecht::kernel::ids::AccountId;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, By, Illegal, Kind, NotTaken, Outcome, Request, Shown, Step, Unfinished};

use super::cases::{address, close_task, employee, letter, nothing_outside, now, take, take_in};
use super::letters::{place, steps};
use crate::house::{Browser, House};

pub const PDF: &[u8] = b"%PDF-1.4 gevonden\n%%EOF\n";

pub async fn assign(house: &House, desk: &mut Browser, one: &Request) {
    let revision = now(house, one).await.version.to_string();
    let path = format!("{}/behandelaar", address(one));
    desk.post(&path, &[("handler", "ik"), ("revision", &revision)]).await.is(303);
}

/// The addresses of open tasks on the case page.
pub async fn open(desk: &mut Browser, one: &Request) -> Vec<String> {
    let seen = desk.get(&address(one)).await.is(200);
    let links =
        seen.body.split("class=\"button button-second\" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.contains("/zoekwerk/")).map(str::to_owned).collect()
}

pub async fn open_tasks(house: &House, one: &Request) -> i64 {
    rights::open_tasks(house.app().db.read(), one.id).await.unwrap()
}

#[tokio::test]
async fn whoever_takes_up_a_request_finds_a_task_for_each_system_in_use() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let access = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    assert_eq!(open_tasks(&house, &access).await, 0);
    assign(&house, &mut desk, &access).await;
    assert_eq!(open_tasks(&house, &access).await, 5);
    let seen = desk.get(&address(&access)).await.says("Doorzoeken: Mailboxen").says("Klantcontact");
    seen.says("Het antwoord kan nog niet weg: 5 taken zijn open.");
    let erasure = take_in(&house, &letter(&house, Kind::Erasure, "olga", 1), By::Portal).await;
    assign(&house, &mut desk, &erasure).await;
    desk.get(&address(&erasure)).await.says("Aanpassen: Mailboxen");
    let objection = take_in(&house, &letter(&house, Kind::Objection, "bram", 1), By::Portal).await;
    assign(&house, &mut desk, &objection).await;
    assert_eq!(open_tasks(&house, &objection).await, 0, "an objection searches nothing by itself");
    desk.send(&format!("{}/zoekwerk", address(&objection)), &[]).await.is(200).says("Het zoekwerk staat klaar");
    desk.send(&format!("{}/zoekwerk", address(&objection)), &[]).await.is(200);
    assert_eq!(open_tasks(&house, &objection).await, 5, "pressed twice, a system has one task");
}

#[tokio::test]
async fn no_answer_leaves_while_a_search_is_open() {
    let house = House::new().await;
    let (mut desk, marieke) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let sanne = house.somebody("sanne").await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    assign(&house, &mut desk, &one).await;
    let one = take(&house, &now(&house, &one).await, Step::Match(sanne.person), marieke).await;
    let one = take(&house, &one, Step::ShowIdentity(Shown::Desk), marieke).await;
    let answer = async || {
        let by = By::Staff(marieke, StaffRole::PrivacyCoordinator);
        let one = now(&house, &one).await;
        let mut change = house.app().db.change(Actor::Staff(marieke)).await.unwrap();
        // The page that answers forgot to count.
        let step = Step::Fulfil(Outcome::Whole, Unfinished::default());
        let taken = rights::take(&mut change, &one, step, by).await.unwrap();
        match taken {
            Ok(_) => change.done().await.unwrap(),
            Err(_) => change.abandon().await.unwrap(),
        }
        taken.map(|_| ())
    };
    let waits = Unfinished { tasks: 5, ..Unfinished::default() };
    assert_eq!(answer().await, Err(NotTaken::Illegal(Illegal::Unfinished(waits))));
    for task in open(&mut desk, &one).await {
        let fields = [("ended", "nothing"), ("words", "Gezocht op naam en adres in het archief.")];
        close_task(&mut desk, &task, &fields, None).await.is(303);
    }
    assert_eq!(open_tasks(&house, &one).await, 0);
    desk.get(&address(&one))
        .await
        .says("Niets gevonden")
        .says("Gezocht op naam en adres")
        .says("marieke, Klantcontact");
    assert_eq!(answer().await, Ok(()));
}

#[tokio::test]
async fn what_was_found_comes_along_as_a_file_and_the_form_says_what_is_missing() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    assign(&house, &mut desk, &one).await;
    let task = open(&mut desk, &one).await.remove(0);
    desk.get(&task).await.is(200).says("Waar keek u, en wat deed u?");
    let found = [("ended", "found"), ("words", "In de map van 2019."), ("looked", "yes")];
    desk.upload(&task, &[], None).await.is(422).says("Kies wat eruit kwam.").says("Schrijf op waar u keek");
    desk.upload(&task, &[("ended", "changed"), ("words", "x")], None).await.is(422).says("Kies wat eruit kwam.");
    desk.upload(&task, &found, None).await.is(422).says("Voeg het bestand toe").says("In de map van 2019.");
    desk.upload(&task, &found, Some(("file", b"MZ"))).await.is(422).says("Kies het dan opnieuw");
    desk.upload(&task, &found[..2], Some(("file", PDF))).await.is(422).says("Bekijk de bestanden eerst");
    assert_eq!(open_tasks(&house, &one).await, 5);
    desk.upload(&task, &found, Some(("file_2", PDF))).await.is(303);
    assert_eq!(open_tasks(&house, &one).await, 4);
    desk.get(&address(&one)).await.says("Gegevens gevonden").says("Gevonden buiten het portaal");
    // Done is done: a second time keeps nothing.
    desk.upload(&task, &found, Some(("file", PDF))).await.is(303);
    let (mut other, _) = employee(&house, "karin", StaffRole::CustomerContact).await;
    let late = [("ended", "nothing"), ("words", "Ik zag er niets.")];
    other.get(&address(&one)).await.is(200);
    let next = open(&mut other, &one).await.remove(0);
    let about = other.get(&next).await.field("about").unwrap();
    let late = [&late[..], &[("about", about.as_str())]].concat();
    other.upload(&task, &late, None).await.is(422).says("Een collega was u voor").says("Ik zag er niets.");
    let files: i64 = sqlx::query_scalar("select count(*) from rights_file").fetch_one(house.owner()).await.unwrap();
    assert_eq!(files, 1);
    desk.get_once(&task).await.is(303);
}

#[tokio::test]
async fn somebody_takes_a_task_on_and_finds_it_in_a_list_that_names_nobody() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    assign(&house, &mut desk, &one).await;
    let task = open(&mut desk, &one).await.remove(0);
    let list =
        desk.get("/beheer/verzoeken/zoekwerk").await.is(200).says("Er is nu niets te doen.").is_silent_on("wilma");
    assert_eq!(list.body.matches(one.number.as_str()).count(), 10, "five rows, each with its address");
    desk.send(&format!("{task}/nemen"), &[]).await.is(200).says("U doet deze taak");
    let list = desk.get("/beheer/verzoeken/zoekwerk").await.is(200).is_silent_on("Er is nu niets te doen.");
    assert!(list.text().contains("Van u"));
    desk.upload(&task, &[("ended", "nothing"), ("words", "Niets in de mappen.")], None).await.is(303);
    desk.send(&format!("{task}/nemen"), &[]).await.is(200).says("Een collega rondde deze taak al af");
    desk.get("/beheer/verzoeken/zoekwerk").await.says("Er is nu niets te doen.");
    let other = take_in(&house, &letter(&house, Kind::Access, "olga", 1), By::Portal).await;
    let id = task.rsplit('/').next().unwrap();
    desk.get(&format!("{}/zoekwerk/{id}", address(&other))).await.is(404);
    desk.post(&format!("{}/zoekwerk/{id}/nemen", address(&other)), &[]).await.is(404);
}

#[tokio::test]
async fn the_coordinator_keeps_the_list_of_systems_and_tasks_of_before_stay_as_they_were() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (mut yusuf, _) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let before = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    assign(&house, &mut desk, &before).await;
    let list = "/beheer/verzoeken/systemen";
    let seen = yusuf.get(list).await.is(200).says("Mailboxen");
    let mailboxes = seen
        .body
        .split("Mailboxen")
        .next()
        .unwrap()
        .rsplit("href=\"")
        .next()
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let new = [("name", "Camera’s in de hal"), ("department", "Beheer")];
    yusuf.send(list, &new).await.is(200).says("De lijst is bewaard.").says("Camera’s in de hal");
    yusuf.post(list, &new).await.is(422).says("Er is al een systeem met deze naam.");
    yusuf
        .post(list, &[("name", ""), ("department", "")])
        .await
        .is(422)
        .says("Vul de naam in")
        .says("Vul de afdeling in");
    let renamed = [("name", "Postvakken"), ("department", "Klantcontact"), ("revision", "1")];
    yusuf.send(&mailboxes, &renamed).await.is(200).says("Niet meer in gebruik");
    yusuf.post(&mailboxes, &renamed).await.is(422).says("Een collega veranderde dit systeem intussen");
    desk.get(&address(&before)).await.says("Doorzoeken: Mailboxen").is_silent_on("Camera");
    let after = take_in(&house, &letter(&house, Kind::Access, "olga", 1), By::Portal).await;
    assign(&house, &mut desk, &after).await;
    desk.get(&address(&after)).await.says("Doorzoeken: Camera’s in de hal").is_silent_on("Postvakken");
    desk.get(list).await.is(403);
    desk.post(list, &new).await.is(403);
    yusuf.get(&format!("{list}/0197a000-0000-7000-8000-000000000009")).await.is(404);
}

#[tokio::test]
async fn the_officer_searches_nothing() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    assign(&house, &mut desk, &one).await;
    let task = open(&mut desk, &one).await.remove(0);
    let mut officer = house.colleague("farida", &[StaffRole::DataProtectionOfficer]).await;
    officer.get(&address(&one)).await.is(200).says("Doorzoeken: Mailboxen").is_silent_on("Ik doe dit");
    officer.get(&task).await.is(403);
    officer.upload(&task, &[("ended", "nothing"), ("words", "x")], None).await.is(403);
    officer.post(&format!("{task}/nemen"), &[]).await.is(403);
    officer.get("/beheer/verzoeken/zoekwerk").await.is(403);
    assert_eq!(open_tasks(&house, &one).await, 5);
}

/// What the rules say of an answer, whatever a page counted. Nothing is kept.
async fn answered(house: &House, one: &Request, outcome: Outcome, by: AccountId) -> Result<(), NotTaken> {
    let mut change = house.app().db.change(Actor::Staff(by)).await.unwrap();
    let step = Step::Fulfil(outcome, Unfinished::default());
    let by = By::Staff(by, StaffRole::PrivacyCoordinator);
    let taken = rights::take(&mut change, &now(house, one).await, step, by).await.unwrap();
    change.abandon().await.unwrap();
    taken.map(|_| ())
}

#[tokio::test]
async fn no_answer_leaves_before_anybody_searched_outside_the_portal_not_even_that_nothing_is_held() {
    let house = House::new().await;
    let (mut desk, yusuf) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let sanne = house.somebody("sanne").await;
    let waits = Err(NotTaken::Illegal(Illegal::Unfinished(Unfinished { tasks: 5, ..Unfinished::default() })));
    let (found, nobody) =
        (vec![Step::Match(sanne.person), Step::ShowIdentity(Shown::Desk)], vec![Step::ShowIdentity(Shown::Desk)]);
    for (kind, known, outcome) in [
        (Kind::Access, &found, Outcome::Whole),
        (Kind::Access, &nobody, Outcome::NothingHeld),
        (Kind::Portability, &found, Outcome::Partly),
        (Kind::Erasure, &found, Outcome::Partly),
        (Kind::Correction, &nobody, Outcome::NothingHeld),
    ] {
        let one = take_in(&house, &letter(&house, kind, "wilma", 1), By::Portal).await;
        let one = steps(&house, &one, yusuf, known).await;
        assert_eq!(answered(&house, &one, outcome, yusuf).await, waits, "{kind:?}");
        let seen = desk.get(&place(&one, "antwoord")).await.is(200).says("Buiten het portaal is nog niets nagekeken.");
        let seen = seen.is_silent_on("taken open");
        assert!(seen.body.contains(&format!("href=\"{}#tasks\"", address(&one))), "the way there");
        desk.send(&format!("{}/zoekwerk", address(&one)), &[]).await.is(200).says("Het zoekwerk staat klaar");
        let seen = desk.get(&place(&one, "antwoord")).await.is(200).says("Er staan nog 5 taken open");
        seen.is_silent_on("nog niets nagekeken");
        assert_eq!(answered(&house, &one, outcome, yusuf).await, waits, "{kind:?}");
        for task in open(&mut desk, &one).await {
            let fields = [("ended", "nothing"), ("words", "Gezocht op naam en adres.")];
            close_task(&mut desk, &task, &fields, None).await.is(303);
        }
        assert_eq!(answered(&house, &one, outcome, yusuf).await, Ok(()), "{kind:?}");
    }
    for kind in [Kind::Objection, Kind::NoMarketing] {
        let one = take_in(&house, &letter(&house, kind, "wilma", 1), By::Portal).await;
        let one = steps(&house, &one, yusuf, &found).await;
        assert_eq!(answered(&house, &one, Outcome::Whole, yusuf).await, Ok(()), "{kind:?} searches nothing by itself");
    }
    nothing_outside(&house).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let one = steps(&house, &one, yusuf, &found).await;
    assert_eq!(answered(&house, &one, Outcome::Whole, yusuf).await, Ok(()), "there is nothing to search");
}
