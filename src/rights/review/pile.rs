//! The notes in the files that an answer is made of, and how each stands. Nothing of them is opened for it.

use std::collections::BTreeMap;

use sqlx::PgConnection;

use super::store;
use super::verdict::{Review, Verdict};
use crate::kernel::dossier::Ground;
use crate::kernel::ids::{NoteId, PersonId};
use crate::notes::{self, Mark};
use crate::platform::error::Result;
use crate::rights::dossier::{self, Record};
use crate::rights::request::Request;

#[derive(Clone, Debug, Default)]
pub struct Pile {
    pub records: Vec<Record>,
    /// Each once, newest first.
    pub notes: Vec<Piled>,
}

/// A note, in each of these files in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piled {
    pub note: NoteId,
    pub persons: Vec<PersonId>,
    /// In all of these files together.
    pub changes: i32,
    pub review: Option<Review>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    /// Somebody decided, and then the note changed.
    Again,
    Given,
    Withheld(Ground),
}

/// Empty where nobody knows yet whom it is about, and of a request that no data answer.
pub async fn pile(conn: &mut PgConnection, request: &Request) -> Result<Pile> {
    let Some(about) = request.case.about.filter(|_| request.case.kind.is_of_data()) else { return Ok(Pile::default()) };
    let records = dossier::records(&mut *conn, about).await?;
    let persons: Vec<PersonId> = records.iter().map(|record| record.person).collect();
    let marks = notes::marks(&mut *conn, &persons).await?;
    let reviews = store::reviews(conn, request.id).await?;
    Ok(Pile { records, notes: piled(marks, reviews) })
}

fn piled(marks: Vec<Mark>, mut reviews: BTreeMap<NoteId, Review>) -> Vec<Piled> {
    let mut notes: Vec<Piled> = vec![];
    for Mark { note, person, changes } in marks {
        match notes.last_mut().filter(|last| last.note == note) {
            Some(last) => {
                last.persons.push(person);
                last.changes += changes;
            }
            None => notes.push(Piled { note, persons: vec![person], changes, review: reviews.remove(&note) }),
        }
    }
    notes
}

impl Pile {
    pub fn find(&self, note: NoteId) -> Option<&Piled> {
        self.notes.iter().find(|one| one.note == note)
    }

    /// Those that hold the answer up.
    pub fn open(&self) -> impl Iterator<Item = &Piled> {
        self.notes.iter().filter(|one| one.is_open())
    }

    /// Those that one press may give: what somebody withheld before is looked at by itself.
    pub fn others(&self) -> impl Iterator<Item = &Piled> {
        self.open().filter(|one| !one.was_withheld())
    }

    pub fn given(&self) -> impl Iterator<Item = NoteId> {
        self.notes.iter().filter(|one| one.standing() == Standing::Given).map(|one| one.note)
    }

    /// Those that are withheld, also when they changed since: the ground stands until somebody decides otherwise.
    pub fn withheld(&self) -> BTreeMap<NoteId, Ground> {
        self.notes.iter().filter_map(|one| Some((one.note, one.review.as_ref()?.verdict.ground()?))).collect()
    }

    /// How many are withheld on each ground.
    pub fn grounds(&self) -> BTreeMap<Ground, usize> {
        self.withheld().into_values().fold(BTreeMap::new(), |mut counted, ground| {
            *counted.entry(ground).or_default() += 1;
            counted
        })
    }
}

impl Piled {
    pub fn standing(&self) -> Standing {
        match &self.review {
            None => Standing::Open,
            Some(review) if review.seen != self.changes => Standing::Again,
            Some(review) => match review.verdict {
                Verdict::Give => Standing::Given,
                Verdict::Withhold(ground) => Standing::Withheld(ground),
            },
        }
    }

    pub fn is_open(&self) -> bool {
        matches!(self.standing(), Standing::Open | Standing::Again)
    }

    pub fn was_withheld(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.verdict != Verdict::Give)
    }

    /// The note and the verdict as they are on a screen: whoever presses with another one saw something else.
    pub fn revision(&self) -> String {
        format!("{}.{}", self.changes, self.review.as_ref().map_or(0, |review| review.version))
    }
}
