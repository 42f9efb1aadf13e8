//! What is still open before an answer may leave: the one place that counts it for the page. The step counts it once more.

use sqlx::PgExecutor;

use crate::kernel::ids::RequestId;
use crate::rights::case::Unfinished;
use crate::rights::task_store;

/// Reviews of notes and decisions about single fields are no work that the portal keeps yet: none is open.
pub async fn unfinished(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<Unfinished> {
    Ok(Unfinished { tasks: task_store::open_tasks(conn, request).await?, notes: 0, fields: 0 })
}
