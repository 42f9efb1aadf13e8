//! What these pages keep.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[Promise {
    id: "P35",
    sentence: both(
        "Bij al uw gegevens staat waarom wij ze hebben en hoe lang.",
        "All your data say why we have them and for how long.",
    ),
    state: State::Partly(both(
        "U ziet waar ze vandaan komen. Waarom en hoe lang staan nog op een andere pagina.",
        "You see where they come from. Why and how long still stand on another page.",
    )),
    page: Some("/mijn"),
    tests: &[
        "overview::each_block_says_where_it_comes_from_and_leads_to_why_we_have_it",
        "overview::data_from_the_administration_say_so",
    ],
}];
