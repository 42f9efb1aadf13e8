//! Requests about somebody's data (AVG 12, 15 to 22): asked, clocked, identified and answered. The promises P76 to P78, P86, P87 and P90 to
//! P93.
//!
//! What was chosen, and why:
//! - One place decides what may happen: [`Case::after`]. The store writes only what it gave, with the version it was read at, so that two who
//!   work at once are told. The database repeats what may never be wrong: nothing is fulfilled without identity.
//! - A request belongs to who asks (`person`), whose key seals it. Whose data it is about (`about`) is known at once for somebody's own
//!   account; for everybody else an employee matches it, and nothing does so by itself. Who asks without an account is a subject of their own.
//! - Days are counted by `kernel::deadline`; the two dates that the queue needs are kept beside the facts they come from.
//!
//! `kind`, `identity`, `state`, `case`: the rules; `store` and `*_store`: SQL; `asking`: taking in; `letters`: what is said in writing;
//! `correction`: putting right what is wrong; `decide`: answering, refusing and extending by such a letter; `dossier`: all that we have of
//! somebody; `review`: which notes of it are given; `personal_data`: what of requests is in it; `web`: the pages of who asks; `news`: what is
//! mailed to them.

mod about_store;
mod alert;
mod alert_store;
mod asked_store;
mod asking;
mod case;
pub mod correction;
mod counted;
mod deadline_promises;
pub mod decide;
pub mod dossier;
mod event;
mod figures;
mod figures_store;
mod file_store;
mod follow_store;
mod from_message;
mod giving_up;
mod giving_up_store;
mod identity;
mod kind;
pub mod letters;
mod mails;
mod matching;
mod message_store;
mod news;
mod number;
mod open;
mod own_store;
mod personal_data;
mod promises;
pub mod proof;
mod queue;
mod queue_store;
mod receipt;
mod receipt_store;
mod remark_store;
mod remind;
mod request;
pub mod review;
mod row_store;
mod staff;
mod state;
mod step_store;
mod store;
mod system;
mod system_store;
mod task;
mod task_store;
mod web;

pub use alert::Alert;
pub use asked_store::find as asked;
pub use asking::{Press, ask, ask_as_visitor, ask_for, page_number, take_in};
pub use case::{Case, Illegal, Step, Unfinished};
pub use deadline_promises::DEADLINE_PROMISES;
pub use event::Event;
pub use file_store::{Filed, Use, add as add_file, destroy as destroy_file, files, open as open_file, sends_again};
pub use follow_store::{is_current as is_current_code, make as make_follow_code, opened, opens as followed};
pub use from_message::ask_in_message;
pub use identity::{Need, Shown};
pub use kind::{Channel, Kind};
pub use matching::{Compared, Fact, compare, same};
pub use message_store::{Direction, Message, messages, says_again, send};
pub use news::tell;
pub use number::{BadNumber, Number};
pub use open::OpenCase;
pub use promises::PROMISES;
pub use queue::{Filter, Whose};
pub use queue_store::{Counts, counts};
pub use receipt::{Proposal, Verdict};
pub use receipt_store::{decide as decide_receipt, proposals as receipt_proposals, propose as propose_receipt};
pub use remark_store::{Remark, remarks, write as write_remark};
pub use remind::jobs;
pub use request::{Asked, By, New, Request};
pub use state::{Outcome, State};
pub use step_store::{Taken, steps};
pub use store::{NotTaken, by_number, find, hold, of_persons, take};
pub use system::{System, Title};
pub use system_store::{add as add_system, systems};
pub use task::{Ended, Task, Work};
pub use task_store::{close as close_task, make as make_tasks, of_request as tasks, open_tasks};
pub use web::{AskForm, OwnForm, words};

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Staff(Duty::Requests), "/beheer/verzoeken/cijfers", figures::figures)
        .merge(letters::routes())
        .merge(correction::routes())
        .merge(decide::routes())
        .merge(review::routes())
        .get(Permit::Anyone, dossier::SCHEMA, dossier::show_schema)
        .merge(staff::routes())
        .merge(web::routes())
}
