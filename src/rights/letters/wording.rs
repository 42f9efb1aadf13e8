//! The words of the association in letters of one kind. They stand around what the law wants said and never in its place: they cannot hold
//! it, so they cannot leave it out. A check could find that a blank for the court stands in a text, not that the sentence around it sends
//! anybody there.

use letters::Block;

use super::text::{self, Fault};
use crate::kernel::lang::Lang;

/// Where words stand in a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the facts and reasons.
    Opening,
    /// After them, before what a person can do about it.
    Middle,
    /// Before the greeting.
    Closing,
}

/// The words in one language. Only the opening must have any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    pub opening: String,
    pub middle: String,
    pub closing: String,
}

/// In both languages. Without English, who reads that gets the words that come with the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub nl: Parts,
    pub en: Option<Parts>,
}

/// What is filled in for `{naam}` and the like.
pub struct Blanks<'a>(pub [(&'static str, &'a str); 6]);

/// What may stand between braces, in either language.
pub const BLANKS: [&str; 6] = ["naam", "kenmerk", "verzoek", "ontvangen", "organisatie", "telefoon"];

impl Parts {
    /// As they were typed, or what is wrong in which place.
    pub fn parse([opening, middle, closing]: [&str; 3]) -> Result<Self, Vec<(Place, Fault)>> {
        let parts = Self { opening: text::plain(opening), middle: text::plain(middle), closing: text::plain(closing) };
        let mut faults = vec![];
        if parts.opening.is_empty() {
            faults.push((Place::Opening, Fault::Missing));
        }
        for (place, words) in parts.each() {
            if let Err(fault) = text::printable(words).and_then(|()| sound(words)) {
                faults.push((place, fault));
            }
        }
        if faults.is_empty() { Ok(parts) } else { Err(faults) }
    }

    fn each(&self) -> [(Place, &str); 3] {
        [(Place::Opening, &self.opening), (Place::Middle, &self.middle), (Place::Closing, &self.closing)]
    }

    /// All of it, to be compared with another version.
    pub fn whole(&self) -> String {
        let words = self.each().map(|(_, words)| words);
        words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}

impl Wording {
    pub fn say(&self, lang: Lang) -> Option<&Parts> {
        match lang {
            Lang::Nl => Some(&self.nl),
            Lang::En => self.en.as_ref(),
        }
    }
}

/// The names between braces; an error for a brace without its other half.
fn names(words: &str) -> Result<Vec<&str>, Fault> {
    let (mut names, mut rest) = (vec![], words);
    while let Some(at) = rest.find(['{', '}']) {
        let (name, after) = match rest[at..].strip_prefix('{') {
            Some(after) => after.split_once('}').ok_or(Fault::Brace)?,
            None => return Err(Fault::Brace),
        };
        if name.contains(['{', '\n']) {
            return Err(Fault::Brace);
        }
        names.push(name);
        rest = after;
    }
    Ok(names)
}

fn sound(words: &str) -> Result<(), Fault> {
    match names(words)?.into_iter().find(|name| !BLANKS.contains(name)) {
        Some(unknown) => Err(Fault::Blank(unknown.to_owned())),
        None => Ok(()),
    }
}

impl Blanks<'_> {
    /// The blocks of a text. What is filled in is words only: a name that begins with a hyphen makes no list.
    pub fn fill(&self, words: &str) -> Vec<Block> {
        let mut blocks = text::blocks(words);
        for block in &mut blocks {
            match block {
                Block::Heading(words) | Block::Paragraph(words) => *words = self.filled(words),
                Block::List(items) => items.iter_mut().for_each(|item| *item = self.filled(item)),
                Block::Pairs(_) | Block::Rows { .. } => {}
            }
        }
        blocks
    }

    fn filled(&self, words: &str) -> String {
        let (mut filled, mut rest) = (String::with_capacity(words.len()), words);
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = self.0.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| *value);
            filled.push_str(before);
            filled.push_str(value);
            rest = after;
        }
        filled + rest
    }
}
