//! A deadline as the days it is made of: what a table keeps, and what a corrected day of receipt is tried on.

use time::Date;

use super::suspension::Suspension;
use super::{AnswerRefused, AskRefused, Deadline, ExtensionRefused, Received};

/// All that is ever known about a deadline; the rest is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    pub received: Received,
    pub identity_asked: Option<Date>,
    pub identity_answered: Option<Date>,
    pub extension_told: Option<Date>,
}

/// A fact that does not count, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    Asked(AskRefused),
    Answered(AnswerRefused),
    Extension(ExtensionRefused),
}

impl Deadline {
    pub const fn facts(&self) -> Facts {
        let (identity_asked, identity_answered) = match self.suspension {
            Suspension::Never => (None, None),
            Suspension::Open { asked } => (Some(asked), None),
            Suspension::Ended { asked, answered } => (Some(asked), Some(answered)),
        };
        Facts { received: self.received, identity_asked, identity_answered, extension_told: self.extension_told }
    }

    /// The deadline that these facts make, and those that do not count. What [`Deadline::facts`] gave loses nothing. After
    /// [`Facts::received_on`] an extension may turn out to be told too late: then the first deadline counts.
    #[must_use = "a fact that was lost must be said"]
    pub fn from_facts(facts: Facts) -> (Self, Vec<Lost>) {
        let mut lost = vec![];
        let mut deadline = Self::of(facts.received);
        // Identity first: days of standing still may be what an extension was in time by.
        if let Some(asked) = facts.identity_asked {
            deadline = keep(deadline, deadline.identity_asked(asked).map_err(Lost::Asked), &mut lost);
        }
        if let Some(answered) = facts.identity_answered {
            deadline = keep(deadline, deadline.identity_answered(answered).map_err(Lost::Answered), &mut lost);
        }
        if let Some(told) = facts.extension_told {
            deadline = keep(deadline, deadline.extension_told(told).map_err(Lost::Extension), &mut lost);
        }
        (deadline, lost)
    }
}

impl Facts {
    /// The same with another day of receipt: a correction, which takes a reason and two people.
    #[must_use]
    pub const fn received_on(self, received: Received) -> Self {
        Self { received, ..self }
    }

    /// The same when nobody was asked who they are: whoever was, did not ask for anything.
    #[must_use]
    pub const fn without_identity(self) -> Self {
        Self { identity_asked: None, identity_answered: None, ..self }
    }
}

fn keep(before: Deadline, after: Result<Deadline, Lost>, lost: &mut Vec<Lost>) -> Deadline {
    after.unwrap_or_else(|why| {
        lost.push(why);
        before
    })
}
