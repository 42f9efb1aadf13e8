//! Why a mail did not leave, and when it is tried again.

use time::{Duration, OffsetDateTime};

/// Kept with the mail as one word; what the mail server said may hold an address, so it is kept nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The mail server will never take it.
    Refused,
    /// The mail server asks to come back later.
    Temporary,
    /// No connection, or it broke: perhaps the mail arrived all the same.
    Connection,
    Timeout,
    /// This address got so many in the last hour that this one waits.
    TooMany,
    /// The person's data were ended.
    KeyGone,
    /// What is stored does not open or is no mail.
    Unreadable,
}

impl Trouble {
    pub const ALL: [Self; 7] = [
        Self::Refused,
        Self::Temporary,
        Self::Connection,
        Self::Timeout,
        Self::TooMany,
        Self::KeyGone,
        Self::Unreadable,
    ];

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.code() == code)
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Temporary => "temporary",
            Self::Connection => "connection",
            Self::Timeout => "timeout",
            Self::TooMany => "too many",
            Self::KeyGone => "key gone",
            Self::Unreadable => "unreadable",
        }
    }

    const fn is_final(self) -> bool {
        matches!(self, Self::Refused | Self::KeyGone | Self::Unreadable)
    }
}

const GIVEN_UP_AFTER: Duration = Duration::days(3);

/// 1, 5, 15, 60 minutes after a failure, then doubling to at most 8 hours; none when trying again is of no use or three days are over.
pub fn next_try(
    trouble: Trouble,
    attempts: i32,
    queued: OffsetDateTime,
    now: OffsetDateTime,
) -> Option<OffsetDateTime> {
    let pause = match attempts {
        _ if trouble == Trouble::TooMany => Duration::HOUR,
        ..=1 => Duration::minutes(1),
        2 => Duration::minutes(5),
        3 => Duration::minutes(15),
        4 => Duration::HOUR,
        5 => Duration::hours(2),
        6 => Duration::hours(4),
        _ => Duration::hours(8),
    };
    let next = now + pause;
    (!trouble.is_final() && next <= queued + GIVEN_UP_AFTER).then_some(next)
}
