//! The only SQL on marks: which rows of files were taken over before, and what they said then.

use std::collections::BTreeMap;

use sqlx::PgExecutor;
use uuid::Uuid;

use super::kind::Kind;
use crate::kernel::ids::PersonId;
use crate::platform::db::Change;
use crate::platform::error::Result;

/// A row that was taken over.
#[derive(Clone, Debug)]
pub struct Mark {
    pub fingerprint: Vec<u8>,
    pub person: PersonId,
    /// What it became: a person, an agreement, a payment.
    pub subject: Uuid,
}

/// What was taken over under these keys.
pub async fn find(conn: impl PgExecutor<'_>, kind: Kind, keys: &[Vec<u8>]) -> Result<BTreeMap<Vec<u8>, Mark>> {
    let rows = sqlx::query!(
        "select key, fingerprint, person_id, subject_id from keys.imported where kind = $1 and key = any($2)",
        kind.code(),
        keys,
    )
    .fetch_all(conn)
    .await?;
    let mark = |fingerprint, person: Uuid, subject| Mark { fingerprint, person: person.into(), subject };
    Ok(rows.into_iter().map(|row| (row.key, mark(row.fingerprint, row.person_id, row.subject_id))).collect())
}

/// Remembers rows, or what they say now.
pub async fn keep(change: &mut Change, kind: Kind, marks: Vec<(Vec<u8>, Mark)>) -> Result<()> {
    let (mut keys, mut prints, mut persons, mut subjects) = (vec![], vec![], vec![], vec![]);
    for (key, mark) in marks {
        keys.push(key);
        prints.push(mark.fingerprint);
        persons.push(mark.person.uuid());
        subjects.push(mark.subject);
    }
    sqlx::query!(
        "insert into keys.imported (kind, key, fingerprint, person_id, subject_id)
         select $1, * from unnest($2::bytea[], $3::bytea[], $4::uuid[], $5::uuid[])
         on conflict (kind, key) do update set fingerprint = excluded.fingerprint",
        kind.code(),
        &keys,
        &prints,
        &persons,
        &subjects,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}
