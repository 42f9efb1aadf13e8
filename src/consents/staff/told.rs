//! What was done to a text, told once on the page that follows, by one of a closed set of words in the address.

use crate::platform::page::Page;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Published,
    Discarded,
    /// A colleague was at it meanwhile: nothing was done.
    Changed,
}

impl Told {
    const ALL: [Self; 3] = [Self::Published, Self::Discarded, Self::Changed];

    pub const fn query(self) -> &'static str {
        match self {
            Self::Published => "gelukt=gepubliceerd",
            Self::Discarded => "gelukt=weggegooid",
            Self::Changed => "gelukt=niet",
        }
    }

    pub fn from_query(query: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|told| query == Some(told.query()))
    }

    /// Kind and words of the notice.
    pub fn say(self, page: &Page) -> (&'static str, &'static str) {
        match self {
            Self::Published => ("success", page.t.drafts_told_published()),
            Self::Discarded => ("success", page.t.drafts_told_discarded()),
            Self::Changed => ("warning", page.t.drafts_changed()),
        }
    }
}
