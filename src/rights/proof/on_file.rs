//! What is on file of whom a request is about, as far as showing who asks needs it.

use sqlx::PgConnection;
use time::Date;

use super::ways::{Home, Known};
use crate::kernel::ids::PersonId;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::tenancies;

/// With the lines of the home that a letter goes to.
pub struct OnFile {
    pub known: Known,
    pub letter_to: Vec<String>,
}

/// None when nothing is on file any more.
pub async fn read(conn: &mut PgConnection, access: &Access, about: PersonId, today: Date) -> Result<Option<OnFile>> {
    let Some(on_file) = persons::find(&mut *conn, access, about).await? else { return Ok(None) };
    let Some(since) = persons::known_since(&mut *conn, about).await? else { return Ok(None) };
    let disputed = persons::disputed(&mut *conn, about).await?;
    let tenancies = tenancies::of_person(conn, access, about).await?;
    let rented = tenancies.iter().find(|tenancy| tenancy.is_rented(today));
    let home = match (rented, tenancies.is_empty()) {
        (Some(_), _) => Home::Rented,
        (None, false) => Home::Left,
        (None, true) => Home::Never,
    };
    let letter_to = match rented {
        Some(tenancy) => tenancy.home.lines(),
        None => on_file.person.contact.address.lines(),
    };
    Ok(Some(OnFile { known: Known { person: on_file.person, since, disputed, home }, letter_to }))
}
