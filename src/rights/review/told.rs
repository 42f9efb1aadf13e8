//! What became of a press, told once on the list, by one of a closed set of words in the address.

use crate::platform::messages::Messages;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Given,
    Withheld,
    GaveAll,
    /// The note, or what was decided about it, is another than was on the screen.
    Changed,
    /// The request was closed meanwhile.
    Closed,
    /// A colleague withheld it: undoing that is a decision too.
    Decided,
}

impl Told {
    const ALL: [Self; 6] = [Self::Given, Self::Withheld, Self::GaveAll, Self::Changed, Self::Closed, Self::Decided];

    pub const fn query(self) -> &'static str {
        match self {
            Self::Given => "gelukt=gegeven",
            Self::Withheld => "gelukt=weggelaten",
            Self::GaveAll => "gelukt=alle-gegeven",
            Self::Changed => "mislukt=veranderd",
            Self::Closed => "mislukt=afgesloten",
            Self::Decided => "mislukt=besluit",
        }
    }

    pub fn from_query(query: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|told| query.split('&').any(|pair| pair == told.query()))
    }

    /// Kind of the notice, and words.
    pub fn say(self, t: Messages) -> (&'static str, &'static str) {
        match self {
            Self::Given => ("success", t.reviews_told_given()),
            Self::Withheld => ("success", t.reviews_told_withheld()),
            Self::GaveAll => ("success", t.reviews_told_gave_all()),
            Self::Changed => ("warning", t.reviews_told_changed()),
            Self::Closed => ("warning", t.reviews_told_closed()),
            Self::Decided => ("warning", t.reviews_told_decided()),
        }
    }
}
