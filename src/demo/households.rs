//! Who lives with whom in the demonstration, and who is registered for a home.

use time::{Date, Duration};

use crate::allocation::{self, AllocationRegistration};
use crate::kernel::ids::{HouseholdMemberId, PersonId};
use crate::kernel::reference::{Line, Reference};
use crate::persons::household::{BirthYear, HouseholdMember, Relation, Stays};
use crate::persons::{self, Source};
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Unlocked;

/// A partner for every second, a child for every third, and for every fifth a child that is here part of the week. One has left.
pub async fn settle(
    change: &mut Change,
    file: &Unlocked,
    person: PersonId,
    at: usize,
    (since, source): (Date, Source),
) -> Result<()> {
    let today = crate::kernel::dates::amsterdam_day(change.at());
    let year = |age: usize| BirthYear::parse(&(today.year() - i32::try_from(age).unwrap_or(9)).to_string(), today).ok();
    let everybody = [
        (at.is_multiple_of(2), Relation::Partner, Stays::Always, None, None),
        (at.is_multiple_of(3), Relation::Child, Stays::Always, year(4 + at % 9), None),
        (at.is_multiple_of(5), Relation::Child, Stays::PartOfTheWeek, year(6 + at % 7), None),
        (at % 7 == 6, Relation::Child, Stays::Always, year(21), Some(today - Duration::days(90))),
    ];
    for (_, relation, stays, birth_year, ended_on) in everybody.into_iter().filter(|(lives, ..)| *lives) {
        let (id, began_on) = (HouseholdMemberId::new(), since.min(today - Duration::days(400)));
        let member = HouseholdMember { id, relation, stays, birth_year, began_on, ended_on, source };
        persons::add_member(change, file, person, &member).await?;
        change.also(persons::Event::MemberAdded { person, member: member.id });
    }
    Ok(())
}

/// A place in the region's allocation system.
pub async fn register(change: &mut Change, file: &Unlocked, person: PersonId, at: usize) -> Result<()> {
    let today = crate::kernel::dates::amsterdam_day(change.at());
    let names = (Line::parse("Woonkeus Stedendriehoek"), Reference::parse(&format!("WK-{:07}", 2_041_007 + at * 31)));
    let (Ok(system), Ok(number)) = names else { return Ok(()) };
    let registered_on = today - Duration::days(700 + at as i64 * 5);
    let registration =
        AllocationRegistration { system, number, registered_on, ended_on: None, source: Source::Administration };
    allocation::add(change, file, person, &registration).await
}
