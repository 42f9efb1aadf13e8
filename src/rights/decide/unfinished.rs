//! What is still open before an answer may leave: the one place that counts it, for the page and for the step.

use sqlx::PgConnection;

use crate::platform::error::Result;
use crate::rights::case::Unfinished;
use crate::rights::request::Request;
use crate::rights::{correction, review, task_store};

pub async fn unfinished(conn: &mut PgConnection, request: &Request) -> Result<Unfinished> {
    let made = task_store::open_tasks(&mut *conn, request.id).await?;
    let tasks = made + task_store::unmade(&mut *conn, request).await?;
    let fields = correction::tally(&mut *conn, request.id).await?.open;
    let notes = review::pile(conn, request).await?.open().count();
    Ok(Unfinished { tasks, notes: i64::try_from(notes).unwrap_or(i64::MAX), fields })
}
