//! The only SQL on drafts of texts.

use sqlx::PgExecutor;
use uuid::Uuid;

use super::draft::Draft;
use super::text::{Change as Kind, Publication, Wording};
use crate::kernel::ids::AccountId;
use crate::kernel::register::Purpose;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};

/// The draft for a purpose, when somebody is at it.
pub async fn find(conn: impl PgExecutor<'_>, purpose: Purpose) -> Result<Option<Draft>> {
    let row = sqlx::query_as!(
        Row,
        "select revision, nl, en, change, reason, saved_at, saved_by from consent_draft where purpose = $1",
        purpose.code(),
    )
    .fetch_optional(conn)
    .await?;
    row.map(Row::read).transpose()
}

/// Saves what somebody wrote over the revision they saw, or as the first, and gives the new revision; none when a colleague was at it
/// meanwhile. What kind of change it is must be said anew.
pub async fn save(
    change: &mut Change,
    purpose: Purpose,
    seen: Option<Uuid>,
    wording: &Wording,
    by: AccountId,
) -> Result<Option<Uuid>> {
    let (revision, at) = (Uuid::now_v7(), change.at());
    let saved = sqlx::query!(
        "insert into consent_draft (purpose, revision, nl, en, saved_at, saved_by)
         select $1::text, $2::uuid, $3::text, $4::text, $5::timestamptz, $6::uuid where $7::uuid is null
             or exists (select from consent_draft where purpose = $1::text and revision = $7)
         on conflict (purpose) do update set revision = excluded.revision, nl = excluded.nl, en = excluded.en,
             change = null, reason = null, saved_at = excluded.saved_at, saved_by = excluded.saved_by
         where consent_draft.revision = $7",
        purpose.code(),
        revision,
        wording.nl(),
        wording.en(),
        at,
        by.uuid(),
        seen,
    )
    .execute(change.conn())
    .await?;
    Ok((saved.rows_affected() == 1).then_some(revision))
}

/// Says what kind of change the revision that was seen is, and gives the new one; none when it is not the newest any more.
pub async fn choose(
    change: &mut Change,
    purpose: Purpose,
    seen: Uuid,
    publication: &Publication,
) -> Result<Option<Uuid>> {
    let (kind, reason) = match publication {
        Publication::Material => (Kind::Material, None),
        Publication::Editorial { reason } => (Kind::Editorial, Some(reason.as_str())),
    };
    let revision = Uuid::now_v7();
    let chosen = sqlx::query!(
        "update consent_draft set revision = $3, change = $4, reason = $5 where purpose = $1 and revision = $2",
        purpose.code(),
        seen,
        revision,
        kind.code(),
        reason,
    )
    .execute(change.conn())
    .await?;
    Ok((chosen.rows_affected() == 1).then_some(revision))
}

/// Takes the revision that was seen away; none when it is not the newest any more.
pub async fn take(change: &mut Change, purpose: Purpose, seen: Uuid) -> Result<Option<Draft>> {
    let row = sqlx::query_as!(
        Row,
        "delete from consent_draft where purpose = $1 and revision = $2
         returning revision, nl, en, change, reason, saved_at, saved_by",
        purpose.code(),
        seen,
    )
    .fetch_optional(change.conn())
    .await?;
    row.map(Row::read).transpose()
}

struct Row {
    revision: Uuid,
    nl: String,
    en: String,
    change: Option<String>,
    reason: Option<String>,
    saved_at: time::OffsetDateTime,
    saved_by: Uuid,
}

impl Row {
    fn read(self) -> Result<Draft> {
        let publication = match self.change.as_deref().and_then(Kind::from_code) {
            Some(Kind::Material) => Some(Publication::Material),
            Some(Kind::Editorial) => Some(Publication::Editorial { reason: self.reason.unwrap_or_default() }),
            _ => None,
        };
        Ok(Draft {
            revision: self.revision,
            wording: Wording::parse(&self.nl, &self.en).map_err(|error| Error::Internal(error.to_string()))?,
            publication,
            saved_at: self.saved_at,
            saved_by: self.saved_by.into(),
        })
    }
}
