//! An employee as colleagues see them: who it is, what they may do here, and how things stand.

use time::{Date, OffsetDateTime};

use super::model::EmployeeName;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::staff::Roles;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Works,
    /// Was invited, and did not come in yet since then.
    Invited,
    Blocked,
    /// Works here no longer.
    Left,
}

/// Why somebody may not come in for now. One of a few, so that nothing about an employee has to be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockReason {
    LostDevice,
    Suspicion,
    Away,
    Other,
}

impl BlockReason {
    pub const ALL: [Self; 4] = [Self::LostDevice, Self::Suspicion, Self::Away, Self::Other];

    pub const fn code(self) -> &'static str {
        match self {
            Self::LostDevice => "lost_device",
            Self::Suspicion => "suspicion",
            Self::Away => "away",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

#[derive(Clone, Debug)]
pub struct Member {
    pub person: PersonId,
    pub account: AccountId,
    pub name: EmployeeName,
    pub email: EmailAddress,
    pub roles: Roles,
    pub lang: Lang,
    pub state: State,
    /// When they came in last; kept as a day.
    pub last_log_in: Option<Date>,
    /// Until when the link of an invitation that was not used yet works, or worked.
    pub invitation_until: Option<OffsetDateTime>,
    pub blocked: Option<(BlockReason, OffsetDateTime)>,
    pub ended_at: Option<OffsetDateTime>,
}

impl Member {
    /// Whether the link of the invitation still works.
    pub fn may_begin(&self, now: OffsetDateTime) -> bool {
        self.state != State::Left && self.invitation_until.is_some_and(|until| until > now)
    }
}
