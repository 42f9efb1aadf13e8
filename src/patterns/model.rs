//! What is noticed, what comes of it, and whether anybody looks.

use time::{Date, OffsetDateTime};

use super::rules::Rules;
use crate::kernel::staff::StaffRole;

/// What is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// More files in one hour than is usual.
    Many,
    /// Files outside working hours.
    Outside,
}

impl Pattern {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Many => "many",
            Self::Outside => "outside",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Many, Self::Outside].into_iter().find(|known| known.code() == code)
    }
}

/// What came of it. One of a few, so that nothing about an employee has to be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It belongs to their work.
    Work,
    /// Somebody talked about it with them.
    Talked,
    /// It goes on as a data breach.
    Incident,
}

impl Verdict {
    pub const ALL: [Self; 3] = [Self::Work, Self::Talked, Self::Incident];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Talked => "talked",
            Self::Incident => "incident",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }
}

/// As it was saved at a moment.
#[derive(Clone, Debug)]
pub struct Setting {
    pub number: i32,
    /// None: off.
    pub on: Option<On>,
    /// In which role somebody did that; none when a later version of the portal wrote it.
    pub role: Option<StaffRole>,
    pub at: OffsetDateTime,
}

/// Looking, within limits to which the works council agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct On {
    pub rules: Rules,
    pub agreed_on: Date,
}
