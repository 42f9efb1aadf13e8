//! Patterns in how employees open files (P67): many in an hour, or outside working hours. Noticed only while the organisation has it on: watching
//! people at work is for the works council to agree to first (WOR 27). Every employee reads whether it is on, and within which limits.
//!
//! - `rules`: limits and working hours; `find`: what exceeds them, as a plain function;
//! - `store`: whether it is on; `finding_store`: what was noticed; `look`: the work in the background;
//! - `staff`: `/beheer/patronen`.

mod event;
pub mod find;
mod finding_store;
mod look;
mod mails;
mod model;
pub mod personal_data;
pub mod rules;
mod staff;
mod store;

pub use look::jobs;
pub use model::{Pattern, Verdict};
pub use staff::{routes, standing};
