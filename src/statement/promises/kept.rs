//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P03",
        sentence: both(
            "Iedereen kan lezen wat wij met gegevens doen, ook zonder account.",
            "Everybody can read what we do with data, also without an account.",
        ),
        state: State::Works,
        page: Some("/privacy/verklaring"),
        tests: &[
            "statement::anyone_reads_what_we_do_with_data_without_logging_in_or_a_cookie",
            "statement::every_page_and_mail_links_to_it_error_pages_too",
            "statement::it_reads_whole_on_paper_and_without_scripts",
            "statement::words::every_promise_stands_in_the_statement",
            "statement::words::it_says_what_the_law_wants_said",
        ],
    },
    Promise {
        id: "P04",
        sentence: both(
            "U leest welke gegevens wij gebruiken, waarvoor, en hoe lang wij ze bewaren.",
            "You read which data we use, what for, and how long we keep them.",
        ),
        state: State::Partly(both(
            "Nieuwe onderdelen, zoals reparaties, komen hier pas bij als zij er zijn.",
            "New parts, such as repairs, are added here once they exist.",
        )),
        page: Some("/privacy/gegevens"),
        tests: &[
            "statement::register::it_tells_data_basis_recipients_source_and_retention_of_every_purpose",
            "statement::register::the_record_that_the_law_asks_for_can_be_downloaded",
            "statement::register::every_gap_in_the_register_is_named_before_the_start",
        ],
    },
    Promise {
        id: "P05",
        sentence: both(
            "Gevoelige gegevens beschermen wij extra, en wij openen ze alleen met een reden.",
            "We give sensitive data extra protection, and open them only for a reason.",
        ),
        state: State::Partly(both(
            "U ziet hoe gevoelig elk gegeven is. Bijzondere gegevens openen kan nog niet: die zijn er nog niet.",
            "You see how sensitive each kind of data is. Special data cannot be opened yet: there are none yet.",
        )),
        page: Some("/privacy/gegevens#gevoelig"),
        tests: &["statement::register::each_kind_of_data_says_how_sensitive_it_is"],
    },
    Promise {
        id: "P08",
        sentence: both(
            "Moeten wij iets van de wet? Dan noemen wij die wet.",
            "If the law makes us do something, we name that law.",
        ),
        state: State::Works,
        page: Some("/privacy/gegevens"),
        tests: &[
            "statement::register::the_database_refuses_a_duty_without_its_law_and_an_agreement_without_its_name",
            "statement::register::every_activity_is_in_the_database_as_it_is_told",
            "statement::register::every_gap_in_the_register_is_named_before_the_start",
        ],
    },
    Promise {
        id: "P98",
        sentence: both(
            "Deze verklaring kan veranderen. U ziet dan precies wat er anders is.",
            "This statement can change. You then see exactly what is different.",
        ),
        state: State::Works,
        page: Some("/privacy/verklaring/verschil"),
        tests: &[
            "statement::versions::the_database_refuses_to_change_or_drop_a_version",
            "statement::versions::the_database_refuses_a_hash_of_other_words",
            "statement::versions::of_two_versions_on_one_day_the_later_published_counts",
            "statement::versions::a_version_for_a_later_day_is_announced_and_comes_into_force_by_itself",
            "statement::publishing::a_text_that_already_holds_is_not_published_twice",
            "statement::publishing::what_people_live_by_is_not_dated_back",
            "statement::difference::nothing_gets_lost_between_two_versions",
            "statement::difference::the_difference_is_marked_in_words_and_not_by_colour_alone",
            "statement::publishing::an_upgrade_never_overrules_what_an_association_published",
            "command::texts::an_operator_publishes_a_text_and_running_servers_notice",
            "upkeep::statement::the_coordinator_writes_the_officer_advises_and_the_version_keeps_what_was_advised",
            "upkeep::statement::publishing_without_advice_takes_a_reason_that_everybody_who_looks_reads",
        ],
    },
    Promise {
        id: "P99",
        sentence: both(
            "Alle versies blijven te lezen, en u ziet wat er sinds uw bezoek veranderde.",
            "All versions stay readable, and you see what changed since your last visit.",
        ),
        state: State::Works,
        page: Some("/privacy/verklaring/versies"),
        tests: &[
            "statement::versions::every_version_stays_readable_as_it_was",
            "statement::versions::the_literal_text_of_2018_stands_beside_its_summary",
            "statement::seen::somebody_with_an_account_is_told_what_changed_since_they_looked",
            "statement::seen::opening_the_statement_or_a_press_is_seeing_it",
            "statement::seen::what_somebody_saw_is_gone_with_the_account",
            "statement::seen::without_an_account_nothing_is_kept_and_the_page_points_to_the_feed",
            "statement::feed::the_feed_tells_every_version_and_is_sound",
        ],
    },
    Promise {
        id: "P100",
        sentence: both(
            "Onder aan elke pagina staat de datum van de laatste verandering.",
            "The date of the last change stands at the foot of every page.",
        ),
        state: State::Works,
        page: Some("/privacy/verklaring/versies"),
        tests: &[
            "statement::versions::the_history_begins_on_28_august_2018_with_a_summary_that_says_so",
            "statement::versions::every_footer_shows_the_date_of_the_version_in_force_without_a_query",
            "statement::versions::a_version_for_a_later_day_is_announced_and_comes_into_force_by_itself",
        ],
    },
    Promise {
        id: "S1",
        sentence: both(
            "U ziet van elke belofte of zij werkt. Tests bewijzen dat.",
            "You can see for every promise whether it works. Tests prove it.",
        ),
        state: State::Works,
        page: Some("/privacy/beloften"),
        tests: &[
            "promises::every_promise_stands_there_once_with_a_sentence_and_a_state",
            "promises::the_counts_on_top_are_computed",
            "promises::each_page_that_is_named_answers",
            "promises::a_claim_without_a_test_or_a_page_is_a_fault",
            "promises::auditors_find_the_tests_one_fold_deeper",
            "promises::each_chapter_is_folded_under_how_many_promises_are_how_far",
            "a claim whose tests all passed stands",
            "a claim falls with a test that failed, was ignored or never ran",
        ],
    },
];
