use uuid::Uuid;

use crate::kernel::ids::{AgreementId, PaymentId, PersonId, TenancyId};
use crate::platform::audit;

pub enum Event {
    Began {
        tenancy: TenancyId,
    },
    Joined {
        person: PersonId,
        tenancy: TenancyId,
    },
    Agreed {
        person: PersonId,
        agreement: AgreementId,
    },
    RentSet {
        person: PersonId,
        agreement: AgreementId,
    },
    AccountSet {
        person: PersonId,
        agreement: AgreementId,
    },
    Booked {
        person: PersonId,
        payment: PaymentId,
    },
    /// The administration has these otherwise by now.
    PartChanged {
        person: PersonId,
        tenancy: TenancyId,
    },
    AgreementChanged {
        person: PersonId,
        agreement: AgreementId,
    },
    PaymentChanged {
        person: PersonId,
        payment: PaymentId,
    },
}

impl audit::Event for Event {
    fn name(&self) -> &'static str {
        match self {
            Self::Began { .. } => "tenancies.began",
            Self::Joined { .. } => "tenancies.joined",
            Self::Agreed { .. } => "tenancies.agreed",
            Self::RentSet { .. } => "tenancies.rent_set",
            Self::AccountSet { .. } => "tenancies.account_set",
            Self::Booked { .. } => "tenancies.booked",
            Self::PartChanged { .. } => "tenancies.part_changed",
            Self::AgreementChanged { .. } => "tenancies.agreement_changed",
            Self::PaymentChanged { .. } => "tenancies.payment_changed",
        }
    }

    fn subject(&self) -> Uuid {
        match self {
            Self::Began { tenancy } => tenancy.uuid(),
            Self::Joined { person, .. }
            | Self::Agreed { person, .. }
            | Self::RentSet { person, .. }
            | Self::AccountSet { person, .. }
            | Self::Booked { person, .. }
            | Self::PartChanged { person, .. }
            | Self::AgreementChanged { person, .. }
            | Self::PaymentChanged { person, .. } => person.uuid(),
        }
    }

    fn object(&self) -> Option<String> {
        match self {
            Self::Began { .. } => None,
            Self::Joined { tenancy, .. } | Self::PartChanged { tenancy, .. } => Some(tenancy.to_string()),
            Self::Agreed { agreement, .. }
            | Self::RentSet { agreement, .. }
            | Self::AccountSet { agreement, .. }
            | Self::AgreementChanged { agreement, .. } => Some(agreement.to_string()),
            Self::Booked { payment, .. } | Self::PaymentChanged { payment, .. } => Some(payment.to_string()),
        }
    }
}
