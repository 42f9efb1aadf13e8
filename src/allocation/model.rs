use time::Date;

use crate::kernel::reference::{Line, Reference};
use crate::persons::Source;

/// Somebody's place in the allocation system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllocationRegistration {
    /// The name of the system.
    pub system: Line,
    /// What that system calls the person.
    pub number: Reference,
    pub registered_on: Date,
    pub ended_on: Option<Date>,
    pub source: Source,
}

impl AllocationRegistration {
    /// Whether its last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.ended_on.is_some_and(|last| last < today)
    }
}
