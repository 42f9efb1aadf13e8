//! Which newsletters left to somebody, for their own eyes (P77). What they say stands in the archive, for everybody.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::delivery_store::{self, Got};
use crate::kernel::dossier::{Chapter, Entry, Kind, PORTION, Portion, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};

pub struct Newsletters;

static NEWSLETTERS: Chapter = Chapter {
    id: "newsletters",
    category: Category::Correspondence,
    title: both("Nieuwsbrieven die u kreeg", "Newsletters that you got"),
    about: None,
    fields: &[
        field("number", Kind::Number, both("Nummer", "Number")),
        field("subject", Kind::Text, both("Onderwerp", "Subject")),
        field("sent_at", Kind::Moment, both("Verstuurd op", "Sent on")),
    ],
};

#[async_trait]
impl PersonalData for Newsletters {
    fn chapter(&self) -> &'static Chapter {
        &NEWSLETTERS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, after: Option<Uuid>) -> Result<Portion> {
        let got = delivery_store::of_person(conn, of.person, after, PORTION as i64).await?;
        let next = if got.len() == PORTION { got.last().map(|last| last.id) } else { None };
        Ok(Portion { entries: got.into_iter().map(entry).collect(), next })
    }
}

fn entry(got: Got) -> Entry {
    Entry::new().with_if("number", got.number.map(i64::from)).with("subject", got.subject).with("sent_at", got.sent_at)
}
