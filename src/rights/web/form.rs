//! What is typed to ask something: by anybody, and by somebody who is logged in, of whom nothing is asked that we know.

use time::Date;
use uuid::Uuid;

use super::words;
use crate::kernel::birth_date::{BirthDate, BirthDateError};
use crate::kernel::prose::{Prose, ProseError};
use crate::kernel::reference::{Line, ReferenceError};
use crate::persons::contact_form;
use crate::platform::drafts::Remembered;
use crate::platform::form::{BSN, Errors, Form, FormView, Kind as Typing, Typed};
use crate::platform::messages::Messages;
use crate::rights::{Asked, Kind};

/// A text of ten thousand signs, as it comes over the line.
const ROOMY: usize = 256 * 1024;

/// `/privacy/verzoek/{kind}`.
pub struct AskForm;

impl Form for AskForm {
    const FIELDS: &'static [(&'static str, Typing)] = &[
        ("deceased", Typing::Line),
        ("relation", Typing::Line),
        ("body", Typing::Lines),
        ("name", Typing::Line),
        ("birth_date_day", Typing::Line),
        ("birth_date_month", Typing::Line),
        ("birth_date_year", Typing::Line),
        ("email", Typing::Line),
        ("phone", Typing::Line),
        ("address", Typing::Lines),
        ("asked", Typing::Line),
        ("step", Typing::Line),
        BSN,
    ];
    const LIMIT: usize = ROOMY;
}

impl Remembered for AskForm {
    const NAME: &'static str = "privacyverzoek";
    const COMES_BACK: &'static [&'static str] = &[
        "deceased",
        "relation",
        "body",
        "name",
        "birth_date_day",
        "birth_date_month",
        "birth_date_year",
        "email",
        "phone",
        "address",
    ];
}

/// `/mijn/verzoeken/nieuw/{kind}`.
pub struct OwnForm;

impl Form for OwnForm {
    const FIELDS: &'static [(&'static str, Typing)] = &[
        ("deceased", Typing::Line),
        ("relation", Typing::Line),
        ("body", Typing::Lines),
        ("password", Typing::Secret),
        ("asked", Typing::Line),
        ("step", Typing::Line),
        BSN,
    ];
    const LIMIT: usize = ROOMY;
}

impl Remembered for OwnForm {
    const NAME: &'static str = "mijn-privacyverzoek";
    const COMES_BACK: &'static [&'static str] = &["deceased", "relation", "body"];
}

/// Where a citizen service number could hide.
const FREE_TEXT: [&str; 5] = ["deceased", "relation", "body", "name", "address"];

/// What a form that was sent comes to. Nothing is stored before the second page is sent: a program that fills in one form and sends it asks
/// nothing, and no person has to prove to be none.
pub enum Sent {
    /// The form again: to change something, or to look at what may be a citizen service number.
    Again(FormView),
    /// Something is wrong in it.
    Wrong(Errors),
    /// All is right: to see it once more.
    Check(Asked),
    /// With the number of the page that was sent: see [`crate::rights::Press`].
    Send(Asked, Uuid),
}

/// `read`: what this form asks.
pub fn sent<F: Form>(typed: &Typed<F>, read: impl FnOnce() -> Result<Asked, Errors>) -> Sent {
    if let Some(masked) = typed.masked(&FREE_TEXT) {
        return Sent::Again(masked);
    }
    let step = typed.get("step");
    if step == "change" {
        return Sent::Again(typed.again(Errors::default()));
    }
    let asked = match read() {
        Ok(asked) => asked,
        Err(errors) => return Sent::Wrong(errors),
    };
    match (typed.warned(&FREE_TEXT), Uuid::parse_str(typed.get("asked"))) {
        (Some(warned), _) => Sent::Again(warned),
        (None, Ok(page)) if step == "send" => Sent::Send(asked, page),
        _ => Sent::Check(asked),
    }
}

/// What is asked, in words of one's own.
pub fn wish<F>(typed: &Typed<F>, kind: Kind, t: Messages, errors: &mut Errors) -> Option<Asked> {
    let body = match Prose::parse(typed.get("body")) {
        Ok(body) => Some(body),
        Err(ProseError::Missing) if !words::needs_words(kind) => None,
        Err(error) => {
            errors.add("body", prose_words(t, error, t.requests_body_missing(kind.code())));
            None
        }
    };
    if kind != Kind::NextOfKin {
        return Some(Asked { body, ..Asked::default() });
    }
    let deceased = line(typed, "deceased", t.requests_deceased_missing(), t, errors);
    let relation = line(typed, "relation", t.requests_relation_missing(), t, errors);
    let all = t.requests_kin_words(
        body.as_ref().map_or("", Prose::as_str),
        deceased.as_ref()?.as_str(),
        relation.as_ref()?.as_str(),
    );
    let all = Prose::parse(&all).map_err(|error| errors.add("body", prose_words(t, error, String::new())));
    Some(Asked { body: Some(all.ok()?), ..Asked::default() })
}

/// What somebody asks in their own account.
pub fn read_own(typed: &Typed<OwnForm>, kind: Kind, t: Messages) -> Result<Asked, Errors> {
    let mut errors = typed.errors(t);
    let asked = wish(typed, kind, t, &mut errors);
    asked.filter(|_| errors.is_empty()).ok_or_else(|| errors.in_order_of::<OwnForm>())
}

/// The same, and who asks. One way to answer them is enough; a date of birth helps to find them, and may stay empty.
pub fn read(typed: &Typed<AskForm>, kind: Kind, t: Messages, today: Date) -> Result<Asked, Errors> {
    let mut errors = typed.errors(t);
    let wish = wish(typed, kind, t, &mut errors);
    let name = line(typed, "name", t.requests_name_missing(), t, &mut errors);
    let birth_date = birth_date(typed, t, &mut errors, today);
    let email = match typed.get("email") {
        "" => None,
        _ => contact_form::email(typed, t, &mut errors),
    };
    let phone = contact_form::phone(typed, t, &mut errors).flatten();
    let address = optional_prose(typed, "address", t, &mut errors);
    let none = ["email", "phone", "address"].iter().all(|way| typed.get(way).is_empty());
    if none {
        errors.add("email", t.requests_way_missing());
    }
    match wish {
        Some(wish) if errors.is_empty() => Ok(Asked { name, birth_date, email, phone, address, ..wish }),
        _ => Err(errors.in_order_of::<AskForm>()),
    }
}

fn birth_date<F>(typed: &Typed<F>, t: Messages, errors: &mut Errors, today: Date) -> Option<BirthDate> {
    let [day, month, year] = ["birth_date_day", "birth_date_month", "birth_date_year"].map(|part| typed.get(part));
    match BirthDate::parse(day, month, year, today) {
        Ok(born) => Some(born),
        Err(BirthDateError::Missing) => None,
        Err(BirthDateError::YearShort) => {
            errors.keep("birth_date_year", Err(()), |()| t.registration_birth_year_short())
        }
        Err(_) => errors.keep("birth_date_day", Err(()), |()| t.requests_birth_wrong()),
    }
}

fn line<F>(
    typed: &Typed<F>,
    field: &'static str,
    missing: &'static str,
    t: Messages,
    errors: &mut Errors,
) -> Option<Line> {
    errors.keep(field, Line::parse(typed.get(field)), |error| match error {
        ReferenceError::TooLong => t.requests_line_long(),
        ReferenceError::ControlCharacter => t.form_control(),
        ReferenceError::Missing | ReferenceError::Symbol => missing,
    })
}

fn optional_prose<F>(typed: &Typed<F>, field: &'static str, t: Messages, errors: &mut Errors) -> Option<Prose> {
    match Prose::parse(typed.get(field)) {
        Ok(prose) => Some(prose),
        Err(ProseError::Missing) if typed.get(field).is_empty() => None,
        Err(error) => {
            errors.add(field, prose_words(t, error, t.requests_address_wrong().to_owned()));
            None
        }
    }
}

pub fn prose_words(t: Messages, error: ProseError, missing: String) -> String {
    match error {
        ProseError::Missing => missing,
        ProseError::TooLong(count) => t.notes_text_long(count),
        ProseError::ControlCharacter => t.form_control().to_owned(),
    }
}
