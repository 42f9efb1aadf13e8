//! Whose data a request is about: an employee finds out, fact by fact, and nothing does so by itself (RULES 2).

use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::phone::PhoneNumber;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{Asked, By, Compared, Fact, Kind, State, compare};

use super::cases::{address, employee, letter, lines, now, take_in};
use crate::house::House;

#[tokio::test]
async fn a_person_is_matched_by_an_employee_who_sees_which_facts_are_the_same() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let (sanne, mehmet) = (house.somebody("sanne").await, house.somebody("mehmet").await);
    let mut new = letter(&house, Kind::Access, "wilma", 1);
    new.asked.name = Line::parse("mevr. S. sannesma").ok();
    new.asked.birth_date = BirthDate::parse_iso("1985-03-27").ok();
    new.asked.address = Prose::parse("Sannestraat 12-a bis, 7311AB Apeldoorn").ok();
    new.asked.phone = PhoneNumber::parse("06-12 34 56 78").ok();
    let one = take_in(&house, &new, By::Portal).await;
    assert_eq!(one.case.about, None, "nothing matches by itself");
    let path = format!("{}/koppelen", address(&one));
    let seen = desk.get(&path).await.is(200).says("mevr. S. sannesma");
    assert_eq!(seen.field("birth_date_year").as_deref(), Some("1985"));
    let home = [("by", "home"), ("postcode", "7311 AB"), ("house_number", "12")];
    let seen = desk.post(&path, &home).await.is(200).says("2 dossiers gevonden").says("Gelijk").says("Anders");
    let text = seen.text();
    let (first, second) = (text.find("sanne sannesma").unwrap(), text.find("mehmet mehmetsma").unwrap());
    assert!(first < second, "most facts the same first");
    assert_eq!(lines(&house, mehmet.person, "listed").await, 1);
    let choice = [("person", sanne.person.to_string()), ("revision", "1".to_owned())];
    let choice = choice.each_ref().map(|(name, value)| (*name, value.as_str()));
    let seen = desk.send(&format!("{path}/kiezen"), &choice).await.is(200);
    seen.says("aan deze persoon gekoppeld").says("Gekoppeld aan een persoon").says("sanne@voorbeeld.example");
    let matched = now(&house, &one).await;
    assert_eq!((matched.case.about, matched.case.state), (Some(sanne.person), State::Received));
    assert_eq!(
        lines(&house, sanne.person, "opened").await,
        1,
        "whoever it is about reads that a request was worked on"
    );
    // Once is enough: the page leads back.
    desk.get(&path).await.is(200).says("Wat er gebeurde");
    desk.post(&format!("{path}/kiezen"), &choice).await.is(422);
}

#[tokio::test]
async fn nobody_is_matched_who_is_not_on_file_and_by_nobody_who_may_not() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let sanne = house.somebody("sanne").await;
    let officer = house.employee("farida", &[StaffRole::DataProtectionOfficer]).await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let path = format!("{}/koppelen", address(&one));
    for person in [officer.person, one.person, huisrecht::kernel::ids::PersonId::new()] {
        desk.post(&format!("{path}/kiezen"), &[("person", &person.to_string()), ("revision", "1")]).await.is(404);
    }
    desk.post(&format!("{path}/kiezen"), &[("person", "x"), ("revision", "1")]).await.is(422);
    let stale = [("person", sanne.person.to_string()), ("revision", "7".to_owned())];
    let stale = stale.each_ref().map(|(name, value)| (*name, value.as_str()));
    desk.post(&format!("{path}/kiezen"), &stale).await.is(422);
    desk.post(&path, &[("by", "email"), ("email", "x")]).await.is(422).says("Vul een e-mailadres in");
    let mut browser = house.browser();
    house.log_in_as(&mut browser, &officer).await;
    browser.get(&path).await.is(403);
    browser.post(&format!("{path}/kiezen"), &[("person", &sanne.person.to_string()), ("revision", "1")]).await.is(403);
    assert_eq!(now(&house, &one).await, one);
}

#[tokio::test]
async fn facts_are_compared_as_people_write_them() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let access = {
        let mut conn = house.app().db.write().acquire().await.unwrap();
        let (app, now) = (house.app(), house.clock().now());
        let reader = huisrecht::platform::access::Reader::System;
        huisrecht::platform::access::Access::logged(
            &mut conn,
            &app.vault,
            "rights-request",
            reader,
            now,
            &[sanne.person],
        )
        .await
        .unwrap()
    };
    let file = huisrecht::persons::find(house.app().db.read(), &access, sanne.person).await.unwrap().unwrap();
    let compared =
        |asked: &Asked, fact: Fact| compare(asked, &file.person).into_iter().find(|(one, _)| *one == fact).unwrap().1;
    let named = |name: &str| Asked { name: Line::parse(name).ok(), ..Asked::default() };
    let at = |address: &str| Asked { address: Prose::parse(address).ok(), ..Asked::default() };
    for name in ["Sanne Sannesma", "mevrouw S.Sannesma-de Wit", "SÁNNESMA, s."] {
        let expected = if name.contains('-') { Compared::Different } else { Compared::Same };
        assert_eq!(compared(&named(name), Fact::Name), expected, "{name}");
    }
    assert_eq!(compared(&named("Sanne"), Fact::Name), Compared::Different);
    for address in ["Sannestraat 12 7311AB", "12-a bis\n7311 ab Apeldoorn"] {
        assert_eq!(compared(&at(address), Fact::Address), Compared::Same, "{address}");
    }
    assert_eq!(compared(&at("Sannestraat 120, 7311 AB"), Fact::Address), Compared::Different);
    let email = Asked { email: EmailAddress::parse("SANNE@voorbeeld.example").ok(), ..Asked::default() };
    assert_eq!(compared(&email, Fact::Email), Compared::Same);
    assert_eq!(compared(&Asked::default(), Fact::Phone), Compared::Unknown);
}
