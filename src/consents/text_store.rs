//! The only SQL on the versions of texts.

use sqlx::PgExecutor;

use super::event::Event;
use super::text::{self, Publication, Text, Texts, Wording};
use crate::kernel::ids::ConsentTextId;
use crate::kernel::register::Purpose;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};

/// Every version of every text: few rows, that never change.
pub async fn texts(conn: impl PgExecutor<'_>) -> Result<Texts> {
    let rows = sqlx::query!(
        "select id, purpose, version, change, reason, nl, en, hash, published_at from consent_text order by purpose, version"
    )
    .fetch_all(conn)
    .await?;
    let texts = rows.into_iter().map(|row| {
        Some(Text {
            id: row.id.into(),
            purpose: Purpose::from_code(&row.purpose)?,
            version: row.version,
            change: text::Change::from_code(&row.change)?,
            reason: row.reason,
            nl: row.nl,
            en: row.en,
            hash: row.hash.try_into().ok()?,
            published_at: row.published_at,
        })
    });
    let texts: Option<Vec<Text>> = texts.collect();
    Ok(Texts::new(texts.ok_or_else(|| Error::Internal("a consent text holds an unknown word".to_owned()))?))
}

/// The number of the next version, 1 when there is none yet.
pub async fn next_version(change: &mut Change, purpose: Purpose) -> Result<i32> {
    let newest = sqlx::query_scalar!("select max(version) from consent_text where purpose = $1", purpose.code())
        .fetch_one(change.conn())
        .await?;
    Ok(newest.unwrap_or(0) + 1)
}

/// Adds a version, and says so in the change.
pub async fn add(
    change: &mut Change,
    purpose: Purpose,
    version: i32,
    wording: &Wording,
    publication: &Publication,
) -> Result<ConsentTextId> {
    let (kind, reason) = match publication {
        _ if version == 1 => (text::Change::First, None),
        Publication::Material => (text::Change::Material, None),
        Publication::Editorial { reason } => (text::Change::Editorial, Some(reason.trim())),
    };
    let (id, at) = (ConsentTextId::new(), change.at());
    sqlx::query!(
        "insert into consent_text (id, purpose, version, change, reason, nl, en, hash, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.uuid(),
        purpose.code(),
        version,
        kind.code(),
        reason,
        wording.nl(),
        wording.en(),
        &wording.hash(purpose, version),
        at,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::TextPublished { text: id, purpose });
    Ok(id)
}

/// Adds the first version unless there is one, also when another instance is doing the same.
pub async fn add_first(change: &mut Change, purpose: Purpose, wording: &Wording) -> Result<Option<Event>> {
    let (id, at) = (ConsentTextId::new(), change.at());
    let added = sqlx::query!(
        "insert into consent_text (id, purpose, version, change, nl, en, hash, published_at)
         values ($1, $2, 1, 'first', $3, $4, $5, $6)
         on conflict (purpose, version) do nothing",
        id.uuid(),
        purpose.code(),
        wording.nl(),
        wording.en(),
        &wording.hash(purpose, 1),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok((added.rows_affected() == 1).then_some(Event::TextPublished { text: id, purpose }))
}
