//! The only SQL on the network addresses from which accounts were opened, as keyed hashes.

use time::OffsetDateTime;

use crate::kernel::ids::AccountId;
use crate::platform::db::{Change, Db};
use crate::platform::peer::Peer;
use crate::platform::vault::Vault;

/// The account goes into the hash, so that two accounts used at one address cannot be told to share it.
pub fn hash(vault: &Vault, account: AccountId, peer: Peer) -> [u8; 32] {
    vault.blind("known_address", &format!("{account} {}", peer.network()))
}

/// Remembers that the account was opened from this network address.
pub async fn note(change: &mut Change, account: AccountId, hash: &[u8]) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into keys.known_address (account_id, hash, seen_at) values ($1, $2, $3)
         on conflict (account_id, hash) do update set seen_at = excluded.seen_at",
        account.uuid(),
        hash,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Whether the account was opened from this network address after `since`.
pub async fn is_known(
    conn: impl sqlx::PgExecutor<'_>,
    account: AccountId,
    hash: &[u8],
    since: OffsetDateTime,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from keys.known_address where account_id = $1 and hash = $2 and seen_at > $3) as "known!""#,
        account.uuid(),
        hash,
        since,
    )
    .fetch_one(conn)
    .await
}

/// No address is the owner's any more.
pub async fn forget(change: &mut Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from keys.known_address where account_id = $1", account.uuid()).execute(change.conn()).await?;
    Ok(())
}

/// Forgets a portion of the network addresses that the owner did not use lately, and says how many.
pub async fn purge(db: &Db, before: OffsetDateTime) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from keys.known_address where (account_id, hash) in
             (select account_id, hash from keys.known_address where seen_at <= $1 limit 1000)",
        before,
    )
    .execute(db.write())
    .await?;
    Ok(gone.rows_affected())
}
