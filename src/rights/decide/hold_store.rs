//! The SQL that keeps two from writing the same letter at once, where no step of the request does.

use crate::platform::db::Change;
use crate::rights::request::Request;

/// Whoever holds the request first is alone with it until the end of the change. False when it is another by then.
pub async fn hold(change: &mut Change, request: &Request) -> sqlx::Result<bool> {
    let held = sqlx::query_scalar!(
        "select id from rights_request where id = $1 and version = $2 for update",
        request.id.uuid(),
        request.version,
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(held.is_some())
}
