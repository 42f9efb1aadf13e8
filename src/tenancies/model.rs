//! An agreement to rent a home, as one of its parties sees it.

use time::Date;

use crate::kernel::address::{HouseNumber, Street, Town};
use crate::kernel::ids::TenancyId;
use crate::kernel::postcode::Postcode;
use crate::persons::Role;

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
    pub role: Role,
    pub home: Home,
    pub began_on: Date,
    pub ended_on: Option<Date>,
}

impl Tenancy {
    /// Whether its last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.ended_on.is_some_and(|last| last < today)
    }
}

impl Home {
    /// "Zonnelaan 12-a, 7311 AB Apeldoorn"
    pub fn line(&self) -> String {
        format!("{} {}, {} {}", self.street.as_str(), self.number.as_str(), self.postcode.as_str(), self.town.as_str())
    }
}
