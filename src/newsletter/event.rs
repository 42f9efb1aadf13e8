use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// In and out of the newsletter.
pub enum Event {
    Asked {
        person: PersonId,
    },
    /// The mail with the link was made.
    Answered {
        person: PersonId,
    },
    /// The text had changed; the person said yes to the new one.
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
    /// They have a link to leave from now on.
    LinkMade {
        person: PersonId,
    },
    Left {
        person: PersonId,
    },
    /// They left, and came back by the link in the mail about that.
    Returned {
        person: PersonId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "newsletter.asked",
            Self::Answered { .. } => "newsletter.answered",
            Self::AgreedAgain { .. } => "newsletter.agreed_again",
            Self::Confirmed { .. } => "newsletter.confirmed",
            Self::Purged { .. } => "newsletter.purged",
            Self::LinkMade { .. } => "newsletter.link_made",
            Self::Left { .. } => "newsletter.left",
            Self::Returned { .. } => "newsletter.returned",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Asked { person }
            | Self::Answered { person }
            | Self::AgreedAgain { person }
            | Self::Confirmed { person }
            | Self::Purged { person }
            | Self::LinkMade { person }
            | Self::Left { person }
            | Self::Returned { person } => person.uuid(),
        }
    }
}
