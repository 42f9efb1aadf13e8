//! The only SQL on agreements.

use time::Date;

use super::agreement::{Agreement, AgreementKind};
use super::event::Event;
use crate::kernel::ids::PersonId;
use crate::kernel::reference::Reference;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, WrappedKey};

crate::fields! {
    Kind = "agreement.kind": AgreementKind, Tenancy, AgreementKind::parse;
    Number = "agreement.number": Reference, Tenancy, Reference::parse;
}

/// What somebody agreed, sealed with their tenancy file.
pub async fn agree(change: &mut Change, file: &Unlocked, person: PersonId, agreement: &Agreement) -> Result<()> {
    sqlx::query!(
        "insert into agreement (id, person_id, tenancy_id, kind, number, signed_on, began_on, ended_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        agreement.id.uuid(),
        person.uuid(),
        agreement.tenancy.map(|tenancy| tenancy.uuid()),
        file.seal::<Kind>(&agreement.kind)? as _,
        file.seal::<Number>(&agreement.number)? as _,
        agreement.signed_on as Option<Date>,
        agreement.began_on,
        agreement.ended_on as Option<Date>,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::Agreed { person, agreement: agreement.id });
    Ok(())
}

/// What somebody agreed, newest first.
pub async fn agreements(conn: impl sqlx::PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Vec<Agreement>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, a.id, a.tenancy_id, a.kind, a.number, a.signed_on, a.began_on, a.ended_on
         from agreement a
         join keys.person_key k on k.person_id = a.person_id and k.retention_group = 'tenancy'
         where a.person_id = $1 order by a.began_on desc, a.id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Tenancy, &key)?;
            Ok(Agreement {
                id: row.id.into(),
                tenancy: row.tenancy_id.map(Into::into),
                kind: file.open::<Kind>(&row.kind.into())?,
                number: file.open::<Number>(&row.number.into())?,
                signed_on: row.signed_on,
                began_on: row.began_on,
                ended_on: row.ended_on,
            })
        })
        .collect()
}
