//! A text on its way to be a version: read from a file, its blanks filled with the words of the association, and held to the rules of
//! publishing. Blanks are filled before publication and not while a page is shown: what is kept, hashed and proved later is what people
//! read, and another phone number is another version.

use std::collections::BTreeMap;

use serde::Deserialize;
use time::{Date, OffsetDateTime};

use super::fault::{Fault, Unfit, Wrong};
use super::text;
use super::version::{Kind, Version, Versions};
use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::text::without_debris;

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

/// What an association puts in a blank.
type Words = for<'o> fn(&'o Organisation, Lang) -> &'o str;

/// What stands in braces, and what takes its place at publication.
pub const BLANKS: [(&str, Words); 12] = [
    ("name", |who, _| &who.name),
    ("legal_name", |who, _| &who.legal_name),
    ("registration_number", |who, _| &who.registration_number),
    ("town", |who, _| &who.town),
    ("visiting_address", |who, _| &who.visiting_address),
    ("postal_address", |who, _| &who.postal_address),
    ("phone", |who, _| &who.phone),
    ("phone_hours", Organisation::phone_hours),
    ("email", |who, _| &who.email),
    ("website", |who, _| &who.website),
    ("officer", |who, _| &who.officer),
    ("officer_email", |who, _| &who.officer_email),
];

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

/// The words of one language with their blanks filled, or the first that is wrong with them.
pub fn fill_in(text: &str, organisation: &Organisation, lang: Lang) -> Result<String, Unfit> {
    fit(text, organisation, lang).map_err(|(first, _)| first)
}

/// The same, with all that is wrong: the first, and the others in the order of the lines, at most one of each.
pub fn fit(text: &str, organisation: &Organisation, lang: Lang) -> Result<String, (Unfit, Vec<Unfit>)> {
    let (filled, mut faults) = fill(&text.replace("\r\n", "\n"), organisation, lang);
    for Fault { line, what } in text::faults(&filled) {
        faults.entry(line).or_insert(what);
    }
    let mut faults = faults.into_iter().map(|(line, what)| Unfit::from(Fault { line, what }));
    if let Some(first) = faults.next() {
        return Err((first, faults.collect()));
    }
    let filled = filled.trim();
    let unfit = if filled.len() > LONGEST {
        Unfit::TooLong(LONGEST)
    } else if filled.is_empty() {
        Unfit::Empty
    } else {
        return Ok(filled.to_owned());
    };
    Err((unfit, vec![]))
}

/// `{legal_name}` becomes the association's, and so each field of its file. What cannot be filled in comes by its line, which is then empty.
fn fill(text: &str, organisation: &Organisation, lang: Lang) -> (String, BTreeMap<usize, Wrong>) {
    let mut faults = BTreeMap::new();
    let lines: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(at, line)| {
            let filled = fill_line(line, organisation, lang).map_err(|what| faults.insert(at + 1, what));
            filled.unwrap_or_default()
        })
        .collect();
    (lines.join("\n"), faults)
}

fn fill_line(line: &str, organisation: &Organisation, lang: Lang) -> Result<String, Wrong> {
    // Marks that turn the direction of reading around show something else than what stands there.
    if line.chars().any(|c| c.is_control() && c != '\t') || without_debris(line) != line {
        return Err(Wrong::Control);
    }
    let mut filled = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or(Wrong::BlankOpen)?;
        filled.push_str(before);
        if name.starts_with('#') {
            filled.push_str(&format!("{{{name}}}"));
        } else {
            let blank = BLANKS.iter().find(|(blank, _)| *blank == name);
            let (_, words) = blank.ok_or_else(|| Wrong::BlankUnknown(name.to_owned()))?;
            filled.push_str(words(organisation, lang));
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
