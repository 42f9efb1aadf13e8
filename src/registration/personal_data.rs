//! What somebody filled in for an account that they did not confirm yet, for their own eyes (P77).

use async_trait::async_trait;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::answers::SignUp;
use super::store::{Waiting, waiting};
use crate::accounts::personal_data::language;
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, field};
use crate::kernel::register::{Category, both};
use crate::persons::personal_data::contact_entry;
use crate::platform::error::Result;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&SignUps];

struct SignUps;

static SIGN_UPS: Chapter = Chapter {
    id: "sign_up",
    category: Category::SignUp,
    title: both("Uw aanvraag voor een account", "Your request for an account"),
    about: None,
    fields: &[
        field("given_names", Kind::Text, both("Voornamen", "Given names")),
        field("name_prefix", Kind::Text, both("Tussenvoegsel", "Prefix")),
        field("family_name", Kind::Text, both("Achternaam", "Family name")),
        field("birth_date", Kind::Day, both("Geboortedatum", "Date of birth")),
        field("role", Kind::Word, both("Rol", "Role")),
        field("email", Kind::Text, both("E-mailadres", "E-mail address")),
        field("phone", Kind::Text, both("Telefoonnummer", "Phone number")),
        field("phone_as_typed", Kind::Text, both("Telefoonnummer, zoals getypt", "Phone number, as typed")),
        field("street", Kind::Text, both("Straat", "Street")),
        field("house_number", Kind::Text, both("Huisnummer", "House number")),
        field("postcode", Kind::Text, both("Postcode", "Postcode")),
        field("town", Kind::Text, both("Plaats", "Town")),
        field("country", Kind::Text, both("Land", "Country")),
        field("language", Kind::Word, both("Taal", "Language")),
        field("asked_at", Kind::Moment, both("Gevraagd op", "Asked on")),
        field(
            "account_text_id",
            Kind::Id,
            both("Kenmerk van de tekst over een account", "Reference of the text on an account"),
        ),
        field(
            "newsletter_text_id",
            Kind::Id,
            both("Kenmerk van de tekst over de nieuwsbrief", "Reference of the text on the newsletter"),
        ),
    ],
};

#[async_trait]
impl PersonalData for SignUps {
    fn chapter(&self) -> &'static Chapter {
        &SIGN_UPS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        // One that came too late is still ours until the night it is thrown away.
        let waiting = waiting(conn, of.access, of.person, OffsetDateTime::UNIX_EPOCH).await?;
        Ok(Portion::whole(waiting.map(sign_up_entry).into_iter().collect()))
    }
}

fn sign_up_entry(Waiting { sign_up, asked_at, .. }: Waiting) -> Entry {
    let SignUp { role, person, lang, account_text, newsletter_text, .. } = sign_up;
    contact_entry(&person.contact)
        .with_if("given_names", person.name.given.as_ref().map(|name| name.as_str()))
        .with_if("name_prefix", person.name.prefix.as_ref().map(|prefix| prefix.as_str()))
        .with("family_name", person.name.family.as_str())
        .with("birth_date", person.birth_date.date())
        .with("role", role)
        .with("language", language(lang.code()))
        .with("asked_at", asked_at)
        .with("account_text_id", account_text.uuid())
        .with_if("newsletter_text_id", newsletter_text.map(|text| text.uuid()))
}
