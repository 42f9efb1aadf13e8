//! The only SQL on persons who are brought in, many at once, of whom nothing is known but a mailbox and perhaps a name.

use std::collections::BTreeSet;

use sqlx::PgExecutor;
use uuid::Uuid;

use super::newsletter_store::InMailbox;
use crate::kernel::ids::PersonId;
use crate::platform::db::Change;

/// As [`begin`](super::begin), for many.
pub async fn begin_many(change: &mut Change, persons: &[PersonId]) -> sqlx::Result<()> {
    let at = change.at();
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    sqlx::query!(
        "insert into person (id, created_at) select id, $2::timestamptz from unnest($1::uuid[]) as id",
        &ids,
        at
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// As [`left_newsletter`](super::left_newsletter), of many: the places of those who left.
pub async fn who_left_newsletter(conn: impl PgExecutor<'_>, all: &[InMailbox]) -> sqlx::Result<BTreeSet<usize>> {
    let (own, mailbox): (Vec<_>, Vec<_>) = all.iter().map(|who| (who.own.to_vec(), who.mailbox.to_vec())).unzip();
    let hashes = sqlx::query_scalar!(
        "select hash from keys.suppression
         where purpose = 'newsletter' and kind = 'contact' and (hash = any($1) or hash = any($2)) order by hash",
        &own,
        &mailbox,
    )
    .fetch_all(conn)
    .await?;
    let left: BTreeSet<&[u8]> = hashes.iter().map(Vec::as_slice).collect();
    let is_left = |who: &InMailbox| left.contains(&who.own[..]) || left.contains(&who.mailbox[..]);
    Ok(all.iter().enumerate().filter(|(_, who)| is_left(who)).map(|(at, _)| at).collect())
}
