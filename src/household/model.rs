//! The rules of a household: who counts, and which days can be.

use time::Date;

use crate::kernel::birth_date::{BirthDate, BirthDateError};
use crate::persons::household::{HouseholdMember, Stays};

/// The most that one person fills in: far above any household, and small enough to show on one page.
pub const MOST: usize = 40;

/// How many live somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// All of the week, the person too.
    pub always: usize,
    /// Part of the week, such as children of parents who live apart: counted apart, since they live elsewhere as well.
    pub part: usize,
}

/// Who lives here today.
pub fn counts(members: &[HouseholdMember], today: Date) -> Counts {
    let here = || members.iter().filter(move |member| member.began_on <= today && !member.is_over(today));
    let part = here().filter(|member| member.stays == Stays::PartOfTheWeek).count();
    Counts { always: 1 + here().count() - part, part }
}

/// A day that has been, at most 120 years ago: the rules of a date of birth.
pub fn past_day(day: &str, month: &str, year: &str, today: Date) -> Result<Date, BirthDateError> {
    BirthDate::parse(day, month, year, today).map(|day| day.date())
}
