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
        ],
    },
    Promise {
        id: "P73",
        sentence: both(
            "Deze website gebruikt alleen cookies die zij nodig heeft om te werken.",
            "This website only uses cookies that it needs to work.",
        ),
        state: State::Partly(both(
            "Wij onthouden nog niet wat u invulde. De knop om dat te wissen komt tegelijk.",
            "We do not remember what you filled in yet. The button to clear it comes along with that.",
        )),
        page: Some("/cookies"),
        tests: &[
            "organisation::visitors_get_no_cookie_at_all",
            "organisation::logging_in_sets_exactly_the_cookies_on_the_page",
            "organisation::one_place_in_the_code_sets_cookies",
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
        state: State::Partly(both(
            "Een verzoek zonder account doet u nog niet op deze website.",
            "You cannot make a request without an account on this website yet.",
        )),
        page: Some("/contact"),
        tests: &["organisation::contact_shows_every_way_to_reach_us_as_it_is_set"],
    },
];
