//! What this slice keeps.

use crate::kernel::promise::{Promise, State};
use crate::kernel::register::both;

pub const PROMISES: &[Promise] = &[
    Promise {
        id: "P19",
        sentence: both(
            "Wij zijn verantwoordelijk voor uw gegevens, en u ziet hoe u ons bereikt.",
            "We are responsible for your data, and you see how to reach us.",
        ),
        state: State::Partly(both(
            "Op gegevens die u meeneemt, staat onze naam nog niet.",
            "Data that you take with you do not carry our name yet.",
        )),
        page: Some("/contact"),
        tests: &[
            "organisation::every_page_says_who_is_responsible_and_how_to_call",
            "organisation::contact_shows_every_way_to_reach_us_as_it_is_set",
            "upkeep::settings::what_the_administrator_saves_stands_on_every_page_and_can_be_put_back",
            "statement::words::it_names_the_association_as_it_is_set",
            "statement::register::the_record_that_the_law_asks_for_can_be_downloaded",
        ],
    },
    Promise {
        id: "P73",
        sentence: both(
            "Deze website gebruikt alleen cookies die zij nodig heeft om te werken.",
            "This website only uses cookies that it needs to work.",
        ),
        state: State::Partly(both(
            "Wij onthouden nog niet bij elk formulier wat u invulde.",
            "We do not remember what you filled in on every form yet.",
        )),
        page: Some("/cookies"),
        tests: &[
            "organisation::visitors_get_no_cookie_at_all",
            "organisation::logging_in_and_typing_sets_exactly_the_cookies_on_the_page",
            "organisation::each_cookie_is_set_in_one_place_in_the_code",
            "drafts::what_was_sent_and_refused_comes_back_on_the_same_visit_and_in_the_other_language",
            "drafts::who_only_looks_or_types_without_sending_leaves_nothing",
            "drafts::one_press_wipes_it_and_says_what_was_wiped_signed_in_or_not",
            "drafts::it_ends_after_an_hour_and_then_leaves_the_database",
            "drafts::it_ends_at_log_out_at_success_and_for_who_is_too_young",
            "drafts::the_database_alone_cannot_read_it_nor_tell_whose_it_is",
            "drafts::a_secret_that_is_not_from_here_is_not_taken_over",
            "drafts::the_cookie_is_for_this_site_and_this_visit_only",
            "drafts::nobody_fills_the_database_and_a_form_works_without_being_remembered",
            "drafts::no_password_box_or_hidden_field_comes_back",
            "drafts::no_address_of_a_page_holds_what_somebody_typed",
        ],
    },
    Promise {
        id: "P74",
        sentence: both(
            "Wij tellen bezoeken per dag en per pagina, zonder te weten wie u bent.",
            "We count visits per day and page, without knowing who you are.",
        ),
        state: State::Works,
        page: Some("/cookies#tellen"),
        tests: &[
            "visits::staff_see_numbers_per_day_and_page_and_no_small_ones",
            "visits::pages_that_anybody_may_open_are_counted_per_day_and_language",
            "visits::nobodys_own_pages_links_errors_and_presses_are_counted",
            "visits::who_opts_out_is_not_counted_and_reads_so",
            "visits::the_table_cannot_hold_a_person",
            "visits::servers_add_up_and_a_failed_write_is_written_later",
            "visits::a_server_that_stops_writes_what_it_counted",
            "visits::numbers_end_after_two_years",
            "organisation::visitors_get_no_cookie_at_all",
        ],
    },
    Promise {
        id: "P75",
        sentence: both(
            "Gaat een link naar een andere website? Dan ziet u dat vooraf.",
            "If a link goes to another website, you see that beforehand.",
        ),
        state: State::Works,
        page: Some("/cookies#andere-websites"),
        tests: &[
            "other_sites::every_link_that_leaves_is_marked_and_on_the_list",
            "other_sites::the_page_on_cookies_names_every_other_website_we_link_to",
            "other_sites::javascript_and_all_else_that_is_no_website_is_refused",
            "other_sites::whatever_is_accepted_is_https_and_safe_in_an_attribute",
            "other_sites::a_website_that_is_none_is_not_linked_to",
            "floors::templates_keep_what_people_type_harmless",
        ],
    },
    Promise {
        id: "P84",
        sentence: both(
            "U kunt ons altijd bereiken: per telefoon, e-mail, brief of aan de balie.",
            "You can always reach us: by phone, e-mail, letter or at the desk.",
        ),
        state: State::Works,
        page: Some("/contact"),
        tests: &[
            "organisation::contact_shows_every_way_to_reach_us_as_it_is_set",
            "upkeep::settings::what_the_administrator_saves_stands_on_every_page_and_can_be_put_back",
            "rights::asking::anybody_asks_without_an_account_and_gets_a_number_a_code_and_a_last_day",
            "rights::deciding::a_letter_is_read_by_who_asked_and_by_nobody_else",
            "rights::asking::every_right_can_be_asked_in_both_languages_and_says_that_it_is_free",
        ],
    },
];
