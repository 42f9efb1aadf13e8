//! Deciding on a request and telling so (P90, P91, P92): answering, refusing, extending, and stopping when nobody showed who asks. Each takes
//! the letter that tells of it: the reasons are typed, the letter is read as the person will read it, and what was read is sent, in one change
//! with the step. There is no fee: what is excessive can only be refused, with the reason (AVG 12(5)).
//!
//! `writing`: the rules, what may be sent today and what stands in the way; `situation`, `unfinished`: what they look at; `overview`, `form`,
//! `preview`: pages, `submit` between them; `carry_out`: the change; `letter_page`: a letter that was sent; `on_case`: on the case page.

mod carry_out;
mod form;
pub mod letter_page;
pub mod on_case;
mod overview;
mod parse;
mod preview;
mod situation;
mod submit;
mod told;
mod unfinished;
mod words;
mod writing;

pub use unfinished::unfinished;
pub use writing::{Hindrance, Work, Writing};

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    let (seeing, working) = (Permit::Staff(Duty::Requests), Permit::Staff(Duty::RequestWork));
    let deciding = Permit::Staff(Duty::Decisions);
    Routes::new()
        .get(deciding, "/beheer/verzoeken/{number}/besluit", overview::show)
        .get(deciding, "/beheer/verzoeken/{number}/besluit/{decision}", submit::form)
        .post(deciding, "/beheer/verzoeken/{number}/besluit/{decision}", submit::decide)
        .get(working, "/beheer/verzoeken/{number}/ontvangstbevestiging", submit::receipt_form)
        .post(working, "/beheer/verzoeken/{number}/ontvangstbevestiging", submit::receipt)
        .get(seeing, "/beheer/verzoeken/{number}/brieven/{letter}", letter_page::show)
        .get(seeing, "/beheer/verzoeken/{number}/brieven/{letter}/brief.pdf", letter_page::pdf)
}
