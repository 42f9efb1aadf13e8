//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P01",
        sentence: both(
            "Dit portaal is voor mensen: huurders, oud-huurders, woningzoekenden, kopers en medebewoners.",
            "This portal is for people: tenants, former tenants, applicants, buyers and household members.",
        ),
        state: State::Partly(both(
            "Oud-huurders kunnen hier nog niet al hun rechten gebruiken.",
            "Former tenants cannot use all their rights here yet.",
        )),
        page: Some("/aanmelden"),
        tests: &[
            "registration::answers::an_organisation_is_told_that_an_account_is_for_one_person",
            "registration::answers::an_account_is_made_with_form_mail_link_and_password",
            "kernel_names::the_name_of_an_organisation_is_refused_as_such",
        ],
    },
    Promise {
        id: "P02",
        sentence: both(
            "Ook als u nog niet bij ons huurt, kunt u een account maken. Uw huur ziet u pas na een code of een besluit van ons.",
            "You can create an account even if you do not rent from us yet. You see your tenancy only after a code or our decision.",
        ),
        state: State::Works,
        page: Some("/aanmelden"),
        tests: &[
            "registration::answers::an_applicant_has_an_account_without_a_tenancy",
            "registration::mailbox::two_people_who_share_a_mailbox_both_have_an_account",
            "registration::mailbox::the_same_name_and_birth_date_are_no_reason_to_make_two_people_one",
            "registration::mailbox::the_mail_alone_says_that_the_address_has_an_account",
            "registration::mailbox::a_known_address_gets_the_same_answer_and_the_same_work_as_an_unknown_one",
            "linking::a_code_and_the_date_of_birth_link_the_home_and_a_mail_tells",
            "linking::told::the_address_in_the_file_hears_that_somebody_linked_it",
            "linking::the_same_name_birth_date_and_mailbox_link_nothing",
            "linking::wrong_used_ended_expired_and_foreign_codes_get_the_same_answer",
            "linking::two_people_who_share_a_mailbox_each_link_their_own",
            "linking::letter::a_letter_to_the_home_brings_a_code_that_works_once",
            "linking::letter::a_letter_made_again_ends_the_code_of_the_one_before",
            "linking::applicants::an_applicant_who_becomes_a_tenant_stays_the_same_person_with_the_same_account",
            "linking::applicants::asking_for_an_account_says_nothing_about_a_tenancy",
            "linking::letters::every_home_gets_one_file_in_the_order_of_the_post_and_each_tenant_a_page_with_a_code_that_works",
            "linking::at_the_desk_a_code_is_made_only_for_who_was_seen_and_a_link_ends_with_a_reason",
            "linking::an_employee_who_knows_who_it_is_links_with_both_files_open_and_a_reason",
        ],
    },
    Promise {
        id: "P06",
        sentence: both("Bij elk formulier staat waarom wij iets vragen.", "Every form says why we ask for something."),
        state: State::Partly(both(
            "Alleen van toestemming bewijzen wij later wat u las. Bij formulieren van medewerkers staat het niet overal.",
            "Only for consent do we prove later what you read. Not all forms of staff say it.",
        )),
        page: Some("/aanmelden"),
        tests: &[
            "forms::every_group_of_fields_says_why_and_on_which_basis",
            "forms::a_field_without_a_purpose_is_found",
            "forms::every_activity_has_a_line_for_forms_in_both_languages",
            "drafts::who_only_looks_or_types_without_sending_leaves_nothing",
            "registration::births::under_sixteen_gets_help_and_nothing_is_stored",
            "registration::secrets::a_faulty_form_is_not_counted",
            "registration::link::what_nobody_confirms_is_gone_after_seven_days_with_its_key_and_its_mail",
            "bad_input::fields::what_cannot_be_read_is_refused_in_every_field_and_the_rest_is_kept",
        ],
    },
    Promise {
        id: "P07",
        sentence: both(
            "Wij vragen alleen wat nodig is om u te helpen of wat de wet eist.",
            "We only ask what we need to help you, or what the law requires.",
        ),
        state: State::Partly(both(
            "Bij formulieren van medewerkers staat het doel nog niet overal.",
            "Forms of staff do not all name their purpose yet.",
        )),
        page: Some("/privacy/gegevens"),
        tests: &[
            "columns::every_stored_column_has_a_purpose_or_is_not_personal",
            "columns::a_column_that_is_forgotten_is_found",
            "columns::every_category_of_the_register_is_stored_somewhere",
            "forms::every_group_of_fields_says_why_and_on_which_basis",
        ],
    },
    Promise {
        id: "P24",
        sentence: both(
            "Een account krijgt u alleen als u daar zelf toestemming voor geeft.",
            "You only get an account if you give consent for it yourself.",
        ),
        state: State::Works,
        page: Some("/aanmelden"),
        tests: &[
            "registration::boxes::without_the_first_box_there_is_no_account_and_nothing_typed_is_lost",
            "registration::boxes::a_text_that_changed_while_the_form_was_open_is_shown_again_with_its_box_empty",
            "registration::boxes::texts_that_changed_before_confirming_bring_both_boxes_back",
            "registration::boxes::the_yes_counts_from_the_moment_that_the_box_was_sent",
            "registration::boxes::faults_stand_in_the_order_of_the_page",
            "somebody makes an account without scripts, after mending mistakes",
        ],
    },
    Promise {
        id: "P25",
        sentence: both(
            "De nieuwsbrief kiest u apart. Zonder nieuwsbrief krijgt u ook een account.",
            "You choose the newsletter separately. You get an account without it too.",
        ),
        state: State::Works,
        page: Some("/aanmelden"),
        tests: &[
            "registration::boxes::an_account_needs_no_newsletter",
            "registration::boxes::both_boxes_give_both_consents",
            "registration::boxes::without_the_first_box_there_is_no_account_and_nothing_typed_is_lost",
            "registration::boxes::a_changed_newsletter_text_asks_only_who_ticked_it",
        ],
    },
    Promise {
        id: "P26",
        sentence: both(
            "Toestemming vragen wij met een leeg vakje. U zet het vinkje zelf.",
            "We ask for consent with an empty box. You tick it yourself.",
        ),
        state: State::Partly(both(
            "Met een schermlezer heeft nog niemand dit getest.",
            "Nobody has tested this with a screen reader yet.",
        )),
        page: Some("/aanmelden"),
        tests: &[
            "floors::no_box_is_ever_ticked_beforehand",
            "registration::boxes::no_box_is_ticked_beforehand_and_each_stands_beside_its_own_text",
            "an account is asked for with the keyboard alone",
            "somebody makes an account without scripts, after mending mistakes",
        ],
    },
    Promise {
        id: "P31",
        sentence: both(
            "Bent u jonger dan 16? Dan geeft uw ouder of voogd toestemming.",
            "If you are under 16, your parent or guardian gives consent.",
        ),
        state: State::Partly(both(
            "Dat gaat nog met hulp van een medewerker, niet in het portaal.",
            "For now a member of staff helps with that. It is not possible in the portal yet.",
        )),
        page: Some("/aanmelden/jonger-dan-16"),
        tests: &[
            "registration::births::under_sixteen_gets_help_and_nothing_is_stored",
            "kernel_birth_dates::sixteen_begins_on_the_birthday_itself",
            "somebody under 16 is sent to a person, and nothing is kept",
        ],
    },
];
