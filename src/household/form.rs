//! Reading the two forms: somebody more, and the last day of somebody.

use time::Date;

use super::model::past_day;
use crate::kernel::birth_date::{Absent, BirthDateError};
use crate::kernel::ids::HouseholdMemberId;
use crate::persons::Source;
use crate::persons::household::{BirthYear, BirthYearError, HouseholdMember, Relation, Stays};
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;

pub struct MemberForm;

impl Form for MemberForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("relation", Kind::Line),
        ("birth_year", Kind::Line),
        ("stays", Kind::Line),
        ("since_day", Kind::Line),
        ("since_month", Kind::Line),
        ("since_year", Kind::Line),
    ];
}

pub struct LeaveForm;

impl Form for LeaveForm {
    const FIELDS: &'static [(&'static str, Kind)] =
        &[("since_day", Kind::Line), ("since_month", Kind::Line), ("since_year", Kind::Line)];
}

/// Somebody more, or all that is wrong with the answers.
pub fn member(typed: &Typed<MemberForm>, t: Messages, today: Date) -> Result<HouseholdMember, Errors> {
    let mut errors = typed.errors(t);
    let relation = errors.keep("relation", Relation::parse(typed.get("relation")), |_| t.household_relation_missing());
    let birth_year = birth_year(typed.get("birth_year"), relation, t, &mut errors, today);
    let stays = errors.keep("stays", Stays::parse(typed.get("stays")), |_| t.household_stays_missing());
    let began_on = day(typed, t, &mut errors, today);
    if let (Some(Some(born)), Some(began_on)) = (&birth_year, began_on)
        && born.age_in(began_on) < 0
    {
        errors.add("since_year", t.household_since_before_birth());
    }
    match (relation, birth_year, stays, began_on) {
        (Some(relation), Some(birth_year), Some(stays), Some(began_on)) if errors.is_empty() => {
            let (id, source) = (HouseholdMemberId::new(), Source::Person);
            Ok(HouseholdMember { id, relation, stays, birth_year, began_on, ended_on: None, source })
        }
        _ => Err(errors.in_order_of::<MemberForm>()),
    }
}

/// Asked of a child only: nobody else's age matters.
fn birth_year(
    typed: &str,
    relation: Option<Relation>,
    t: Messages,
    errors: &mut Errors,
    today: Date,
) -> Option<Option<BirthYear>> {
    if relation != Some(Relation::Child) {
        if !typed.is_empty() && relation.is_some() {
            errors.add("birth_year", t.household_birth_year_not_asked());
        }
        return Some(None);
    }
    let year = errors.keep("birth_year", BirthYear::parse(typed, today), |error| match error {
        BirthYearError::Missing | BirthYearError::NotAYear => t.household_birth_year_wrong(),
        BirthYearError::Future => t.household_birth_year_future(),
        BirthYearError::TooOld => t.household_birth_year_too_old(),
    });
    year.map(Some)
}

/// The last day of somebody who came on `began_on`, or all that is wrong with it.
pub fn last_day(typed: &Typed<LeaveForm>, t: Messages, began_on: Date, today: Date) -> Result<Date, Errors> {
    let mut errors = typed.errors(t);
    let last = day(typed, t, &mut errors, today);
    if last.is_some_and(|last| last < began_on) {
        errors.add("since_day", t.household_left_before_since());
    }
    last.filter(|_| errors.is_empty()).ok_or_else(|| errors.in_order_of::<LeaveForm>())
}

fn day<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors, today: Date) -> Option<Date> {
    let [day, month, year] = ["since_day", "since_month", "since_year"].map(|field| typed.get(field));
    let error = match past_day(day, month, year, today) {
        Ok(day) => return Some(day),
        Err(error) => error,
    };
    let (field, words) = match error {
        BirthDateError::Missing => ("since_day", t.household_day_missing()),
        BirthDateError::Incomplete(absent) => (first_absent(absent), t.household_day_incomplete()),
        BirthDateError::YearShort => ("since_year", t.registration_birth_year_short()),
        BirthDateError::NotAMonth => ("since_month", t.registration_birth_month()),
        BirthDateError::NotADate => ("since_day", t.household_day_not_a_date()),
        BirthDateError::Future => ("since_year", t.household_day_future()),
        BirthDateError::TooOld => ("since_year", t.registration_birth_too_old()),
    };
    errors.add(field, words);
    None
}

fn first_absent(absent: Absent) -> &'static str {
    match absent {
        Absent::Day | Absent::DayAndMonth | Absent::DayAndYear => "since_day",
        Absent::Month | Absent::MonthAndYear => "since_month",
        Absent::Year => "since_year",
    }
}
