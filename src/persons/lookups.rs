//! By which exact values staff and the portal itself find a person.

use super::model::Person;
use super::search_store;
use crate::kernel::address::Address;
use crate::platform::mail;

/// What contact addresses are hashed with.
pub const EMAIL: &str = mail::MAILBOX;
/// What numbers of the administration are hashed with.
pub const ADMINISTRATION_NUMBER: &str = "administration_number";

/// Kind and normalised value. A birth date alone has too few values to hide in, so it stands only beside a name.
pub fn of(person: &Person) -> Vec<(&'static str, String)> {
    let mut lookups = Vec::from(of_identity(person));
    lookups.extend(person.contact.email.iter().map(|email| (EMAIL, email.folded())));
    lookups.extend(person.contact.phone.iter().map(|phone| ("phone", phone.e164().to_owned())));
    lookups.extend(of_home(&person.contact.address));
    lookups
}

/// Who somebody is.
pub fn of_identity(person: &Person) -> [(&'static str, String); 2] {
    let family = &person.name.family;
    [("family_name", family.folded()), search_store::name_and_birth(family, &person.birth_date)]
}

/// A Dutch address; a foreign one has no postcode and number that staff would search by.
pub fn of_home(address: &Address) -> Option<(&'static str, String)> {
    match address {
        Address::Dutch { postcode, number, .. } => Some(search_store::home(postcode, number.number())),
        Address::Foreign { .. } => None,
    }
}
