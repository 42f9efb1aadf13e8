//! The SQL on days of receipt that were wrong. The request itself changes by a step of its own, in the same change.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::event::Event;
use super::receipt::{Decided, Proposal, Verdict};
use super::request::{By, Request};
use crate::kernel::deadline::Received;
use crate::kernel::ids::{AccountId, RequestId};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    Why = "rights_receipt_change.why": Prose, Request, Prose::parse;
}

/// `file`: the requests of who asks. False when another proposal waits.
pub async fn propose(
    change: &mut Change,
    file: &Unlocked,
    request: &Request,
    (received, why): (Received, &Prose),
    (account, role): (AccountId, &str),
) -> Result<bool> {
    let (id, at) = (Uuid::now_v7(), change.at());
    let proposed = sqlx::query!(
        "insert into rights_receipt_change (id, request_id, person_id, old_day, new_day, why, proposed_at, proposed_by, proposed_role)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing",
        id,
        request.id.uuid(),
        request.person.uuid(),
        request.case.deadline.received().day(),
        received.day(),
        file.seal::<Why>(why)? as _,
        at,
        account.uuid(),
        role,
    )
    .execute(change.conn())
    .await?;
    if proposed.rows_affected() == 1 {
        change.also(Event::ReceiptProposed { request: request.id, proposal: id });
    }
    Ok(proposed.rows_affected() == 1)
}

/// False when somebody was before.
pub async fn decide(
    change: &mut Change,
    request: RequestId,
    proposal: Uuid,
    verdict: Verdict,
    by: By,
) -> sqlx::Result<bool> {
    let (at, (account, role)) = (change.at(), by.columns());
    let decided = sqlx::query!(
        "update rights_receipt_change set verdict = $3, decided_at = $4, decided_by = $5, decided_role = $6
         where id = $1 and request_id = $2 and decided_at is null",
        proposal,
        request.uuid(),
        verdict.code(),
        at,
        account.map(AccountId::uuid),
        role,
    )
    .execute(change.conn())
    .await?;
    if decided.rows_affected() == 1 {
        change.also(Event::ReceiptDecided { request, verdict });
    }
    Ok(decided.rows_affected() == 1)
}

/// The day that waits for a colleague.
pub async fn waiting(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<Option<Date>> {
    sqlx::query_scalar!(
        "select new_day from rights_receipt_change where request_id = $1 and decided_at is null",
        request.uuid(),
    )
    .fetch_optional(conn)
    .await
}

/// All that were proposed for a request, oldest first.
pub async fn proposals(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> Result<Vec<Proposal>> {
    let rows = sqlx::query_as!(
        Row,
        "select c.id, c.person_id, k.kek, k.wrapped, c.old_day, c.new_day, c.why, c.proposed_at, c.proposed_by, c.proposed_role, c.verdict,
                c.decided_at, c.decided_by, c.decided_role
         from rights_receipt_change c
         join keys.person_key k on k.person_id = c.person_id and k.retention_group = 'requests'
         where c.request_id = $1 order by c.id",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| row.read(access)).collect()
}

struct Row {
    id: Uuid,
    person_id: Uuid,
    kek: i16,
    wrapped: Vec<u8>,
    old_day: Date,
    new_day: Date,
    why: Vec<u8>,
    proposed_at: OffsetDateTime,
    proposed_by: Uuid,
    proposed_role: String,
    verdict: Option<String>,
    decided_at: Option<OffsetDateTime>,
    decided_by: Option<Uuid>,
    decided_role: Option<String>,
}

impl Row {
    fn read(self, access: &Access) -> Result<Proposal> {
        let key = WrappedKey { kek: self.kek, wrapped: self.wrapped };
        let file = access.unlock(self.person_id.into(), RetentionGroup::Requests, &key)?;
        let decided = match (self.verdict, self.decided_by, self.decided_role, self.decided_at) {
            (Some(code), Some(by), Some(role), Some(at)) => {
                let verdict = Verdict::from_code(&code).ok_or_else(|| {
                    Error::Internal(format!("day of receipt {} is of a later version of the portal", self.id))
                })?;
                Some(Decided { verdict, by: by.into(), role, at })
            }
            _ => None,
        };
        Ok(Proposal {
            id: self.id,
            old: self.old_day,
            new: self.new_day,
            why: file.open::<Why>(&self.why.into())?,
            by: self.proposed_by.into(),
            role: self.proposed_role,
            at: self.proposed_at,
            decided,
        })
    }
}
