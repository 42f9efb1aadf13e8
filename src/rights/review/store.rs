//! The only SQL on verdicts about notes. The words beside a ground are sealed for who asks.

use std::collections::BTreeMap;

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::verdict::{Review, Verdict};
use crate::kernel::dossier::Ground;
use crate::kernel::ids::{AccountId, NoteId, RequestId};
use crate::kernel::prose::Prose;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::vault::{Unlocked, WrappedKey};
use crate::rights::event::Event;
use crate::rights::request::{By, Request};

crate::fields! {
    Words = "rights_note_review.words": Prose, Request, Prose::parse;
}

/// These notes are given; each with how often it was changed.
pub async fn give(change: &mut Change, request: &Request, notes: &[(NoteId, i32)], by: By) -> sqlx::Result<()> {
    let (at, (account, role)) = (change.at(), by.columns());
    let (ids, seen): (Vec<Uuid>, Vec<i32>) = notes.iter().map(|(note, seen)| (note.uuid(), *seen)).unzip();
    sqlx::query!(
        "insert into rights_note_review (request_id, note_id, person_id, verdict, seen, version, reviewed_at, account_id, role)
         select $1, n.note_id, $2, $3, n.seen, 1, $4, $5, $6 from unnest($7::uuid[], $8::integer[]) as n (note_id, seen)
         on conflict (request_id, note_id) do update set verdict = excluded.verdict, ground = null, words = null, seen = excluded.seen,
             version = rights_note_review.version + 1, reviewed_at = excluded.reviewed_at, account_id = excluded.account_id, role = excluded.role",
        request.id.uuid(),
        request.person.uuid(),
        Verdict::Give.code(),
        at,
        account.map(AccountId::uuid),
        role,
        &ids,
        &seen,
    )
    .execute(change.conn())
    .await?;
    for (note, _) in notes {
        change.also(Event::NoteGiven { request: request.id, note: *note });
    }
    Ok(())
}

/// This note is withheld, on a ground and in words that the person reads. `file`: the requests of who asks.
pub async fn withhold(
    change: &mut Change,
    file: &Unlocked,
    (request, note, seen): (&Request, NoteId, i32),
    (ground, words): (Ground, &Prose),
    by: By,
) -> Result<()> {
    let (at, (account, role)) = (change.at(), by.columns());
    sqlx::query!(
        "insert into rights_note_review (request_id, note_id, person_id, verdict, ground, words, seen, version, reviewed_at, account_id, role)
         values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10)
         on conflict (request_id, note_id) do update set verdict = excluded.verdict, ground = excluded.ground, words = excluded.words,
             seen = excluded.seen, version = rights_note_review.version + 1, reviewed_at = excluded.reviewed_at,
             account_id = excluded.account_id, role = excluded.role",
        request.id.uuid(),
        note.uuid(),
        request.person.uuid(),
        Verdict::Withhold(ground).code(),
        ground.code(),
        file.seal::<Words>(words)? as _,
        seen,
        at,
        account.map(AccountId::uuid),
        role,
    )
    .execute(change.conn())
    .await?;
    change.also(Event::NoteWithheld { request: request.id, note });
    Ok(())
}

/// What was decided about the notes of a request, without the words.
pub async fn reviews(conn: impl PgExecutor<'_>, request: RequestId) -> Result<BTreeMap<NoteId, Review>> {
    let rows = sqlx::query_as!(
        Row,
        "select note_id, verdict, ground, seen, version, reviewed_at, account_id, role from rights_note_review
         where request_id = $1 order by note_id",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| Ok((row.note_id.into(), row.read()?))).collect()
}

/// A verdict with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    pub review: Review,
    pub words: Option<Prose>,
}

/// The same with the words, newest note first.
pub async fn of_request(conn: impl PgExecutor<'_>, access: &Access, request: RequestId) -> Result<Vec<Reviewed>> {
    let rows = sqlx::query!(
        "select r.note_id, r.person_id, k.kek, k.wrapped, r.verdict, r.ground, r.words, r.seen, r.version, r.reviewed_at, r.account_id, r.role
         from rights_note_review r
         join keys.person_key k on k.person_id = r.person_id and k.retention_group = 'requests'
         where r.request_id = $1 order by r.note_id desc",
        request.uuid(),
    )
    .fetch_all(conn)
    .await?;
    let read = rows.into_iter().map(|row| {
        let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
        let file = access.unlock(row.person_id.into(), RetentionGroup::Requests, &key)?;
        let words = file.open_if::<Words>(row.words.map(Into::into).as_ref())?;
        let review = Row {
            note_id: row.note_id,
            verdict: row.verdict,
            ground: row.ground,
            seen: row.seen,
            version: row.version,
            reviewed_at: row.reviewed_at,
            account_id: row.account_id,
            role: row.role,
        };
        Ok(Reviewed { review: review.read()?, words })
    });
    read.collect()
}

struct Row {
    note_id: Uuid,
    verdict: String,
    ground: Option<String>,
    seen: i32,
    version: i32,
    reviewed_at: OffsetDateTime,
    account_id: Uuid,
    role: String,
}

impl Row {
    fn read(self) -> Result<Review> {
        let verdict = Verdict::from_codes(&self.verdict, self.ground.as_deref());
        let unknown = || Error::Internal(format!("the verdict on note {} is of a later version", self.note_id));
        Ok(Review {
            note: self.note_id.into(),
            verdict: verdict.ok_or_else(unknown)?,
            seen: self.seen,
            version: self.version,
            at: self.reviewed_at,
            account: self.account_id.into(),
            role: self.role,
        })
    }
}
