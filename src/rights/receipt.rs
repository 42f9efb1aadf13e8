//! A day of receipt that was wrong (RULES 1): one employee proposes another with the reason, a colleague confirms it, and both days stay.

use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::kernel::ids::AccountId;
use crate::kernel::prose::Prose;

/// What became of a proposal. The closed set of `rights_receipt_change.verdict`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// By a colleague: the day is another from here on.
    Confirmed,
    /// By a colleague.
    Declined,
    /// By who proposed it.
    Withdrawn,
}

/// Another day of receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: Uuid,
    pub old: Date,
    pub new: Date,
    pub why: Prose,
    pub by: AccountId,
    /// The code of their role.
    pub role: String,
    pub at: OffsetDateTime,
    /// None while it waits.
    pub decided: Option<Decided>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub verdict: Verdict,
    pub by: AccountId,
    /// The code of their role.
    pub role: String,
    pub at: OffsetDateTime,
}

impl Proposal {
    /// Whether this employee may say this of it: who proposed it takes it back, and nobody confirms their own.
    pub fn takes(&self, verdict: Verdict, from: AccountId) -> bool {
        self.decided.is_none() && (verdict == Verdict::Withdrawn) == (self.by == from)
    }
}

impl Verdict {
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Declined, Self::Withdrawn];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }
}
