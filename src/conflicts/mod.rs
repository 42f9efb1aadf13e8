//! Conflicts of interest (P23): an employee says whom they know, and that file stays shut for them. The coordinator may allow it for a while, never to
//! themselves. The database keeps it at the one place where files are opened, so no page leads past it.
//!
//! - `model`: relations and reasons; `store`: SQL;
//! - `staff`: what an employee tells and asks, and what the coordinator decides.

mod event;
mod mails;
mod model;
pub mod personal_data;
mod promises;
mod staff;
mod store;

pub use promises::PROMISES;
pub use staff::routes;
