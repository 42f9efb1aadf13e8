//! An IBAN, Dutch or foreign (P14). It is sealed, no log shows it, and people see its last four characters.

use super::text::{one_line, personal_text};

personal_text! {
    /// `NL91ABNA0417164300`: capitals and digits, without spaces.
    Iban
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IbanError {
    Missing,
    ControlCharacter,
    /// Something else than letters and digits, or it does not begin with a country and two check digits.
    Shape,
    /// ISO 13616 has them from 15 to 34 characters; a Dutch one has 18.
    Length,
    /// The check digits do not fit: a character is wrong, or two have changed places.
    CheckDigits,
}

const SHORTEST: usize = 15;
const LONGEST: usize = 34;
const DUTCH: usize = 18;
const SHOWN: usize = 4;

impl Iban {
    pub fn parse(raw: &str) -> Result<Self, IbanError> {
        let typed = one_line(raw).map_err(|_| IbanError::ControlCharacter)?;
        let iban: String = typed.chars().filter(|&c| c != ' ').map(|c| c.to_ascii_uppercase()).collect();
        match iban.as_bytes() {
            [] => return Err(IbanError::Missing),
            bytes if !has_shape(bytes) => return Err(IbanError::Shape),
            bytes if !has_length(bytes) => return Err(IbanError::Length),
            bytes if !check_digits_fit(bytes) => return Err(IbanError::CheckDigits),
            _ => {}
        }
        Ok(Self(iban))
    }

    /// All that a page shows of it.
    pub fn last_four(&self) -> &str {
        &self.0[self.0.len() - SHOWN..]
    }

    /// `•••• 4300`
    pub fn masked(&self) -> String {
        format!("•••• {}", self.last_four())
    }
}

/// Country, two digits, and letters or digits; in the Netherlands a bank of four letters and ten digits.
fn has_shape(iban: &[u8]) -> bool {
    let Some((head, account)) = iban.split_at_checked(4) else { return false };
    let letters = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_uppercase);
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    let account_fits = match account.split_at_checked(4) {
        Some((bank, number)) if head.starts_with(b"NL") => letters(bank) && digits(number),
        _ => account.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()),
    };
    letters(&head[..2]) && digits(&head[2..]) && account_fits
}

fn has_length(iban: &[u8]) -> bool {
    if iban.starts_with(b"NL") { iban.len() == DUTCH } else { (SHORTEST..=LONGEST).contains(&iban.len()) }
}

/// ISO 7064, mod 97-10: with the head moved to the end and letters as 10 to 35, the rest after division by 97 is 1. Check digits are
/// 02 to 98: 00, 01 and 99 would leave the same rest as 97, 98 and 02.
fn check_digits_fit(iban: &[u8]) -> bool {
    let (head, account) = iban.split_at(4);
    let rest = account.iter().chain(head).fold(0_u32, |rest, &byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
    });
    rest == 1 && !matches!(&head[2..], b"00" | b"01" | b"99")
}
