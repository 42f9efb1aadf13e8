use uuid::Uuid;

use crate::kernel::ids::EditionId;
use crate::platform::audit;

/// The way of one newsletter.
pub enum Event {
    Made {
        edition: EditionId,
    },
    Saved {
        edition: EditionId,
    },
    Removed {
        edition: EditionId,
    },
    PictureAdded {
        edition: EditionId,
        number: i32,
    },
    PictureRemoved {
        edition: EditionId,
        number: i32,
    },
    /// An employee had it mailed to themselves.
    Tried {
        edition: EditionId,
    },
    Planned {
        edition: EditionId,
    },
    /// It leaves at another moment, or not yet.
    Unplanned {
        edition: EditionId,
    },
    Begun {
        edition: EditionId,
    },
    /// All who get it are known.
    Queued {
        edition: EditionId,
    },
    /// The next readers' addresses were opened.
    Opened {
        edition: EditionId,
    },
    Paused {
        edition: EditionId,
    },
    Resumed {
        edition: EditionId,
    },
    Done {
        edition: EditionId,
    },
    /// Who got it is forgotten; how many stays.
    Counted {
        edition: EditionId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Made { .. } => "editions.made",
            Self::Saved { .. } => "editions.saved",
            Self::Removed { .. } => "editions.removed",
            Self::PictureAdded { .. } => "editions.picture_added",
            Self::PictureRemoved { .. } => "editions.picture_removed",
            Self::Tried { .. } => "editions.tried",
            Self::Planned { .. } => "editions.planned",
            Self::Unplanned { .. } => "editions.unplanned",
            Self::Begun { .. } => "editions.begun",
            Self::Queued { .. } => "editions.queued",
            Self::Opened { .. } => "editions.opened",
            Self::Paused { .. } => "editions.paused",
            Self::Resumed { .. } => "editions.resumed",
            Self::Done { .. } => "editions.done",
            Self::Counted { .. } => "editions.counted",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Made { edition }
            | Self::Saved { edition }
            | Self::Removed { edition }
            | Self::PictureAdded { edition, .. }
            | Self::PictureRemoved { edition, .. }
            | Self::Tried { edition }
            | Self::Planned { edition }
            | Self::Unplanned { edition }
            | Self::Begun { edition }
            | Self::Queued { edition }
            | Self::Opened { edition }
            | Self::Paused { edition }
            | Self::Resumed { edition }
            | Self::Done { edition }
            | Self::Counted { edition } => edition.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::PictureAdded { number, .. } | Self::PictureRemoved { number, .. } => Some(number.to_string()),
            _ => None,
        }
    }
}
