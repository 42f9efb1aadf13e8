//! The only SQL that writes on notes. Whoever changes one first takes the person's file of behaviour, which makes changes to one file wait
//! for each other, and says in the end what happened, person by person.

use super::model::{Author, Kind, Note, Part, Source, Topic, Version, Words};
use crate::kernel::ids::{NoteId, PersonId};
use crate::kernel::prose::Prose;
use crate::kernel::reference::Line;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Unlocked;

crate::fields! {
    PartCode = "note_person.part": Part, Behaviour, Part::parse;
    KindCode = "note_version.kind": Kind, Behaviour, Kind::parse;
    TopicCode = "note_version.topic": Topic, Behaviour, Topic::parse;
    SourceCode = "note_version.source": Source, Behaviour, Source::parse;
    Subject = "note_version.subject": Line, Behaviour, Line::parse;
    Body = "note_version.body": Prose, Behaviour, Prose::parse;
    Why = "note_version.reason": Line, Behaviour, Line::parse;
    StrikeWhy = "note_strike.reason": Line, Behaviour, Line::parse;
    ReplyBody = "note_reply.body": Prose, Behaviour, Prose::parse;
}

/// One person whom a note concerns, with what it says of them and the file that seals it.
pub struct Copy<'a> {
    pub person: PersonId,
    pub part: Part,
    pub file: &'a Unlocked,
    pub words: &'a Words,
}

/// A new note, in the file of each person whom it concerns.
pub async fn write(change: &mut Change, author: Author, copies: &[Copy<'_>]) -> Result<NoteId> {
    let (id, at) = (NoteId::new(), change.at());
    sqlx::query!(
        "insert into note (id, account_id, role, written_at) values ($1, $2, $3, $4)",
        id.uuid(),
        author.account.uuid(),
        author.role.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    for copy in copies {
        sqlx::query!(
            "insert into note_person (note_id, person_id, part) values ($1, $2, $3)",
            id.uuid(),
            copy.person.uuid(),
            copy.file.seal::<PartCode>(&copy.part)? as _,
        )
        .execute(change.conn())
        .await?;
        let next = Next { words: copy.words, reason: None, masked: false };
        add_version(change, author, (copy.file, copy.person, id), &next).await?;
    }
    Ok(id)
}

/// A version to come.
struct Next<'a> {
    words: &'a Words,
    reason: Option<&'a Line>,
    masked: bool,
}

/// False when the note is not in this person's file, or was struck out meanwhile.
async fn add_version(
    change: &mut Change,
    author: Author,
    (file, person, note): (&Unlocked, PersonId, NoteId),
    next: &Next<'_>,
) -> Result<bool> {
    let (at, words) = (change.at(), next.words);
    let added = sqlx::query!(
        "insert into note_version
             (note_id, person_id, number, kind, topic, source, subject, body, reason, masked, account_id, role, written_at)
         select p.note_id, p.person_id,
                (select coalesce(max(v.number), 0) + 1 from note_version v where v.note_id = $1 and v.person_id = $2),
                $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
         from note_person p where p.note_id = $1 and p.person_id = $2
           and ($9 or not exists (select from note_strike s where s.note_id = $1 and s.person_id = $2))",
        note.uuid(),
        person.uuid(),
        file.seal::<KindCode>(&words.kind)? as _,
        file.seal::<TopicCode>(&words.topic)? as _,
        file.seal::<SourceCode>(&words.source)? as _,
        file.seal::<Subject>(&words.subject)? as _,
        file.seal::<Body>(&words.body)? as _,
        file.seal_if::<Why>(next.reason)? as _,
        next.masked,
        author.account.uuid(),
        author.role.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(added.rows_affected() == 1)
}

/// The next version, with the reason for it. False when the note is not in this person's file, or was struck out.
pub async fn correct(
    change: &mut Change,
    author: Author,
    (file, person, note): (&Unlocked, PersonId, NoteId),
    words: &Words,
    reason: &Line,
) -> Result<bool> {
    let next = Next { words, reason: Some(reason), masked: false };
    add_version(change, author, (file, person, note), &next).await
}

/// Struck out: it stays legible, and does not count. False when the note is not there or was struck already.
pub async fn strike(
    change: &mut Change,
    author: Author,
    (file, person, note): (&Unlocked, PersonId, NoteId),
    reason: &Line,
) -> Result<bool> {
    let at = change.at();
    let struck = sqlx::query!(
        "insert into note_strike (note_id, person_id, reason, account_id, role, struck_at)
         select note_id, person_id, $3, $4, $5, $6 from note_person where note_id = $1 and person_id = $2
         on conflict (note_id, person_id) do nothing",
        note.uuid(),
        person.uuid(),
        file.seal::<StrikeWhy>(reason)? as _,
        author.account.uuid(),
        author.role.code(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(struck.rows_affected() == 1)
}

/// Takes citizen service numbers out of a note (P20). The one case in which sealed words are really replaced: in a version of before the
/// number would still be there, and keeping it has no basis in law (UAVG 46). The next version says that it was done. Backups that were
/// made earlier hold the number, sealed, until they expire.
pub async fn mask(change: &mut Change, author: Author, file: &Unlocked, note: &Note) -> Result<()> {
    let (person, id) = (note.person, note.id);
    for version in note.versions.iter().filter(|version| version.holds_numbers()) {
        replace(change, file, (person, id), version).await?;
    }
    if let Some(strike) = &note.strike {
        sqlx::query!(
            "update note_strike set reason = $3 where note_id = $1 and person_id = $2",
            id.uuid(),
            person.uuid(),
            file.seal::<StrikeWhy>(&strike.reason.masked())? as _,
        )
        .execute(change.conn())
        .await?;
    }
    if let Some(current) = note.current() {
        let next = Next { words: &current.words.masked(), reason: None, masked: true };
        add_version(change, author, (file, person, id), &next).await?;
    }
    Ok(())
}

async fn replace(
    change: &mut Change,
    file: &Unlocked,
    (person, note): (PersonId, NoteId),
    version: &Version,
) -> Result<()> {
    let words = version.words.masked();
    sqlx::query!(
        "update note_version set subject = $4, body = $5, reason = $6
         where note_id = $1 and person_id = $2 and number = $3",
        note.uuid(),
        person.uuid(),
        version.number,
        file.seal::<Subject>(&words.subject)? as _,
        file.seal::<Body>(&words.body)? as _,
        file.seal_if::<Why>(version.reason.as_ref().map(Line::masked).as_ref())? as _,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// The person's own side of it. False when the note is not in their file.
pub async fn reply(
    change: &mut Change,
    (file, person, note): (&Unlocked, PersonId, NoteId),
    body: &Prose,
) -> Result<bool> {
    let at = change.at();
    let added = sqlx::query!(
        "insert into note_reply (note_id, person_id, number, body, written_at)
         select p.note_id, p.person_id,
                (select coalesce(max(r.number), 0) + 1 from note_reply r where r.note_id = $1 and r.person_id = $2), $3, $4
         from note_person p where p.note_id = $1 and p.person_id = $2",
        note.uuid(),
        person.uuid(),
        file.seal::<ReplyBody>(body)? as _,
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(added.rows_affected() == 1)
}

/// The person does not agree. False when the note is not in their file, or they said so before.
pub async fn dispute(change: &mut Change, person: PersonId, note: NoteId) -> sqlx::Result<bool> {
    let at = change.at();
    let disputed = sqlx::query!(
        "insert into note_dispute (note_id, person_id, disputed_at)
         select note_id, person_id, $3 from note_person where note_id = $1 and person_id = $2
         on conflict (note_id, person_id) do nothing",
        note.uuid(),
        person.uuid(),
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(disputed.rows_affected() == 1)
}

/// The person agrees after all. False when they had not said otherwise.
pub async fn take_back(change: &mut Change, person: PersonId, note: NoteId) -> sqlx::Result<bool> {
    let gone =
        sqlx::query!("delete from note_dispute where note_id = $1 and person_id = $2", note.uuid(), person.uuid(),)
            .execute(change.conn())
            .await?;
    Ok(gone.rows_affected() == 1)
}
