//! The fields of the association, what is wrong with them, and where colours stand, in words.

use super::swatches::ratio;
use crate::kernel::organisation::Organisation;
use crate::kernel::organisation_rules::Fault;
use crate::kernel::palette::{Chosen, Ground, Pair, Scheme};
use crate::organisation::settings::differing;
use crate::platform::messages::Messages;

/// The name of the field itself for one that nobody wrote words for.
pub fn label(t: Messages, field: &'static str) -> &'static str {
    match field {
        "name" => t.settings_name(),
        "legal_name" => t.settings_legal_name(),
        "registration_number" => t.settings_registration_number(),
        "town" => t.settings_town(),
        "visiting_address" => t.settings_visiting_address(),
        "postal_address" => t.settings_postal_address(),
        "phone" => t.settings_phone(),
        "phone_hours_nl" => t.settings_phone_hours_nl(),
        "phone_hours_en" => t.settings_phone_hours_en(),
        "email" => t.settings_email(),
        "website" => t.settings_website(),
        "officer" => t.settings_officer(),
        "officer_email" => t.settings_officer_email(),
        "brand" => t.settings_brand(),
        "action" => t.settings_action(),
        "action_text" => t.settings_action_text(),
        "brand_dark" => t.settings_brand_dark(),
        "action_dark" => t.settings_action_dark(),
        "action_text_dark" => t.settings_action_text_dark(),
        _ => field,
    }
}

pub fn fault(t: Messages, field: &'static str, fault: &Fault) -> String {
    match fault {
        Fault::Missing => missing(t, field).to_owned(),
        Fault::TooLong(most) => t.settings_too_long(most.to_string()),
        Fault::Registration => t.settings_wrong_registration().to_owned(),
        Fault::Phone => t.settings_wrong_phone().to_owned(),
        Fault::Email => t.settings_wrong_email().to_owned(),
        Fault::Site => t.settings_wrong_site().to_owned(),
        Fault::Colour => t.settings_wrong_colour().to_owned(),
        Fault::Contrast(pair) => contrast(t, label(t, field), pair),
    }
}

fn missing(t: Messages, field: &str) -> &'static str {
    match field {
        "registration_number" => t.settings_wrong_registration(),
        "phone" => t.settings_wrong_phone(),
        "email" | "officer_email" => t.settings_wrong_email(),
        "website" => t.settings_wrong_site(),
        _ => t.settings_missing(),
    }
}

/// Which field, which two colours, how far they differ, and what to do.
fn contrast(t: Messages, field: &'static str, pair: &Pair) -> String {
    let needed = ratio(t, pair.needed());
    let where_it_stands = format!("{} ({})", ground(t, pair.ground), pair.ground_colour);
    let what = t.settings_contrast(field, where_it_stands, needed, ratio(t, pair.ratio));
    // Light text asks for a darker ground and dark text for a lighter one: what is chosen is moved away from what it meets.
    let darker = pair.colour.contrast(WHITE) > pair.ground_colour.contrast(WHITE);
    format!("{what} {}", if darker { t.settings_contrast_darker() } else { t.settings_contrast_lighter() })
}

const WHITE: crate::kernel::contrast::Colour = crate::kernel::contrast::Colour::new(0xff, 0xff, 0xff);

pub fn chosen(t: Messages, pair: &Pair) -> &'static str {
    match pair.on_top {
        Chosen::Brand => t.settings_pair_brand(),
        Chosen::Action => t.settings_pair_action(),
        Chosen::ActionText => t.settings_pair_action_text(),
    }
}

pub fn scheme(t: Messages, scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Light => t.settings_light(),
        Scheme::Dark => t.settings_dark(),
    }
}

pub fn ground(t: Messages, ground: Ground) -> &'static str {
    match ground {
        Ground::Paper => t.settings_ground_paper(),
        Ground::Surface => t.settings_ground_surface(),
        Ground::Sand => t.settings_ground_sand(),
        Ground::Hero => t.settings_ground_hero(),
        Ground::Info => t.settings_ground_info(),
        Ground::Success => t.settings_ground_success(),
        Ground::Warning => t.settings_ground_warning(),
        Ground::Error => t.settings_ground_error(),
        Ground::Action => t.settings_ground_action(),
    }
}

/// A field that is different now.
pub struct Differs {
    pub label: &'static str,
    pub before: String,
    pub after: String,
}

pub fn differs(t: Messages, before: &Organisation, after: &Organisation) -> Vec<Differs> {
    let say = |value: &str| if value.is_empty() { t.settings_house().to_owned() } else { value.to_owned() };
    let one = |field| Differs { label: label(t, field), before: say(before.get(field)), after: say(after.get(field)) };
    differing(before, after).into_iter().map(one).collect()
}
