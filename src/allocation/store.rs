//! The only SQL on registrations for allocation.

use time::Date;
use uuid::Uuid;

use super::event::Event;
use super::model::AllocationRegistration;
use crate::kernel::ids::PersonId;
use crate::kernel::reference::{Line, Reference};
use crate::kernel::register::RetentionGroup;
use crate::persons::Source;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    System = "allocation_registration.system": Line, Allocation, Line::parse;
    Number = "allocation_registration.number": Reference, Allocation, Reference::parse;
}

/// A registration, sealed with the person's identity file.
pub async fn add(
    change: &mut Change,
    file: &Unlocked,
    person: PersonId,
    registration: &AllocationRegistration,
) -> Result<()> {
    sqlx::query!(
        "insert into allocation_registration (id, person_id, system, number, registered_on, ended_on, source)
         values ($1, $2, $3, $4, $5, $6, $7)",
        Uuid::now_v7(),
        person.uuid(),
        file.seal::<System>(&registration.system)? as _,
        file.seal::<Number>(&registration.number)? as _,
        registration.registered_on,
        registration.ended_on as Option<Date>,
        registration.source.code(),
    )
    .execute(change.conn())
    .await?;
    change.also(Event::Registered { person });
    Ok(())
}

/// Somebody's registrations, oldest first: how long one waits counts from the first.
pub async fn of_person(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    person: PersonId,
) -> Result<Vec<AllocationRegistration>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, r.system, r.number, r.registered_on, r.ended_on, r.source
         from allocation_registration r
         join keys.person_key k on k.person_id = r.person_id and k.retention_group = 'identity'
         where r.person_id = $1 order by r.registered_on, r.id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Identity, &key)?;
            Ok(AllocationRegistration {
                system: file.open::<System>(&row.system.into())?,
                number: file.open::<Number>(&row.number.into())?,
                registered_on: row.registered_on,
                ended_on: row.ended_on,
                source: Source::from_code(&row.source).unwrap_or(Source::Administration),
            })
        })
        .collect()
}
