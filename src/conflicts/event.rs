use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// What happens to a conflict of interest. The subject is the employee.
pub enum Event {
    Noted { employee: PersonId, conflict: Uuid },
    Asked { employee: PersonId, conflict: Uuid },
    Allowed { employee: PersonId, conflict: Uuid },
    Declined { employee: PersonId, conflict: Uuid },
    Ended { employee: PersonId, conflict: Uuid },
}

impl Event {
    const fn about(&self) -> (PersonId, Uuid) {
        match self {
            Self::Noted { employee, conflict }
            | Self::Asked { employee, conflict }
            | Self::Allowed { employee, conflict }
            | Self::Declined { employee, conflict }
            | Self::Ended { employee, conflict } => (*employee, *conflict),
        }
    }
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Noted { .. } => "conflicts.noted",
            Self::Asked { .. } => "conflicts.asked",
            Self::Allowed { .. } => "conflicts.allowed",
            Self::Declined { .. } => "conflicts.declined",
            Self::Ended { .. } => "conflicts.ended",
        }
    }

    fn subject(&self) -> Uuid {
        self.about().0.uuid()
    }

    fn object(&self) -> Option<String> {
        Some(self.about().1.to_string())
    }
}
