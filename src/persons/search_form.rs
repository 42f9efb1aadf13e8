//! What employees search by: three ways, each exact. A name alone finds too many people who have nothing to do with the question.

use time::Date;

use super::model::Sought;
use crate::kernel::birth_date::{Absent, BirthDate, BirthDateError};
use crate::kernel::email::EmailAddress;
use crate::kernel::house_number::HouseNumber;
use crate::kernel::name::FamilyName;
use crate::kernel::postcode::Postcode;
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;

pub struct SearchForm;

impl Form for SearchForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("email", Kind::Line),
        ("family_name", Kind::Line),
        ("birth_date_day", Kind::Line),
        ("birth_date_month", Kind::Line),
        ("birth_date_year", Kind::Line),
        ("postcode", Kind::Line),
        ("house_number", Kind::Line),
        ("by", Kind::Line),
    ];
}

/// What is sought, by a form that has at least the fields of [`SearchForm`]; what to mend when it cannot be read.
pub fn parse<F: Form>(typed: &Typed<F>, t: Messages, today: Date) -> Result<Sought, Errors> {
    let mut errors = typed.errors(t);
    let sought = match typed.get("by") {
        "name" => by_name(typed, t, &mut errors, today),
        "home" => by_home(typed, t, &mut errors),
        "email" => {
            let email = errors.keep("email", EmailAddress::parse(typed.get("email")), |_| t.desk_email_wrong());
            email.map(Sought::Email)
        }
        _ => {
            errors.add("email", t.desk_way_missing());
            None
        }
    };
    match sought {
        Some(sought) if errors.is_empty() => Ok(sought),
        _ => Err(errors.in_order_of::<F>()),
    }
}

fn by_name<F: Form>(typed: &Typed<F>, t: Messages, errors: &mut Errors, today: Date) -> Option<Sought> {
    let name = errors.keep("family_name", FamilyName::parse(typed.get("family_name")), |_| t.desk_name_wrong());
    let [day, month, year] = ["birth_date_day", "birth_date_month", "birth_date_year"].map(|field| typed.get(field));
    let born =
        BirthDate::parse(day, month, year, today).map_err(|error| errors.add(part(error), t.desk_birth_wrong())).ok();
    Some(Sought::NameAndBirth(name?, born?))
}

/// The part of the date to jump to.
fn part(error: BirthDateError) -> &'static str {
    match error {
        BirthDateError::Incomplete(Absent::Month | Absent::MonthAndYear) | BirthDateError::NotAMonth => {
            "birth_date_month"
        }
        BirthDateError::Incomplete(Absent::Year)
        | BirthDateError::YearShort
        | BirthDateError::Future
        | BirthDateError::TooOld => "birth_date_year",
        _ => "birth_date_day",
    }
}

fn by_home<F: Form>(typed: &Typed<F>, t: Messages, errors: &mut Errors) -> Option<Sought> {
    let postcode = errors.keep("postcode", Postcode::parse(typed.get("postcode")), |_| t.desk_postcode_wrong());
    let number = errors.keep("house_number", HouseNumber::parse(typed.get("house_number")), |_| t.desk_number_wrong());
    Some(Sought::Home(postcode?, number?.number()))
}
