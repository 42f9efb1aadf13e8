//! The SQL on what was asked and by whom, as they say; all of it sealed.

use sqlx::PgExecutor;

use super::request::Asked;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::{PersonId, RequestId};
use crate::kernel::phone::PhoneNumber;
use crate::kernel::prose::Prose;
use crate::kernel::reference::Line;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    AskedBody = "rights_asked.body": Prose, Request, Prose::parse;
    AskedName = "rights_asked.name": Line, Request, Line::parse;
    AskedBirth = "rights_asked.birth_date": BirthDate, Request, BirthDate::parse_iso;
    AskedEmail = "rights_asked.email": EmailAddress, Request, EmailAddress::parse;
    AskedPhone = "rights_asked.phone": PhoneNumber, Request, PhoneNumber::parse_stored;
    AskedAddress = "rights_asked.address": Prose, Request, Prose::parse;
}

pub(super) async fn add(
    change: &mut Change,
    file: &Unlocked,
    (person, request): (PersonId, RequestId),
    asked: &Asked,
) -> Result<()> {
    sqlx::query!(
        "insert into rights_asked (request_id, person_id, body, name, birth_date, email, phone, address)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        request.uuid(),
        person.uuid(),
        file.seal_if::<AskedBody>(asked.body.as_ref())? as _,
        file.seal_if::<AskedName>(asked.name.as_ref())? as _,
        file.seal_if::<AskedBirth>(asked.birth_date.as_ref())? as _,
        file.seal_if::<AskedEmail>(asked.email.as_ref())? as _,
        file.seal_if::<AskedPhone>(asked.phone.as_ref())? as _,
        file.seal_if::<AskedAddress>(asked.address.as_ref())? as _,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// What was asked, for who may open it; none once the key is gone.
pub async fn find(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> Result<Option<Asked>> {
    let row = sqlx::query!(
        "select a.person_id, k.kek, k.wrapped, a.body, a.name, a.birth_date, a.email, a.phone, a.address from rights_asked a
         join keys.person_key k on k.person_id = a.person_id and k.retention_group = 'requests' where a.request_id = $1",
        request.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
    let file = access.unlock(row.person_id.into(), RetentionGroup::Requests, &key)?;
    Ok(Some(Asked {
        body: file.open_if::<AskedBody>(row.body.map(Into::into).as_ref())?,
        name: file.open_if::<AskedName>(row.name.map(Into::into).as_ref())?,
        birth_date: file.open_if::<AskedBirth>(row.birth_date.map(Into::into).as_ref())?,
        email: file.open_if::<AskedEmail>(row.email.map(Into::into).as_ref())?,
        phone: file.open_if::<AskedPhone>(row.phone.map(Into::into).as_ref())?,
        address: file.open_if::<AskedAddress>(row.address.map(Into::into).as_ref())?,
    }))
}
