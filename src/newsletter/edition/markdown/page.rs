//! The words of a newsletter as the content of a page.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::{Picture, Shown, address, find};

/// Writes the content of a page.
pub(super) struct Page<'a> {
    base: &'a str,
    pictures: &'a [Picture],
    pub html: String,
    shown: Shown<'a>,
}

impl<'a> Page<'a> {
    pub fn new(base: &'a str, pictures: &'a [Picture]) -> Self {
        Self { base, pictures, html: String::new(), shown: Shown::default() }
    }

    pub fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(words) | Event::Code(words) if self.shown.takes(&words) => {}
            Event::SoftBreak | Event::HardBreak if self.shown.takes(" ") => {}
            Event::Text(text) => self.words(&text),
            Event::Code(code) => {
                self.html.push_str("<code>");
                self.words(&code);
                self.html.push_str("</code>");
            }
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            // Refused when it was typed.
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        if let Tag::Image { dest_url, .. } = &tag {
            return self.shown.begin(find(self.pictures, dest_url));
        }
        // No element stands in the description of a picture.
        if self.shown.takes("") {
            return;
        }
        let opened = match tag {
            Tag::Link { dest_url, .. } => {
                let link = address(self.base, &dest_url).unwrap_or_default();
                format!("<a href=\"{}\">", escaped(&link))
            }
            Tag::List(Some(first)) if first != 1 => format!("<ol start=\"{first}\">\n"),
            tag => name(&tag.to_end()).map(|name| format!("<{name}>")).unwrap_or_default(),
        };
        self.html.push_str(&opened);
    }

    fn close(&mut self, tag: TagEnd) {
        if tag == TagEnd::Image {
            return self.picture();
        }
        if self.shown.takes("") {
            return;
        }
        if let Some(name) = name(&tag) {
            self.html.push_str(&format!("</{name}>"));
        }
        if matches!(
            tag,
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_)
        ) {
            self.html.push('\n');
        }
    }

    fn picture(&mut self) {
        let Some((picture, words)) = self.shown.end() else { return };
        let picture = format!("<img src=\"{}\" alt=\"{}\">", escaped(&picture.url), escaped(words));
        self.html.push_str(&picture);
    }

    fn words(&mut self, text: &str) {
        self.html.push_str(&escaped(text));
    }
}

/// The subject is the first heading of a mail, so the first of its words is a second.
fn name(tag: &TagEnd) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Paragraph => "p",
        TagEnd::Heading(HeadingLevel::H1 | HeadingLevel::H2) => "h2",
        TagEnd::Heading(_) => "h3",
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::CodeBlock => "pre",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::Link => "a",
        _ => return None,
    })
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
