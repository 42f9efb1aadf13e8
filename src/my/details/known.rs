//! What the page is made of: one's own file, and the linked ones.

use time::Date;

use super::payments::PAGE;
use crate::accounts::{self, SignedIn};
use crate::allocation::{self, AllocationRegistration};
use crate::contact::{self, Waiting};
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::PersonId;
use crate::my::files::{Files, files_of};
use crate::persons::household::HouseholdMember;
use crate::persons::{self, OnFile, RoleHeld};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::rights::correction::Marks;
use crate::tenancies::{self, After, Agreement, BankAccount, Payment, Rent, Tenancy};

pub struct Known {
    pub own: OnFile,
    /// What the administration says of the same person.
    pub linked: Vec<OnFile>,
    pub login: String,
    pub waiting: Option<Waiting>,
    pub roles: Vec<RoleHeld>,
    pub household: Vec<HouseholdMember>,
    pub homes: Vec<Tenancy>,
    pub agreements: Vec<Agreement>,
    pub rents: Vec<Rent>,
    pub accounts: Vec<BankAccount>,
    /// The newest, and one more than a page shows if there are older ones.
    pub payments: Vec<Payment>,
    pub registrations: Vec<AllocationRegistration>,
    /// What is disputed, was corrected, or has a statement beside it.
    pub marks: Marks,
    pub today: Date,
}

impl Known {
    pub async fn gather(app: &App, conn: &mut sqlx::PgConnection, visitor: &SignedIn) -> Result<Self> {
        let files = files_of(conn, visitor).await?;
        let now = app.db.clock().now();
        let own = persons::find(&mut *conn, &visitor.access, visitor.person).await?;
        let account = accounts::active(&mut *conn, &visitor.access, visitor.person).await?;
        let mut known = Self {
            own: own.ok_or_else(|| Error::Internal("an account without a person".into()))?,
            linked: vec![],
            login: account.map(|account| account.login.as_str().to_owned()).unwrap_or_default(),
            waiting: contact::waiting(&mut *conn, &visitor.access, visitor.person, now).await?,
            roles: vec![],
            household: vec![],
            homes: vec![],
            agreements: vec![],
            rents: vec![],
            accounts: vec![],
            payments: newest(conn, &files, None).await?,
            registrations: vec![],
            marks: Marks::read(&mut *conn, &files.access, &files.persons).await?,
            today: amsterdam_day(now),
        };
        for &person in &files.persons {
            if person != visitor.person {
                known.linked.extend(persons::find(&mut *conn, &files.access, person).await?);
            }
            known.add(conn, &files, person).await?;
        }
        Ok(known)
    }

    async fn add(&mut self, conn: &mut sqlx::PgConnection, files: &Files, person: PersonId) -> Result<()> {
        let access = &files.access;
        self.roles.extend(persons::roles(&mut *conn, access, person).await?);
        self.household.extend(persons::household_of(&mut *conn, access, person).await?);
        self.homes.extend(tenancies::of_person(&mut *conn, access, person).await?);
        self.agreements.extend(tenancies::agreements(&mut *conn, access, person).await?);
        self.rents.extend(tenancies::rents(&mut *conn, access, person).await?);
        self.accounts.extend(tenancies::accounts(&mut *conn, access, person).await?);
        self.registrations.extend(allocation::of_person(&mut *conn, access, person).await?);
        Ok(())
    }

    /// The agreement that something rests on.
    pub fn agreement(&self, id: crate::kernel::ids::AgreementId) -> Option<&Agreement> {
        self.agreements.iter().find(|agreement| agreement.id == id)
    }
}

/// The newest payments of all files together, from a place on: one more than a page shows, to know whether there are older ones.
pub async fn newest(conn: &mut sqlx::PgConnection, files: &Files, after: Option<After>) -> Result<Vec<Payment>> {
    let mut found = vec![];
    for &person in &files.persons {
        found.extend(tenancies::payments(&mut *conn, &files.access, person, after, PAGE + 1).await?);
    }
    found.sort_by_key(|payment| std::cmp::Reverse((payment.booked_on, payment.id)));
    found.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX) + 1);
    Ok(found)
}
