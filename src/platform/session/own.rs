//! Somebody's own sessions: to see where they are logged in, and to end one or all others.

use time::OffsetDateTime;
use tower_sessions::Session;

use super::store::hash;
use super::{Kind, alive_after};
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::db::Change;
use crate::platform::device::Device;

/// Of the hash of a session's id, so many bytes tell it from others of the same account, and are worth nothing as a key.
const SHOWN: i32 = 8;

/// A session that runs.
#[derive(Clone, Debug)]
pub struct Own {
    /// What it is called on a page.
    pub name: String,
    /// The one that asks.
    pub here: bool,
    pub device: Device,
    pub began_at: OffsetDateTime,
    pub last_seen: OffsetDateTime,
}

/// All that run, the one that asks first, then as they were used last.
pub async fn of_account(
    conn: impl sqlx::PgExecutor<'_>,
    account: AccountId,
    session: &Session,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<Own>> {
    let (seen_after, begun_after) = alive_after(now);
    let here = session.id().map(|id| hash(&id)).unwrap_or_default();
    let rows = sqlx::query!(
        r#"select encode(substr(id_hash, 1, $5), 'hex') as "name!", id_hash = $4 as "here!", kind, device, created_at, last_seen
           from session where account_id = $1 and last_seen > $2 and created_at > $3
           order by 2 desc, last_seen desc, id_hash"#,
        account.uuid(),
        seen_after,
        begun_after,
        here,
        SHOWN,
    )
    .fetch_all(conn)
    .await?;
    let runs = |kind: &str, seen: OffsetDateTime, began: OffsetDateTime| {
        Kind::from_code(kind).is_some_and(|kind| seen > now - kind.idle() && began > now - kind.longest())
    };
    let own = rows.into_iter().filter(|row| runs(&row.kind, row.last_seen, row.created_at)).map(|row| Own {
        name: row.name,
        here: row.here,
        device: Device::from_code(&row.device),
        began_at: row.created_at,
        last_seen: row.last_seen,
    });
    Ok(own.collect())
}

/// The key of the session's row, for what goes with it.
pub fn row(session: &Session) -> Option<Vec<u8>> {
    session.id().map(|id| hash(&id))
}

/// A session as it is kept.
pub struct Kept {
    pub device: Device,
    pub began_at: OffsetDateTime,
    pub last_seen: OffsetDateTime,
}

/// All of somebody that were not ended, newest first; some of them may be too old to use.
pub async fn of_person(conn: impl sqlx::PgExecutor<'_>, person: PersonId) -> sqlx::Result<Vec<Kept>> {
    let rows = sqlx::query!(
        "select device, created_at, last_seen from session where person_id = $1 order by created_at desc, id_hash",
        person.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let kept = rows.into_iter().map(|row| Kept {
        device: Device::from_code(&row.device),
        began_at: row.created_at,
        last_seen: row.last_seen,
    });
    Ok(kept.collect())
}

/// Ends one session of an account by what a page calls it, unless it is the one that asks: that is logging out. False when there is none.
pub async fn end_one(change: &mut Change, account: AccountId, session: &Session, name: &str) -> sqlx::Result<bool> {
    let here = session.id().map(|id| hash(&id)).unwrap_or_default();
    let ended = sqlx::query!(
        "delete from session where account_id = $1 and encode(substr(id_hash, 1, $3), 'hex') = $2 and id_hash <> $4",
        account.uuid(),
        name,
        SHOWN,
        here,
    )
    .execute(change.conn())
    .await?;
    Ok(ended.rows_affected() > 0)
}

/// Ends all sessions of an account but the one that asks; how many there were.
pub async fn end_others(change: &mut Change, account: AccountId, session: &Session) -> sqlx::Result<u64> {
    let here = session.id().map(|id| hash(&id)).unwrap_or_default();
    let ended = sqlx::query!("delete from session where account_id = $1 and id_hash <> $2", account.uuid(), here)
        .execute(change.conn())
        .await?;
    Ok(ended.rows_affected())
}
