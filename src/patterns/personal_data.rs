//! What was noticed of an employee, for their own eyes (P77). Whose files they were is those persons' data, and not kept here.

use async_trait::async_trait;
use sqlx::PgConnection;
use uuid::Uuid;

use super::finding_store::{self, Finding};
use super::staff::words;
use crate::kernel::dossier::{Chapter, Entry, Kind, Portion, Value, field};
use crate::kernel::register::{Category, both};
use crate::platform::error::Result;
use crate::platform::messages::in_both;
use crate::platform::personal_data::{Chapters, Of, PersonalData};

pub static PERSONAL_DATA: Chapters = &[&Patterns];

struct Patterns;

static PATTERNS: Chapter = Chapter {
    id: "patterns",
    category: Category::Staff,
    title: both("Wat opviel in hoe u dossiers opende", "What stood out in how you opened files"),
    about: Some(both(
        "Het portaal telt dossiers alleen als wij dat hebben aangezet. Na 90 dagen is het weg.",
        "The portal counts files only when we switched that on. After 90 days it is gone.",
    )),
    fields: &[
        field("pattern", Kind::Word, both("Wat opviel", "What stood out")),
        field("day", Kind::Day, both("Dag", "Day")),
        field("files", Kind::Number, both("Aantal dossiers", "Number of files")),
        field("first_at", Kind::Moment, both("Eerste dossier", "First file")),
        field("last_at", Kind::Moment, both("Laatste dossier", "Last file")),
        field("verdict", Kind::Word, both("Wat wij ermee deden", "What we did about it")),
        field("settled_at", Kind::Moment, both("Afgehandeld op", "Settled on")),
    ],
};

#[async_trait]
impl PersonalData for Patterns {
    fn chapter(&self) -> &'static Chapter {
        &PATTERNS
    }

    async fn portion(&self, conn: &mut PgConnection, of: Of<'_>, _: Option<Uuid>) -> Result<Portion> {
        of.access.covers(of.person, Category::Staff)?;
        let found = finding_store::list(conn, Some(of.person)).await?;
        Ok(Portion::whole(found.iter().map(entry).collect()))
    }
}

fn entry(found: &Finding) -> Entry {
    let (pattern, settled) = (found.pattern, found.settled);
    let verdict = settled.map(|settled| settled.verdict);
    Entry::new()
        .with("pattern", Value::word(pattern.code(), in_both(|t| words::pattern(t, pattern))))
        .with("day", found.day)
        .with("files", i64::from(found.files))
        .with("first_at", found.first_at)
        .with("last_at", found.last_at)
        .with_if("verdict", verdict.map(|how| Value::word(how.code(), in_both(|t| words::verdict(t, how)))))
        .with_if("settled_at", settled.map(|settled| settled.at))
}
