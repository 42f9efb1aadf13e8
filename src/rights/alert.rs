//! Warnings about requests that are due, at risk or late (P93): which one, on which day.

use time::Date;

use super::giving_up::{IdentityAsked, PATIENCE};
use crate::kernel::deadline::{Deadline, Margin, Reminder, Standing};

/// The closed set of `rights_alert.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alert {
    /// The clock stands still for an answer that did not come: from now on it may be given up.
    Unanswered,
    TwoWeeks,
    OneWeek,
    TwoDays,
    /// The target has passed; the law is not broken yet.
    PastTarget,
    /// The legal last day has passed.
    Late,
}

impl Alert {
    pub const ALL: [Self; 6] =
        [Self::Unanswered, Self::TwoWeeks, Self::OneWeek, Self::TwoDays, Self::PastTarget, Self::Late];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::TwoWeeks => "two_weeks",
            Self::OneWeek => "one_week",
            Self::TwoDays => "two_days",
            Self::PastTarget => "past_target",
            Self::Late => "late",
        }
    }

    /// The one warning that this day asks for, and the day it warns about. None while there is time, and while the clock stands still for
    /// somebody who still has time to answer.
    pub fn due(deadline: &Deadline, asked: Option<IdentityAsked>, today: Date) -> Option<(Self, Date)> {
        match deadline.standing(today, Margin::USUAL) {
            Standing::Suspended { since } => {
                // Nothing is asked of them by now, and still the clock waits for an answer: that is for us to mend.
                let from = asked.map_or(since + PATIENCE, IdentityAsked::give_up_from);
                (today >= from).then_some((Self::Unanswered, from))
            }
            Standing::OnTrack { target, .. } => {
                deadline.reminder_due(today, Margin::USUAL).map(|reminder| (reminder.into(), target.day()))
            }
            Standing::PastTarget { last, .. } => Some((Self::PastTarget, last.day())),
            Standing::Late { last, .. } => Some((Self::Late, last.day())),
        }
    }

    /// Whether those who decide hear it beside the handler. Giving up is a decision.
    pub const fn escalates(self) -> bool {
        matches!(self, Self::Unanswered | Self::PastTarget | Self::Late)
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
