//! Notes and complaints in a person's file (P18): what we write about somebody's paying or living there, and the person's own side of it.
//!
//! What was chosen, and why:
//! - The person reads a note at once, whole. Notes are not exempt from access as a class (RULES 7), so an employee writes for that reader.
//!   What leaves with the answer to a request to see data is reviewed note by note in `rights`, where one may be withheld on a ground.
//! - A note can concern several persons: one complains about another. Each has a copy sealed with their own key, in which stands what
//!   they may read. Whom else it concerns is a link that employees see. The person reads that somebody told us, not who: that is the other
//!   person's data (AVG 15(4)), and the page says that it is left out. The form asks for a text without names.
//! - Another person joins a note only from a file that the employee has open too, so that nobody is looked at without a line in the log.
//! - Nothing changes silently. A note gets a next version with a reason, or is struck out with a reason; both stay legible. Masking a
//!   citizen service number (P20) is the one exception: see `store::mask`.
//! - The person answers with their own side, which stands below the note, and can say that they do not agree: employees see that at the note.
//!
//! `model`: rules; `store`, `read_store`: SQL; `form`: what employees type; `shown`: a note in words; `web`: the person's pages;
//! `staff`, `writing`: those of employees.

mod event;
mod form;
mod model;
pub mod personal_data;
mod promises;
mod read_store;
mod shown;
mod staff;
mod store;
mod web;
mod writing;

pub use event::Event;
pub use model::{Author, Kind, Note, Part, Source, Topic, Words};
pub use promises::PROMISES;
pub use read_store::{Mark, count, find, list, marks};
pub use shown::Shown;
pub use store::{Copy, correct, dispute, mask, reply, strike, take_back, write};

use crate::platform::routes::Routes;

pub fn routes() -> Routes {
    web::routes().merge(staff::routes()).merge(writing::routes())
}
