//! Finding persons by the blind indexes: exact values, hashed with a key that the database does not have.

use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Glimpse, Sought, Source};
use super::sealed_record::SealedRecord;
use crate::kernel::birth_date::BirthDate;
use crate::kernel::ids::PersonId;
use crate::kernel::name::FamilyName;
use crate::kernel::postcode::Postcode;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::vault::{Vault, WrappedKey};

/// What name and birth date are hashed with, together: a birth date alone has too few values to hide in.
pub(super) fn name_and_birth(family: &FamilyName, born: &BirthDate) -> (&'static str, String) {
    ("family_name_birth_date", format!("{} {}", family.folded(), born.as_str()))
}

pub(super) fn home(postcode: &Postcode, number: u32) -> (&'static str, String) {
    ("postcode_number", format!("{} {number}", postcode.as_str()))
}

/// Who fits, in the order of their ids; at most `limit`.
pub async fn search(
    conn: &mut PgConnection,
    vault: &Vault,
    sought: &Sought,
    limit: i64,
) -> sqlx::Result<Vec<PersonId>> {
    let (kind, value) = match sought {
        Sought::Email(email) => ("email", email.folded()),
        Sought::NameAndBirth(family, born) => name_and_birth(family, born),
        Sought::Home(postcode, number) => home(postcode, *number),
    };
    let found = sqlx::query_scalar!(
        "select person_id from keys.person_lookup where kind = $1 and hash = $2 order by person_id limit $3",
        kind,
        &vault.blind(kind, &value)[..],
        limit,
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// The least that tells these persons apart, for who may open it. Who has no record any more is left out.
pub async fn glimpses(conn: &mut PgConnection, access: &Access, persons: &[PersonId]) -> Result<Vec<Glimpse>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        "select i.person_id, k.kek, k.wrapped, i.given_names, i.name_prefix, i.family_name, i.birth_date, i.source,
                c.street, c.house_number, c.postcode, c.town, c.country
         from person_identity i
         join person_contact c using (person_id)
         join keys.person_key k on k.person_id = i.person_id and k.retention_group = 'identity'
         where i.person_id = any($1) order by i.person_id",
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let glimpses = rows.into_iter().map(|row| {
        let person = PersonId::from(row.person_id);
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
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
        let (name, birth_date, address) = record.open(&access.unlock(person, RetentionGroup::Identity, &key)?)?;
        let source = Source::from_code(&row.source).unwrap_or(Source::Administration);
        Ok(Glimpse { person, name, birth_date, address, source })
    });
    glimpses.collect()
}
