//! Standing still while a person is asked to show who they are (AVG 12(6)). That this stops the clock follows from no article word for
//! word: a data protection officer confirms it.

use time::Date;

use super::days::working_day_after;
use super::{AnswerRefused, AskRefused, Received};

/// Working days after receipt within which asking stops the clock. Who asks later has lost that time.
const ASK_WITHIN: u8 = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suspension {
    Never,
    Open { asked: Date },
    Ended { asked: Date, answered: Date },
}

impl Suspension {
    pub(super) fn asked(self, received: Received, on: Date) -> Result<Self, AskRefused> {
        if self != Self::Never {
            return Err(AskRefused::Already);
        }
        if on < received.day() {
            return Err(AskRefused::BeforeReceipt);
        }
        let until = ask_until(received);
        if on > until { Err(AskRefused::TooLate { until }) } else { Ok(Self::Open { asked: on }) }
    }

    pub(super) fn answered(self, on: Date) -> Result<Self, AnswerRefused> {
        match self {
            Self::Never => Err(AnswerRefused::NotAsked),
            Self::Ended { .. } => Err(AnswerRefused::Already),
            Self::Open { asked } if on < asked => Err(AnswerRefused::BeforeAsking),
            Self::Open { asked } => Ok(Self::Ended { asked, answered: on }),
        }
    }

    /// Whole days from asking to answering; 0 while nobody has answered.
    pub(super) fn days(self) -> i64 {
        match self {
            Self::Never | Self::Open { .. } => 0,
            Self::Ended { asked, answered } => (answered - asked).whole_days(),
        }
    }
}

pub(super) fn ask_until(received: Received) -> Date {
    working_day_after(received.day(), ASK_WITHIN)
}
