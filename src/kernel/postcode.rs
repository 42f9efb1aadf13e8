//! A Dutch postcode, with or without its space (P10).

use super::text::{one_line, personal_text};

personal_text! {
    /// `1234 AB`
    Postcode
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostcodeError {
    Missing,
    ControlCharacter,
    /// Not four digits, the first not 0, and two letters.
    Shape,
    /// SA, SD and SS are never given out.
    NotIssued,
}

impl Postcode {
    pub fn parse(raw: &str) -> Result<Self, PostcodeError> {
        let typed = one_line(raw).map_err(|_| PostcodeError::ControlCharacter)?;
        let code: String = typed.chars().filter(|&c| c != ' ').map(|c| c.to_ascii_uppercase()).collect();
        if code.is_empty() {
            return Err(PostcodeError::Missing);
        }
        let (digits, letters) = code.split_at_checked(4).ok_or(PostcodeError::Shape)?;
        if !are_digits(digits) || !are_letters(letters) {
            return Err(PostcodeError::Shape);
        }
        if matches!(letters, "SA" | "SD" | "SS") {
            return Err(PostcodeError::NotIssued);
        }
        Ok(Self(format!("{digits} {letters}")))
    }
}

fn are_digits(text: &str) -> bool {
    !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn are_letters(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}
