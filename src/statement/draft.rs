//! A text on its way to be a version: read from a file, its blanks filled with the words of the association, and held to the rules of
//! publishing. Blanks are filled before publication and not while a page is shown: what is kept, hashed and proved later is what people
//! read, and another phone number is another version.

use serde::Deserialize;
use time::{Date, OffsetDateTime};

use super::fault::{Fault, Unfit, Wrong};
use super::text;
use super::version::{Kind, Version, Versions};
use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;

/// A text that can be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub kind: Kind,
    pub nl: String,
    pub en: Option<String>,
}

/// The file: see README.md, "The privacy statement".
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    kind: Option<String>,
    nl: String,
    en: Option<String>,
}

/// In bytes, for one language.
const LONGEST: usize = 200_000;

/// Why a text is not published on a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error(
        "nothing is published: version {number}, of {effective_on}, already says the same on that day, word for word"
    )]
    SameWords { number: i32, effective_on: Date },
    #[error("the text would take effect in the past, on {0}, when nobody could read it: give a day from {1} on")]
    Backdated(Date, Date),
    #[error("{0} is too far away: give a day between {1} and {2}")]
    FarAway(Date, Date, Date),
}

impl Draft {
    /// What is wrong comes as one line.
    pub fn parse(file: &str, organisation: &Organisation) -> Result<Self, String> {
        let Written { kind, nl, en } = toml::from_str(file).map_err(|error| one_line(&error.to_string()))?;
        let kind = kind.as_deref().unwrap_or(Kind::Literal.code());
        let kind =
            Kind::from_code(kind).ok_or_else(|| format!("kind is '{kind}': write \"literal\" or \"summary\""))?;
        let nl = words("nl", &nl, organisation, Lang::Nl)?;
        let en = en.map(|en| words("en", &en, organisation, Lang::En)).transpose()?;
        Ok(Self { kind, nl, en })
    }

    /// Whether it may be published for this day.
    pub fn check(&self, versions: &Versions, effective_on: Date, now: OffsetDateTime) -> Result<(), Refused> {
        let today = dates::amsterdam_day(now);
        let (first, last) = (Date::MIN.replace_year(1990).unwrap_or(today), today.saturating_add(YEAR));
        if effective_on < first || effective_on > last {
            return Err(Refused::FarAway(effective_on, first, last));
        }
        if let Some(held) = versions.up_to(effective_on).filter(|held| self.says_the_same(held)) {
            return Err(Refused::SameWords { number: held.number, effective_on: held.effective_on });
        }
        // History may be told afterwards. What people live by today they must have been able to read.
        let holds = versions.in_force(now).filter(|held| held.kind == Kind::Literal);
        match holds {
            Some(held) if effective_on < today && held.effective_on <= effective_on => {
                Err(Refused::Backdated(effective_on, today))
            }
            _ => Ok(()),
        }
    }

    fn says_the_same(&self, version: &Version) -> bool {
        self.kind == version.kind && self.nl == version.nl && self.en == version.en
    }
}

const YEAR: time::Duration = time::Duration::days(366);

/// The words of one language for a file, or what is wrong with them in one line.
fn words(name: &str, text: &str, organisation: &Organisation, lang: Lang) -> Result<String, String> {
    fill_in(text, organisation, lang).map_err(|what| format!("{name}, {what}"))
}

/// The words of one language with their blanks filled, or what is wrong with them.
pub fn fill_in(text: &str, organisation: &Organisation, lang: Lang) -> Result<String, Unfit> {
    let text = text.replace("\r\n", "\n");
    if let Some(at) = text.lines().position(|line| line.chars().any(|c| c.is_control() && c != '\t')) {
        return Err(Fault { line: at + 1, what: Wrong::Control }.into());
    }
    let filled = fill(text.trim(), organisation, lang)?;
    if filled.len() > LONGEST {
        return Err(Unfit::TooLong(LONGEST));
    }
    if text::parse(&filled)?.is_empty() {
        return Err(Unfit::Empty);
    }
    Ok(filled)
}

/// `{legal_name}` becomes the association's, and so each field of its file.
fn fill(text: &str, organisation: &Organisation, lang: Lang) -> Result<String, Fault> {
    let lines = text
        .lines()
        .enumerate()
        .map(|(at, line)| fill_line(line, organisation, lang).map_err(|what| Fault { line: at + 1, what }));
    Ok(lines.collect::<Result<Vec<_>, _>>()?.join("\n"))
}

fn fill_line(line: &str, organisation: &Organisation, lang: Lang) -> Result<String, Wrong> {
    let mut filled = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or(Wrong::BlankOpen)?;
        filled.push_str(before);
        if name.starts_with('#') {
            filled.push_str(&format!("{{{name}}}"));
        } else {
            filled.push_str(blank(name, organisation, lang).ok_or_else(|| Wrong::BlankUnknown(name.to_owned()))?);
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn blank<'o>(name: &str, who: &'o Organisation, lang: Lang) -> Option<&'o str> {
    Some(match name {
        "name" => &who.name,
        "legal_name" => &who.legal_name,
        "registration_number" => &who.registration_number,
        "town" => &who.town,
        "visiting_address" => &who.visiting_address,
        "postal_address" => &who.postal_address,
        "phone" => &who.phone,
        "phone_hours" => who.phone_hours(lang),
        "email" => &who.email,
        "website" => &who.website,
        "officer" => &who.officer,
        "officer_email" => &who.officer_email,
        _ => return None,
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
