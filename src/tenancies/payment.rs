//! What somebody pays, and paid: as the administration has it (P14).

use time::Date;

use super::model::UnknownCode;
use crate::kernel::iban::Iban;
use crate::kernel::ids::{AgreementId, PaymentId};
use crate::kernel::money::Money;
use crate::kernel::reference::Line;

/// The rent of a month, from a day on, and perhaps until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rent {
    pub agreement: AgreementId,
    pub amount: Money,
    pub began_on: Date,
    pub ended_on: Option<Date>,
}

/// The account from which an agreement is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankAccount {
    pub agreement: AgreementId,
    pub iban: Iban,
    pub holder: Option<Line>,
}

/// One amount that came, or with a minus went back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    pub id: PaymentId,
    pub agreement: AgreementId,
    pub booked_on: Date,
    pub amount: Money,
    pub kind: PaymentKind,
    pub description: Option<Line>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentKind {
    Rent,
    Deposit,
    /// The yearly reckoning of service costs.
    Settlement,
    /// Such as a repair at somebody's own cost.
    Cost,
}

/// Where a page of payments begins: after this row, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub booked_on: Date,
    pub id: PaymentId,
}

impl Rent {
    /// Whether its last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.ended_on.is_some_and(|last| last < today)
    }
}

impl PaymentKind {
    pub const ALL: [Self; 4] = [Self::Rent, Self::Deposit, Self::Settlement, Self::Cost];

    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Rent => "rent",
            Self::Deposit => "deposit",
            Self::Settlement => "settlement",
            Self::Cost => "cost",
        }
    }

    pub fn parse(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code).ok_or(UnknownCode)
    }
}
