//! A promise of the privacy statement and how far this portal keeps it (S1). The slice that keeps a promise says so in its own
//! `promises.rs`; the router collects them, the page `/privacy/beloften` shows them, and `make test` holds them to it.

use super::register::Bilingual;

/// One promise, with what is true of it today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// `P24`: fixed for ever.
    pub id: &'static str,
    /// What we promise, in one plain sentence.
    pub sentence: Bilingual,
    pub state: State,
    /// Where somebody sees it working: a path without language; may end in the id of a block (`/privacy#rechten`).
    pub page: Option<&'static str>,
    /// The tests that guard it, named as their runner prints them: `statement::anyone_reads_it` or the words of a browser test.
    pub tests: &'static [&'static str],
}

/// How far a promise is kept. "Works" needs a page, and a test for each of its awkward cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Works,
    /// With what is missing.
    Partly(Bilingual),
    NotYet,
}

impl State {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Partly(_) => "partly",
            Self::NotYet => "not-yet",
        }
    }
}
