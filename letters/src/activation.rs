//! A letter to one person at their home, with the code that shows their tenancy in their account.

use serde::Serialize;
use time::Date;

use crate::LetterError;
use crate::press::{self, Pages, Sheet};
use crate::sender::{Sender, parts};

/// What a letter says. Texts are printed as they are: nothing in them is markup.
#[derive(Clone, Serialize)]
pub struct ActivationLetter<'a> {
    pub sender: Sender<'a>,
    /// The whole name.
    pub name: &'a str,
    /// The lines under the name: street and number, postcode and town.
    pub address: &'a [String],
    /// In groups, as it is to be read: `C4HK-7WPR-9XDM`.
    pub code: &'a str,
    /// Of the letter, and of the file.
    #[serde(serialize_with = "parts")]
    pub date: Date,
    /// The last whole day on which the code works.
    #[serde(serialize_with = "parts")]
    pub until: Date,
    /// The address of the portal's front page, and of the page where the code is filled in.
    pub portal_url: &'a str,
    pub code_url: &'a str,
    pub statement_url: &'a str,
}

/// A code is a key and a name is personal: neither goes into a log.
impl std::fmt::Debug for ActivationLetter<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ActivationLetter(..)")
    }
}

/// A page for each letter, each with an address for the window, as PDF/UA-1 and PDF/A-2a: it can be read aloud, and opened as long as it
/// is kept. Several are for those who live at one address.
pub fn activation(letters: &[ActivationLetter<'_>]) -> Result<Vec<u8>, LetterError> {
    press::print(&Sheet::new(include_str!("activation.typ"), letters, Pages::EachInAWindow(letters.len()))?)
}
