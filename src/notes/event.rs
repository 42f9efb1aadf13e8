use uuid::Uuid;

use crate::kernel::ids::{NoteId, PersonId};
use crate::platform::audit;

pub enum Event {
    /// In this person's file; several persons of one note have one each.
    Written {
        person: PersonId,
        note: NoteId,
    },
    Corrected {
        person: PersonId,
        note: NoteId,
    },
    Struck {
        person: PersonId,
        note: NoteId,
    },
    Masked {
        person: PersonId,
        note: NoteId,
    },
    Replied {
        person: PersonId,
        note: NoteId,
    },
    Disputed {
        person: PersonId,
        note: NoteId,
    },
    DisputeTakenBack {
        person: PersonId,
        note: NoteId,
    },
}

impl Event {
    fn about(&self) -> (PersonId, NoteId) {
        match self {
            Self::Written { person, note }
            | Self::Corrected { person, note }
            | Self::Struck { person, note }
            | Self::Masked { person, note }
            | Self::Replied { person, note }
            | Self::Disputed { person, note }
            | Self::DisputeTakenBack { person, note } => (*person, *note),
        }
    }
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Written { .. } => "notes.written",
            Self::Corrected { .. } => "notes.corrected",
            Self::Struck { .. } => "notes.struck",
            Self::Masked { .. } => "notes.masked",
            Self::Replied { .. } => "notes.replied",
            Self::Disputed { .. } => "notes.disputed",
            Self::DisputeTakenBack { .. } => "notes.dispute_taken_back",
        }
    }

    fn subject(&self) -> Uuid {
        self.about().0.uuid()
    }

    fn object(&self) -> Option<String> {
        Some(self.about().1.to_string())
    }
}
