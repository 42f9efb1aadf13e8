//! What an answer may say once each line is decided.

use crate::rights::case::{Illegal, Step, Unfinished};
use crate::rights::state::Outcome;

/// How the lines of one request stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub open: i64,
    pub accepted: i64,
    pub rejected: i64,
}

impl Tally {
    /// Whole is all, partly is some; none when it cannot be answered so: nothing was put down, or nothing was done.
    pub const fn outcome(self) -> Option<Outcome> {
        match (self.accepted, self.rejected) {
            (0, _) => None,
            (_, 0) => Some(Outcome::Whole),
            _ => Some(Outcome::Partly),
        }
    }

    /// Why a step may not be taken. Nobody on file has nothing to put down.
    pub fn forbids(self, step: Step, is_matched: bool) -> Option<Illegal> {
        let unfinished = Unfinished { fields: self.open, ..Unfinished::default() };
        match step {
            // What was decided was decided on the data of that person.
            Step::Unmatch if self.accepted + self.rejected > 0 => Some(Illegal::Lines),
            Step::Fulfil(..) | Step::Refuse | Step::Unmatch if self.open > 0 => Some(Illegal::Unfinished(unfinished)),
            Step::Fulfil(outcome, _) if is_matched && self.outcome() != Some(outcome) => Some(Illegal::Lines),
            Step::Refuse if self.accepted > 0 => Some(Illegal::Lines),
            _ => None,
        }
    }

    pub const fn is_empty(self) -> bool {
        self.open + self.accepted + self.rejected == 0
    }
}
