use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// What can happen to how we reach somebody.
pub enum Event {
    EmailAsked {
        person: PersonId,
    },
    EmailAskedAgain {
        person: PersonId,
    },
    /// Pressed on the page behind the link: the new address is in use from here on.
    EmailConfirmed {
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
            Self::EmailAskedAgain { .. } => "contact.email_asked_again",
            Self::EmailConfirmed { .. } => "contact.email_confirmed",
            Self::EmailCancelled { .. } => "contact.email_cancelled",
            Self::EmailExpired { .. } => "contact.email_expired",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::EmailAsked { person }
            | Self::EmailAskedAgain { person }
            | Self::EmailConfirmed { person }
            | Self::EmailCancelled { person }
            | Self::EmailExpired { person } => person.uuid(),
        }
    }
}
