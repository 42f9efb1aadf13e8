//! Who writes.

use serde::Serialize;
use time::Date;

/// Who writes, and who is responsible for the data (P19).
#[derive(Clone, Serialize)]
pub struct Sender<'a> {
    pub name: &'a str,
    pub legal_name: &'a str,
    pub registration_number: &'a str,
    pub town: &'a str,
    pub visiting_address: &'a str,
    pub postal_address: &'a str,
    pub phone: &'a str,
    pub phone_hours: &'a str,
    pub website: &'a str,
    /// Of the data protection officer.
    pub officer_email: &'a str,
}

/// A day as typst reads it: year, month, day.
pub fn parts<S: serde::Serializer>(date: &Date, to: S) -> Result<S::Ok, S::Error> {
    [date.year(), u8::from(date.month()).into(), date.day().into()].serialize(to)
}
