//! One newsletter: what it says, where it stands, and what may be done with it.

use time::OffsetDateTime;

use super::markdown::Body;
use crate::kernel::ids::{AccountId, EditionId};
use crate::kernel::lang::Lang;
use crate::platform::mail::SubjectLine;

/// The most signs of a subject: mail programs show about half of it.
pub const SUBJECT_AT_MOST: usize = 120;

/// The closed set of `newsletter_edition.state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being written.
    Draft,
    /// Begins to leave by itself at a moment.
    Planned,
    /// Finding out who gets it.
    Queueing,
    Sending,
    /// Somebody stopped it; it can go on.
    Paused,
    Done,
}

impl State {
    pub const ALL: [Self; 6] = [Self::Draft, Self::Planned, Self::Queueing, Self::Sending, Self::Paused, Self::Done];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Planned => "planned",
            Self::Queueing => "queueing",
            Self::Sending => "sending",
            Self::Paused => "paused",
            Self::Done => "done",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether its words can still change.
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Draft)
    }

    /// Whether it began to leave: from then on everybody may read it.
    pub const fn has_begun(self) -> bool {
        matches!(self, Self::Queueing | Self::Sending | Self::Paused | Self::Done)
    }

    /// Whether a job is at it.
    pub const fn works(self) -> bool {
        matches!(self, Self::Queueing | Self::Sending)
    }
}

/// What it says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub subject: SubjectLine,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    pub id: EditionId,
    /// From when it began to leave.
    pub number: Option<i32>,
    pub state: State,
    pub nl: Draft,
    /// None when it is written in Dutch alone.
    pub en: Option<Draft>,
    pub version: i32,
    pub made_at: OffsetDateTime,
    pub made_by: AccountId,
    pub planned_at: Option<OffsetDateTime>,
    pub begun_at: Option<OffsetDateTime>,
    pub done_at: Option<OffsetDateTime>,
    /// What came of it, once the single deliveries are forgotten.
    pub counted: Option<Counted>,
}

/// Words as far as they are written: a draft may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub subject: String,
    pub body: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub sent: i32,
    pub failed: i32,
    pub left_out: i32,
}

impl Edition {
    /// What a reader of this language gets, and in which it then is: who chose English reads Dutch where nothing else was written.
    pub fn words(&self, lang: Lang) -> Option<(Words, Lang)> {
        match (&self.en, lang) {
            (Some(en), Lang::En) => Some((en.words()?, Lang::En)),
            _ => Some((self.nl.words()?, Lang::Nl)),
        }
    }
}

impl Draft {
    /// None while something is missing.
    fn words(&self) -> Option<Words> {
        let subject = SubjectLine::parse(&self.subject).ok()?;
        (!self.body.trim().is_empty()).then(|| Words { subject, body: Body::kept(self.body.clone()) })
    }
}
