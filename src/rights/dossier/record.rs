//! Whose files a dossier is made of: an account, and what the administration says of the same person.

use sqlx::PgConnection;

use super::record_store;
use crate::kernel::ids::PersonId;
use crate::kernel::register::{Bilingual, both};
use crate::platform::access;
use crate::platform::error::Result;
use crate::{accounts, linking, registration};

/// One file, with data and a key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    pub person: PersonId,
    pub kind: RecordKind,
}

/// Where a file began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// Somebody made an account, or asked for one.
    Portal,
    Administration,
    /// Somebody asked something without an account, and showed that it was about themselves.
    Request,
}

impl RecordKind {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Administration => "administration",
            Self::Request => "request",
        }
    }

    pub const fn said(self) -> Bilingual {
        match self {
            Self::Portal => both("Bij uw account", "With your account"),
            Self::Administration => both("In onze administratie", "In our administration"),
            Self::Request => both("Bij een verzoek", "With a request"),
        }
    }
}

/// The file of a person, those that are linked to it, and what they asked without an account: from whichever of the first two one starts, the
/// account first.
pub async fn records(conn: &mut PgConnection, person: PersonId) -> Result<Vec<Record>> {
    let first = access::account_of(&mut *conn, person).await?.unwrap_or(person);
    let linked = linking::files_of(&mut *conn, first).await?;
    let is_of_portal =
        accounts::had_account(&mut *conn, first).await? || registration::waits(&mut *conn, first).await?;
    let kind = if is_of_portal { RecordKind::Portal } else { RecordKind::Administration };
    let files = linked.into_iter().map(|link| Record { person: link.file, kind: RecordKind::Administration });
    let mut records: Vec<Record> = std::iter::once(Record { person: first, kind }).chain(files).collect();
    let persons: Vec<PersonId> = records.iter().map(|record| record.person).collect();
    let subjects = record_store::subjects_of(conn, &persons).await?;
    records.extend(subjects.into_iter().map(|person| Record { person, kind: RecordKind::Request }));
    Ok(records)
}
