//! The only SQL on the next version, on advice about it, and on how versions came to be published.

use sqlx::PgExecutor;
use uuid::Uuid;

use super::next::{Advice, Given, Next, Publication};
use crate::kernel::ids::AccountId;
use crate::kernel::staff::StaffRole;
use crate::platform::db::Change;

/// The draft, when somebody is at it.
pub async fn find(conn: impl PgExecutor<'_>) -> sqlx::Result<Option<Next>> {
    sqlx::query_as!(Next, "select revision, nl, en, asked_at, saved_at, saved_by from statement_draft")
        .fetch_optional(conn)
        .await
}

/// Saves what somebody wrote over the revision they saw, or as the first, and gives the new revision; none when a colleague was at it
/// meanwhile. Advice is asked anew.
pub async fn save(
    change: &mut Change,
    seen: Option<Uuid>,
    (nl, en): (&str, &str),
    by: AccountId,
) -> sqlx::Result<Option<Uuid>> {
    let (revision, at) = (Uuid::now_v7(), change.at());
    let saved = sqlx::query!(
        "insert into statement_draft (revision, nl, en, saved_at, saved_by)
         select $1::uuid, $2::text, $3::text, $4::timestamptz, $5::uuid where $6::uuid is null
             or exists (select from statement_draft where revision = $6)
         on conflict (one) do update set revision = excluded.revision, nl = excluded.nl, en = excluded.en,
             asked_at = null, saved_at = excluded.saved_at, saved_by = excluded.saved_by
         where statement_draft.revision = $6",
        revision,
        nl,
        en,
        at,
        by.uuid(),
        seen,
    )
    .execute(change.conn())
    .await?;
    Ok((saved.rows_affected() == 1).then_some(revision))
}

/// Takes the revision that was seen away; none when it is not the newest any more.
pub async fn take(change: &mut Change, seen: Option<Uuid>) -> sqlx::Result<Option<Next>> {
    sqlx::query_as!(
        Next,
        "delete from statement_draft where revision = $1 returning revision, nl, en, asked_at, saved_at, saved_by",
        seen,
    )
    .fetch_optional(change.conn())
    .await
}

/// Notes that advice is asked on the revision that was seen, and gives it back. None when it was asked already, or is not the newest any more.
pub async fn ask(change: &mut Change, seen: Option<Uuid>) -> sqlx::Result<Option<Uuid>> {
    let at = change.at();
    let asked = sqlx::query_scalar!(
        "update statement_draft set asked_at = $2 where revision = $1 and asked_at is null returning revision",
        seen,
        at,
    );
    asked.fetch_optional(change.conn()).await
}

/// Adds advice on the revision that was seen, with its words.
pub async fn advise(
    change: &mut Change,
    seen: Option<Uuid>,
    words: &str,
    (by, role): (AccountId, StaffRole),
) -> sqlx::Result<Given> {
    // Whoever sends the same twice at once waits here: a statement after this one sees what the first did.
    let held = sqlx::query_scalar!("select revision from statement_draft where revision = $1 for update", seen);
    let Some(revision) = held.fetch_optional(change.conn()).await? else { return Ok(Given::Changed) };
    let at = change.at();
    let added = sqlx::query!(
        "insert into statement_advice (id, revision, nl, en, advice, role, given_by, given_at)
         select $2::uuid, revision, nl, en, $3::text, $4::text, $5::uuid, $6::timestamptz from statement_draft
         where revision = $1 and not exists
             (select from statement_advice where revision = $1 and given_by = $5 and advice = $3)",
        revision,
        Uuid::now_v7(),
        words,
        role.code(),
        by.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(if added.rows_affected() == 1 { Given::Added(revision) } else { Given::Before })
}

/// All advice, newest first.
pub async fn advice(conn: impl PgExecutor<'_>) -> sqlx::Result<Vec<Advice>> {
    let rows = sqlx::query!(
        "select revision, advice, role, given_by, given_at from statement_advice order by given_at desc, id desc limit 500"
    )
    .fetch_all(conn)
    .await?;
    let advice = rows.into_iter().map(|row| Advice {
        revision: row.revision,
        words: row.advice,
        role: StaffRole::from_code(&row.role),
        by: row.given_by.into(),
        at: row.given_at,
    });
    Ok(advice.collect())
}

/// How each version came to be published in the portal, newest first.
pub async fn publications(conn: impl PgExecutor<'_>) -> sqlx::Result<Vec<Publication>> {
    let rows = sqlx::query!("select version, revision, role, reason from statement_publication order by version desc")
        .fetch_all(conn)
        .await?;
    let publications = rows.into_iter().map(|row| Publication {
        version: row.version,
        revision: row.revision,
        role: StaffRole::from_code(&row.role),
        reason: row.reason,
    });
    Ok(publications.collect())
}

/// Who published what. The database refuses it without advice and without a reason (`advised_or_explained`).
pub(super) async fn note_publication(
    change: &mut Change,
    number: i32,
    (revision, reason): (Uuid, Option<&str>),
    (by, role): (AccountId, StaffRole),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into statement_publication (version, revision, role, published_by, reason) values ($1, $2, $3, $4, $5)",
        number,
        revision,
        role.code(),
        by.uuid(),
        reason,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}
