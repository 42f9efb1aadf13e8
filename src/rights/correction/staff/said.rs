//! What was done to a line, told once on the page that follows, by one of a closed set of words in the address.

use crate::platform::messages::Messages;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Added,
    Accepted,
    Rejected,
    Removed,
    Told,
    /// A colleague was before: nothing was done.
    WasDecided,
}

impl Said {
    const ALL: [Self; 6] = [Self::Added, Self::Accepted, Self::Rejected, Self::Removed, Self::Told, Self::WasDecided];

    pub const fn query(self) -> &'static str {
        match self {
            Self::Added => "gelukt=toegevoegd",
            Self::Accepted => "gelukt=verbeterd",
            Self::Rejected => "gelukt=afgewezen",
            Self::Removed => "gelukt=weggehaald",
            Self::Told => "gelukt=doorgegeven",
            Self::WasDecided => "mislukt=besloten",
        }
    }

    pub fn from_query(query: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|said| query == Some(said.query()))
    }

    /// Kind of the notice, and words.
    pub fn say(self, t: Messages) -> (&'static str, &'static str) {
        match self {
            Self::Added => ("success", t.correction_said_added()),
            Self::Accepted => ("success", t.correction_said_accepted()),
            Self::Rejected => ("success", t.correction_said_rejected()),
            Self::Removed => ("success", t.correction_said_removed()),
            Self::Told => ("success", t.correction_said_told()),
            Self::WasDecided => ("warning", t.correction_said_was_decided()),
        }
    }
}
