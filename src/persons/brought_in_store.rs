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

/// As [`left_newsletter`](super::left_newsletter), of many: the places of those who left, and of those without a name in whose mailbox
/// anybody did.
pub async fn who_left_newsletter(conn: impl PgExecutor<'_>, all: &[InMailbox]) -> sqlx::Result<BTreeSet<usize>> {
    let (own, mailbox): (Vec<_>, Vec<_>) = all.iter().map(|who| (who.own.to_vec(), who.mailbox.to_vec())).unzip();
    let rows = sqlx::query!(
        "select kind, hash from keys.suppression
         where purpose = 'newsletter' and kind in ('contact', 'mailbox') and (hash = any($1) or hash = any($2)) order by hash",
        &own,
        &mailbox,
    )
    .fetch_all(conn)
    .await?;
    let left: BTreeSet<(&str, &[u8])> = rows.iter().map(|row| (row.kind.as_str(), &row.hash[..])).collect();
    let left = |kind: &str, hash: &[u8; 32]| left.contains(&(kind, &hash[..]));
    let is_left = |who: &InMailbox| {
        let nameless = who.own == who.mailbox;
        left("contact", &who.own) || left("contact", &who.mailbox) || nameless && left("mailbox", &who.mailbox)
    };
    Ok(all.iter().enumerate().filter(|(_, who)| is_left(who)).map(|(at, _)| at).collect())
}
