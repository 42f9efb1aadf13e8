//! The only SQL on roles.

use time::Date;
use uuid::Uuid;

use super::event::Event;
use super::model::{Role, RoleHeld, Source};
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    RoleCode = "person_role.role": Role, Role, Role::parse;
}

/// A role from a day on.
pub async fn add_role(change: &mut Change, file: &Unlocked, person: PersonId, held: &RoleHeld) -> Result<()> {
    sqlx::query!(
        "insert into person_role (id, person_id, role, began_on, ended_on, source) values ($1, $2, $3, $4, $5, $6)",
        Uuid::now_v7(),
        person.uuid(),
        file.seal::<RoleCode>(&held.role)? as _,
        held.began_on,
        held.ended_on as Option<Date>,
        held.source.code(),
    )
    .execute(change.conn())
    .await?;
    change.also(Event::RoleBegan { person });
    Ok(())
}

/// Roles, oldest first.
pub async fn roles(conn: impl sqlx::PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Vec<RoleHeld>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, r.role, r.began_on, r.ended_on, r.source from person_role r
         join keys.person_key k on k.person_id = r.person_id and k.retention_group = 'identity'
         where r.person_id = $1 order by r.began_on, r.id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Identity, &key)?;
            let role = file.open::<RoleCode>(&row.role.into())?;
            let source = Source::from_code(&row.source).unwrap_or(Source::Administration);
            Ok(RoleHeld { role, began_on: row.began_on, ended_on: row.ended_on, source })
        })
        .collect()
}
