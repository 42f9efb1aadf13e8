//! Who rents which home, since when (P01, P16, P32). Each party has a copy of the address sealed under their own key, so that one
//! person's data end without the other's.

mod event;
mod model;
mod store;

pub use event::Event;
pub use model::{Home, Tenancy};
pub use store::{begin, join, of_person};
