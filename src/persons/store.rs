//! The only SQL on persons. All that is personal is sealed under the person's own key.

use super::address_columns::AddressLines;
use super::event::Event;
use super::lookups;
use super::model::{Contact, OnFile, Person, Source};
use super::sealed_record::SealedRecord;
use crate::kernel::address::{Country, Street, Town};
use crate::kernel::birth_date::BirthDate;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::name::{FamilyName, GivenNames, NamePrefix};
use crate::kernel::phone::PhoneNumber;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Sealed, Unlocked, Vault, WrappedKey};

fn as_stored(text: &str) -> Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

crate::fields! {
    Given = "person_identity.given_names": GivenNames, Identity, GivenNames::parse;
    Prefix = "person_identity.name_prefix": NamePrefix, Identity, NamePrefix::parse;
    Family = "person_identity.family_name": FamilyName, Identity, FamilyName::parse;
    Birth = "person_identity.birth_date": BirthDate, Identity, BirthDate::parse_iso;
    Email = "person_contact.email": EmailAddress, Contact, EmailAddress::parse;
    Phone = "person_contact.phone": PhoneNumber, Contact, PhoneNumber::parse_stored;
    StreetLine = "person_contact.street": Street, Contact, Street::parse;
    Number = "person_contact.house_number": String, Contact, as_stored;
    Code = "person_contact.postcode": String, Contact, as_stored;
    TownLine = "person_contact.town": Town, Contact, Town::parse;
    CountryLine = "person_contact.country": Country, Contact, Country::parse;
}

/// A new person, sealed with `file`, and findable by the blind indexes.
pub async fn add(
    change: &mut Change,
    vault: &Vault,
    file: &Unlocked,
    id: PersonId,
    person: &Person,
    source: Source,
) -> Result<()> {
    begin(change, id).await?;
    add_identity(change, file, id, person, source).await?;
    add_contact(change, file, id, &person.contact, source).await?;
    add_lookups(change, vault, id, person).await?;
    change.also(Event::Added { person: id });
    Ok(())
}

/// Whether there is a record of this person: none of an employee, of who ended, or of who asked without an account.
pub async fn is_on_file(conn: impl sqlx::PgExecutor<'_>, person: PersonId) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select exists (select from person_identity where person_id = $1) as "found!""#,
        person.uuid(),
    );
    found.fetch_one(conn).await
}

/// The bare row of a subject, that stays. Employees have no other here.
pub async fn begin(change: &mut Change, id: PersonId) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!("insert into person (id, created_at) values ($1, $2)", id.uuid(), at).execute(change.conn()).await?;
    Ok(())
}

async fn add_identity(
    change: &mut Change,
    file: &Unlocked,
    id: PersonId,
    person: &Person,
    source: Source,
) -> Result<()> {
    let name = &person.name;
    sqlx::query!(
        "insert into person_identity (person_id, given_names, name_prefix, family_name, birth_date, source)
         values ($1, $2, $3, $4, $5, $6)",
        id.uuid(),
        file.seal_if::<Given>(name.given.as_ref())? as _,
        file.seal_if::<Prefix>(name.prefix.as_ref())? as _,
        file.seal::<Family>(&name.family)? as _,
        file.seal::<Birth>(&person.birth_date)? as _,
        source.code(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

async fn add_contact(
    change: &mut Change,
    file: &Unlocked,
    id: PersonId,
    contact: &Contact,
    source: Source,
) -> Result<()> {
    let (at, lines) = (change.at(), AddressLines::from(&contact.address));
    sqlx::query!(
        "insert into person_contact (person_id, email, phone, street, house_number, postcode, town, country, source,
             email_since, phone_since, address_since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10)",
        id.uuid(),
        file.seal_if::<Email>(contact.email.as_ref())? as _,
        file.seal_if::<Phone>(contact.phone.as_ref())? as _,
        file.seal::<StreetLine>(lines.street)? as _,
        file.seal_if::<Number>(lines.number.as_ref())? as _,
        file.seal_if::<Code>(lines.postcode.as_ref())? as _,
        file.seal::<TownLine>(lines.town)? as _,
        file.seal_if::<CountryLine>(lines.country)? as _,
        source.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// The hash by which the persons of a mailbox are found, of a folded address.
pub fn email_hash(vault: &Vault, folded: &str) -> [u8; 32] {
    vault.blind(lookups::EMAIL, folded)
}

/// Keyed hashes of what staff search by.
async fn add_lookups(change: &mut Change, vault: &Vault, id: PersonId, person: &Person) -> Result<()> {
    for (kind, value) in lookups::of(person) {
        add_lookup(change, vault, id, kind, &value).await?;
    }
    Ok(())
}

pub async fn add_lookup(change: &mut Change, vault: &Vault, id: PersonId, kind: &str, value: &str) -> Result<()> {
    sqlx::query!(
        "insert into keys.person_lookup (person_id, kind, hash) values ($1, $2, $3)",
        id.uuid(),
        kind,
        &vault.blind(kind, value)[..],
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// The person's record, for who may open it.
pub async fn find(conn: impl sqlx::PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Option<OnFile>> {
    let row = sqlx::query!(
        "select k.kek, k.wrapped, i.given_names, i.name_prefix, i.family_name, i.birth_date,
                c.email, c.phone, c.street, c.house_number, c.postcode, c.town, c.country,
                p.created_at, i.source as identity_source, c.source as contact_source
         from person_identity i
         join person p on p.id = i.person_id
         join person_contact c using (person_id)
         join keys.person_key k on k.person_id = i.person_id and k.retention_group = 'identity'
         where i.person_id = $1",
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    let record = SealedRecord {
        given_names: row.given_names,
        name_prefix: row.name_prefix,
        family_name: row.family_name,
        birth_date: row.birth_date,
        street: row.street,
        house_number: row.house_number,
        postcode: row.postcode,
        town: row.town,
        country: row.country,
    };
    let (name, birth_date, address) = record.open(&file)?;
    let (email, phone) = (open_if::<Email>(&file, row.email)?, open_if::<Phone>(&file, row.phone)?);
    Ok(Some(OnFile {
        person: Person { name, birth_date, contact: Contact { email, phone, address } },
        since: row.created_at,
        identity: Source::from_code(&row.identity_source).unwrap_or(Source::Administration),
        contact: Source::from_code(&row.contact_source).unwrap_or(Source::Administration),
    }))
}

/// The e-mail address alone, with the open file that a mail to it is sealed with.
pub async fn email(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    person: PersonId,
) -> Result<Option<(EmailAddress, Unlocked)>> {
    let row = sqlx::query!(
        "select k.kek, k.wrapped, c.email from person_contact c
         join keys.person_key k on k.person_id = c.person_id and k.retention_group = 'identity'
         where c.person_id = $1",
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    Ok(open_if::<Email>(&file, row.email)?.map(|email| (email, file)))
}

/// Persons whose contact address this is: several may share a mailbox.
pub async fn with_email(conn: impl sqlx::PgExecutor<'_>, hash: &[u8]) -> sqlx::Result<Vec<PersonId>> {
    let rows = sqlx::query!(
        "select person_id from keys.person_lookup where kind = 'email' and hash = $1 order by person_id",
        hash
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.person_id.into()).collect())
}

pub(super) fn open_if<F: crate::platform::vault::Field>(
    file: &Unlocked,
    bytes: Option<Vec<u8>>,
) -> Result<Option<F::Value>> {
    let sealed: Option<Sealed<F>> = bytes.map(Into::into);
    Ok(file.open_if(sealed.as_ref())?)
}
