//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[Promise {
    id: "P16",
    sentence: both(
        "U ziet met hoeveel mensen u volgens ons woont, en wie dat zijn.",
        "You see how many people live with you according to us, and who they are.",
    ),
    state: State::Works,
    page: Some("/mijn/gegevens/huishouden"),
    tests: &[
        "household::somebody_more_is_counted_without_a_name",
        "household::a_child_has_a_year_of_birth_and_nobody_else",
        "household::who_is_here_part_of_the_week_is_counted_apart",
        "household::who_leaves_stays_in_the_history_and_can_come_back",
        "household::days_that_cannot_be_are_refused_with_words",
        "household::nobody_changes_another_household",
    ],
}];
