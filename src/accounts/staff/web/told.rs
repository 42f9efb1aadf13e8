//! What was done, told once on the page that follows, by one of a closed set of words in the address.

use crate::accounts::staff::manage::Refused;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Invited,
    TakenBack,
    RolesChanged,
    Blocked,
    Unblocked,
    Ended,
    Own,
    LastAdministrator,
    Meanwhile,
}

impl Told {
    const ALL: [(Self, &'static str); 9] = [
        (Self::Invited, "gelukt=uitgenodigd"),
        (Self::TakenBack, "gelukt=ingetrokken"),
        (Self::RolesChanged, "gelukt=functies"),
        (Self::Blocked, "gelukt=geblokkeerd"),
        (Self::Unblocked, "gelukt=gedeblokkeerd"),
        (Self::Ended, "gelukt=uit-dienst"),
        (Self::Own, "niet=eigen-account"),
        (Self::LastAdministrator, "niet=laatste-beheerder"),
        (Self::Meanwhile, "niet=intussen"),
    ];

    /// What a press without a form of its own came to.
    pub fn of(done: Result<(), Refused>, told: Self) -> Result<Self> {
        match done {
            Ok(()) => Ok(told),
            Err(Refused::Own) => Ok(Self::Own),
            Err(Refused::LastAdministrator) => Ok(Self::LastAdministrator),
            Err(Refused::Meanwhile | Refused::Conflict(..)) => Ok(Self::Meanwhile),
            Err(Refused::Other(error)) => Err::<Self, Error>(error),
        }
    }

    pub fn query(self) -> &'static str {
        Self::ALL.iter().find(|(told, _)| *told == self).map_or("", |(_, query)| query)
    }

    pub fn from_query(query: Option<&str>) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| query == Some(*known)).map(|(told, _)| *told)
    }

    /// Kind and words of the notice.
    pub fn say(self, t: Messages) -> (&'static str, &'static str) {
        match self {
            Self::Invited => ("success", t.staff_told_invited()),
            Self::TakenBack => ("success", t.staff_told_taken_back()),
            Self::RolesChanged => ("success", t.staff_told_roles()),
            Self::Blocked => ("success", t.staff_told_blocked()),
            Self::Unblocked => ("success", t.staff_told_unblocked()),
            Self::Ended => ("success", t.staff_told_ended()),
            Self::Own => ("warning", t.staff_refused_own()),
            Self::LastAdministrator => ("warning", t.staff_refused_last()),
            Self::Meanwhile => ("warning", t.staff_refused_meanwhile()),
        }
    }
}
