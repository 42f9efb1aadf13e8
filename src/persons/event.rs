use uuid::Uuid;

use super::correction::Field;
use crate::kernel::ids::{HouseholdMemberId, PersonId};
use crate::platform::audit;

/// What can happen to a person's own record.
pub enum Event {
    Added {
        person: PersonId,
    },
    /// The administration has it otherwise by now.
    Updated {
        person: PersonId,
    },
    /// No import may bring this person back.
    Suppressed {
        person: PersonId,
    },
    /// The person returned by an own act.
    Returned {
        person: PersonId,
    },
    /// Which role stays out of the log: it is personal, and the log outlives it.
    RoleBegan {
        person: PersonId,
    },
    EmailChanged {
        person: PersonId,
    },
    PhoneChanged {
        person: PersonId,
    },
    AddressChanged {
        person: PersonId,
    },
    /// A datum was wrong, and is put right.
    Corrected {
        person: PersonId,
        field: Field,
    },
    MemberAdded {
        person: PersonId,
        member: HouseholdMemberId,
    },
    /// Somebody does not live here any more.
    MemberLeft {
        person: PersonId,
        member: HouseholdMemberId,
    },
    /// Did not leave after all.
    MemberBack {
        person: PersonId,
        member: HouseholdMemberId,
    },
    /// Never lived here: it was a mistake.
    MemberRemoved {
        person: PersonId,
        member: HouseholdMemberId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Added { .. } => "persons.added",
            Self::Updated { .. } => "persons.updated",
            Self::Suppressed { .. } => "persons.suppressed",
            Self::Returned { .. } => "persons.returned",
            Self::RoleBegan { .. } => "persons.role_began",
            Self::EmailChanged { .. } => "persons.email_changed",
            Self::PhoneChanged { .. } => "persons.phone_changed",
            Self::AddressChanged { .. } => "persons.address_changed",
            Self::Corrected { .. } => "persons.corrected",
            Self::MemberAdded { .. } => "persons.member_added",
            Self::MemberLeft { .. } => "persons.member_left",
            Self::MemberBack { .. } => "persons.member_back",
            Self::MemberRemoved { .. } => "persons.member_removed",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Added { person }
            | Self::Updated { person }
            | Self::Suppressed { person }
            | Self::Returned { person }
            | Self::RoleBegan { person }
            | Self::EmailChanged { person }
            | Self::PhoneChanged { person }
            | Self::AddressChanged { person }
            | Self::Corrected { person, .. }
            | Self::MemberAdded { person, .. }
            | Self::MemberLeft { person, .. }
            | Self::MemberBack { person, .. }
            | Self::MemberRemoved { person, .. } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::MemberAdded { member, .. }
            | Self::MemberLeft { member, .. }
            | Self::MemberBack { member, .. }
            | Self::MemberRemoved { member, .. } => Some(member.to_string()),
            Self::Corrected { field, .. } => Some(field.code().to_owned()),
            _ => None,
        }
    }
}
