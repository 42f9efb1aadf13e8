//! Who changed what, when (P65, S2). Entries hold ids and words of our own, never typed text; a sealer will hash them later.

use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::kernel::ids::{AccountId, PersonId, RepresentationId};

/// Something that happened, named by the slice that did it. Each slice has one enum of these.
pub trait Event: Send + Sync {
    /// "consents.withdrawn": fixed for ever.
    fn name(&self) -> &'static str;
    /// The person, or other row, that it happened to.
    fn subject(&self) -> Uuid;
    /// One id or word of our own; never text that somebody typed.
    fn object(&self) -> Option<String> {
        None
    }
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who is not logged in.
    Visitor,
    /// A person in their own account.
    Person(PersonId),
    /// Somebody who acts for another by this right.
    Representative(RepresentationId),
    /// Work that runs by itself.
    Job(&'static str),
    /// A command given on the server.
    Operator(&'static str),
    /// An employee.
    Staff(AccountId),
}

impl std::fmt::Display for Actor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Visitor => f.write_str("visitor"),
            Self::Person(id) => write!(f, "person {id}"),
            Self::Representative(id) => write!(f, "representative {id}"),
            Self::Job(name) => write!(f, "job {name}"),
            Self::Operator(name) => write!(f, "operator {name}"),
            Self::Staff(id) => write!(f, "staff {id}"),
        }
    }
}

/// One line of the audit log, before it is written.
pub(super) struct Entry {
    id: Uuid,
    at: OffsetDateTime,
    actor: String,
    event: &'static str,
    subject: Uuid,
    object: Option<String>,
}

impl Entry {
    pub(super) fn new(at: OffsetDateTime, actor: Actor, event: &impl Event) -> Self {
        Self {
            id: Uuid::now_v7(),
            at,
            actor: actor.to_string(),
            event: event.name(),
            subject: event.subject(),
            object: event.object(),
        }
    }
}

/// Writes the entries in one statement.
pub(super) async fn append(conn: &mut PgConnection, entries: Vec<Entry>) -> sqlx::Result<()> {
    let (mut ids, mut times, mut actors, mut events, mut subjects, mut objects) =
        (vec![], vec![], vec![], vec![], vec![], vec![]);
    for entry in entries {
        ids.push(entry.id);
        times.push(entry.at);
        actors.push(entry.actor);
        events.push(entry.event.to_owned());
        subjects.push(entry.subject);
        objects.push(entry.object);
    }
    sqlx::query!(
        "insert into audit_entry (id, at, actor, event, subject, object)
         select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::uuid[], $6::text[])",
        &ids,
        &times,
        &actors,
        &events,
        &subjects,
        &objects as &[Option<String>],
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// When this happened before, to the same, newest first.
pub async fn moments(conn: &mut PgConnection, event: &impl Event, most: i64) -> sqlx::Result<Vec<OffsetDateTime>> {
    sqlx::query_scalar!(
        "select at from audit_entry where subject = $1 and event = $2 order by id desc limit $3",
        event.subject(),
        event.name(),
        most,
    )
    .fetch_all(conn)
    .await
}
