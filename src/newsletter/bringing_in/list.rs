//! One list on its way: where it stands.

use time::OffsetDateTime;

use crate::kernel::ids::NewsletterListId;
use crate::platform::rows::encoding::Encoding;

/// The most that a list may bring; the page says so before.
pub const LARGEST: usize = 12 * 1024 * 1024;
pub const MOST_ROWS: usize = 200_000;

#[derive(Clone, Debug)]
pub struct List {
    pub id: NewsletterListId,
    pub state: State,
    pub encoding: Encoding,
    /// What the employee says about where and how these people said yes.
    pub evidence: String,
    pub created_at: OffsetDateTime,
    /// How many rows it has, and how many of them were brought in.
    pub rows_all: i32,
    pub rows_added: i32,
    /// Down to which row it was brought in.
    pub last_row: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Here, and not judged yet.
    Received,
    /// Judged: an employee decides.
    Checked,
    BringingIn,
    Done,
    /// Not decided about, or not brought in to its end, within a day.
    Expired,
    /// An employee decided not to bring it in.
    Discarded,
}

impl State {
    const ALL: [Self; 6] =
        [Self::Received, Self::Checked, Self::BringingIn, Self::Done, Self::Expired, Self::Discarded];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Checked => "checked",
            Self::BringingIn => "bringing_in",
            Self::Done => "done",
            Self::Expired => "expired",
            Self::Discarded => "discarded",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    pub const fn is_work(self) -> bool {
        matches!(self, Self::Received | Self::BringingIn)
    }

    /// Nothing more happens to it.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Expired | Self::Discarded)
    }
}
