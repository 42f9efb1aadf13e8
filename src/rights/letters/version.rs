//! The versions of a text, and the next one while it is being written.

use time::OffsetDateTime;
use uuid::Uuid;

use super::kind::LetterKind;
use super::shipped;
use super::wording::{Parts, Wording};
use crate::kernel::ids::AccountId;
use crate::kernel::lang::Lang;

/// One version. Nobody changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub id: Uuid,
    pub kind: LetterKind,
    pub number: i32,
    pub wording: Wording,
    /// None: it came with the program.
    pub published_by: Option<AccountId>,
    pub published_at: OffsetDateTime,
}

/// What is being written. Whoever saves, discards or publishes says which revision they saw, so that of two employees at once neither undoes
/// what they did not see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub revision: Uuid,
    pub wording: Wording,
    pub saved_at: OffsetDateTime,
    pub saved_by: AccountId,
}

/// The words that a reader gets.
pub fn parts(kind: LetterKind, wording: &Wording, lang: Lang) -> &Parts {
    wording.say(lang).unwrap_or_else(|| shipped::english(kind))
}
