//! Satisfaction surveys and figures.

use super::{Said, said};

#[rustfmt::skip]
pub const SAID: &[Said] = &[
    said("P50",
        "Af en toe vragen wij wat u van ons vindt. Meedoen hoeft niet.",
        "Now and then we ask what you think of us. You need not take part."),
    said("P51",
        "Gegevens voor onderzoek bewaren wij apart van uw dossier.",
        "We keep data for research apart from your file."),
    said("P52",
        "Meedoen aan onderzoek kan per brief, per telefoon of op internet.",
        "You can take part in research by letter, by phone or online."),
    said("P53",
        "Een onderzoeker gebruikt uw gegevens alleen om u te vragen en ons te vertellen.",
        "A researcher uses your data only to ask you and to report to us."),
    said("P54",
        "In cijfers over onderzoek kan niemand u herkennen.",
        "Nobody can recognise you in figures from research."),
];
