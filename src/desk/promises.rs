//! What the desk keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[Promise {
    id: "P22",
    sentence: both(
        "Wie uw gegevens opent, zegt waarvoor. U kunt dat nalezen.",
        "Whoever opens your data says what for. You can read it back.",
    ),
    state: State::Partly(both(
        "Wie brieven uit dit portaal haalt, staat in uw lijst. Andere bestanden met gegevens bestaan nog niet.",
        "Whoever fetches letters from this portal is in your list. Other files with data do not exist yet.",
    )),
    page: Some("/mijn/inzien"),
    tests: &[
        "desk::entrance::each_role_brings_what_it_needs_and_nothing_more",
        "staff::axes::each_role_reaches_what_its_duties_are_for_and_nothing_else",
        "staff::axes::who_is_blocked_or_leaves_in_mid_session_reaches_nothing_more",
        "desk::entrance::a_role_that_is_taken_away_is_gone_at_the_next_request",
        "desk::files::a_file_stays_shut_until_the_employee_says_what_for",
        "desk::files::a_file_that_one_employee_opened_is_shut_for_another",
        "desk::files::an_open_file_is_one_look_and_shuts_by_itself_after_half_an_hour",
        "desk::files::the_log_is_paged_and_keeps_the_order",
        "linking::letters::who_fetches_letters_is_read_by_everybody_they_are_to",
        "desk::searching::who_stood_in_a_list_reads_that_apart_from_files_that_were_opened",
        "routes::each_route_answers_each_visitor_as_written",
    ],
}];
