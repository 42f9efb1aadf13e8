//! Changing how we reach a person, together with the hashes by which they are found. The caller says
//! in its commit what happened. What a person says themselves is theirs from then on (`set_*`); a correction leaves whose it is as it was
//! (`put_*`).

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::address_columns::AddressLines;
use super::correction::Field;
use super::correction_store;
use super::lookups::{EMAIL, of_home};
use super::store::{Code, CountryLine, Email, Number, Phone, StreetLine, TownLine};
use crate::kernel::address::Address;
use crate::kernel::email::EmailAddress;
use crate::kernel::ids::PersonId;
use crate::kernel::phone::PhoneNumber;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::{Unlocked, Vault};

/// The person's identity file, open, to seal something more in it.
pub async fn open(change: &mut Change, access: &Access, person: PersonId) -> Result<Unlocked> {
    let key = super::key(change.conn(), person, RetentionGroup::Identity).await?;
    let key = key.ok_or_else(|| Error::Internal("a person without a key".into()))?;
    Ok(access.unlock(person, RetentionGroup::Identity, &key)?)
}

/// Another e-mail address, told by the person.
pub async fn set_email(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    person: PersonId,
    email: &EmailAddress,
) -> Result<()> {
    put_email(change, vault, access, person, Some(email)).await?;
    told_by_person(change, person, Field::Email).await
}

pub(super) async fn put_email(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    person: PersonId,
    email: Option<&EmailAddress>,
) -> Result<()> {
    let (at, file) = (change.at(), open(change, access, person).await?);
    sqlx::query!(
        "update person_contact set email = $2, email_since = $3 where person_id = $1",
        person.uuid(),
        file.seal_if::<Email>(email)? as _,
        at,
    )
    .execute(change.conn())
    .await?;
    look_up(change, vault, person, EMAIL, email.map(EmailAddress::folded)).await
}

async fn told_by_person(change: &mut Change, person: PersonId, field: Field) -> Result<()> {
    sqlx::query!("update person_contact set source = 'person' where person_id = $1", person.uuid())
        .execute(change.conn())
        .await?;
    Ok(correction_store::forget(change, person, field).await?)
}

/// Another phone number, told by the person, or none.
pub async fn set_phone(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    person: PersonId,
    phone: Option<&PhoneNumber>,
) -> Result<()> {
    put_phone(change, vault, access, person, phone).await?;
    told_by_person(change, person, Field::Phone).await
}

pub(super) async fn put_phone(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    person: PersonId,
    phone: Option<&PhoneNumber>,
) -> Result<()> {
    let (at, file) = (change.at(), open(change, access, person).await?);
    sqlx::query!(
        "update person_contact set phone = $2, phone_since = $3 where person_id = $1",
        person.uuid(),
        file.seal_if::<Phone>(phone)? as _,
        at,
    )
    .execute(change.conn())
    .await?;
    look_up(change, vault, person, "phone", phone.map(|phone| phone.e164().to_owned())).await
}

/// Another address, told by the person.
pub async fn set_address(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    person: PersonId,
    address: &Address,
) -> Result<()> {
    put_address(change, vault, access, person, address).await?;
    told_by_person(change, person, Field::Address).await
}

pub(super) async fn put_address(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    person: PersonId,
    address: &Address,
) -> Result<()> {
    let (at, file) = (change.at(), open(change, access, person).await?);
    let lines = AddressLines::from(address);
    sqlx::query!(
        "update person_contact set street = $2, house_number = $3, postcode = $4, town = $5, country = $6, address_since = $7
         where person_id = $1",
        person.uuid(),
        file.seal::<StreetLine>(lines.street)? as _,
        file.seal_if::<Number>(lines.number.as_ref())? as _,
        file.seal_if::<Code>(lines.postcode.as_ref())? as _,
        file.seal::<TownLine>(lines.town)? as _,
        file.seal_if::<CountryLine>(lines.country)? as _,
        at,
    )
    .execute(change.conn())
    .await?;
    look_up(change, vault, person, "postcode_number", of_home(address).map(|(_, home)| home)).await
}

/// Since when each way to reach somebody stands in their file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownSince {
    pub email: OffsetDateTime,
    pub phone: OffsetDateTime,
    pub address: OffsetDateTime,
}

pub async fn known_since(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Option<KnownSince>> {
    sqlx::query_as!(
        KnownSince,
        "select email_since as email, phone_since as phone, address_since as address from person_contact where person_id = $1",
        person.uuid(),
    )
    .fetch_optional(conn)
    .await
}

/// The old value finds nobody any more, the new one does.
pub(super) async fn look_up(
    change: &mut Change,
    vault: &Vault,
    person: PersonId,
    kind: &str,
    value: Option<String>,
) -> Result<()> {
    sqlx::query!("delete from keys.person_lookup where person_id = $1 and kind = $2", person.uuid(), kind)
        .execute(change.conn())
        .await?;
    if let Some(value) = value {
        super::store::add_lookup(change, vault, person, kind, &value).await?;
    }
    Ok(())
}
