//! The words of a newsletter without a page.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Picture, Shown, address, find};

/// Writes plain text.
pub(super) struct Plain<'a> {
    base: &'a str,
    pictures: &'a [Picture],
    pub text: String,
    links: Vec<(String, usize)>,
    /// The number of the next item of each list we are in; none in one without numbers.
    lists: Vec<Option<u64>>,
    shown: Shown<'a>,
}

impl<'a> Plain<'a> {
    pub fn new(base: &'a str, pictures: &'a [Picture]) -> Self {
        Self { base, pictures, text: String::new(), links: vec![], lists: vec![], shown: Shown::default() }
    }

    pub fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(words) | Event::Code(words) if self.shown.takes(&words) => {}
            Event::SoftBreak | Event::HardBreak if self.shown.takes(" ") => {}
            Event::Text(text) | Event::Code(text) => self.text.push_str(&text),
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            Event::Rule => self.text.push_str("\n---\n\n"),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Image { dest_url, .. } => self.shown.begin(find(self.pictures, &dest_url)),
            _ if self.shown.takes("") => {}
            Tag::Link { dest_url, .. } => {
                self.links.push((address(self.base, &dest_url).unwrap_or_default(), self.text.len()));
            }
            Tag::List(first) => self.lists.push(first),
            Tag::Item => self.item(),
            _ => {}
        }
    }

    fn item(&mut self) {
        let indent = "  ".repeat(self.lists.len().saturating_sub(1));
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".to_owned(),
        };
        self.text.push_str(&format!("{indent}{mark}"));
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.picture(),
            _ if self.shown.takes("") => {}
            TagEnd::Link => self.link(),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::CodeBlock => self.gap(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.gap();
            }
            _ => {}
        }
    }

    fn picture(&mut self) {
        let Some((_, words)) = self.shown.end() else { return };
        let described = format!("[{words}]");
        self.text.push_str(&described);
    }

    /// An address that is written out stands there once.
    fn link(&mut self) {
        let Some((link, from)) = self.links.pop() else { return };
        let words = self.text.get(from..).unwrap_or_default();
        if words != link && format!("mailto:{words}") != link {
            self.text.push_str(&format!(" ({link})"));
        }
    }

    fn gap(&mut self) {
        let bare = self.text.trim_end().len();
        self.text.truncate(bare);
        self.text.push_str("\n\n");
    }
}
