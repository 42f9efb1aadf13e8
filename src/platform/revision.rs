//! What is written by several people in turn has revisions: a form says which one stood on the screen, so that nobody overwrites or publishes
//! what they did not see.

use uuid::Uuid;

use super::form::{Form, Kind};

/// The revision that somebody saw, and nothing else.
pub struct SeenForm;

impl Form for SeenForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("revision", Kind::Line)];
}

/// The revision in a form; none when there was none yet. What is no revision matches none.
pub fn seen(revision: &str) -> Option<Uuid> {
    (!revision.is_empty()).then(|| Uuid::parse_str(revision).unwrap_or(Uuid::nil()))
}
