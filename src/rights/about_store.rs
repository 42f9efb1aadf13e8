//! What rests on whom a request is about, and ends when that turns out to be somebody else (RULES 2): what was found of them in systems outside
//! the portal, and what was decided about their notes. Their letters stay, for employees: see `decide::letter_page::is_theirs`.

use super::event::Event;
use super::file_store::{self, Use};
use super::request::Request;
use crate::kernel::ids::RequestFileId;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// The search begins again, what it gave is destroyed, and no note is decided on.
pub async fn forget(change: &mut Change, request: &Request) -> Result<()> {
    let tasks = sqlx::query_scalar!(
        "update rights_task set outcome = null, words = null, done_at = null, done_by = null, role = null
         where request_id = $1 and done_at is not null returning id",
        request.id.uuid(),
    )
    .fetch_all(change.conn())
    .await?;
    for task in tasks {
        change.also(Event::TaskReopened { request: request.id, task });
    }
    let found = sqlx::query_scalar!(
        "select id from rights_file where request_id = $1 and use = $2 and destroyed_at is null order by id",
        request.id.uuid(),
        Use::Found.code(),
    )
    .fetch_all(change.conn())
    .await?;
    for file in found {
        file_store::destroy(change, request.id, RequestFileId::from(file)).await?;
    }
    let decided = sqlx::query!("delete from rights_note_review where request_id = $1", request.id.uuid())
        .execute(change.conn())
        .await?;
    if decided.rows_affected() > 0 {
        change.also(Event::ReviewsForgotten { request: request.id });
    }
    Ok(())
}
