use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// Whether mailboxes can be reached. Which mailbox, nobody can read here.
pub enum Event {
    /// This mail to somebody came back, or was called unwanted: to that mailbox goes no newsletter.
    Suppressed { person: PersonId, mail: Uuid },
    /// A button in a mail was pressed: the mailbox works.
    Lifted { person: PersonId },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Suppressed { .. } => "newsletter.mailbox_bounced",
            Self::Lifted { .. } => "newsletter.mailbox_works",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Suppressed { person, .. } | Self::Lifted { person } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Suppressed { mail, .. } => Some(mail.to_string()),
            Self::Lifted { .. } => None,
        }
    }
}
