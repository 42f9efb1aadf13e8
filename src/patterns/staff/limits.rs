//! The fields of the form with which it is switched on: limits, and what must have been done first.

use time::macros::date;
use time::{Date, Weekday};

use super::words;
use crate::kernel::dates::from_parts;
use crate::kernel::lang::Lang;
use crate::patterns::model::On;
use crate::patterns::rules::{Fault, LEAST, MOST, Rules, USUAL, WEEK};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;

/// `asked`: the number of the setting that was on the screen.
pub struct LimitsForm;

impl Form for LimitsForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("most", Kind::Line),
        ("monday", Kind::Line),
        ("tuesday", Kind::Line),
        ("wednesday", Kind::Line),
        ("thursday", Kind::Line),
        ("friday", Kind::Line),
        ("saturday", Kind::Line),
        ("sunday", Kind::Line),
        ("begins", Kind::Line),
        ("ends", Kind::Line),
        ("council", Kind::Line),
        ("agreed_day", Kind::Line),
        ("agreed_month", Kind::Line),
        ("agreed_year", Kind::Line),
        ("assessed", Kind::Line),
        ("employees", Kind::Line),
        ("asked", Kind::Line),
    ];
}

/// Before this portal there was nothing to agree to.
const EARLIEST: Date = date!(2026 - 01 - 01);

const fn field(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

/// A box for each day.
pub fn boxes(t: Messages) -> Vec<(&'static str, &'static str)> {
    WEEK.into_iter().map(|day| (field(day), words::day(t, day))).collect()
}

/// The limits that were last in use, or what is usual. What has to be said is never said beforehand.
pub fn filled(last: Option<&Rules>, lang: Lang) -> FormView {
    let most = last.map_or(USUAL, Rules::most).to_string();
    let hours = last.map_or((time::macros::time!(8:00), time::macros::time!(18:00)), Rules::hours);
    let [begins, ends] = [hours.0, hours.1].map(|time| words::clock(time, lang));
    let days = last.map_or(&WEEK[..5], Rules::days);
    let mut values = vec![("most", most.as_str()), ("begins", &begins), ("ends", &ends)];
    values.extend(days.iter().map(|day| (field(*day), "yes")));
    FormView::with(&values)
}

/// What to switch on, when everything was said.
pub fn parse(typed: &Typed<LimitsForm>, t: Messages, today: Date) -> Result<On, Errors> {
    let mut errors = typed.errors(t);
    let days: Vec<Weekday> = WEEK.into_iter().filter(|day| typed.ticked(field(*day))).collect();
    let rules = Rules::parse(typed.get("most"), (typed.get("begins"), typed.get("ends")), &days);
    for fault in rules.as_ref().err().into_iter().flatten() {
        let (field, said) = say(t, *fault);
        errors.add(field, said);
    }
    let must = [
        ("council", t.patterns_council_missing()),
        ("assessed", t.patterns_assessed_missing()),
        ("employees", t.patterns_employees_missing()),
    ];
    for (field, missing) in must.into_iter().filter(|(field, _)| !typed.ticked(field)) {
        errors.add(field, missing);
    }
    let agreed_on = errors.keep("agreed_day", agreed(typed, today), |refused| refused(t));
    match (rules, agreed_on) {
        (Ok(rules), Some(agreed_on)) if errors.is_empty() => Ok(On { rules, agreed_on }),
        _ => Err(errors.in_order_of::<LimitsForm>()),
    }
}

fn agreed(typed: &Typed<LimitsForm>, today: Date) -> Result<Date, fn(Messages) -> &'static str> {
    let [day, month, year] = ["agreed_day", "agreed_month", "agreed_year"].map(|part| typed.get(part));
    match from_parts(day, month, year) {
        None => Err(Messages::patterns_agreed_missing),
        Some(day) if day > today => Err(Messages::patterns_agreed_future),
        Some(day) if day < EARLIEST => Err(Messages::patterns_agreed_early),
        Some(day) => Ok(day),
    }
}

fn say(t: Messages, fault: Fault) -> (&'static str, String) {
    match fault {
        Fault::Most => ("most", t.patterns_most_missing(LEAST, MOST)),
        Fault::NoDays => ("monday", t.patterns_days_missing().to_owned()),
        Fault::Begins => ("begins", t.patterns_begins_missing().to_owned()),
        Fault::Ends => ("ends", t.patterns_ends_missing().to_owned()),
        Fault::Order => ("ends", t.patterns_ends_order().to_owned()),
    }
}
