//! The SQL that walks through what somebody asked, one request at a time: however many there are, each is found by its key.

use sqlx::PgConnection;
use uuid::Uuid;

use super::request::Request;
use super::row_store::{Row, requests};
use crate::kernel::ids::PersonId;
use crate::platform::error::Result;

/// What this person asked: the newest, or this one; and the id of the one before it.
pub async fn own(
    conn: &mut PgConnection,
    person: PersonId,
    from: Option<Uuid>,
) -> Result<(Option<Request>, Option<Uuid>)> {
    let rows = requests!(
        " where person_id = $1
            and noted_at <= coalesce((select f.noted_at from rights_request f where f.id = $2), 'infinity')
            and ($2::uuid is null or id <= $2 or noted_at < (select f.noted_at from rights_request f where f.id = $2))
          order by noted_at desc, id desc limit 2",
        person.uuid(),
        from
    )
    .fetch_all(conn)
    .await?;
    let mut rows = rows.into_iter();
    let request = rows.next().map(Row::read).transpose()?;
    Ok((request, rows.next().map(|row| row.id)))
}
