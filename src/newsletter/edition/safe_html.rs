//! The content of a page that was made of words that were looked through: nothing else may go into a page unescaped.

use std::fmt;

use askama::filters::HtmlSafe;

/// Only [`markdown`](super::markdown) makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    pub(super) fn of_looked_through(html: String) -> Self {
        Self(html)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for SafeHtml {}
