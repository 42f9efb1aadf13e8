//! What a link is made of, and what an employee must say to make or end one.

use time::{Duration, OffsetDateTime};

use crate::kernel::ids::{LinkId, PersonId};
use crate::kernel::reason::Reason;

/// How a code reaches somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By post, to the home.
    Letter,
    /// Into the hand of whoever showed who they are.
    Desk,
}

impl How {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Desk => "desk",
        }
    }

    /// How long the code works: a letter travels and lies on a mat, at the desk the account is made while somebody waits.
    pub const fn valid(self) -> Duration {
        match self {
            Self::Letter => Duration::days(60),
            Self::Desk => Duration::minutes(10),
        }
    }

    /// In the row of the link.
    pub(super) const fn link_code(self) -> &'static str {
        match self {
            Self::Letter => "code",
            Self::Desk => "desk",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        [Self::Letter, Self::Desk].into_iter().find(|how| how.code() == code)
    }
}

/// A file that an account shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkedFile {
    pub link: LinkId,
    /// Whose account.
    pub person: PersonId,
    pub file: PersonId,
    pub since: OffsetDateTime,
}

/// How an employee knew who it was (RULES 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// L3: shown at the desk, nothing copied.
    Desk,
    /// L2: two facts that matched, and a code by letter to the known address.
    Letter,
}

impl Identity {
    pub const ALL: [Self; 2] = [Self::Desk, Self::Letter];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Letter => "letter",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|identity| identity.code() == code)
    }
}

/// What an employee decides about a file.
pub struct Decision {
    pub file: PersonId,
    pub identity: Identity,
    pub reason: Reason,
}
