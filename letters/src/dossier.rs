//! All that is known about a person, to be read and kept (P77).

use serde::Serialize;
use time::Date;

use crate::LetterError;
use crate::flow::{Block, Language};
use crate::press::{self, Pages, Sheet};
use crate::sender::{Sender, parts};

/// What a dossier says. Texts are printed as they are: nothing in them is markup.
#[derive(Clone, Serialize)]
pub struct DossierPaper<'a> {
    pub sender: Sender<'a>,
    pub language: Language,
    /// Also the title of the file, which lists of files show: no name in it.
    pub title: &'a str,
    /// Of which day the contents are.
    #[serde(serialize_with = "parts")]
    pub date: Date,
    /// On the title page: whose data, and our reference.
    pub about: &'a [(String, String)],
    /// Below it: how to read what follows.
    pub opening: &'a [Block],
    pub chapters: &'a [Chapter],
}

/// One part, with a bookmark and a line in the contents.
#[derive(Clone, Debug, Serialize)]
pub struct Chapter {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// Everything about somebody: not for a log.
impl std::fmt::Debug for DossierPaper<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DossierPaper(..)")
    }
}

/// Some hundreds of pages are many; a file beyond this is a mistake.
const MOST: usize = 2_000;

/// As PDF/UA-1 and PDF/A-2a, flat: titles, tables and lists. A character that our typeface lacks, which a note may hold, is printed as its
/// number, such as `[U+1F600]`: one smiling face must not keep somebody from their data.
pub fn dossier(paper: &DossierPaper<'_>) -> Result<Vec<u8>, LetterError> {
    press::print(&Sheet::with_numbers(include_str!("dossier.typ"), paper, Pages::UpTo(MOST))?)
}
