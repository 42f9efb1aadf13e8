use uuid::Uuid;

use crate::kernel::ids::ImportId;
use crate::platform::audit;

/// The way of one file. What it did to each person stands in entries of that person.
pub enum Event {
    Begun { run: ImportId },
    Received { run: ImportId },
    Opened { run: ImportId },
    Checked { run: ImportId },
    Asked { run: ImportId },
    Applied { run: ImportId },
    Refused { run: ImportId },
    Expired { run: ImportId },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Begun { .. } => "imports.begun",
            Self::Received { .. } => "imports.received",
            Self::Opened { .. } => "imports.opened",
            Self::Checked { .. } => "imports.checked",
            Self::Asked { .. } => "imports.asked",
            Self::Applied { .. } => "imports.applied",
            Self::Refused { .. } => "imports.refused",
            Self::Expired { .. } => "imports.expired",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Begun { run }
            | Self::Received { run }
            | Self::Opened { run }
            | Self::Checked { run }
            | Self::Asked { run }
            | Self::Applied { run }
            | Self::Refused { run }
            | Self::Expired { run } => run.uuid(),
        }
    }
}
