//! The SQL on remarks among employees about how a request is handled, and on the officer's advice: apart from messages.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::event::Event;
use super::request::Request;
use crate::kernel::ids::{AccountId, RequestId};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::{Duty, StaffRole};
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    RemarkBody = "rights_remark.body": Prose, Request, Prose::parse;
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub id: Uuid,
    /// Of the data protection officer (AVG 38, 39).
    pub is_advice: bool,
    pub body: Prose,
    pub written_at: OffsetDateTime,
    pub account: AccountId,
    /// The code of the writer's role.
    pub role: String,
}

/// `file`: the requests of who asks. What the officer writes is advice.
pub async fn write(
    change: &mut Change,
    file: &Unlocked,
    request: &Request,
    (account, role): (AccountId, StaffRole),
    body: &Prose,
) -> Result<()> {
    let (id, at) = (Uuid::now_v7(), change.at());
    sqlx::query!(
        "insert into rights_remark (id, request_id, person_id, kind, body, written_at, account_id, role)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        request.id.uuid(),
        request.person.uuid(),
        if role.duties().contains(&Duty::Advice) { "advice" } else { "remark" },
        file.seal::<RemarkBody>(body)? as _,
        at,
        account.uuid(),
        role.code(),
    )
    .execute(change.conn())
    .await?;
    change.also(Event::RemarkWritten { request: request.id, remark: id });
    Ok(())
}

/// All remarks about a request, oldest first.
pub async fn remarks(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> Result<Vec<Remark>> {
    let rows = sqlx::query!(
        "select r.id, r.person_id, k.kek, k.wrapped, r.kind, r.body, r.written_at, r.account_id, r.role from rights_remark r
         join keys.person_key k on k.person_id = r.person_id and k.retention_group = 'requests'
         where r.request_id = $1 order by r.written_at, r.id",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let read = rows.into_iter().map(|row| {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(row.person_id.into(), RetentionGroup::Requests, &key)?;
        Ok(Remark {
            id: row.id,
            is_advice: row.kind == "advice",
            body: file.open::<RemarkBody>(&row.body.into())?,
            written_at: row.written_at,
            account: row.account_id.into(),
            role: row.role,
        })
    });
    read.collect()
}
