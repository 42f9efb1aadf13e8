//! The colours of the association, over those of the house style.

use serde::Deserialize;

use super::contrast::Colour;
use super::palette::{Chosen, Scheme};

/// Colours of the association, as CSS hexadecimal values such as "#1E5A4C". What is left out keeps the house style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    pub brand: Option<String>,
    pub action: Option<String>,
    pub action_text: Option<String>,
    pub brand_dark: Option<String>,
    pub action_dark: Option<String>,
    pub action_text_dark: Option<String>,
}

/// What the house style has on dark screens, for a colour that is chosen for light ones only.
const DARK: [(&str, &str); 3] = [("--brand", "#d5693f"), ("--action", "#7fd0b9"), ("--on-action", "#10241e")];

impl Colours {
    fn light(&self) -> [(&'static str, Option<&String>); 3] {
        [
            ("--brand", self.brand.as_ref()),
            ("--action", self.action.as_ref()),
            ("--on-action", self.action_text.as_ref()),
        ]
    }

    fn dark(&self) -> [(&'static str, Option<&String>); 3] {
        let [brand, action, action_text] = [&self.brand_dark, &self.action_dark, &self.action_text_dark];
        [("--brand", brand.as_ref()), ("--action", action.as_ref()), ("--on-action", action_text.as_ref())]
    }

    pub fn of(colour: impl Fn(&'static str) -> Option<String>) -> Self {
        Self {
            brand: colour("brand"),
            action: colour("action"),
            action_text: colour("action_text"),
            brand_dark: colour("brand_dark"),
            action_dark: colour("action_dark"),
            action_text_dark: colour("action_text_dark"),
        }
    }

    /// A colour by its name in the file; empty when it is that of the house style.
    pub fn get(&self, name: &str) -> &str {
        let parts = [Chosen::Brand, Chosen::Action, Chosen::ActionText];
        let all = [Scheme::Light, Scheme::Dark].into_iter().flat_map(|scheme| parts.map(|part| (part, scheme)));
        let found = all.into_iter().find(|(part, scheme)| part.field(*scheme) == name);
        found.and_then(|(part, scheme)| self.chosen(part, scheme)).unwrap_or_default()
    }

    /// What is chosen for these screens; none keeps the house style.
    pub fn chosen(&self, which: Chosen, scheme: Scheme) -> Option<&str> {
        let (light, dark) = match which {
            Chosen::Brand => (&self.brand, &self.brand_dark),
            Chosen::Action => (&self.action, &self.action_dark),
            Chosen::ActionText => (&self.action_text, &self.action_text_dark),
        };
        if scheme == Scheme::Light { light.as_deref() } else { dark.as_deref() }
    }

    /// The first that is no colour.
    pub fn first_wrong(&self) -> Option<&String> {
        let mut chosen = self.light().into_iter().chain(self.dark()).filter_map(|(_, value)| value);
        chosen.find(|value| Colour::parse(value).is_none())
    }

    /// The custom properties that the association overrides; none when it keeps the house style. This sheet comes last, so it says for
    /// dark screens too what it said for light ones.
    pub fn style_sheet(&self) -> Option<String> {
        let (mut light, mut dark) = (String::new(), String::new());
        for (((name, chosen), (_, chosen_dark)), (_, house)) in self.light().into_iter().zip(self.dark()).zip(DARK) {
            if let Some(colour) = chosen {
                light.push_str(&rule(name, colour));
            }
            if chosen.or(chosen_dark).is_some() {
                dark.push_str(&rule(name, chosen_dark.map_or(house, String::as_str)));
            }
        }
        let media = "@media (prefers-color-scheme: dark)";
        (!dark.is_empty()).then(|| format!(":root {{\n{light}}}\n{media} {{\n:root {{\n{dark}}}\n}}\n"))
    }
}

/// One custom property; a button that is pointed at keeps its colour.
fn rule(name: &str, colour: &str) -> String {
    let hover = if name == "--action" { format!("  --action-hover: {colour};\n") } else { String::new() };
    format!("  {name}: {colour};\n{hover}")
}
