//! The only SQL on the public keys of receipts. Rows stay for ever: a receipt outlives the key that signed it (P28).

use sqlx::PgExecutor;

use super::event::Event;
use super::jws::thumbprint;
use crate::platform::db::Change;

/// Keeps a public key unless it is known, also when another instance is doing the same.
pub async fn add(change: &mut Change, public_key: &[u8]) -> sqlx::Result<Option<Event>> {
    let (kid, at) = (thumbprint(public_key), change.at());
    let added = sqlx::query!(
        "insert into receipt_key (kid, public_key, first_used_at) values ($1, $2, $3) on conflict (kid) do nothing",
        &kid,
        public_key,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok((added.rows_affected() == 1).then_some(Event::ReceiptKeyAdded { kid }))
}

/// Every public key that ever signed, newest first: a handful, since a key is changed by hand.
pub async fn all(conn: impl PgExecutor<'_>) -> sqlx::Result<Vec<Vec<u8>>> {
    sqlx::query_scalar!("select public_key from receipt_key order by first_used_at desc, kid").fetch_all(conn).await
}
