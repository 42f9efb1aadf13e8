//! The only SQL on rents, bank accounts and payments. All is sealed with the person's file of payments, which the books keep longest.

use time::Date;
use uuid::Uuid;

use super::event::Event;
use super::model::InFile;
use super::payment::{After, BankAccount, Payment, PaymentKind, Rent};
use super::store::days;
use crate::kernel::iban::Iban;
use crate::kernel::ids::{PaymentId, PersonId};
use crate::kernel::money::Money;
use crate::kernel::reference::Line;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Ciphertext, Sealed, Unlocked, WrappedKey};

crate::fields! {
    RentAmount = "rent.amount": Money, Payment, Money::parse_stored;
    AccountIban = "bank_account.iban": Iban, Payment, Iban::parse;
    Holder = "bank_account.holder": Line, Payment, Line::parse;
    Amount = "payment.amount": Money, Payment, Money::parse_stored;
    Kind = "payment.kind": PaymentKind, Payment, PaymentKind::parse;
    Description = "payment.description": Line, Payment, Line::parse;
}

/// What a month costs from a day on.
pub async fn add_rent(change: &mut Change, file: &Unlocked, person: PersonId, rent: &Rent) -> Result<()> {
    add_rents(change, &[InFile { file, person, it: rent.clone() }]).await
}

/// As [`add_rent`], many at once.
pub async fn add_rents(change: &mut Change, rents: &[InFile<'_, Rent>]) -> Result<()> {
    let (mut ids, mut persons, mut agreements, mut amounts) = (vec![], vec![], vec![], vec![]);
    for InFile { file, person, it } in rents {
        ids.push(Uuid::now_v7());
        persons.push(person.uuid());
        agreements.push(it.agreement.uuid());
        amounts.push(file.seal::<RentAmount>(&it.amount)?);
        change.also(Event::RentSet { person: *person, agreement: it.agreement });
    }
    let (began, ended) = days(rents.iter().map(|rent| (rent.it.began_on, rent.it.ended_on)));
    sqlx::query!(
        "insert into rent (id, person_id, agreement_id, amount, began_on, ended_on)
         select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::sealed[], $5::date[], $6::date[])",
        &ids,
        &persons,
        &agreements,
        &amounts as _,
        &began,
        &ended as &[Option<Date>],
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// From which account somebody pays; another one takes its place.
pub async fn set_account(change: &mut Change, file: &Unlocked, person: PersonId, account: &BankAccount) -> Result<()> {
    set_accounts(change, &[InFile { file, person, it: account.clone() }]).await
}

/// As [`set_account`], many at once.
pub async fn set_accounts(change: &mut Change, accounts: &[InFile<'_, BankAccount>]) -> Result<()> {
    let (mut agreements, mut persons, mut ibans, mut holders) = (vec![], vec![], vec![], vec![]);
    for InFile { file, person, it } in accounts {
        agreements.push(it.agreement.uuid());
        persons.push(person.uuid());
        ibans.push(file.seal::<AccountIban>(&it.iban)?);
        holders.push(file.seal_if::<Holder>(it.holder.as_ref())?);
        change.also(Event::AccountSet { person: *person, agreement: it.agreement });
    }
    sqlx::query!(
        "insert into bank_account (agreement_id, person_id, iban, holder)
         select * from unnest($1::uuid[], $2::uuid[], $3::sealed[], $4::sealed[])
         on conflict (agreement_id, person_id) do update set iban = excluded.iban, holder = excluded.holder",
        &agreements,
        &persons,
        &ibans as _,
        &holders as _,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// One payment, as it was booked.
pub async fn book(change: &mut Change, file: &Unlocked, person: PersonId, payment: &Payment) -> Result<()> {
    book_all(change, &[InFile { file, person, it: payment.clone() }]).await
}

/// The columns of many payments.
#[derive(Default)]
pub(super) struct Payments {
    pub ids: Vec<Uuid>,
    pub persons: Vec<Uuid>,
    pub agreements: Vec<Uuid>,
    pub booked: Vec<Date>,
    pub amounts: Vec<Ciphertext>,
    pub kinds: Vec<Ciphertext>,
    pub descriptions: Vec<Option<Ciphertext>>,
}

impl Payments {
    pub fn of(payments: &[InFile<'_, Payment>]) -> Result<Self> {
        let mut columns = Self::default();
        for InFile { file, person, it } in payments {
            columns.ids.push(it.id.uuid());
            columns.persons.push(person.uuid());
            columns.agreements.push(it.agreement.uuid());
            columns.booked.push(it.booked_on);
            columns.amounts.push(file.seal::<Amount>(&it.amount)?);
            columns.kinds.push(file.seal::<Kind>(&it.kind)?);
            columns.descriptions.push(file.seal_if::<Description>(it.description.as_ref())?);
        }
        Ok(columns)
    }
}

/// As [`book`], many at once.
pub async fn book_all(change: &mut Change, payments: &[InFile<'_, Payment>]) -> Result<()> {
    let columns = Payments::of(payments)?;
    sqlx::query!(
        "insert into payment (id, person_id, agreement_id, booked_on, amount, kind, description)
         select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::sealed[], $6::sealed[], $7::sealed[])",
        &columns.ids,
        &columns.persons,
        &columns.agreements,
        &columns.booked,
        &columns.amounts as _,
        &columns.kinds as _,
        &columns.descriptions as _,
    )
    .execute(change.conn())
    .await?;
    for payment in payments {
        change.also(Event::Booked { person: payment.person, payment: payment.it.id });
    }
    Ok(())
}

/// Rents, newest first.
pub async fn rents(conn: impl sqlx::PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Vec<Rent>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, r.agreement_id, r.amount, r.began_on, r.ended_on from rent r
         join keys.person_key k on k.person_id = r.person_id and k.retention_group = 'payments'
         where r.person_id = $1 order by r.began_on desc, r.id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Payments, &key)?;
            let amount = file.open::<RentAmount>(&row.amount.into())?;
            Ok(Rent { agreement: row.agreement_id.into(), amount, began_on: row.began_on, ended_on: row.ended_on })
        })
        .collect()
}

/// The accounts somebody pays from.
pub async fn accounts(conn: impl sqlx::PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Vec<BankAccount>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, b.agreement_id, b.iban, b.holder from bank_account b
         join keys.person_key k on k.person_id = b.person_id and k.retention_group = 'payments'
         where b.person_id = $1 order by b.agreement_id desc",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Payments, &key)?;
            let holder: Option<Sealed<Holder>> = row.holder.map(Into::into);
            let (iban, holder) = (file.open::<AccountIban>(&row.iban.into())?, file.open_if(holder.as_ref())?);
            Ok(BankAccount { agreement: row.agreement_id.into(), iban, holder })
        })
        .collect()
}

/// So many payments at most, newest first, from the newest or on from a row.
pub async fn payments(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    after: Option<After>,
    most: i64,
) -> Result<Vec<Payment>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, p.id, p.agreement_id, p.booked_on, p.amount, p.kind, p.description from payment p
         join keys.person_key k on k.person_id = p.person_id and k.retention_group = 'payments'
         where p.person_id = $1 and (p.booked_on, p.id) < ($2, $3)
         order by p.booked_on desc, p.id desc limit $4",
        person.uuid(),
        after.map_or(Date::MAX, |after| after.booked_on),
        after.map_or(Uuid::max(), |after| after.id.uuid()),
        most,
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Payments, &key)?;
            let description: Option<Sealed<Description>> = row.description.map(Into::into);
            Ok(Payment {
                id: row.id.into(),
                agreement: row.agreement_id.into(),
                booked_on: row.booked_on,
                amount: file.open::<Amount>(&row.amount.into())?,
                kind: file.open::<Kind>(&row.kind.into())?,
                description: file.open_if(description.as_ref())?,
            })
        })
        .collect()
}

/// Where a payment of one of these persons stands in the order of payments; none for anybody else's.
pub async fn place_of(
    conn: &mut sqlx::PgConnection,
    persons: &[PersonId],
    payment: PaymentId,
) -> sqlx::Result<Option<After>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let booked_on = sqlx::query_scalar!(
        "select booked_on from payment where id = $1 and person_id = any($2)",
        payment.uuid(),
        &ids
    )
    .fetch_optional(conn)
    .await?;
    Ok(booked_on.map(|booked_on| After { booked_on, id: payment }))
}
