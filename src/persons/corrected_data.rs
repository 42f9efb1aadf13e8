//! What was corrected in somebody's file of the administration, for their own eyes (P77, P78).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::corrected;
use super::correction::Field;
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Bilingual, Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};

pub struct Corrected;

static CORRECTED: Chapter = Chapter {
    id: "corrected",
    category: Category::Identity,
    title: both("Wat wij op uw verzoek verbeterden", "What we corrected at your request"),
    about: Some(both("Onze administratie verandert dit niet terug.", "Our administration does not change this back.")),
    fields: &[
        field("field", Kind::Word, both("Wat", "What")),
        field("corrected_at", Kind::Moment, both("Verbeterd op", "Corrected on")),
    ],
};

#[async_trait]
impl PersonalData for Corrected {
    fn chapter(&self) -> &'static Chapter {
        &CORRECTED
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        of.access.covers(of.person, Category::Identity)?;
        let corrected = corrected(conn, &[of.person]).await?;
        let entry = |(_, what, at): (_, Field, time::OffsetDateTime)| {
            Entry::new().with("field", Value::word(what.code(), said(what))).with("corrected_at", at)
        };
        Ok(Portion::whole(corrected.into_iter().map(entry).collect()))
    }
}

/// As a person calls it.
pub const fn said(field: Field) -> Bilingual {
    match field {
        Field::GivenNames => both("voornamen", "given names"),
        Field::NamePrefix => both("tussenvoegsel", "prefix"),
        Field::FamilyName => both("achternaam", "family name"),
        Field::BirthDate => both("geboortedatum", "date of birth"),
        Field::Email => both("e-mailadres", "e-mail address"),
        Field::Phone => both("telefoonnummer", "phone number"),
        Field::Address => both("adres", "address"),
    }
}
