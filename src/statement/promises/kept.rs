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
        state: State::Partly(both(
            "De volledige verklaring komt hier nog, met al haar versies.",
            "The full statement, with all its versions, is still to come here.",
        )),
        page: Some("/privacy"),
        tests: &[
            "statement::anyone_reads_what_we_do_with_data_without_logging_in_or_a_cookie",
            "statement::every_page_links_to_it_in_the_footer_error_pages_too",
            "statement::it_reads_whole_on_paper_and_without_scripts",
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
        page: Some("/privacy#gegevens"),
        tests: &[
            "statement::it_tells_data_basis_recipients_source_and_retention_of_every_purpose",
            "statement::every_gap_in_the_register_is_named_before_the_start",
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
