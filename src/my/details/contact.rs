//! How we reach somebody: what they said, what waits to be confirmed, and what the administration says where that is something else.

use super::known::Known;
use crate::kernel::dates;
use crate::my::overview::words::Origin;
use crate::persons::Field;
use crate::platform::page::Page;
use crate::rights::correction::Marked;
use crate::statement::{self, Explained};

pub struct ContactBlock {
    pub email: Option<String>,
    pub other_emails: Vec<String>,
    /// An address that nobody confirmed yet, and until when they can.
    pub waiting: Option<(String, String)>,
    pub login: String,
    /// The log-in name is the same text as the e-mail address.
    pub login_is_email: bool,
    pub phone: Option<String>,
    /// As it was typed, if that is another way of writing.
    pub typed_phone: Option<String>,
    pub other_phones: Vec<String>,
    pub address: Vec<String>,
    pub other_addresses: Vec<Vec<String>>,
    pub origin: Origin,
    pub email_marks: Marked,
    pub phone_marks: Marked,
    pub address_marks: Marked,
    pub why: Option<Explained>,
}

impl ContactBlock {
    pub fn new(page: &Page, known: &Known) -> Self {
        let contact = &known.own.person.contact;
        let others = || known.linked.iter().map(|file| &file.person.contact);
        let email = contact.email.as_ref();
        let (phone, waiting) = (contact.phone.as_ref(), known.waiting.as_ref());
        let typed = phone.filter(|phone| phone.original() != phone.shown());
        Self {
            email: email.map(|email| email.as_str().to_owned()),
            other_emails: others()
                .filter_map(|other| other.email.as_ref())
                .filter(|other| email.is_none_or(|email| email.folded() != other.folded()))
                .map(|other| other.as_str().to_owned())
                .collect(),
            waiting: waiting.map(|waiting| {
                (waiting.email.as_str().to_owned(), dates::long_with_time(waiting.expires_at, page.lang))
            }),
            login: known.login.clone(),
            login_is_email: email.is_some_and(|email| email.folded() == known.login.to_lowercase()),
            phone: phone.map(|phone| phone.shown()),
            typed_phone: typed.map(|phone| phone.original().to_owned()),
            other_phones: others()
                .filter_map(|other| other.phone.as_ref())
                .filter(|other| phone.is_none_or(|phone| phone.e164() != other.e164()))
                .map(|other| other.shown())
                .collect(),
            address: contact.address.lines(),
            other_addresses: others()
                .filter(|other| !other.address.is_like(&contact.address))
                .map(|other| other.address.lines())
                .collect(),
            origin: Origin::new(page, known.own.contact, known.own.since),
            email_marks: known.marks.of(page, &[Field::Email]),
            phone_marks: known.marks.of(page, &[Field::Phone]),
            address_marks: known.marks.of(page, &[Field::Address]),
            why: statement::explained(page.t, Origin::activity(known.own.contact)),
        }
    }
}
