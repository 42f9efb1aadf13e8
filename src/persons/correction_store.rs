//! The SQL by which one datum of a record is corrected, with the hashes by which the person is found, and on what was corrected in files of the
//! administration (P78). A file of the administration that comes in later does not undo it: a corrected datum stays until the administration
//! says the same; from then on it leads again.

use std::collections::BTreeMap;

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::administration::Imported;
use super::correction::{Datum, Field};
use super::event::Event;
use super::model::{OnFile, Person, Source};
use super::store::{Birth, Family, Given, Prefix};
use super::{contact_store, lookups, store};
use crate::kernel::ids::PersonId;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Vault;

/// Puts `new` in the place of `old`. False when something else stands there by now: then nothing changes.
pub async fn correct(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    person: PersonId,
    (old, new): (&Datum, &Datum),
) -> Result<bool> {
    hold(change, &[person]).await?;
    let Some(on_file) = store::find(&mut *change.conn(), access, person).await? else { return Ok(false) };
    if Datum::of(&on_file.person, new.field()) != *old {
        return Ok(false);
    }
    match new {
        Datum::Email(email) => contact_store::put_email(change, vault, access, person, email.as_ref()).await?,
        Datum::Phone(phone) => contact_store::put_phone(change, vault, access, person, phone.as_ref()).await?,
        Datum::Address(address) => contact_store::put_address(change, vault, access, person, address).await?,
        _ => put_identity(change, vault, access, person, &corrected_person(&on_file.person, new)).await?,
    }
    if source(&on_file, new.field()) == Source::Administration {
        remember(change, person, new.field()).await?;
    }
    change.also(Event::Corrected { person, field: new.field() });
    Ok(true)
}

fn corrected_person(person: &Person, new: &Datum) -> Person {
    let mut person = person.clone();
    new.put(&mut person);
    person
}

fn source(on_file: &OnFile, field: Field) -> Source {
    if field.is_identity() { on_file.identity } else { on_file.contact }
}

/// Nobody else changes these records until the end of the change. In the order of their ids: of two who want the same, none waits for the other.
async fn hold(change: &mut Change, persons: &[PersonId]) -> sqlx::Result<()> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    sqlx::query_scalar!(
        "select i.person_id from person_identity i join person_contact c using (person_id) where i.person_id = any($1)
         order by i.person_id for update",
        &ids,
    )
    .fetch_all(change.conn())
    .await?;
    Ok(())
}

/// Name and date of birth. The old ones find nobody any more, the new ones do.
async fn put_identity(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    id: PersonId,
    person: &Person,
) -> Result<()> {
    let (file, name) = (contact_store::open(change, access, id).await?, &person.name);
    sqlx::query!(
        "update person_identity set given_names = $2, name_prefix = $3, family_name = $4, birth_date = $5 where person_id = $1",
        id.uuid(),
        file.seal_if::<Given>(name.given.as_ref())? as _,
        file.seal_if::<Prefix>(name.prefix.as_ref())? as _,
        file.seal::<Family>(&name.family)? as _,
        file.seal::<Birth>(&person.birth_date)? as _,
    )
    .execute(change.conn())
    .await?;
    for (kind, value) in lookups::of_identity(person) {
        contact_store::look_up(change, vault, id, kind, Some(value)).await?;
    }
    Ok(())
}

async fn remember(change: &mut Change, person: PersonId, field: Field) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into corrected_field (person_id, field, corrected_at) values ($1, $2, $3)
         on conflict (person_id, field) do update set corrected_at = excluded.corrected_at",
        person.uuid(),
        field.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Who says it themselves needs no correction of what the administration said.
pub(super) async fn forget(change: &mut Change, person: PersonId, field: Field) -> sqlx::Result<()> {
    sqlx::query!("delete from corrected_field where person_id = $1 and field = $2", person.uuid(), field.code())
        .execute(change.conn())
        .await?;
    Ok(())
}

/// What was corrected in these files of the administration, and when.
pub async fn corrected(
    conn: impl PgExecutor<'_>,
    persons: &[PersonId],
) -> sqlx::Result<Vec<(PersonId, Field, OffsetDateTime)>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        "select person_id, field, corrected_at from corrected_field where person_id = any($1) order by person_id, field",
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let known = rows
        .into_iter()
        .filter_map(|row| Some((row.person_id.into(), Field::from_code(&row.field)?, row.corrected_at)));
    Ok(known.collect())
}

/// What the administration says of persons, but for what was corrected: that stays, until the administration says the same.
pub(super) async fn with_corrections(
    change: &mut Change,
    access: &Access,
    persons: &[Imported],
) -> Result<Vec<Imported>> {
    let ids: Vec<PersonId> = persons.iter().map(|imported| imported.id).collect();
    // Held before it is asked what was corrected: a correction that is being kept right now is waited for, and seen.
    hold(change, &ids).await?;
    let mut fields: BTreeMap<PersonId, Vec<Field>> = BTreeMap::new();
    for (person, field, _) in corrected(change.conn(), &ids).await? {
        fields.entry(person).or_default().push(field);
    }
    let mut all = persons.to_vec();
    for imported in &mut all {
        let Some(fields) = fields.get(&imported.id) else { continue };
        let Some(on_file) = store::find(&mut *change.conn(), access, imported.id).await? else { continue };
        for field in fields {
            let stands = Datum::of(&on_file.person, *field);
            if Datum::of(&imported.person, *field).says_as(&stands) {
                forget(change, imported.id, *field).await?;
            } else {
                stands.put(&mut imported.person);
            }
        }
    }
    Ok(all)
}
