//! The SQL on warnings about requests.

use sqlx::PgConnection;
use time::macros::date;
use time::{Date, Duration};
use uuid::Uuid;

use super::alert::Alert;
use super::request::Request;
use super::row_store::{Row, requests};
use crate::kernel::deadline::Reminder;
use crate::kernel::ids::RequestId;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// Before the target of any request.
const EARLIEST: Date = date!(2000 - 01 - 01);

/// A portion of the open requests that are near their target, past it or standing still, after one of them (or from the first); most urgent first.
pub async fn near(
    conn: &mut PgConnection,
    today: Date,
    after: Option<(Date, RequestId)>,
    limit: i64,
) -> Result<Vec<Request>> {
    let until = today + Duration::days(i64::from(Reminder::TwoWeeks.days_before()));
    let (day, id) = after.map_or((EARLIEST, Uuid::nil()), |(day, id)| (day, id.uuid()));
    let rows = requests!(
        " where closed_at is null and (due_on <= $1 or (identity_asked_on is not null and identity_answered_on is null)) and (due_on, id) > ($2, $3) order by due_on, id limit $4",
        until,
        day,
        id,
        limit
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// Notes that a warning is given. False when it was before: of two servers, one gives it.
pub async fn note(change: &mut Change, request: RequestId, alert: Alert, about: Date) -> sqlx::Result<bool> {
    let at = change.at();
    let noted = sqlx::query!(
        "insert into rights_alert (request_id, kind, about_day, sent_at) values ($1, $2, $3, $4) on conflict do nothing",
        request.uuid(),
        alert.code(),
        about,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(noted.rows_affected() == 1)
}
