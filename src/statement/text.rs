//! How a statement is written: chapters (`## Heading {#anchor}`), sections (`###`), paragraphs, lists (`- item`) and links
//! (`[words](/privacy/rechten)`). Nothing else means anything, so what somebody typed can do no harm on a page.

use std::collections::BTreeSet;

use super::fault::{Fault, Wrong};
use crate::kernel::other_site::OtherSite;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Chapter { id: String, title: String },
    Section { id: String, title: String },
    Paragraph(Vec<Span>),
    List(Vec<Vec<Span>>),
}

/// Words, or words that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub words: String,
    pub href: Option<String>,
}

/// Where a link may lead: our own pages, other sites over https, a mailbox, a phone.
const TARGETS: [&str; 4] = ["/", "https://", "mailto:", "tel:"];

pub fn parse(text: &str) -> Result<Vec<Block>, Fault> {
    let mut reading = Reading::default();
    for (at, line) in text.lines().enumerate() {
        reading.line(line.trim_end()).map_err(|what| Fault { line: at + 1, what })?;
    }
    reading.pause();
    Ok(reading.blocks)
}

/// All lines that cannot be read, in their order.
pub fn faults(text: &str) -> Vec<Fault> {
    let mut reading = Reading::default();
    let lines = text.lines().enumerate();
    lines.filter_map(|(at, line)| Some(Fault { line: at + 1, what: reading.line(line.trim_end()).err()? })).collect()
}

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    /// Lines of a paragraph that goes on.
    open: Vec<Span>,
    ids: BTreeSet<String>,
    in_list: bool,
}

impl Reading {
    fn line(&mut self, line: &str) -> Result<(), Wrong> {
        if line.trim().is_empty() {
            self.pause();
        } else if let Some(heading) = line.strip_prefix('#') {
            self.pause();
            self.heading(heading)?;
        } else if let Some(item) = line.strip_prefix("- ") {
            self.item(item)?;
        } else if self.in_list {
            self.go_on(line)?;
        } else {
            if !self.open.is_empty() {
                self.open.push(Span { words: " ".to_owned(), href: None });
            }
            self.open.extend(spans(line.trim())?);
        }
        Ok(())
    }

    /// The end of a paragraph or list.
    fn pause(&mut self) {
        self.in_list = false;
        if !self.open.is_empty() {
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.open)));
        }
    }

    /// What follows the first `#`.
    fn heading(&mut self, rest: &str) -> Result<(), Wrong> {
        let (level, words) = match rest.strip_prefix("# ") {
            Some(words) => (2, words),
            None => (3, rest.strip_prefix("## ").ok_or(Wrong::Heading)?),
        };
        let (title, id) = match words.trim().strip_suffix('}').and_then(|words| words.rsplit_once("{#")) {
            Some((title, id)) => (title.trim(), id.to_owned()),
            None => (words.trim(), slug(words)),
        };
        if title.is_empty() {
            return Err(Wrong::HeadingEmpty);
        }
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            return Err(Wrong::Anchor(id));
        }
        if !self.ids.insert(id.clone()) {
            return Err(Wrong::AnchorTwice(id));
        }
        let title = title.to_owned();
        self.blocks.push(if level == 2 { Block::Chapter { id, title } } else { Block::Section { id, title } });
        Ok(())
    }

    fn item(&mut self, words: &str) -> Result<(), Wrong> {
        if !self.in_list {
            self.pause();
            self.blocks.push(Block::List(vec![]));
            self.in_list = true;
        }
        let item = spans(words.trim())?;
        if let Some(Block::List(items)) = self.blocks.last_mut() {
            items.push(item);
        }
        Ok(())
    }

    /// A second line of a list item.
    fn go_on(&mut self, line: &str) -> Result<(), Wrong> {
        let more = spans(line.trim())?;
        if let Some(Block::List(items)) = self.blocks.last_mut()
            && let Some(item) = items.last_mut()
        {
            item.push(Span { words: " ".to_owned(), href: None });
            item.extend(more);
        }
        Ok(())
    }
}

fn spans(line: &str) -> Result<Vec<Span>, Wrong> {
    let mut spans = vec![];
    let mut rest = line;
    while let Some((words, target, before, after)) = link(rest) {
        if !TARGETS.iter().any(|start| target.starts_with(start)) || target.starts_with("//") {
            return Err(Wrong::LinkElsewhere(target.to_owned()));
        }
        if target.starts_with("https://") && OtherSite::parse(target).is_err() {
            return Err(Wrong::LinkNotPlain(target.to_owned()));
        }
        if words.trim().is_empty() || target.contains(char::is_whitespace) || target.contains('\\') {
            return Err(Wrong::LinkEmpty(target.to_owned()));
        }
        if !before.is_empty() {
            spans.push(Span { words: before.to_owned(), href: None });
        }
        spans.push(Span { words: words.to_owned(), href: Some(target.to_owned()) });
        rest = after;
    }
    if !rest.is_empty() {
        spans.push(Span { words: rest.to_owned(), href: None });
    }
    Ok(spans)
}

/// The first `[words](target)` of a line: words, target, what stands before it and what after.
fn link(line: &str) -> Option<(&str, &str, &str, &str)> {
    let middle = line.find("](")?;
    let (before, words) = line[..middle].rsplit_once('[')?;
    let (target, after) = line[middle + 2..].split_once(')')?;
    Some((words, target, before, after))
}

/// An anchor for a heading that has none of its own.
fn slug(words: &str) -> String {
    let folded = words.to_lowercase();
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

impl Block {
    /// The words alone, with where a link leads behind it; a list item each on its own.
    pub fn plain(&self) -> Vec<String> {
        let word = |span: &Span| match &span.href {
            Some(href) => format!("{} ({href})", span.words),
            None => span.words.clone(),
        };
        let words = |spans: &[Span]| spans.iter().map(word).collect::<String>();
        match self {
            Self::Chapter { title, .. } | Self::Section { title, .. } => vec![title.clone()],
            Self::Paragraph(spans) => vec![words(spans)],
            Self::List(items) => items.iter().map(|item| words(item)).collect(),
        }
    }
}
