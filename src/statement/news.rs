//! What changed in the statement since somebody last looked (P99), for their overview.

use sqlx::PgConnection;

use super::web::{STATEMENT, difference};
use super::{known, seen_store};
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::platform::app::App;
use crate::platform::error::Result;
use crate::platform::page::Page;

/// Another version is in force than the one that was seen last.
pub struct News {
    /// In words.
    pub date: String,
    /// What changed; the statement itself for who never saw a version.
    pub href: String,
    pub is_difference: bool,
}

impl News {
    /// `read` is the number of the version that this person read when they consented, in case they never opened the statement since.
    pub async fn since(
        app: &App,
        page: &Page,
        conn: &mut PgConnection,
        person: PersonId,
        read: Option<i32>,
    ) -> Result<Option<Self>> {
        let versions = known::versions(app).await?;
        let Some(holds) = versions.in_force(app.db.clock().now()) else { return Ok(None) };
        let seen = seen_store::last_seen(conn, person).await?.or(read);
        if seen == Some(holds.number) {
            return Ok(None);
        }
        let href = seen.map_or_else(|| page.to(STATEMENT), |seen| difference(page, seen, holds.number));
        Ok(Some(Self { date: dates::long(holds.effective_on, page.lang), href, is_difference: seen.is_some() }))
    }
}
