//! Letters about a request (P91, P92): receipt, question about identity, extension, answer, refusal. One `Letter` makes both the page that
//! shows it and the PDF, so that nobody is sent what nobody saw.
//!
//! - `kind`, `contents`, `legal`: what a letter has to say by law, written by the program; a kind cannot be made without it;
//! - `wording`, `text`, `shipped`: the association's own words around that, and those that come with the program;
//! - `version`, `publish` and the stores: the versions of these words, which never change;
//! - `letter`, `pdf`: the whole, shown and printed; `sending`: kept with its request as it was read;
//! - `staff`: writing and publishing the words.

mod contents;
mod draft_store;
mod event;
mod kind;
mod legal;
mod letter;
mod pdf;
mod publish;
mod sending;
mod sent_store;
mod shipped;
mod staff;
mod text;
mod text_store;
mod version;
mod wording;
mod words;

pub use contents::{CaseFacts, Contents};
pub use event::Event;
pub use kind::LetterKind;
pub use letter::Letter;
pub use pdf::{NotPrinted, print};
pub use publish::publish_first;
pub use sending::{Sent, Way, compose, send, send_code};
pub use sent_store::of_request;
pub use staff::routes;
pub use text::{Fault, Words};
pub use version::{Version, parts};
pub use wording::{BLANKS, Parts, Place, Wording};
pub use words::{name as kind_name, subject};
