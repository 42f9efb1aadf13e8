//! Where a mail stands.

/// The closed set of `mail.state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits to be sent, for the first time or again.
    Queued,
    /// The mail server took it.
    Sent,
    /// It was given up.
    Failed,
    /// It left and came back.
    Bounced,
    /// It arrived, and its reader called it unwanted.
    Complaint,
}

impl State {
    pub const ALL: [Self; 5] = [Self::Queued, Self::Sent, Self::Failed, Self::Bounced, Self::Complaint];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::Complaint => "complaint",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}
