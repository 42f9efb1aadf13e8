//! The SQL that reads a request, as it stands in its table: the columns that every question about requests reads, and what they mean.

use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::case::Case;
use super::identity::{Need, Shown};
use super::kind::{Channel, Kind};
use super::number::Number;
use super::request::Request;
use super::state::{Outcome, State};
use crate::kernel::deadline::{Deadline, Facts, Received};
use crate::kernel::ids::{PersonId, RequestId};
use crate::kernel::lang::Lang;
use crate::platform::error::{Error, Result};

/// A question about requests: what comes after `from rights_request`, and its parameters.
macro_rules! requests {
    ($after:tt $(, $parameter:expr)*) => {
        sqlx::query_as!(
            $crate::rights::row_store::Row,
            "select id, number, person_id, about_id, kind, channel, lang, repeats_id, noted_at, received_on, identity_asked_on,
                    identity_answered_on, extension_told_on, due_on, state, outcome, identity_need, identity_shown, handler_id, version, closed_at,
                    notes_reviewed, representation_id
             from rights_request" + $after
            $(, $parameter)*
        )
    };
}
pub(super) use requests;

/// The columns of a request, as every question about them reads them.
pub(super) struct Row {
    pub id: Uuid,
    pub number: String,
    pub person_id: Uuid,
    pub about_id: Option<Uuid>,
    pub kind: String,
    pub channel: String,
    pub lang: String,
    pub repeats_id: Option<Uuid>,
    pub noted_at: OffsetDateTime,
    pub received_on: Date,
    pub identity_asked_on: Option<Date>,
    pub identity_answered_on: Option<Date>,
    pub extension_told_on: Option<Date>,
    pub due_on: Date,
    pub state: String,
    pub outcome: Option<String>,
    pub identity_need: String,
    pub identity_shown: Option<String>,
    pub handler_id: Option<Uuid>,
    pub version: i32,
    pub closed_at: Option<OffsetDateTime>,
    pub notes_reviewed: bool,
    pub representation_id: Option<Uuid>,
}

impl Row {
    pub(super) fn read(self) -> Result<Request> {
        let id = self.id;
        self.parse().ok_or_else(|| Error::Internal(format!("request {id} is of a later version of the portal")))
    }

    fn parse(self) -> Option<Request> {
        let facts = Facts {
            received: Received::on(self.received_on),
            identity_asked: self.identity_asked_on,
            identity_answered: self.identity_answered_on,
            extension_told: self.extension_told_on,
        };
        // What the portal wrote was judged when it was written: nothing is lost.
        let (deadline, _) = Deadline::from_facts(facts);
        let case = Case {
            kind: Kind::from_code(&self.kind)?,
            state: State::from_code(&self.state)?,
            outcome: known(self.outcome, Outcome::from_code)?,
            need: Need::from_code(&self.identity_need)?,
            shown: known(self.identity_shown, Shown::from_code)?,
            about: self.about_id.map(PersonId::from),
            handler: self.handler_id.map(Into::into),
            deadline,
        };
        Some(Request {
            id: self.id.into(),
            number: Number::parse(&self.number).ok()?,
            person: self.person_id.into(),
            channel: Channel::from_code(&self.channel)?,
            lang: Lang::from_code(&self.lang)?,
            repeats: self.repeats_id.map(RequestId::from),
            noted_at: self.noted_at,
            case,
            representation: self.representation_id.map(Into::into),
            due_on: self.due_on,
            version: self.version,
            closed_at: self.closed_at,
            notes_reviewed: self.notes_reviewed,
        })
    }
}

/// A word that may be absent, and must be known when it is not.
fn known<T>(word: Option<String>, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    word.map_or(Some(None), |word| read(&word).map(Some))
}
