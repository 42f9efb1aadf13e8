use uuid::Uuid;

use crate::platform::audit;

/// What is done about work that does not get done.
pub enum Event {
    /// An administrator had it tried again.
    TriedAgain { job: &'static str },
    /// Administrators were mailed that something stands still.
    Alerted,
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::TriedAgain { .. } => "upkeep.jobs_tried_again",
            Self::Alerted => "upkeep.alerted",
        }
    }

    fn subject(&self) -> Uuid {
        // Kinds of jobs have no id but a name, which is the object.
        Uuid::nil()
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::TriedAgain { job } => Some((*job).to_owned()),
            Self::Alerted => None,
        }
    }
}
