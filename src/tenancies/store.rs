//! The only SQL on tenancies and their parties.

use std::collections::BTreeMap;

use time::Date;
use uuid::Uuid;

use super::event::Event;
use super::model::{Home, InFile, Tenancy};
use crate::kernel::address::{HouseNumber, Street, Town};
use crate::kernel::ids::{PersonId, TenancyId};
use crate::kernel::postcode::Postcode;
use crate::kernel::register::RetentionGroup;
use crate::persons::Role;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Ciphertext, Unlocked, WrappedKey};

crate::fields! {
    PartyRole = "tenancy_party.role": Role, Tenancy, Role::parse;
    StreetLine = "tenancy_party.street": Street, Tenancy, Street::parse;
    Number = "tenancy_party.house_number": HouseNumber, Tenancy, HouseNumber::parse;
    Code = "tenancy_party.postcode": Postcode, Tenancy, Postcode::parse;
    TownLine = "tenancy_party.town": Town, Tenancy, Town::parse;
}

/// A home that is rented from a day on, still without parties.
pub async fn begin(change: &mut Change, began_on: Date, ended_on: Option<Date>) -> Result<TenancyId> {
    let tenancy = TenancyId::new();
    begin_all(change, &[(tenancy, began_on, ended_on)]).await?;
    Ok(tenancy)
}

/// As [`begin`], many at once, under ids that are chosen by the caller.
pub async fn begin_all(change: &mut Change, tenancies: &[(TenancyId, Date, Option<Date>)]) -> Result<()> {
    let ids: Vec<Uuid> = tenancies.iter().map(|(id, _, _)| id.uuid()).collect();
    let (began, ended) = days(tenancies.iter().map(|(_, began_on, ended_on)| (*began_on, *ended_on)));
    sqlx::query!(
        "insert into tenancy (id, began_on, ended_on) select * from unnest($1::uuid[], $2::date[], $3::date[])",
        &ids,
        &began,
        &ended as &[Option<Date>],
    )
    .execute(change.conn())
    .await?;
    for (tenancy, _, _) in tenancies {
        change.also(Event::Began { tenancy: *tenancy });
    }
    Ok(())
}

/// First and last days, as columns.
pub(super) fn days(of: impl Iterator<Item = (Date, Option<Date>)>) -> (Vec<Date>, Vec<Option<Date>>) {
    of.unzip()
}

/// A person's part in a tenancy, sealed with their tenancy file.
pub async fn join(change: &mut Change, file: &Unlocked, person: PersonId, part: &Tenancy) -> Result<()> {
    join_all(change, &[InFile { file, person, it: part.clone() }]).await
}

/// The columns of many parts.
#[derive(Default)]
pub(super) struct Parts {
    pub tenancies: Vec<Uuid>,
    pub persons: Vec<Uuid>,
    pub agreements: Vec<Option<Uuid>>,
    pub roles: Vec<Ciphertext>,
    pub streets: Vec<Ciphertext>,
    pub numbers: Vec<Ciphertext>,
    pub postcodes: Vec<Ciphertext>,
    pub towns: Vec<Ciphertext>,
    pub began: Vec<Date>,
    pub ended: Vec<Option<Date>>,
}

impl Parts {
    pub fn of(parts: &[InFile<'_, Tenancy>]) -> Result<Self> {
        let mut columns = Self::default();
        for InFile { file, person, it } in parts {
            columns.tenancies.push(it.id.uuid());
            columns.persons.push(person.uuid());
            columns.agreements.push(it.agreement.map(|agreement| agreement.uuid()));
            columns.roles.push(file.seal::<PartyRole>(&it.role)?);
            columns.streets.push(file.seal::<StreetLine>(&it.home.street)?);
            columns.numbers.push(file.seal::<Number>(&it.home.number)?);
            columns.postcodes.push(file.seal::<Code>(&it.home.postcode)?);
            columns.towns.push(file.seal::<TownLine>(&it.home.town)?);
        }
        (columns.began, columns.ended) = days(parts.iter().map(|part| (part.it.began_on, part.it.ended_on)));
        Ok(columns)
    }
}

/// As [`join`], many at once.
pub async fn join_all(change: &mut Change, parts: &[InFile<'_, Tenancy>]) -> Result<()> {
    let columns = Parts::of(parts)?;
    sqlx::query!(
        "insert into tenancy_party (tenancy_id, person_id, agreement_id, role, street, house_number, postcode, town,
             began_on, ended_on)
         select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::sealed[], $5::sealed[], $6::sealed[], $7::sealed[], $8::sealed[],
             $9::date[], $10::date[])",
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
    for part in parts {
        change.also(Event::Joined { person: part.person, tenancy: part.it.id });
    }
    Ok(())
}

/// The tenancies somebody is or was part of, newest first.
pub async fn of_person(conn: impl sqlx::PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Vec<Tenancy>> {
    let rows = sqlx::query!(
        "select k.kek, k.wrapped, p.tenancy_id, p.agreement_id, p.role, p.street, p.house_number, p.postcode, p.town,
                p.began_on, p.ended_on
         from tenancy_party p
         join keys.person_key k on k.person_id = p.person_id and k.retention_group = 'tenancy'
         where p.person_id = $1 order by p.began_on desc, p.tenancy_id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
            let file = access.unlock(person, RetentionGroup::Tenancy, &key)?;
            let home = open_home(&file, [row.street, row.house_number, row.postcode, row.town])?;
            let role = file.open::<PartyRole>(&row.role.into())?;
            let (id, agreement) = (row.tenancy_id.into(), row.agreement_id.map(Into::into));
            Ok(Tenancy { id, agreement, role, home, began_on: row.began_on, ended_on: row.ended_on })
        })
        .collect()
}

/// Who rents something on a day, in the order of their ids after one, at most so many.
pub async fn tenants(
    conn: impl sqlx::PgExecutor<'_>,
    today: Date,
    after: Option<PersonId>,
    most: i64,
) -> Result<Vec<PersonId>> {
    let found = sqlx::query_scalar!(
        "select distinct person_id from tenancy_party
         where person_id > $1 and began_on <= $2 and (ended_on is null or ended_on >= $2) order by person_id limit $3",
        after.map_or(Uuid::nil(), PersonId::uuid),
        today,
        most,
    );
    Ok(found.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// Where each of these persons rents on a day: of several homes, the one they came to last. Who only lives with somebody rents nothing. A
/// row that does not open is passed over, for it would hide all others.
pub async fn homes(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    persons: &[PersonId],
    today: Date,
) -> Result<BTreeMap<PersonId, Home>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        "select p.person_id, k.kek, k.wrapped, p.role, p.street, p.house_number, p.postcode, p.town
         from tenancy_party p
         join keys.person_key k on k.person_id = p.person_id and k.retention_group = 'tenancy'
         where p.person_id = any($1) and p.began_on <= $2 and (p.ended_on is null or p.ended_on >= $2)
         order by p.person_id, p.began_on desc, p.tenancy_id",
        &ids,
        today,
    )
    .fetch_all(conn)
    .await?;
    let mut homes = BTreeMap::new();
    for row in rows {
        let (person, key) = (row.person_id.into(), WrappedKey { kek: row.kek, wrapped: row.wrapped });
        let file = access.unlock(person, RetentionGroup::Tenancy, &key)?;
        let home = [row.street, row.house_number, row.postcode, row.town];
        match (file.open::<PartyRole>(&row.role.into()), open_home(&file, home)) {
            (Ok(Role::HouseholdMember), _) => {}
            (Ok(_), Ok(home)) => drop(homes.entry(person).or_insert(home)),
            _ => tracing::error!(%person, "a tenancy does not open"),
        }
    }
    Ok(homes)
}

/// Street, number, postcode and town, as they are stored.
fn open_home(file: &Unlocked, [street, number, postcode, town]: [Vec<u8>; 4]) -> Result<Home> {
    Ok(Home {
        street: file.open::<StreetLine>(&street.into())?,
        number: file.open::<Number>(&number.into())?,
        postcode: file.open::<Code>(&postcode.into())?,
        town: file.open::<TownLine>(&town.into())?,
    })
}
