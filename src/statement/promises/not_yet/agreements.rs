//! Consent, agreements and laws: why we may use data.

use super::{Said, said};

#[rustfmt::skip]
pub const SAID: &[Said] = &[
    said("P32",
        "U ziet welke overeenkomsten u met ons hebt en welke gegevens daarbij horen.",
        "You see which agreements you have with us and which data belong to them."),
    said("P34",
        "Een mens beslist over uw inkomenstoets. Daarna vernietigen wij uw papieren.",
        "A person decides on your income test. After that we destroy your documents."),
    said("P36",
        "U ziet bij elk gegeven welke rechten u hebt.",
        "You see for each piece of data which rights you have."),
];
