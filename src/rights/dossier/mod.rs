//! The dossier (P77, AVG 15): all that we have of one person, collected from every slice a portion at a time, with what the law wants said
//! beside it. One source makes the page, the file for programs, the tables and the bundle of all of them.
//!
//! - `chapters`: which chapters there are, in the order of reading; `looked`, `mails`: those that no slice owns;
//! - `record`, `collect`: whose files it is made of, and the walk through them; `not_in_it`: what is left out of every dossier, and why;
//! - `about`: purposes, recipients, terms, sources and rights, from the processing register;
//! - `given`: for whom it is open once their request was answered, how long, and how often it was opened; `at_once`: how many are made together;
//! - `shown`: it in the reader's words; `json`, `tables`, `page`, `online`, `paper`, `bundle`: the shapes it is given in.

mod about;
mod at_once;
mod bundle;
mod chapters;
mod collect;
pub mod given;
mod given_store;
mod json;
mod looked;
mod mails;
mod not_in_it;
mod online;
mod out;
mod page;
mod paper;
mod record;
mod record_store;
mod schema;
mod shown;
mod tables;

pub use bundle::{bundle, fill};
pub use chapters::chapters;
pub use collect::{Dossier, Item, Notes, Walk};
pub use json::{FORMAT, VERSION, write as write_json};
pub use not_in_it::{LeftOut, NOT_IN_IT};
pub use online::online;
pub use out::Out;
pub use page::{Online, write as write_page, write_online};
pub use paper::print;
pub use record::{Record, RecordKind, records};
pub use schema::{ADDRESS as SCHEMA, schema, show as show_schema};
pub use tables::write as write_table;
