//! The only SQL on how often a dossier was opened.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use crate::kernel::ids::RequestId;
use crate::platform::db::Change;
use crate::rights::request::Request;

/// How often, and when at last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    pub times: i32,
    pub last: OffsetDateTime,
}

/// Once more.
pub async fn count(change: &mut Change, request: &Request) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into rights_dossier (request_id, person_id, opened, last_opened_at) values ($1, $2, 1, $3)
         on conflict (request_id) do update set opened = rights_dossier.opened + 1, last_opened_at = excluded.last_opened_at",
        request.id.uuid(),
        request.person.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// None when nobody opened it yet.
pub async fn opened(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<Option<Opened>> {
    sqlx::query_as!(
        Opened,
        "select opened as times, last_opened_at as last from rights_dossier where request_id = $1",
        request.uuid(),
    )
    .fetch_optional(conn)
    .await
}
