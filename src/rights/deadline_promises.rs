//! What this slice keeps of its deadlines and its answers.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const DEADLINE_PROMISES: &[Promise] = &[
    Promise {
        id: "P90",
        sentence: both("Het kost u niets.", "It costs you nothing."),
        state: State::Works,
        page: Some("/privacy/verzoek"),
        tests: &[
            "rights::asking::every_right_can_be_asked_in_both_languages_and_says_that_it_is_free",
            "rights::deciding::no_words_about_requests_ask_for_money",
            "rights::deciding::who_asked_on_paper_or_by_phone_gets_one_receipt_by_letter",
            "rights::deciding::nothing_is_refused_or_extended_without_a_reason_and_what_was_typed_stays",
        ],
    },
    Promise {
        id: "P91",
        sentence: both(
            "Zeggen wij nee? Dan leest u waarom, en waar u kunt klagen.",
            "If we say no, you read why, and where you can complain.",
        ),
        state: State::Works,
        page: Some("/privacy/rechten#vragen"),
        tests: &[
            "rights::deciding::a_refusal_says_why_and_where_to_complain_in_the_language_of_who_asked",
            "rights::deciding::nothing_is_refused_or_extended_without_a_reason_and_what_was_typed_stays",
            "rights::deciding::an_answer_in_part_says_what_was_not_done_and_why",
            "rights::deciding::giving_up_takes_a_question_that_nobody_answered_and_the_letter_names_its_day",
            "rights::deciding::what_was_read_is_what_is_sent_and_stays_for_ever",
            "rights::deciding::a_letter_is_read_by_who_asked_and_by_nobody_else",
            "correspondence::kept::the_database_refuses_a_refusal_or_an_extension_without_its_reason_and_any_change_of_a_letter",
            "correspondence::law::each_letter_says_all_that_the_law_wants_on_the_page_and_on_paper_in_both_languages",
            "correspondence::law::no_text_of_the_association_takes_away_what_the_law_wants_said",
        ],
    },
    Promise {
        id: "P92",
        sentence: both(
            "Hebben wij meer tijd nodig? Dan hoort u dat binnen een maand, met de reden.",
            "If we need more time, you hear so within a month, with the reason.",
        ),
        state: State::Works,
        page: Some("/privacy/rechten#vragen"),
        tests: &[
            "rights::case::an_extension_is_once_and_in_the_first_month",
            "rights::deciding::an_extension_is_told_once_with_its_reason_and_the_new_last_day",
            "rights::deciding::after_the_first_month_the_page_says_until_when_and_what_to_do_instead",
            "rights::deciding::nothing_is_refused_or_extended_without_a_reason_and_what_was_typed_stays",
            "correspondence::kept::the_database_refuses_a_refusal_or_an_extension_without_its_reason_and_any_change_of_a_letter",
        ],
    },
    Promise {
        id: "P72",
        sentence: both(
            "Zolang uw verzoek of klacht loopt, vernietigen wij niets wat daarbij hoort.",
            "While your request or complaint runs, we destroy nothing that belongs to it.",
        ),
        state: State::Partly(both(
            "Voor verzoeken werkt het. Klachten lopen nog buiten dit portaal.",
            "It works for requests. Complaints still run outside this portal.",
        )),
        page: None,
        tests: &[
            "rights::held::whoever_asks_and_whom_it_is_about_keep_their_keys_until_it_is_closed",
            "rights::held::the_file_that_an_account_shows_is_held_with_it",
        ],
    },
    Promise {
        id: "P93",
        sentence: both(
            "Wij houden bij wanneer u antwoord moet hebben, en laten niets liggen.",
            "We keep track of when you are due an answer, and leave nothing lying.",
        ),
        state: State::Works,
        page: Some("/privacy/rechten#vragen"),
        tests: &[
            "rights::walk::whatever_happens_none_is_lost_given_to_the_wrong_one_or_late_in_silence",
            "rights::receipt_day::another_day_takes_a_reason_and_a_colleague_and_both_days_stay",
            "rights::reminding::the_handler_is_reminded_three_times_and_then_those_who_decide_hear_it_too",
            "rights::reminding::what_nobody_handles_is_everybodys_who_decides",
            "rights::reminding::a_standstill_and_an_end_are_silent_and_an_extension_is_warned_about_anew",
            "rights::reminding::a_question_about_identity_that_nobody_answers_is_not_forgotten_while_the_clock_stands_still",
            "rights::reminding::a_warning_that_nobody_can_hear_is_given_once_somebody_can",
            "rights::reminding::two_servers_warn_once",
            "rights::reminding::the_figures_count_each_open_request_once_and_name_nobody",
            "rights::queue::what_is_due_first_stands_first_and_no_row_says_whose_it_is",
            "rights::queue::a_long_queue_is_turned_page_by_page_and_nothing_is_skipped_or_shown_twice",
        ],
    },
    Promise {
        id: "P94",
        sentence: both(
            "Eigen werkaantekeningen bekijken wij één voor één voordat wij er een achterhouden.",
            "We look at personal working notes one by one before withholding any.",
        ),
        state: State::Partly(both(
            "Een notitie geven wij heel of niet. Wij plannen nog niet wanneer wij opnieuw kijken.",
            "We give a note whole or not at all. We do not plan yet when we look again.",
        )),
        page: None,
        tests: &[
            "rights::reviewing::a_note_that_nobody_reviewed_holds_the_answer_up_and_each_page_says_how_many",
            "rights::reviewing::a_note_that_is_written_or_changed_before_the_answer_is_sent_holds_it_up_too",
            "rights::reviewing::nothing_is_withheld_without_a_ground_and_words_and_what_was_typed_stays",
            "rights::reviewing::customer_contact_gives_and_the_coordinator_alone_withholds_or_undoes_it",
        ],
    },
    Promise {
        id: "P97",
        sentence: both(
            "Laten wij iets niet zien? Dan zeggen wij dat, en waarom.",
            "If we do not show something, we say so, and why.",
        ),
        state: State::Partly(both(
            "Voor werkaantekeningen werkt het. Voor andere gegevens staat het alleen in de brief.",
            "It works for working notes. For other data it stands in the letter alone.",
        )),
        page: None,
        tests: &[
            "rights::reviewing::a_withheld_note_is_in_none_of_the_shapes_and_is_said_with_its_ground",
            "rights::reviewing::all_was_not_given_while_a_note_is_withheld_and_that_is_said",
            "rights::reviewing::what_is_written_or_changed_after_the_answer_is_left_out_of_it_and_said",
        ],
    },
];
