//! The letters that go out, by post or in the portal, and what people take with them, laid out as PDF. Pure: what stands in a letter comes in, bytes come out; no network, no file, no
//! clock. The same input gives the same bytes.
//!
//! Whoever calls this from async code does so in `spawn_blocking`: a letter takes a few hundredths of a second of calculating.
//!
//! - `activation`: the letter with the code that links a home (P02);
//! - `correspondence`: a letter about what somebody asked (P91, P92);
//! - `dossier`: all that is known about somebody, to be read (P77);
//! - `labels`: sheets of addresses for the newsletter by post (P48);
//! - `flow`: the blocks that both are made of;
//! - `press`: typst, with our typeface and nothing else within its reach;
//! - `window`: the envelope's window, and the check that nothing but the address shows in it.

mod activation;
mod correspondence;
mod dossier;
mod flow;
mod labels;
mod press;
mod sender;
mod window;

pub use activation::{ActivationLetter, activation};
pub use correspondence::{CorrespondenceLetter, correspondence};
pub use dossier::{Chapter, DossierPaper, dossier};
pub use flow::{Block, Language};
pub use labels::{Label, labels};
pub use press::is_known;
pub use sender::Sender;

/// Why there is no letter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// A letter of another script than our typeface has, such as Greek or Vietnamese. Printing a box instead would be a wrong name.
    #[error("the typeface lacks a character of the text")]
    Letters(char),
    /// The text takes more pages than there may be, or the address more than the window.
    #[error("the text does not fit")]
    TooLong,
    /// The words of typst, which never quote the data.
    #[error("the letter could not be made: {0}")]
    Press(String),
}
