//! What these pages keep.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P10",
        sentence: both(
            "Uw naam, adres en geboortedatum ziet u in uw account, en u kunt ze verbeteren.",
            "You see your name, address and date of birth in your account, and can correct them.",
        ),
        state: State::Works,
        page: Some("/mijn/gegevens"),
        tests: &[
            "contact::an_address_is_changed_after_the_password_in_every_way_that_people_write_one",
            "contact::faults_in_an_address_are_named_at_their_field_and_nothing_changes",
            "details::a_page_says_how_to_have_a_name_corrected",
            "rights::correcting::what_is_applied_is_what_everybody_sees_and_finds_and_the_old_value_finds_nobody",
            "registration::answers::people_are_called_as_they_call_themselves",
            "registration::answers::addresses_are_read_as_people_write_them",
            "registration::births::birth_dates_that_cannot_be_are_refused_each_with_its_own_advice",
            "kernel_birth_dates::born_on_29_february_is_a_year_older_on_1_march_unless_the_year_has_the_day",
        ],
    },
    Promise {
        id: "P14",
        sentence: both(
            "U ziet uw huur en betalingen, en van uw rekeningnummer alleen de laatste vier tekens.",
            "You see your rent and payments, and of your account number only the last four characters.",
        ),
        state: State::Partly(both(
            "Ze komen nog niet vanzelf uit onze administratie. In een kopie van uw gegevens staat het nummer heel.",
            "They do not come from our administration by themselves yet. A copy of your data has the whole number.",
        )),
        page: Some("/mijn/gegevens"),
        tests: &[
            "details::rent_and_payments_are_shown_and_of_the_account_its_last_four",
            "details::older_payments_stand_on_pages_of_their_own_and_nobody_elses_open",
            "kernel_payments::every_account_with_its_check_digits_is_read",
            "kernel_payments::an_account_of_any_country_is_read_with_or_without_spaces",
            "kernel_payments::an_account_shows_its_last_four_and_no_log_shows_it",
        ],
    },
    Promise {
        id: "P32",
        sentence: both(
            "U ziet welke overeenkomsten u met ons hebt en welke gegevens daarbij horen.",
            "You see which agreements you have with us and which data belong to them.",
        ),
        state: State::Partly(both(
            "Bij uw huishouden en uw inschrijving staat nog niet bij welke overeenkomst ze horen.",
            "Your household and your registration do not say yet to which agreement they belong.",
        )),
        page: Some("/mijn/gegevens"),
        tests: &[
            "details::agreements_are_listed_and_what_rests_on_one_names_it",
            "files::what_rests_on_an_agreement_rests_on_ones_own",
        ],
    },
    Promise {
        id: "P35",
        sentence: both(
            "Bij al uw gegevens staat waarom wij ze hebben en hoe lang.",
            "All your data say why we have them and for how long.",
        ),
        state: State::Works,
        page: Some("/mijn/gegevens"),
        tests: &[
            "details::each_block_says_what_for_on_which_ground_from_where_to_whom_and_how_long",
            "overview::each_block_says_where_it_comes_from_and_leads_to_why_we_have_it",
            "overview::data_from_the_administration_say_so",
        ],
    },
    Promise {
        id: "P36",
        sentence: both(
            "U ziet bij elk gegeven welke rechten u hebt.",
            "You see for each piece of data which rights you have.",
        ),
        state: State::Works,
        page: Some("/mijn/gegevens"),
        tests: &[
            "statement::register::which_right_goes_with_which_basis",
            "statement::register::taking_along_goes_by_basis_and_by_whose_doing_the_data_are",
            "statement::register::each_kind_of_data_says_which_rights_go_with_it",
            "details::each_block_says_what_for_on_which_ground_from_where_to_whom_and_how_long",
        ],
    },
];
