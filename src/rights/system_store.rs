//! The SQL on the systems outside the portal.

use sqlx::PgExecutor;
use uuid::Uuid;

use super::system::{System, SystemEvent, Title};
use crate::platform::db::{Change, violated};
use crate::platform::error::Result;

/// Why the list was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// Another system has this name.
    Taken,
    /// Somebody else changed it since it was read.
    Meanwhile,
}

/// All there are and were, by name.
pub async fn systems(conn: impl PgExecutor<'_>) -> sqlx::Result<Vec<System>> {
    sqlx::query_as!(
        System,
        "select id, name, department, active, version from outside_system order by active desc, lower(name), id limit 200"
    )
    .fetch_all(conn)
    .await
}

pub async fn add(change: &mut Change, name: &Title, department: &Title) -> Result<std::result::Result<Uuid, NotKept>> {
    let id = Uuid::now_v7();
    let added = sqlx::query!(
        "insert into outside_system (id, name, department, active, version) values ($1, $2, $3, true, 1)",
        id,
        name.as_str(),
        department.as_str(),
    )
    .execute(change.conn())
    .await;
    match added {
        Ok(_) => {
            change.also(SystemEvent::Added(id));
            Ok(Ok(id))
        }
        Err(error) if violated(&error) == Some("system_name_taken") => Ok(Err(NotKept::Taken)),
        Err(error) => Err(error.into()),
    }
}

/// The version it was read at comes with it.
pub async fn update(change: &mut Change, system: &System) -> Result<std::result::Result<(), NotKept>> {
    let updated = sqlx::query!(
        "update outside_system set name = $3, department = $4, active = $5, version = version + 1 where id = $1 and version = $2",
        system.id,
        system.version,
        &system.name,
        &system.department,
        system.active,
    )
    .execute(change.conn())
    .await;
    match updated {
        Ok(done) if done.rows_affected() == 1 => {
            change.also(SystemEvent::Changed(system.id));
            Ok(Ok(()))
        }
        Ok(_) => Ok(Err(NotKept::Meanwhile)),
        Err(error) if violated(&error) == Some("system_name_taken") => Ok(Err(NotKept::Taken)),
        Err(error) => Err(error.into()),
    }
}
