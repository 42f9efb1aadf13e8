use uuid::Uuid;

use super::model::Verdict;
use crate::kernel::ids::PersonId;
use crate::platform::audit;

/// What happens with patterns. The subject is the employee, or nobody in particular.
pub enum Event {
    SwitchedOn {
        number: i32,
    },
    SwitchedOff {
        number: i32,
    },
    Found {
        employee: PersonId,
        finding: Uuid,
    },
    /// More came of the same day.
    Grew {
        employee: PersonId,
        finding: Uuid,
    },
    Settled {
        employee: PersonId,
        finding: Uuid,
        verdict: Verdict,
    },
    /// A portion of what was kept long enough.
    Forgotten {
        first: Uuid,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::SwitchedOn { .. } => "patterns.switched_on",
            Self::SwitchedOff { .. } => "patterns.switched_off",
            Self::Found { .. } => "patterns.found",
            Self::Grew { .. } => "patterns.grew",
            Self::Settled { verdict: Verdict::Work, .. } => "patterns.settled_as_work",
            Self::Settled { verdict: Verdict::Talked, .. } => "patterns.settled_by_talk",
            Self::Settled { verdict: Verdict::Incident, .. } => "patterns.settled_as_incident",
            Self::Forgotten { .. } => "patterns.forgotten",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            // Settings have no id of their own but a number, which is the object.
            Self::SwitchedOn { .. } | Self::SwitchedOff { .. } => Uuid::nil(),
            Self::Found { employee, .. } | Self::Grew { employee, .. } | Self::Settled { employee, .. } => {
                employee.uuid()
            }
            Self::Forgotten { first } => *first,
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::SwitchedOn { number } | Self::SwitchedOff { number } => Some(number.to_string()),
            Self::Found { finding, .. } | Self::Grew { finding, .. } | Self::Settled { finding, .. } => {
                Some(finding.to_string())
            }
            Self::Forgotten { .. } => None,
        }
    }
}
