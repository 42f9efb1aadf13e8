use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// The way of an account: asked for, confirmed or purged, and in the end closed.
pub enum Event {
    Asked {
        person: PersonId,
    },
    NewLink {
        person: PersonId,
    },
    /// The texts had changed; the person said yes to the new ones.
    AgreedAgain {
        person: PersonId,
    },
    Confirmed {
        person: PersonId,
    },
    /// Nobody confirmed in time: the answers and their key are gone.
    Purged {
        person: PersonId,
    },
    /// The person withdrew the consent that the account rests on.
    Closed {
        person: PersonId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "registration.asked",
            Self::NewLink { .. } => "registration.new_link",
            Self::AgreedAgain { .. } => "registration.agreed_again",
            Self::Confirmed { .. } => "registration.confirmed",
            Self::Purged { .. } => "registration.purged",
            Self::Closed { .. } => "registration.closed",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Asked { person }
            | Self::NewLink { person }
            | Self::AgreedAgain { person }
            | Self::Confirmed { person }
            | Self::Purged { person }
            | Self::Closed { person } => person.uuid(),
        }
    }
}
