//! How we reach somebody, changed by themselves (P10, P11, P12). A new e-mail address waits until somebody who reads it says so.

mod event;
mod store;

pub use event::Event;
pub use store::{Waiting, ask, cancel, purge, take, waiting};
