use uuid::Uuid;

use crate::kernel::ids::{PersonId, TenancyId};
use crate::platform::audit;

pub enum Event {
    Began { tenancy: TenancyId },
    Joined { person: PersonId, tenancy: TenancyId },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Began { .. } => "tenancies.began",
            Self::Joined { .. } => "tenancies.joined",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Began { tenancy } => tenancy.uuid(),
            Self::Joined { person, .. } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Began { .. } => None,
            Self::Joined { tenancy, .. } => Some(tenancy.to_string()),
        }
    }
}
