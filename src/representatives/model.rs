//! What a representation is, and the rules of its days.

use time::{Date, OffsetDateTime};

use crate::kernel::birth_date::BirthDate;
use crate::kernel::house_number::HouseNumber;
use crate::kernel::ids::{PersonId, RepresentationId};
use crate::kernel::postcode::Postcode;
use crate::kernel::reference::Line;
use crate::kernel::representation::{Representative, Scope};

/// Where a representation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Asked,
    Confirmed,
    Refused,
    Ended,
}

/// Who ended it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndedBy {
    Represented,
    Representative,
    Staff,
    /// Its last day passed.
    Time,
}

/// How an employee knew who it was (RULES 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// L3: shown at the desk, nothing copied.
    Desk,
    /// L2: two facts that matched, and a code by letter to the known address.
    Letter,
    /// Shown by video.
    Video,
}

/// The same of whom it is about: a court may have said it instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeenOther {
    Person(Seen),
    /// The order of a court names them, and who acts for them.
    Court,
}

/// Who acts for whom, in what, and from when until when.
#[derive(Clone, Debug)]
pub struct Representation {
    pub id: RepresentationId,
    /// Who acts.
    pub representative: PersonId,
    /// For whom; none until an employee found them.
    pub represented: Option<PersonId>,
    pub kind: Representative,
    pub scope: Scope,
    pub begins_on: Date,
    /// The last day.
    pub ends_on: Option<Date>,
    pub state: State,
    pub asked_at: OffsetDateTime,
    pub decided_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
}

/// What somebody asks for who wants to act.
#[derive(Clone, Debug)]
pub struct Asked {
    pub kind: Representative,
    pub scope: Scope,
    pub name: Line,
    pub birth_date: BirthDate,
    pub postcode: Postcode,
    pub house_number: HouseNumber,
    pub begins_on: Date,
    pub ends_on: Option<Date>,
}

impl State {
    pub const ALL: [Self; 4] = [Self::Asked, Self::Confirmed, Self::Refused, Self::Ended];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
            Self::Ended => "ended",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

impl EndedBy {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Represented => "represented",
            Self::Representative => "representative",
            Self::Staff => "staff",
            Self::Time => "time",
        }
    }
}

impl Seen {
    pub const ALL: [Self; 3] = [Self::Desk, Self::Letter, Self::Video];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Letter => "letter",
            Self::Video => "video",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|seen| seen.code() == code)
    }
}

impl SeenOther {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person(seen) => seen.code(),
            Self::Court => "court",
        }
    }

    /// None for a court that appoints nobody of this kind.
    pub fn from_code(code: &str, kind: Representative) -> Option<Self> {
        match code {
            "court" => kind.by_court().then_some(Self::Court),
            code => Seen::from_code(code).map(Self::Person),
        }
    }
}

impl Representation {
    /// Whom it is about: who acts, and for whom once they are found.
    pub fn persons(&self) -> Vec<PersonId> {
        [Some(self.representative), self.represented].into_iter().flatten().collect()
    }

    /// Whether it can be acted on, on a day. The database looks again at each request.
    pub fn holds_on(&self, day: Date) -> bool {
        self.state == State::Confirmed && self.begins_on <= day && self.ends_on.is_none_or(|end| end >= day)
    }

    /// Whether it waits for its day, or holds.
    pub fn is_open_on(&self, day: Date) -> bool {
        self.state == State::Confirmed && self.ends_on.is_none_or(|end| end >= day)
    }
}

/// The last day on which a parent may act: the day before the child turns 16. None when it has.
pub fn last_day_of_a_parent(born: &BirthDate, begins_on: Date) -> Option<Date> {
    born.turns_16_on().previous_day().filter(|last| *last >= begins_on)
}
