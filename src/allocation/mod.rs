//! Registrations with the system by which the region allocates rental homes, as that system gave them (P15). Importing them comes later.

mod event;
mod model;
pub mod personal_data;
mod store;

pub use event::Event;
pub use model::AllocationRegistration;
pub use store::{add, of_person};
