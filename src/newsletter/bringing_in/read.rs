//! A row becomes somebody who said yes, each cell by the rule of its kind; or the word for what is wrong with it.

use time::OffsetDateTime;

use super::outcome::Outcome;
use crate::consents::{self, Channel, Kind, Said, Texts};
use crate::kernel::dates::amsterdam_day;
use crate::kernel::email::EmailAddress;
use crate::kernel::lang::Lang;
use crate::kernel::name::{FamilyName, GivenNames, NamePrefix, PersonName};
use crate::kernel::register::Purpose;
use crate::platform::rows::{Column, Row, date};

const EMAIL: &str = "email";
const GIVEN: &str = "voornamen";
const PREFIX: &str = "tussenvoegsel";
const FAMILY: &str = "achternaam";
const LANGUAGE: &str = "taal";
const DAY: &str = "toestemming_op";

pub const COLUMNS: &[Column] = &[
    Column::must(EMAIL, "noor@voorbeeld.example"),
    Column::may(GIVEN, "Noor"),
    Column::may(PREFIX, "ter"),
    Column::may(FAMILY, "Leeszaal"),
    Column::may(LANGUAGE, "nl"),
    Column::must(DAY, "22-11-2026"),
];

/// Somebody on the list, and their yes.
pub struct SaidYes {
    pub row: u32,
    pub email: EmailAddress,
    pub name: Option<PersonName>,
    pub said: Said,
}

pub fn read(row: &Row, texts: &Texts, now: OffsetDateTime) -> Result<SaidYes, Outcome> {
    if row.odd.is_some() {
        return Err(Outcome::Cells);
    }
    let email = EmailAddress::parse(row.get(EMAIL)).map_err(|_| Outcome::Email)?;
    let (name, lang) = (name(row)?, language(row.get(LANGUAGE))?);
    Ok(SaidYes { row: row.number, email, name, said: said(row.get(DAY), lang, texts, now)? })
}

/// Given names alone are no name: they are not kept.
fn name(row: &Row) -> Result<Option<PersonName>, Outcome> {
    if row.get(FAMILY).is_empty() {
        return Ok(None);
    }
    let wrong = |_| Outcome::Name;
    Ok(Some(PersonName {
        given: GivenNames::parse_optional(row.get(GIVEN)).map_err(wrong)?,
        prefix: NamePrefix::parse_optional(row.get(PREFIX)).map_err(wrong)?,
        family: FamilyName::parse(row.get(FAMILY)).map_err(wrong)?,
    }))
}

fn language(cell: &str) -> Result<Lang, Outcome> {
    match cell {
        "" => Ok(Lang::default()),
        cell => Lang::from_code(&cell.to_ascii_lowercase()).ok_or(Outcome::Language),
    }
}

fn said(cell: &str, lang: Lang, texts: &Texts, now: OffsetDateTime) -> Result<Said, Outcome> {
    let (kind, channel) = (Kind::Given, Channel::Elsewhere);
    let day = date(cell).map_err(|_| Outcome::Date)?;
    if day > amsterdam_day(now) {
        return Err(Outcome::Future);
    }
    let text = consents::text_on(texts, Purpose::Newsletter, day).ok_or(Outcome::NoText)?.id;
    if !texts.stands(text) {
        return Err(Outcome::OldText);
    }
    Ok(Said { kind, text: Some(text), lang, channel, effective_at: consents::said_at(kind, channel, day, now) })
}
