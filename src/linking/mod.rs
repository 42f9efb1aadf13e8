//! An account shows the data of the administration only after linking (P02): by a code that went to the home by letter, by a code handed
//! out at the desk, or by an employee's decision. Nobody is linked because a name looks alike. A link makes no two people one: it is a
//! row that can be ended, and each side keeps its own source and its own time to stay.
//!
//! - `code_store`: making and using codes; `store`: beginning and ending links;
//! - `letter`: the letter with a code, to the home; `letters`: to all homes at once, `/beheer/brieven`;
//! - `web`: `/mijn/koppelen`; `staff`: `/beheer/koppelen/{person}`; `decision`: linking by decision.

mod code_store;
mod decision;
mod event;
mod jobs;
mod letter;
pub mod letters;
mod mails;
mod model;
mod own_store;
pub mod personal_data;
mod promises;
mod staff;
mod store;
mod web;

pub use crate::kernel::code::{Code, CodeError};
pub use code_store::make_code;
pub use event::Event;
pub use jobs::jobs;
pub use model::{Decision, How, Identity, LinkedFile};
pub use promises::PROMISES;
pub use store::{accounts_of, decide, end, end_by_staff, files_of, link_of, redeem};

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Person, "/mijn/koppelen", web::form)
        .post(Permit::Person, "/mijn/koppelen", web::submit)
        .get(Permit::Person, "/mijn/koppelen/{link}/stoppen", web::ask_end)
        .post(Permit::Person, "/mijn/koppelen/{link}/stoppen", web::end)
        .get(Permit::Staff(Duty::Links), "/beheer/koppelen/{person}", staff::show)
        .post(Permit::Staff(Duty::Links), "/beheer/koppelen/{person}/code", staff::make_code)
        .post(Permit::Staff(Duty::Links), "/beheer/koppelen/{person}/brief", staff::letter)
        .get(Permit::Staff(Duty::Links), "/beheer/koppelen/{person}/besluit", decision::ask)
        .post(Permit::Staff(Duty::Links), "/beheer/koppelen/{person}/besluit", decision::decide)
        .post(Permit::Staff(Duty::Links), "/beheer/koppelen/{person}/stoppen", staff::end)
        .merge(letters::routes())
}
