//! Where the colours of the association stand on those of the house style, and whether people can read them there (WCAG 2.2, 1.4.3 and 1.4.11).
//! A test holds the values here to those of `static/huisrecht.css`.

use super::colours::Colours;
use super::contrast::Colour;

/// For which screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// A colour that an association may choose, by the name that it has in the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    Brand,
    Action,
    ActionText,
}

/// What it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    Paper,
    Surface,
    Sand,
    Hero,
    Info,
    Success,
    Warning,
    Error,
    /// A button.
    Action,
}

/// Two colours that meet on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    pub scheme: Scheme,
    pub on_top: Chosen,
    pub ground: Ground,
    pub colour: Colour,
    pub ground_colour: Colour,
    pub ratio: f64,
}

/// Of text; of lines and pictures it is [`LINES`].
const TEXT: f64 = 4.5;
const LINES: f64 = 3.0;

/// The grounds of the house style, as `--paper` and the like: for light and for dark screens.
pub const GROUNDS: [(Ground, &str, Colour, Colour); 8] = [
    (Ground::Paper, "paper", Colour::new(0xfb, 0xf7, 0xf2), Colour::new(0x1b, 0x17, 0x14)),
    (Ground::Surface, "surface", Colour::new(0xff, 0xff, 0xff), Colour::new(0x25, 0x20, 0x1c)),
    (Ground::Sand, "sand", Colour::new(0xf4, 0xeb, 0xe2), Colour::new(0x2f, 0x28, 0x23)),
    (Ground::Hero, "hero", Colour::new(0xf8, 0xe6, 0xda), Colour::new(0x33, 0x23, 0x1b)),
    (Ground::Info, "info-paper", Colour::new(0xe6, 0xf0, 0xf8), Colour::new(0x17, 0x32, 0x4a)),
    (Ground::Success, "success-paper", Colour::new(0xe3, 0xf1, 0xec), Colour::new(0x17, 0x35, 0x2c)),
    (Ground::Warning, "warning-paper", Colour::new(0xff, 0xf3, 0xd6), Colour::new(0x43, 0x32, 0x0f)),
    (Ground::Error, "error-paper", Colour::new(0xfd, 0xed, 0xec), Colour::new(0x42, 0x1f, 0x1d)),
];

/// The house style of what may be chosen: for light and for dark screens.
pub const HOUSE: [(Chosen, &str, Colour, Colour); 3] = [
    (Chosen::Brand, "brand", Colour::new(0xa8, 0x40, 0x1f), Colour::new(0xd5, 0x69, 0x3f)),
    (Chosen::Action, "action", Colour::new(0x1e, 0x5a, 0x4c), Colour::new(0x7f, 0xd0, 0xb9)),
    (Chosen::ActionText, "on-action", Colour::new(0xff, 0xff, 0xff), Colour::new(0x10, 0x24, 0x1e)),
];

impl Chosen {
    /// The name of the field in the association's file and form.
    pub const fn field(self, scheme: Scheme) -> &'static str {
        match (self, scheme) {
            (Self::Brand, Scheme::Light) => "brand",
            (Self::Action, Scheme::Light) => "action",
            (Self::ActionText, Scheme::Light) => "action_text",
            (Self::Brand, Scheme::Dark) => "brand_dark",
            (Self::Action, Scheme::Dark) => "action_dark",
            (Self::ActionText, Scheme::Dark) => "action_text_dark",
        }
    }

    /// On what it stands: links stand anywhere, the brand on paper and in its own bar, the words of a button on the button.
    fn grounds(self) -> &'static [Ground] {
        match self {
            Self::Brand => &[Ground::Paper, Ground::Surface, Ground::Hero],
            Self::Action => &[
                Ground::Paper,
                Ground::Surface,
                Ground::Sand,
                Ground::Hero,
                Ground::Info,
                Ground::Success,
                Ground::Warning,
                Ground::Error,
            ],
            Self::ActionText => &[Ground::Action],
        }
    }
}

impl Pair {
    /// What the law asks for here (EN 301 549).
    pub fn needed(&self) -> f64 {
        if self.on_top == Chosen::Brand { LINES } else { TEXT }
    }

    pub fn is_enough(&self) -> bool {
        self.ratio >= self.needed()
    }
}

/// Every pair there is on a page with these colours; where the association chose none, the house style counts. What is no colour is passed over.
pub fn pairs(colours: &Colours) -> Vec<Pair> {
    let schemes = [Scheme::Light, Scheme::Dark];
    let of = |scheme| HOUSE.iter().flat_map(move |(on_top, ..)| meeting(colours, scheme, *on_top));
    schemes.into_iter().flat_map(of).collect()
}

fn meeting(colours: &Colours, scheme: Scheme, on_top: Chosen) -> Vec<Pair> {
    let pair = |ground: &Ground| {
        let (colour, ground_colour) = (shown(colours, scheme, on_top)?, under(colours, scheme, *ground)?);
        Some(Pair { scheme, on_top, ground: *ground, colour, ground_colour, ratio: colour.contrast(ground_colour) })
    };
    on_top.grounds().iter().filter_map(pair).collect()
}

/// What is chosen, or the house style.
fn shown(colours: &Colours, scheme: Scheme, which: Chosen) -> Option<Colour> {
    match colours.chosen(which, scheme) {
        Some(chosen) => Colour::parse(chosen),
        None => HOUSE.iter().find(|(house, ..)| *house == which).map(|(.., light, dark)| of(scheme, *light, *dark)),
    }
}

fn under(colours: &Colours, scheme: Scheme, ground: Ground) -> Option<Colour> {
    match ground {
        Ground::Action => shown(colours, scheme, Chosen::Action),
        _ => GROUNDS.iter().find(|(house, ..)| *house == ground).map(|(.., light, dark)| of(scheme, *light, *dark)),
    }
}

const fn of(scheme: Scheme, light: Colour, dark: Colour) -> Colour {
    match scheme {
        Scheme::Light => light,
        Scheme::Dark => dark,
    }
}
