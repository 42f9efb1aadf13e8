use uuid::Uuid;

use super::kind::LetterKind;
use crate::kernel::ids::RequestId;
use crate::platform::audit;

/// What can happen to letters and their texts.
pub enum Event {
    /// A version that people will read from now on.
    TextPublished {
        text: Uuid,
        kind: LetterKind,
    },
    /// Somebody wrote at the next one; the revision is what they made.
    DraftSaved {
        revision: Uuid,
        kind: LetterKind,
    },
    DraftDiscarded {
        revision: Uuid,
        kind: LetterKind,
    },
    /// The subject is the request.
    Sent {
        request: RequestId,
        letter: Uuid,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::TextPublished { .. } => "rights.letter_text_published",
            Self::DraftSaved { .. } => "rights.letter_draft_saved",
            Self::DraftDiscarded { .. } => "rights.letter_draft_discarded",
            Self::Sent { .. } => "rights.letter_sent",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::TextPublished { text: id, .. }
            | Self::DraftSaved { revision: id, .. }
            | Self::DraftDiscarded { revision: id, .. } => *id,
            Self::Sent { request, .. } => request.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::TextPublished { kind, .. } | Self::DraftSaved { kind, .. } | Self::DraftDiscarded { kind, .. } => {
                Some(kind.code().to_owned())
            }
            Self::Sent { letter, .. } => Some(letter.to_string()),
        }
    }
}
