//! The names of a person, apart as the Dutch write them: given names or initials, prefix (tussenvoegsel), family name
//! (P10). Somebody with a single name has only a family name. Organisations are refused with a hint (P01).

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::organisation_name;
use super::text::{
    has_letter, is_apostrophe, is_letter_or_mark, is_plain_letter, longer_than, one_line, personal_text, without_case,
};

personal_text! {
    /// Initials or first names: `A.B.`, `Anne-Fleur`.
    GivenNames
}

personal_text! {
    /// `van den`, `'t`, `d'`
    NamePrefix
}

personal_text! {
    /// Without prefix; a single name stands here too.
    FamilyName
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameError {
    Missing,
    TooLong,
    /// A tab, a line break or another character that is no text.
    ControlCharacter,
    Digit,
    /// A character that is in no name, such as `@` or `<`.
    Symbol,
    /// Only points, hyphens or accents.
    NoLetter,
    /// The name of a company or foundation: the portal is for people (P01).
    Organisation,
}

impl GivenNames {
    pub const LONGEST: usize = 100;

    pub fn parse(raw: &str) -> Result<Self, NameError> {
        parse_personal(raw, Self::LONGEST, organisation_name::in_given_names).map(Self)
    }

    /// As `parse`; an empty field is somebody without given names.
    pub fn parse_optional(raw: &str) -> Result<Option<Self>, NameError> {
        optional(Self::parse(raw))
    }

    /// `S.`; the Dutch letter IJ counts as one.
    fn initial(&self) -> String {
        let mut letters = self.0.chars().skip_while(|&c| !is_plain_letter(c)).peekable();
        let mut initial: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        while let Some(mark) = letters.next_if(|&c| is_combining_mark(c)) {
            initial.push(mark);
        }
        if initial == "I" && letters.peek() == Some(&'J') {
            initial.push('J');
        }
        initial + "."
    }
}

impl NamePrefix {
    pub const LONGEST: usize = 30;

    pub fn parse(raw: &str) -> Result<Self, NameError> {
        parse_personal(raw, Self::LONGEST, |_| false).map(Self)
    }

    /// As `parse`; most people have no prefix.
    pub fn parse_optional(raw: &str) -> Result<Option<Self>, NameError> {
        optional(Self::parse(raw))
    }
}

impl FamilyName {
    pub const LONGEST: usize = 100;

    pub fn parse(raw: &str) -> Result<Self, NameError> {
        parse_personal(raw, Self::LONGEST, organisation_name::in_family_name).map(Self)
    }

    /// For the blind index: the same for `Müller`, `MULLER` and `Muller`. No punctuation, no spaces.
    pub fn folded(&self) -> String {
        let bare = self.0.nfkd().filter(|&c| is_plain_letter(c));
        let lower = without_case(bare).nfkd().filter(|&c| is_plain_letter(c));
        lower.fold(String::new(), |mut folded, c| {
            match spelled_out(c) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(c),
            }
            folded
        })
    }
}

/// The whole name of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    pub given: Option<GivenNames>,
    pub prefix: Option<NamePrefix>,
    pub family: FamilyName,
}

impl PersonName {
    /// `A. van den Berg`; without given names `Van den Berg`, as Dutch spelling asks.
    pub fn full(&self) -> String {
        self.after(self.given.as_ref().map(|given| given.as_str().to_owned()))
    }

    /// `S. de Vries`, as work queues show it: no more than tells people apart.
    pub fn initial_and_family(&self) -> String {
        self.after(self.given.as_ref().map(GivenNames::initial))
    }

    fn after(&self, given: Option<String>) -> String {
        match given {
            Some(given) => format!("{given} {}", self.prefix_and_family()),
            None => with_capital(&self.prefix_and_family()),
        }
    }

    /// `d'` stands against the name, every other prefix apart from it.
    fn prefix_and_family(&self) -> String {
        match &self.prefix {
            None => self.family.0.clone(),
            Some(prefix) if prefix.0.ends_with(is_apostrophe) => {
                format!("{}{}", prefix.0, self.family.0)
            }
            Some(prefix) => format!("{} {}", prefix.0, self.family.0),
        }
    }
}

fn parse_personal(raw: &str, longest: usize, is_organisation: fn(&str) -> bool) -> Result<String, NameError> {
    let name = one_line(raw).map_err(|_| NameError::ControlCharacter)?;
    if name.is_empty() {
        return Err(NameError::Missing);
    }
    if longer_than(&name, longest) {
        return Err(NameError::TooLong);
    }
    if is_organisation(&name) {
        return Err(NameError::Organisation);
    }
    check_characters(&name).map(|()| name)
}

fn check_characters(name: &str) -> Result<(), NameError> {
    let is_allowed = |c: char| is_letter_or_mark(c) || is_apostrophe(c) || matches!(c, ' ' | '-' | '‐' | '.');
    if name.chars().any(char::is_numeric) {
        Err(NameError::Digit)
    } else if !name.chars().all(is_allowed) {
        Err(NameError::Symbol)
    } else if !has_letter(name) {
        Err(NameError::NoLetter)
    } else {
        Ok(())
    }
}

fn optional<T>(parsed: Result<T, NameError>) -> Result<Option<T>, NameError> {
    match parsed {
        Err(NameError::Missing) => Ok(None),
        other => other.map(Some),
    }
}

/// Only a leading letter gets the capital: `'t Hooft` stays as it is.
fn with_capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Letters that do not come apart into a plain letter and an accent.
fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        _ => return None,
    })
}
