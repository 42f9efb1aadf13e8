//! Which notes went with an answer and which were left out, with the ground and the words that were written for the person.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::words::by;
use super::{BY, NUMBER, request};
use crate::kernel::dossier::{Chapter, Entry, Ground, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};
use crate::rights::request::Request;
use crate::rights::review::{self, Reviewed, Verdict};

pub struct Reviews;

static REVIEWS: Chapter = Chapter {
    id: "request_note_reviews",
    category: Category::Request,
    title: both("Welke notities bij een antwoord zaten", "Which notes went with an answer"),
    about: None,
    fields: &[
        field("verdict", Kind::Word, both("Besluit", "Decision")),
        field("ground", Kind::Word, both("Reden in de wet", "Ground in law")),
        field("text", Kind::Text, both("Waarom", "Why")),
        field("reviewed_at", Kind::Moment, both("Beoordeeld op", "Reviewed on")),
        BY,
        NUMBER,
        field("note", Kind::Id, both("Kenmerk van de notitie", "Reference of the note")),
    ],
};

#[async_trait]
impl PersonalData for Reviews {
    fn chapter(&self) -> &'static Chapter {
        &REVIEWS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let reviewed = review::of_request(conn, of.access, request.id).await?;
        Ok(Portion { entries: reviewed.iter().map(|one| entry(&request, one)).collect(), next })
    }
}

fn entry(request: &Request, Reviewed { review, words }: &Reviewed) -> Entry {
    let said = match review.verdict {
        Verdict::Give => both("gegeven", "given"),
        Verdict::Withhold(_) => both("weggelaten", "left out"),
    };
    let ground = |ground: Ground| Value::word(ground.code(), ground.said());
    Entry::new()
        .with("verdict", Value::word(review.verdict.code(), said))
        .with_if("ground", review.verdict.ground().map(ground))
        .with_if("text", words.as_ref().map(|words| words.as_str()))
        .with("reviewed_at", review.at)
        .with("by", by(Some(&review.role)))
        .with("request", request.number.as_str())
        .with("note", review.note.uuid())
}
