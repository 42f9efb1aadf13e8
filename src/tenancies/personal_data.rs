//! What we have of somebody's homes, agreements, rents and payments, for their own eyes (P77). Each party has a copy of their own, so nobody
//! else stands in it.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    Agreement, AgreementKind, BankAccount, Payment, PaymentKind, Rent, Tenancy, accounts, agreements, of_person,
    payments, place_of, rents,
};
use crate::kernel::dossier::{Chapter, Entry, Field, Kind, PORTION, Portion, Value, field};
use crate::kernel::ids::AgreementId;
use crate::kernel::register::{Category, both};
use crate::persons::personal_data::{SINCE, UNTIL};
use crate::platform::error::{Error, Result};
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Homes, &Agreements, &Rents, &BankAccounts, &Payments];

/// What ties a row to the agreement it rests on (P32).
const AGREEMENT: Field = field("agreement", Kind::Text, both("Hoort bij overeenkomst", "Belongs to agreement"));

/// What agreements are called.
struct Numbers(Vec<Agreement>);

impl Numbers {
    async fn read(conn: &mut PgConnection, of: Of<'_>) -> Result<Self> {
        Ok(Self(agreements(conn, of.access, of.person).await?))
    }

    fn of(&self, id: AgreementId) -> Option<&str> {
        self.0.iter().find(|agreement| agreement.id == id).map(|agreement| agreement.number.as_str())
    }
}

struct Homes;

static HOMES: Chapter = Chapter {
    id: "tenancies",
    category: Category::Tenancy,
    title: both("Uw woningen", "Your homes"),
    about: Some(both(
        "Wie er met u huurt, staat hier niet. Dat zijn hun gegevens.",
        "Who rents together with you is left out. Those are their data.",
    )),
    fields: &[
        field("role", Kind::Word, both("Rol", "Role")),
        field("street", Kind::Text, both("Straat", "Street")),
        field("house_number", Kind::Text, both("Huisnummer", "House number")),
        field("postcode", Kind::Text, both("Postcode", "Postcode")),
        field("town", Kind::Text, both("Plaats", "Town")),
        SINCE,
        UNTIL,
        AGREEMENT,
    ],
};

#[async_trait]
impl PersonalData for Homes {
    fn chapter(&self) -> &'static Chapter {
        &HOMES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let numbers = Numbers::read(&mut *conn, of).await?;
        let homes = of_person(conn, of.access, of.person).await?;
        Ok(Portion::whole(homes.into_iter().map(|home| home_entry(home, &numbers)).collect()))
    }
}

fn home_entry(Tenancy { agreement, role, home, began_on, ended_on, .. }: Tenancy, numbers: &Numbers) -> Entry {
    Entry::new()
        .with("role", role)
        .with("street", home.street.as_str())
        .with("house_number", home.number.as_str())
        .with("postcode", home.postcode.as_str())
        .with("town", home.town.as_str())
        .with("began_on", began_on)
        .with_if("ended_on", ended_on)
        .with_if("agreement", agreement.and_then(|agreement| numbers.of(agreement)))
}

struct Agreements;

static AGREEMENTS: Chapter = Chapter {
    id: "agreements",
    category: Category::Tenancy,
    title: both("Uw overeenkomsten", "Your agreements"),
    about: None,
    fields: &[
        field("kind", Kind::Word, both("Soort", "Kind")),
        field("number", Kind::Text, both("Nummer", "Number")),
        field("signed_on", Kind::Day, both("Getekend op", "Signed on")),
        SINCE,
        UNTIL,
    ],
};

#[async_trait]
impl PersonalData for Agreements {
    fn chapter(&self) -> &'static Chapter {
        &AGREEMENTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let agreements = agreements(conn, of.access, of.person).await?;
        Ok(Portion::whole(agreements.into_iter().map(agreement_entry).collect()))
    }
}

fn agreement_entry(agreement: Agreement) -> Entry {
    let kind = match agreement.kind {
        AgreementKind::Rent => both("huurovereenkomst", "tenancy agreement"),
        AgreementKind::Sale => both("koopovereenkomst", "purchase agreement"),
    };
    Entry::new()
        .with("kind", Value::word(agreement.kind.as_str(), kind))
        .with("number", agreement.number.as_str())
        .with_if("signed_on", agreement.signed_on)
        .with("began_on", agreement.began_on)
        .with_if("ended_on", agreement.ended_on)
}

struct Rents;

static RENTS: Chapter = Chapter {
    id: "rents",
    category: Category::Payment,
    title: both("Uw huurprijzen", "Your rents"),
    about: None,
    fields: &[field("amount", Kind::Amount, both("Huur per maand", "Rent per month")), SINCE, UNTIL, AGREEMENT],
};

#[async_trait]
impl PersonalData for Rents {
    fn chapter(&self) -> &'static Chapter {
        &RENTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let numbers = Numbers::read(&mut *conn, of).await?;
        let entry = |rent: Rent| {
            Entry::new()
                .with("amount", rent.amount)
                .with("began_on", rent.began_on)
                .with_if("ended_on", rent.ended_on)
                .with_if("agreement", numbers.of(rent.agreement))
        };
        Ok(Portion::whole(rents(conn, of.access, of.person).await?.into_iter().map(entry).collect()))
    }
}

struct BankAccounts;

static BANK_ACCOUNTS: Chapter = Chapter {
    id: "bank_accounts",
    category: Category::Payment,
    title: both("Uw rekeningnummers", "Your bank accounts"),
    about: None,
    fields: &[
        field("iban", Kind::Text, both("Rekeningnummer", "Account number")),
        field("holder", Kind::Text, both("Op naam van", "In the name of")),
        AGREEMENT,
    ],
};

#[async_trait]
impl PersonalData for BankAccounts {
    fn chapter(&self) -> &'static Chapter {
        &BANK_ACCOUNTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let numbers = Numbers::read(&mut *conn, of).await?;
        let entry = |account: BankAccount| {
            Entry::new()
                .with("iban", account.iban.as_str())
                .with_if("holder", account.holder.as_ref().map(|holder| holder.as_str()))
                .with_if("agreement", numbers.of(account.agreement))
        };
        Ok(Portion::whole(accounts(conn, of.access, of.person).await?.into_iter().map(entry).collect()))
    }
}

struct Payments;

static PAYMENTS: Chapter = Chapter {
    id: "payments",
    category: Category::Payment,
    title: both("Uw betalingen", "Your payments"),
    about: None,
    fields: &[
        field("booked_on", Kind::Day, both("Datum", "Date")),
        field("kind", Kind::Word, both("Soort", "Kind")),
        field("description", Kind::Text, both("Omschrijving", "Description")),
        field("amount", Kind::Amount, both("Bedrag", "Amount")),
        AGREEMENT,
    ],
};

#[async_trait]
impl PersonalData for Payments {
    fn chapter(&self) -> &'static Chapter {
        &PAYMENTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let after = match from {
            None => None,
            Some(id) => {
                let place = place_of(&mut *conn, &[of.person], id.into()).await?;
                Some(place.ok_or_else(|| Error::Internal("a payment went while it was read".into()))?)
            }
        };
        let numbers = Numbers::read(&mut *conn, of).await?;
        let found = payments(conn, of.access, of.person, after, PORTION as i64).await?;
        let next = if found.len() == PORTION { found.last().map(|last| last.id.uuid()) } else { None };
        Ok(Portion { entries: found.into_iter().map(|payment| payment_entry(payment, &numbers)).collect(), next })
    }
}

fn payment_entry(payment: Payment, numbers: &Numbers) -> Entry {
    let kind = match payment.kind {
        PaymentKind::Rent => both("huur", "rent"),
        PaymentKind::Deposit => both("waarborgsom", "deposit"),
        PaymentKind::Settlement => both("afrekening servicekosten", "settlement of service costs"),
        PaymentKind::Cost => both("kosten", "costs"),
    };
    Entry::new()
        .with("booked_on", payment.booked_on)
        .with("kind", Value::word(payment.kind.as_str(), kind))
        .with_if("description", payment.description.as_ref().map(|words| words.as_str()))
        .with("amount", payment.amount)
        .with_if("agreement", numbers.of(payment.agreement))
}
