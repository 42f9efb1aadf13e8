//! Whose data a request is about: an employee finds out, fact by fact, and nothing does so by itself (RULES 2).

use huisrecht::kernel::address::{Address, Country, ForeignHouseNumber, ForeignPostcode, HouseNumber, Street, Town};
use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::phone::PhoneNumber;
use huisrecht::kernel::postcode::Postcode;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::rights::{Asked, By, Compared, Fact, Kind, Shown, State, Step, compare};

use proptest::prelude::*;

use super::cases::{address, employee, letter, lines, nothing_outside, now, take, take_in};
use crate::house::{House, somebody_called};

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
async fn who_matches_though_hardly_anything_is_the_same_says_how_they_know() {
    let house = House::new().await;
    let (mut desk, yusuf) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let sanne = house.somebody("sanne").await;
    let mut new = letter(&house, Kind::Access, "wilma", 1);
    new.asked.name = Line::parse("S. Sannesma").ok();
    let one = take_in(&house, &new, By::Portal).await;
    let path = format!("{}/koppelen/kiezen", address(&one));
    let person = sanne.person.to_string();
    let chosen = [("person", person.as_str()), ("revision", "1")];
    let seen = desk.post(&path, &chosen).await.is(200).says("Hoe weet u dat dit dezelfde persoon is?");
    seen.says("sanne sannesma").says("weinig of niets gelijk");
    let saying = |why: &'static str| [&chosen[..], &[("asked", "yes"), ("remark", why)]].concat();
    desk.post(&path, &saying("")).await.is(422).says("Hoe weet u dat");
    desk.post(&path, &saying("Haar nummer is 123456782.")).await.is(200).says("burgerservicenummer");
    assert_eq!(now(&house, &one).await, one, "nothing happened yet");
    let seen = desk.send(&path, &saying("De wijkbeheerder kent haar, en belde aan.")).await.is(200);
    seen.says("aan deze persoon gekoppeld").says("De wijkbeheerder kent haar");
    assert_eq!(now(&house, &one).await.case.about, Some(sanne.person));
    // Whoever decides sees what was said beside what is on file.
    let known = take(&house, &now(&house, &one).await, Step::ShowIdentity(Shown::Desk), yusuf).await;
    nothing_outside(&house).await;
    let deciding = desk.get(&format!("{}/besluit/antwoord", address(&known))).await.is(200);
    let deciding = deciding.says("S. Sannesma").says("sanne@voorbeeld.example").says("hetzelfde");
    deciding.says("De wijkbeheerder kent haar");
}

#[tokio::test]
async fn nobody_matches_whom_they_know() {
    let house = House::new().await;
    let (mut desk, _) = employee(&house, "marieke", StaffRole::CustomerContact).await;
    let sanne = house.somebody("sanne").await;
    crate::conflicts::tells(&mut desk, sanne.person, "family").await;
    let one = take_in(&house, &letter(&house, Kind::Access, "wilma", 1), By::Portal).await;
    let path = format!("{}/koppelen", address(&one));
    let home = [("by", "home"), ("postcode", "7311 AB"), ("house_number", "12")];
    let seen = desk.post(&path, &home).await.is(200).says("Eén persoon die u kent, staat hier niet bij.");
    seen.is_silent_on("sannesma").is_silent_on("Niemand gevonden");
    let person = sanne.person.to_string();
    let chosen = [("person", person.as_str()), ("revision", "1"), ("asked", "yes"), ("remark", "Ik ken haar.")];
    for fields in [&chosen[..2], &chosen[..]] {
        let seen = desk.post(&format!("{path}/kiezen"), fields).await.is(403);
        seen.says(crate::conflicts::APART).is_silent_on("sannesma");
    }
    assert_eq!(now(&house, &one).await, one);
    assert_eq!(lines(&house, sanne.person, "listed").await, 0);
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
        huisrecht::platform::access::Access::by_portal(&mut conn, &app.vault, "rights-request", now, &[sanne.person])
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
    for address in [
        "Sannestraat 12A-bis 7311AB",
        "12-a bis\n7311 ab Apeldoorn",
        "7311AB 12 a bis",
        "Sannestr. 12-a bis, Apeldoorn, 7311 AB",
        "Familie Sannesma\nSannestraat 12-a bis\n7311 AB  Apeldoorn\nNederland",
    ] {
        assert_eq!(compared(&at(address), Fact::Address), Compared::Same, "{address}");
    }
    for address in [
        "Sannestraat 120, 7311 AB",
        "Sannestraat 12, 7311 AB",
        "Sannestraat 12-a bis 2, 7311 AB",
        "Sannestraat 112-a bis, 7311 AB",
        "Sannestraat 12-a bis, 7311 AC",
        "Sannestraat 12-a bis, Apeldoorn",
    ] {
        assert_eq!(compared(&at(address), Fact::Address), Compared::Different, "{address}");
    }
    let email = Asked { email: EmailAddress::parse("SANNE@voorbeeld.example").ok(), ..Asked::default() };
    assert_eq!(compared(&email, Fact::Email), Compared::Same);
    assert_eq!(compared(&Asked::default(), Fact::Phone), Compared::Unknown);
}

/// Whether an address that was typed is the same as this one on file.
fn is_home(typed: &str, home: Address) -> bool {
    let mut person = somebody_called("sanne", &EmailAddress::parse("sanne@voorbeeld.example").unwrap());
    person.contact.address = home;
    let asked = Asked { address: Prose::parse(typed).ok(), ..Asked::default() };
    compare(&asked, &person).contains(&(Fact::Address, Compared::Same))
}

fn home(street: &str, number: &HouseNumber) -> Address {
    Address::Dutch {
        postcode: Postcode::parse("7311 AB").unwrap(),
        number: number.clone(),
        street: Street::parse(street).unwrap(),
        town: Town::parse("Apeldoorn").unwrap(),
    }
}

fn any_number() -> impl Strategy<Value = String> {
    (1..130_u32, "(|[a-c]|[ -]?(a|b|bis|hs|hg|[1-3])|-[ab] ?(bis|[12])|/[12])")
        .prop_map(|(n, more)| format!("{n}{more}"))
}

proptest! {
    #[test]
    fn the_neighbours_address_is_another_however_it_is_written(
        known in any_number(),
        typed in any_number(),
        again in any::<bool>(),
        street in prop::sample::select(vec!["Kerkstraat", "Plein 1940", "1e Kerkstraat", "Laan 12"]),
        shape in 0..5,
    ) {
        let known = HouseNumber::parse(&known).unwrap();
        let typed = if again { known.as_str().to_uppercase() } else { typed };
        let written = match shape {
            0 => format!("{street} {typed}, 7311 AB Apeldoorn"),
            1 => format!("{street} {typed}\n7311ab  APELDOORN\nNederland"),
            2 => format!("{typed} 7311 AB"),
            3 => format!("7311AB {typed}"),
            _ => format!("{street} {typed} Apeldoorn, 7311 AB"),
        };
        let same = HouseNumber::parse(&typed).unwrap().is_like(&known);
        prop_assert_eq!(is_home(&written, home(street, &known)), same, "{} for {}", written, known.as_str());
    }
}

#[test]
fn a_home_abroad_is_the_same_when_each_of_its_words_is() {
    let home = || Address::Foreign {
        postcode: ForeignPostcode::parse("48143").unwrap(),
        number: ForeignHouseNumber::parse("1").unwrap(),
        street: Street::parse("Domplatz").unwrap(),
        town: Town::parse("Münster").unwrap(),
        country: Country::parse("Duitsland").unwrap(),
    };
    for same in ["Domplatz 1\n48143 Münster\nDuitsland", "domplatz 1, 48143 münster"] {
        assert!(is_home(same, home()), "{same}");
    }
    for other in ["Domplatz 12, 48143 Münster", "Domplatz 1 b\n48143 Münster", "Domplatz 1", "48143 Münster Duitsland"]
    {
        assert!(!is_home(other, home()), "{other}");
    }
}
