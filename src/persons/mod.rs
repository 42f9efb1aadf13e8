//! Whom the data are about, with or without an account: name, date of birth, contact and roles (P01, P02, P10, P11, P12).

mod address_columns;
mod event;
mod model;
mod search_store;
mod store;

pub use event::Event;
pub use model::{Contact, Glimpse, OnFile, Person, Role, RoleHeld, Sought, Source};
pub use search_store::{glimpses, search};
pub use store::{add, add_role, begin, create_key, destroy_keys, email, email_hash, find, key, roles, with_email};
