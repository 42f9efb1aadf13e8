//! The SQL on what persons say themselves beside a datum that we leave as it is (AVG 16). It belongs to the datum: sealed for whose it is, it
//! stays when the request is long over.

use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;
use uuid::Uuid;

use super::field::Field;
use crate::kernel::ids::{PersonId, RequestId};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::{Unlocked, WrappedKey};
use crate::rights::event::Event;

crate::fields! {
    Body = "rights_supplement.body": Prose, Identity, Prose::parse;
}

#[derive(Clone, Debug)]
pub struct Supplement {
    /// The line that was rejected.
    pub line: Uuid,
    pub record: PersonId,
    pub field: Field,
    pub body: Prose,
    pub at: OffsetDateTime,
}

/// Says it, or says it otherwise. False when the line is of another request, or was not rejected. `file`: the identity of whose datum it is.
pub async fn write(
    change: &mut Change,
    file: &Unlocked,
    (request, line): (RequestId, Uuid),
    body: &Prose,
) -> Result<bool> {
    let at = change.at();
    let written = sqlx::query!(
        "insert into rights_supplement (correction_id, person_id, body, written_at)
         select id, record_id, $3, $4 from rights_correction where id = $1 and request_id = $2 and state = 'rejected'
         on conflict (correction_id) do update set body = excluded.body, written_at = excluded.written_at",
        line,
        request.uuid(),
        file.seal::<Body>(body)? as _,
        at,
    )
    .execute(change.conn())
    .await?;
    if written.rows_affected() == 1 {
        change.also(Event::SupplementWritten { request, line });
    }
    Ok(written.rows_affected() == 1)
}

/// Whose files hold a statement that belongs to this request: nothing is opened yet.
pub async fn written(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<Vec<PersonId>> {
    let found = sqlx::query_scalar!(
        "select distinct s.person_id from rights_supplement s join rights_correction c on c.id = s.correction_id
         where c.request_id = $1 order by s.person_id",
        request.uuid(),
    );
    Ok(found.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// What stands in the files of these persons.
pub async fn of_persons(conn: &mut PgConnection, access: &Access, persons: &[PersonId]) -> Result<Vec<Supplement>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        "select s.correction_id, s.person_id, k.kek, k.wrapped, s.body, s.written_at, c.field
         from rights_supplement s
         join rights_correction c on c.id = s.correction_id
         join keys.person_key k on k.person_id = s.person_id and k.retention_group = 'identity'
         where s.person_id = any($1) order by s.written_at, s.correction_id",
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let mut found = vec![];
    for row in rows {
        let (record, key) = (PersonId::from(row.person_id), WrappedKey { kek: row.kek, wrapped: row.wrapped });
        let file = access.unlock(record, RetentionGroup::Identity, &key)?;
        // What a later version of the portal knows is not shown by this one.
        let Some(field) = Field::from_code(&row.field) else { continue };
        let body = file.open::<Body>(&row.body.into())?;
        found.push(Supplement { line: row.correction_id, record, field, body, at: row.written_at });
    }
    Ok(found)
}
