//! The only SQL on what the administration changes later: the numbers of tenancies, and parts, agreements, rents and payments it has
//! otherwise by now. Many at once: a portion of a file is a handful of statements.

use std::collections::{BTreeMap, BTreeSet};

use time::Date;
use uuid::Uuid;

use super::agreement::Agreement;
use super::agreement_store::Number as AgreementNumber;
use super::event::Event;
use super::model::{InFile, Tenancy};
use super::payment::{Payment, Rent};
use super::payment_store::{self, Payments};
use super::store::{Parts, days};
use crate::kernel::ids::{AgreementId, TenancyId};
use crate::platform::db::Change;
use crate::platform::error::Result;

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

/// The administration's numbers of tenancies, as hashes.
pub async fn number(change: &mut Change, numbers: &[(TenancyId, Vec<u8>)]) -> Result<()> {
    let (ids, hashes): (Vec<Uuid>, Vec<Vec<u8>>) = numbers.iter().map(|(id, hash)| (id.uuid(), hash.clone())).unzip();
    sqlx::query!(
        "insert into keys.tenancy_lookup (tenancy_id, hash) select * from unnest($1::uuid[], $2::bytea[])",
        &ids,
        &hashes,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Which of these agreements are on file.
pub async fn known_agreements(
    conn: impl sqlx::PgExecutor<'_>,
    agreements: &[AgreementId],
) -> sqlx::Result<BTreeSet<AgreementId>> {
    let ids: Vec<Uuid> = agreements.iter().map(|agreement| agreement.uuid()).collect();
    let known = sqlx::query_scalar!("select id from agreement where id = any($1)", &ids).fetch_all(conn).await?;
    Ok(known.into_iter().map(Into::into).collect())
}

/// Parts in tenancies that are otherwise by now; a tenancy begins and ends with its parts.
pub async fn change_parts(change: &mut Change, parts: &[InFile<'_, Tenancy>]) -> Result<()> {
    let columns = Parts::of(parts)?;
    sqlx::query!(
        "update tenancy_party p set agreement_id = n.agreement, role = n.role, street = n.street, house_number = n.number,
             postcode = n.postcode, town = n.town, began_on = n.began, ended_on = n.ended
         from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::sealed[], $5::sealed[], $6::sealed[], $7::sealed[], $8::sealed[],
                 $9::date[], $10::date[])
             as n (tenancy, person, agreement, role, street, number, postcode, town, began, ended)
         where p.tenancy_id = n.tenancy and p.person_id = n.person",
        &columns.tenancies,
        &columns.persons,
        &columns.agreements as &[Option<Uuid>],
        &columns.roles as _,
        &columns.streets as _,
        &columns.numbers as _,
        &columns.postcodes as _,
        &columns.towns as _,
        &columns.began,
        &columns.ended as &[Option<Date>],
    )
    .execute(change.conn())
    .await?;
    sqlx::query!(
        "update tenancy t set began_on = p.began_on, ended_on = p.ended_on
         from (select tenancy_id, min(began_on) as began_on,
                   case when bool_and(ended_on is not null) then max(ended_on) end as ended_on
               from tenancy_party where tenancy_id = any($1) group by tenancy_id) p
         where t.id = p.tenancy_id",
        &columns.tenancies,
    )
    .execute(change.conn())
    .await?;
    for part in parts {
        change.also(Event::PartChanged { person: part.person, tenancy: part.it.id });
    }
    Ok(())
}

pub async fn change_agreements(change: &mut Change, agreements: &[InFile<'_, Agreement>]) -> Result<()> {
    let (mut ids, mut persons, mut numbers, mut signed) = (vec![], vec![], vec![], vec![]);
    for InFile { file, person, it } in agreements {
        ids.push(it.id.uuid());
        persons.push(person.uuid());
        numbers.push(file.seal::<AgreementNumber>(&it.number)?);
        signed.push(it.signed_on);
        change.also(Event::AgreementChanged { person: *person, agreement: it.id });
    }
    let (began, ended) = days(agreements.iter().map(|agreement| (agreement.it.began_on, agreement.it.ended_on)));
    sqlx::query!(
        "update agreement a set number = n.number, signed_on = n.signed, began_on = n.began, ended_on = n.ended
         from unnest($1::uuid[], $2::uuid[], $3::sealed[], $4::date[], $5::date[], $6::date[])
             as n (id, person, number, signed, began, ended)
         where a.id = n.id and a.person_id = n.person",
        &ids,
        &persons,
        &numbers as _,
        &signed as &[Option<Date>],
        &began,
        &ended as &[Option<Date>],
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Rents from a day on: what was asked before ends the day before, what began that same day or later is replaced.
pub async fn change_rents(change: &mut Change, rents: &[InFile<'_, Rent>]) -> Result<()> {
    let (mut agreements, mut persons, mut began) = (vec![], vec![], vec![]);
    for InFile { person, it, .. } in rents {
        agreements.push(it.agreement.uuid());
        persons.push(person.uuid());
        began.push(it.began_on);
    }
    sqlx::query!(
        "delete from rent r using unnest($1::uuid[], $2::uuid[], $3::date[]) as n (agreement, person, began)
         where r.agreement_id = n.agreement and r.person_id = n.person and r.began_on >= n.began",
        &agreements,
        &persons,
        &began,
    )
    .execute(change.conn())
    .await?;
    sqlx::query!(
        "update rent r set ended_on = n.began - 1 from unnest($1::uuid[], $2::uuid[], $3::date[]) as n (agreement, person, began)
         where r.agreement_id = n.agreement and r.person_id = n.person and (r.ended_on is null or r.ended_on >= n.began)",
        &agreements,
        &persons,
        &began,
    )
    .execute(change.conn())
    .await?;
    payment_store::add_rents(change, rents).await
}

pub async fn change_payments(change: &mut Change, payments: &[InFile<'_, Payment>]) -> Result<()> {
    let columns = Payments::of(payments)?;
    sqlx::query!(
        "update payment p set booked_on = n.booked, amount = n.amount, kind = n.kind, description = n.description
         from unnest($1::uuid[], $2::uuid[], $3::date[], $4::sealed[], $5::sealed[], $6::sealed[])
             as n (id, person, booked, amount, kind, description)
         where p.id = n.id and p.person_id = n.person",
        &columns.ids,
        &columns.persons,
        &columns.booked,
        &columns.amounts as _,
        &columns.kinds as _,
        &columns.descriptions as _,
    )
    .execute(change.conn())
    .await?;
    for payment in payments {
        change.also(Event::PaymentChanged { person: payment.person, payment: payment.it.id });
    }
    Ok(())
}
