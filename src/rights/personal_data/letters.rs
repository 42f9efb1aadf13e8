//! The letters that went with somebody's requests, as they were read.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::words::by;
use super::{BY, NUMBER, request};
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Of, PersonalData};
use crate::rights::letters::{Sent, Way, of_request, subject};

pub struct Letters;

static LETTERS: Chapter = Chapter {
    id: "request_letters",
    category: Category::Request,
    title: both("Brieven over uw verzoeken", "Letters about your requests"),
    about: None,
    fields: &[
        field("kind", Kind::Word, both("Onderwerp", "Subject")),
        field("text", Kind::Paragraphs, both("Tekst", "Text")),
        field("reason", Kind::Text, both("De reden daarin", "The reason in it")),
        field("new_last_day", Kind::Day, both("Nieuwe laatste dag", "New last day")),
        field("way", Kind::Word, both("Hoe", "How")),
        field("sent_at", Kind::Moment, both("Verstuurd op", "Sent on")),
        BY,
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for Letters {
    fn chapter(&self) -> &'static Chapter {
        &LETTERS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let sent = of_request(conn, of.access, request.id).await?;
        let number = request.number.as_str();
        let entry = |sent: Sent| letter_entry(sent).with("request", number);
        let about_them = sent.into_iter().filter(|sent| sent.is_about_whom(&request));
        Ok(Portion { entries: about_them.map(entry).collect(), next })
    }
}

fn letter_entry(sent: Sent) -> Entry {
    let way = match sent.way {
        Way::Portal => both("in het portaal", "in the portal"),
        Way::Post => both("met de post", "by post"),
    };
    Entry::keyed(sent.id)
        .with("kind", Value::word(sent.kind.code(), in_both(|t| subject(t, sent.kind))))
        .with("text", sent.letter.read_aloud())
        .with_if("reason", sent.reason.as_ref().map(|reason| reason.as_str()))
        .with_if("new_last_day", sent.new_last_day)
        .with("way", Value::word(sent.way.code(), way))
        .with("sent_at", sent.sent_at)
        .with("by", by(sent.role.as_deref()))
}
