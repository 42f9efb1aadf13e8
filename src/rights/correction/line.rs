//! One line of a correction: a datum, what stands, what it should be, and what was decided.

use time::OffsetDateTime;
use uuid::Uuid;

use super::field::Field;
use crate::kernel::ids::{AccountId, PersonId, RequestFileId};
use crate::kernel::lang::Lang;
use crate::kernel::prose::Prose;
use crate::persons::Datum;

/// A line to put down.
#[derive(Clone)]
pub struct NewLine {
    /// Whose datum it is: the file of an account, or one of the administration.
    pub record: PersonId,
    pub field: Field,
    /// As [`Datum::kept`] gives it, or in words.
    pub old: Option<String>,
    pub new: Option<String>,
    /// What the person sent along to show it.
    pub file: Option<RequestFileId>,
}

#[derive(Clone)]
pub struct Line {
    pub id: Uuid,
    /// Within its request.
    pub number: i32,
    pub line: NewLine,
    pub added_at: OffsetDateTime,
    pub decision: Option<Decision>,
}

#[derive(Clone)]
pub struct Decision {
    pub accepted: bool,
    pub why: Option<Prose>,
    pub at: OffsetDateTime,
    pub by: AccountId,
    /// The code of a role.
    pub role: String,
}

/// Nothing is rejected without a reason (AVG 12(4)).
#[derive(Clone)]
pub enum Verdict {
    Accept(Option<Prose>),
    Reject(Prose),
}

impl NewLine {
    /// What stood when it was put down, and what it should be; none for what the portal cannot apply by itself.
    pub fn data(&self) -> Option<(Datum, Datum)> {
        let Field::Of(field) = self.field else { return None };
        Some((Datum::read(field, self.old.as_deref())?, Datum::read(field, self.new.as_deref())?))
    }

    pub fn old_shown(&self, lang: Lang) -> Option<String> {
        self.field.shown(self.old.as_deref(), lang)
    }

    pub fn new_shown(&self, lang: Lang) -> Option<String> {
        self.field.shown(self.new.as_deref(), lang)
    }
}

impl Line {
    pub const fn is_open(&self) -> bool {
        self.decision.is_none()
    }

    pub fn is_accepted(&self) -> bool {
        self.decision.as_ref().is_some_and(|decision| decision.accepted)
    }

    pub fn is_rejected(&self) -> bool {
        self.decision.as_ref().is_some_and(|decision| !decision.accepted)
    }

    /// The closed set of `rights_correction.state`.
    pub fn state(&self) -> &'static str {
        match &self.decision {
            None => "open",
            Some(decision) if decision.accepted => "accepted",
            Some(_) => "rejected",
        }
    }
}

impl Verdict {
    pub const fn state(&self) -> &'static str {
        match self {
            Self::Accept(_) => "accepted",
            Self::Reject(_) => "rejected",
        }
    }

    pub const fn why(&self) -> Option<&Prose> {
        match self {
            Self::Accept(why) => why.as_ref(),
            Self::Reject(why) => Some(why),
        }
    }
}

/// Somebody's data: not for a log.
impl std::fmt::Debug for NewLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewLine({:?}, ..)", self.field)
    }
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Line({}, {:?}, {})", self.number, self.line, self.state())
    }
}
