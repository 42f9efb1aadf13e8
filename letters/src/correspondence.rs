//! A letter to one person about what they asked, of as many pages as it takes.

use serde::Serialize;
use time::Date;

use crate::LetterError;
use crate::flow::{Block, Language};
use crate::press::{self, Pages, Sheet};
use crate::sender::{Sender, parts};

/// What a letter says. Texts are printed as they are: nothing in them is markup.
#[derive(Clone, Serialize)]
pub struct CorrespondenceLetter<'a> {
    pub sender: Sender<'a>,
    pub language: Language,
    /// The lines of the address, the name first. None for who reads the letter in the portal: there is no envelope then.
    pub addressee: &'a [String],
    /// Of the letter, and of the file.
    #[serde(serialize_with = "parts")]
    pub date: Date,
    /// What stands above it by name, such as our reference.
    pub particulars: &'a [(String, String)],
    /// Also the title of the file, which lists of files show: no name in it.
    pub subject: &'a str,
    pub salutation: &'a str,
    pub body: &'a [Block],
    pub closing: &'a str,
    /// In what capacity, and on whose behalf: a line for each.
    pub signature: &'a str,
    pub enclosures: &'a [String],
}

/// What somebody asked and what they are told is theirs: not for a log.
impl std::fmt::Debug for CorrespondenceLetter<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CorrespondenceLetter(..)")
    }
}

/// The most that is called a letter.
const MOST: usize = 30;

/// As PDF/UA-1 and PDF/A-2a: it can be read aloud, and opened as long as it is kept. With an addressee, the first page shows the address
/// and nothing else in the window of the envelope.
pub fn correspondence(letter: &CorrespondenceLetter<'_>) -> Result<Vec<u8>, LetterError> {
    let pages = if letter.addressee.is_empty() { Pages::UpTo(MOST) } else { Pages::FirstInAWindow(MOST) };
    press::print(&Sheet::new(include_str!("correspondence.typ"), letter, pages)?)
}
