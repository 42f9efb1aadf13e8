//! `/beheer/belangen`: whom an employee knows, and what the coordinator decides about it.

mod ask;
mod decide;
mod list;
mod note;
pub mod words;

use sqlx::PgConnection;
use uuid::Uuid;

use super::store::{self, Conflict};
use crate::accounts::Staff;
use crate::accounts::staff::person_of;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::platform::error::{Error, Result};
use crate::platform::routes::{Permit, Routes};

const PLACE: &str = "/beheer/belangen";

pub fn routes() -> Routes {
    let (files, decides) = (Permit::Staff(Duty::Files), Permit::Staff(Duty::Conflicts));
    Routes::new()
        .get(files, "/beheer/personen/{person}/bekend", note::form)
        .post(files, "/beheer/personen/{person}/bekend", note::submit)
        .get(files, PLACE, list::show)
        .get(files, "/beheer/belangen/{conflict}/vragen", ask::form)
        .post(files, "/beheer/belangen/{conflict}/vragen", ask::submit)
        .get(decides, "/beheer/belangen/{conflict}/besluit", decide::form)
        .post(decides, "/beheer/belangen/{conflict}/besluit", decide::submit)
        .post(decides, "/beheer/belangen/{conflict}/einde", decide::end)
}

/// The employee, as a person.
async fn whose(conn: &mut PgConnection, staff: Staff) -> Result<PersonId> {
    person_of(conn, staff.account).await?.ok_or(Error::Forbidden)
}

/// One that goes on, of an employee or of anybody.
async fn one(conn: &mut PgConnection, of: Option<PersonId>, id: &str) -> Result<Conflict> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    store::find(conn, of, id).await?.ok_or(Error::NotFound)
}
