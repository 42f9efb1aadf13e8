//! Mailboxes that the newsletter does not go to, since mail to them came back or was called unwanted: by keyed hash, so whoever has that address
//! gets none, with a file here or without. It is not a wish of theirs, as leaving is, and ends when the mailbox turns out to work.

use std::collections::BTreeSet;

use sqlx::PgExecutor;

use super::newsletter_store::InMailbox;
use crate::platform::db::Change;
use crate::platform::vault::Vault;

/// The mailbox as suppressions know it ([`InMailbox::mailbox`]), by the hash of its address ([`email_hash`](super::email_hash)).
pub fn mailbox_of(vault: &Vault, email: &[u8; 32]) -> [u8; 32] {
    InMailbox::of(vault, email, None).mailbox
}

/// From now on none goes to these mailboxes; which of them were not known to be so already.
pub async fn bounced(change: &mut Change, mailboxes: &[[u8; 32]]) -> sqlx::Result<BTreeSet<[u8; 32]>> {
    let at = change.at();
    let new = sqlx::query_scalar!(
        "insert into keys.suppression (kind, hash, purpose, since)
         select 'bounced', hash, 'newsletter', $2 from unnest($1::bytea[]) as n (hash) order by hash
         on conflict do nothing returning hash",
        &bytes(mailboxes),
        at,
    )
    .fetch_all(change.conn())
    .await?;
    Ok(hashes(new))
}

/// For whoever sends it: which of these mailboxes it does not go to.
pub async fn has_bounced(conn: impl PgExecutor<'_>, mailboxes: &[[u8; 32]]) -> sqlx::Result<BTreeSet<[u8; 32]>> {
    let known = sqlx::query_scalar!(
        "select hash from keys.suppression where kind = 'bounced' and purpose = 'newsletter' and hash = any($1) order by hash",
        &bytes(mailboxes),
    )
    .fetch_all(conn)
    .await?;
    Ok(hashes(known))
}

/// The mailbox works; whether it was thought not to.
pub async fn lift_bounced(change: &mut Change, mailbox: &[u8; 32]) -> sqlx::Result<bool> {
    let lifted = sqlx::query!(
        "delete from keys.suppression where kind = 'bounced' and purpose = 'newsletter' and hash = $1",
        &mailbox[..],
    )
    .execute(change.conn())
    .await?;
    Ok(lifted.rows_affected() == 1)
}

fn bytes(hashes: &[[u8; 32]]) -> Vec<Vec<u8>> {
    hashes.iter().map(|hash| hash.to_vec()).collect()
}

fn hashes(rows: Vec<Vec<u8>>) -> BTreeSet<[u8; 32]> {
    rows.into_iter().filter_map(|hash| hash.try_into().ok()).collect()
}
