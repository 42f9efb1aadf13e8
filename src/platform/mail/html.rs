//! The same words as a page, for mail programs that show one. It is made of the text, so the two never say different things; it fetches nothing
//! and follows whether the reader's screen is light or dark.

use askama::Template;

use super::letter::Letter;
use super::pieces::{Piece, pieces};

#[derive(Template)]
#[template(path = "mail/page.html")]
struct MailPage<'a> {
    lang: &'static str,
    subject: &'a str,
    paragraphs: Vec<&'a str>,
    base: &'a str,
}

impl MailPage<'_> {
    fn pieces<'a>(&self, line: &'a str) -> Vec<Piece<'a>> {
        pieces(line, self.base)
    }
}

/// `base`: the address of the portal, without a slash at the end. Only links to the portal become links.
pub(super) fn html(letter: &Letter, base: &str) -> Result<String, askama::Error> {
    let paragraphs = letter.text.split("\n\n").map(str::trim).filter(|words| !words.is_empty()).collect();
    MailPage { lang: letter.lang.code(), subject: letter.subject.as_str(), paragraphs, base }.render()
}
