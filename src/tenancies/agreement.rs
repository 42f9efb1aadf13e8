//! What somebody agreed with the association, to rent or to buy: the basis that rows of the tenancy and of payments point to (P32).

use time::Date;

use super::model::UnknownCode;
use crate::kernel::ids::{AgreementId, TenancyId};
use crate::kernel::reference::Reference;

/// An agreement, as one of its parties has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub id: AgreementId,
    /// The home it is about; none for a sale.
    pub tenancy: Option<TenancyId>,
    pub kind: AgreementKind,
    pub number: Reference,
    pub signed_on: Option<Date>,
    pub began_on: Date,
    pub ended_on: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementKind {
    Rent,
    Sale,
}

impl Agreement {
    /// Whether its last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.ended_on.is_some_and(|last| last < today)
    }
}

impl AgreementKind {
    pub const ALL: [Self; 2] = [Self::Rent, Self::Sale];

    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Rent => "rent",
            Self::Sale => "sale",
        }
    }

    pub fn parse(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code).ok_or(UnknownCode)
    }
}
