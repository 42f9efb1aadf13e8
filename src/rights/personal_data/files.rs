//! The files with somebody's requests, for their own eyes.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::words::usage;
use super::{NUMBER, request};
use crate::kernel::dossier::{Attached, Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};
use crate::rights::file_store::{self, Filed};
use crate::rights::request::Request;

pub struct Files;

static FILES: Chapter = Chapter {
    id: "request_files",
    category: Category::Request,
    title: both("Bestanden bij uw verzoeken", "Files with your requests"),
    about: Some(both(
        "Een kopie van een identiteitsbewijs vernietigen wij na de controle.",
        "We destroy a copy of an identity document after the check.",
    )),
    fields: &[
        field("use", Kind::Word, both("Wat het is", "What it is")),
        field("name", Kind::Text, both("Naam", "Name")),
        field("added_at", Kind::Moment, both("Toegevoegd op", "Added on")),
        field("by_you", Kind::YesNo, both("Door u gestuurd", "Sent by you")),
        field("destroyed_at", Kind::Moment, both("Vernietigd op", "Destroyed on")),
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for Files {
    fn chapter(&self) -> &'static Chapter {
        &FILES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let files = file_store::files(conn, of.access, request.id).await?;
        Ok(Portion { entries: files.into_iter().map(|file| file_entry(&request, file)).collect(), next })
    }

    async fn file(&self, conn: &mut PgConnection, of: Of<'_>, file: Uuid) -> Result<Option<Vec<u8>>> {
        let opened = file_store::open_own(conn, of.access, of.person, file.into()).await?;
        Ok(opened.map(|(_, content)| content))
    }
}

fn file_entry(request: &Request, file: Filed) -> Entry {
    let entry = Entry::keyed(file.id.uuid())
        .with("use", Value::word(file.usage.code(), usage(file.usage)))
        .with_if("name", file.name.as_ref().map(|name| name.as_str()))
        .with("added_at", file.added_at)
        .with("by_you", file.by_person)
        .with_if("destroyed_at", file.destroyed_at)
        .with("request", request.number.as_str());
    if file.destroyed_at.is_some() {
        return entry;
    }
    let size = u64::try_from(file.size).unwrap_or(0);
    let name = format!("{}.{}", file.id, file.media.ending());
    entry.attach(Attached { id: file.id.uuid(), name, media: file.media.code(), size })
}
