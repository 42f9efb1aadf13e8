//! The SQL on who received data and was told that they were corrected (AVG 19).

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::kernel::ids::{AccountId, RequestId};
use crate::kernel::prose::Prose;
use crate::kernel::reference::Line;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::StaffRole;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error;
use crate::platform::vault::{Unlocked, WrappedKey};
use crate::rights::event::Event;
use crate::rights::request::Request;

crate::fields! {
    Recipient = "rights_told.recipient": Line, Request, Line::parse;
    WhyNot = "rights_told.why_not": Prose, Request, Prose::parse;
}

#[derive(Clone, Debug)]
pub struct Told {
    pub id: Uuid,
    pub recipient: Line,
    pub how: Result<Date, Prose>,
    pub noted_at: OffsetDateTime,
    /// The code of a role.
    pub role: String,
}

/// Puts on record who was told on which day, or why that is not possible. `file`: the requests of who asks.
pub async fn note(
    change: &mut Change,
    file: &Unlocked,
    request: &Request,
    (recipient, how): (&Line, &Result<Date, Prose>),
    (account, role): (AccountId, StaffRole),
) -> error::Result<()> {
    let (id, at) = (Uuid::now_v7(), change.at());
    sqlx::query!(
        "insert into rights_told (id, request_id, person_id, recipient, told_on, why_not, noted_at, noted_by, role)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        request.id.uuid(),
        request.person.uuid(),
        file.seal::<Recipient>(recipient)? as _,
        how.as_ref().ok().copied(),
        file.seal_if::<WhyNot>(how.as_ref().err())? as _,
        at,
        account.uuid(),
        role.code(),
    )
    .execute(change.conn())
    .await?;
    change.also(Event::RecipientTold { request: request.id, told: id });
    Ok(())
}

/// Who was told of the corrections of this request.
pub async fn told(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> error::Result<Vec<Told>> {
    let rows = sqlx::query!(
        "select t.id, t.person_id, k.kek, k.wrapped, t.recipient, t.told_on, t.why_not, t.noted_at, t.role from rights_told t
         join keys.person_key k on k.person_id = t.person_id and k.retention_group = 'requests'
         where t.request_id = $1 order by t.noted_at, t.id",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let mut all = vec![];
    for row in rows {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(row.person_id.into(), RetentionGroup::Requests, &key)?;
        let why_not = file.open_if::<WhyNot>(row.why_not.map(Into::into).as_ref())?;
        let how = match (row.told_on, why_not) {
            (Some(day), _) => Ok(day),
            (None, Some(why)) => Err(why),
            (None, None) => continue,
        };
        let recipient = file.open::<Recipient>(&row.recipient.into())?;
        all.push(Told { id: row.id, recipient, how, noted_at: row.noted_at, role: row.role });
    }
    Ok(all)
}
