//! What a person is made of.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

use crate::kernel::address::Address;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::name::{FamilyName, PersonName};
use crate::kernel::phone::PhoneNumber;
use crate::kernel::postcode::Postcode;

/// One person, as known to the association.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: PersonName,
    pub birth_date: BirthDate,
    pub contact: Contact,
}

/// A person's record, and where each half of it comes from (P35).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnFile {
    pub person: Person,
    /// Since when the portal has it.
    pub since: OffsetDateTime,
    /// Of the name and the date of birth.
    pub identity: Source,
    pub contact: Source,
}

/// How to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub email: Option<EmailAddress>,
    pub phone: Option<PhoneNumber>,
    pub address: Address,
}

/// Who told us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The person, in the portal.
    Person,
    /// The association's administration.
    Administration,
}

/// In what capacity somebody deals with the association. One person can hold several; codes follow VERA's reference data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    Tenant,
    CoTenant,
    HouseholdMember,
    Applicant,
    Buyer,
}

/// A role from a day on, and perhaps until a day. A tenant whose tenancy ended is a former tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleHeld {
    pub role: Role,
    pub began_on: Date,
    pub ended_on: Option<Date>,
    pub source: Source,
}

impl RoleHeld {
    /// Whether its last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.ended_on.is_some_and(|last| last < today)
    }
}

impl Source {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Administration => "administration",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Person, Self::Administration].into_iter().find(|source| source.code() == code)
    }
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Tenant, Self::CoTenant, Self::HouseholdMember, Self::Applicant, Self::Buyer];

    /// The VERA code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tenant => "HUU",
            Self::CoTenant => "MDH",
            Self::HouseholdMember => "MBW",
            Self::Applicant => "WON",
            Self::Buyer => "KOP",
        }
    }

    pub fn as_str(&self) -> &'static str {
        self.code()
    }

    pub fn parse(code: &str) -> Result<Self, UnknownRole> {
        Self::ALL.into_iter().find(|role| role.code() == code).ok_or(UnknownRole)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRole;

/// What persons are found by. Each is exact; nobody is found by a name alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    Email(EmailAddress),
    NameAndBirth(FamilyName, BirthDate),
    /// Postcode and house number, without what comes after the number.
    Home(Postcode, u32),
}

/// The least that tells persons apart, for a row in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glimpse {
    pub person: PersonId,
    pub name: PersonName,
    pub birth_date: BirthDate,
    pub address: Address,
    /// Where the name and the date of birth come from.
    pub source: Source,
}
