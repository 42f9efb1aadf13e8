//! What somebody asked about their data, and how we handled it, for their own eyes (P77): what employees noted about it too. A portion is what
//! belongs to one request.

mod corrections;
mod files;
mod letters;
mod receipt;
mod reviews;
mod tasks;
mod words;

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use self::words::{by, channel, kind, outcome, shown, state, step};
use super::dossier::given;
use super::message_store::{Direction, Message};
use super::request::{Asked, Request};
use super::step_store::Taken;
use super::{asked_store, message_store, own_store, remark_store, step_store};
use crate::accounts::personal_data::language;
use crate::kernel::deadline::Margin;
use crate::kernel::dossier::{Chapter, Entry, Field, Kind, PORTION, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[
    &Requests,
    &Steps,
    &receipt::Receipts,
    &corrections::Corrections,
    &corrections::ToldOthers,
    &corrections::Statements,
    &letters::Letters,
    &Messages,
    &Remarks,
    &files::Files,
    &tasks::Tasks,
    &reviews::Reviews,
];

/// Which request it is: the chapters on requests name it alike.
const NUMBER: Field = field("request", Kind::Text, both("Nummer van het verzoek", "Number of the request"));
const BY: Field = field("by", Kind::Word, both("Door", "By"));

/// The request of this portion, of those that somebody made themselves, and the one after it.
async fn request(conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<(Option<Request>, Option<Uuid>)> {
    own_store::own(conn, of.person, from).await
}

struct Requests;

static REQUESTS: Chapter = Chapter {
    id: "requests",
    category: Category::Request,
    title: both("Uw privacyverzoeken", "Your privacy requests"),
    about: None,
    fields: &[
        NUMBER,
        field("kind", Kind::Word, both("Wat u vroeg", "What you asked")),
        field("text", Kind::Text, both("In uw woorden", "In your words")),
        field("channel", Kind::Word, both("Hoe u het vroeg", "How you asked")),
        field("language", Kind::Word, both("Taal", "Language")),
        field("received_on", Kind::Day, both("Ontvangen op", "Received on")),
        field("noted_at", Kind::Moment, both("Vastgelegd op", "Recorded on")),
        field("legal_last_day", Kind::Day, both("Antwoord uiterlijk op", "Answer due on")),
        field("target_day", Kind::Day, both("Streefdatum", "Target date")),
        field("extension_told_on", Kind::Day, both("Verlengd op", "Extended on")),
        field("identity_asked_on", Kind::Day, both("Gevraagd wie u bent, op", "Asked who you are, on")),
        field("identity_answered_on", Kind::Day, both("U liet zien wie u bent, op", "You showed who you are, on")),
        field("identity_shown", Kind::Word, both("Hoe u dat liet zien", "How you showed it")),
        field("state", Kind::Word, both("Stand", "State")),
        field("outcome", Kind::Word, both("Uitkomst", "Outcome")),
        field("closed_at", Kind::Moment, both("Afgesloten op", "Closed on")),
        field("dossier_opened", Kind::Number, both("Zo vaak opende u uw gegevens", "How often you opened your data")),
        field("dossier_opened_at", Kind::Moment, both("De laatste keer op", "The last time on")),
        field("name", Kind::Text, both("Naam die u noemde", "Name that you gave")),
        field("birth_date", Kind::Day, both("Geboortedatum die u noemde", "Date of birth that you gave")),
        field("email", Kind::Text, both("E-mailadres dat u noemde", "E-mail address that you gave")),
        field("phone", Kind::Text, both("Telefoonnummer dat u noemde", "Phone number that you gave")),
        field("phone_as_typed", Kind::Text, both("Telefoonnummer, zoals getypt", "Phone number, as typed")),
        field("address", Kind::Text, both("Adres dat u noemde", "Address that you gave")),
    ],
};

#[async_trait]
impl PersonalData for Requests {
    fn chapter(&self) -> &'static Chapter {
        &REQUESTS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let asked = asked_store::find(&mut *conn, of.access, request.id).await?.unwrap_or_default();
        let opened = given::opened(conn, request.id).await?;
        let entry = request_entry(&request)
            .with_if("dossier_opened", opened.map(|opened| i64::from(opened.times)))
            .with_if("dossier_opened_at", opened.map(|opened| opened.last));
        Ok(Portion { entries: vec![with_asked(entry, &asked)], next })
    }
}

fn request_entry(request: &Request) -> Entry {
    let (case, facts) = (&request.case, request.case.deadline.facts());
    Entry::new()
        .with("request", request.number.as_str())
        .with("kind", Value::word(case.kind.code(), kind(case.kind)))
        .with("channel", Value::word(request.channel.code(), channel(request.channel)))
        .with("language", language(request.lang.code()))
        .with("received_on", facts.received.day())
        .with("noted_at", request.noted_at)
        .with_if("legal_last_day", case.deadline.legal_last_day().map(|last| last.day()))
        .with_if("target_day", case.deadline.target_day(Margin::USUAL).map(|target| target.day()))
        .with_if("extension_told_on", facts.extension_told)
        .with_if("identity_asked_on", facts.identity_asked)
        .with_if("identity_answered_on", facts.identity_answered)
        .with_if("identity_shown", case.shown.map(|how| Value::word(how.code(), shown(how))))
        .with("state", Value::word(case.state.code(), state(case.state)))
        .with_if("outcome", case.outcome.map(|end| Value::word(end.code(), outcome(end))))
        .with_if("closed_at", request.closed_at)
}

fn with_asked(entry: Entry, asked: &Asked) -> Entry {
    entry
        .with_if("text", asked.body.as_ref().map(|body| body.as_str()))
        .with_if("name", asked.name.as_ref().map(|name| name.as_str()))
        .with_if("birth_date", asked.birth_date.as_ref().map(|born| born.date()))
        .with_if("email", asked.email.as_ref().map(|email| email.as_str()))
        .with_if("phone", asked.phone.as_ref().map(|phone| phone.e164()))
        .with_if("phone_as_typed", asked.phone.as_ref().map(|phone| phone.original()))
        .with_if("address", asked.address.as_ref().map(|address| address.as_str()))
}

struct Steps;

static STEPS: Chapter = Chapter {
    id: "request_steps",
    category: Category::Request,
    title: both("Wat er met uw verzoeken gebeurde", "What happened to your requests"),
    about: None,
    fields: &[
        field("at", Kind::Moment, both("Wanneer", "When")),
        field("step", Kind::Word, both("Wat", "What")),
        field("state", Kind::Word, both("Stand daarna", "State after it")),
        BY,
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for Steps {
    fn chapter(&self) -> &'static Chapter {
        &STEPS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let taken = step_store::steps(conn, request.id).await?;
        Ok(Portion { entries: taken.into_iter().map(|taken| step_entry(&request, taken)).collect(), next })
    }
}

fn step_entry(request: &Request, taken: Taken) -> Entry {
    let said = step(&taken.step);
    Entry::new()
        .with("at", taken.at)
        .with("step", Value::word(taken.step, said))
        .with_if("state", taken.state.map(|after| Value::word(after.code(), state(after))))
        .with("by", by(taken.role.as_deref()))
        .with("request", request.number.as_str())
}

struct Messages;

static MESSAGES: Chapter = Chapter {
    id: "request_messages",
    category: Category::Request,
    title: both("Berichten bij uw verzoeken", "Messages with your requests"),
    about: None,
    fields: &[
        field("direction", Kind::Word, both("Aan", "To")),
        field("text", Kind::Text, both("Tekst", "Text")),
        field("sent_at", Kind::Moment, both("Verstuurd op", "Sent on")),
        BY,
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for Messages {
    fn chapter(&self) -> &'static Chapter {
        &MESSAGES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let (mut entries, mut after, most) = (vec![], None, PORTION as i64);
        loop {
            let found = message_store::messages(&mut *conn, of.access, request.id, after, most).await?;
            after = found.last().map(|last| last.id);
            let full = found.len() == PORTION;
            entries.extend(found.into_iter().map(|message| message_entry(&request, &message)));
            if !full {
                return Ok(Portion { entries, next });
            }
        }
    }
}

fn message_entry(request: &Request, message: &Message) -> Entry {
    let direction = match message.direction {
        Direction::ToUs => both("ons", "us"),
        Direction::ToPerson => both("u", "you"),
    };
    Entry::new()
        .with("direction", Value::word(message.direction.code(), direction))
        .with("text", message.body.as_str())
        .with("sent_at", message.sent_at)
        .with("by", by(message.role.as_deref()))
        .with("request", request.number.as_str())
}

struct Remarks;

static REMARKS: Chapter = Chapter {
    id: "request_remarks",
    category: Category::Request,
    title: both("Wat wij over uw verzoeken opschreven", "What we wrote down about your requests"),
    about: None,
    fields: &[
        field("kind", Kind::Word, both("Soort", "Kind")),
        field("text", Kind::Text, both("Tekst", "Text")),
        field("written_at", Kind::Moment, both("Geschreven op", "Written on")),
        BY,
        NUMBER,
    ],
};

#[async_trait]
impl PersonalData for Remarks {
    fn chapter(&self) -> &'static Chapter {
        &REMARKS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (request, next) = request(&mut *conn, of, from).await?;
        let Some(request) = request else { return Ok(Portion::default()) };
        let entry = |remark: remark_store::Remark| {
            let (code, said) = match remark.is_advice {
                true => ("advice", both("advies van de functionaris", "advice of the officer")),
                false => ("remark", both("opmerking van een medewerker", "remark of an employee")),
            };
            Entry::keyed(remark.id)
                .with("kind", Value::word(code, said))
                .with("text", remark.body.as_str())
                .with("written_at", remark.written_at)
                .with("by", by(Some(&remark.role)))
                .with("request", request.number.as_str())
        };
        let remarks = remark_store::remarks(conn, of.access, request.id).await?;
        Ok(Portion { entries: remarks.into_iter().map(entry).collect(), next })
    }
}
