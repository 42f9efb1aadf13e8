//! The only SQL on passkeys.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;
use webauthn_rs::prelude::{AuthenticationResult, Credential as Key, Passkey};

use crate::accounts::store;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::{Change, violated};
use crate::platform::device::Device;
use crate::platform::error::{Error, Result};
use crate::platform::vault::{Unlocked, WrappedKey};

/// More than anybody has devices.
pub const AT_MOST: usize = 10;

fn as_stored(text: &str) -> std::result::Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

crate::fields! {
    Credential = "passkey.credential": String, Login, as_stored;
}

/// A passkey of an account.
pub struct Kept {
    pub id: Uuid,
    pub passkey: Passkey,
    /// Where it was made.
    pub device: Device,
    pub made_at: OffsetDateTime,
    pub last_used: Option<Date>,
}

/// All of an account, oldest first.
pub async fn of(conn: impl PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Vec<Kept>> {
    let rows = sqlx::query!(
        "select p.id, p.credential, p.device, p.made_at, p.last_used, k.kek, k.wrapped from passkey p
         join keys.person_key k on k.person_id = p.person_id and k.retention_group = 'identity'
         where p.person_id = $1 order by p.made_at, p.id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let kept = rows.into_iter().map(|row| {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(person, RetentionGroup::Identity, &key)?;
        let passkey = serde_json::from_str(&file.open::<Credential>(&row.credential.into())?);
        let passkey = passkey.map_err(|error| Error::Internal(format!("a passkey cannot be read: {error}")))?;
        let device = Device::from_code(&row.device);
        Ok(Kept { id: row.id, passkey, device, made_at: row.made_at, last_used: row.last_used })
    });
    kept.collect()
}

/// What can be told of one without opening it.
pub struct Told {
    pub device: Device,
    pub made_at: OffsetDateTime,
    pub last_used: Option<Date>,
}

/// All of somebody, oldest first.
pub async fn told_of(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Vec<Told>> {
    let rows = sqlx::query!(
        "select device, made_at, last_used from passkey where person_id = $1 order by made_at, id",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let told = rows.into_iter().map(|row| Told {
        device: Device::from_code(&row.device),
        made_at: row.made_at,
        last_used: row.last_used,
    });
    Ok(told.collect())
}

/// Why a passkey was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There are [`AT_MOST`].
    Many,
    /// It is somebody's already.
    Known,
}

pub async fn add(
    app: &App,
    change: &mut Change,
    (file, account, person): (&Unlocked, AccountId, PersonId),
    (passkey, device): (&Passkey, Device),
) -> Result<std::result::Result<(), NotKept>> {
    // Who makes two at once waits here, so that the most is the most.
    let many = sqlx::query_scalar!(
        r#"select (select count(*) from passkey p where p.account_id = a.id) as "many!" from account a where a.id = $1 for update"#,
        account.uuid(),
    )
    .fetch_one(change.conn())
    .await?;
    if many >= AT_MOST as i64 {
        return Ok(Err(NotKept::Many));
    }
    let at = change.at();
    let hash = app.vault.blind("passkey", &hex(passkey.cred_id()));
    let added = sqlx::query!(
        "insert into passkey (id, account_id, person_id, credential, credential_hash, device, made_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        Uuid::now_v7(),
        account.uuid(),
        person.uuid(),
        file.seal::<Credential>(&stored(passkey)?)? as _,
        &hash[..],
        device.code(),
        at,
    )
    .execute(change.conn())
    .await;
    match added {
        Ok(_) => {
            store::proof_changed(change, account).await?;
            Ok(Ok(()))
        }
        Err(error) if violated(&error) == Some("passkey_of_one_account") => Ok(Err(NotKept::Known)),
        Err(error) => Err(error.into()),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn stored(passkey: &Passkey) -> Result<String> {
    serde_json::to_string(passkey).map_err(|error| Error::Internal(format!("a passkey cannot be written: {error}")))
}

/// Notes that one proved itself. False when it is none of theirs any more, or when its counter stands still: then there are two of it, or the
/// proof was used before.
pub async fn note_use(
    change: &mut Change,
    (access, person): (&Access, PersonId),
    proof: &AuthenticationResult,
) -> Result<bool> {
    sqlx::query_scalar!("select id from passkey where person_id = $1 order by id for update", person.uuid())
        .fetch_all(change.conn())
        .await?;
    let known = of(&mut *change.conn(), access, person).await?;
    let Some(mut kept) = known.into_iter().find(|kept| kept.passkey.cred_id() == proof.cred_id()) else {
        return Ok(false);
    };
    // Passkeys that go along to other devices don't count: theirs stays nought.
    let (before, now) = (Key::from(kept.passkey.clone()).counter, proof.counter());
    if before.max(now) > 0 && now <= before {
        return Ok(false);
    }
    kept.passkey.update_credential(proof);
    let key = crate::persons::key(&mut *change.conn(), person, RetentionGroup::Identity).await?;
    let file = access.unlock(person, RetentionGroup::Identity, &key.ok_or(Error::Forbidden)?)?;
    let day = amsterdam_day(change.at());
    sqlx::query!(
        "update passkey set credential = $2, last_used = $3 where id = $1",
        kept.id,
        file.seal::<Credential>(&stored(&kept.passkey)?)? as _,
        day,
    )
    .execute(change.conn())
    .await?;
    Ok(true)
}

/// Takes one away. False when it is none of theirs.
pub async fn remove(change: &mut Change, account: AccountId, id: Uuid) -> sqlx::Result<bool> {
    let gone = sqlx::query!("delete from passkey where account_id = $1 and id = $2", account.uuid(), id)
        .execute(change.conn())
        .await?;
    if gone.rows_affected() == 1 {
        store::proof_changed(change, account).await?;
    }
    Ok(gone.rows_affected() == 1)
}

pub async fn remove_all(change: &mut Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from passkey where account_id = $1", account.uuid()).execute(change.conn()).await?;
    Ok(())
}
