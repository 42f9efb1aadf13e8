//! What each word about the association has to be: one rule per field, kept by the form and again by the database (migration 0047).

use super::contrast::Colour;
use super::email::EmailAddress;
use super::organisation::Organisation;
use super::other_site::OtherSite;
use super::palette::{Chosen, Ground, Pair, pairs};
use super::text::longer_than;

/// The rule of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One line of at most so many characters.
    Line(usize),
    /// The Chamber of Commerce gives eight digits.
    Registration,
    /// Digits with spaces, hyphens and brackets, and a plus before a country code: 4 to 15 digits.
    Phone,
    Email,
    /// A place that pages may link to.
    Site,
    /// `#1E5A4C`, or nothing for the house style.
    Colour,
}

/// The fields in the order of the page, named as in the file.
pub const FIELDS: [(&str, Rule); 19] = [
    ("name", Rule::Line(80)),
    ("legal_name", Rule::Line(120)),
    ("registration_number", Rule::Registration),
    ("town", Rule::Line(80)),
    ("visiting_address", Rule::Line(160)),
    ("postal_address", Rule::Line(160)),
    ("phone", Rule::Phone),
    ("phone_hours_nl", Rule::Line(160)),
    ("phone_hours_en", Rule::Line(160)),
    ("email", Rule::Email),
    ("website", Rule::Site),
    ("officer", Rule::Line(160)),
    ("officer_email", Rule::Email),
    ("brand", Rule::Colour),
    ("action", Rule::Colour),
    ("action_text", Rule::Colour),
    ("brand_dark", Rule::Colour),
    ("action_dark", Rule::Colour),
    ("action_text_dark", Rule::Colour),
];

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    Missing,
    /// Longer than so many characters.
    TooLong(usize),
    Registration,
    Phone,
    Email,
    Site,
    Colour,
    /// People cannot read it where it stands: the pair that is worst.
    Contrast(Pair),
}

/// All that is wrong, at most one fault for each field, in the order of the page.
pub fn faults(organisation: &Organisation) -> Vec<(&'static str, Fault)> {
    let contrast = too_little(organisation);
    let fault = |(field, rule): &(&'static str, Rule)| {
        let own = fault(*rule, organisation.get(field));
        own.or_else(|| contrast.iter().find(|(about, _)| about == field).map(|(_, pair)| Fault::Contrast(*pair)))
            .map(|fault| (*field, fault))
    };
    FIELDS.iter().filter_map(fault).collect()
}

fn fault(rule: Rule, value: &str) -> Option<Fault> {
    if value.is_empty() {
        return (rule != Rule::Colour).then_some(Fault::Missing);
    }
    match rule {
        Rule::Line(most) if longer_than(value, most) => Some(Fault::TooLong(most)),
        Rule::Line(_) => None,
        Rule::Registration => (!is_registration(value)).then_some(Fault::Registration),
        Rule::Phone => (!is_phone(value)).then_some(Fault::Phone),
        Rule::Email => EmailAddress::parse(value).is_err().then_some(Fault::Email),
        Rule::Site => (longer_than(value, 160) || OtherSite::parse(value).is_err()).then_some(Fault::Site),
        Rule::Colour => Colour::parse(value).is_none().then_some(Fault::Colour),
    }
}

fn is_registration(value: &str) -> bool {
    value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_phone(value: &str) -> bool {
    let rest = value.strip_prefix('+').unwrap_or(value);
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let only = rest.bytes().all(|byte| byte.is_ascii_digit() || b" -()".contains(&byte));
    only && (4..=15).contains(&digits) && value.len() <= 40
}

/// The worst pair of each colour that the association chose and that is hard to read, by the field to change.
pub fn too_little(organisation: &Organisation) -> Vec<(&'static str, Pair)> {
    let colours = &organisation.colours;
    let mut found: Vec<Pair> = pairs(colours).into_iter().filter(|pair| !pair.is_enough()).collect();
    found.sort_by(|one, other| one.ratio.total_cmp(&other.ratio));
    let mut blamed: Vec<(&'static str, Pair)> = vec![];
    for pair in found {
        let which = match (colours.chosen(pair.on_top, pair.scheme), pair.ground) {
            (None, Ground::Action) => Chosen::Action,
            _ => pair.on_top,
        };
        let field = which.field(pair.scheme);
        if colours.chosen(which, pair.scheme).is_some() && blamed.iter().all(|(known, _)| *known != field) {
            blamed.push((field, pair));
        }
    }
    blamed
}
