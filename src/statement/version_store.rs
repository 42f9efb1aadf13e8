//! The only SQL on the versions of the statement.

use sqlx::PgExecutor;
use time::Date;

use super::draft::Draft;
use super::event::Event;
use super::version::{self, Kind, Version, Versions};
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};

/// Every version: few rows, that never change.
pub async fn all(conn: impl PgExecutor<'_>) -> Result<Versions> {
    let rows = sqlx::query!(
        "select number, effective_on, counts_from, published_at, kind, nl, en, hash from statement_version
         order by effective_on, number"
    )
    .fetch_all(conn)
    .await?;
    let versions = rows.into_iter().map(|row| {
        Some(Version {
            number: row.number,
            effective_on: row.effective_on,
            counts_from: row.counts_from,
            published_at: row.published_at,
            kind: Kind::from_code(&row.kind)?,
            nl: row.nl,
            en: row.en,
            hash: row.hash.try_into().ok()?,
        })
    });
    let versions: Option<Vec<Version>> = versions.collect();
    let versions =
        versions.ok_or_else(|| Error::Internal("a version of the statement holds an unknown word".into()))?;
    Ok(Versions::new(versions))
}

/// Rows are only ever added, so another count says that there is a new one.
pub async fn count(conn: impl PgExecutor<'_>) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from statement_version"#).fetch_one(conn).await?)
}

/// Adds a version. Two at once: the database refuses the second (`statement_version_pkey`).
pub async fn add(change: &mut Change, number: i32, draft: &Draft, effective_on: Date) -> sqlx::Result<Event> {
    let at = change.at();
    sqlx::query!(
        "insert into statement_version (number, effective_on, counts_from, published_at, kind, nl, en, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        number,
        effective_on,
        version::counts_from(effective_on, at),
        at,
        draft.kind.code(),
        &draft.nl,
        draft.en.as_deref(),
        &version::hash(number, effective_on, draft.kind, &draft.nl, draft.en.as_deref()),
    )
    .execute(change.conn())
    .await?;
    Ok(Event::Published { number })
}
