//! Somebody's registrations for a rental home, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{AllocationRegistration, of_person};
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, field};
use crate::kernel::register::{Category, both};
use crate::persons::personal_data::{SOURCE, UNTIL};
use crate::platform::error::Result;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Registrations];

struct Registrations;

static REGISTRATIONS: Chapter = Chapter {
    id: "allocation",
    category: Category::Allocation,
    title: both("Uw inschrijving voor een huurwoning", "Your registration for a rental home"),
    about: None,
    fields: &[
        field("system", Kind::Text, both("Systeem", "System")),
        field("number", Kind::Text, both("Nummer", "Number")),
        field("registered_on", Kind::Day, both("Ingeschreven op", "Registered on")),
        UNTIL,
        SOURCE,
    ],
};

#[async_trait]
impl PersonalData for Registrations {
    fn chapter(&self) -> &'static Chapter {
        &REGISTRATIONS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let entry = |registration: AllocationRegistration| {
            Entry::new()
                .with("system", registration.system.as_str())
                .with("number", registration.number.as_str())
                .with("registered_on", registration.registered_on)
                .with_if("ended_on", registration.ended_on)
                .with("source", registration.source)
        };
        Ok(Portion::whole(of_person(conn, of.access, of.person).await?.into_iter().map(entry).collect()))
    }
}
