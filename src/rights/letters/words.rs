//! What kinds of letters are called.

use super::kind::LetterKind;
use crate::platform::messages::Messages;

/// Above the letter, to who gets it.
pub fn subject(t: Messages, kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Receipt => t.correspondence_subject_receipt(),
        LetterKind::IdentityQuestion => t.correspondence_subject_identity(),
        LetterKind::Extension => t.correspondence_subject_extension(),
        LetterKind::Answer => t.correspondence_subject_answer(),
        LetterKind::PartialAnswer => t.correspondence_subject_partial(),
        LetterKind::Refusal => t.correspondence_subject_refusal(),
        LetterKind::NotEstablished => t.correspondence_subject_not_established(),
        LetterKind::Withdrawn => t.correspondence_subject_withdrawn(),
    }
}

/// Among colleagues.
pub fn name(t: Messages, kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Receipt => t.lettertexts_receipt(),
        LetterKind::IdentityQuestion => t.lettertexts_identity(),
        LetterKind::Extension => t.lettertexts_extension(),
        LetterKind::Answer => t.lettertexts_answer(),
        LetterKind::PartialAnswer => t.lettertexts_partial(),
        LetterKind::Refusal => t.lettertexts_refusal(),
        LetterKind::NotEstablished => t.lettertexts_not_established(),
        LetterKind::Withdrawn => t.lettertexts_withdrawn(),
    }
}

/// What the program writes into it by itself.
pub fn by_law(t: Messages, kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Receipt => t.lettertexts_law_receipt(),
        LetterKind::IdentityQuestion => t.lettertexts_law_identity(),
        LetterKind::Extension => t.lettertexts_law_extension(),
        LetterKind::Answer => t.lettertexts_law_answer(),
        LetterKind::PartialAnswer => t.lettertexts_law_partial(),
        LetterKind::Refusal => t.lettertexts_law_refusal(),
        LetterKind::NotEstablished => t.lettertexts_law_not_established(),
        LetterKind::Withdrawn => t.lettertexts_law_withdrawn(),
    }
}
