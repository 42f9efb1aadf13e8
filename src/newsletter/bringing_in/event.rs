use uuid::Uuid;

use crate::kernel::ids::{NewsletterListId, PersonId};
use crate::platform::audit;

/// The way of one list, and whoever came of it.
pub enum Event {
    ListReceived {
        list: NewsletterListId,
    },
    ListOpened {
        list: NewsletterListId,
    },
    ListChecked {
        list: NewsletterListId,
    },
    /// An employee decided to bring it in.
    ListConfirmed {
        list: NewsletterListId,
    },
    ListPortion {
        list: NewsletterListId,
    },
    ListDone {
        list: NewsletterListId,
    },
    /// An employee decided not to bring it in.
    ListDiscarded {
        list: NewsletterListId,
    },
    ListExpired {
        list: NewsletterListId,
    },
    BroughtIn {
        person: PersonId,
        list: NewsletterListId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::ListReceived { .. } => "newsletter.list_received",
            Self::ListOpened { .. } => "newsletter.list_opened",
            Self::ListChecked { .. } => "newsletter.list_checked",
            Self::ListConfirmed { .. } => "newsletter.list_confirmed",
            Self::ListPortion { .. } => "newsletter.list_portion",
            Self::ListDone { .. } => "newsletter.list_done",
            Self::ListDiscarded { .. } => "newsletter.list_discarded",
            Self::ListExpired { .. } => "newsletter.list_expired",
            Self::BroughtIn { .. } => "newsletter.brought_in",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::ListReceived { list }
            | Self::ListOpened { list }
            | Self::ListChecked { list }
            | Self::ListConfirmed { list }
            | Self::ListPortion { list }
            | Self::ListDone { list }
            | Self::ListDiscarded { list }
            | Self::ListExpired { list } => list.uuid(),
            Self::BroughtIn { person, .. } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::BroughtIn { list, .. } => Some(list.to_string()),
            _ => None,
        }
    }
}
