//! What somebody asked to have corrected, what was decided, and whom we told; and what they say beside a datum that stayed as it was.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::words::by;
use super::{BY, NUMBER, request};
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Bilingual, Category, both};
use crate::persons::{Datum, field_said};
use crate::platform::error::Result;
use crate::platform::personal_data::{Of, PersonalData};
use crate::rights::correction::{self, Field, Line, Told};
use crate::rights::request::Request;

pub struct Corrections;

static CORRECTIONS: Chapter = Chapter {
    id: "corrections",
    category: Category::Request,
    title: both("Wat u liet verbeteren", "What you had corrected"),
    about: None,
    fields: &[
        field("field", Kind::Word, both("Wat", "What")),
        field("old", Kind::Text, both("Er stond", "It said")),
        field("new", Kind::Text, both("U vroeg", "You asked")),
        field("state", Kind::Word, both("Besluit", "Decision")),
        field("reason", Kind::Text, both("Reden", "Reason")),
        field("added_at", Kind::Moment, both("Op de lijst sinds", "On the list since")),
        field("decided_at", Kind::Moment, both("Besloten op", "Decided on")),
        BY,
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for Corrections {
    fn chapter(&self) -> &'static Chapter {
        &CORRECTIONS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let lines = correction::lines(conn, of.access, request.id).await?;
        Ok(Portion { entries: lines.iter().map(|line| line_entry(&request, line)).collect(), next })
    }
}

fn line_entry(request: &Request, line: &Line) -> Entry {
    let entry = Entry::keyed(line.id)
        .with("field", Value::word(line.line.field.code(), said(line.line.field)))
        .with_if("old", plain(line.line.field, line.line.old.as_deref()))
        .with_if("new", plain(line.line.field, line.line.new.as_deref()))
        .with("state", Value::word(line.state(), state(line)))
        .with("added_at", line.added_at)
        .with("request", request.number.as_str());
    match &line.decision {
        None => entry,
        Some(decision) => entry
            .with_if("reason", decision.why.as_ref().map(|why| why.as_str()))
            .with("decided_at", decision.at)
            .with("by", by(Some(&decision.role))),
    }
}

/// As programs read it too: a day as 1985-03-27, a number as it is dialled.
fn plain(field: Field, kept: Option<&str>) -> Option<String> {
    let Field::Of(of) = field else { return kept.map(str::to_owned) };
    match Datum::read(of, kept)? {
        Datum::Phone(phone) => phone.map(|phone| phone.e164().to_owned()),
        Datum::Address(address) => Some(address.lines().join(", ")),
        other => other.kept(),
    }
}

fn said(field: Field) -> Bilingual {
    match field {
        Field::Of(of) => field_said(of),
        Field::Other => both("een ander gegeven", "another datum"),
    }
}

fn state(line: &Line) -> Bilingual {
    match &line.decision {
        None => both("nog niet besloten", "not decided yet"),
        Some(decision) if decision.accepted => both("verbeterd", "corrected"),
        Some(_) => both("niet verbeterd", "not corrected"),
    }
}

pub struct ToldOthers;

static TOLD: Chapter = Chapter {
    id: "told_others",
    category: Category::Request,
    title: both("Aan wie wij een verbetering vertelden", "Whom we told of a correction"),
    about: None,
    fields: &[
        field("recipient", Kind::Text, both("Wie", "Who")),
        field("told_on", Kind::Day, both("Verteld op", "Told on")),
        field("why_not", Kind::Text, both("Waarom niet", "Why not")),
        field("noted_at", Kind::Moment, both("Vastgelegd op", "Recorded on")),
        BY,
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for ToldOthers {
    fn chapter(&self) -> &'static Chapter {
        &TOLD
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let told = correction::told(conn, of.access, request.id).await?;
        Ok(Portion { entries: told.iter().map(|one| told_entry(&request, one)).collect(), next })
    }
}

fn told_entry(request: &Request, one: &Told) -> Entry {
    Entry::keyed(one.id)
        .with("recipient", one.recipient.as_str())
        .with_if("told_on", one.how.as_ref().ok().copied())
        .with_if("why_not", one.how.as_ref().err().map(|why| why.as_str()))
        .with("noted_at", one.noted_at)
        .with("by", by(Some(&one.role)))
        .with("request", request.number.as_str())
}

/// Of whose datum it is: it stays beside that.
pub struct Statements;

static STATEMENTS: Chapter = Chapter {
    id: "statements",
    category: Category::Identity,
    title: both("Wat u zelf bij een gegeven zet", "What you say beside a datum"),
    about: Some(both(
        "Wij lieten dat gegeven staan. Wie het opent, leest ook uw verklaring.",
        "We left that datum as it was. Whoever opens it also reads your statement.",
    )),
    fields: &[
        field("field", Kind::Word, both("Bij", "Beside")),
        field("text", Kind::Text, both("Tekst", "Text")),
        field("written_at", Kind::Moment, both("Geschreven op", "Written on")),
    ],
};

#[async_trait]
impl PersonalData for Statements {
    fn chapter(&self) -> &'static Chapter {
        &STATEMENTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        let all = correction::supplements(conn, of.access, &[of.person]).await?;
        let entry = |one: correction::Supplement| {
            Entry::keyed(one.line)
                .with("field", Value::word(one.field.code(), said(one.field)))
                .with("text", one.body.as_str())
                .with("written_at", one.at)
        };
        Ok(Portion::whole(all.into_iter().map(entry).collect()))
    }
}
