//! Whom the data are about, with or without an account: name, date of birth, contact and roles, and who
//! lives with them (P01, P02, P10, P11, P12, P16).

mod address_columns;
mod event;
pub mod household;
mod household_store;
mod model;
mod search_store;
mod store;

pub use event::Event;
pub use household_store::{add as add_member, of_person as household_of};
pub use model::{Contact, Glimpse, OnFile, Person, Role, RoleHeld, Sought, Source};
pub use search_store::{glimpses, search};
pub use store::{add, add_role, begin, create_key, destroy_keys, email, email_hash, find, key, roles, with_email};
