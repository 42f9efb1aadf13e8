//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P76",
        sentence: both(
            "U vraagt iets over uw gegevens zoals u wilt: hier, per e-mail of per brief.",
            "You ask about your data as you like: here, by e-mail or by letter.",
        ),
        state: State::Partly(both(
            "Reparaties meldt u nog niet in dit portaal. Daarin kunt u dus nog niets vragen.",
            "You do not report repairs in this portal yet, so nothing can be asked inside one.",
        )),
        page: Some("/privacy/verzoek"),
        tests: &[
            "rights::intake::a_letter_is_taken_in_on_one_page_with_its_day_of_receipt_and_its_scan",
            "rights::intake::a_mail_of_just_before_midnight_counts_for_the_day_in_amsterdam",
            "rights::intake::a_repeat_is_linked_and_keeps_an_answer_of_its_own",
            "rights::intake::the_code_to_follow_a_request_is_shown_once_and_opens_it",
            "rights::messages::a_right_that_is_asked_for_in_a_message_becomes_a_request_of_that_day",
            "rights::asking::anybody_asks_without_an_account_and_gets_a_number_a_code_and_a_last_day",
            "rights::asking::every_right_can_be_asked_in_both_languages_and_says_that_it_is_free",
            "rights::asking::one_way_to_answer_is_enough_and_what_is_missing_is_said_at_its_field",
            "rights::asking::what_was_typed_can_be_changed_comes_back_and_is_kept_as_it_was_typed",
            "rights::asking::a_press_twice_or_a_page_sent_again_is_one_request_with_the_same_code",
            "rights::asking::two_presses_at_once_are_one_request",
            "rights::asking::next_of_kin_say_who_died_and_who_they_are",
            "rights::asking_own::who_is_logged_in_is_asked_only_what_they_want",
            "rights::asking_own::a_press_twice_is_one_request_and_asking_again_says_so_and_is_linked",
            "a tenant asks to see their data and follows the request, without scripts",
        ],
    },
    Promise {
        id: "P77",
        sentence: both(
            "U mag al uw gegevens bekijken en er een kopie van krijgen.",
            "You may see all your data and get a copy of them.",
        ),
        state: State::Partly(both(
            "Andere systemen doorzoeken wij nog zonder dit portaal. Geven wij u een deel? Dan gebeurt dat per brief.",
            "We still search other systems without this portal. If we give you a part, we do so by letter.",
        )),
        page: Some("/privacy/verzoek"),
        tests: &[
            "rights::dossier_given::who_showed_who_they_are_reads_and_keeps_all_that_we_have_and_it_is_counted",
            "rights::dossier_given::whose_data_they_are_reads_that_they_were_opened",
            "rights::dossier_given::it_ends_after_thirty_days_says_so_and_one_may_ask_again",
            "rights::dossier_given::a_code_or_an_account_opens_only_its_own",
            "rights::dossier_given::nothing_opens_before_the_answer_or_by_any_other_answer",
            "dossier::shapes::the_account_and_the_file_of_the_administration_are_both_given_and_each_said",
            "dossier::shapes::nobody_else_stands_in_a_dossier",
        ],
    },
    Promise {
        id: "P86",
        sentence: both(
            "U volgt uw verzoek met een nummer en ziet wanneer u antwoord krijgt.",
            "You follow your request by its number and see when you get an answer.",
        ),
        state: State::Partly(both(
            "Sluit u uw account? Dan krijgt u nog niet vanzelf een code voor uw verzoek.",
            "If you close your account, you do not get a code for your request by itself yet.",
        )),
        page: Some("/privacy/verzoek/volgen"),
        tests: &[
            "rights::following::number_and_code_open_the_request_and_nothing_of_anybodys_file",
            "rights::following::any_pair_that_does_not_go_together_gets_the_same_words",
            "rights::following::guessing_is_stopped_and_others_go_on",
            "rights::following::a_visit_is_of_one_request_and_ends_after_half_an_hour",
            "rights::following::stopping_and_a_new_code_end_the_visit",
            "rights::following::nobody_opens_the_request_of_another_account",
            "rights::following::the_page_says_until_when_and_why_the_clock_stands_still",
            "rights::following::the_mail_that_there_is_news_says_the_number_and_nothing_else",
            "rights::asking::the_receipt_says_the_number_and_the_last_day_and_nothing_of_what_was_asked",
            "rights::asking_own::what_was_asked_about_me_otherwise_is_listed_and_does_not_open_from_my_account",
            "rights::talking::a_message_is_kept_and_shown_and_an_answer_ends_the_waiting",
            "rights::talking::more_messages_than_a_page_holds_go_on_on_the_next",
            "rights::talking::a_file_is_what_it_says_comes_back_whole_and_only_to_who_sent_it",
            "rights::talking::what_staff_found_is_not_shown_and_an_answer_only_once_we_know_who_asks",
            "rights::talking::a_request_is_withdrawn_after_one_question_and_twice_is_told_all_the_same",
        ],
    },
    Promise {
        id: "P87",
        sentence: both(
            "Wij controleren wie u bent zonder een kopie van uw identiteitsbewijs.",
            "We check who you are without a copy of your identity document.",
        ),
        state: State::Partly(both(
            "Zonder account spreken wij de controle nog met u af.",
            "Without an account we still arrange the check with you.",
        )),
        page: Some("/privacy/rechten#vragen"),
        tests: &[
            "rights::case::nothing_is_fulfilled_before_we_know_who_asks_and_about_whom",
            "rights::case::special_categories_take_more_than_a_mail_code",
            "rights::case::no_advertising_needs_no_identity_and_next_of_kin_need_more",
            "rights::asking::whether_we_know_somebody_shows_in_nothing",
            "rights::asking_own::what_a_session_left_open_may_not_ask_takes_the_password",
            "rights::following::that_we_found_somebody_is_told_only_to_who_showed_who_they_are",
        ],
    },
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
];
