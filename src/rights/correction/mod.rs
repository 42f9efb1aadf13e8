//! Putting right what is wrong (P78; AVG 16, 18(1)(a), 19). What somebody asks is put down line by line: which datum, what stands, what it should
//! be. Each line is decided by itself; what is accepted is applied in the same change by the slice that has the datum, and what is not stays
//! with the reason, and with what the person says beside it. As long as a line is open the datum is disputed: it is marked so wherever it shows,
//! and the portal uses it no more by itself (`persons::is_disputed`).
//!
//! - `line`, `tally`, `typed`: the rules: what a line is, what an answer may say after the decisions, what was typed;
//! - `line_store`, `supplement_store`, `told_store`: SQL; `records`: in which files of the person a datum stands; `decide`: the change; `mails`: who hears of it;
//! - `marks`: what stands beside a datum elsewhere; `meaning`: what it is to be disputed; `in_words`: lines in words; `letter`: what the letter begins with;
//! - `staff`: pages of employees; `own`, `supplement`: what who asked sees and says.

mod decide;
mod field;
mod in_words;
pub mod letter;
mod line;
mod line_store;
mod mails;
mod marks;
mod meaning;
pub mod on_case;
pub mod own;
mod records;
mod staff;
mod supplement;
mod supplement_store;
mod tally;
mod told_store;
mod typed;

pub use decide::{Decided, decide};
pub use field::Field;
pub use line::{Line, NewLine, Verdict};
pub use line_store::{Added, add, disputed, give_up, lines, remove, settle, tally};
pub use marks::{Marked, Marks};
pub use supplement_store::{Supplement, of_persons as supplements, write as write_supplement};
pub use tally::Tally;
pub use told_store::{Told, note as note_told, told};

use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    const MINE: &str = "/mijn/verzoeken/{number}/correctie/{line}";
    const FOLLOWED: &str = "/privacy/verzoek/volgen/{number}/correctie/{line}";
    staff::routes()
        .get(Permit::Person, MINE, supplement::form)
        .post(Permit::Person, MINE, supplement::submit)
        .get(Permit::Anyone, FOLLOWED, supplement::form)
        .post(Permit::Anyone, FOLLOWED, supplement::submit)
}
