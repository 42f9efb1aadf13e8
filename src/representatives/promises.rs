//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[Promise {
    id: "P88",
    sentence: both(
        "Iemand anders mag dit voor u regelen, als u of de wet dat goedvindt.",
        "Somebody else may arrange this for you, if you or the law allow it.",
    ),
    state: State::Partly(both(
        "Wie voor u regelt, kan hier bekijken en privacyverzoeken doen. Iets wijzigen gaat nog via een medewerker.",
        "Who acts for you can look and make privacy requests here. Changing something still goes through an employee.",
    )),
    page: Some("/mijn/vertegenwoordigers"),
    tests: &[
        "representatives::asking::the_answer_is_the_same_whether_or_not_the_other_is_known_here",
        "representatives::asking::no_kind_asks_for_more_than_it_can_do",
        "representatives::asking::a_proof_that_is_none_is_refused_and_what_was_typed_stays",
        "representatives::deciding::an_employee_finds_the_other_confirms_and_both_are_told",
        "representatives::deciding::the_same_does_not_hold_twice_and_nobody_acts_for_themselves",
        "representatives::deciding::only_who_may_decide_decides_and_the_officer_looks",
        "representatives::acting::who_acts_sees_the_area_of_their_scope_and_nothing_else",
        "representatives::acting::no_page_of_a_person_opens_to_who_acts_for_another",
        "representatives::acting::an_end_works_at_the_next_request_and_nobody_falls_back_to_their_own_file",
        "representatives::acting::a_press_on_a_consent_is_nobodys_while_acting",
        "representatives::acting::the_other_reads_who_looked_once_in_half_an_hour",
        "representatives::requesting::a_request_for_another_is_theirs_and_both_follow_it",
        "representatives::requesting::what_is_given_is_for_the_person_alone",
        "representatives::requesting::nobody_follows_what_they_did_not_ask_or_may_no_longer",
        "representatives::ending::an_authority_is_taken_back_at_once_and_a_court_is_not_sent_away",
        "representatives::ending::an_employee_sets_another_last_day_and_both_are_told",
        "representatives::ending::at_sixteen_a_parent_sees_nothing_more_and_the_child_is_asked",
        "representatives::ending::a_proof_goes_thirty_days_after_the_end",
    ],
}];
