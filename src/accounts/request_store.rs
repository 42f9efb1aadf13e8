//! The only SQL on requests for a new password.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::platform::db::{Change, Db};

/// Somebody who asked for a new password, by two hashes of what was typed: as a log-in name and as the address of a mailbox.
pub struct Request {
    pub login_hash: Vec<u8>,
    pub email_hash: Vec<u8>,
}

pub async fn ask(change: &mut Change, request: Uuid, login_hash: &[u8], email_hash: &[u8]) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into keys.password_request (id, login_hash, email_hash, asked_at) values ($1, $2, $3, $4)",
        request,
        login_hash,
        email_hash,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Takes a request, unless it was answered before; it is gone once the change is committed.
pub async fn take_request(change: &mut Change, request: Uuid) -> sqlx::Result<Option<Request>> {
    sqlx::query_as!(
        Request,
        "delete from keys.password_request where id = $1 returning login_hash, email_hash",
        request,
    )
    .fetch_optional(change.conn())
    .await
}

/// Forgets requests that could not be answered in time.
pub async fn purge_requests(db: &Db, before: OffsetDateTime) -> sqlx::Result<u64> {
    let gone =
        sqlx::query!("delete from keys.password_request where asked_at <= $1", before).execute(db.write()).await?;
    Ok(gone.rows_affected())
}
