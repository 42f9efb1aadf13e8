//! Who lives with somebody: counts and relations, from a day until a day, and no names (P16, P20).

use time::Date;

use super::model::Source;
use crate::kernel::ids::HouseholdMemberId;

/// Nobody alive is older; whole years.
const OLDEST: i32 = 120;

/// One of those who live with a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseholdMember {
    pub id: HouseholdMemberId,
    pub relation: Relation,
    pub stays: Stays,
    /// Of a child only.
    pub birth_year: Option<BirthYear>,
    pub began_on: Date,
    /// The last day here.
    pub ended_on: Option<Date>,
    pub source: Source,
}

/// What somebody is of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Partner,
    Child,
    Parent,
    /// Another relative.
    Family,
    /// A lodger, a friend, a carer.
    Other,
}

/// How much of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    Always,
    /// Such as a child of parents who live apart.
    PartOfTheWeek,
}

#[derive(Clone, PartialEq, Eq)]
pub struct BirthYear(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BirthYearError {
    Missing,
    /// Not four digits.
    NotAYear,
    Future,
    /// More than 120 years ago.
    TooOld,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCode;

impl HouseholdMember {
    /// Whether the last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.ended_on.is_some_and(|last| last < today)
    }
}

impl Relation {
    pub const ALL: [Self; 5] = [Self::Partner, Self::Child, Self::Parent, Self::Family, Self::Other];

    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Family => "family",
            Self::Other => "other",
        }
    }

    pub fn parse(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.into_iter().find(|relation| relation.as_str() == code).ok_or(UnknownCode)
    }
}

impl Stays {
    pub const ALL: [Self; 2] = [Self::Always, Self::PartOfTheWeek];

    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::PartOfTheWeek => "part",
        }
    }

    pub fn parse(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.into_iter().find(|stays| stays.as_str() == code).ok_or(UnknownCode)
    }
}

impl BirthYear {
    pub fn parse(raw: &str, today: Date) -> Result<Self, BirthYearError> {
        let year = Self::parse_stored(raw.trim())?;
        match today.year() - year.number() {
            age if age < 0 => Err(BirthYearError::Future),
            age if age > OLDEST => Err(BirthYearError::TooOld),
            _ => Ok(year),
        }
    }

    /// Reads back what `as_str` gave: age is not judged again.
    pub fn parse_stored(text: &str) -> Result<Self, BirthYearError> {
        match text {
            "" => Err(BirthYearError::Missing),
            _ if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Self(text.to_owned())),
            _ => Err(BirthYearError::NotAYear),
        }
    }

    /// `2015`
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The age reached in the year of this day. A year says no more: whoever is 16 or 15 counts as 16 here.
    pub fn age_in(&self, today: Date) -> i32 {
        today.year() - self.number()
    }

    fn number(&self) -> i32 {
        self.0.bytes().fold(0, |number, digit| number * 10 + i32::from(digit - b'0'))
    }
}

impl std::fmt::Debug for BirthYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BirthYear(..)")
    }
}
