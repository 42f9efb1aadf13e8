//! By which ways somebody may show who they are (RULES 2, P87): plain rules.

use huisrecht::kernel::birth_date::BirthDate;
use huisrecht::kernel::email::EmailAddress;
use huisrecht::kernel::phone::PhoneNumber;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::Line;
use huisrecht::persons::{Field, KnownSince};
use huisrecht::rights::proof::{Home, Known, No, Way};
use huisrecht::rights::{Asked, Fact, Need, Shown, same};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use crate::house::somebody_called;

const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

fn known(home: Home, days: i64) -> Known {
    let since = NOW - Duration::days(days);
    let person = somebody_called("sanne", &EmailAddress::parse("sanne@voorbeeld.example").unwrap());
    Known { person, since: KnownSince { email: since, phone: since, address: since }, disputed: [].into(), home }
}

/// What somebody wrote that is the same as on file.
fn right(known: &Known) -> Asked {
    let person = &known.person;
    Asked {
        name: Line::parse(&format!("Mevr. {}", person.name.full().to_uppercase())).ok(),
        birth_date: BirthDate::parse_iso(person.birth_date.as_str()).ok(),
        address: Prose::parse(&person.contact.address.lines().join("\n")).ok(),
        ..Asked::default()
    }
}

#[test]
fn without_a_match_there_is_the_desk_and_video_alone() {
    for way in Way::ALL {
        let shows = way.shows(Need::Known, &Asked::default(), None, NOW);
        match way {
            Way::Mail | Way::Phone | Way::Letter => assert_eq!(shows, Err(No::Unmatched), "{way:?}"),
            _ => assert!(shows.unwrap().is_strong(), "{way:?}"),
        }
    }
}

#[test]
fn what_is_sent_to_where_somebody_says_they_are_not_shows_nothing() {
    let ways = [(Field::Email, Way::Mail), (Field::Phone, Way::Phone), (Field::Address, Way::Letter)];
    for (field, way) in ways {
        let known = Known { disputed: [field].into(), ..known(Home::Rented, 100) };
        let asked = right(&known);
        for (_, other) in ways {
            let shows = other.shows(Need::Nothing, &asked, Some(&known), NOW);
            assert_eq!(shows == Err(No::Disputed), other == way, "{field:?} {other:?}");
        }
    }
}

#[test]
fn a_contact_that_changed_in_the_last_fourteen_days_is_not_trusted() {
    let known_new = known(Home::Never, 13);
    let asked = right(&known_new);
    for way in [Way::Mail, Way::Phone, Way::Letter] {
        let shows = way.shows(Need::Known, &asked, Some(&known_new), NOW);
        assert_eq!(shows, Err(No::TooNew { from: time::macros::date!(2026 - 11 - 24) }), "{way:?}");
    }
    let known_old = known(Home::Never, 14);
    assert_eq!(Way::Mail.shows(Need::Known, &asked, Some(&known_old), NOW), Ok(Shown::MailCode));
    let rented = known(Home::Rented, 1);
    assert_eq!(
        Way::Letter.shows(Need::Strong, &asked, Some(&rented), NOW),
        Ok(Shown::LetterCode),
        "the agreement knows it"
    );
}

#[test]
fn a_letter_takes_two_facts_and_never_goes_to_a_former_home() {
    let current = known(Home::Rented, 100);
    let one = Asked { name: right(&current).name, ..Asked::default() };
    assert_eq!(Way::Letter.shows(Need::Known, &one, Some(&current), NOW), Err(No::FewFacts));
    // A neighbour with the same family name.
    let next_door = Prose::parse("Sannestraat 12-a, 7311 AB Apeldoorn").ok();
    let neighbour = Asked { address: next_door, ..one };
    assert_eq!(Way::Letter.shows(Need::Known, &neighbour, Some(&current), NOW), Err(No::FewFacts));
    let left = known(Home::Left, 100);
    assert_eq!(Way::Letter.shows(Need::Known, &right(&left), Some(&left), NOW), Err(No::FormerHome));
}

#[test]
fn special_data_take_more_than_a_mailbox_and_movers_two_facts_with_it() {
    let current = known(Home::Rented, 100);
    let asked = right(&current);
    assert_eq!(Way::Mail.shows(Need::Strong, &asked, Some(&current), NOW), Err(No::TooWeak));
    assert_eq!(Way::Phone.shows(Need::Strong, &asked, Some(&current), NOW), Err(No::TooWeak));
    let left = known(Home::Left, 100);
    assert_eq!(Way::Mail.shows(Need::Strong, &asked, Some(&left), NOW), Ok(Shown::MailCodeAndFacts));
    let one = Asked { name: asked.name, ..Asked::default() };
    assert_eq!(Way::Mail.shows(Need::Strong, &one, Some(&left), NOW), Err(No::TooWeak));
    assert_eq!(Way::Mail.shows(Need::Known, &one, Some(&left), NOW), Ok(Shown::MailCode));
}

#[test]
fn a_fact_is_the_same_however_it_was_written_and_no_other() {
    let known = known(Home::Rented, 100);
    let contact = &known.person.contact;
    let asked = Asked {
        email: EmailAddress::parse(&contact.email.as_ref().unwrap().as_str().to_uppercase()).ok(),
        phone: PhoneNumber::parse("+31 6 1234 5678").ok(),
        ..right(&known)
    };
    assert_eq!(same(&asked, &known.person), [Fact::Name, Fact::BirthDate, Fact::Email, Fact::Phone, Fact::Address]);
    let other = Asked {
        name: Line::parse("Somebody Else").ok(),
        birth_date: BirthDate::parse_iso("1985-03-28").ok(),
        address: Prose::parse("Elders 1, 7311 AB Apeldoorn").ok(),
        ..Asked::default()
    };
    assert_eq!(same(&other, &known.person), []);
    assert_eq!(same(&Asked::default(), &known.person), []);
}
