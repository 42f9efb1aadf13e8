//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P21",
        sentence: both(
            "Iedereen die bij ons uw gegevens ziet, belooft vooraf om te zwijgen.",
            "Everyone here who sees your data first promises to keep them secret.",
        ),
        state: State::Partly(both(
            "Bedrijven die voor ons werken, hebben hier nog geen account.",
            "Companies that work for us do not have an account here yet.",
        )),
        page: None,
        tests: &[
            "staff::secrecy::nothing_for_employees_opens_before_the_declaration_is_accepted",
            "staff::secrecy::a_new_version_is_asked_of_everybody_at_their_next_step",
            "staff::secrecy::what_was_published_and_accepted_stays_as_it_is",
        ],
    },
    Promise {
        id: "P65",
        sentence: both(
            "Wij beveiligen uw gegevens, ook als iemand onze database steelt.",
            "We protect your data, even if somebody steals our database.",
        ),
        state: State::Partly(both(
            "Ons logboek toont nog niet of iemand eraan zat.",
            "Our log does not show yet whether somebody tampered with it.",
        )),
        page: None,
        tests: &[
            "accounts::log_in::a_session_gets_a_new_id_at_log_in_and_the_old_one_is_worthless",
            "accounts::limits::guessing_from_one_address_is_held_back_for_a_quarter_of_an_hour",
            "accounts::passwords::what_others_try_first_is_refused",
            "accounts::recovery::a_link_works_once_and_for_a_day",
            "desk::entrance::an_employee_gets_in_with_a_password_and_a_code_and_not_with_less",
            "desk::entrance::a_code_counts_once_and_few_tries_fit_in_a_quarter_of_an_hour",
            "desk::entrance::who_has_the_password_only_cannot_hold_the_employee_up_where_they_came_in_before",
            "sign_on::refusals::a_token_is_believed_only_when_it_is_for_this_portal_this_log_in_and_now",
            "sign_on::refusals::a_token_is_believed_only_with_the_signature_of_the_server",
            "sign_on::refusals::nobody_comes_in_with_the_work_account_of_a_colleague",
            "accounts::second_step::who_switches_it_on_gives_a_code_at_each_log_in_and_every_other_session_ends",
            "accounts::passkeys::an_answer_is_worth_nothing_elsewhere_unverified_twice_or_to_another_question",
            "accounts::second_step::an_employee_has_codes_on_paper_and_another_app_and_never_less_than_two_steps",
            "accounts::own::somebody_sees_where_they_are_logged_in_and_logs_out_there",
            "columns::every_stored_column_has_a_purpose_or_is_not_personal",
            "dump::a_dump_of_the_demonstration_holds_nobody_in_the_clear",
            "impossible::a_change_without_a_trace_is_refused_by_the_database",
            "impossible::nobody_is_opened_without_a_line_in_the_log",
            "impossible::what_was_written_for_ever_cannot_be_changed",
            "routes::each_route_answers_each_visitor_as_written",
            "routes::every_answer_has_the_strict_headers",
        ],
    },
    Promise {
        id: "P67",
        sentence: both(
            "Wij merken het als iemand binnen wil komen die hier niet hoort.",
            "We notice when somebody tries to get in who should not.",
        ),
        state: State::Partly(both(
            "Op vreemd leesgedrag van medewerkers letten wij alleen als wij dat aanzetten. Zoeken telt niet mee.",
            "We look for unusual reading by employees only when we switch that on. Searching does not count.",
        )),
        page: None,
        tests: &[
            "accounts::limits::while_somebody_hammers_on_an_account_the_owner_gets_in_from_where_they_came_before",
            "accounts::limits::the_administrators_hear_that_one_name_is_guessed_at_once_an_hour_whether_or_not_somebody_has_it",
            "accounts::log_in::an_unknown_name_and_a_wrong_password_get_the_same_answer_for_the_same_work",
            "desk::entrance::an_employee_is_mailed_that_somebody_has_their_password_once_a_day_at_most",
            "accounts::passkeys::a_copied_passkey_counts_as_guessing",
            "accounts::recovery::asking_is_the_same_for_every_name_and_only_an_account_gets_a_mail",
            "patterns::switching::nothing_is_counted_or_kept_until_it_is_switched_on",
            "patterns::noticing::the_sixty_first_file_in_an_hour_makes_one_finding_and_one_mail",
            "patterns::limits::files_outside_working_hours_count_by_the_day_in_amsterdam",
            "patterns::settling::nobody_settles_what_is_about_them",
        ],
    },
];
