//! One file on its way: where it stands, and how its rows came out.

use time::OffsetDateTime;

use super::kind::Kind;
use crate::kernel::ids::ImportId;
use crate::platform::rows::encoding::Encoding;

/// One file.
#[derive(Clone, Debug)]
pub struct Run {
    pub id: ImportId,
    pub kind: Kind,
    pub state: State,
    pub encoding: Encoding,
    pub created_at: OffsetDateTime,
    pub expires_at: OffsetDateTime,
    pub counts: Counts,
    /// Why the whole file was refused: a word of ours.
    pub refusal: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Bytes come in, or stopped coming.
    Receiving,
    /// Whole, and not checked yet.
    Received,
    Checked,
    /// Nothing of it was taken over.
    Refused,
    Applying,
    Done,
    /// Nobody decided within a day.
    Expired,
}

impl State {
    const ALL: [Self; 7] =
        [Self::Receiving, Self::Received, Self::Checked, Self::Refused, Self::Applying, Self::Done, Self::Expired];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Received => "received",
            Self::Checked => "checked",
            Self::Refused => "refused",
            Self::Applying => "applying",
            Self::Done => "done",
            Self::Expired => "expired",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How many rows came out how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: i32,
    pub changed: i32,
    pub unchanged: i32,
    pub left_out: i32,
    pub faulty: i32,
}

impl Counts {
    pub const fn all(self) -> i32 {
        self.new + self.changed + self.unchanged + self.left_out + self.faulty
    }
}
