//! Work in systems outside the portal (AVG 15 to 20, RULES 5; P77, P79): the association keeps its own list of them. A request makes a task
//! for each; no answer leaves while one is open.

use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::kind::Kind;
use crate::kernel::ids::AccountId;
use crate::kernel::prose::Prose;

/// What has to be done there. The closed set of `rights_task.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// For what is known of the person.
    Search,
    /// What is wrong, has to go, or may not be used.
    Change,
}

/// How it ended. The closed set of `rights_task.outcome`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Found,
    Nothing,
    Changed,
}

/// One system to search or change for one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: Uuid,
    /// As they were called when the task was made.
    pub system: String,
    pub department: String,
    pub work: Work,
    pub due_on: Date,
    pub made_at: OffsetDateTime,
    pub owner: Option<AccountId>,
    pub done: Option<Done>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub ended: Ended,
    /// Where was looked, or what was done.
    pub words: Prose,
    pub at: OffsetDateTime,
    pub by: AccountId,
    /// The code of a role.
    pub role: String,
}

impl Work {
    /// What a request of this kind makes in each system; none where it makes nothing by itself.
    pub const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Access | Kind::Portability => Some(Self::Search),
            Kind::Correction | Kind::Erasure | Kind::Restriction => Some(Self::Change),
            Kind::Objection | Kind::NoMarketing | Kind::HumanEye | Kind::NextOfKin => None,
        }
    }

    /// How it can end.
    pub const fn ends(self) -> [Ended; 2] {
        match self {
            Self::Search => [Ended::Found, Ended::Nothing],
            Self::Change => [Ended::Changed, Ended::Nothing],
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Change => "change",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Search, Self::Change].into_iter().find(|work| work.code() == code)
    }
}

impl Ended {
    pub const ALL: [Self; 3] = [Self::Found, Self::Nothing, Self::Changed];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Nothing => "nothing",
            Self::Changed => "changed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ended| ended.code() == code)
    }
}

/// A week before the answer should leave, so that it can be put together; never in the past.
pub fn due(target: Date, today: Date) -> Date {
    (target - Duration::WEEK).max(today)
}
