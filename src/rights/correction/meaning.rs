//! What it means that a datum is disputed, until it is decided who is right (AVG 18(1)(a)): only what the portal really does.

use super::field::Field;
use crate::persons;
use crate::platform::messages::Messages;

/// To the person, beside the datum.
pub fn to_person(t: Messages, field: Field) -> &'static str {
    match field {
        Field::Of(persons::Field::Email) => t.correction_unused_email(),
        Field::Of(persons::Field::Address) => t.correction_unused_address(),
        _ => t.correction_unused(),
    }
}

/// To who is about to put it down.
pub fn to_staff(t: Messages, field: Field) -> &'static str {
    match field {
        Field::Of(persons::Field::Email) => t.correction_then_email(),
        Field::Of(persons::Field::Address) => t.correction_then_address(),
        Field::Of(persons::Field::Phone) => t.correction_then_phone(),
        Field::Of(_) => t.correction_then_identity(),
        Field::Other => t.correction_then_other(),
    }
}
