//! The one clock. The demonstration and the tests move it; nobody sleeps and nobody asks the system for the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use time::{Date, Duration, OffsetDateTime};

use crate::kernel::dates;

/// Now, moved by an offset that is zero in production.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    offset_seconds: Arc<AtomicI64>,
}

impl Clock {
    /// Whole microseconds, as the database keeps them.
    pub fn now(&self) -> OffsetDateTime {
        let now = OffsetDateTime::now_utc() + Duration::seconds(self.offset_seconds.load(Ordering::Relaxed));
        now.replace_nanosecond(now.microsecond() * 1_000).unwrap_or(now)
    }

    /// The day on the calendar in Amsterdam.
    pub fn today(&self) -> Date {
        dates::amsterdam_day(self.now())
    }

    /// Moves the clock; a negative duration goes back.
    pub fn shift(&self, by: Duration) {
        self.offset_seconds.fetch_add(by.whole_seconds(), Ordering::Relaxed);
    }

    /// Puts the clock at a moment, from where it runs on.
    pub fn set(&self, moment: OffsetDateTime) {
        let offset = moment - OffsetDateTime::now_utc();
        self.offset_seconds.store(offset.whole_seconds(), Ordering::Relaxed);
    }
}
