//! Confirming and refusing, by employees.

use huisrecht::kernel::staff::StaffRole;

use super::{MINE, ask, choice, confirm, confirmed, day, mails, question, state, visitor};
use crate::conflicts::{APART, tells};
use crate::consents::scans::PDF;
use crate::house::House;
use crate::linking;

#[tokio::test]
async fn an_employee_finds_the_other_confirms_and_both_are_told() {
    let house = House::new().await;
    let (sanne, mut hers) = visitor(&house, "sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let id = ask(&house, &mut his, &question(&house, "agent", &["property"], Some(day(&house, 100)))).await;
    let mut desk = house.colleague("balie", &[StaffRole::CustomerContact]).await;
    desk.get("/beheer/vertegenwoordigers").await.is(200).says("Gemachtigde, gevraagd op").is_silent_on("Sanne");
    let one = format!("/beheer/vertegenwoordigers/{id}");
    desk.get(&one).await.is(200).says("bramsma").says("Sanne de Vries").is_silent_on("sannesma");
    let proof = desk.get(&format!("{one}/bewijs")).await.is(200);
    assert!(proof.header("content-disposition").starts_with("attachment") && proof.bytes == PDF);
    let found = desk.post(&format!("{one}/zoeken"), &[]).await.is(200);
    assert_eq!(choice(&found, "bram bramsma"), None, "who asks is not the other");
    let person = choice(&found, "sanne sannesma").unwrap();
    confirm(&mut desk, id, "", "desk").await.is(422).says("Kies wie de ander is");
    confirm(&mut desk, id, &person, "").await.is(422).says("Kies hoe u weet wie de ander is");
    confirm(&mut desk, id, &person, "court").await.is(422).says("Kies hoe u weet wie de ander is");
    confirm(&mut desk, id, &bram.person.to_string(), "desk").await.is(422).says("Kies wie de ander is");
    assert_eq!(state(&house, id).await, "asked");
    confirm(&mut desk, id, &person, "letter").await.is(303);
    assert_eq!(mails(&house, &sanne.login, "mag zaken voor u regelen").await, 1);
    assert_eq!(mails(&house, &bram.login, "U mag zaken regelen").await, 1);
    let news = house.mails().await.pop().unwrap();
    assert!(!news.text.to_lowercase().contains("sanne") && !news.text.to_lowercase().contains("bram"), "{news:?}");
    hers.get(MINE).await.is(200).says("bramsma").says("Gemachtigde").says("Geldt nu");
    his.get(MINE).await.is(200).says("Sanne de Vries").says("Nu zaken regelen");
    hers.get("/mijn/inzien?soort=in-een-lijst").await.is(200).says("kan regelen");
}

#[tokio::test]
async fn a_no_is_told_with_its_reason_and_to_the_other_nothing() {
    let house = House::new().await;
    let (sanne, mut hers) = visitor(&house, "sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let id = ask(&house, &mut his, &question(&house, "guardian", &["property", "care"], None)).await;
    let mut desk = house.colleague("balie", &[StaffRole::PrivacyCoordinator]).await;
    let refuse = format!("/beheer/vertegenwoordigers/{id}/weigeren");
    desk.post(&refuse, &[("reason", " ")]).await.is(422).says("Schrijf de reden op");
    desk.post(&refuse, &[("reason", "Het besluit is van een ander.")]).await.is(303);
    desk.post(&refuse, &[("reason", "Nog eens.")]).await.is(303);
    his.get(MINE).await.is(200).says("Afgewezen").says("Het besluit is van een ander.");
    hers.get(MINE).await.is(200).says("Niemand regelt hier zaken voor u").is_silent_on("bramsma");
    assert_eq!(mails(&house, &bram.login, "Uw aanvraag").await, 1);
    assert_eq!(mails(&house, &sanne.login, "zaken").await, 0);
    his.post(&format!("{MINE}/{id}/handelen"), &[]).await.is(404);
}

#[tokio::test]
async fn the_same_does_not_hold_twice_and_nobody_acts_for_themselves() {
    let house = House::new().await;
    house.somebody("sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let fields = question(&house, "agent", &["property"], Some(day(&house, 100)));
    confirmed(&house, &mut his, &fields, "sanne sannesma").await;
    let again = ask(&house, &mut his, &fields).await;
    let mut desk = house.colleague("balie", &[StaffRole::CustomerContact]).await;
    let found = desk.post(&format!("/beheer/vertegenwoordigers/{again}/zoeken"), &[]).await.is(200);
    let seen = confirm(&mut desk, again, &choice(&found, "sanne sannesma").unwrap(), "desk").await.is(303);
    assert!(seen.location().unwrap().ends_with("gelukt=al-besloten"));
    assert_eq!(state(&house, again).await, "asked");
    // The file of the administration that their own account shows is them too.
    let own = linking::tenant(&house, "bram", "12").await;
    let link = "insert into linked_file (id, person_id, file_id, how, linked_at) values (gen_random_uuid(), $1, $2, 'code', now())";
    let mut change = house.app().db.change(huisrecht::platform::audit::Actor::Operator("test")).await.unwrap();
    sqlx::query(link).bind(bram.person.uuid()).bind(own.uuid()).execute(change.conn()).await.unwrap();
    change.commit(crate::house::Arranged(own)).await.unwrap();
    let found = desk.post(&format!("/beheer/vertegenwoordigers/{again}/zoeken"), &[]).await.is(200);
    let theirs = choice(&found, "bram bramsma").unwrap();
    assert_eq!(theirs, own.to_string());
    confirm(&mut desk, again, &theirs, "desk").await.is(422).says("Dit is een dossier van wie het vraagt");
}

#[tokio::test]
async fn only_who_may_decide_decides_and_the_officer_looks() {
    let house = House::new().await;
    house.somebody("sanne").await;
    let (_, mut his) = visitor(&house, "bram").await;
    let id = ask(&house, &mut his, &question(&house, "agent", &["property"], Some(day(&house, 100)))).await;
    let one = format!("/beheer/vertegenwoordigers/{id}");
    let mut officer = house.colleague("fg", &[StaffRole::DataProtectionOfficer]).await;
    officer.get(&one).await.is(200).is_silent_on("Aanvraag bevestigen").is_silent_on("Aanvraag afwijzen");
    let mut letting = house.colleague("verhuur", &[StaffRole::Letting]).await;
    for path in
        [format!("{one}/zoeken"), format!("{one}/bevestigen"), format!("{one}/weigeren"), format!("{one}/einde")]
    {
        officer.post(&path, &[("reason", "Nee")]).await.is(403);
        letting.post(&path, &[]).await.is(403);
        his.post(&path, &[]).await.is(403);
    }
    for path in [one.clone(), format!("{one}/bewijs")] {
        letting.get(&path).await.is(403);
        his.get(&path).await.is(403);
    }
    assert_eq!(state(&house, id).await, "asked");
}

#[tokio::test]
async fn an_employee_who_knows_either_of_both_leaves_it_to_a_colleague() {
    let house = House::new().await;
    let (sanne, _) = visitor(&house, "sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let fields = question(&house, "agent", &["property"], Some(day(&house, 100)));
    let id = ask(&house, &mut his, &fields).await;
    let one = format!("/beheer/vertegenwoordigers/{id}");
    let mut friend = house.colleague("friend", &[StaffRole::CustomerContact]).await;
    tells(&mut friend, bram.person, "friend").await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    tells(&mut desk, sanne.person, "family").await;
    let found =
        desk.post(&format!("{one}/zoeken"), &[]).await.is(200).says("Eén persoon die u kent, staat hier niet bij.");
    assert_eq!(choice(&found, "sanne sannesma"), None);
    confirm(&mut desk, id, &sanne.person.to_string(), "desk").await.is(422).says("Kies wie de ander is");
    let end = day(&house, 30);
    let (of_month, month, year) = (end.day().to_string(), u8::from(end.month()).to_string(), end.year().to_string());
    let last_day = [("ends_day", of_month.as_str()), ("ends_month", &month), ("ends_year", &year)];
    let reason = [("reason", "Zo is het.")];
    friend.get(&one).await.is(403).says(APART).is_silent_on("bramsma");
    friend.get(&format!("{one}/bewijs")).await.is(403);
    friend.post(&format!("{one}/zoeken"), &[]).await.is(403);
    friend.post(&format!("{one}/weigeren"), &reason).await.is(403);
    assert_eq!(state(&house, id).await, "asked");
    let id = confirmed(&house, &mut his, &fields, "sanne sannesma").await;
    let one = format!("/beheer/vertegenwoordigers/{id}");
    for knows in [&mut friend, &mut desk] {
        knows.get(&one).await.is(403).says(APART).is_silent_on("Sanne");
        knows.post(&format!("{one}/laatste-dag"), &last_day).await.is(403);
        knows.post(&format!("{one}/einde"), &reason).await.is(403);
    }
    assert_eq!(state(&house, id).await, "confirmed");
    let mut other = house.colleague("karin", &[StaffRole::CustomerContact]).await;
    other.post(&format!("{one}/laatste-dag"), &last_day).await.is(303);
    other.post(&format!("{one}/einde"), &reason).await.is(303);
}

#[tokio::test]
async fn what_is_over_before_it_is_decided_never_begins() {
    let house = House::new().await;
    let (_, _) = visitor(&house, "sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let id = ask(&house, &mut his, &question(&house, "agent", &["property"], Some(day(&house, 1)))).await;
    house.clock().shift(time::Duration::days(3));
    let mut desk = house.colleague("balie", &[StaffRole::CustomerContact]).await;
    let found = desk.post(&format!("/beheer/vertegenwoordigers/{id}/zoeken"), &[]).await.is(200);
    let person = choice(&found, "sanne sannesma").unwrap();
    confirm(&mut desk, id, &person, "desk").await.is(422).says("De gevraagde laatste dag is voorbij.");
    assert_eq!(state(&house, id).await, "asked");
    assert_eq!(mails(&house, &bram.login, "mag zaken regelen").await, 0);
}

#[tokio::test]
async fn who_acts_stands_in_the_file_for_employees() {
    let house = House::new().await;
    let (sanne, _) = visitor(&house, "sanne").await;
    let (bram, mut his) = visitor(&house, "bram").await;
    let id = confirmed(
        &house,
        &mut his,
        &question(&house, "agent", &["property"], Some(day(&house, 100))),
        "sanne sannesma",
    )
    .await;
    let mut desk = house.colleague("marieke", &[StaffRole::CustomerContact]).await;
    for (person, words) in
        [(sanne.person, "Iemand regelt zaken. Gemachtigde"), (bram.person, "Regelt zaken voor een ander. Gemachtigde")]
    {
        let file = format!("/beheer/personen/{person}");
        desk.post(&format!("{file}/openen"), &[("reason", "question")]).await.is(303);
        let seen = desk.get(&file).await.is(200).says(words);
        assert!(seen.body.contains(&format!("/beheer/vertegenwoordigers/{id}")), "{}", seen.text());
    }
    let mut letting = house.colleague("lars", &[StaffRole::Letting]).await;
    letting.post(&format!("/beheer/personen/{}/openen", sanne.person), &[("reason", "question")]).await.is(303);
    letting.get(&format!("/beheer/personen/{}", sanne.person)).await.is(200).is_silent_on("Gemachtigde");
}
