use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// What can happen to how we reach somebody.
pub enum Event {
    EmailAsked {
        person: PersonId,
    },
    EmailCancelled {
        person: PersonId,
    },
    /// Nobody confirmed it in time.
    EmailExpired {
        person: PersonId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::EmailAsked { .. } => "contact.email_asked",
            Self::EmailCancelled { .. } => "contact.email_cancelled",
            Self::EmailExpired { .. } => "contact.email_expired",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::EmailAsked { person } | Self::EmailCancelled { person } | Self::EmailExpired { person } => {
                person.uuid()
            }
        }
    }
}
