//! What became of one newsletter to one reader.

use std::collections::BTreeMap;

use crate::kernel::ids::PersonId;
use crate::kernel::lang::Lang;

/// The closed set of `newsletter_delivery.state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Waiting,
    Sent,
    /// Left, and came back or was called unwanted.
    Returned,
    /// The mail server will never take it, or did not for three days.
    Failed,
    /// Gets it by post: on a label.
    Post,
    /// Said no after it began.
    Left,
    /// Says that the address is wrong.
    Disputed,
    /// Mails to this address come back.
    Bounced,
    NoAddress,
    /// Gets it already, in the same mailbox under the same name.
    Twice,
}

impl Outcome {
    pub const ALL: [Self; 10] = [
        Self::Waiting,
        Self::Sent,
        Self::Returned,
        Self::Failed,
        Self::Post,
        Self::Left,
        Self::Disputed,
        Self::Bounced,
        Self::NoAddress,
        Self::Twice,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Returned => "returned",
            Self::Failed => "failed",
            Self::Post => "post",
            Self::Left => "left",
            Self::Disputed => "disputed",
            Self::Bounced => "bounced",
            Self::NoAddress => "no_address",
            Self::Twice => "twice",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }

    /// Whether it will never be mailed, for a reason that the report gives.
    pub const fn is_left_out(self) -> bool {
        matches!(self, Self::Left | Self::Disputed | Self::Bounced | Self::NoAddress | Self::Twice)
    }
}

/// Somebody who gets a newsletter, or does not for a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    pub person: PersonId,
    pub lang: Lang,
    pub outcome: Outcome,
}

/// How many readers have which outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(pub BTreeMap<Outcome, i64>);

impl Tally {
    pub fn of(&self, outcome: Outcome) -> i64 {
        self.0.get(&outcome).copied().unwrap_or(0)
    }

    pub fn add(&mut self, outcome: Outcome) {
        *self.0.entry(outcome).or_default() += 1;
    }

    pub fn left_out(&self) -> i64 {
        self.0.iter().filter(|(outcome, _)| outcome.is_left_out()).map(|(_, many)| many).sum()
    }

    /// All that left, also those that came back.
    pub fn sent(&self) -> i64 {
        self.of(Outcome::Sent) + self.of(Outcome::Returned)
    }

    /// All to whom it was or will be mailed.
    pub fn mailed(&self) -> i64 {
        self.of(Outcome::Waiting) + self.sent() + self.of(Outcome::Failed)
    }
}
