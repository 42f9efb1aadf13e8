//! The day staff steer by, and the reminders before it. It is counted back, and days that are counted back are never rolled
//! (Regulation 1182/71 art. 3(4), last sentence).

use time::{Date, Duration};

use super::Deadline;

/// Days of the calendar between the target day and the last day of the period before it is rolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Margin(u8);

impl Margin {
    /// A letter that leaves on the target day has then arrived, also over a long weekend.
    pub const USUAL: Self = Self(5);

    /// With more, the first reminder of the shortest month would come on or before the day of receipt.
    pub const MOST: u8 = 13;

    /// None for more than [`Margin::MOST`].
    pub const fn of_days(days: u8) -> Option<Self> {
        if days <= Self::MOST { Some(Self(days)) } else { None }
    }

    pub const fn days(self) -> u8 {
        self.0
    }
}

/// An aim of the association's own. Nobody is late by law for missing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetDay(Date);

impl TargetDay {
    pub(super) fn before(unrolled: Date, margin: Margin) -> Self {
        Self(unrolled.saturating_sub(Duration::days(i64::from(margin.0))))
    }

    pub const fn day(self) -> Date {
        self.0
    }
}

/// How long before the target day staff are reminded. In the order in which they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reminder {
    TwoWeeks,
    OneWeek,
    TwoDays,
}

impl Reminder {
    pub const ALL: [Self; 3] = [Self::TwoWeeks, Self::OneWeek, Self::TwoDays];

    /// Days of the calendar before the target day: 14, 7 or 2.
    pub const fn days_before(self) -> u8 {
        match self {
            Self::TwoWeeks => 14,
            Self::OneWeek => 7,
            Self::TwoDays => 2,
        }
    }

    pub fn day(self, target: TargetDay) -> Date {
        target.0.saturating_sub(Duration::days(i64::from(self.days_before())))
    }
}

impl Deadline {
    /// The last reminder whose day has come. Only that one is sent: after a standstill, or for a letter that was found late, nobody
    /// gets three at once. None before the first, and none while the clock stands still.
    pub fn reminder_due(&self, on: Date, margin: Margin) -> Option<Reminder> {
        let target = self.target_day(margin)?;
        Reminder::ALL.into_iter().rev().find(|reminder| reminder.day(target) <= on)
    }
}
