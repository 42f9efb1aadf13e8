//! Who works here, by name: for lists in which employees give each other work. Names of colleagues are opened once in a while and then kept in
//! memory, so that turning pages of a list writes no line for each of them.

use std::sync::Arc;

use time::{Duration, OffsetDateTime};

use super::model::EmployeeName;
use super::store;
use crate::kernel::ids::AccountId;
use crate::kernel::staff::{Duty, Roles};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::Result;

/// So long a name that was changed, or somebody who came or left, may go unnoticed.
const FRESH: Duration = Duration::minutes(1);

#[derive(Clone, Debug)]
pub struct Colleague {
    pub account: AccountId,
    pub name: EmployeeName,
    pub roles: Roles,
}

struct Known {
    at: OffsetDateTime,
    everybody: Vec<Colleague>,
}

impl Known {
    /// Who is not in the list began after it was made.
    fn serves(&self, reader: AccountId, now: OffsetDateTime) -> bool {
        (Duration::ZERO..FRESH).contains(&(now - self.at)) && self.everybody.iter().any(|one| one.account == reader)
    }
}

/// Everybody with an account that works, by name.
pub struct Colleagues(Arc<Known>);

impl Colleagues {
    /// The name of an employee; none for who has left.
    pub fn name(&self, account: AccountId) -> Option<&str> {
        self.0.everybody.iter().find(|one| one.account == account).map(|one| one.name.as_str())
    }

    /// Who may do this.
    pub fn who_may(&self, duty: Duty) -> impl Iterator<Item = &Colleague> {
        self.0.everybody.iter().filter(move |one| one.roles.may(duty))
    }
}

/// As `reader` knows them, who is one of them.
pub async fn colleagues(app: &App, reader: AccountId) -> Result<Colleagues> {
    let now = app.db.clock().now();
    if let Some(known) = app.memory.get::<Known>().filter(|known| known.serves(reader, now)) {
        return Ok(Colleagues(known));
    }
    let mut conn = app.db.write().acquire().await?;
    let persons = store::everybody(&mut conn).await?;
    let access = Access::by_portal(&mut conn, &app.vault, "staff", now, &persons).await?;
    let mut everybody = store::colleagues(&mut conn, &access).await?;
    everybody.sort_by_key(|one| one.name.as_str().to_lowercase());
    Ok(Colleagues(app.memory.put(Known { at: now, everybody })))
}
