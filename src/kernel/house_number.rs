//! A Dutch house number with what follows it: `12-a bis`, `12-2hg` (P10).

use std::fmt;

use super::text::{longer_than, one_line};

/// What may follow the number, in characters.
const LONGEST_ADDITION: usize = 16;

#[derive(Clone, PartialEq, Eq)]
pub struct HouseNumber {
    text: String,
    number: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HouseNumberError {
    Missing,
    TooLong,
    ControlCharacter,
    /// It does not begin with a digit.
    NoNumber,
    /// 0, or more than 99999.
    OutOfRange,
    /// After the number come letters, digits, spaces, hyphens and slashes, and a letter or digit is the last.
    Addition,
}

impl HouseNumber {
    pub fn parse(raw: &str) -> Result<Self, HouseNumberError> {
        let typed = one_line(raw).map_err(|_| HouseNumberError::ControlCharacter)?;
        if typed.is_empty() {
            return Err(HouseNumberError::Missing);
        }
        let ends = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
        let (digits, addition) = typed.split_at(ends);
        let number = number_from(digits)?;
        let addition = tidy_addition(addition)?;
        Ok(Self { text: format!("{number}{addition}"), number })
    }

    /// As typed, without stray spaces: `12-a bis`
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same home, however its parts are kept apart: `12a bis`, `12-a bis` and `12 A-bis`.
    pub fn is_like(&self, other: &Self) -> bool {
        parts(&self.text) == parts(&other.text)
    }

    /// 1 to 99999, without what follows it.
    pub fn number(&self) -> u32 {
        self.number
    }
}

impl fmt::Debug for HouseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HouseNumber(..)")
    }
}

/// Runs of digits and runs of letters, in small letters: `12-A bis` is `12`, `a` and `bis`.
pub fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![];
    let mut before = None;
    for c in text.to_lowercase().chars() {
        let kind = c.is_alphanumeric().then(|| c.is_numeric());
        match (kind, parts.last_mut()) {
            (None, _) => {}
            (Some(_), Some(part)) if kind == before => part.push(c),
            (Some(_), _) => parts.push(c.to_string()),
        }
        before = kind;
    }
    parts
}

fn number_from(digits: &str) -> Result<u32, HouseNumberError> {
    if digits.is_empty() {
        return Err(HouseNumberError::NoNumber);
    }
    digits.parse().ok().filter(|number| (1..=99_999).contains(number)).ok_or(HouseNumberError::OutOfRange)
}

fn tidy_addition(addition: &str) -> Result<String, HouseNumberError> {
    let tidy = addition.replace(" -", "-").replace("- ", "-");
    if longer_than(&tidy, LONGEST_ADDITION) {
        return Err(HouseNumberError::TooLong);
    }
    let is_allowed = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/');
    if tidy.chars().all(is_allowed) && tidy.chars().last().is_none_or(char::is_alphanumeric) {
        Ok(tidy)
    } else {
        Err(HouseNumberError::Addition)
    }
}
