//! What the newsletter keeps of somebody, for their own eyes (P77). Their consents stand with all others.

use async_trait::async_trait;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::answers::SignUp;
use super::bringing_in;
use super::edition::personal_data::Newsletters;
use super::store::{self, Waiting};
use crate::accounts::personal_data::language;
use crate::kernel::dossier::{Chapter, Entry, Field, Kind, Portion, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&SignUps, &Subscribers, &Addresses, &Newsletters];

const EMAIL: Field = field("email", Kind::Text, both("E-mailadres", "E-mail address"));
const STREET: Field = field("street", Kind::Text, both("Straat", "Street"));
const NUMBER: Field = field("house_number", Kind::Text, both("Huisnummer", "House number"));
const POSTCODE: Field = field("postcode", Kind::Text, both("Postcode", "Postcode"));
const TOWN: Field = field("town", Kind::Text, both("Plaats", "Town"));

struct SignUps;

static SIGN_UPS: Chapter = Chapter {
    id: "newsletter_sign_up",
    category: Category::SignUp,
    title: both("Uw aanmelding voor de nieuwsbrief", "Your sign-up for the newsletter"),
    about: None,
    fields: &[
        EMAIL,
        field("given_names", Kind::Text, both("Voornamen", "Given names")),
        field("name_prefix", Kind::Text, both("Tussenvoegsel", "Prefix")),
        field("family_name", Kind::Text, both("Achternaam", "Family name")),
        STREET,
        NUMBER,
        POSTCODE,
        TOWN,
        field("language", Kind::Word, both("Taal", "Language")),
        field("asked_at", Kind::Moment, both("Gevraagd op", "Asked on")),
        field("text_id", Kind::Id, both("Kenmerk van de tekst", "Reference of the text")),
    ],
};

#[async_trait]
impl PersonalData for SignUps {
    fn chapter(&self) -> &'static Chapter {
        &SIGN_UPS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        // One that came too late is still ours until the hour it is thrown away.
        let waiting = store::waiting(conn, of.access, of.person, OffsetDateTime::UNIX_EPOCH).await?;
        Ok(Portion::whole(waiting.map(sign_up_entry).into_iter().collect()))
    }
}

fn sign_up_entry(Waiting { sign_up, asked_at, .. }: Waiting) -> Entry {
    let SignUp { email, name, address, lang, text } = sign_up;
    let (name, address) = (name.as_ref(), address.as_ref());
    Entry::new()
        .with("email", email.as_str())
        .with_if("given_names", name.and_then(|name| name.given.as_ref()).map(|given| given.as_str()))
        .with_if("name_prefix", name.and_then(|name| name.prefix.as_ref()).map(|prefix| prefix.as_str()))
        .with_if("family_name", name.map(|name| name.family.as_str()))
        .with_if("street", address.map(|address| address.street.as_str()))
        .with_if("house_number", address.map(|address| address.number.as_str()))
        .with_if("postcode", address.map(|address| address.postcode.as_str()))
        .with_if("town", address.map(|address| address.town.as_str()))
        .with("language", language(lang.code()))
        .with("asked_at", asked_at)
        .with("text_id", text.uuid())
}

struct Subscribers;

static SUBSCRIBERS: Chapter = Chapter {
    id: "newsletter",
    category: Category::Consent,
    title: both("Wie ja zei op de nieuwsbrief", "Who said yes to the newsletter"),
    about: None,
    fields: &[
        EMAIL,
        field("name", Kind::Text, both("Naam", "Name")),
        field("brought_in_at", Kind::Moment, both("Overgenomen op", "Taken over on")),
        field(
            "brought_in_from",
            Kind::Text,
            both("Waar u ja zei, zoals onze medewerker schreef", "Where you said yes, as our employee wrote"),
        ),
    ],
};

#[async_trait]
impl PersonalData for Subscribers {
    fn chapter(&self) -> &'static Chapter {
        &SUBSCRIBERS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let subscriber = store::subscriber(&mut *conn, of.access, of.person).await?;
        let (at, from) = bringing_in::origin(conn, of.person).await?.map(|it| (it.brought_at, it.evidence)).unzip();
        let entry = subscriber.map(|found| {
            let entry = Entry::new().with("email", found.email.as_str()).with_if("name", found.name);
            entry.with_if("brought_in_at", at).with_if("brought_in_from", from)
        });
        Ok(Portion::whole(entry.into_iter().collect()))
    }
}

struct Addresses;

static ADDRESSES: Chapter = Chapter {
    id: "newsletter_address",
    category: Category::Contact,
    title: both("Waar wij de nieuwsbrief heen sturen", "Where we send the newsletter"),
    about: None,
    fields: &[STREET, NUMBER, POSTCODE, TOWN],
};

#[async_trait]
impl PersonalData for Addresses {
    fn chapter(&self) -> &'static Chapter {
        &ADDRESSES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let subscriber = store::subscriber(conn, of.access, of.person).await?;
        let entry = subscriber.and_then(|found| found.address).map(|address| {
            Entry::new()
                .with("street", address.street.as_str())
                .with("house_number", address.number.as_str())
                .with("postcode", address.postcode.as_str())
                .with("town", address.town.as_str())
        });
        Ok(Portion::whole(entry.into_iter().collect()))
    }
}
