//! What can be decided about a note.

use time::OffsetDateTime;

use crate::kernel::dossier::Ground;
use crate::kernel::ids::{AccountId, NoteId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Give,
    Withhold(Ground),
}

/// What was decided, without the words beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub note: NoteId,
    pub verdict: Verdict,
    /// How often the note had been written, changed or struck out.
    pub seen: i32,
    pub version: i32,
    pub at: OffsetDateTime,
    pub account: AccountId,
    /// The code of a role.
    pub role: String,
}

impl Verdict {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Give => "give",
            Self::Withhold(_) => "withhold",
        }
    }

    /// None for what a later version of the portal wrote.
    pub fn from_codes(verdict: &str, ground: Option<&str>) -> Option<Self> {
        match (verdict, ground) {
            ("give", None) => Some(Self::Give),
            ("withhold", Some(ground)) => Ground::from_code(ground).ok().map(Self::Withhold),
            _ => None,
        }
    }

    pub fn ground(self) -> Option<Ground> {
        match self {
            Self::Give => None,
            Self::Withhold(ground) => Some(ground),
        }
    }
}
