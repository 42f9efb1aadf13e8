//! Consent, agreements and laws: why we may use data.

use super::{Said, said};

#[rustfmt::skip]
pub const SAID: &[Said] = &[
    said("P24",
        "Een account krijgt u alleen als u daar zelf toestemming voor geeft.",
        "You only get an account if you give consent for it yourself."),
    said("P25",
        "De nieuwsbrief kiest u apart. Zonder nieuwsbrief krijgt u ook een account.",
        "You choose the newsletter separately. You get an account without it too."),
    said("P26",
        "Toestemming vragen wij met een leeg vakje. U zet het vinkje zelf.",
        "We ask for consent with an empty box. You tick it yourself."),
    said("P31",
        "Bent u jonger dan 16? Dan geeft uw ouder of voogd toestemming.",
        "If you are under 16, your parent or guardian gives consent."),
    said("P32",
        "U ziet welke overeenkomsten u met ons hebt en welke gegevens daarbij horen.",
        "You see which agreements you have with us and which data belong to them."),
    said("P34",
        "Een mens beslist over uw inkomenstoets. Daarna vernietigen wij uw papieren.",
        "A person decides on your income test. After that we destroy your documents."),
    said("P35",
        "Bij al uw gegevens staat waarom wij ze hebben en hoe lang.",
        "All your data say why we have them and for how long."),
    said("P36",
        "U ziet bij elk gegeven welke rechten u hebt.",
        "You see for each piece of data which rights you have."),
];
