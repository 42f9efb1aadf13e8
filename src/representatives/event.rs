use uuid::Uuid;

use crate::kernel::ids::{PersonId, RepresentationId};
use crate::platform::audit;

/// What can happen between somebody and who acts for them. The subject is whom it is about, once that is known; until then who asked.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    Asked {
        representative: PersonId,
        representation: RepresentationId,
    },
    Refused {
        representative: PersonId,
        representation: RepresentationId,
    },
    /// Whoever asked took it back.
    Withdrawn {
        representative: PersonId,
        representation: RepresentationId,
    },
    Confirmed {
        person: PersonId,
        representation: RepresentationId,
    },
    Ended {
        person: PersonId,
        representation: RepresentationId,
    },
    /// An employee set another last day.
    LastDayChanged {
        person: PersonId,
        representation: RepresentationId,
    },
    /// A session of the representative is from now on that of somebody who acts for them.
    ActingBegan {
        person: PersonId,
        representation: RepresentationId,
    },
    /// And not any more.
    ActingStopped {
        person: PersonId,
        representation: RepresentationId,
    },
    /// Its proof is no longer here, nor what it was found by.
    ProofDestroyed {
        representative: PersonId,
        representation: RepresentationId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "representatives.asked",
            Self::Refused { .. } => "representatives.refused",
            Self::Withdrawn { .. } => "representatives.withdrawn",
            Self::Confirmed { .. } => "representatives.confirmed",
            Self::Ended { .. } => "representatives.ended",
            Self::LastDayChanged { .. } => "representatives.last_day_changed",
            Self::ActingBegan { .. } => "representatives.acting_began",
            Self::ActingStopped { .. } => "representatives.acting_stopped",
            Self::ProofDestroyed { .. } => "representatives.proof_destroyed",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Asked { representative, .. }
            | Self::Refused { representative, .. }
            | Self::Withdrawn { representative, .. }
            | Self::ProofDestroyed { representative, .. } => representative.uuid(),
            Self::Confirmed { person, .. }
            | Self::Ended { person, .. }
            | Self::LastDayChanged { person, .. }
            | Self::ActingBegan { person, .. }
            | Self::ActingStopped { person, .. } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        let (Self::Asked { representation, .. }
        | Self::Refused { representation, .. }
        | Self::Withdrawn { representation, .. }
        | Self::Confirmed { representation, .. }
        | Self::Ended { representation, .. }
        | Self::LastDayChanged { representation, .. }
        | Self::ActingBegan { representation, .. }
        | Self::ActingStopped { representation, .. }
        | Self::ProofDestroyed { representation, .. }) = self;
        Some(representation.to_string())
    }
}
