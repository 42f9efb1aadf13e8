//! What somebody fills in who wants to act for another.

use time::Date;

use super::model::{Asked, BadLastDay, last_day};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::dates::from_parts;
use crate::kernel::house_number::HouseNumber;
use crate::kernel::postcode::Postcode;
use crate::kernel::reference::Line;
use crate::kernel::representation::{Area, Representative, Scope};
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::scan::LARGEST;
use crate::platform::upload::UploadForm;

/// Without the proof, which no page can carry along.
pub struct AskForm;

impl Form for AskForm {
    const FIELDS: &'static [(&'static str, Kind)] = SendForm::FIELDS;
}

/// What was checked, with the proof.
pub struct SendForm;

// A constant cannot join two slices: what was asked first, and after it what is of this page itself.
impl Form for SendForm {
    const FIELDS: &'static [(&'static str, Kind)] = &{
        let mut all = [("proof", Kind::Line); ASKED.len() + 3];
        let mut at = 0;
        while at < ASKED.len() {
            all[at] = ASKED[at];
            at += 1;
        }
        all[at] = ("asked", Kind::Line);
        all[at + 1] = ("step", Kind::Line);
        all
    };
}

impl UploadForm for SendForm {
    const FILES: &'static [(&'static str, usize)] = &[("proof", LARGEST)];
}

const ASKED: &[(&str, Kind)] = &[
    ("kind", Kind::Line),
    ("name", Kind::Line),
    ("birth_date_day", Kind::Line),
    ("birth_date_month", Kind::Line),
    ("birth_date_year", Kind::Line),
    ("postcode", Kind::Line),
    ("house_number", Kind::Line),
    ("property", Kind::Line),
    ("contact", Kind::Line),
    ("privacy", Kind::Line),
    ("care", Kind::Line),
    ("begins_day", Kind::Line),
    ("begins_month", Kind::Line),
    ("begins_year", Kind::Line),
    ("ends_day", Kind::Line),
    ("ends_month", Kind::Line),
    ("ends_year", Kind::Line),
];

/// The fields that the page to check carries along.
pub fn carried<F>(typed: &Typed<F>) -> Vec<(&'static str, String)> {
    let texts = ASKED.iter().map(|(field, _)| (*field, typed.get(field).to_owned()));
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

pub fn parse<F: Form>(typed: &Typed<F>, t: Messages, today: Date) -> Result<Asked, Errors> {
    let mut errors = typed.errors(t);
    let kind = Representative::from_code(typed.get("kind")).ok_or(());
    let kind = errors.keep("kind", kind, |()| t.representatives_kind_missing());
    let name = errors.keep("name", Line::parse(typed.get("name")), |_| t.representatives_name_missing());
    let [day, month, year] = ["birth_date_day", "birth_date_month", "birth_date_year"].map(|part| typed.get(part));
    let born = BirthDate::parse(day, month, year, today);
    let born = errors.keep("birth_date_day", born, |_| t.representatives_birth_wrong());
    let postcode = Postcode::parse(typed.get("postcode"));
    let postcode = errors.keep("postcode", postcode, |_| t.representatives_postcode_wrong());
    let number = HouseNumber::parse(typed.get("house_number"));
    let number = errors.keep("house_number", number, |_| t.representatives_number_wrong());
    let scope = scope(typed, t, kind, &mut errors);
    let begins_on = begins(typed, t, today, &mut errors);
    let wanted = ends(typed, t, kind, &mut errors);
    let ends_on = match (kind, begins_on, &born, wanted) {
        (Some(kind), Some(begins_on), Some(born), Ok(wanted)) => {
            let last = last_day((kind, born), begins_on, wanted, today);
            let field = if kind == Representative::Parent { "birth_date_day" } else { "ends_day" };
            errors.keep(field, last, |fault| not_last(t, fault)).flatten()
        }
        _ => None,
    };
    match (kind, scope, name, born, postcode, number, begins_on) {
        (
            Some(kind),
            Some(scope),
            Some(name),
            Some(birth_date),
            Some(postcode),
            Some(house_number),
            Some(begins_on),
        ) if errors.is_empty() => {
            Ok(Asked { kind, scope, name, birth_date, postcode, house_number, begins_on, ends_on })
        }
        _ => Err(errors.in_order_of::<F>()),
    }
}

/// What was ticked, which may not be more than this kind can do.
fn scope<F>(typed: &Typed<F>, t: Messages, kind: Option<Representative>, errors: &mut Errors) -> Option<Scope> {
    let scope: Scope = Area::ALL.into_iter().filter(|area| typed.ticked(area.code())).collect();
    if scope.is_empty() {
        errors.add("property", t.representatives_scope_missing());
        return None;
    }
    let kind = kind?;
    if !scope.within(kind.greatest()) {
        let allowed = super::words::scope(t, kind.greatest());
        errors.add("property", t.representatives_scope_more(allowed));
        return None;
    }
    Some(scope)
}

fn begins<F>(typed: &Typed<F>, t: Messages, today: Date, errors: &mut Errors) -> Option<Date> {
    let day = from_parts(typed.get("begins_day"), typed.get("begins_month"), typed.get("begins_year"));
    let near = day.filter(|day| (day.year() - today.year()).abs() <= 30);
    errors.keep("begins_day", near.ok_or(()), |()| t.representatives_begins_wrong())
}

/// The last day that was typed, if any. `Err` when it is no day, or is missing where there must be one.
fn ends<F>(
    typed: &Typed<F>,
    t: Messages,
    kind: Option<Representative>,
    errors: &mut Errors,
) -> Result<Option<Date>, ()> {
    let [day, month, year] = ["ends_day", "ends_month", "ends_year"].map(|part| typed.get(part));
    let fault = match (kind, [day, month, year].iter().all(|part| part.is_empty())) {
        (Some(Representative::Agent), true) => t.representatives_ends_missing(),
        (_, true) | (Some(Representative::Parent), _) => return Ok(None),
        _ => match from_parts(day, month, year) {
            Some(day) => return Ok(Some(day)),
            None => t.representatives_ends_wrong(),
        },
    };
    errors.add("ends_day", fault);
    Err(())
}

fn not_last(t: Messages, fault: BadLastDay) -> &'static str {
    match fault {
        BadLastDay::Missing => t.representatives_ends_missing(),
        BadLastDay::Over => t.representatives_ends_wrong(),
        BadLastDay::Late => t.representatives_ends_late(),
        BadLastDay::Sixteen => t.representatives_child_is_16(),
    }
}
