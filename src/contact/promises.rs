//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P11",
        sentence: both("Wij bewaren uw telefoonnummer zoals u het opgaf.", "We keep your phone number as you gave it."),
        state: State::Works,
        page: Some("/mijn/gegevens"),
        tests: &[
            "contact::a_phone_number_is_changed_after_the_password_and_shown_as_it_was_typed",
            "contact::each_wrong_phone_number_is_refused_and_nothing_changes",
            "registration::answers::every_way_to_write_a_phone_number_is_the_same_number",
            "kernel_contact::a_dutch_number_has_one_form_however_it_is_typed",
            "kernel_contact::numbers_from_abroad_and_service_numbers_are_accepted",
            "kernel_contact::each_wrong_number_has_its_own_error",
            "kernel_contact::a_number_is_read_back_as_it_was_kept",
        ],
    },
    Promise {
        id: "P12",
        sentence: both(
            "Verandert uw e-mailadres? Dan bevestigt u het nieuwe en waarschuwen wij het oude.",
            "If your e-mail address changes, you confirm the new one and we warn the old one.",
        ),
        state: State::Partly(both(
            "Verbeteren wij het na uw verzoek? Dan waarschuwen wij het oude adres, maar bevestigt u het nieuwe niet.",
            "If we correct it after your request, we warn the old address, but you do not confirm the new one.",
        )),
        page: Some("/mijn/gegevens/e-mail"),
        tests: &[
            "contact::email::a_new_address_counts_from_the_button_behind_the_link_and_the_old_one_is_warned",
            "contact::email::the_answer_is_the_same_for_an_address_that_somebody_has_or_that_is_yours",
            "contact::email::who_reads_a_mistyped_mailbox_gets_nothing",
            "contact::email::addresses_of_every_kind_are_kept_as_they_were_typed",
            "contact::email::what_could_reach_a_mail_header_is_refused",
            "contact::email::a_link_works_once_for_a_day_and_not_after_cancelling",
            "contact::email::mails_about_one_change_are_limited",
            "rights::correcting_mails::the_mail_to_the_old_address_names_the_request_and_the_association_in_their_places",
            "rights::correcting_mails::the_new_address_hears_on_which_request_it_stands_with_us_and_nothing_of_anybody",
        ],
    },
];
