//! The only SQL on the keys of persons. A key that is gone ends all it sealed, in old backups of the data too.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, Vault, WrappedKey};

/// Makes a person's first key: for who signs up, or who comes from the administration.
pub async fn create_key(
    change: &mut Change,
    vault: &Vault,
    person: PersonId,
    group: RetentionGroup,
) -> Result<Unlocked> {
    let (key, file) = vault.new_key(person, group)?;
    keep(change, group, vec![(person, key)]).await?;
    Ok(file)
}

/// As [`create_key`], for many at once.
pub async fn create_keys(
    change: &mut Change,
    vault: &Vault,
    persons: &[PersonId],
    group: RetentionGroup,
) -> Result<Vec<(PersonId, Unlocked)>> {
    let (mut keys, mut files) = (vec![], vec![]);
    for person in persons {
        let (key, file) = vault.new_key(*person, group)?;
        keys.push((*person, key));
        files.push((*person, file));
    }
    keep(change, group, keys).await?;
    Ok(files)
}

/// Keys that were just made.
pub(super) async fn keep(
    change: &mut Change,
    group: RetentionGroup,
    keys: Vec<(PersonId, WrappedKey)>,
) -> sqlx::Result<()> {
    let (mut ids, mut keks, mut wrapped) = (vec![], vec![], vec![]);
    for (person, key) in keys {
        ids.push(person.uuid());
        keks.push(key.kek);
        wrapped.push(key.wrapped);
    }
    sqlx::query!(
        "insert into keys.person_key (person_id, retention_group, kek, wrapped)
         select id, $2, kek, wrapped from unnest($1::uuid[], $3::smallint[], $4::bytea[]) as n (id, kek, wrapped)",
        &ids,
        group.code(),
        &keks,
        &wrapped,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Ends all that was sealed for a person, in old backups of the data too.
pub async fn destroy_keys(change: &mut Change, person: PersonId) -> Result<()> {
    sqlx::query!("delete from keys.person_key where person_id = $1", person.uuid()).execute(change.conn()).await?;
    Ok(())
}

/// A person's wrapped key; none once it is destroyed.
pub async fn key(
    conn: impl sqlx::PgExecutor<'_>,
    person: PersonId,
    group: RetentionGroup,
) -> sqlx::Result<Option<WrappedKey>> {
    sqlx::query_as!(
        WrappedKey,
        "select kek, wrapped from keys.person_key where person_id = $1 and retention_group = $2",
        person.uuid(),
        group.code(),
    )
    .fetch_optional(conn)
    .await
}

/// The wrapped keys of many persons at once.
pub async fn keys_of(
    change: &mut Change,
    persons: &[PersonId],
    group: RetentionGroup,
) -> Result<BTreeMap<PersonId, WrappedKey>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        "select person_id, kek, wrapped from keys.person_key where person_id = any($1) and retention_group = $2",
        &ids,
        group.code(),
    )
    .fetch_all(change.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.person_id.into(), WrappedKey { kek: row.kek, wrapped: row.wrapped })).collect())
}

/// A person's file of one group, to write in: made when there is none yet. Changes to the files of one person wait here for each other.
pub async fn file(
    change: &mut Change,
    vault: &Vault,
    access: &Access,
    person: PersonId,
    group: RetentionGroup,
) -> Result<Unlocked> {
    sqlx::query_scalar!("select id from person where id = $1 for no key update", person.uuid())
        .fetch_optional(change.conn())
        .await?;
    match key(change.conn(), person, group).await? {
        Some(key) => Ok(access.unlock(person, group, &key)?),
        None => create_key(change, vault, person, group).await,
    }
}
