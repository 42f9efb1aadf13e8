//! Which version of the statement somebody saw last, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::seen_store;
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Seen];

struct Seen;

static SEEN: Chapter = Chapter {
    id: "statement_seen",
    category: Category::StatementSeen,
    title: both("De privacyverklaring die u het laatst zag", "The privacy statement that you saw last"),
    about: None,
    fields: &[
        field("version", Kind::Number, both("Versie", "Version")),
        field("seen_at", Kind::Moment, both("Gezien op", "Seen on")),
    ],
};

#[async_trait]
impl PersonalData for Seen {
    fn chapter(&self) -> &'static Chapter {
        &SEEN
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let seen = seen_store::seen(conn, of.person).await?;
        let entry = seen.map(|(version, at)| Entry::new().with("version", i64::from(version)).with("seen_at", at));
        Ok(Portion::whole(entry.into_iter().collect()))
    }
}
