//! The association as it stands at the head of a letter.

use letters::Sender;

use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;

pub fn sender(who: &Organisation, lang: Lang) -> Sender<'_> {
    Sender {
        name: &who.name,
        legal_name: &who.legal_name,
        registration_number: &who.registration_number,
        town: &who.town,
        visiting_address: &who.visiting_address,
        postal_address: &who.postal_address,
        phone: &who.phone,
        phone_hours: who.phone_hours(lang),
        website: &who.website,
        officer_email: &who.officer_email,
    }
}
