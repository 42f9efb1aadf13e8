//! A household in the reader's words.

use time::Date;

use super::model::counts;
use crate::kernel::dates;
use crate::persons::household::{HouseholdMember, Stays};
use crate::platform::messages::Messages;

/// "U woont met 3 personen, uzelf meegeteld. Een deel van de week is er nog 1 persoon." Of whom nobody was ever named, we do not know.
pub fn summary(t: Messages, members: &[HouseholdMember], today: Date) -> String {
    if members.is_empty() {
        return t.household_unknown().to_owned();
    }
    let counts = counts(members, today);
    let always = match counts.always {
        1 => t.household_alone().to_owned(),
        many => t.household_together(count(many)),
    };
    match counts.part {
        0 => always,
        part => format!("{always} {}", t.household_part(count(part))),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// "Kind, geboren in 2015, een deel van de week"
pub fn member_line(t: Messages, member: &HouseholdMember) -> String {
    let mut words = vec![t.household_relation_said(member.relation.as_str())];
    words.extend(member.birth_year.as_ref().map(|year| t.household_born(year.as_str())));
    if member.stays == Stays::PartOfTheWeek {
        words.push(t.household_part_said().to_owned());
    }
    words.join(", ")
}

/// "sinds 1 maart 2019", "van … tot en met …"
pub fn since(t: Messages, member: &HouseholdMember) -> String {
    let day = |day: Date| dates::long(day, t.lang());
    match member.ended_on {
        None => t.household_since_said(day(member.began_on)),
        Some(last) => t.household_from_until(day(member.began_on), day(last)),
    }
}
