//! Who acts for whom (P88): an agent, administrator, guardian, mentor or parent asks, with a proof; an employee finds the other, checks who both
//! are, and confirms. From then on the representative acts in the portal within the scope, and both can see it. What a kind may do at most stands
//! in `kernel::representation`; that a session acts for another, in `platform::session`; what they then see, in `my`.
//!
//! - `store`: who acts for whom; `list_store`: lists of it; `proof_store`: the papers; `own_store`: what both read of it;
//! - `web`: `/mijn/vertegenwoordigers`; `staff`: `/beheer/vertegenwoordigers`;
//! - `ending`: what ends by itself, and the proofs that go after it.

mod ending;
mod event;
mod form;
mod list_store;
mod mails;
mod model;
mod own_store;
pub mod personal_data;
mod promises;
mod proof_store;
mod staff;
mod store;
mod web;
pub mod words;

pub use ending::{end_with_account, jobs};
pub use event::Event;
pub use list_store::turned_sixteen;
pub use list_store::with;
pub use model::{Asked, End, Representation, Seen, SeenOther, State};
pub use promises::PROMISES;
pub use proof_store::add as add_proof;
pub use store::{Confirmed, ask, confirm, end, one};

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

const MINE: &str = "/mijn/vertegenwoordigers";
pub const DESK: &str = "/beheer/vertegenwoordigers";

pub fn routes() -> Routes {
    let (see, decide) = (Permit::Staff(Duty::Representatives), Permit::Staff(Duty::Representing));
    Routes::new()
        .get(Permit::Person, MINE, web::list::list)
        .get(Permit::Person, "/mijn/vertegenwoordigers/nieuw", web::ask::form)
        .post(Permit::Person, "/mijn/vertegenwoordigers/nieuw", web::ask::check)
        .post(Permit::Person, "/mijn/vertegenwoordigers/versturen", web::send::send)
        .get(Permit::Person, "/mijn/vertegenwoordigers/{representation}/stoppen", web::end::ask)
        .post(Permit::Person, "/mijn/vertegenwoordigers/{representation}/stoppen", web::end::end)
        .post(Permit::Person, "/mijn/vertegenwoordigers/{representation}/handelen", web::act::begin)
        .post(Permit::Acting, "/mijn/namens/stoppen", web::act::stop)
        .get(see, DESK, staff::queue::queue)
        .get(see, "/beheer/vertegenwoordigers/{representation}", staff::one::show)
        .get(see, "/beheer/vertegenwoordigers/{representation}/bewijs", staff::one::proof)
        .post(decide, "/beheer/vertegenwoordigers/{representation}/zoeken", staff::find::find)
        .post(decide, "/beheer/vertegenwoordigers/{representation}/bevestigen", staff::confirm::confirm)
        .post(decide, "/beheer/vertegenwoordigers/{representation}/weigeren", staff::refuse::refuse)
        .post(decide, "/beheer/vertegenwoordigers/{representation}/einde", staff::refuse::end)
        .post(decide, "/beheer/vertegenwoordigers/{representation}/laatste-dag", staff::last_day::change)
}
