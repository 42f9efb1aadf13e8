//! Whether colours can be told apart (WCAG 2.2, 1.4.3), against values computed elsewhere, and the house style itself.

use std::collections::HashMap;

use huisrecht::kernel::colours::Colours;
use huisrecht::kernel::contrast::Colour;
use huisrecht::kernel::organisation::Organisation;
use huisrecht::kernel::organisation_rules::{faults, too_little};
use huisrecht::kernel::palette::{GROUNDS, HOUSE, pairs};
use proptest::prelude::*;

fn colour(text: &str) -> Colour {
    Colour::parse(text).unwrap()
}

#[test]
fn the_contrast_is_that_of_the_guidelines() {
    // As the checkers of WebAIM and of the W3C's own examples give them.
    for (one, other, expected) in [
        ("#000000", "#FFFFFF", 21.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#FFFFFF", 4.48),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#00FF00", "#FFFFFF", 1.37),
        ("#FFFF00", "#000000", 19.56),
        ("#949494", "#FFFFFF", 3.03),
    ] {
        let found = colour(one).contrast(colour(other));
        assert!((found - expected).abs() < 0.005, "{one} on {other}: {found}, expected {expected}");
    }
}

proptest! {
    #[test]
    fn it_is_the_same_both_ways_and_between_1_and_21(one: [u8; 3], other: [u8; 3]) {
        let [one, other] = [one, other].map(|[red, green, blue]| Colour::new(red, green, blue));
        let found = one.contrast(other);
        prop_assert_eq!(found, other.contrast(one));
        prop_assert!((1.0..=21.0 + 1e-9).contains(&found));
        prop_assert_eq!(one.contrast(one), 1.0);
        prop_assert_eq!(Colour::parse(&one.to_string()), Some(one));
    }

    #[test]
    fn what_is_no_colour_is_none(text in "\\PC{0,9}") {
        let digits = text.strip_prefix('#').unwrap_or("");
        let is_one = digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit());
        prop_assert_eq!(Colour::parse(&text).is_some(), is_one);
    }
}

/// `--paper: #fbf7f2;` below the first `:root` of a piece of the style sheet.
fn properties(css: &str) -> HashMap<String, String> {
    let block = css.split_once(":root {").unwrap().1.split_once('}').unwrap().0;
    let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "));
    lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[test]
fn what_is_measured_is_what_the_style_sheet_says() {
    let css = std::fs::read_to_string("static/huisrecht.css").unwrap();
    let (light, dark) = css.split_once("(prefers-color-scheme: dark)").unwrap();
    let (light, dark) = (properties(light), properties(dark));
    let grounds = GROUNDS.map(|(_, name, light, dark)| (name, light, dark));
    let chosen = HOUSE.map(|(_, name, light, dark)| (name, light, dark));
    for (name, of_light, of_dark) in grounds.into_iter().chain(chosen) {
        assert_eq!((&light[name], &dark[name]), (&of_light.to_string(), &of_dark.to_string()), "--{name}");
    }
}

#[test]
fn the_house_style_can_be_read_wherever_it_stands() {
    let all = pairs(&Colours::default());
    assert_eq!(all.len(), 24);
    for pair in all {
        assert!(pair.is_enough(), "{pair:?}");
    }
}

#[test]
fn a_colour_is_blamed_by_the_field_where_it_can_be_changed() {
    let with = |colours| Organisation { colours, ..Organisation::demo() };
    let blamed = |colours: Colours| too_little(&with(colours)).into_iter().map(|(field, _)| field).collect::<Vec<_>>();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(blamed(Colours::default()), [] as [&str; 0]);
    assert_eq!(blamed(Colours { brand: some("#fbf7f2"), ..Colours::default() }), ["brand"]);
    assert_eq!(blamed(Colours { action_text: some("#1e5a4c"), ..Colours::default() }), ["action_text"]);
    // Pale links, and white words on a pale button: the button is what was chosen.
    assert_eq!(blamed(Colours { action: some("#cccccc"), ..Colours::default() }), ["action"]);
    assert_eq!(blamed(Colours { action_dark: some("#1e5a4c"), ..Colours::default() }), ["action_dark"]);
    let both = Colours { action: some("#333333"), action_text: some("#222222"), ..Colours::default() };
    assert_eq!(blamed(both), ["action_text"]);
    assert!(faults(&with(Colours::default())).is_empty());
}
