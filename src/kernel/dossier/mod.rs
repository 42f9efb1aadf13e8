//! What a person is given of their data (P77, AVG 15), in a shape from which the page, the JSON, the tables and the PDF are all made: chapters
//! of entries of named values. Labels are for people, in both languages; ids are for programs, and fixed for ever.

mod value;
mod withheld;

use uuid::Uuid;

pub use value::{Kind, Value, rfc3339};
pub use withheld::{BadGround, Ground, Left};

use super::register::{Bilingual, Category};

/// How many entries are read at once at most: so the memory for a long chapter stays the same.
pub const PORTION: usize = 100;

/// One kind of data. It is the same for everybody: what somebody has of it are its entries.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// Small letters and underscores: it names a file too.
    pub id: &'static str,
    pub category: Category,
    pub title: Bilingual,
    /// What is left out of it, and why (AVG 15(4)); or what it means.
    pub about: Option<Bilingual>,
    pub fields: &'static [Field],
}

/// What a value of an entry is called.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub id: &'static str,
    pub kind: Kind,
    pub label: Bilingual,
}

/// A field, in the order in which people read them.
pub const fn field(id: &'static str, kind: Kind, label: Bilingual) -> Field {
    Field { id, kind, label }
}

/// One row of what somebody has.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// What it is addressed by, where it can be left out with a ground: the id of a note.
    pub key: Option<Uuid>,
    values: Vec<(&'static str, Value)>,
    pub files: Vec<Attached>,
}

/// A file that belongs to an entry. Its content is opened when it is sent.
#[derive(Clone, Debug)]
pub struct Attached {
    pub id: Uuid,
    /// With its ending, unique within the chapter, plain ASCII.
    pub name: String,
    pub media: &'static str,
    /// In bytes.
    pub size: u64,
}

/// Some entries of a chapter, and where the next portion begins.
#[derive(Clone, Debug, Default)]
pub struct Portion {
    pub entries: Vec<Entry>,
    /// The mark to ask on from; none at the end.
    pub next: Option<Uuid>,
}

impl Chapter {
    pub fn field(&self, id: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.id == id)
    }
}

impl Entry {
    pub fn new() -> Self {
        Self::default()
    }

    /// An entry that can be named.
    pub fn keyed(key: Uuid) -> Self {
        Self { key: Some(key), ..Self::default() }
    }

    pub fn with(mut self, field: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((field, value.into()));
        self
    }

    /// What nobody said is left out.
    pub fn with_if(self, field: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(field, value),
            None => self,
        }
    }

    pub fn attach(mut self, file: Attached) -> Self {
        self.files.push(file);
        self
    }

    pub fn get(&self, field: &str) -> Option<&Value> {
        self.values.iter().find(|(id, _)| *id == field).map(|(_, value)| value)
    }

    pub fn values(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.values.iter().map(|(id, value)| (*id, value))
    }
}

impl Portion {
    /// A chapter that is short by nature: all of it.
    pub fn whole(entries: Vec<Entry>) -> Self {
        Self { entries, next: None }
    }
}
