//! The only SQL on what the administration changes later: the number of a tenancy, and parts, agreements, rents and payments it has
//! otherwise by now.

use std::collections::BTreeMap;

use time::Date;

use super::agreement::Agreement;
use super::agreement_store::Number as AgreementNumber;
use super::event::Event;
use super::model::Tenancy;
use super::payment::{Payment, Rent};
use super::payment_store::{self, Amount, Description, Kind};
use super::store::{Code, Number, PartyRole, StreetLine, TownLine};
use crate::kernel::ids::{AgreementId, PersonId, TenancyId};
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Unlocked;

/// Which tenancies the administration means by these numbers, given as hashes.
pub async fn with_numbers(
    conn: impl sqlx::PgExecutor<'_>,
    hashes: &[Vec<u8>],
) -> sqlx::Result<BTreeMap<Vec<u8>, TenancyId>> {
    let rows = sqlx::query!("select hash, tenancy_id from keys.tenancy_lookup where hash = any($1)", hashes)
        .fetch_all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| (row.hash, row.tenancy_id.into())).collect())
}

/// The administration's number of a tenancy, as a hash.
pub async fn number(change: &mut Change, tenancy: TenancyId, hash: &[u8]) -> Result<()> {
    sqlx::query!("insert into keys.tenancy_lookup (tenancy_id, hash) values ($1, $2)", tenancy.uuid(), hash)
        .execute(change.conn())
        .await?;
    Ok(())
}

/// A part in a tenancy that is otherwise by now; the tenancy begins and ends with its parts.
pub async fn change_part(change: &mut Change, file: &Unlocked, person: PersonId, part: &Tenancy) -> Result<()> {
    sqlx::query!(
        "update tenancy_party set role = $3, street = $4, house_number = $5, postcode = $6, town = $7, began_on = $8, ended_on = $9,
             agreement_id = $10
         where tenancy_id = $1 and person_id = $2",
        part.id.uuid(),
        person.uuid(),
        file.seal::<PartyRole>(&part.role)? as _,
        file.seal::<StreetLine>(&part.home.street)? as _,
        file.seal::<Number>(&part.home.number)? as _,
        file.seal::<Code>(&part.home.postcode)? as _,
        file.seal::<TownLine>(&part.home.town)? as _,
        part.began_on,
        part.ended_on as Option<Date>,
        part.agreement.map(|agreement| agreement.uuid()),
    )
    .execute(change.conn())
    .await?;
    sqlx::query!(
        "update tenancy t set began_on = p.began_on, ended_on = p.ended_on
         from (select min(began_on) as began_on, case when bool_and(ended_on is not null) then max(ended_on) end as ended_on
               from tenancy_party where tenancy_id = $1) p
         where t.id = $1 and p.began_on is not null",
        part.id.uuid(),
    )
    .execute(change.conn())
    .await?;
    change.also(Event::PartChanged { person, tenancy: part.id });
    Ok(())
}

pub async fn change_agreement(
    change: &mut Change,
    file: &Unlocked,
    person: PersonId,
    agreement: &Agreement,
) -> Result<()> {
    sqlx::query!(
        "update agreement set number = $3, signed_on = $4, began_on = $5, ended_on = $6 where id = $1 and person_id = $2",
        agreement.id.uuid(),
        person.uuid(),
        file.seal::<AgreementNumber>(&agreement.number)? as _,
        agreement.signed_on as Option<Date>,
        agreement.began_on,
        agreement.ended_on as Option<Date>,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::AgreementChanged { person, agreement: agreement.id });
    Ok(())
}

/// The rent from a day on: what was asked before ends the day before, what began that same day is replaced.
pub async fn change_rent(change: &mut Change, file: &Unlocked, person: PersonId, rent: &Rent) -> Result<()> {
    sqlx::query!(
        "delete from rent where agreement_id = $1 and person_id = $2 and began_on >= $3",
        rent.agreement.uuid(),
        person.uuid(),
        rent.began_on,
    )
    .execute(change.conn())
    .await?;
    sqlx::query!(
        "update rent set ended_on = $3::date - 1 where agreement_id = $1 and person_id = $2 and (ended_on is null or ended_on >= $3)",
        rent.agreement.uuid(),
        person.uuid(),
        rent.began_on,
    )
    .execute(change.conn())
    .await?;
    payment_store::add_rent(change, file, person, rent).await
}

pub async fn change_payment(change: &mut Change, file: &Unlocked, person: PersonId, payment: &Payment) -> Result<()> {
    sqlx::query!(
        "update payment set booked_on = $3, amount = $4, kind = $5, description = $6 where id = $1 and person_id = $2",
        payment.id.uuid(),
        person.uuid(),
        payment.booked_on,
        file.seal::<Amount>(&payment.amount)? as _,
        file.seal::<Kind>(&payment.kind)? as _,
        file.seal_if::<Description>(payment.description.as_ref())? as _,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::PaymentChanged { person, payment: payment.id });
    Ok(())
}

/// Whether this agreement is on file.
pub async fn has_agreement(conn: impl sqlx::PgExecutor<'_>, agreement: AgreementId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from agreement where id = $1) as "there!""#, agreement.uuid())
        .fetch_one(conn)
        .await
}
