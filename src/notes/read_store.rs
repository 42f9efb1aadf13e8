//! The only SQL that reads notes: those in one person's file, newest first.

use std::collections::BTreeMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Note, Reply, Strike, Version, Words};
use super::store::{Body, KindCode, PartCode, ReplyBody, SourceCode, StrikeWhy, Subject, TopicCode, Why};
use crate::kernel::ids::{NoteId, PersonId};
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::StaffRole;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::vault::{Sealed, Unlocked, WrappedKey};

/// How many notes stand in these files, each once. Nothing is opened for it.
pub async fn count(conn: impl sqlx::PgExecutor<'_>, persons: &[PersonId]) -> sqlx::Result<i64> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let sql = sqlx::query_scalar!(
        r#"select count(distinct note_id) as "count!" from note_person where person_id = any($1)"#,
        &ids,
    );
    sql.fetch_one(conn).await
}

/// A note in somebody's file, unopened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub note: NoteId,
    pub person: PersonId,
    /// How often it was written, changed or struck out.
    pub changes: i32,
}

/// The notes in these files, newest first. Nothing is opened for it.
pub async fn marks(conn: impl sqlx::PgExecutor<'_>, persons: &[PersonId]) -> sqlx::Result<Vec<Mark>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        r#"select p.note_id, p.person_id,
                  ((select count(*) from note_version v where v.note_id = p.note_id and v.person_id = p.person_id)
                   + (select count(*) from note_strike s where s.note_id = p.note_id and s.person_id = p.person_id))::integer
                      as "changes!"
           from note_person p where p.person_id = any($1) order by p.note_id desc, p.person_id"#,
        &ids,
    )
    .fetch_all(conn)
    .await?;
    let marks = rows.into_iter();
    Ok(marks.map(|row| Mark { note: row.note_id.into(), person: row.person_id.into(), changes: row.changes }).collect())
}

/// One note in somebody's file; none when it stands in another's.
pub async fn find(conn: &mut PgConnection, access: &Access, person: PersonId, note: NoteId) -> Result<Option<Note>> {
    Ok(between(conn, access, person, (note.uuid(), note.uuid()), 1).await?.pop())
}

/// So many notes at most, newest first, from the newest or from this one on.
pub async fn list(
    conn: &mut PgConnection,
    access: &Access,
    person: PersonId,
    from: Option<NoteId>,
    most: i64,
) -> Result<Vec<Note>> {
    between(conn, access, person, (Uuid::nil(), from.map_or(Uuid::max(), NoteId::uuid)), most).await
}

async fn between(
    conn: &mut PgConnection,
    access: &Access,
    person: PersonId,
    (oldest, newest): (Uuid, Uuid),
    most: i64,
) -> Result<Vec<Note>> {
    let rows = sqlx::query!(
        r#"select k.kek, k.wrapped, p.note_id, p.part, d.disputed_at as "disputed_at?", s.reason as "reason?",
                  s.role as "role?", s.struck_at as "struck_at?",
                  array(select o.person_id from note_person o where o.note_id = p.note_id and o.person_id <> p.person_id
                        order by o.person_id) as "others!"
           from note_person p
           join keys.person_key k on k.person_id = p.person_id and k.retention_group = 'behaviour'
           left join note_dispute d on d.note_id = p.note_id and d.person_id = p.person_id
           left join note_strike s on s.note_id = p.note_id and s.person_id = p.person_id
           where p.person_id = $1 and p.note_id between $2 and $3 order by p.note_id desc limit $4"#,
        person.uuid(),
        oldest,
        newest,
        most,
    )
    .fetch_all(&mut *conn)
    .await?;
    let Some(first) = rows.first() else { return Ok(vec![]) };
    let key = WrappedKey { kek: first.kek, wrapped: first.wrapped.clone() };
    let file = access.unlock(person, RetentionGroup::Behaviour, &key)?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.note_id).collect();
    let mut versions = versions(&mut *conn, &file, person, &ids).await?;
    let mut replies = replies(conn, &file, person, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let reason: Option<Sealed<StrikeWhy>> = row.reason.map(Into::into);
            let reason = file.open_if(reason.as_ref())?;
            let role = row.role.as_deref().and_then(StaffRole::from_code);
            Ok(Note {
                id: row.note_id.into(),
                person,
                part: file.open::<PartCode>(&row.part.into())?,
                versions: versions.remove(&row.note_id).unwrap_or_default(),
                strike: reason.zip(row.struck_at).map(|(reason, at)| Strike { reason, role, at }),
                replies: replies.remove(&row.note_id).unwrap_or_default(),
                disputed_at: row.disputed_at,
                others: row.others.into_iter().map(Into::into).collect(),
            })
        })
        .collect()
}

async fn versions(
    conn: &mut PgConnection,
    file: &Unlocked,
    person: PersonId,
    notes: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<Version>>> {
    let rows = sqlx::query!(
        "select note_id, number, kind, topic, source, subject, body, reason, masked, role, written_at from note_version
         where person_id = $1 and note_id = any($2) order by note_id, number desc",
        person.uuid(),
        notes,
    )
    .fetch_all(conn)
    .await?;
    let mut found: BTreeMap<Uuid, Vec<Version>> = BTreeMap::new();
    for row in rows {
        let reason: Option<Sealed<Why>> = row.reason.map(Into::into);
        let words = Words {
            kind: file.open::<KindCode>(&row.kind.into())?,
            topic: file.open::<TopicCode>(&row.topic.into())?,
            source: file.open::<SourceCode>(&row.source.into())?,
            subject: file.open::<Subject>(&row.subject.into())?,
            body: file.open::<Body>(&row.body.into())?,
        };
        found.entry(row.note_id).or_default().push(Version {
            number: row.number,
            words,
            reason: file.open_if(reason.as_ref())?,
            masked: row.masked,
            role: StaffRole::from_code(&row.role),
            written_at: row.written_at,
        });
    }
    Ok(found)
}

async fn replies(
    conn: &mut PgConnection,
    file: &Unlocked,
    person: PersonId,
    notes: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<Reply>>> {
    let rows = sqlx::query!(
        "select note_id, body, written_at from note_reply
         where person_id = $1 and note_id = any($2) order by note_id, number desc",
        person.uuid(),
        notes,
    )
    .fetch_all(conn)
    .await?;
    let mut found: BTreeMap<Uuid, Vec<Reply>> = BTreeMap::new();
    for row in rows {
        let body = file.open::<ReplyBody>(&row.body.into())?;
        found.entry(row.note_id).or_default().push(Reply { body, written_at: row.written_at });
    }
    Ok(found)
}
