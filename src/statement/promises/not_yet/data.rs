//! For whom the portal is, which data it holds, and who may see them.

use super::{Said, said};

#[rustfmt::skip]
pub const SAID: &[Said] = &[
    said("P13",
        "Uw inkomen gebruiken wij alleen voor de inkomenstoets.",
        "We use your income for the income test only."),
    said("P15",
        "Komen gegevens van Woonkeus Stedendriehoek? Dan staat dat erbij.",
        "If data come from Woonkeus Stedendriehoek, we say so."),
    said("P17",
        "Medische gegevens vragen wij alleen voor een passende woning, en als u dat goedvindt.",
        "We ask for medical data only to find a suitable home, and only if you agree."),
];
