//! The dossier itself: the right to open somebody's files, and the walk through a chapter. No more than a portion is ever in memory, and no
//! connection is held while somebody with a slow line takes what was read.

use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;
use uuid::Uuid;

use super::at_once::Leaving;
use super::chapters::chapters;
use super::record::Record;
use crate::kernel::dossier::{Entry, Ground, Left};
use crate::kernel::ids::{NoteId, PersonId};
use crate::kernel::register::Category;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::personal_data::{Of, PersonalData};

/// All that we have of one person.
pub struct Dossier {
    pub(super) app: App,
    access: Access,
    pub records: Vec<Record>,
    notes: Notes,
    pub made_at: OffsetDateTime,
    filled: Vec<&'static dyn PersonalData>,
    /// Of an answer: it counts among those that are made at once.
    _leaving: Option<Leaving>,
}

/// Which notes are in it.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// Left out, each on its ground.
    pub withheld: BTreeMap<Uuid, Ground>,
    /// Those that an answer gives: any other one came later. None where there is no answer.
    pub given: Option<BTreeSet<NoteId>>,
    /// How many came later, when it was made.
    pub later: usize,
}

/// An entry, or what is said in its place.
pub enum Item {
    Entry(Entry),
    Withheld { key: Uuid, left: Left },
}

impl Notes {
    /// How many are left out, and why.
    pub fn left_out(&self) -> BTreeMap<Left, usize> {
        let later = (self.later > 0).then_some((Left::Later, self.later));
        self.withheld.values().fold(later.into_iter().collect(), |mut counted, ground| {
            *counted.entry(Left::Ground(*ground)).or_default() += 1;
            counted
        })
    }
}

impl Dossier {
    /// `access` covers each of the records, with every category: it was logged, or it is the person's own.
    pub async fn open(app: &App, access: Access, records: Vec<Record>) -> Result<Self> {
        Self::choosing(app, access, records, Notes::default()).await
    }

    /// The same without these entries: notes, by their ids. Each is told with its ground.
    pub async fn leaving_out(
        app: &App,
        access: Access,
        records: Vec<Record>,
        withheld: BTreeMap<Uuid, Ground>,
    ) -> Result<Self> {
        Self::choosing(app, access, records, Notes { withheld, ..Notes::default() }).await
    }

    /// Until it is dropped, it counts among those of its request.
    pub(super) fn counted(self, leaving: Leaving) -> Self {
        Self { _leaving: Some(leaving), ..self }
    }

    /// The same with these notes.
    pub async fn choosing(app: &App, access: Access, records: Vec<Record>, notes: Notes) -> Result<Self> {
        let made_at = app.db.clock().now();
        for record in &records {
            chapters().try_for_each(|source| access.covers(record.person, source.chapter().category))?;
        }
        let mut dossier = Self { app: app.clone(), access, records, notes, made_at, filled: vec![], _leaving: None };
        for source in chapters() {
            if dossier.walk(source).next().await?.is_some() {
                dossier.filled.push(source);
            }
        }
        Ok(dossier)
    }

    /// The chapters in which something stands.
    pub fn filled(&self) -> impl Iterator<Item = &'static dyn PersonalData> {
        self.filled.iter().copied()
    }

    /// Those in which nothing does.
    pub fn empty(&self) -> impl Iterator<Item = &'static dyn PersonalData> {
        chapters().filter(|source| !self.filled().any(|filled| filled.chapter().id == source.chapter().id))
    }

    /// Through one chapter, record by record.
    pub fn walk(&self, source: &'static dyn PersonalData) -> Walk<'_> {
        Walk { dossier: self, source, record: 0, from: None }
    }

    /// What a file of an entry holds.
    pub async fn file(&self, source: &'static dyn PersonalData, record: &Record, file: Uuid) -> Result<Vec<u8>> {
        let mut conn = self.app.db.read().acquire().await?;
        let found = source.file(&mut conn, self.of(record.person), file).await?;
        found.ok_or_else(|| Error::Internal("a file of a dossier went while it was read".into()))
    }

    fn of(&self, person: PersonId) -> Of<'_> {
        Of { app: &self.app, access: &self.access, person }
    }

    /// How many notes are left out, and why.
    pub fn left_out(&self) -> BTreeMap<Left, usize> {
        self.notes.left_out()
    }

    /// What a person wrote down about somebody is given by its key; what is no note always is.
    fn item(&self, category: Category, entry: Entry) -> Item {
        let later = |key: Uuid| {
            let given = self.notes.given.as_ref().filter(|_| category == Category::Behaviour);
            given.is_some_and(|given| !given.contains(&NoteId::from(key)))
        };
        match entry.key {
            Some(key) if let Some(ground) = self.notes.withheld.get(&key) => {
                Item::Withheld { key, left: Left::Ground(*ground) }
            }
            Some(key) if later(key) => Item::Withheld { key, left: Left::Later },
            _ => Item::Entry(entry),
        }
    }
}

/// A place in a chapter.
pub struct Walk<'a> {
    dossier: &'a Dossier,
    source: &'static dyn PersonalData,
    record: usize,
    from: Option<Uuid>,
}

impl<'a> Walk<'a> {
    /// The next entries, never none, and the record they stand in.
    pub async fn next(&mut self) -> Result<Option<(&'a Record, Vec<Item>)>> {
        while let Some(record) = self.dossier.records.get(self.record) {
            let mut conn = self.dossier.app.db.read().acquire().await?;
            let portion = self.source.portion(&mut conn, self.dossier.of(record.person), self.from).await?;
            self.from = portion.next;
            if portion.next.is_none() {
                self.record += 1;
            }
            if !portion.entries.is_empty() {
                let category = self.source.chapter().category;
                let items = portion.entries.into_iter().map(|entry| self.dossier.item(category, entry)).collect();
                return Ok(Some((record, items)));
            }
        }
        Ok(None)
    }
}
