//! A telephone number: what the person typed, and the same number in E.164 for calling and comparing (P11).

use std::fmt;

use phonenumber::Mode;
use phonenumber::country::Id;

use super::text::{is_letter_or_mark, longer_than, one_line};

/// In characters, as typed.
const LONGEST: usize = 40;

/// `+31612345678 06-123 456 78`: E.164, a space, what was typed.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneNumber {
    text: String,
    e164_ends: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneError {
    Missing,
    TooLong,
    ControlCharacter,
    Letters,
    /// Something else than digits, one `+`, spaces, hyphens, points, slashes and brackets.
    Symbol,
    /// No such number: a digit too many or too few, or an area that does not exist.
    NotANumber,
}

impl PhoneNumber {
    /// A number without country is Dutch.
    pub fn parse(raw: &str) -> Result<Self, PhoneError> {
        let typed = one_line(raw).map_err(|_| PhoneError::ControlCharacter)?;
        check_characters(&typed)?;
        let number = phonenumber::parse(Some(Id::NL), dialled(&typed)).map_err(|_| PhoneError::NotANumber)?;
        if !number.is_valid() {
            return Err(PhoneError::NotANumber);
        }
        let e164 = number.format().mode(Mode::E164).to_string();
        if e164.strip_prefix("+31").is_some_and(|national| !is_dutch_length(national)) {
            return Err(PhoneError::NotANumber);
        }
        Ok(Self { text: format!("{e164} {typed}"), e164_ends: e164.len() })
    }

    /// Reads back what `as_str` gave. Whether the number exists is not judged again: numbering plans change.
    pub fn parse_stored(text: &str) -> Result<Self, PhoneError> {
        let (e164, original) = text.split_once(' ').ok_or(PhoneError::NotANumber)?;
        let is_e164 = e164
            .strip_prefix('+')
            .is_some_and(|digits| (5..=17).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()));
        if !is_e164 {
            return Err(PhoneError::NotANumber);
        }
        check_characters(original)?;
        Ok(Self { text: text.to_owned(), e164_ends: e164.len() })
    }

    /// The text as it is sealed; `parse_stored` reads it back.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// `+31612345678`
    pub fn e164(&self) -> &str {
        &self.text[..self.e164_ends]
    }

    /// As the person typed it.
    pub fn original(&self) -> &str {
        &self.text[self.e164_ends + 1..]
    }

    /// `06 12345678` for a Dutch number, `+49 30 1234567` for one from abroad.
    pub fn shown(&self) -> String {
        let mode = if self.e164().starts_with("+31") { Mode::National } else { Mode::International };
        match phonenumber::parse(None, self.e164()) {
            Ok(number) => number.format().mode(mode).to_string(),
            Err(_) => self.e164().to_owned(),
        }
    }
}

/// Reads the numbering plans, which the first number would otherwise wait for: 0.1 to 0.8 s, on a blocking thread.
pub fn load_numbering_plans() {
    let _ = PhoneNumber::parse("0612345678").map(|number| number.shown());
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber(..)")
    }
}

fn check_characters(typed: &str) -> Result<(), PhoneError> {
    if typed.is_empty() {
        Err(PhoneError::Missing)
    } else if longer_than(typed, LONGEST) {
        Err(PhoneError::TooLong)
    } else if typed.chars().any(is_letter_or_mark) {
        Err(PhoneError::Letters)
    } else if !typed.chars().all(|c| c.is_ascii_digit() || is_separator(c) || c == '+')
        || typed.matches('+').count() > 1
    {
        Err(PhoneError::Symbol)
    } else {
        Ok(())
    }
}

/// The numbering plan of the library compares beginnings only: it takes 06 with two digits too many for a number.
fn is_dutch_length(national: &str) -> bool {
    match national.as_bytes() {
        [b'1', b'4', b'0', ..] => (5..=6).contains(&national.len()),
        [b'8' | b'9', b'0', ..] => (7..=10).contains(&national.len()),
        [b'9', b'7', ..] => national.len() == 11,
        _ => national.len() == 9,
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Digits after at most one leading `+`. `+31 (0)6` is how many Dutch people write it; that 0 is not dialled.
fn dialled(typed: &str) -> String {
    let bare: String = typed.chars().filter(|c| !is_separator(*c) || matches!(c, '(' | ')')).collect();
    let from_abroad = bare.strip_prefix("00").map_or_else(|| bare.clone(), |rest| format!("+{rest}"));
    let without_trunk = if from_abroad.starts_with('+') { from_abroad.replacen("(0)", "", 1) } else { from_abroad };
    without_trunk.chars().filter(|c| !is_separator(*c)).collect()
}
