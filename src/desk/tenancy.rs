//! What the administration knows of somebody's home: agreements, rent, the latest payments, who lives there, and the registration with the
//! region's allocation system. An account number shows its last four only.

use sqlx::PgConnection;
use time::Date;

use super::contents::{Pair, pair, period};
use crate::kernel::dates;
use crate::platform::access::OpenFile;
use crate::platform::error::Result;
use crate::platform::page::Page;
use crate::tenancies::{self, AgreementKind, Payment};
use crate::{allocation, household, persons};

/// Payments that the file shows.
const PAYMENTS: i64 = 6;

pub struct Known {
    pub agreements: Vec<Pair>,
    pub rent: Vec<Pair>,
    pub payments: Vec<Pair>,
    pub household: String,
    pub registrations: Vec<Pair>,
}

pub async fn read(conn: &mut PgConnection, page: &Page, file: &OpenFile, today: Date) -> Result<Known> {
    let (person, access, t) = (file.person, &file.access, page.t);
    let agreements = tenancies::agreements(&mut *conn, access, person).await?;
    let rents = tenancies::rents(&mut *conn, access, person).await?;
    let accounts = tenancies::accounts(&mut *conn, access, person).await?;
    let payments = tenancies::payments(&mut *conn, access, person, None, PAYMENTS).await?;
    let members = persons::household_of(&mut *conn, access, person).await?;
    let counts = household::counts(&members, today);
    let registrations = allocation::of_person(&mut *conn, access, person).await?;
    let agreement = |one: &tenancies::Agreement| {
        let kind = match one.kind {
            AgreementKind::Rent => t.desk_agreement_rent(one.number.as_str()),
            AgreementKind::Sale => t.desk_agreement_sale(one.number.as_str()),
        };
        pair(&kind, period(page, one.began_on, one.ended_on))
    };
    let rent = rents.iter().filter(|rent| !rent.is_over(today));
    let rent = rent.map(|rent| pair(t.desk_rent_now(), rent.amount.shown(page.lang)));
    let accounts = accounts.iter().map(|one| pair(t.desk_bank_account(), one.iban.masked()));
    Ok(Known {
        agreements: agreements.iter().map(agreement).collect(),
        rent: rent.chain(accounts).collect(),
        payments: payments.iter().map(|one| payment(page, one)).collect(),
        household: t.desk_household(counts.always, counts.part),
        registrations: registrations
            .iter()
            .map(|one| pair(one.system.as_str(), period(page, one.registered_on, one.ended_on)))
            .collect(),
    })
}

fn payment(page: &Page, payment: &Payment) -> Pair {
    let what = payment.description.as_ref().map(|line| format!(", {}", line.as_str())).unwrap_or_default();
    pair(&dates::short(payment.booked_on), format!("{}{what}", payment.amount.shown(page.lang)))
}
