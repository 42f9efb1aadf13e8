//! Whom the data are about, with or without an account: name, date of birth, contact and roles, and who
//! lives with them (P01, P02, P10, P11, P12, P16); and putting right what is wrong of it, datum by datum (P78).

mod address_columns;
mod administration;
mod administration_store;
mod bounce_store;
mod brought_in_store;
pub mod contact_form;
mod contact_store;
mod corrected_data;
mod correction;
mod correction_store;
mod disputed_store;
mod event;
pub mod household;
mod household_store;
mod key_store;
mod lookups;
mod model;
mod newsletter_store;
pub mod personal_data;
mod role_store;
mod sealed_record;
pub mod search_form;
mod search_store;
mod store;

pub use administration::{AdministrationNumber, BadNumber, Imported, contact_hash};
pub use administration_store::{
    add_imported, administration_number, lift_suppression, suppress, suppressed, update_imported, with_numbers,
};
pub use bounce_store::{bounced, has_bounced, lift_bounced, mailbox_of};
pub use brought_in_store::{begin_many, who_left_newsletter};
pub use contact_store::{KnownSince, known_since, open, set_address, set_email, set_phone};
pub use corrected_data::said as field_said;
pub use correction::{Datum, Field};
pub use correction_store::{correct, corrected};
pub use disputed_store::{dispute, disputed, is_disputed, undisputed, usable_email, who_dispute};
pub use event::Event;
pub use household_store::{
    add as add_member, come_back as member_back, leave as member_left, of_person as household_of,
    remove as remove_member,
};
pub use key_store::{create_key, create_keys, destroy_keys, file, key, keys_of};
pub use model::{Contact, Glimpse, OnFile, Person, Role, RoleHeld, Sought, Source};
pub use newsletter_store::{
    InMailbox, family_name_hash, in_mailbox, in_mailboxes, left_newsletter, lift_newsletter, suppress_newsletter,
};
pub use role_store::{add_role, roles};
pub use search_store::{glimpses, search};
pub use store::{add, begin, email, email_hash, find, is_on_file, with_email};
