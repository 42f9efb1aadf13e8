//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P46",
        sentence: both(
            "De nieuwsbrief gaat alleen naar wie daar ja op zei.",
            "The newsletter only goes to those who said yes to it.",
        ),
        state: State::Works,
        page: Some("/nieuwsbrief/archief"),
        tests: &[
            "newsletter::writing::a_newsletter_is_written_and_looked_at_on_a_screen_a_phone_and_as_text",
            "newsletter::writing::what_may_not_go_out_is_refused_at_its_field_and_what_was_typed_stays",
            "newsletter::writing::a_trial_goes_to_who_asked_for_it_and_its_link_to_leave_says_that_it_is_one",
            "newsletter::markdown::what_could_run_or_tell_who_reads_is_refused_by_name",
            "newsletter::sending::it_goes_to_who_said_yes_in_their_language_with_two_ways_to_stop_and_stands_in_the_archive",
            "newsletter::sending::each_reader_is_mailed_once_and_who_is_left_out_is_counted_with_the_reason",
            "newsletter::sending::who_leaves_while_it_is_on_its_way_gets_none",
            "newsletter::sending::it_is_stopped_and_goes_on_where_it_was",
            "newsletter::sending::it_leaves_at_the_moment_it_was_planned_for_unless_it_is_taken_back",
            "newsletter::sending::a_crash_loses_nothing_and_sends_the_same_mail_and_no_second",
        ],
    },
    Promise {
        id: "P47",
        sentence: both(
            "Voor de nieuwsbrief meldt u zich zelf aan, en u bevestigt dat per e-mail.",
            "You sign up for the newsletter yourself, and confirm by e-mail.",
        ),
        state: State::Works,
        page: Some("/nieuwsbrief"),
        tests: &[
            "newsletter::signing_up::who_asks_confirms_and_the_consent_has_both_moments",
            "newsletter::signing_up::a_mail_scanner_that_opens_the_link_changes_nothing",
            "newsletter::signing_up::pressing_twice_gives_one_consent",
            "newsletter::signing_up::of_two_presses_at_once_exactly_one_gives_the_consent",
            "newsletter::signing_up::a_text_that_changed_is_shown_again_with_its_box_empty",
            "newsletter::signing_up::what_nobody_confirms_is_gone_after_seven_days_with_its_key",
            "newsletter::known::every_address_gets_the_same_answer_and_the_same_work",
            "newsletter::known::the_mail_alone_says_that_the_address_is_subscribed_and_how_to_leave",
            "newsletter::known::who_signs_up_twice_is_one_subscriber",
            "newsletter::form::a_program_that_fills_in_every_field_is_answered_and_nothing_is_stored",
            "newsletter::form::one_mailbox_and_one_network_are_asked_for_only_so_often",
            "newsletter::form::addresses_that_no_mail_can_reach_are_refused_and_what_was_typed_stays",
        ],
    },
    Promise {
        id: "P48",
        sentence: both(
            "U kiest of de nieuwsbrief per post of per e-mail komt.",
            "You choose whether the newsletter comes by post or by e-mail.",
        ),
        state: State::Works,
        page: Some("/nieuwsbrief"),
        tests: &[
            "newsletter::form::post_asks_for_a_name_and_an_address_and_e_mail_does_not",
            "newsletter::form::an_address_that_is_not_needed_is_not_kept",
            "newsletter::known::who_signs_up_again_by_post_changes_how_it_comes",
            "newsletter::by_post::who_asked_for_post_is_on_a_label_and_in_the_table",
            "newsletter::by_post::who_left_or_is_paused_or_says_that_something_is_wrong_is_in_neither",
            "newsletter::by_post::each_person_reads_that_their_address_went_to_the_printer",
            "newsletter::sending::who_gets_it_by_post_is_counted_and_not_mailed",
        ],
    },
    Promise {
        id: "P49",
        sentence: both(
            "In elke nieuwsbrief staat een link om meteen te stoppen.",
            "Every newsletter has a link to stop at once.",
        ),
        state: State::Works,
        page: Some("/nieuwsbrief/afgemeld"),
        tests: &[
            "newsletter::leaving::one_press_stops_it_without_logging_in_and_a_mail_offers_the_way_back",
            "newsletter::leaving::a_mail_scanner_that_opens_the_link_changes_nothing",
            "newsletter::leaving::leaving_twice_or_twice_at_once_is_leaving_once",
            "newsletter::leaving::a_link_that_we_did_not_make_stops_nothing",
            "newsletter::leaving::who_got_it_forwarded_is_warned",
            "newsletter::leaving::of_somebody_who_was_erased_the_link_says_that_nothing_is_sent",
            "newsletter::leaving::who_has_an_account_leaves_by_the_link_too",
            "newsletter::leaving::in_a_shared_mailbox_it_holds_for_who_left",
            "newsletter::one_click::a_mail_program_stops_it_without_a_page_or_a_cookie",
            "newsletter::one_click::other_words_stop_nothing",
            "newsletter::one_click::nothing_else_is_done_for_who_comes_from_no_page",
            "newsletter::coming_back::the_link_in_the_mail_gives_the_consent_again",
            "newsletter::sending::it_goes_to_who_said_yes_in_their_language_with_two_ways_to_stop_and_stands_in_the_archive",
        ],
    },
];
