//! The day on which a request arrived, from which everything is counted.

use time::macros::date;
use time::{Date, OffsetDateTime};

use super::months::{self, Period};
use super::{LastDay, Margin, TargetDay};
use crate::kernel::dates::amsterdam_day;

/// The AVG applies from here on (AVG 99(2)).
const AVG_BEGAN: Date = date!(2018 - 05 - 25);

/// The calendar day in Amsterdam on which a request arrived: not the day on which somebody typed it in. It is not counted
/// (Regulation 1182/71 art. 3(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Received(Date);

/// Why a day cannot be the day of receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReceived {
    /// After today.
    Future,
    /// Before 25 May 2018, when nobody had these rights yet.
    BeforeTheLaw,
}

impl Received {
    /// Mail of 2026-03-05T23:30Z arrived on 6 March.
    pub fn at(moment: OffsetDateTime) -> Self {
        Self(amsterdam_day(moment))
    }

    /// What an employee writes down of a letter, a call or a visit.
    pub fn noted(day: Date, now: OffsetDateTime) -> Result<Self, NotReceived> {
        if day > amsterdam_day(now) {
            return Err(NotReceived::Future);
        }
        if day < AVG_BEGAN {
            return Err(NotReceived::BeforeTheLaw);
        }
        Ok(Self(day))
    }

    /// A day that was judged before, or only asked about.
    pub const fn on(day: Date) -> Self {
        Self(day)
    }

    pub const fn day(self) -> Date {
        self.0
    }

    /// The legal last day when the clock never stops.
    pub fn last_day(self, period: Period) -> LastDay {
        LastDay::rolled(self.unrolled(period))
    }

    /// The target day when the clock never stops.
    pub fn target_day(self, period: Period, margin: Margin) -> TargetDay {
        TargetDay::before(self.unrolled(period), margin)
    }

    pub(super) fn unrolled(self, period: Period) -> Date {
        months::same_date_after(self.0, period)
    }
}
