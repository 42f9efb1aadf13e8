//! The only SQL on texts of letters that are being written.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::kind::LetterKind;
use super::text_store::wording;
use super::version::Draft;
use super::wording::Wording;
use crate::kernel::ids::AccountId;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// The kinds at which somebody is writing.
pub async fn in_hand(conn: impl PgExecutor<'_>) -> Result<Vec<LetterKind>> {
    let codes = sqlx::query_scalar!("select kind from letter_text_draft order by kind").fetch_all(conn).await?;
    Ok(codes.iter().filter_map(|code| LetterKind::from_code(code)).collect())
}

pub async fn find(conn: impl PgExecutor<'_>, kind: LetterKind) -> Result<Option<Draft>> {
    let row = sqlx::query_as!(
        Row,
        "select revision, nl_opening, nl_middle, nl_closing, en_opening, en_middle, en_closing, saved_at, saved_by
         from letter_text_draft where kind = $1",
        kind.code(),
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Row::read))
}

/// Saves what somebody wrote over the revision they saw, or as the first, and gives the new revision; none when a colleague was at it
/// meanwhile.
pub async fn save(
    change: &mut Change,
    kind: LetterKind,
    seen: Option<Uuid>,
    wording: &Wording,
    by: AccountId,
) -> Result<Option<Uuid>> {
    let (revision, at, en) = (Uuid::now_v7(), change.at(), wording.en.as_ref());
    let saved = sqlx::query!(
        "insert into letter_text_draft as draft (kind, revision, nl_opening, nl_middle, nl_closing, en_opening, en_middle,
             en_closing, saved_at, saved_by)
         select $1::text, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::timestamptz, $10::uuid
         where $11::uuid is null or exists (select from letter_text_draft where kind = $1::text and revision = $11)
         on conflict (kind) do update set revision = excluded.revision, nl_opening = excluded.nl_opening,
             nl_middle = excluded.nl_middle, nl_closing = excluded.nl_closing, en_opening = excluded.en_opening,
             en_middle = excluded.en_middle, en_closing = excluded.en_closing, saved_at = excluded.saved_at,
             saved_by = excluded.saved_by
         where draft.revision = $11",
        kind.code(),
        revision,
        wording.nl.opening,
        wording.nl.middle,
        wording.nl.closing,
        en.map(|en| en.opening.as_str()),
        en.map(|en| en.middle.as_str()),
        en.map(|en| en.closing.as_str()),
        at,
        by.uuid(),
        seen,
    )
    .execute(change.conn())
    .await?;
    Ok((saved.rows_affected() == 1).then_some(revision))
}

/// Takes the revision that was seen away; none when it is not the newest any more.
pub async fn take(change: &mut Change, kind: LetterKind, seen: Uuid) -> Result<Option<Draft>> {
    let row = sqlx::query_as!(
        Row,
        "delete from letter_text_draft where kind = $1 and revision = $2
         returning revision, nl_opening, nl_middle, nl_closing, en_opening, en_middle, en_closing, saved_at, saved_by",
        kind.code(),
        seen,
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(row.map(Row::read))
}

struct Row {
    revision: Uuid,
    nl_opening: String,
    nl_middle: String,
    nl_closing: String,
    en_opening: Option<String>,
    en_middle: Option<String>,
    en_closing: Option<String>,
    saved_at: OffsetDateTime,
    saved_by: Uuid,
}

impl Row {
    fn read(self) -> Draft {
        Draft {
            revision: self.revision,
            wording: wording(
                (self.nl_opening, self.nl_middle, self.nl_closing),
                (self.en_opening, self.en_middle, self.en_closing),
            ),
            saved_at: self.saved_at,
            saved_by: self.saved_by.into(),
        }
    }
}
