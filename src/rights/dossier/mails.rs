//! Which mails we sent somebody. Their words are gone once they left (P68).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::kernel::dossier::{Chapter, Entry, Kind, PORTION, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::mail::{self, Mailed};
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub const PERSONAL_DATA: Chapters = &[&Mails];

struct Mails;

static MAILS: Chapter = Chapter {
    id: "mails",
    category: Category::Correspondence,
    title: both("E-mails van dit portaal aan u", "E-mails from this portal to you"),
    about: Some(both(
        "Is een e-mail weg? Dan wissen wij de tekst en bewaren wij wanneer. Het adres bewaren wij hoogstens nog een maand, onleesbaar, voor als hij terugkomt.",
        "Once an e-mail has left, we erase its text and keep when. We keep the address for a month at most, unreadable, in case it comes back.",
    )),
    fields: &[
        field("queued_at", Kind::Moment, both("Gemaakt op", "Made on")),
        field("sent_at", Kind::Moment, both("Verstuurd op", "Sent on")),
        field(
            "reported_at",
            Kind::Moment,
            both("Teruggekomen of als spam gemeld op", "Came back or reported as spam on"),
        ),
        field("state", Kind::Word, both("Stand", "State")),
        field("recipient", Kind::Text, both("Aan", "To")),
        field("subject", Kind::Text, both("Onderwerp", "Subject")),
        field("text", Kind::Text, both("Tekst", "Text")),
    ],
};

#[async_trait]
impl PersonalData for Mails {
    fn chapter(&self) -> &'static Chapter {
        &MAILS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let found = mail::of_person(conn, of.access, of.person, from, PORTION as i64).await?;
        let next = if found.len() == PORTION { found.last().map(|last| last.id) } else { None };
        Ok(Portion { entries: found.into_iter().map(entry).collect(), next })
    }
}

fn entry(mail: Mailed) -> Entry {
    let state = match mail.state.as_str() {
        "sent" => both("verstuurd", "sent"),
        "queued" => both("wacht op versturen", "waits to be sent"),
        "bounced" => both("kwam terug", "came back"),
        "complaint" => both("als spam gemeld", "reported as spam"),
        _ => both("kon niet worden verstuurd", "could not be sent"),
    };
    Entry::new()
        .with("queued_at", mail.queued_at)
        .with_if("sent_at", mail.sent_at)
        .with_if("reported_at", mail.reported_at)
        .with("state", Value::word(mail.state, state))
        .with_if("recipient", mail.to.as_ref().map(|to| to.as_str()))
        .with_if("subject", mail.subject.as_ref().map(|subject| subject.as_str()))
        .with_if("text", mail.text)
}
