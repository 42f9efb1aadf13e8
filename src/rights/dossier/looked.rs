//! Who looked at somebody's data: each look is told, as in "Wie keek er in mijn gegevens" (RULES 13).

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::accounts::staff::words;
use crate::kernel::dossier::{Chapter, Entry, Kind, PORTION, Portion, Value, field};
use crate::kernel::register::{ACTIVITIES, Bilingual, Category, both};
use crate::platform::access::{Line, Look, Reader, Reason, lines};
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub const PERSONAL_DATA: Chapters = &[&Looked];

struct Looked;

static LOOKED: Chapter = Chapter {
    id: "reading_log",
    category: Category::ReadingLog,
    title: both("Wie er in uw gegevens keek", "Who looked at your data"),
    about: Some(both(
        "U ziet de functie van een medewerker, niet de naam.",
        "You see the role of an employee, not the name.",
    )),
    fields: &[
        field("at", Kind::Moment, both("Wanneer", "When")),
        field("role", Kind::Word, both("Wie", "Who")),
        field("look", Kind::Word, both("Hoe", "How")),
        field("activity", Kind::Word, both("Waarvoor", "What for")),
        field("reason", Kind::Word, both("Reden", "Reason")),
        field("operation", Kind::Id, both("Kenmerk", "Reference")),
    ],
};

const EVERY_LOOK: [Look; 3] = [Look::Opened, Look::Listed, Look::Used];

#[async_trait]
impl PersonalData for Looked {
    fn chapter(&self) -> &'static Chapter {
        &LOOKED
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, from: Option<Uuid>) -> Result<Portion> {
        let found = lines(conn, &[of.person], &EVERY_LOOK, from, PORTION as i64).await?;
        let next = if found.len() == PORTION { found.last().map(|last| last.operation) } else { None };
        Ok(Portion { entries: found.into_iter().map(entry).collect(), next })
    }
}

fn entry(line: Line) -> Entry {
    Entry::new()
        .with("at", line.at)
        .with(
            "role",
            Value::word(line.reader.map_or("other", Reader::code), in_both(|t| words::reader(t, line.reader))),
        )
        .with("look", Value::word(line.look.code(), look(line.look)))
        .with("activity", activity(line.activity))
        .with_if("reason", line.reason.map(reason))
        .with("operation", line.operation)
}

const fn look(look: Look) -> Bilingual {
    match look {
        Look::Opened => both("dossier geopend", "file opened"),
        Look::Listed => both("gezien in een lijst", "seen in a list"),
        Look::Used => both("gebruikt voor een taak", "used for a task"),
    }
}

fn activity(id: String) -> Value {
    let known = ACTIVITIES.iter().find(|activity| activity.id == id);
    Value::word(id, known.map_or(both("iets anders", "something else"), |activity| activity.purpose))
}

fn reason(reason: Reason) -> Value {
    Value::word(reason.code(), in_both(|t| words::reason(t, reason)))
}
