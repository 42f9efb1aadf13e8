//! Files that are shut for an employee, who said to know whose they are (P23). What opens a file by itself is kept by a trigger; this keeps lists
//! and other work.

use std::collections::BTreeSet;

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Access, Denied, Look};
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::staff::StaffRole;
use crate::platform::vault::Vault;

/// Which of these files are shut for this employee now.
pub async fn shut(
    conn: impl PgExecutor<'_>,
    account: AccountId,
    files: &[PersonId],
    now: OffsetDateTime,
) -> sqlx::Result<BTreeSet<PersonId>> {
    let ids: Vec<Uuid> = files.iter().map(|file| file.uuid()).collect();
    let shut = sqlx::query_scalar!(
        r#"select file as "file!" from unnest($2::uuid[]) as file where is_shut($1, file, $3) order by file"#,
        account.uuid(),
        &ids,
        now,
    )
    .fetch_all(conn)
    .await?;
    Ok(shut.into_iter().map(Into::into).collect())
}

/// Closes whatever an employee has open that is shut for them by now, also for a request.
pub async fn close_shut(conn: &mut PgConnection, account: AccountId, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "update open_file set closed_at = $2
         where account_id = $1 and closed_at is null and is_shut(account_id, person_id, $2)",
        account.uuid(),
        now,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Those of a list whom an employee may see, with the right to what it shows of them.
pub struct Listed {
    pub access: Access,
    pub persons: Vec<PersonId>,
    /// How many were left out: the employee said to know them.
    pub shut: usize,
}

impl Listed {
    /// Writes one line for each: to see many at once is another thing than opening one (RULES 13).
    pub async fn of(
        conn: &mut PgConnection,
        vault: &Vault,
        activity: &str,
        (account, role): (AccountId, StaffRole),
        at: OffsetDateTime,
        mut persons: Vec<PersonId>,
    ) -> Result<Self, Denied> {
        let shut = shut(&mut *conn, account, &persons, at).await?;
        persons.retain(|person| !shut.contains(person));
        let access = Access::by_role(conn, vault, activity, (role, Look::Listed), at, &persons).await?;
        Ok(Self { access, persons, shut: shut.len() })
    }
}
