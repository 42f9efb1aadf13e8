use uuid::Uuid;

use crate::kernel::ids::{HouseholdMemberId, PersonId};
use crate::platform::audit;

/// What can happen to a person's own record.
pub enum Event {
    Added {
        person: PersonId,
    },
    /// Which role stays out of the log: it is personal, and the log outlives it.
    RoleBegan {
        person: PersonId,
    },
    MemberAdded {
        person: PersonId,
        member: HouseholdMemberId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Added { .. } => "persons.added",
            Self::RoleBegan { .. } => "persons.role_began",
            Self::MemberAdded { .. } => "persons.member_added",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Added { person } | Self::RoleBegan { person } | Self::MemberAdded { person, .. } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Added { .. } | Self::RoleBegan { .. } => None,
            Self::MemberAdded { member, .. } => Some(member.to_string()),
        }
    }
}
