//! A postal address, in the Netherlands or abroad (P10). Each line is parsed by itself, so that a page can say which
//! field is wrong.

use super::postcode::Postcode;
use super::text::{has_letter, is_apostrophe, is_letter_or_mark, longer_than, one_line, personal_text};

pub use super::house_number::{HouseNumber, HouseNumberError};

personal_text! { Street }
personal_text! { Town }

personal_text! {
    /// `Nederland` for every way to say the Netherlands, or an empty field; another country as typed.
    Country
}

personal_text! {
    /// May be empty: many countries have none.
    ForeignPostcode
}

personal_text! {
    /// May be empty: abroad the number often stands in the street.
    ForeignHouseNumber
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressError {
    Missing,
    TooLong,
    ControlCharacter,
    /// A character that is in no such line, such as `<`.
    Symbol,
    /// Only digits or signs.
    NoLetter,
}

impl Street {
    pub const LONGEST: usize = 100;

    pub fn parse(raw: &str) -> Result<Self, AddressError> {
        let street =
            line(raw, Self::LONGEST, |c| is_place_character(c) || matches!(c, '#' | ':' | ';' | '"' | '°' | '+'))?;
        with_letter(street).map(Self)
    }
}

impl Town {
    pub const LONGEST: usize = 80;

    pub fn parse(raw: &str) -> Result<Self, AddressError> {
        with_letter(line(raw, Self::LONGEST, is_place_character)?).map(Self)
    }
}

impl Country {
    pub const LONGEST: usize = 60;
    const NETHERLANDS: &str = "Nederland";
    const OTHER_NAMES: [&str; 10] = [
        "",
        "nl",
        "nld",
        "nederland",
        "netherlands",
        "the netherlands",
        "holland",
        "pays-bas",
        "niederlande",
        "países bajos",
    ];

    pub fn parse(raw: &str) -> Result<Self, AddressError> {
        let country = line(raw, Self::LONGEST, |c| is_place_character(c) && !c.is_numeric() && c != '/')?;
        if Self::OTHER_NAMES.contains(&country.to_lowercase().as_str()) {
            return Ok(Self(Self::NETHERLANDS.to_owned()));
        }
        with_letter(country).map(Self)
    }

    pub fn is_dutch(&self) -> bool {
        self.0 == Self::NETHERLANDS
    }
}

impl ForeignPostcode {
    pub const LONGEST: usize = 16;

    pub fn parse(raw: &str) -> Result<Self, AddressError> {
        line(raw, Self::LONGEST, |c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-')).map(Self)
    }
}

impl ForeignHouseNumber {
    pub const LONGEST: usize = 20;

    pub fn parse(raw: &str) -> Result<Self, AddressError> {
        line(raw, Self::LONGEST, |_| true).map(Self)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    Dutch { postcode: Postcode, number: HouseNumber, street: Street, town: Town },
    Foreign { postcode: ForeignPostcode, number: ForeignHouseNumber, street: Street, town: Town, country: Country },
}

impl Address {
    /// The same, but perhaps for how the house number is written.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Dutch { postcode, number, street, town },
                Self::Dutch { postcode: postcode_too, number: number_too, street: street_too, town: town_too },
            ) => (postcode, street, town) == (postcode_too, street_too, town_too) && number.is_like(number_too),
            _ => self == other,
        }
    }

    /// The lines of a letter, under the name. Two spaces before the town, as Dutch post asks; the country in capitals.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Dutch { postcode, number, street, town } => {
                vec![joined(street.as_str(), number.as_str()), format!("{}  {}", postcode.as_str(), town.as_str())]
            }
            Self::Foreign { postcode, number, street, town, country } => vec![
                joined(street.as_str(), number.as_str()),
                joined(postcode.as_str(), town.as_str()),
                country.as_str().to_uppercase(),
            ],
        }
    }
}

/// Two texts with a space between them, or the one that is there.
fn joined(first: &str, second: &str) -> String {
    format!("{first} {second}").trim().to_owned()
}

/// An empty line is allowed here; `with_letter` asks for more.
fn line(raw: &str, longest: usize, allowed: fn(char) -> bool) -> Result<String, AddressError> {
    let text = one_line(raw).map_err(|_| AddressError::ControlCharacter)?;
    if longer_than(&text, longest) {
        Err(AddressError::TooLong)
    } else if text.chars().all(allowed) {
        Ok(text)
    } else {
        Err(AddressError::Symbol)
    }
}

fn with_letter(text: String) -> Result<String, AddressError> {
    if text.is_empty() {
        Err(AddressError::Missing)
    } else if has_letter(&text) {
        Ok(text)
    } else {
        Err(AddressError::NoLetter)
    }
}

/// `1e Jan v.d. Heijdenstraat`, `Plein 1940-'45`, `Bosnia & Herzegovina`, `Frankfurt (Oder)`
fn is_place_character(c: char) -> bool {
    is_letter_or_mark(c)
        || c.is_numeric()
        || is_apostrophe(c)
        || matches!(c, ' ' | '-' | '‐' | '–' | '.' | ',' | '/' | '(' | ')' | '&')
}
