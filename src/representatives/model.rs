//! What a representation is, and the rules of its days.

use time::{Date, OffsetDateTime};

use crate::kernel::birth_date::BirthDate;
use crate::kernel::house_number::HouseNumber;
use crate::kernel::ids::{PersonId, RepresentationId};
use crate::kernel::postcode::Postcode;
use crate::kernel::reason::Reason;
use crate::kernel::reference::Line;
use crate::kernel::representation::{Representative, Scope};
use crate::platform::access::Access;

/// Where a representation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Asked,
    Confirmed,
    Refused,
    /// Whoever asked took it back before anybody decided.
    Withdrawn,
    Ended,
}

/// How it ends, and by whom.
#[derive(Clone, Copy)]
pub enum End<'a> {
    Represented,
    Representative,
    /// For a reason, which is sealed in the file of who acts.
    Staff(&'a Access, &'a Reason),
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
    pub const ALL: [Self; 5] = [Self::Asked, Self::Confirmed, Self::Refused, Self::Withdrawn, Self::Ended];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Ended => "ended",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

impl End<'_> {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Represented => "represented",
            Self::Representative => "representative",
            Self::Staff(..) => "staff",
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

/// Why a day cannot be the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLastDay {
    /// An authority that somebody gave has an end.
    Missing,
    /// It is over before anything could be done.
    Over,
    /// More than two years later.
    Late,
    /// The child decides for itself by now.
    Sixteen,
}

/// The last day of a representation, seen from `today`. Of a parent it is the day before the child turns 16, whatever is wanted; of others what is
/// wanted, or none where that may be.
pub fn last_day(
    (kind, born): (Representative, &BirthDate),
    begins_on: Date,
    wanted: Option<Date>,
    today: Date,
) -> Result<Option<Date>, BadLastDay> {
    let first = begins_on.max(today);
    match (kind, wanted) {
        (Representative::Parent, _) => {
            let last = born.turns_16_on().previous_day().filter(|last| *last >= first);
            last.map(Some).ok_or(BadLastDay::Sixteen)
        }
        (Representative::Agent, None) => Err(BadLastDay::Missing),
        (_, None) => Ok(None),
        (_, Some(last)) if last < first => Err(BadLastDay::Over),
        (_, Some(last)) if kind.longest(begins_on).is_some_and(|longest| last > longest) => Err(BadLastDay::Late),
        (_, Some(last)) => Ok(Some(last)),
    }
}
