//! How we reach somebody, changed by themselves after their password (P10, P11, P12). A new e-mail address waits until somebody who reads
//! it says so. The log-in name stands apart: another address leaves it as it is.

mod event;
mod jobs;
mod mails;
pub mod personal_data;
mod promises;
mod store;
mod web;

pub use event::Event;
pub use jobs::jobs;
pub use promises::PROMISES;
pub use store::{Waiting, ask, cancel, purge, take, waiting};
pub use web::routes;
