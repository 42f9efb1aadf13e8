//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

const PAGE: Option<&str> = Some("/mijn/toestemmingen");

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P27",
        sentence: both(
            "Wij bewaren wat u las toen u ja zei, en niemand kan dat bewijs veranderen.",
            "We keep what you read when you said yes, and nobody can change that evidence.",
        ),
        state: State::Partly(both("Ons logboek bewijst zichzelf nog niet.", "Our log does not prove itself yet.")),
        page: PAGE,
        tests: &[
            "consents::evidence::evidence_holds_who_when_what_was_shown_and_how",
            "consents::evidence::the_database_refuses_to_change_or_drop_evidence",
            "consents::evidence::the_database_refuses_evidence_without_a_trace",
            "consents::evidence::a_paper_consent_keeps_the_day_it_was_signed_and_the_day_it_was_recorded",
            "consents::evidence::evidence_names_the_version_of_the_statement_that_was_in_force_then",
            "consents::evidence::a_paper_from_before_a_withdrawal_does_not_undo_it",
            "consents::evidence::giving_and_withdrawing_at_once_leave_one_consistent_chain",
            "an employee records a consent on paper with a scan, and the tenant downloads it",
            "consents::papers::a_paper_is_recorded_with_its_day_and_scan_and_the_person_is_told_and_downloads_it",
            "consents::papers::a_scan_is_sealed_and_a_dump_of_the_database_does_not_show_it",
            "consents::papers::a_paper_from_before_what_the_person_chose_later_is_not_recorded_and_the_employee_reads_why",
            "consents::papers::papers_that_come_in_later_than_others_were_signed_count_by_their_own_day",
            "consents::papers::a_paper_shows_the_text_of_its_day_or_the_one_that_is_named_and_an_older_one_is_paused",
            "consents::papers::a_day_that_cannot_be_is_refused_with_what_to_do",
            "consents::papers::a_scan_that_is_none_is_refused_at_its_field_and_what_was_typed_stays",
            "consents::papers::nobody_reaches_the_scan_of_another",
            "consents::linked::a_paper_from_before_the_link_is_read_and_withdrawn_by_the_person",
            "consents::linked::of_what_was_said_in_two_files_the_newest_counts",
            "consents::papers::only_with_the_duty_and_the_file_open_can_a_paper_be_recorded",
            "consents::scans::what_a_camera_wrote_into_a_photo_is_gone_but_for_which_way_is_up",
        ],
    },
    Promise {
        id: "P28",
        sentence: both(
            "U krijgt van elke toestemming een bewijs. Iedereen kan nagaan dat het klopt.",
            "You get a receipt of each consent. Anybody can check that it is right.",
        ),
        state: State::Works,
        page: PAGE,
        tests: &[
            "a receipt is read and downloaded without scripts",
            "consents::receipts::a_receipt_is_signed_and_anybody_can_check_it",
            "consents::keys::a_receipt_outlives_the_key_that_signed_it",
            "consents::keys::the_database_refuses_to_change_or_drop_a_public_key",
            "consents::receipts::a_receipt_is_a_page_to_print_too",
            "consents::receipts::a_receipt_leads_to_the_statement_that_was_in_force_also_when_another_came_since",
            "consents::receipts::there_is_no_receipt_of_what_was_never_given",
            "consents::receipts::technical_words_on_a_receipt_stand_in_one_fold",
        ],
    },
    Promise {
        id: "P29",
        sentence: both(
            "Intrekken is net zo makkelijk als geven: één druk op de knop, zonder wachtwoord.",
            "Withdrawing is as easy as giving: one press of a button, without a password.",
        ),
        state: State::Partly(both(
            "De nieuwsbrief en de privacyverzoeken die hierop letten, komen nog.",
            "The newsletter and the privacy requests that heed this are still to come.",
        )),
        page: PAGE,
        tests: &[
            "consents::withdrawing_takes_one_press_and_keeps_the_proof",
            "the newsletter consent is given and withdrawn with one press each, without scripts",
            "withdrawing the account consent closes the account, without scripts",
            "registration::closing::one_press_closes_the_account_everywhere",
            "consents::papers::withdrawing_the_consent_for_the_account_on_paper_closes_it_as_on_the_website",
            "registration::closing::tenancy_and_newsletter_stand_when_the_account_closes",
            "registration::closing::closing_leaves_the_newsletter_unless_the_box_is_ticked",
            "registration::closing::one_press_with_the_box_ticked_stops_the_newsletter_too",
            "consents::withdrawing_twice_is_answered_calmly_and_leaves_one_event",
            "consents::linked::a_withdrawal_holds_for_the_account_and_for_the_file_however_it_is_said",
            "consents::linked::a_word_at_the_desk_withdraws_what_stands_in_the_file_too",
            "consents::linked::a_withdrawal_goes_on_when_the_person_ends_the_link",
            "consents::linked::a_withdrawal_goes_on_when_the_account_is_closed_on_the_page_or_on_paper",
            "consents::both_consents_are_withdrawn_apart_and_the_page_says_what_follows",
            "consents::each_button_says_what_it_stops_and_closing_the_account_comes_last_with_what_follows_above_it",
            "consents::after_withdrawing_the_way_back_stands_beside_the_notice",
        ],
    },
    Promise {
        id: "P30",
        sentence: both(
            "Vragen wij iets anders dan eerst? Dan telt uw ja pas als u het opnieuw geeft.",
            "Do we ask for something else than before? Then your yes only counts once you give it again.",
        ),
        state: State::Works,
        page: PAGE,
        tests: &[
            "consents::texts::a_material_change_pauses_the_purpose_until_the_new_text_is_affirmed",
            "consents::texts::a_paused_consent_can_be_withdrawn_too",
            "consents::texts::an_editorial_change_leaves_the_consent_standing_and_says_why_it_was_made",
            "consents::texts::an_editorial_change_needs_a_reason",
            "consents::texts::a_text_that_changed_between_showing_and_sending_is_shown_again",
            "a coordinator publishes a new text, and the tenant is asked again",
            "consents::writing::a_coordinator_publishes_a_material_change_and_the_tenant_is_asked_again",
            "consents::writing::an_editorial_change_needs_a_reason_that_the_person_reads_and_the_consent_stands",
            "consents::writing::a_text_that_a_colleague_changed_between_preview_and_publishing_is_shown_again",
            "consents::writing::the_text_for_the_account_is_published_alike_and_asked_of_who_makes_one",
            "consents::writing::only_who_writes_texts_reaches_them",
        ],
    },
];
