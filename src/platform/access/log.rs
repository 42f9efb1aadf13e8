//! The log of looking, as the person reads it in "Wie keek er in mijn gegevens" (P22, RULES 13).

use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Reader, Reason};
use crate::kernel::ids::PersonId;

/// How closely somebody was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Work with their data: a mail that left, a letter that an employee had printed.
    Used,
    /// A row among others, with no more than tells persons apart.
    Listed,
    /// The whole file.
    Opened,
}

impl Look {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Listed => "listed",
            Self::Opened => "opened",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Used, Self::Listed, Self::Opened].into_iter().find(|look| look.code() == code)
    }
}

/// One look at one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What looks are paged by: newer ones are greater.
    pub operation: Uuid,
    pub look: Look,
    /// None when it was written by a later version of the portal.
    pub reader: Option<Reader>,
    pub reason: Option<Reason>,
    /// An activity of the processing register.
    pub activity: String,
    pub at: OffsetDateTime,
}

/// Looks of one of these kinds at somebody, newest first, before an operation (or the newest).
pub async fn lines(
    conn: &mut PgConnection,
    persons: &[PersonId],
    looks: &[Look],
    before: Option<Uuid>,
    limit: i64,
) -> sqlx::Result<Vec<Line>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let looks: Vec<String> = looks.iter().map(|look| look.code().to_owned()).collect();
    let rows = sqlx::query_as!(
        Row,
        "select distinct operation, activity, role, at, look, reason from processing_line
         where person_id = any($1) and look = any($2) and operation < $3 order by operation desc limit $4",
        &ids,
        &looks,
        before.unwrap_or(Uuid::max()),
        limit,
    )
    .fetch_all(conn)
    .await?;
    let line = |row: Row| {
        Some(Line {
            operation: row.operation,
            look: Look::from_code(&row.look)?,
            reader: Reader::from_code(&row.role),
            reason: row.reason.as_deref().and_then(Reason::from_code),
            activity: row.activity,
            at: row.at,
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

struct Row {
    operation: Uuid,
    activity: String,
    role: String,
    at: OffsetDateTime,
    look: String,
    reason: Option<String>,
}
