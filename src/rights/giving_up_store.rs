//! The SQL on when who asks was asked to show who they are.

use std::collections::BTreeMap;

use sqlx::PgExecutor;
use uuid::Uuid;

use super::giving_up::{IdentityAsked, Sent};
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::RequestId;

/// Of each of these requests, the last time. Whoever must show more since, or turned out to be somebody else, is asked anew: what was asked
/// before counts no more, unless the code that was sent still does.
pub async fn asked(
    conn: impl PgExecutor<'_>,
    requests: &[RequestId],
) -> sqlx::Result<BTreeMap<RequestId, IdentityAsked>> {
    let ids: Vec<Uuid> = requests.iter().map(|request| request.uuid()).collect();
    let rows = sqlx::query!(
        r#"select s.request_id, max(s.at) as "at!", c.made_at as "made_at?", c.expires_at as "expires_at?" from rights_step s
           left join keys.identity_code c on c.request_id = s.request_id and c.used_at is null
           where s.request_id = any($1) and s.step = 'identity_asked'
               and (c.request_id is not null or not exists (select from rights_step l where l.request_id = s.request_id
                    and l.number > s.number and l.step in ('strong_needed', 'unmatched')))
           group by s.request_id, c.made_at, c.expires_at"#,
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let read = rows.into_iter().map(|row| {
        let code = row.made_at.zip(row.expires_at);
        let code = code.map(|(made, until)| Sent { made: amsterdam_day(made), until: amsterdam_day(until) });
        (row.request_id.into(), IdentityAsked { on: amsterdam_day(row.at), code })
    });
    Ok(read.collect())
}
