//! Where a request stands, and how it ended.

/// The closed set of `rights_request.state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Received,
    /// We know who asks.
    Identified,
    /// Somebody works on it.
    Working,
    /// For the person: who they are, or an answer to a question. The clock runs on, unless it stands still for identity.
    Waiting,
    Done,
    Refused,
    /// By the person.
    Withdrawn,
    /// Nobody showed who asked, though we asked them to.
    NotEstablished,
}

/// How far a request was fulfilled. The closed set of `rights_request.outcome`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Whole,
    /// In part: the answer says what was not done, and why.
    Partly,
    /// We have no data of them.
    NothingHeld,
}

impl State {
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Identified,
        Self::Working,
        Self::Waiting,
        Self::Done,
        Self::Refused,
        Self::Withdrawn,
        Self::NotEstablished,
    ];
    pub const OPEN: [Self; 4] = [Self::Received, Self::Identified, Self::Working, Self::Waiting];

    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Identified | Self::Working | Self::Waiting)
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Identified => "identified",
            Self::Working => "working",
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::NotEstablished => "not_established",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

impl Outcome {
    pub const ALL: [Self; 3] = [Self::Whole, Self::Partly, Self::NothingHeld];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Partly => "partly",
            Self::NothingHeld => "nothing_held",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}
