//! Making an account, and closing it again: both doors in one place (P01, P02, P24, P25, P26, P29, P31).
//!
//! What somebody fills in waits sealed until the link in the mail is used, for at most seven days. Only then is there a person, an
//! account and a consent. Nothing on the way tells whether an address has an account already.

mod answers;
mod close;
mod confirm;
mod event;
mod form;
mod jobs;
mod mails;
mod new_link;
mod paper;
pub mod personal_data;
mod promises;
mod store;
mod web;

pub use answers::SignUp;
pub use event::Event;
pub use form::SignUpForm;
pub use jobs::jobs;
pub use promises::PROMISES;
pub use store::{Confirmed, ask, confirm, waits};

use crate::kernel::staff::Duty;
use crate::platform::routes::{Permit, Routes};

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Anyone, "/aanmelden", web::form)
        .post(Permit::Anyone, "/aanmelden", web::submit)
        .get(Permit::Anyone, "/aanmelden/verstuurd", web::sent)
        .get(Permit::Anyone, "/aanmelden/jonger-dan-16", web::under_16)
        .get(Permit::Anyone, "/aanmelden/bevestigen/{token}", confirm::form)
        .post(Permit::Anyone, "/aanmelden/bevestigen/{token}", confirm::submit)
        .post(Permit::Anyone, "/aanmelden/bevestigen/{token}/opnieuw", new_link::send)
        .post(Permit::Person, "/mijn/toestemmingen/account/intrekken", close::submit)
        .get(Permit::Anyone, "/account-gesloten", close::closed)
        .post(Permit::Staff(Duty::PaperConsents), "/beheer/personen/{person}/toestemmingen/{purpose}", paper::submit)
}
