//! Signing up for the newsletter and leaving it (P47, P48, P49): by anybody, with or without an account; and writing and sending it (P46).
//!
//! What somebody fills in waits sealed until the button behind the link in the mail is pressed, for at most seven days. Only then is there a
//! subscriber, a person without an account, and a consent. Nothing on the way tells whether an address is known. Who leaves does so by a
//! link that works for ever, without logging in.
//!
//! - `form`, `answers`: what is asked, and how it waits;
//! - `signing_up`: from asking to the consent; `leaving`: out, and back again;
//! - `leave_link`: the secret in each newsletter;
//! - `bringing_in`: who said yes elsewhere, before this portal;
//! - `edition`: the newsletters themselves;
//! - `bounces`: mailboxes that it does not go to, since mail to them came back;
//! - `disclosure`, `labels`: what a printer gets for the post.

mod answers;
pub mod bounces;
pub mod bringing_in;
mod disclosure;
mod disclosure_store;
pub mod edition;
mod event;
mod form;
mod jobs;
pub mod label_store;
pub mod labels;
mod leave_link;
mod leaving;
mod mails;
pub mod personal_data;
mod promises;
mod signing_up;
mod store;
mod web;

pub use answers::{PostalAddress, SignUp};
pub use event::Event;
pub use jobs::jobs;
pub use leave_link::{LeaveLink, leave_link, leave_links};
pub use promises::PROMISES;
pub use signing_up::{Confirmed, ask, confirm};

use crate::platform::routes::Routes;

pub fn routes() -> Routes {
    web::routes().merge(bringing_in::routes()).merge(edition::routes())
}
