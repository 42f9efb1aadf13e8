//! What an administration calls something: a number of its own making, or a few words.

use super::bsn;
use super::text::{longer_than, one_line, personal_text};

personal_text! {
    /// `HO-2019-00412`: the number of an agreement, of a registration.
    Reference
}

personal_text! {
    /// `Huur november 2026`: a line of words, such as a bank statement has.
    Line
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceError {
    Missing,
    TooLong,
    ControlCharacter,
    /// Something else than letters, digits, spaces and `- / . _ #`.
    Symbol,
}

impl Reference {
    pub const LONGEST: usize = 40;

    pub fn parse(raw: &str) -> Result<Self, ReferenceError> {
        let text = filled_line(raw, Self::LONGEST)?;
        let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '.' | '_' | '#'));
        if plain { Ok(Self(text)) } else { Err(ReferenceError::Symbol) }
    }
}

impl Line {
    pub const LONGEST: usize = 140;

    pub fn parse(raw: &str) -> Result<Self, ReferenceError> {
        filled_line(raw, Self::LONGEST).map(Self)
    }

    /// The same without citizen service numbers.
    pub fn masked(&self) -> Self {
        Self(bsn::mask(&self.0))
    }
}

fn filled_line(raw: &str, most: usize) -> Result<String, ReferenceError> {
    let text = one_line(raw).map_err(|_| ReferenceError::ControlCharacter)?;
    match text {
        text if text.is_empty() => Err(ReferenceError::Missing),
        text if longer_than(&text, most) => Err(ReferenceError::TooLong),
        text => Ok(text),
    }
}
