//! The name somebody logs in with: an e-mail address, or a name of one's own choice.

use unicode_normalization::UnicodeNormalization as _;

use super::email::{EmailAddress, EmailError};
use super::text::{has_letter, is_letter_or_mark, longer_than, one_line, personal_text, without_case};

const SHORTEST: usize = 3;
const LONGEST: usize = 254;

personal_text! {
    LoginName
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginNameError {
    Missing,
    TooShort,
    TooLong,
    ControlCharacter,
    Space,
    /// A chosen name has letters, digits and `. _ - ' +`, and at least one letter.
    Symbol,
    /// It has an @, so it must be an address.
    Email(EmailError),
}

impl LoginName {
    pub fn parse(raw: &str) -> Result<Self, LoginNameError> {
        let typed = one_line(raw).map_err(|_| LoginNameError::ControlCharacter)?;
        check_length(&typed)?;
        if typed.contains('@') {
            let address = EmailAddress::parse(&typed).map_err(LoginNameError::Email)?;
            return Ok(Self(address.as_str().to_owned()));
        }
        if typed.contains(' ') {
            return Err(LoginNameError::Space);
        }
        if !typed.chars().all(is_allowed) || !has_letter(&typed) {
            return Err(LoginNameError::Symbol);
        }
        Ok(Self(typed))
    }

    /// What must be unique, and what a login is looked up by: no difference of case, width or way of writing an
    /// address. Accents count.
    pub fn folded(&self) -> String {
        match EmailAddress::parse(&self.0) {
            Ok(address) => address.folded(),
            Err(_) => without_case(self.0.nfkc()).nfkc().filter(|c| !c.is_whitespace()).collect(),
        }
    }
}

fn check_length(typed: &str) -> Result<(), LoginNameError> {
    if typed.is_empty() {
        Err(LoginNameError::Missing)
    } else if !longer_than(typed, SHORTEST - 1) {
        Err(LoginNameError::TooShort)
    } else if longer_than(typed, LONGEST) {
        Err(LoginNameError::TooLong)
    } else {
        Ok(())
    }
}

fn is_allowed(c: char) -> bool {
    is_letter_or_mark(c) || c.is_numeric() || matches!(c, '.' | '_' | '-' | '\'' | '+')
}
