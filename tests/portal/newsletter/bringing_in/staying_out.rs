//! Who is on a list and is not brought in: who said no here, by any way, and who has an account to say it with.

use huisrecht::consents::{self, Channel};
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::name::FamilyName;
use huisrecht::persons::{self, InMailbox};
use huisrecht::platform::audit::Actor;

use super::*;
use crate::house::Arranged;
use crate::newsletter::{noor, with_an_account};

#[tokio::test]
async fn who_left_before_stays_out_under_any_spelling_of_the_mailbox() {
    let house = house_of(0).await;
    let left = noor(&house).await;
    house.browser().post(&leave_link(&house, left).await, &[]).await.is(303);
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let (email, family) = (EmailAddress::parse("weg@lezers.example"), FamilyName::parse("Vertrokken"));
    let erased = InMailbox::new(&house.app().vault, &email.unwrap(), Some(&family.unwrap()));
    persons::suppress_newsletter(&mut change, &erased).await.unwrap();
    change.commit(Arranged::for_nobody()).await.unwrap();
    house.clock().shift(Duration::days(3));
    let mut desk = desk(&house).await;
    let rows = [
        row(&house, "NOOR@Lezers.EXAMPLE", "LEESZAAL", 1),
        row(&house, "WEG@LEZERS.EXAMPLE", "vertrokken", 1),
        row(&house, "noor@lezers.example", "Huisgenoot", 1),
        row(&house, "Weg@lezers.example", "", 1),
    ];
    let path = brought_in(&house, &mut desk, &list(&rows)).await;
    let outcomes = kept(&house, &mut desk, &path).await;
    assert_eq!(outcomes, ["2;left", "3;left", "4;added", "5;left"]);
    assert!(!gets_it(&house, left).await);
    assert_eq!(persons(&house).await.len(), 1, "somebody else at that mailbox");
}

#[tokio::test]
async fn who_said_no_at_the_desk_stays_out_too() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let rows = list(&[row(&house, "a@lezers.example", "Leeszaal", 5)]);
    brought_in(&house, &mut desk, &rows).await;
    let person = persons(&house).await[0];
    let mut change = house.app().db.change(Actor::Operator("test")).await.unwrap();
    let (purpose, channel) = (Purpose::Newsletter, Channel::Desk);
    consents::withdraw_in(&mut change, person, purpose, Lang::Nl, channel).await.unwrap();
    change.commit(Arranged(person)).await.unwrap();
    let path = judged(&house, &mut desk, &rows).await;
    assert_eq!(kept(&house, &mut desk, &path).await, ["2;left"]);
}

#[tokio::test]
async fn who_leaves_between_the_check_and_the_button_is_not_brought_in() {
    let house = house_of(0).await;
    let subscriber = noor(&house).await;
    house.clock().shift(Duration::days(3));
    let mut desk = desk(&house).await;
    let rows = [row(&house, "noor@lezers.example", "Leeszaal", 1), row(&house, "a@lezers.example", "Leeszaal", 1)];
    let path = judged(&house, &mut desk, &list(&rows)).await;
    desk.get(&path).await.is(200).says("1 niet ingelezen: al abonnee, afgemeld of met een account");
    house.browser().post(&leave_link(&house, subscriber).await, &[]).await.is(303);
    desk.post(&format!("{path}/overnemen"), &[]).await.is(303);
    house.work().await;
    assert_eq!(kept(&house, &mut desk, &path).await, ["2;left", "3;added"]);
    assert!(!gets_it(&house, subscriber).await);
}

#[tokio::test]
async fn whoever_has_an_account_is_left_to_their_own_switch() {
    let house = house_of(0).await;
    let sanne = house.somebody("sanne").await;
    let joris = with_an_account(&house, "joris").await;
    house.clock().shift(Duration::days(3));
    let mut desk = desk(&house).await;
    let rows = [
        row(&house, "SANNE@voorbeeld.example", "sannesma", 1),
        row(&house, "sanne@voorbeeld.example", "", 1),
        row(&house, "sanne@voorbeeld.example", "Huisgenoot", 1),
        row(&house, "joris@voorbeeld.example", "Jorissma", 1),
    ];
    let path = brought_in(&house, &mut desk, &list(&rows)).await;
    let outcomes = kept(&house, &mut desk, &path).await;
    assert_eq!(outcomes, ["2;account", "3;account", "4;added", "5;account"]);
    assert!(!gets_it(&house, sanne.person).await && gets_it(&house, joris.person).await);
    let of_accounts = "select count(*) from consent_event e join account a on a.person_id = e.person_id where e.purpose = 'newsletter'";
    assert_eq!(count(&house, of_accounts).await, 1);
}
