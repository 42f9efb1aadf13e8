//! The next text of a purpose while it is being written (P30). Each save gives it another revision: whoever saves, discards or publishes says
//! which revision they saw, so that of two employees at once neither undoes what they did not see.

use time::OffsetDateTime;
use uuid::Uuid;

use super::text::{Publication, Wording};
use crate::kernel::ids::AccountId;

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub revision: Uuid,
    pub wording: Wording,
    /// None until somebody said what kind of change it is.
    pub publication: Option<Publication>,
    pub saved_at: OffsetDateTime,
    pub saved_by: AccountId,
}

/// The most characters of a text in one language, and of a reason.
pub const TEXT_AT_MOST: usize = 4_000;
pub const REASON_AT_MOST: usize = 200;
