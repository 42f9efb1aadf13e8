//! The association itself: who it is and how to reach it (P19, P84), the front door of the portal, its cookies (P73), how well the
//! portal works for everybody, and its own colours.

mod promises;
mod sender;
pub mod settings;
pub mod settings_store;
mod staff;
mod tested;
pub mod web;
mod wipe;

pub use promises::PROMISES;
pub use sender::sender;
