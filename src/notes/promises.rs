//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P18",
        sentence: both(
            "Schrijven wij iets op over uw betalen of wonen? Dan leest u het en reageert u.",
            "If we note something about your payments or tenancy, you can read it and respond.",
        ),
        state: State::Partly(both(
            "U zegt dat u het oneens bent. Bezwaar afwegen kan hier nog niet. Dat doen wij nu met de hand.",
            "You can say that you disagree. Weighing an objection cannot be done here yet. For now we do that by hand.",
        )),
        page: Some("/mijn/dossier"),
        tests: &[
            "notes::a_note_is_read_at_once_with_who_what_and_why",
            "notes::persons::the_person_complained_about_reads_what_it_says_and_not_who_said_it",
            "notes::persons::nothing_of_the_other_reaches_either_page",
            "notes::persons::another_person_joins_only_from_a_file_that_is_open",
            "notes::persons::notes_in_a_linked_file_are_read_and_answered_too",
            "notes::a_correction_keeps_what_stood_there_and_says_why",
            "notes::a_note_that_is_struck_stays_legible_and_cannot_be_changed",
            "notes::replies::the_persons_side_stands_below_the_note_and_the_earlier_ones_stay",
            "notes::replies::disagreeing_is_one_press_that_employees_see_and_that_can_be_taken_back",
            "notes::replies::nobody_reads_or_answers_a_note_in_anothers_file",
        ],
    },
    Promise {
        id: "P20",
        sentence: both(
            "Wij vragen zo weinig mogelijk, en nooit uw burgerservicenummer.",
            "We ask as little as we can, and never your citizen service number.",
        ),
        state: State::Partly(both(
            "In notities en reacties valt een nummer op. Namen van bestanden komen nog.",
            "A number is noticed in notes and replies. Names of files are still to come.",
        )),
        page: Some("/privacy"),
        tests: &[
            "kernel_bsn::a_citizen_service_number_is_found_however_it_is_written",
            "kernel_bsn::a_longer_number_or_a_telephone_number_is_none",
            "kernel_bsn::one_in_eleven_passes_and_each_that_passes_is_found",
            "kernel_bsn::what_is_found_is_what_a_slow_search_finds",
            "notes::numbers::a_number_is_warned_about_and_never_refused",
            "notes::numbers::one_press_masks_the_number_and_nothing_is_stored_in_between",
            "notes::numbers::masking_a_stored_note_leaves_the_number_nowhere",
            "notes::numbers::a_person_is_warned_too",
        ],
    },
];
