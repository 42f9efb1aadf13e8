use uuid::Uuid;

use crate::kernel::ids::PersonId;
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
            Self::Added { person } | Self::RoleBegan { person } => person.uuid(),
        }
    }
}
