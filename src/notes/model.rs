//! What a note is made of, and what may be done with it.

use time::OffsetDateTime;

use crate::kernel::ids::{AccountId, NoteId, PersonId};
use crate::kernel::prose::Prose;
use crate::kernel::reference::Line;
use crate::kernel::register::{ACTIVITIES, Activity};
use crate::kernel::staff::StaffRole;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownCode;

/// Words of our own, as they are sealed and as forms send them.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            pub const fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            pub fn parse(code: &str) -> Result<Self, UnknownCode> {
                Self::ALL.iter().copied().find(|known| known.as_str() == code).ok_or(UnknownCode)
            }
        }
    )*};
}

codes! {
    Kind {
        Note = "note",
        Complaint = "complaint",
    }
    /// What it is about.
    Topic {
        Payment = "payment",
        Nuisance = "nuisance",
        /// How somebody keeps the home.
        Upkeep = "upkeep",
        Other = "other",
    }
    /// How we know.
    Source {
        Seen = "seen",
        /// The person told us.
        Told = "told",
        /// Somebody else told us.
        Others = "others",
        /// A letter or an e-mail.
        Letter = "letter",
    }
    /// How a note concerns a person.
    Part {
        About = "about",
        /// Told us about somebody else.
        From = "from",
        Mentioned = "mentioned",
    }
}

impl Source {
    /// The same in the copy of somebody else: who told us reads that they did, and nobody else reads it of themselves.
    pub fn for_other(self, part: Part) -> Self {
        match (self, part) {
            (Self::Others, Part::From) => Self::Told,
            (Self::Told, Part::About | Part::Mentioned) => Self::Others,
            (source, _) => source,
        }
    }
}

impl Topic {
    /// The purpose in the processing register, with its basis and its term: keeping the home well is agreed on in the tenancy agreement,
    /// the others rest on our legitimate interest (RULES 3).
    pub fn activity(self) -> Option<&'static Activity> {
        let id = match self {
            Self::Upkeep => "upkeep",
            Self::Payment | Self::Nuisance | Self::Other => "behaviour",
        };
        ACTIVITIES.iter().find(|activity| activity.id == id)
    }
}

/// Who writes: an employee, in a role.
#[derive(Clone, Copy, Debug)]
pub struct Author {
    pub account: AccountId,
    pub role: StaffRole,
}

/// What a note says of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub kind: Kind,
    pub topic: Topic,
    pub source: Source,
    pub subject: Line,
    pub body: Prose,
}

/// One version of it.
#[derive(Clone, Debug)]
pub struct Version {
    pub number: i32,
    pub words: Words,
    /// Why it took the place of the one before; none for the first, and where a number was masked.
    pub reason: Option<Line>,
    pub masked: bool,
    /// None when a later version of the portal knows the role.
    pub role: Option<StaffRole>,
    pub written_at: OffsetDateTime,
}

/// A note that does not count any more.
#[derive(Clone, Debug)]
pub struct Strike {
    pub reason: Line,
    pub role: Option<StaffRole>,
    pub at: OffsetDateTime,
}

/// The person's own side.
#[derive(Clone, Debug)]
pub struct Reply {
    pub body: Prose,
    pub written_at: OffsetDateTime,
}

/// A note as it stands in one person's file.
#[derive(Clone, Debug)]
pub struct Note {
    pub id: NoteId,
    pub person: PersonId,
    pub part: Part,
    /// Newest first, and never empty.
    pub versions: Vec<Version>,
    pub strike: Option<Strike>,
    /// Newest first; the first counts.
    pub replies: Vec<Reply>,
    pub disputed_at: Option<OffsetDateTime>,
    /// Others in whose file the note stands. For employees: the person learns at most that somebody else told us (AVG 15(4)).
    pub others: Vec<PersonId>,
}

impl Note {
    pub fn current(&self) -> Option<&Version> {
        self.versions.first()
    }

    /// When it was first written, by whom.
    pub fn first(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// A note that is struck stays as it is.
    pub fn can_change(&self) -> bool {
        self.strike.is_none()
    }

    /// Somebody else told us this of the person.
    pub fn teller_withheld(&self) -> bool {
        let told = self.current().is_some_and(|version| version.words.source == Source::Others);
        self.part != Part::From && (told || !self.others.is_empty())
    }

    /// What may be a citizen service number stands in it, now or before.
    pub fn holds_numbers(&self) -> bool {
        self.versions.iter().any(Version::holds_numbers) || self.strike.iter().any(|strike| has_number(&strike.reason))
    }
}

impl Version {
    pub fn holds_numbers(&self) -> bool {
        self.words != self.words.masked() || self.reason.as_ref().is_some_and(has_number)
    }
}

impl Words {
    pub fn masked(&self) -> Self {
        Self { subject: self.subject.masked(), body: self.body.masked(), ..self.clone() }
    }
}

fn has_number(line: &Line) -> bool {
    *line != line.masked()
}
