//! The legal deadline of a rights request (AVG 12(3); P92, P93), counted as Regulation (EEC, Euratom) 1182/71 says. The Algemene
//! termijnenwet counts periods of Dutch acts; for a period of an EU regulation it only tells which days are holidays.
//!
//! Begin with [`Deadline::of`] a [`Received`]; each fact (identity asked, answered, extension told) gives the next `Deadline`, or says
//! why it may not be. Days are those of Amsterdam; nothing here knows what day it is today.

mod days;
mod facts;
mod holidays;
mod last_day;
mod months;
mod received;
mod refused;
mod standing;
mod suspension;
mod target;

pub use days::{is_working_day, working_day_after};
pub use facts::{Facts, Lost};
pub use holidays::Holiday;
pub use last_day::LastDay;
pub use months::Period;
pub use received::{NotReceived, Received};
pub use refused::{AnswerRefused, AskRefused, ExtensionRefused};
pub use standing::Standing;
pub use target::{Margin, Reminder, TargetDay};

use suspension::Suspension;
use time::{Date, Duration};

/// When a request must be answered. It is made of facts alone; every day it names is counted from them.
///
/// While identity is being asked the clock stands still and there is no last day: those questions then answer `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    received: Received,
    suspension: Suspension,
    extension_told: Option<Date>,
}

impl Deadline {
    /// One month from receipt, without suspension or extension.
    pub const fn of(received: Received) -> Self {
        Self { received, suspension: Suspension::Never, extension_told: None }
    }

    /// The clock stops: on this day identity was asked, on reasonable doubt (AVG 12(6)). Once, and in time.
    pub fn identity_asked(self, on: Date) -> Result<Self, AskRefused> {
        Ok(Self { suspension: self.suspension.asked(self.received, on)?, ..self })
    }

    /// The clock goes on: on this day the person answered. The last day moves by the days between asking and answering.
    pub fn identity_answered(self, on: Date) -> Result<Self, AnswerRefused> {
        Ok(Self { suspension: self.suspension.answered(on)?, ..self })
    }

    /// Two further months: on this day the person was told so, with the reasons. Once, and at the latest on
    /// [`Deadline::extend_until`] (AVG 12(3), third sentence).
    pub fn extension_told(self, on: Date) -> Result<Self, ExtensionRefused> {
        if self.extension_told.is_some() {
            return Err(ExtensionRefused::Already);
        }
        if on < self.received.day() {
            return Err(ExtensionRefused::BeforeReceipt);
        }
        let until = self.extend_until();
        if on > until.day() {
            return Err(ExtensionRefused::TooLate { until });
        }
        Ok(Self { extension_told: Some(on), ..self })
    }

    /// The day by which the law wants an answer. Staff steer by [`Deadline::target_day`].
    pub fn legal_last_day(&self) -> Option<LastDay> {
        self.last_day_of(self.period())
    }

    /// The last day of either period, whether or not it is the one that counts, to show what an extension would give.
    pub fn last_day_of(&self, period: Period) -> Option<LastDay> {
        self.runs().then(|| LastDay::rolled(self.unrolled(period)))
    }

    /// The day staff steer by: the margin before the last day as it was before a weekend or holiday moved it.
    pub fn target_day(&self, margin: Margin) -> Option<TargetDay> {
        self.runs().then(|| TargetDay::before(self.unrolled(self.period()), margin))
    }

    /// Until when identity may still be asked so that the clock stops. Later asking is allowed, and stops nothing.
    pub fn ask_identity_until(&self) -> Date {
        suspension::ask_until(self.received)
    }

    /// Until when the person may be told of an extension: the last day of the first month. While the clock stands still, the time that
    /// passes is not counted on yet: nobody knows when it goes on.
    pub fn extend_until(&self) -> LastDay {
        LastDay::rolled(self.unrolled(Period::OneMonth))
    }

    pub const fn period(&self) -> Period {
        if self.extension_told.is_some() { Period::ThreeMonths } else { Period::OneMonth }
    }

    pub const fn received(&self) -> Received {
        self.received
    }

    /// Since when the clock stands still; none while it runs.
    pub const fn suspended_since(&self) -> Option<Date> {
        match self.suspension {
            Suspension::Open { asked } => Some(asked),
            Suspension::Never | Suspension::Ended { .. } => None,
        }
    }

    const fn runs(&self) -> bool {
        self.suspended_since().is_none()
    }

    /// The last day before a weekend or holiday moves it; a suspension that ended has moved it already.
    fn unrolled(&self, period: Period) -> Date {
        self.received.unrolled(period).saturating_add(Duration::days(self.suspension.days()))
    }
}
