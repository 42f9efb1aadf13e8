//! An e-mail address that waits to be confirmed, for the person's own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&NewEmail];

struct NewEmail;

static NEW_EMAIL: Chapter = Chapter {
    id: "new_email",
    category: Category::Contact,
    title: both("Een nieuw e-mailadres dat op u wacht", "A new e-mail address that waits for you"),
    about: None,
    fields: &[
        field("email", Kind::Text, both("E-mailadres", "E-mail address")),
        field("asked_at", Kind::Moment, both("Gevraagd op", "Asked on")),
        field("expires_at", Kind::Moment, both("Te bevestigen tot", "To confirm until")),
    ],
};

#[async_trait]
impl PersonalData for NewEmail {
    fn chapter(&self) -> &'static Chapter {
        &NEW_EMAIL
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        // One that came too late is still ours until the night it is thrown away.
        let waiting = store::waiting(conn, of.access, of.person, OffsetDateTime::UNIX_EPOCH).await?;
        let entry = waiting.map(|waiting| {
            Entry::new()
                .with("email", waiting.email.as_str())
                .with("asked_at", waiting.asked_at)
                .with("expires_at", waiting.expires_at)
        });
        Ok(Portion::whole(entry.into_iter().collect()))
    }
}
