//! Colours where they stand, with how far they differ: a number and a word, and an example for who sees it.

use super::words;
use crate::kernel::colours::Colours;
use crate::kernel::lang::Lang;
use crate::kernel::palette::{Pair, Scheme, pairs};
use crate::platform::messages::Messages;

/// All pairs for one kind of screen.
pub struct Screen {
    pub title: &'static str,
    pub pairs: Vec<Swatch>,
}

pub struct Swatch {
    pub colour: String,
    pub ground_colour: String,
    pub what: &'static str,
    pub ground: &'static str,
    pub ratio: String,
    pub kind: &'static str,
    pub word: &'static str,
}

pub fn screens(t: Messages, colours: &Colours) -> Vec<Screen> {
    let all = pairs(colours);
    let screen = |scheme| {
        let pairs = all.iter().filter(|pair| pair.scheme == scheme).map(|pair| swatch(t, pair));
        Screen { title: words::scheme(t, scheme), pairs: pairs.collect() }
    };
    [Scheme::Light, Scheme::Dark].map(screen).into()
}

fn swatch(t: Messages, pair: &Pair) -> Swatch {
    let (kind, word) =
        if pair.is_enough() { ("success", t.settings_good()) } else { ("error", t.settings_too_little()) };
    Swatch {
        colour: pair.colour.to_string(),
        ground_colour: pair.ground_colour.to_string(),
        what: words::chosen(t, pair),
        ground: words::ground(t, pair.ground),
        ratio: ratio(t, pair.ratio),
        kind,
        word,
    }
}

/// With two decimals and never rounded up: 4.497 is not 4.5.
pub fn ratio(t: Messages, ratio: f64) -> String {
    let text = format!("{:.2}", (ratio * 100.0).floor() / 100.0);
    if t.lang() == Lang::Nl { text.replace('.', ",") } else { text }
}
