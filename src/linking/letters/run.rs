//! One time that letters are made: what it is, and how far.

use time::{Duration, OffsetDateTime};

use crate::kernel::ids::LetterRunId;

/// How many homes are fetched together.
pub const PART: i32 = 250;
/// How long it may wait for somebody to say that it may print.
pub const TO_DECIDE: Duration = Duration::DAY;
/// How long its letters stay.
pub const TO_FETCH: Duration = Duration::WEEK;
/// How long it is known that there was a run, after its end.
pub const TO_FORGET: Duration = Duration::days(30);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Finding out who gets a letter.
    Collecting,
    /// Counted; nothing is printed yet, and no code was made.
    Collected,
    Printing,
    /// All letters are there to be fetched.
    Done,
    /// What is left is being thrown away.
    Ending,
    Ended,
}

impl State {
    const ALL: [Self; 6] = [Self::Collecting, Self::Collected, Self::Printing, Self::Done, Self::Ending, Self::Ended];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Collecting => "collecting",
            Self::Collected => "collected",
            Self::Printing => "printing",
            Self::Done => "done",
            Self::Ending => "ending",
            Self::Ended => "ended",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether a job is at it.
    pub const fn works(self) -> bool {
        matches!(self, Self::Collecting | Self::Printing | Self::Ending)
    }
}

#[derive(Clone, Debug)]
pub struct Run {
    pub id: LetterRunId,
    pub state: State,
    pub created_at: OffsetDateTime,
    pub expires_at: OffsetDateTime,
    pub counts: Counts,
    pub homes_done: i32,
}

impl Run {
    /// Whether its letters can be fetched, as far as they are printed.
    pub fn is_there(&self) -> bool {
        matches!(self.state, State::Printing | State::Done)
    }

    /// Whether there is still something to throw away.
    pub fn can_end(&self) -> bool {
        !matches!(self.state, State::Ending | State::Ended)
    }
}

/// Whom it writes to, and who has no need of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Addresses.
    pub homes: i32,
    /// Tenants who live there.
    pub persons: i32,
    /// Tenants who have an account already, or whose file an account shows.
    pub with_account: i32,
    /// Tenants whose letter of before still works.
    pub with_letter: i32,
}

/// What became of somebody's letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Printed,
    /// An account shows the file meanwhile.
    Linked,
    /// Rents nothing any more.
    NoHome,
    /// Says that who or where we think they are is wrong.
    Disputed,
    /// A character that the typeface lacks.
    Letters,
    TooLong,
    /// Got another code since it was counted.
    HasCode,
    /// The record is gone, or the layout failed.
    Failed,
}

impl Outcome {
    pub const LEFT_OUT: [Self; 7] =
        [Self::Linked, Self::NoHome, Self::Disputed, Self::Letters, Self::TooLong, Self::HasCode, Self::Failed];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Linked => "linked",
            Self::NoHome => "no_home",
            Self::Disputed => "disputed",
            Self::Letters => "letters",
            Self::TooLong => "too_long",
            Self::HasCode => "has_code",
            Self::Failed => "failed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Printed].into_iter().chain(Self::LEFT_OUT).find(|outcome| outcome.code() == code)
    }
}

/// Some homes that are fetched together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// From 1.
    pub number: i32,
    pub first: i32,
    pub last: i32,
    pub fetched_at: Option<OffsetDateTime>,
}

/// The part that a home is in, both counted from 1.
pub const fn part_of(home: i32) -> i32 {
    (home - 1) / PART + 1
}

/// The first and last home of a part.
pub fn homes_of(part: i32, homes: i32) -> (i32, i32) {
    ((part - 1) * PART + 1, (part * PART).min(homes))
}
