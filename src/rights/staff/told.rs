//! What was done to a request, told once on the page that follows, by one of a closed set of words in the address.

use crate::platform::messages::Messages;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Assigned,
    Released,
    Remarked,
    Advised,
    CodeMailed,
    IdentityShown,
    StrongNeeded,
    Destroyed,
}

impl Told {
    const ALL: [Self; 8] = [
        Self::Assigned,
        Self::Released,
        Self::Remarked,
        Self::Advised,
        Self::CodeMailed,
        Self::IdentityShown,
        Self::StrongNeeded,
        Self::Destroyed,
    ];

    pub const fn query(self) -> &'static str {
        match self {
            Self::Assigned => "gelukt=toegewezen",
            Self::Released => "gelukt=losgelaten",
            Self::Remarked => "gelukt=opmerking",
            Self::Advised => "gelukt=advies",
            Self::CodeMailed => "gelukt=code-verstuurd",
            Self::IdentityShown => "gelukt=identiteit",
            Self::StrongNeeded => "gelukt=bijzonder",
            Self::Destroyed => "gelukt=vernietigd",
        }
    }

    pub fn from_query(query: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|told| query == Some(told.query()))
    }

    pub fn say(self, t: Messages) -> &'static str {
        match self {
            Self::Assigned => t.casework_told_assigned(),
            Self::Released => t.casework_told_released(),
            Self::Remarked => t.casework_told_remarked(),
            Self::Advised => t.casework_told_advised(),
            Self::CodeMailed => t.proof_told_mailed(),
            Self::IdentityShown => t.proof_told_shown(),
            Self::StrongNeeded => t.proof_told_strong(),
            Self::Destroyed => t.proof_told_destroyed(),
        }
    }
}
