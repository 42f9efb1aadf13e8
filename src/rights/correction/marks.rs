//! What stands beside a datum wherever it shows: that it is disputed (AVG 18(1)(a)), that we corrected it, what the person says of it (AVG 16).

use sqlx::PgConnection;
use time::OffsetDateTime;

use super::field::Field;
use super::line_store::{Disputed, disputed};
use super::meaning;
use super::supplement_store::{Supplement, of_persons};
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::error::Result;
use crate::platform::page::Page;

/// Of all that these persons have.
#[derive(Clone, Default)]
pub struct Marks {
    disputed: Vec<Disputed>,
    /// Of whom.
    persons: Vec<PersonId>,
    corrected: Vec<(PersonId, persons::Field, OffsetDateTime)>,
    supplements: Vec<Supplement>,
}

/// Of one datum, in words.
#[derive(Clone, Default)]
pub struct Marked {
    /// The numbers of the requests in which somebody disputes it; more than none is "betwist".
    pub disputed: Vec<String>,
    /// Of those the one that the person asked in their own account, where they follow it.
    pub own_request: Option<String>,
    /// What that means for them; empty where nothing is disputed.
    pub meaning: &'static str,
    /// The day on which we corrected what the administration said.
    pub corrected: Option<String>,
    /// What the person says, and since when.
    pub said: Vec<(String, String)>,
}

impl Marks {
    /// `access`: to the identity of these persons.
    pub async fn read(conn: &mut PgConnection, access: &Access, persons: &[PersonId]) -> Result<Self> {
        Ok(Self {
            disputed: disputed(&mut *conn, persons).await?,
            corrected: persons::corrected(&mut *conn, persons).await?,
            supplements: of_persons(conn, access, persons).await?,
            persons: persons.to_vec(),
        })
    }

    /// Beside what shows these fields together: a name has three.
    pub fn of(&self, page: &Page, fields: &[persons::Field]) -> Marked {
        let is_of = |field: Field| fields.iter().any(|one| field == Field::Of(*one));
        let last = self.corrected.iter().filter(|(_, field, _)| fields.contains(field)).map(|(.., at)| *at).max();
        Marked {
            corrected: last.map(|at| dates::long(dates::amsterdam_day(at), page.lang)),
            ..self.marked(page, is_of)
        }
    }

    /// Of what stands in no field of a record.
    pub fn of_others(&self, page: &Page) -> Marked {
        self.marked(page, |field| field == Field::Other)
    }

    fn marked(&self, page: &Page, is_of: impl Fn(Field) -> bool) -> Marked {
        let found: Vec<&Disputed> = self.disputed.iter().filter(|one| is_of(one.field)).collect();
        let own = found.iter().find(|one| self.persons.contains(&one.by));
        let mut disputed: Vec<String> = found.iter().map(|one| one.number.to_string()).collect();
        disputed.dedup();
        let said = self.supplements.iter().filter(|one| is_of(one.field));
        let said = said.map(|one| (one.body.as_str().to_owned(), dates::long(dates::amsterdam_day(one.at), page.lang)));
        Marked {
            disputed,
            own_request: own.map(|one| one.number.to_string()),
            meaning: found.first().map_or("", |one| meaning::to_person(page.t, one.field)),
            corrected: None,
            said: said.collect(),
        }
    }
}

impl Marked {
    pub fn is_empty(&self) -> bool {
        self.disputed.is_empty() && self.corrected.is_none() && self.said.is_empty()
    }
}
