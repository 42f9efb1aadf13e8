//! Who decides on a request, with what beside them, and what becomes of two who decide at once (RULES 0, P91).

use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{Kind, Outcome, Shown, Step};

use super::cases::{address, employee, now, outside};
use super::letters::{POST, begin, kept, place, send, steps, write};
use crate::house::House;

#[tokio::test]
async fn who_is_not_on_file_is_answered_that_we_hold_nothing() {
    let house = House::new().await;
    let (one, mut desk, account) = begin(&house, Kind::Access).await;
    steps(&house, &one, account, &[Step::ShowIdentity(Shown::Video)]).await;
    let path = place(&one, "antwoord");
    let seen = desk.get(&path).await.is(200).says("niet aan een persoon gekoppeld");
    assert!(!seen.body.contains("name=\"outcome\""), "there is nothing to choose");
    let typed = [&POST[..], &[("done", "Wij hebben geen gegevens van u."), ("outcome", "whole")]].concat();
    let preview = write(&house, &mut desk, &path, &one, &typed).await.is(200);
    send(&mut desk, &preview).await.says("Wij hebben geen gegevens van u.");
    assert_eq!(now(&house, &one).await.case.outcome, Some(Outcome::NothingHeld));
}

#[tokio::test]
async fn of_two_who_decide_at_once_the_second_reads_what_the_first_decided() {
    let house = House::new().await;
    let (one, mut yusuf, _) = begin(&house, Kind::Objection).await;
    let (mut karin, _) = employee(&house, "karin", StaffRole::PrivacyCoordinator).await;
    let path = place(&one, "weigering");
    let typed = |reason| [&POST[..], &[("reason", reason)]].concat();
    let first = write(&house, &mut yusuf, &path, &one, &typed("Dat mag van de wet.")).await.is(200);
    let second = write(&house, &mut karin, &path, &one, &typed("Dat vinden wij niet.")).await.is(200);
    send(&mut yusuf, &first).await.says("Dat mag van de wet.");
    let seen = super::send(&mut karin, &second, &[]).await.is(422).says("Dat vinden wij niet.");
    seen.says("Een collega veranderde dit verzoek intussen").says("Afgewezen").says("yusuf").says("al afgesloten");
    super::send(&mut yusuf, &first, &[]).await.is(422);
    assert_eq!(kept(&house).await, 1);
}

#[tokio::test]
async fn the_officer_and_customer_contact_decide_nothing_and_read_what_was_decided() {
    let house = House::new().await;
    let (one, mut desk, _) = begin(&house, Kind::Erasure).await;
    let typed = [&POST[..], &[("reason", "Dat mag van de wet.")]].concat();
    let preview = write(&house, &mut desk, &place(&one, "weigering"), &one, &typed).await.is(200);
    for (name, role) in [("farida", StaffRole::DataProtectionOfficer), ("marieke", StaffRole::CustomerContact)] {
        let (mut other, _) = employee(&house, name, role).await;
        let seen = other.get(&address(&one)).await.is(200);
        assert!(!seen.body.contains("/besluit"), "no button for who decides nothing");
        other.get(&format!("{}/besluit", address(&one))).await.is(403);
        for decision in ["antwoord", "verlenging", "weigering", "niet-vastgesteld"] {
            other.get(&place(&one, decision)).await.is(403);
            write(&house, &mut other, &place(&one, decision), &one, &typed).await.is(403);
        }
        super::send(&mut other, &preview, &[]).await.is(403);
    }
    assert_eq!((now(&house, &one).await, kept(&house).await), (one.clone(), 0));
    let sent = send(&mut desk, &preview).await;
    let (mut officer, _) = employee(&house, "femke", StaffRole::DataProtectionOfficer).await;
    officer.get(sent.path.as_str()).await.is(200).says("Dat mag van de wet.");
    desk.get(&place(&one, "loterij")).await.is(404);
}

#[tokio::test]
async fn advice_of_the_officer_stands_beside_a_refusal() {
    let house = House::new().await;
    let (one, mut desk, _) = begin(&house, Kind::Erasure).await;
    desk.get(&place(&one, "weigering")).await.is(200).says("nog geen advies");
    let (mut officer, _) = employee(&house, "farida", StaffRole::DataProtectionOfficer).await;
    officer.send(&format!("{}/advies", address(&one)), &[("advice", "Wis de notities wel.")]).await.is(200);
    desk.get(&place(&one, "weigering")).await.is(200).says("Wis de notities wel.").says("farida");
}

#[tokio::test]
async fn what_is_sent_too_large_or_in_fields_of_no_form_changes_nothing() {
    let house = House::new().await;
    let (one, mut desk, _) = begin(&house, Kind::Erasure).await;
    for path in [place(&one, "weigering"), format!("{}/ontvangstbevestiging", address(&one))] {
        desk.post_body(&path, format!("reason={}", "a".repeat(300_000))).await.is(413);
        desk.post_body(&path, "reason=%ff&name=%00&way=%ff&revision=1").await.is(422);
        desk.post_body(&path, "besluit=ja&revision=1").await.is(422);
        desk.post_body(&path, "revision=1&revision=1&step=send").await.is(422);
        desk.post_body(&path, "").await.is(422).says("Een collega veranderde dit verzoek intussen");
    }
    assert_eq!((now(&house, &one).await, kept(&house).await), (one, 0));
}

#[tokio::test]
async fn no_answer_leaves_while_a_system_outside_the_portal_is_searched() {
    let house = House::new().await;
    let (one, mut desk, account) = begin(&house, Kind::Access).await;
    let wilma = house.somebody("wilma").await;
    let one = steps(&house, &one, account, &[Step::Match(wilma.person), Step::ShowIdentity(Shown::Desk)]).await;
    let said = [("outcome", "whole"), ("done", "Alles zit erbij."), ("checked", "yes")];
    let typed = [&POST[..], &said].concat();
    let preview = write(&house, &mut desk, &place(&one, "antwoord"), &one, &typed).await.is(200);
    outside(&house, true).await;
    desk.post(&format!("{}/zoekwerk", address(&one)), &[]).await.is(303);
    // Read before the search began.
    super::send(&mut desk, &preview, &[]).await.is(422).says("taken open buiten het portaal").says("Alles zit erbij.");
    desk.get(&place(&one, "antwoord")).await.is(200).says("taken open buiten het portaal").says("Naar het zoekwerk");
    assert_eq!((now(&house, &one).await.case.state.is_open(), kept(&house).await), (true, 0));
}
