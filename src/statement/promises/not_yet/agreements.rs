//! Consent, agreements and laws: why we may use data.

use super::{Said, said};

#[rustfmt::skip]
pub const SAID: &[Said] = &[
    said("P34",
        "Een mens beslist over uw inkomenstoets. Daarna vernietigen wij uw papieren.",
        "A person decides on your income test. After that we destroy your documents."),
];
