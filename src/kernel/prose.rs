//! A text of several lines that somebody writes about somebody.

use unicode_normalization::UnicodeNormalization as _;

use super::bsn;
use super::text::{is_paste_debris, personal_text};

personal_text! {
    /// What was typed, with its line breaks; signs of any script, pictures too.
    Prose
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProseError {
    Missing,
    /// With the number of characters it has.
    TooLong(usize),
    ControlCharacter,
}

impl Prose {
    pub const LONGEST: usize = 10_000;

    pub fn parse(raw: &str) -> Result<Self, ProseError> {
        let text = raw.replace("\r\n", "\n");
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return Err(ProseError::ControlCharacter);
        }
        let text: String = text.chars().filter(|&c| !is_paste_debris(c)).nfc().collect();
        let text = text.trim();
        match text.chars().count() {
            0 => Err(ProseError::Missing),
            count if count > Self::LONGEST => Err(ProseError::TooLong(count)),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The same without citizen service numbers.
    pub fn masked(&self) -> Self {
        Self(bsn::mask(&self.0))
    }
}
