use uuid::Uuid;

use crate::kernel::ids::{LinkId, PersonId};
use crate::platform::audit;

/// What can happen to the tie between an account and a file. The subject is the person of the file.
pub enum Event {
    CodeMade {
        file: PersonId,
    },
    /// A code was given to somebody at the desk, who showed who they are.
    HandedOut {
        file: PersonId,
    },
    /// A letter with a code was made, for the post.
    LetterMade {
        file: PersonId,
    },
    Linked {
        file: PersonId,
        link: LinkId,
    },
    /// An employee decided that a file belongs to an account.
    Decided {
        file: PersonId,
        link: LinkId,
    },
    Ended {
        file: PersonId,
        link: LinkId,
    },
    /// A portion of codes that had ended long ago; `first` is one of them.
    CodesForgotten {
        first: Uuid,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::CodeMade { .. } => "linking.code_made",
            Self::HandedOut { .. } => "linking.handed_out",
            Self::LetterMade { .. } => "linking.letter_made",
            Self::Linked { .. } => "linking.linked",
            Self::Decided { .. } => "linking.decided",
            Self::Ended { .. } => "linking.ended",
            Self::CodesForgotten { .. } => "linking.codes_forgotten",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::CodeMade { file }
            | Self::HandedOut { file }
            | Self::LetterMade { file }
            | Self::Linked { file, .. }
            | Self::Decided { file, .. }
            | Self::Ended { file, .. } => file.uuid(),
            Self::CodesForgotten { first } => *first,
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::CodeMade { .. } | Self::HandedOut { .. } | Self::LetterMade { .. } | Self::CodesForgotten { .. } => {
                None
            }
            Self::Linked { link, .. } | Self::Decided { link, .. } | Self::Ended { link, .. } => Some(link.to_string()),
        }
    }
}
