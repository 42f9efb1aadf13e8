use uuid::Uuid;

use crate::kernel::ids::LetterRunId;
use crate::platform::audit;

/// The way of one run of letters. That somebody has a code stands in an entry of that person.
pub enum Event {
    Begun {
        run: LetterRunId,
    },
    /// Addresses were opened to find out who lives together, and in which order.
    HomesRead {
        run: LetterRunId,
    },
    Collected {
        run: LetterRunId,
    },
    Asked {
        run: LetterRunId,
    },
    /// The letters to some homes, up to this one.
    HomesPrinted {
        run: LetterRunId,
        last: i32,
    },
    Printed {
        run: LetterRunId,
    },
    PartFetched {
        run: LetterRunId,
        part: i32,
    },
    /// From now on what is left is thrown away.
    EndAsked {
        run: LetterRunId,
    },
    /// Codes of letters that nobody fetched ended.
    CodesEnded {
        run: LetterRunId,
    },
    Ended {
        run: LetterRunId,
    },
    /// That there were runs; `run` is one of them.
    Forgotten {
        run: LetterRunId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Begun { .. } => "letters.begun",
            Self::HomesRead { .. } => "letters.homes_read",
            Self::Collected { .. } => "letters.collected",
            Self::Asked { .. } => "letters.asked",
            Self::HomesPrinted { .. } => "letters.homes_printed",
            Self::Printed { .. } => "letters.printed",
            Self::PartFetched { .. } => "letters.part_fetched",
            Self::EndAsked { .. } => "letters.end_asked",
            Self::CodesEnded { .. } => "letters.codes_ended",
            Self::Ended { .. } => "letters.ended",
            Self::Forgotten { .. } => "letters.forgotten",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Begun { run }
            | Self::HomesRead { run }
            | Self::Collected { run }
            | Self::Asked { run }
            | Self::HomesPrinted { run, .. }
            | Self::Printed { run }
            | Self::PartFetched { run, .. }
            | Self::EndAsked { run }
            | Self::CodesEnded { run }
            | Self::Ended { run }
            | Self::Forgotten { run } => run.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::HomesPrinted { last: number, .. } | Self::PartFetched { part: number, .. } => {
                Some(number.to_string())
            }
            _ => None,
        }
    }
}
