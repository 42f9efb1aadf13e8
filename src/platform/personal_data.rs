//! What each slice offers of one person's data (P77): it reads its chapters a portion at a time, under an [`Access`], and opens a file only
//! when that is sent. What a chapter is made of stands in `kernel::dossier`.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::access::Access;
use super::app::App;
use super::error::Result;
use crate::kernel::dossier::{Chapter, Portion};
use crate::kernel::ids::PersonId;

/// Whose data, and the right to open them.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub app: &'a App,
    pub access: &'a Access,
    pub person: PersonId,
}

/// One chapter, as a slice reads it.
#[async_trait]
pub trait PersonalData: Send + Sync {
    fn chapter(&self) -> &'static Chapter;

    /// The first entries, or those on from a mark that an earlier portion gave. The order does not change between portions.
    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion>;

    /// The content of a file that an entry names; none when it is not this person's.
    async fn file(&self, _conn: &mut PgConnection, _of: Of<'_>, _file: Uuid) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }
}

/// The chapters of a slice, in the order in which people read them.
pub type Chapters = &'static [&'static dyn PersonalData];
