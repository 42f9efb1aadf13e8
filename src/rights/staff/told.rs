//! What was done to a request, told once on the page that follows, by one of a closed set of words in the address.

use crate::platform::messages::Messages;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Assigned,
    Released,
    Remarked,
    Advised,
}

impl Told {
    const ALL: [Self; 4] = [Self::Assigned, Self::Released, Self::Remarked, Self::Advised];

    pub const fn query(self) -> &'static str {
        match self {
            Self::Assigned => "gelukt=toegewezen",
            Self::Released => "gelukt=losgelaten",
            Self::Remarked => "gelukt=opmerking",
            Self::Advised => "gelukt=advies",
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
        }
    }
}
