//! The legal last day: the one day nobody may be late for.

use time::{Date, OffsetDateTime};

use super::days::working_day_from;
use crate::kernel::dates::amsterdam_start;

/// A working day, that ends with its last hour (Regulation 1182/71 art. 3(2)(c) and (4)): an answer of 23:59 in Amsterdam is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LastDay(Date);

impl LastDay {
    /// A Saturday, Sunday or public holiday makes way for the next working day. That the period also holds two working days (art.
    /// 3(5)) needs no step: the shortest month has 28 days.
    pub(super) fn rolled(day: Date) -> Self {
        Self(working_day_from(day))
    }

    pub const fn day(self) -> Date {
        self.0
    }

    /// The first moment that is too late: midnight in Amsterdam after the last day.
    pub fn over_at(self) -> OffsetDateTime {
        amsterdam_start(self.0.next_day().unwrap_or(Date::MAX))
    }
}
