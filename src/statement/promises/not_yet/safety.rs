//! Security, breaches, retention, and this website.

use super::{Said, said};

#[rustfmt::skip]
pub const SAID: &[Said] = &[
    said("P66",
        "Lekken uw gegevens uit? Dan vertellen wij u dat.",
        "If your data leak, we tell you."),
    said("P68",
        "Wij bewaren niets langer dan nodig. Voor elk gegeven is er een termijn.",
        "We keep nothing longer than needed. Each kind of data has a term."),
    said("P69",
        "Na die termijn vernietigen wij de gegevens, ook in onze reservekopieën.",
        "After that term we destroy the data, in our backups too."),
    said("P70",
        "Bewaren wij iets langer voor een overdracht? Dan leest u waarom en tot wanneer.",
        "If we keep something longer for a transfer, you read why and until when."),
    said("P71",
        "Moeten wij van de wet langer bewaren? Dan noemen wij die wet.",
        "If the law makes us keep something longer, we name that law."),
];
