use uuid::Uuid;

use super::model::Role;
use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// What can happen to a person's own record.
pub enum Event {
    Added { person: PersonId },
    RoleBegan { person: PersonId, role: Role },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Added { .. } => "persons.added",
            Self::RoleBegan { .. } => "persons.role_began",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Added { person } | Self::RoleBegan { person, .. } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Added { .. } => None,
            Self::RoleBegan { role, .. } => Some(role.code().to_owned()),
        }
    }
}
