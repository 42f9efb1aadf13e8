//! What we say to everybody about their data: the privacy statement with all its versions (P03, P98, P99, P100), the page made from the
//! processing register (P04, P08), what a person may ask, and the executable statement (S1).
//!
//! - `text`, `draft`, `version`, `difference`: how a text is written, what may be published, which version holds, what changed;
//! - `publish`, `known`: publishing, and the versions in memory;
//! - `next`: the version that is being written in the portal, and the officer's advice on it;
//! - `notice`: the mark of the register, which evidence of a consent keeps beside the version.

mod difference;
mod draft;
mod event;
mod explained;
mod fault;
mod known;
mod news;
mod next;
pub mod next_store;
mod notice;
pub mod personal_data;
pub mod promises;
mod publish;
mod register_store;
mod seen_store;
mod text;
mod version;
mod version_store;
pub mod web;
mod words;

pub use difference::{Change, Difference, Fate, between, words as reworded};
pub use draft::{BLANKS, Draft, Refused, fill_in, fit};
pub use event::Event;
pub use explained::{Explained, explained};
pub use fault::{Fault, Unfit, Wrong};
pub use known::{reload, versions, watch};
pub use news::News;
pub use next::{Advice, Given, NEXT_AT_MOST, Next, Publication, Unpublished, Wanted, publish_next};
pub use notice::{Notice, notice};
pub use promises::{PROMISES, Promises};
pub use publish::{FIRST_DAY, NotPublished, SHIPPED, note_register, publish, publish_first, publish_history};
pub use seen_store::{forget, last_seen};
pub use text::{Block, Span, parse};
pub use version::{Kind, Version, Versions, counts_from, hash, number_in, register_in};
pub use version_store::all;
pub use web::{BlockView, STATEMENT, TextView, VERSIONS, VersionView, right_name};
pub use words::{basis, category};
