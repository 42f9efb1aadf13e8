use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::audit;

pub enum Event {
    Registered { person: PersonId },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Registered { .. } => "allocation.registered",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Registered { person } => person.uuid(),
        }
    }
}
