//! Citizen service numbers in notes and replies (P20): warned about, masked with one press, never refused.

use super::{begun, filled, mine, notes_of, own, post, rows, write};
use crate::house::House;

const WITH: &str = "Zijn nummer is 1234.56.782 zei hij.";

#[tokio::test]
async fn a_number_is_warned_about_and_never_refused() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let path = format!("{}/nieuw", notes_of(sanne.person));
    let seen = post(&mut desk, &path, &filled(&[("body", WITH), ("subject", "Nummer 111222333")])).await.is(200);
    let seen = seen.says("Staat hier een burgerservicenummer").says("1234.56.782").says("111222333").says(WITH);
    assert!(!seen.title().starts_with("Fout"), "{}", seen.title());
    seen.says("Maskeer de nummers").says("Toch zo opslaan");
    assert_eq!(rows(&house, "note").await, 0, "nothing is stored yet");
    post(&mut desk, &path, &filled(&[("body", WITH), ("bsn", "keep")])).await.is(303);
    post(&mut desk, &path, &filled(&[("body", "Bel 0612345678 of +31 6 1234 5678.")])).await.is(303);
    assert_eq!(rows(&house, "note").await, 2);
}

#[tokio::test]
async fn one_press_masks_the_number_and_nothing_is_stored_in_between() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let path = format!("{}/nieuw", notes_of(sanne.person));
    let typed = filled(&[("body", WITH), ("bsn", "mask"), ("other_body", "en 111222333")]);
    let seen = post(&mut desk, &path, &typed).await.is(200).says("Gemaskeerd, nog niet opgeslagen");
    let seen = seen.says("Zijn nummer is ••••••••• zei hij.").says("en •••••••••");
    assert!(seen.body.contains("value=\"Muziek in de avond\""), "the rest is kept");
    assert!(!seen.body.contains("456782") && !seen.body.contains("111222333"));
    assert_eq!(rows(&house, "note").await, 0);
    // Masking comes before what else is wrong, so that nothing is lost.
    post(&mut desk, &path, &[("body", WITH.to_owned()), ("bsn", "mask".to_owned())]).await.is(200).says("•••••••••");
    let masked = filled(&[("body", "Zijn nummer is ••••••••• zei hij.")]);
    post(&mut desk, &path, &masked).await.is(303);
}

#[tokio::test]
async fn masking_a_stored_note_leaves_the_number_nowhere() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let note = write(&mut desk, sanne.person, &[("body", WITH), ("bsn", "keep")]).await;
    let mut fields = filled(&[("body", "Netter gezegd."), ("reason", "was 111222333"), ("bsn", "keep")]);
    fields.retain(|(field, _)| !["part", "other"].contains(field));
    post(&mut desk, &format!("{note}/verbeteren"), &fields).await.is(303);
    desk.send(&format!("{note}/doorhalen"), &[("reason", "zie 123456782"), ("bsn", "keep")]).await.is(200);
    desk.get(&note).await.says("In deze notitie staan 9 cijfers").says(WITH);
    desk.send(&format!("{note}/maskeren"), &[]).await.is(200).says("staan geen nummers die een BSN kunnen zijn");
    let mut own = own(&house, &sanne).await;
    for seen in [desk.get(&note).await, own.get(&mine(&note)).await] {
        let seen = seen.is(200).says("Zijn nummer is •••••••••").says("was •••••••••").says("zie •••••••••");
        assert!(!["456782", "111222333"].iter().any(|number| seen.body.contains(number)), "{}", seen.text());
        seen.says("een nummer weg");
    }
    assert_eq!(rows(&house, "note_version").await, 3, "the masking is a version of its own");
    desk.send(&format!("{note}/maskeren"), &[]).await.is(200);
    assert_eq!(rows(&house, "note_version").await, 3, "there is nothing left to mask");
}

#[tokio::test]
async fn a_person_is_warned_too() {
    let house = House::new().await;
    let (sanne, mut desk) = begun(&house).await;
    let note = write(&mut desk, sanne.person, &[]).await;
    let mut own = own(&house, &sanne).await;
    let reply = format!("{}/reactie", mine(&note));
    own.post(&reply, &[("reply", "Mijn bsn is 123456782")]).await.is(200).says("Staat hier een burgerservicenummer");
    own.post(&reply, &[("reply", "Mijn bsn is 123456782"), ("bsn", "mask")])
        .await
        .is(200)
        .says("Mijn bsn is •••••••••");
    assert_eq!(rows(&house, "note_reply").await, 0);
    own.post(&reply, &[("reply", "Mijn bsn is 123456782"), ("bsn", "keep")]).await.is(303);
    let english = format!("/en{reply}");
    own.post(&english, &[("reply", "123 456 782")]).await.is(200).says("Is this a citizen service number");
    // The reason for striking out goes the same way.
    let strike = format!("{note}/doorhalen");
    desk.post(&strike, &[("reason", "het was 123456782")]).await.is(200).says("Staat hier een burgerservicenummer");
    desk.post(&strike, &[("reason", "het was 123456782"), ("bsn", "mask")]).await.is(200).says("Gemaskeerd");
    assert_eq!(rows(&house, "note_strike").await, 0);
}
