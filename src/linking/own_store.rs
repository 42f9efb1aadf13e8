//! The only SQL that reads links, decisions and codes for somebody's own eyes: those that are over too.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::store::ReasonText;
use crate::kernel::ids::PersonId;
use crate::kernel::reason::Reason;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::vault::WrappedKey;

/// A file of the administration that an account shows or showed.
pub struct Link {
    pub how: String,
    pub linked_at: OffsetDateTime,
    pub ended_at: Option<OffsetDateTime>,
}

/// Oldest first. Those of the account; and those that ended, of the file: a running one is told with the account.
pub async fn links_of(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Vec<Link>> {
    sqlx::query_as!(
        Link,
        "select how, linked_at, ended_at from linked_file
         where person_id = $1 or (file_id = $1 and ended_at is not null) order by linked_at, id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await
}

/// What an employee decided about a file.
pub struct Decided {
    pub kind: String,
    pub identity: Option<String>,
    pub reason: Reason,
    pub decided_at: OffsetDateTime,
}

/// Oldest first.
pub async fn decisions_of(conn: impl PgExecutor<'_>, access: &Access, file: PersonId) -> Result<Vec<Decided>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, d.kind, d.identity, d.reason, d.decided_at from link_decision d
         join keys.person_key k on k.person_id = d.person_id and k.retention_group = 'identity'
         where d.person_id = $1 order by d.decided_at, d.id",
        file.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let reason = access.unlock(file, RetentionGroup::Identity, &key)?.open::<ReasonText>(&row.reason.into())?;
            Ok(Decided { kind: row.kind, identity: row.identity, reason, decided_at: row.decided_at })
        })
        .collect()
}

/// A code that was made for somebody. The code itself is kept as a hash.
pub struct CodeMade {
    pub how: String,
    pub created_at: OffsetDateTime,
    pub expires_at: OffsetDateTime,
    pub used_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
}

/// Oldest first.
pub async fn codes_of(conn: impl PgExecutor<'_>, file: PersonId) -> sqlx::Result<Vec<CodeMade>> {
    sqlx::query_as!(
        CodeMade,
        "select how, created_at, expires_at, used_at, ended_at from keys.activation_code where person_id = $1 order by created_at, id",
        file.uuid(),
    )
    .fetch_all(conn)
    .await
}
