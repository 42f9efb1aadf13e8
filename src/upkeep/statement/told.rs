//! What was done, told once on the page that follows, by one of a closed set of words in the address.

use crate::platform::page::Page;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Saved,
    Discarded,
    Asked,
    /// Nobody who could advise has an account.
    NobodyToAsk,
    Advised,
    Published,
    /// A colleague was at it meanwhile: nothing was done.
    Changed,
}

impl Told {
    const ALL: [Self; 7] =
        [Self::Saved, Self::Discarded, Self::Asked, Self::NobodyToAsk, Self::Advised, Self::Published, Self::Changed];

    const fn query(self) -> &'static str {
        match self {
            Self::Saved => "gelukt=bewaard",
            Self::Discarded => "gelukt=weggegooid",
            Self::Asked => "gelukt=gevraagd",
            Self::NobodyToAsk => "gelukt=niemand",
            Self::Advised => "gelukt=advies",
            Self::Published => "gelukt=gepubliceerd",
            Self::Changed => "gelukt=niet",
        }
    }

    /// The address of a page that says it.
    pub fn at(self, page: &Page, path: &str) -> String {
        page.to(&format!("{path}?{}", self.query()))
    }

    /// Kind and words of the notice that the address asks for.
    pub fn news(page: &Page, query: Option<&str>) -> Option<(&'static str, &'static str)> {
        let told = Self::ALL.into_iter().find(|told| query == Some(told.query()))?;
        Some(told.say(page))
    }

    fn say(self, page: &Page) -> (&'static str, &'static str) {
        let t = page.t;
        match self {
            Self::Saved => ("success", t.drafting_told_saved()),
            Self::Discarded => ("success", t.drafting_told_discarded()),
            Self::Asked => ("success", t.drafting_told_asked()),
            Self::NobodyToAsk => ("warning", t.drafting_told_nobody()),
            Self::Advised => ("success", t.drafting_told_advised()),
            Self::Published => ("success", t.drafting_told_published()),
            Self::Changed => ("warning", t.drafting_changed()),
        }
    }
}
