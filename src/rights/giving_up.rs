//! From which day on we may say that it could not be established who asks (P87): not before whoever was asked had the time they were given.

use time::{Date, Duration};

/// Where no code says until when it works, whoever was asked has at least so long to answer. (check)
pub const PATIENCE: Duration = Duration::days(14);

/// The last time that we asked somebody to show who they are, as far as nothing after it made the question another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdentityAsked {
    pub on: Date,
    /// That was sent and never used.
    pub code: Option<Sent>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    pub made: Date,
    /// The day on which it ends.
    pub until: Date,
}

impl IdentityAsked {
    /// The first day on which giving up is allowed.
    pub fn give_up_from(self) -> Date {
        let waited = self.on + PATIENCE;
        match self.code {
            Some(code) if code.made >= self.on => code.until + Duration::DAY,
            Some(code) => waited.max(code.until + Duration::DAY),
            None => waited,
        }
    }
}
