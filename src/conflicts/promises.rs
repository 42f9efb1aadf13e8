//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[Promise {
    id: "P23",
    sentence: both(
        "Onze medewerkers kijken niet in hun eigen dossier, of in dat van bekenden.",
        "Our employees do not look into their own file, or into those of people they know.",
    ),
    state: State::Partly(both(
        "De medewerker zegt zelf wie hij kent. Het portaal ziet dat niet uit zichzelf.",
        "The employee says whom they know. The portal does not see it by itself.",
    )),
    page: None,
    tests: &[
        "conflicts::who_is_known_is_shut_at_once_on_every_way_to_the_file",
        "conflicts::the_coordinator_allows_it_for_a_while_and_never_to_themselves",
    ],
}];
