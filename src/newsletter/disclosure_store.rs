//! The only SQL on which addresses went to a printer.

use sqlx::PgExecutor;

use super::disclosure::{Disclosure, Kind};
use crate::kernel::ids::{AccountId, DisclosureId};
use crate::kernel::reference::Line;
use crate::kernel::staff::StaffRole;
use crate::platform::db::Change;

/// As many as the page shows.
const SHOWN: i64 = 20;

pub async fn begin(
    change: &mut Change,
    id: DisclosureId,
    (account, role): (AccountId, StaffRole),
    kind: Kind,
    recipient: &Line,
) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into newsletter_disclosure (id, at, account_id, role, recipient, kind, addresses, left_out)
         values ($1, $2, $3, $4, $5, $6, 0, 0)",
        id.uuid(),
        at,
        account.uuid(),
        role.code(),
        recipient.as_str(),
        kind.code(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// So many addresses more.
pub async fn add(change: &mut Change, id: DisclosureId, addresses: usize) -> sqlx::Result<()> {
    sqlx::query!(
        "update newsletter_disclosure set addresses = addresses + $2 where id = $1",
        id.uuid(),
        whole(addresses),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// All of it was made.
pub async fn finish(change: &mut Change, id: DisclosureId, left_out: usize) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "update newsletter_disclosure set left_out = $2, finished_at = $3 where id = $1",
        id.uuid(),
        whole(left_out),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The latest, newest first.
pub async fn latest(conn: impl PgExecutor<'_>) -> sqlx::Result<Vec<Disclosure>> {
    let rows = sqlx::query!(
        "select at, role, recipient, kind, addresses, left_out, finished_at from newsletter_disclosure
         order by id desc limit $1",
        SHOWN,
    )
    .fetch_all(conn)
    .await?;
    let disclosures = rows.into_iter().filter_map(|row| {
        Some(Disclosure {
            at: row.at,
            role: StaffRole::from_code(&row.role),
            recipient: row.recipient,
            kind: Kind::from_code(&row.kind)?,
            addresses: row.addresses,
            left_out: row.left_out,
            is_finished: row.finished_at.is_some(),
        })
    });
    Ok(disclosures.collect())
}
