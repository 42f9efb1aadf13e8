use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// What happens to the statement and the register.
pub enum Event {
    Published {
        number: i32,
    },
    /// An activity of the register is told differently from now on, or for the first time.
    ActivityNoted {
        id: &'static str,
    },
    /// The next version is written in the portal: a revision of it was saved, thrown away, or published.
    DraftSaved {
        revision: Uuid,
    },
    DraftDiscarded {
        revision: Uuid,
    },
    DraftPublished {
        revision: Uuid,
        number: i32,
    },
    AdviceAsked {
        revision: Uuid,
    },
    AdviceGiven {
        revision: Uuid,
    },
    Seen {
        person: PersonId,
        number: i32,
    },
}

impl Event {
    /// For the statement that writes its own entry.
    pub(super) const SEEN: &'static str = "statement.seen";
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Published { .. } => "statement.published",
            Self::ActivityNoted { .. } => "statement.activity_noted",
            Self::DraftSaved { .. } => "statement.draft_saved",
            Self::DraftDiscarded { .. } => "statement.draft_discarded",
            Self::DraftPublished { .. } => "statement.draft_published",
            Self::AdviceAsked { .. } => "statement.advice_asked",
            Self::AdviceGiven { .. } => "statement.advice_given",
            Self::Seen { .. } => Self::SEEN,
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            // Versions and activities have no id of their own but a number or a name, which is the object.
            Self::Published { .. } | Self::ActivityNoted { .. } => Uuid::nil(),
            Self::DraftSaved { revision }
            | Self::DraftDiscarded { revision }
            | Self::DraftPublished { revision, .. }
            | Self::AdviceAsked { revision }
            | Self::AdviceGiven { revision } => *revision,
            Self::Seen { person, .. } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Published { number } | Self::Seen { number, .. } | Self::DraftPublished { number, .. } => {
                Some(number.to_string())
            }
            Self::ActivityNoted { id } => Some((*id).to_owned()),
            _ => None,
        }
    }
}
