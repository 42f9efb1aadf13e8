//! The only SQL on agreements.

use time::Date;
use uuid::Uuid;

use super::agreement::{Agreement, AgreementKind};
use super::event::Event;
use super::model::InFile;
use super::store::days;
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
    agree_all(change, &[InFile { file, person, it: agreement.clone() }]).await
}

/// As [`agree`], many at once.
pub async fn agree_all(change: &mut Change, agreements: &[InFile<'_, Agreement>]) -> Result<()> {
    let (mut ids, mut persons, mut tenancies) = (vec![], vec![], vec![]);
    let (mut kinds, mut numbers, mut signed) = (vec![], vec![], vec![]);
    for InFile { file, person, it } in agreements {
        ids.push(it.id.uuid());
        persons.push(person.uuid());
        tenancies.push(it.tenancy.map(|tenancy| tenancy.uuid()));
        kinds.push(file.seal::<Kind>(&it.kind)?);
        numbers.push(file.seal::<Number>(&it.number)?);
        signed.push(it.signed_on);
        change.also(Event::Agreed { person: *person, agreement: it.id });
    }
    let (began, ended) = days(agreements.iter().map(|agreement| (agreement.it.began_on, agreement.it.ended_on)));
    sqlx::query!(
        "insert into agreement (id, person_id, tenancy_id, kind, number, signed_on, began_on, ended_on)
         select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::sealed[], $5::sealed[], $6::date[], $7::date[], $8::date[])",
        &ids,
        &persons,
        &tenancies as &[Option<Uuid>],
        &kinds as _,
        &numbers as _,
        &signed as &[Option<Date>],
        &began,
        &ended as &[Option<Date>],
    )
    .execute(change.conn())
    .await?;
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
