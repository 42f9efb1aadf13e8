//! The only SQL on what the administration says of persons, many at once: a portion is a handful of statements, however many persons.

use std::collections::BTreeMap;

use time::OffsetDateTime;
use uuid::Uuid;

use super::address_columns::AddressLines;
use super::administration::{AdministrationNumber, Imported, contact_hash};
use super::correction_store;
use super::event::Event;
use super::key_store;
use super::lookups;
use super::model::{Person, Source};
use super::store::{Birth, Code, CountryLine, Email, Family, Given, Number, Phone, Prefix, StreetLine, TownLine};
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::{Ciphertext, Unlocked, Vault, WrappedKey};

crate::fields! {
    NumberText = "administration_number.number": AdministrationNumber, Identity, AdministrationNumber::parse;
}

/// The sealed columns of many persons, a list for each.
#[derive(Default)]
struct Columns {
    ids: Vec<Uuid>,
    given: Vec<Option<Ciphertext>>,
    prefix: Vec<Option<Ciphertext>>,
    family: Vec<Ciphertext>,
    birth: Vec<Ciphertext>,
    email: Vec<Option<Ciphertext>>,
    phone: Vec<Option<Ciphertext>>,
    street: Vec<Ciphertext>,
    number: Vec<Option<Ciphertext>>,
    postcode: Vec<Option<Ciphertext>>,
    town: Vec<Ciphertext>,
    country: Vec<Option<Ciphertext>>,
}

impl Columns {
    fn add(&mut self, file: &Unlocked, id: PersonId, person: &Person) -> Result<()> {
        let (name, contact) = (&person.name, &person.contact);
        let lines = AddressLines::from(&contact.address);
        self.ids.push(id.uuid());
        self.given.push(file.seal_if::<Given>(name.given.as_ref())?);
        self.prefix.push(file.seal_if::<Prefix>(name.prefix.as_ref())?);
        self.family.push(file.seal::<Family>(&name.family)?);
        self.birth.push(file.seal::<Birth>(&person.birth_date)?);
        self.email.push(file.seal_if::<Email>(contact.email.as_ref())?);
        self.phone.push(file.seal_if::<Phone>(contact.phone.as_ref())?);
        self.street.push(file.seal::<StreetLine>(lines.street)?);
        self.number.push(file.seal_if::<Number>(lines.number.as_ref())?);
        self.postcode.push(file.seal_if::<Code>(lines.postcode.as_ref())?);
        self.town.push(file.seal::<TownLine>(lines.town)?);
        self.country.push(file.seal_if::<CountryLine>(lines.country)?);
        Ok(())
    }

    async fn insert(&self, change: &mut Change) -> Result<()> {
        let at = change.at();
        sqlx::query!(
            "insert into person_identity (person_id, given_names, name_prefix, family_name, birth_date, source)
             select *, $6 from unnest($1::uuid[], $2::sealed[], $3::sealed[], $4::sealed[], $5::sealed[])",
            &self.ids,
            &self.given as _,
            &self.prefix as _,
            &self.family as _,
            &self.birth as _,
            Source::Administration.code(),
        )
        .execute(change.conn())
        .await?;
        sqlx::query!(
            "insert into person_contact (person_id, email, phone, street, house_number, postcode, town, country, source,
                 email_since, phone_since, address_since)
             select *, $9, $10::timestamptz, $10, $10 from unnest($1::uuid[], $2::sealed[], $3::sealed[], $4::sealed[], $5::sealed[], $6::sealed[], $7::sealed[], $8::sealed[])",
            &self.ids,
            &self.email as _,
            &self.phone as _,
            &self.street as _,
            &self.number as _,
            &self.postcode as _,
            &self.town as _,
            &self.country as _,
            Source::Administration.code(),
            at,
        )
        .execute(change.conn())
        .await?;
        Ok(())
    }

    /// Which of the three ways to reach somebody changed cannot be told from sealed values: all count as new.
    async fn update(&self, change: &mut Change) -> Result<()> {
        let at = change.at();
        sqlx::query!(
            "update person_identity i set given_names = n.given, name_prefix = n.prefix, family_name = n.family, birth_date = n.birth
             from unnest($1::uuid[], $2::sealed[], $3::sealed[], $4::sealed[], $5::sealed[]) as n (id, given, prefix, family, birth)
             where i.person_id = n.id and i.source = 'administration'",
            &self.ids,
            &self.given as _,
            &self.prefix as _,
            &self.family as _,
            &self.birth as _,
        )
        .execute(change.conn())
        .await?;
        sqlx::query!(
            "update person_contact c set email = n.email, phone = n.phone, street = n.street, house_number = n.number,
                 postcode = n.postcode, town = n.town, country = n.country,
                 email_since = $9, phone_since = $9, address_since = $9
             from unnest($1::uuid[], $2::sealed[], $3::sealed[], $4::sealed[], $5::sealed[], $6::sealed[], $7::sealed[], $8::sealed[])
                 as n (id, email, phone, street, number, postcode, town, country)
             where c.person_id = n.id and c.source = 'administration'",
            &self.ids,
            &self.email as _,
            &self.phone as _,
            &self.street as _,
            &self.number as _,
            &self.postcode as _,
            &self.town as _,
            &self.country as _,
            at,
        )
        .execute(change.conn())
        .await?;
        Ok(())
    }
}

/// New persons, each with a first key.
pub async fn add_imported(change: &mut Change, vault: &Vault, persons: &[Imported]) -> Result<()> {
    let at = change.at();
    let (mut columns, mut numbers, mut keys) = (Columns::default(), vec![], vec![]);
    for Imported { id, number, person } in persons {
        let (key, file) = vault.new_key(*id, RetentionGroup::Identity)?;
        columns.add(&file, *id, person)?;
        numbers.push(file.seal::<NumberText>(number)?);
        keys.push((*id, key));
        change.also(Event::Added { person: *id });
    }
    sqlx::query!("insert into person (id, created_at) select id, $2 from unnest($1::uuid[]) as id", &columns.ids, at)
        .execute(change.conn())
        .await?;
    key_store::keep(change, RetentionGroup::Identity, keys).await?;
    columns.insert(change).await?;
    sqlx::query!(
        "insert into administration_number (person_id, number) select * from unnest($1::uuid[], $2::sealed[])",
        &columns.ids,
        &numbers as _,
    )
    .execute(change.conn())
    .await?;
    add_lookups(change, vault, persons).await
}

/// Persons whom the administration has otherwise by now. Only what came from the administration is replaced: what somebody typed
/// themselves stands in their own row, and what was corrected here stays until the administration says the same. Opening their keys leaves a line in what they read.
pub async fn update_imported(app: &App, change: &mut Change, persons: &[Imported]) -> Result<()> {
    if persons.is_empty() {
        return Ok(());
    }
    let (at, ids) = (change.at(), persons.iter().map(|imported| imported.id).collect::<Vec<_>>());
    let access = Access::by_portal(change.conn(), &app.vault, "import", at, &ids).await?;
    let persons = &correction_store::with_corrections(change, &access, persons).await?[..];
    let keys = key_store::keys_of(change, &ids, RetentionGroup::Identity).await?;
    let mut columns = Columns::default();
    for Imported { id, person, .. } in persons {
        let key = keys.get(id).ok_or_else(|| Error::Internal("an imported person without a key".into()))?;
        columns.add(&access.unlock(*id, RetentionGroup::Identity, key)?, *id, person)?;
        change.also(Event::Updated { person: *id });
    }
    columns.update(change).await?;
    sqlx::query!("delete from keys.person_lookup where person_id = any($1)", &columns.ids)
        .execute(change.conn())
        .await?;
    add_lookups(change, &app.vault, persons).await
}

async fn add_lookups(change: &mut Change, vault: &Vault, persons: &[Imported]) -> Result<()> {
    let (mut ids, mut kinds, mut hashes) = (vec![], vec![], vec![]);
    for Imported { id, number, person } in persons {
        let found_by = lookups::of(person).into_iter().chain([(lookups::ADMINISTRATION_NUMBER, number.folded())]);
        for (kind, value) in found_by {
            ids.push(id.uuid());
            kinds.push(kind.to_owned());
            hashes.push(vault.blind(kind, &value).to_vec());
        }
    }
    sqlx::query!(
        "insert into keys.person_lookup (person_id, kind, hash) select * from unnest($1::uuid[], $2::text[], $3::bytea[])",
        &ids,
        &kinds,
        &hashes,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// What the administration calls somebody; none of whom it does not know.
pub async fn administration_number(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    person: PersonId,
) -> Result<Option<AdministrationNumber>> {
    let row = sqlx::query!(
        "select k.kek, k.wrapped, n.number from administration_number n
         join keys.person_key k on k.person_id = n.person_id and k.retention_group = 'identity'
         where n.person_id = $1",
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    Ok(Some(file.open::<NumberText>(&row.number.into())?))
}

/// Whom the administration means by these numbers, given as hashes.
pub async fn with_numbers(
    conn: impl sqlx::PgExecutor<'_>,
    hashes: &[Vec<u8>],
) -> sqlx::Result<BTreeMap<Vec<u8>, PersonId>> {
    let rows = sqlx::query!(
        "select hash, person_id from keys.person_lookup where kind = 'administration_number' and hash = any($1)",
        hashes,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.hash, row.person_id.into())).collect())
}

/// Those of these hashes, of numbers or contacts, that may not come back into the administration's data.
pub async fn suppressed(conn: impl sqlx::PgExecutor<'_>, hashes: &[Vec<u8>]) -> sqlx::Result<Vec<Vec<u8>>> {
    sqlx::query_scalar!("select hash from keys.suppression where purpose = 'administration' and hash = any($1)", hashes)
        .fetch_all(conn)
        .await
}

/// Remembers by keyed hashes that this person was erased: for whoever erases, while the person can still be read.
pub async fn suppress(
    change: &mut Change,
    vault: &Vault,
    id: PersonId,
    person: &Person,
    number: Option<&AdministrationNumber>,
) -> Result<()> {
    let at: OffsetDateTime = change.at();
    let number = number.map(|number| ("administration_number", number.hash(vault)));
    let contact = contact_hash(vault, person).map(|hash| ("contact", hash));
    for (kind, hash) in number.into_iter().chain(contact) {
        sqlx::query!(
            "insert into keys.suppression (kind, hash, purpose, since) values ($1, $2, 'administration', $3) on conflict do nothing",
            kind,
            &hash[..],
            at,
        )
        .execute(change.conn())
        .await?;
    }
    change.also(Event::Suppressed { person: id });
    Ok(())
}

/// The person returned by an own act: from now on an import may bring them again.
pub async fn lift_suppression(change: &mut Change, vault: &Vault, id: PersonId, person: &Person) -> Result<()> {
    let Some(hash) = contact_hash(vault, person) else { return Ok(()) };
    let lifted = sqlx::query!("delete from keys.suppression where purpose = 'administration' and hash = $1", &hash[..])
        .execute(change.conn())
        .await?;
    if lifted.rows_affected() > 0 {
        change.also(Event::Returned { person: id });
    }
    Ok(())
}
