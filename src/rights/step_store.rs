//! The SQL that reads what happened to a request. Steps are written by `store`, with the request.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::state::State;
use crate::kernel::ids::RequestId;

/// One thing that happened to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub number: i32,
    /// The code of a [`Step`], or `asked`.
    pub step: String,
    /// None when a later version of the portal wrote it.
    pub state: Option<State>,
    pub at: OffsetDateTime,
    pub account: Option<Uuid>,
    /// The code of a role.
    pub role: Option<String>,
    pub object: Option<String>,
}

/// All that happened to a request, in order.
pub async fn steps(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<Vec<Taken>> {
    let rows = sqlx::query!(
        "select number, step, state, at, account_id, role, object from rights_step where request_id = $1 order by number",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let taken = rows.into_iter().map(|row| Taken {
        number: row.number,
        step: row.step,
        state: State::from_code(&row.state),
        at: row.at,
        account: row.account_id,
        role: row.role,
        object: row.object,
    });
    Ok(taken.collect())
}
