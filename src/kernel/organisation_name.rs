//! Does a name field hold the name of an organisation? The portal is for people (P01), so it says so kindly; but a
//! person may be called Holding, or have the initials B.V., so one such word alone proves nothing.

use super::text::longer_than;

/// Words that say "organisation" wherever they stand.
const KINDS: [&str; 9] =
    ["stichting", "vereniging", "coöperatie", "maatschap", "holding", "gebroeders", "gmbh", "llc", "ltd"];

/// Legal forms, which stand last: `Bakker B.V.`
const LEGAL_FORMS: [&str; 4] = ["bv", "nv", "vof", "inc"];

/// What follows "&" or "en": `Jansen & Zn.`
const PARTNERS: [&str; 7] = ["zn", "zoon", "zonen", "dochters", "co", "partners", "söhne"];

/// Prefixes of a family name; beside one, `Holding` is still a surname.
const PREFIXES: [&str; 21] = [
    "van", "von", "de", "den", "der", "des", "het", "'t", "’t", "ten", "ter", "te", "op", "in", "aan", "uit", "la",
    "le", "du", "al", "el",
];

pub(super) fn in_family_name(name: &str) -> bool {
    // "B. V." at the end of a family name is no pair of initials.
    in_given_names(&name.replace(". ", ".")) || in_given_names(name)
}

pub(super) fn in_given_names(name: &str) -> bool {
    let words: Vec<String> = name.split_whitespace().map(bare).collect();
    has_kind(&words) || has_legal_form(&words) || has_partners(&words)
}

fn bare(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '.' | ',' | '(' | ')' | '"')).flat_map(char::to_lowercase).collect()
}

fn has_kind(words: &[String]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        KINDS.contains(&word.as_str()) && words.iter().enumerate().any(|(other, word)| other != at && tells(word))
    })
}

fn has_legal_form(words: &[String]) -> bool {
    words
        .split_last()
        .is_some_and(|(last, before)| LEGAL_FORMS.contains(&last.as_str()) && before.iter().any(|word| tells(word)))
}

fn has_partners(words: &[String]) -> bool {
    words.windows(3).any(|three| {
        tells(&three[0])
            && matches!(three[1].as_str(), "&" | "en" | "und" | "and")
            && PARTNERS.contains(&three[2].as_str())
    })
}

/// A word that makes the one beside it part of a longer name: no initial and no prefix.
fn tells(word: &str) -> bool {
    longer_than(word, 1) && !PREFIXES.contains(&word)
}
