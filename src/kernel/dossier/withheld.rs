//! Why something is left out of what a person is given (RULES 7; AVG 15(4), UAVG 41).

use crate::kernel::register::{Bilingual, both};

/// The ground. An entry that is left out is counted and its ground is said; its values are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// AVG 15(4): the rights and freedoms of others.
    Others,
    /// One of the letters of UAVG 41(1), `a` to `j`.
    Uavg41(char),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadGround;

const LETTERS: &str = "abcdefghij";

impl Ground {
    /// Those that come up most first.
    pub const ALL: [Self; 11] = [
        Self::Others,
        Self::Uavg41('i'),
        Self::Uavg41('d'),
        Self::Uavg41('j'),
        Self::Uavg41('a'),
        Self::Uavg41('b'),
        Self::Uavg41('c'),
        Self::Uavg41('e'),
        Self::Uavg41('f'),
        Self::Uavg41('g'),
        Self::Uavg41('h'),
    ];

    /// Reads back what [`Self::code`] gave.
    pub fn from_code(code: &str) -> Result<Self, BadGround> {
        match code.strip_prefix("uavg-41-1-") {
            None if code == "others" => Ok(Self::Others),
            Some(letter) if letter.len() == 1 && LETTERS.contains(letter) => {
                letter.chars().next().map(Self::Uavg41).ok_or(BadGround)
            }
            _ => Err(BadGround),
        }
    }

    pub fn code(self) -> String {
        match self {
            Self::Others => "others".to_owned(),
            Self::Uavg41(letter) => format!("uavg-41-1-{letter}"),
        }
    }

    /// In everyday words, with the law.
    pub const fn said(self) -> Bilingual {
        match self {
            Self::Others => {
                both("gegevens van iemand anders (AVG artikel 15 lid 4)", "somebody else's data (GDPR article 15(4))")
            }
            Self::Uavg41('a') => both(
                "veiligheid van de staat (UAVG artikel 41 lid 1 onder a)",
                "national security (UAVG article 41(1)(a))",
            ),
            Self::Uavg41('b') => {
                both("landsverdediging (UAVG artikel 41 lid 1 onder b)", "defence (UAVG article 41(1)(b))")
            }
            Self::Uavg41('c') => {
                both("openbare veiligheid (UAVG artikel 41 lid 1 onder c)", "public safety (UAVG article 41(1)(c))")
            }
            Self::Uavg41('d') => both(
                "een onderzoek naar strafbare feiten (UAVG artikel 41 lid 1 onder d)",
                "an investigation of crimes (UAVG article 41(1)(d))",
            ),
            Self::Uavg41('e') => both(
                "een ander belangrijk algemeen belang (UAVG artikel 41 lid 1 onder e)",
                "another important public interest (UAVG article 41(1)(e))",
            ),
            Self::Uavg41('f') => both(
                "onafhankelijke rechters (UAVG artikel 41 lid 1 onder f)",
                "independent courts (UAVG article 41(1)(f))",
            ),
            Self::Uavg41('g') => both(
                "regels van een beroep met tuchtrecht (UAVG artikel 41 lid 1 onder g)",
                "the ethics of a regulated profession (UAVG article 41(1)(g))",
            ),
            Self::Uavg41('h') => {
                both("toezicht (UAVG artikel 41 lid 1 onder h)", "supervision (UAVG article 41(1)(h))")
            }
            Self::Uavg41('i') => both(
                "bescherming van u of van een ander (UAVG artikel 41 lid 1 onder i)",
                "protecting you or somebody else (UAVG article 41(1)(i))",
            ),
            Self::Uavg41(_) => both(
                "een vordering bij de rechter (UAVG artikel 41 lid 1 onder j)",
                "a claim in court (UAVG article 41(1)(j))",
            ),
        }
    }
}

/// Why an entry is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    Ground(Ground),
    /// Written or changed once the answer had left: nobody reviewed it for this answer.
    Later,
}

impl Left {
    pub fn code(self) -> String {
        match self {
            Self::Ground(ground) => ground.code(),
            Self::Later => "after_answer".to_owned(),
        }
    }

    pub const fn said(self) -> Bilingual {
        match self {
            Self::Ground(ground) => ground.said(),
            Self::Later => both("geschreven of veranderd na ons antwoord", "written or changed after our answer"),
        }
    }
}
