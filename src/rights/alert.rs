//! Warnings about requests that are due, at risk or late (P93): which one, on which day.

use time::Date;

use crate::kernel::deadline::{Deadline, Margin, Reminder, Standing};

/// The closed set of `rights_alert.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alert {
    TwoWeeks,
    OneWeek,
    TwoDays,
    /// The target has passed; the law is not broken yet.
    PastTarget,
    /// The legal last day has passed.
    Late,
}

impl Alert {
    pub const ALL: [Self; 5] = [Self::TwoWeeks, Self::OneWeek, Self::TwoDays, Self::PastTarget, Self::Late];

    pub const fn code(self) -> &'static str {
        match self {
            Self::TwoWeeks => "two_weeks",
            Self::OneWeek => "one_week",
            Self::TwoDays => "two_days",
            Self::PastTarget => "past_target",
            Self::Late => "late",
        }
    }

    /// The one warning that this day asks for, and the day it warns about. None while there is time, and while the clock stands still.
    pub fn due(deadline: &Deadline, today: Date) -> Option<(Self, Date)> {
        match deadline.standing(today, Margin::USUAL) {
            Standing::Suspended { .. } => None,
            Standing::OnTrack { target, .. } => {
                deadline.reminder_due(today, Margin::USUAL).map(|reminder| (reminder.into(), target.day()))
            }
            Standing::PastTarget { last, .. } => Some((Self::PastTarget, last.day())),
            Standing::Late { last, .. } => Some((Self::Late, last.day())),
        }
    }

    /// Whether those who decide hear it beside the handler.
    pub const fn escalates(self) -> bool {
        matches!(self, Self::PastTarget | Self::Late)
    }
}

impl From<Reminder> for Alert {
    fn from(reminder: Reminder) -> Self {
        match reminder {
            Reminder::TwoWeeks => Self::TwoWeeks,
            Reminder::OneWeek => Self::OneWeek,
            Reminder::TwoDays => Self::TwoDays,
        }
    }
}
