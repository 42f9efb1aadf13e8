//! `/beheer/patronen`: every employee reads whether it is on and within which limits; the coordinator switches it and settles what was noticed, the
//! officer sees that.

mod limits;
mod list;
mod overview;
mod settle;
mod switch;
pub mod words;

pub use overview::standing;

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

const PLACE: &str = "/beheer/patronen";
const FINDINGS: &str = "/beheer/patronen/meldingen";

pub fn routes() -> Routes {
    let (keeps, sees) = (Permit::Staff(Duty::Patterns), Permit::Staff(Duty::Findings));
    Routes::new()
        .get(Permit::Staff(Duty::Overview), PLACE, overview::show)
        .get(keeps, "/beheer/patronen/aanzetten", switch::form)
        .post(keeps, "/beheer/patronen/aanzetten", switch::on)
        .post(keeps, "/beheer/patronen/uitzetten", switch::off)
        .get(sees, FINDINGS, list::show)
        .get(keeps, "/beheer/patronen/meldingen/{finding}", settle::form)
        .post(keeps, "/beheer/patronen/meldingen/{finding}", settle::submit)
}
