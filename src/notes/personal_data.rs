//! Notes about somebody and their own side of them, for their own eyes (P77). A note is an entry that can be named, so that it can be left out
//! with a ground; what it said before bears the same id, and goes with it. What the person answered is their own: it is always given.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Kind as NoteKind, Note, Part, Source, Strike, Topic, Version};
use super::read_store::list;
use crate::accounts::personal_data::role_words;
use crate::kernel::dossier::{Chapter, Entry, Field, Kind, PORTION, Portion, Value, field};
use crate::kernel::ids::NoteId;
use crate::kernel::register::{Bilingual, Category, both};
use crate::kernel::staff::StaffRole;
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Notes, &Earlier, &Replies];

const OTHERS: Bilingual = both(
    "Gaat een notitie ook over een ander? Wie dat is, laten wij weg.",
    "Is a note about somebody else too? Who that is, we leave out.",
);

/// Which note it is: the chapters on notes name it alike.
const NOTE: Field = field("note", Kind::Id, both("Kenmerk van de notitie", "Reference of the note"));
const NUMBER: Field = field("version", Kind::Number, both("Versie", "Version"));
const KIND: Field = field("kind", Kind::Word, both("Soort", "Kind"));
const TOPIC: Field = field("topic", Kind::Word, both("Waar het over gaat", "What it is about"));
const SUBJECT: Field = field("subject", Kind::Text, both("Onderwerp", "Subject"));
const BODY: Field = field("text", Kind::Text, both("Tekst", "Text"));
const SOURCE: Field = field("source", Kind::Word, both("Hoe wij het weten", "How we know"));
const WRITTEN_AT: Field = field("written_at", Kind::Moment, both("Geschreven op", "Written on"));
const WRITTEN_BY: Field = field("written_by", Kind::Word, both("Geschreven door", "Written by"));
const CHANGED_BECAUSE: Field =
    field("changed_because", Kind::Text, both("Waarom deze versie er kwam", "Why this version came"));
const MASKED: Field = field(
    "number_masked",
    Kind::YesNo,
    both("Burgerservicenummer onleesbaar gemaakt", "Citizen service number masked"),
);

/// The notes of a portion, and where the next one begins.
async fn notes(conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<(Vec<Note>, Option<Uuid>)> {
    let most = PORTION as i64 + 1;
    let mut found = list(conn, of.access, of.person, from.map(NoteId::from), most).await?;
    let next = found.get(PORTION).map(|note| note.id.uuid());
    found.truncate(PORTION);
    Ok((found, next))
}

struct Notes;

static NOTES: Chapter = Chapter {
    id: "notes",
    category: Category::Behaviour,
    title: both("Notities en klachten", "Notes and complaints"),
    about: Some(OTHERS),
    fields: &[
        SUBJECT,
        BODY,
        KIND,
        TOPIC,
        field("part", Kind::Word, both("Uw rol in de notitie", "Your part in the note")),
        SOURCE,
        WRITTEN_AT,
        WRITTEN_BY,
        NUMBER,
        CHANGED_BECAUSE,
        MASKED,
        field("struck_at", Kind::Moment, both("Doorgestreept op", "Struck out on")),
        field("struck_because", Kind::Text, both("Waarom doorgestreept", "Why struck out")),
        field("struck_by", Kind::Word, both("Doorgestreept door", "Struck out by")),
        field("disputed_at", Kind::Moment, both("U zei dat u het oneens bent, op", "You said that you disagree, on")),
        NOTE,
    ],
};

#[async_trait]
impl PersonalData for Notes {
    fn chapter(&self) -> &'static Chapter {
        &NOTES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (found, next) = notes(conn, of, from).await?;
        Ok(Portion { entries: found.iter().filter_map(note_entry).collect(), next })
    }
}

/// None for a note without a version, which is not written.
fn note_entry(note: &Note) -> Option<Entry> {
    let entry =
        version_entry(note, note.current()?).with("part", part(note.part)).with_if("disputed_at", note.disputed_at);
    Some(match &note.strike {
        None => entry,
        Some(Strike { reason, role, at }) => {
            entry.with("struck_at", *at).with("struck_because", reason.as_str()).with("struck_by", by(*role))
        }
    })
}

struct Earlier;

static EARLIER: Chapter = Chapter {
    id: "note_versions",
    category: Category::Behaviour,
    title: both("Wat notities eerder zeiden", "What notes said before"),
    about: Some(OTHERS),
    fields: &[SUBJECT, BODY, KIND, TOPIC, SOURCE, WRITTEN_AT, WRITTEN_BY, NUMBER, CHANGED_BECAUSE, MASKED, NOTE],
};

#[async_trait]
impl PersonalData for Earlier {
    fn chapter(&self) -> &'static Chapter {
        &EARLIER
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (found, next) = notes(conn, of, from).await?;
        let earlier =
            |note: &Note| note.versions.iter().skip(1).map(|one| version_entry(note, one)).collect::<Vec<_>>();
        Ok(Portion { entries: found.iter().flat_map(earlier).collect(), next })
    }
}

fn version_entry(note: &Note, version: &Version) -> Entry {
    let words = &version.words;
    Entry::keyed(note.id.uuid())
        .with("subject", words.subject.as_str())
        .with("text", words.body.as_str())
        .with("kind", kind(words.kind))
        .with("topic", topic(words.topic))
        .with("source", source(words.source))
        .with("written_at", version.written_at)
        .with("written_by", by(version.role))
        .with("version", i64::from(version.number))
        .with_if("changed_because", version.reason.as_ref().map(|reason| reason.as_str()))
        .with("number_masked", version.masked)
        .with("note", note.id.uuid())
}

struct Replies;

static REPLIES: Chapter = Chapter {
    id: "note_replies",
    category: Category::Behaviour,
    title: both("Uw reacties op notities", "Your replies to notes"),
    about: None,
    fields: &[BODY, WRITTEN_AT, NOTE],
};

#[async_trait]
impl PersonalData for Replies {
    fn chapter(&self) -> &'static Chapter {
        &REPLIES
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let (found, next) = notes(conn, of, from).await?;
        let replies = |note: &Note| {
            note.replies
                .iter()
                .map(|reply| {
                    Entry::new()
                        .with("text", reply.body.as_str())
                        .with("written_at", reply.written_at)
                        .with("note", note.id.uuid())
                })
                .collect::<Vec<_>>()
        };
        Ok(Portion { entries: found.iter().flat_map(replies).collect(), next })
    }
}

fn by(role: Option<StaffRole>) -> Value {
    let somebody = both("een medewerker", "an employee");
    Value::word(role.map_or("other", StaffRole::code), role.map_or(somebody, role_words))
}

fn kind(kind: NoteKind) -> Value {
    Value::word(kind.as_str(), in_both(|t| super::shown::kind(t, kind)))
}

fn topic(topic: Topic) -> Value {
    Value::word(topic.as_str(), in_both(|t| super::shown::topic(t, topic)))
}

fn source(source: Source) -> Value {
    Value::word(source.as_str(), in_both(|t| super::shown::own_source(t, source)))
}

fn part(part: Part) -> Value {
    Value::word(part.as_str(), in_both(|t| super::shown::own_part(t, part)))
}
