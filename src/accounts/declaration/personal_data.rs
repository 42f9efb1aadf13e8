//! What an employee promised, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::store::{self, Accepted};
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};

pub struct Declarations;

static DECLARATIONS: Chapter = Chapter {
    id: "declaration",
    category: Category::Staff,
    title: both("Uw verklaring over geheimhouding", "Your confidentiality declaration"),
    about: None,
    fields: &[
        field("version", Kind::Number, both("Versie", "Version")),
        field("accepted_at", Kind::Moment, both("Akkoord op", "Accepted on")),
    ],
};

#[async_trait]
impl PersonalData for Declarations {
    fn chapter(&self) -> &'static Chapter {
        &DECLARATIONS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        of.access.covers(of.person, Category::Staff)?;
        let accepted = store::accepted(conn, Some(of.person)).await?;
        Ok(Portion::whole(accepted.into_iter().map(entry).collect()))
    }
}

fn entry(accepted: Accepted) -> Entry {
    Entry::new().with("version", i64::from(accepted.number)).with("accepted_at", accepted.at)
}
