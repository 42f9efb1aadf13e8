//! A code that somebody types over from paper: eleven random characters and one that checks the rest, in groups of four. The alphabet leaves out what is mistaken
//! for something else (0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B: the 8 stays) and all vowels, so that no code is a word.

use rand::seq::IndexedRandom;

/// 23 signs: a prime, so that the check catches each single slip and each pair that changed places.
const ALPHABET: &[u8; 23] = b"346789CDFGHJKMNPQRTVWXY";
const LENGTH: usize = 12;

/// About 50 random bits; SECURITY asks for 20.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

/// What is wrong with a code as it was typed. Each says something of the paper, nothing of anybody's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    Missing,
    /// More or fewer than twelve signs.
    Length,
    /// A sign that is in no code, or a check that does not fit: something was misread or mistyped.
    Mistyped,
}

impl Code {
    pub fn random() -> Self {
        let mut rng = rand::rng();
        let mut signs: Vec<u8> = (1..LENGTH).map(|_| ALPHABET.choose(&mut rng).copied().unwrap_or(b'3')).collect();
        signs.push(check(&signs));
        Self(String::from_utf8_lossy(&signs).into_owned())
    }

    /// The code that goes with a secret number: the same each time, and as good as drawn for who does not know the number.
    pub fn of_secret(secret: &[u8; 32]) -> Self {
        let sign = |pair: &[u8]| {
            let drawn = pair.iter().fold(0, |drawn, byte| drawn * 256 + usize::from(*byte));
            ALPHABET[drawn % ALPHABET.len()]
        };
        let mut signs: Vec<u8> = secret.chunks(2).take(LENGTH - 1).map(sign).collect();
        signs.push(check(&signs));
        Self(String::from_utf8_lossy(&signs).into_owned())
    }

    /// Spaces, hyphens and points between the groups are no matter, nor is case.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let is_between = |c: &char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '.');
        let signs: String = typed.chars().filter(|c| !is_between(c)).flat_map(char::to_uppercase).collect();
        match signs.chars().count() {
            0 => return Err(CodeError::Missing),
            LENGTH => {}
            _ => return Err(CodeError::Length),
        }
        let (Some(data), Some(last)) = (signs.as_bytes().get(..LENGTH - 1), signs.as_bytes().last()) else {
            return Err(CodeError::Mistyped);
        };
        let known = signs.bytes().all(|sign| ALPHABET.contains(&sign));
        if known && check(data) == *last { Ok(Self(signs)) } else { Err(CodeError::Mistyped) }
    }

    /// Without groups, as it is hashed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `C4HK-7WPR-9XDM`, as a letter shows it.
    pub fn grouped(&self) -> String {
        let groups: Vec<&str> = [0..4, 4..8, 8..12].into_iter().filter_map(|part| self.0.get(part)).collect();
        groups.join("-")
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(..)")
    }
}

/// The sum of each sign times its place, modulo 23. Places are all different and none is 0, hence what it catches.
fn check(signs: &[u8]) -> u8 {
    let value = |sign: &u8| ALPHABET.iter().position(|known| known == sign).unwrap_or_default();
    let sum: usize = signs.iter().enumerate().map(|(at, sign)| (at + 2) * value(sign)).sum();
    ALPHABET[(ALPHABET.len() - sum % ALPHABET.len()) % ALPHABET.len()]
}
