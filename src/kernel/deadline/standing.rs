//! How a request stands on a day: what a queue shows and sounds the alarm by.

use time::Date;

use super::{Deadline, LastDay, Margin, TargetDay};

/// Days are whole days of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Identity is being asked; the clock stands still.
    Suspended { since: Date },
    /// Up to and on the target day; 0 days left on that day.
    OnTrack { days_left: i64, target: TargetDay },
    /// After the target day, up to and on the legal last day; 0 days left on that day.
    PastTarget { days_left: i64, last: LastDay },
    /// The legal last day is over; 1 on the day after it.
    Late { days: i64, last: LastDay },
}

impl Deadline {
    /// On the day the request was answered, for one that was; else today.
    pub fn standing(&self, on: Date, margin: Margin) -> Standing {
        if let Some(since) = self.suspended_since() {
            return Standing::Suspended { since };
        }
        let unrolled = self.unrolled(self.period());
        let (target, last) = (TargetDay::before(unrolled, margin), LastDay::rolled(unrolled));
        let days = |until: Date| (until - on).whole_days();
        if on <= target.day() {
            Standing::OnTrack { days_left: days(target.day()), target }
        } else if on <= last.day() {
            Standing::PastTarget { days_left: days(last.day()), last }
        } else {
            Standing::Late { days: -days(last.day()), last }
        }
    }

    /// Whether the law was broken on that day. Never while the clock stands still.
    pub fn is_late(&self, on: Date) -> bool {
        self.legal_last_day().is_some_and(|last| on > last.day())
    }
}
