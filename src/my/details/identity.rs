//! Name and date of birth.

use super::known::Known;
use crate::kernel::dates;
use crate::my::overview::words::Origin;
use crate::persons::Field;
use crate::platform::page::Page;
use crate::rights::correction::Marked;
use crate::statement::{self, Explained};

pub struct IdentityBlock {
    pub full_name: String,
    pub birth_date: String,
    pub origin: Origin,
    /// What the administration says, where that is something else.
    pub other_names: Vec<String>,
    pub other_birth_dates: Vec<String>,
    pub name_marks: Marked,
    pub birth_date_marks: Marked,
    pub why: Option<Explained>,
}

impl IdentityBlock {
    pub fn new(page: &Page, known: &Known) -> Self {
        let person = &known.own.person;
        let others = || known.linked.iter().map(|file| &file.person);
        let born = |day| dates::long(day, page.lang);
        Self {
            full_name: person.name.full(),
            birth_date: born(person.birth_date.date()),
            origin: Origin::new(page, known.own.identity, known.own.since),
            other_names: others().filter(|other| other.name != person.name).map(|other| other.name.full()).collect(),
            other_birth_dates: others()
                .filter(|other| other.birth_date != person.birth_date)
                .map(|other| born(other.birth_date.date()))
                .collect(),
            name_marks: known.marks.of(page, &Field::NAME),
            birth_date_marks: known.marks.of(page, &[Field::BirthDate]),
            why: statement::explained(page.t, Origin::activity(known.own.identity)),
        }
    }
}
