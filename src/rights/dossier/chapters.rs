//! Every chapter that there is. A chapter that is not in it is found by the test that walks the columns of the database.

use super::{looked, mails};
use crate::platform::personal_data::{Chapters, PersonalData};
use crate::rights::personal_data;
use crate::{
    accounts, allocation, conflicts, consents, contact, linking, newsletter, notes, patterns, persons, registration,
    representatives, statement, tenancies,
};

const ALL: [Chapters; 17] = [
    persons::personal_data::PERSONAL_DATA,
    contact::personal_data::PERSONAL_DATA,
    tenancies::personal_data::PERSONAL_DATA,
    allocation::personal_data::PERSONAL_DATA,
    notes::personal_data::PERSONAL_DATA,
    consents::personal_data::PERSONAL_DATA,
    accounts::personal_data::PERSONAL_DATA,
    conflicts::personal_data::PERSONAL_DATA,
    patterns::personal_data::PERSONAL_DATA,
    registration::personal_data::PERSONAL_DATA,
    newsletter::personal_data::PERSONAL_DATA,
    linking::personal_data::PERSONAL_DATA,
    representatives::personal_data::PERSONAL_DATA,
    personal_data::PERSONAL_DATA,
    mails::PERSONAL_DATA,
    looked::PERSONAL_DATA,
    statement::personal_data::PERSONAL_DATA,
];

/// In the order in which people read them.
pub fn chapters() -> impl Iterator<Item = &'static dyn PersonalData> {
    ALL.into_iter().flatten().copied()
}
