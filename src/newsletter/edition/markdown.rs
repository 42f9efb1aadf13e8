//! What a newsletter says: CommonMark, of which only that goes out which cannot do harm (P46). HTML is refused, not filtered; links lead to the
//! web, a mailbox or a phone; pictures are our own, so that no other host hears who opens a mail.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::safe_html::SafeHtml;
use crate::kernel::email::EmailAddress;

/// The most signs of one newsletter.
pub const AT_MOST: usize = 50_000;

/// Words that were looked through.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(String);

/// Why words cannot be a newsletter, with what was typed where that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Missing,
    TooLong(usize),
    Html(String),
    Link(String),
    /// A picture of another website.
    RemotePicture(String),
    /// A picture that was not added to this newsletter.
    UnknownPicture(String),
}

/// A picture of this newsletter, as its words name it and as readers fetch it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// `beeld-1`.
    pub name: String,
    pub url: String,
    pub description: String,
}

/// Quotes of what was typed are cut after so many signs.
const QUOTED: usize = 80;

impl Body {
    /// `pictures`: those that were added.
    pub fn parse(typed: &str, pictures: &[Picture]) -> Result<Self, Wrong> {
        let length = typed.chars().count();
        match typed.trim() {
            "" => return Err(Wrong::Missing),
            _ if length > AT_MOST => return Err(Wrong::TooLong(length - AT_MOST)),
            _ => {}
        }
        for event in Parser::new_ext(typed, Options::empty()) {
            check(&event, pictures)?;
        }
        Ok(Self(typed.to_owned()))
    }

    /// Words that were looked through when they were kept.
    pub fn kept(text: String) -> Self {
        Self(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The content of a page: paragraphs, headings from the second level, lists, links and pictures. `base`: the address of the portal,
    /// put before addresses on it.
    pub fn html(&self, base: &str, pictures: &[Picture]) -> SafeHtml {
        let mut page = Page { base, pictures, html: String::new(), described: 0 };
        for event in Parser::new_ext(&self.0, Options::empty()) {
            page.take(event);
        }
        SafeHtml::of_looked_through(page.html)
    }

    /// The same without a page: links in full behind their words, pictures as their description.
    pub fn text(&self, base: &str, pictures: &[Picture]) -> String {
        let mut plain = Plain { base, pictures, text: String::new(), links: vec![], lists: vec![], described: 0 };
        for event in Parser::new_ext(&self.0, Options::empty()) {
            plain.take(event);
        }
        plain.text.trim().to_owned()
    }
}

/// A newsletter is for everybody, yet logs have no use for it.
impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Body(..)")
    }
}

fn check(event: &Event<'_>, pictures: &[Picture]) -> Result<(), Wrong> {
    let quote = |text: &str| text.chars().take(QUOTED).collect::<String>();
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Err(Wrong::Html(quote(html.trim()))),
        Event::Start(Tag::Link { dest_url, .. }) if address("", dest_url).is_none() => {
            Err(Wrong::Link(quote(dest_url)))
        }
        Event::Start(Tag::Image { dest_url, .. }) if find(pictures, dest_url).is_none() => {
            let remote = dest_url.contains(':') || dest_url.starts_with('/');
            Err(if remote { Wrong::RemotePicture(quote(dest_url)) } else { Wrong::UnknownPicture(quote(dest_url)) })
        }
        _ => Ok(()),
    }
}

fn find<'a>(pictures: &'a [Picture], name: &str) -> Option<&'a Picture> {
    pictures.iter().find(|picture| picture.name == name)
}

/// Where a link leads; none for what does not go to the web, a mailbox, a phone or a page of ours.
fn address(base: &str, link: &str) -> Option<String> {
    let lower = link.trim().to_ascii_lowercase();
    let elsewhere = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
    let here = lower.starts_with('/') && !lower.starts_with("//") && !lower.starts_with("/\\");
    let clean = !link.chars().any(char::is_control);
    match () {
        () if elsewhere && clean => Some(link.trim().to_owned()),
        () if here && clean => Some(format!("{base}{}", link.trim())),
        // An e-mail address between angle brackets comes without its scheme.
        () if clean && EmailAddress::parse(link).is_ok() => Some(format!("mailto:{}", link.trim())),
        () => None,
    }
}

/// Writes the content of a page.
struct Page<'a> {
    base: &'a str,
    pictures: &'a [Picture],
    html: String,
    /// How deep we are in the words of a picture, which its description stands for.
    described: usize,
}

impl Page<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) if self.described == 0 => self.words(&text),
            Event::Code(code) if self.described == 0 => {
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
        let opened = match tag {
            Tag::Link { dest_url, .. } => {
                let link = address(self.base, &dest_url).unwrap_or_default();
                format!("<a href=\"{}\">", escaped(&link))
            }
            Tag::Image { dest_url, .. } => {
                self.described += 1;
                self.picture(&dest_url)
            }
            Tag::List(Some(first)) if first != 1 => format!("<ol start=\"{first}\">\n"),
            tag => name(&tag.to_end()).map(|name| format!("<{name}>")).unwrap_or_default(),
        };
        self.html.push_str(&opened);
    }

    fn picture(&self, name: &str) -> String {
        let Some(picture) = find(self.pictures, name) else { return String::new() };
        format!("<img src=\"{}\" alt=\"{}\">", escaped(&picture.url), escaped(&picture.description))
    }

    fn close(&mut self, tag: TagEnd) {
        match (&tag, name(&tag)) {
            (TagEnd::Image, _) => self.described = self.described.saturating_sub(1),
            (_, Some(name)) => self.html.push_str(&format!("</{name}>")),
            _ => {}
        }
        if matches!(
            tag,
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_)
        ) {
            self.html.push('\n');
        }
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

/// Writes plain text.
struct Plain<'a> {
    base: &'a str,
    pictures: &'a [Picture],
    text: String,
    links: Vec<(String, usize)>,
    /// The number of the next item of each list we are in; none in one without numbers.
    lists: Vec<Option<u64>>,
    /// How deep we are in the words of a picture, which its description stands for.
    described: usize,
}

impl Plain<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) if self.described == 0 => self.text.push_str(&text),
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            Event::Rule => self.text.push_str("\n---\n\n"),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Link { dest_url, .. } => {
                self.links.push((address(self.base, &dest_url).unwrap_or_default(), self.text.len()));
            }
            Tag::Image { dest_url, .. } => {
                let description = find(self.pictures, &dest_url).map(|picture| format!("[{}]", picture.description));
                self.text.push_str(&description.unwrap_or_default());
                self.described += 1;
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
            TagEnd::Link => self.link(),
            TagEnd::Image => self.described = self.described.saturating_sub(1),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::CodeBlock => self.gap(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.gap();
            }
            _ => {}
        }
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
