//! Who may act for somebody else, and in what (P88, RULES 3). What a kind of representative may do at most stands here alone; what one of them
//! may do is never more, and often less.

use time::{Date, Month};

/// In what capacity somebody acts for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Representative {
    /// Gemachtigde: with a written authority, for so long as it says. A lawyer too.
    Agent,
    /// Bewindvoerder: appointed by a court, for property.
    Administrator,
    /// Curator: appointed by a court, for everything.
    Guardian,
    /// Mentor: appointed by a court, for care.
    Mentor,
    /// Of a child that is not 16 yet.
    Parent,
}

/// A part of somebody's affairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Home, agreement, rent and payments.
    Property,
    /// Where somebody can be reached, and who lives with them.
    Contact,
    /// What was asked about their data.
    Privacy,
    /// Health, and what a home must have for it.
    Care,
}

/// Some areas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope(u8);

impl Representative {
    pub const ALL: [Self; 5] = [Self::Agent, Self::Administrator, Self::Guardian, Self::Mentor, Self::Parent];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Administrator => "administrator",
            Self::Guardian => "guardian",
            Self::Mentor => "mentor",
            Self::Parent => "parent",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The most that it can cover. Who looks after somebody's property never sees anything medical.
    pub fn greatest(self) -> Scope {
        let areas: &[Area] = match self {
            Self::Agent => &[Area::Property, Area::Contact, Area::Privacy],
            Self::Administrator => &[Area::Property],
            Self::Mentor => &[Area::Care],
            Self::Guardian | Self::Parent => &Area::ALL,
        };
        areas.iter().copied().collect()
    }

    /// Whether a court appoints one: then whom they act for cannot end it.
    pub const fn by_court(self) -> bool {
        matches!(self, Self::Administrator | Self::Guardian | Self::Mentor)
    }

    /// The last day on which it can hold, when it begins on this one; none when it has no end of its own.
    pub fn longest(self, begins_on: Date) -> Option<Date> {
        let year = begins_on.year() + 2;
        let end = begins_on.replace_year(year).or_else(|_| Date::from_calendar_date(year, Month::February, 28));
        if self == Self::Agent { end.ok() } else { None }
    }
}

impl Area {
    pub const ALL: [Self; 4] = [Self::Property, Self::Contact, Self::Privacy, Self::Care];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Property => "property",
            Self::Contact => "contact",
            Self::Privacy => "privacy",
            Self::Care => "care",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.code() == code)
    }
}

impl Scope {
    /// As the database has it: codes with a space between. An area that this program does not know brings nothing.
    pub fn from_codes(codes: &str) -> Self {
        codes.split(' ').filter_map(Area::from_code).collect()
    }

    pub fn codes(self) -> String {
        self.areas().map(Area::code).collect::<Vec<_>>().join(" ")
    }

    pub fn areas(self) -> impl Iterator<Item = Area> {
        Area::ALL.into_iter().filter(move |area| self.covers(*area))
    }

    pub const fn covers(self, area: Area) -> bool {
        self.0 & 1 << area as u8 != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all of it lies within another.
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

impl FromIterator<Area> for Scope {
    fn from_iter<T: IntoIterator<Item = Area>>(areas: T) -> Self {
        Self(areas.into_iter().fold(0, |bits, area| bits | 1 << area as u8))
    }
}
