//! Consents (P24, P27, P28, P29, P30): the versions of each text, the append-only evidence of giving and withdrawing, and what
//! follows from both. Giving and withdrawing are one statement each, so that no two of them can run through each other.

mod draft;
mod draft_store;
mod event;
mod jws;
mod key_store;
mod mails;
mod model;
mod paper;
mod parting;
pub mod personal_data;
mod promises;
mod publish;
mod receipt;
mod scan_store;
pub mod shown;
mod signing_key;
pub mod staff;
mod store;
mod text;
mod text_store;
mod texts;
mod web;

pub use crate::platform::scan::{Media, Scan, ScanError};
pub use event::Event;
pub use model::{Act, Channel, Given, Kind, Outcome, PurposeState, Said, Standing, said_at};
pub use paper::{DayError, Paper, record, said, tell, text_on};
pub use parting::keep_withdrawals;
pub use promises::PROMISES;
pub use publish::{publish, publish_first};
pub use signing_key::publish_key;
pub use store::{
    Agreed, Whose, allowed, give, give_now, reach, record_new, states, states_with_linked, who_agreed, who_allow,
    withdraw_in, withdraw_now,
};
pub use text::{Change, NoWording, Publication, Text, Texts, Wording};
pub use texts::{KnownTexts, reload, texts};
pub use web::About;

use crate::platform::routes::Routes;

/// Withdrawing the consent for the account stands with `registration`, since it closes the account; so does recording a paper, which may
/// do the same.
pub fn routes() -> Routes {
    web::routes().merge(staff::routes())
}
