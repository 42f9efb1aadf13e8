//! A home that is rented, as one of those who live there sees it.

use time::Date;

use crate::kernel::address::{Address, HouseNumber, Street, Town};
use crate::kernel::ids::{AgreementId, PersonId, TenancyId};
use crate::kernel::postcode::Postcode;
use crate::persons::Role;
use crate::platform::vault::Unlocked;

/// Where a home is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    pub street: Street,
    pub number: HouseNumber,
    pub postcode: Postcode,
    pub town: Town,
}

/// One person's part in a tenancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenancy {
    pub id: TenancyId,
    /// What it rests on; none for who lives here without an agreement of their own.
    pub agreement: Option<AgreementId>,
    pub role: Role,
    pub home: Home,
    pub began_on: Date,
    pub ended_on: Option<Date>,
}

/// Something of one person's, and the open file it is sealed in.
pub struct InFile<'a, T> {
    pub file: &'a Unlocked,
    pub person: PersonId,
    pub it: T,
}

/// A stored code that no kind has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCode;

impl Tenancy {
    /// Whether its last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.ended_on.is_some_and(|last| last < today)
    }

    /// Whether the person rents it today: who only lives with somebody rents nothing.
    pub fn is_rented(&self, today: Date) -> bool {
        self.role != Role::HouseholdMember && self.began_on <= today && !self.is_over(today)
    }
}

impl Home {
    /// As an envelope bears it: street and number, postcode and town.
    pub fn lines(&self) -> Vec<String> {
        let Self { street, number, postcode, town } = self.clone();
        Address::Dutch { postcode, number, street, town }.lines()
    }

    /// "Zonnelaan 12-a, 7311 AB Apeldoorn"
    pub fn line(&self) -> String {
        format!("{} {}, {} {}", self.street.as_str(), self.number.as_str(), self.postcode.as_str(), self.town.as_str())
    }
}
