//! What a newsletter says: CommonMark, of which only that goes out which cannot do harm (P46). HTML is refused, not filtered; links lead to the
//! web, a mailbox or a phone; pictures are our own, so that no other host hears who opens a mail.

mod page;
mod plain;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use self::page::Page;
use self::plain::Plain;
use super::safe_html::SafeHtml;
use crate::kernel::email::EmailAddress;
use crate::kernel::text::without_debris;

/// The most signs of one newsletter.
pub const AT_MOST: usize = 40_000;

/// Words that were looked through.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(String);

/// Why words cannot be a newsletter, with what was typed where that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Missing,
    TooLong(usize),
    /// Lists or quotes in lists in lists.
    TooDeep,
    Html(String),
    Link(String),
    /// A picture of another website.
    RemotePicture(String),
    /// A picture that was not added to this newsletter.
    UnknownPicture(String),
}

/// Lists and quotes in each other: deeper than this nobody reads on a phone, and each level costs its indent again.
const DEEPEST: usize = 6;

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
        let mut deep = 0_usize;
        for event in Parser::new_ext(typed, Options::empty()) {
            deep = depth(&event, deep);
            if deep > DEEPEST {
                return Err(Wrong::TooDeep);
            }
            check(&event, pictures)?;
        }
        let body = Self(typed.to_owned());
        // Words that show nothing are none: invisible signs, say, or the address of a link nobody can press.
        if without_debris(&body.text("", pictures)).trim().is_empty() { Err(Wrong::Missing) } else { Ok(body) }
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
        let mut page = Page::new(base, pictures);
        self.events().for_each(|event| page.take(event));
        SafeHtml::of_looked_through(page.html)
    }

    /// The same without a page: links in full behind their words, pictures as their description.
    pub fn text(&self, base: &str, pictures: &[Picture]) -> String {
        let mut plain = Plain::new(base, pictures);
        self.events().for_each(|event| plain.take(event));
        plain.text.trim().to_owned()
    }

    fn events(&self) -> Parser<'_> {
        Parser::new_ext(&self.0, Options::empty())
    }
}

/// A newsletter is for everybody, yet logs have no use for it.
impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Body(..)")
    }
}

/// How deep we are in lists and quotes after this.
fn depth(event: &Event<'_>, deep: usize) -> usize {
    match event {
        Event::Start(Tag::List(_) | Tag::BlockQuote(_)) => deep + 1,
        Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => deep.saturating_sub(1),
        _ => deep,
    }
}

/// The picture that we are in. What stands between its brackets describes it, in the language of the words; else what was said of it when it was
/// added.
#[derive(Default)]
struct Shown<'a> {
    /// How deep: there may be another one in its words, which then is none.
    deep: usize,
    picture: Option<&'a Picture>,
    words: String,
}

impl<'a> Shown<'a> {
    fn begin(&mut self, picture: Option<&'a Picture>) {
        if self.deep == 0 {
            self.words.clear();
            self.picture = picture;
        }
        self.deep += 1;
    }

    /// Whether these are words of the picture.
    fn takes(&mut self, words: &str) -> bool {
        if self.deep > 0 {
            self.words.push_str(words);
        }
        self.deep > 0
    }

    /// The picture and its description, when this was its end.
    fn end(&mut self) -> Option<(&'a Picture, &str)> {
        self.deep = self.deep.saturating_sub(1);
        let picture = self.picture.filter(|_| self.deep == 0)?;
        let words = self.words.trim();
        Some((picture, if words.is_empty() { &picture.description } else { words }))
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
