//! Reading what an employee typed for a line: each datum by the rule that it has everywhere.

use time::Date;

use super::field::Field;
use super::line::NewLine;
use super::records::{Record, Records};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::RequestFileId;
use crate::kernel::lang::Lang;
use crate::kernel::name::{FamilyName, GivenNames, NamePrefix};
use crate::kernel::phone::{PhoneError, PhoneNumber};
use crate::kernel::prose::{Prose, ProseError};
use crate::persons::{self, Datum, contact_form};
use crate::platform::form::{BSN, Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;

/// One form for every datum; each page asks its own.
pub struct LineForm;

impl Form for LineForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[
        ("record", Kind::Line),
        ("given_names", Kind::Line),
        ("name_prefix", Kind::Line),
        ("family_name", Kind::Line),
        ("birth_date_day", Kind::Line),
        ("birth_date_month", Kind::Line),
        ("birth_date_year", Kind::Line),
        ("email", Kind::Line),
        ("phone", Kind::Line),
        ("country", Kind::Line),
        ("postcode", Kind::Line),
        ("house_number", Kind::Line),
        ("street", Kind::Line),
        ("town", Kind::Line),
        ("old", Kind::Lines),
        ("new", Kind::Lines),
        ("file", Kind::Line),
        ("revision", Kind::Line),
        BSN,
    ];
    const LIMIT: usize = 128 * 1024;
}

/// Those that are looked through for citizen service numbers.
pub const TEXTS: [&str; 2] = ["old", "new"];

/// `files`: those of the request that can show it.
pub fn parse(
    typed: &Typed<LineForm>,
    t: Messages,
    (field, today): (Field, Date),
    (records, files): (&Records, &[RequestFileId]),
) -> Result<NewLine, Errors> {
    let mut errors = typed.errors(t);
    let record = record(typed, t, &mut errors, records);
    let said = match field {
        Field::Of(of) => {
            let new = datum(typed, t, (of, today), &mut errors);
            new.zip(record).and_then(|(new, record)| changed(&new, record, t, &mut errors))
        }
        Field::Other => in_words(typed, t, &mut errors),
    };
    let file = match typed.get("file") {
        "" => None,
        id => errors
            .keep("file", id.parse().map_err(drop).and_then(|id| among(files, id)), |()| t.correction_file_wrong()),
    };
    match (record, said) {
        (Some(record), Some((old, new))) if errors.is_empty() => {
            Ok(NewLine { record: record.person, field, old, new, file })
        }
        _ => Err(errors.in_order_of::<LineForm>()),
    }
}

fn among(files: &[RequestFileId], id: uuid::Uuid) -> Result<RequestFileId, ()> {
    files.iter().copied().find(|file| file.uuid() == id).ok_or(())
}

/// The only one there is need not be chosen.
fn record<'a>(typed: &Typed<LineForm>, t: Messages, errors: &mut Errors, records: &'a Records) -> Option<&'a Record> {
    if let [only] = &records.all[..] {
        return Some(only);
    }
    let chosen = records.all.iter().find(|record| record.person.to_string() == typed.get("record"));
    errors.keep("record", chosen.ok_or(()), |()| t.correction_record_missing())
}

type Said = (Option<String>, Option<String>);

/// What says the same as what stands is nothing to correct.
fn changed(new: &Datum, record: &Record, t: Messages, errors: &mut Errors) -> Option<Said> {
    let now = Datum::of(&record.now, new.field());
    if !new.says_as(&now) {
        return Some((now.kept(), new.kept()));
    }
    let field = first_input(new.field());
    match now.shown(t.lang()) {
        Some(shown) => errors.add(field, t.correction_equal(shown)),
        None => errors.add(field, t.correction_equal_nothing()),
    }
    None
}

/// Where the page jumps to.
const fn first_input(field: persons::Field) -> &'static str {
    match field {
        persons::Field::BirthDate => "birth_date_day",
        persons::Field::Address => "street",
        other => other.code(),
    }
}

fn datum(
    typed: &Typed<LineForm>,
    t: Messages,
    (field, today): (persons::Field, Date),
    errors: &mut Errors,
) -> Option<Datum> {
    let text = typed.get(field.code());
    Some(match field {
        persons::Field::GivenNames => {
            Datum::GivenNames(
                errors.keep("given_names", GivenNames::parse_optional(text), |_| t.correction_given_wrong())?,
            )
        }
        persons::Field::NamePrefix => {
            Datum::NamePrefix(
                errors.keep("name_prefix", NamePrefix::parse_optional(text), |_| t.correction_prefix_wrong())?,
            )
        }
        persons::Field::FamilyName => {
            Datum::FamilyName(errors.keep("family_name", FamilyName::parse(text), |_| t.correction_family_wrong())?)
        }
        persons::Field::BirthDate => Datum::BirthDate(born(typed, t, errors, today)?),
        persons::Field::Email => {
            Datum::Email(Some(errors.keep("email", EmailAddress::parse(text), |_| t.correction_email_wrong())?))
        }
        persons::Field::Phone => Datum::Phone(phone(text, t, errors)?),
        persons::Field::Address => Datum::Address(contact_form::address(typed, t, errors)?),
    })
}

fn born(typed: &Typed<LineForm>, t: Messages, errors: &mut Errors, today: Date) -> Option<BirthDate> {
    let [day, month, year] = ["birth_date_day", "birth_date_month", "birth_date_year"].map(|part| typed.get(part));
    errors.keep("birth_date_day", BirthDate::parse(day, month, year, today), |_| t.correction_birth_wrong())
}

fn phone(text: &str, t: Messages, errors: &mut Errors) -> Option<Option<PhoneNumber>> {
    match PhoneNumber::parse(text) {
        Ok(phone) => Some(Some(phone)),
        Err(PhoneError::Missing) => Some(None),
        Err(_) => errors.keep("phone", Err(()), |()| t.correction_phone_wrong()),
    }
}

fn in_words(typed: &Typed<LineForm>, t: Messages, errors: &mut Errors) -> Option<Said> {
    let old = prose(typed.get("old"), "old", t.correction_old_missing(), t, errors);
    let new = prose(typed.get("new"), "new", t.correction_new_missing(), t, errors);
    let said = old.zip(new).map(|(old, new)| (old.as_str().to_owned(), new.as_str().to_owned()))?;
    if said.0 == said.1 {
        errors.add("new", t.correction_equal(said.0));
        return None;
    }
    Some((Some(said.0), Some(said.1)))
}

/// A text that has to be there, and why not.
pub fn prose(
    text: &str,
    field: &'static str,
    missing: &'static str,
    t: Messages,
    errors: &mut Errors,
) -> Option<Prose> {
    match Prose::parse(text) {
        Ok(prose) => return Some(prose),
        Err(ProseError::Missing) => errors.add(field, missing),
        Err(ProseError::TooLong(count)) => errors.add(field, t.casework_text_long(count)),
        Err(ProseError::ControlCharacter) => errors.add(field, t.form_control()),
    }
    None
}

/// The form with what stands filled in, to change.
pub fn begun(field: Field, record: Option<&Record>, lang: Lang) -> FormView {
    let Some((Field::Of(field), record)) = Some(field).zip(record) else { return FormView::default() };
    let datum = Datum::of(&record.now, field);
    let shown = datum.shown(lang).unwrap_or_default();
    match &datum {
        Datum::Address(address) => contact_form::filled(Messages::new(lang), address),
        Datum::BirthDate(born) => {
            let date = born.date();
            let [day, month, year] =
                [date.day().to_string(), u8::from(date.month()).to_string(), date.year().to_string()];
            FormView::with(&[("birth_date_day", &day), ("birth_date_month", &month), ("birth_date_year", &year)])
        }
        Datum::Phone(phone) => FormView::with(&[("phone", phone.as_ref().map_or("", |phone| phone.original()))]),
        _ => FormView::with(&[(field.code(), &shown)]),
    }
}
