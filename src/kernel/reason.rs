//! Why an employee decided something, in their own words.

/// Kept sealed, read with the file. At most 500 signs.
#[derive(Clone, PartialEq, Eq)]
pub struct Reason(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadReason {
    Missing,
    TooLong,
}

impl Reason {
    pub const LONGEST: usize = 500;

    pub fn parse(text: &str) -> Result<Self, BadReason> {
        let text = text.trim();
        match text.chars().count() {
            0 => Err(BadReason::Missing),
            1..=Self::LONGEST => Ok(Self(text.to_owned())),
            _ => Err(BadReason::TooLong),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reason(..)")
    }
}
