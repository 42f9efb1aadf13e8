//! The number of a request: eight digits in two groups, easy to say on the telephone. It is drawn at random, and says neither when nor how
//! many were asked.

use rand::RngExt as _;

/// `4829-1375`. Not a secret: to follow a request without an account takes a code too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadNumber {
    Missing,
    /// Not eight digits.
    Form,
}

impl Number {
    pub fn random() -> Self {
        let drawn: u32 = rand::rng().random_range(0..100_000_000);
        Self(format!("{:04}-{:04}", drawn / 10_000, drawn % 10_000))
    }

    /// Spaces, hyphens and points are no matter.
    pub fn parse(typed: &str) -> Result<Self, BadNumber> {
        let signs: String =
            typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '‑' | '–' | '.')).collect();
        if signs.is_empty() {
            return Err(BadNumber::Missing);
        }
        let digits = signs.len() == 8 && signs.bytes().all(|sign| sign.is_ascii_digit());
        match signs.split_at_checked(4) {
            Some((first, last)) if digits => Ok(Self(format!("{first}-{last}"))),
            _ => Err(BadNumber::Form),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
