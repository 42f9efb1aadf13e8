//! Reviewing notes before an answer (P77, RULES 7): when somebody asks to see their data, each note about them is given too, unless a ground
//! of the law stands against it. Notes are not exempt as a class, so what nobody reviewed is neither given nor withheld: it holds the answer up.
//!
//! What was chosen, and why:
//! - Giving is work on a request; withholding, and undoing that, is a decision: it limits a right (AVG 23), as a refusal does.
//! - A verdict is about a note as it was seen. Changed or struck out after that, it is reviewed again.
//! - The words beside a ground are for the person, who reads them with the answer: a reason that nobody may read is a class of its own.
//! - Only what was reviewed is given: what is written or changed after the answer stays out of it, and that is said.
//!
//! `verdict`: what can be decided; `pile`: the notes of a request and how each stands; `store`: SQL; `list`, `bulk`, `withhold`: pages of
//! employees; `shown`: a note on them; `told`: what happened; `words`: numbers and grounds in words.

mod bulk;
mod carry_out;
mod list;
mod pile;
mod shown;
mod store;
mod told;
mod verdict;
mod withhold;
pub mod words;

pub use pile::{Pile, Piled, Standing, pile};
pub use store::{Reviewed, give, of_request, withhold};
pub use verdict::{Review, Verdict};

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};
use crate::rights::request::Request;

pub fn routes() -> Routes {
    let (working, deciding) = (Permit::Staff(Duty::RequestWork), Permit::Staff(Duty::Decisions));
    Routes::new()
        .get(working, "/beheer/verzoeken/{number}/werkaantekeningen", list::show)
        .get(working, "/beheer/verzoeken/{number}/werkaantekeningen/alle", bulk::show)
        .post(working, "/beheer/verzoeken/{number}/werkaantekeningen/alle", bulk::give)
        .post(working, "/beheer/verzoeken/{number}/werkaantekeningen/{note}/geven", list::give)
        .get(deciding, "/beheer/verzoeken/{number}/werkaantekeningen/{note}/weglaten", withhold::show)
        .post(deciding, "/beheer/verzoeken/{number}/werkaantekeningen/{note}/weglaten", withhold::withhold)
}

/// Where the notes of a request are reviewed, below its case.
pub fn address(request: &Request) -> String {
    format!("{}/werkaantekeningen", super::staff::case::address(&request.number))
}
