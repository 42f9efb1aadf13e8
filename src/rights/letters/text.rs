//! How words of a letter are typed: paragraphs with an empty line between them, `## ` before a heading and `- ` before an item of a list.
//! Nothing else means anything.

use letters::Block;

/// The most characters of one text.
pub const LONGEST: usize = 4_000;

/// Why words cannot stand in a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    TooLong,
    /// A sign that the typeface of our letters lacks.
    Sign(char),
    /// A blank that nothing fills in: `{...}`.
    Blank(String),
    /// A `{` without its `}`, or the other way round.
    Brace,
}

/// What an employee says in one letter: why something takes longer, what was done. As it was typed, never empty.
#[derive(Clone, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let typed = plain(typed);
        match typed.is_empty() {
            true => Err(Fault::Missing),
            false => printable(&typed).map(|()| Self(typed)),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn blocks(&self) -> Vec<Block> {
        blocks(&self.0)
    }
}

/// About somebody: not for a log.
impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(..)")
    }
}

/// Line breaks of one kind, and spaces for tabs.
pub(super) fn plain(typed: &str) -> String {
    typed.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ").trim().to_owned()
}

/// Whether it fits and can be printed.
pub(super) fn printable(text: &str) -> Result<(), Fault> {
    if text.chars().count() > LONGEST {
        return Err(Fault::TooLong);
    }
    match text.chars().find(|c| *c != '\n' && !letters::is_known(*c)) {
        Some(unknown) => Err(Fault::Sign(unknown)),
        None => Ok(()),
    }
}

pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = vec![];
    for line in text.lines().map(str::trim).chain([""]) {
        match (blocks.last_mut(), line) {
            (_, line) if line.starts_with("## ") => blocks.push(Block::Heading(line[3..].trim().to_owned())),
            (Some(Block::List(items)), line) if line.starts_with("- ") => items.push(line[2..].trim().to_owned()),
            (_, line) if line.starts_with("- ") => blocks.push(Block::List(vec![line[2..].trim().to_owned()])),
            (Some(Block::Paragraph(words)), line) if !line.is_empty() && !words.is_empty() => {
                words.push('\n');
                words.push_str(line);
            }
            // An empty paragraph waits for its words: the one before it is over.
            (Some(Block::Paragraph(words)), line) if words.is_empty() => words.push_str(line),
            (_, line) => blocks.push(Block::Paragraph(line.to_owned())),
        }
    }
    blocks.retain(|block| !matches!(block, Block::Paragraph(words) if words.is_empty()));
    blocks
}
