//! What every line of text typed by a person goes through first: no control characters, no invisible direction marks,
//! Unicode form C, single spaces. The types beside this file add the rule of their own field.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The text holds a control character (a line break, a tab, NUL).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControlCharacter;

/// Refuses control characters, also at the ends, where trimming would hide an attempt to break a mail header.
pub fn one_line(raw: &str) -> Result<String, ControlCharacter> {
    if raw.chars().any(char::is_control) {
        return Err(ControlCharacter);
    }
    let composed: String = raw.chars().filter(|&c| !is_paste_debris(c)).nfc().collect();
    Ok(composed.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Characters nobody sees or types, that come along when text is copied from a chat or a web page: direction marks
/// and embeddings, zero-width space, word joiner, byte order mark.
pub(super) fn is_paste_debris(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The same without what nobody sees: what is then left can be read.
pub fn without_debris(text: &str) -> String {
    text.chars().filter(|&c| !is_paste_debris(c)).collect()
}

/// A letter of any script, or a mark on one; the joiners are part of spelling in Persian and in India.
pub(super) fn is_letter_or_mark(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

/// The apostrophes people use: typewriter, curly, and the letter of the same shape.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// At least one real letter, so that a lone accent, apostrophe or joiner is no text.
pub(super) fn has_letter(text: &str) -> bool {
    text.chars().any(is_plain_letter)
}

/// No accent, and none of the signs that count as letters and stand between them, such as ʼ and ʻ.
pub(super) fn is_plain_letter(c: char) -> bool {
    c.is_alphabetic() && !is_combining_mark(c) && !matches!(c, '\u{2b0}'..='\u{2ff}')
}

/// No difference of case: by way of capitals, so that ß, ẞ and SS, or ı, I and i, become one.
pub(super) fn without_case(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    text.flat_map(char::to_lowercase).flat_map(char::to_uppercase).flat_map(char::to_lowercase)
}

pub(super) fn longer_than(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

/// A text that only its own `parse` makes, and that no log shows.
macro_rules! personal_text {
    ($(#[$attribute:meta])* $name:ident) => {
        $(#[$attribute])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// The text as it is sealed; `parse` reads it back.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    };
}
pub(super) use personal_text;
