//! What a press changed, told once on the page that follows. The address carries one of a closed set of words, and the page repeats
//! it only when it is true: a link from elsewhere cannot make it say otherwise.

use axum::response::{IntoResponse, Redirect, Response};

use super::super::model::{PurposeState, Standing};
use crate::kernel::register::Purpose;
use crate::platform::messages::Messages;
use crate::platform::page::Page;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Given(Purpose),
    AlreadyGiven(Purpose),
    Withdrawn(Purpose),
    AlreadyWithdrawn(Purpose),
}

/// A notice: its kind and its words.
pub struct News {
    pub kind: &'static str,
    pub text: String,
    pub purpose: Purpose,
    /// The consent is withdrawn, so the box to give it again stands on the page.
    pub can_return: bool,
}

const PATH: &str = "/mijn/toestemmingen";

impl Told {
    fn parts(self) -> (&'static str, Purpose) {
        match self {
            Self::Given(purpose) => ("gegeven", purpose),
            Self::AlreadyGiven(purpose) => ("al-gegeven", purpose),
            Self::Withdrawn(purpose) => ("ingetrokken", purpose),
            Self::AlreadyWithdrawn(purpose) => ("al-ingetrokken", purpose),
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        let of = |purpose| {
            [
                Self::Given(purpose),
                Self::AlreadyGiven(purpose),
                Self::Withdrawn(purpose),
                Self::AlreadyWithdrawn(purpose),
            ]
        };
        Purpose::ALL.into_iter().flat_map(of)
    }

    fn query(self) -> String {
        let (word, purpose) = self.parts();
        format!("gelukt={word}&doel={}", purpose.slug())
    }

    pub fn from_query(query: &str) -> Option<Self> {
        Self::all().find(|told| told.query() == query)
    }

    /// Whether it is still so.
    pub fn is_true(self, states: &[PurposeState]) -> bool {
        let (_, purpose) = self.parts();
        let standing = states.iter().find(|state| state.purpose == purpose).map(|state| state.standing);
        match self {
            Self::Given(_) | Self::AlreadyGiven(_) => standing == Some(Standing::Given),
            Self::Withdrawn(_) => standing == Some(Standing::Withdrawn),
            Self::AlreadyWithdrawn(_) => matches!(standing, Some(Standing::Withdrawn | Standing::Never)),
        }
    }

    pub fn say(self, t: Messages) -> News {
        let (word, purpose) = self.parts();
        let kind = match self {
            Self::Given(_) | Self::Withdrawn(_) => "success",
            Self::AlreadyGiven(_) | Self::AlreadyWithdrawn(_) => "info",
        };
        let can_return = matches!(self, Self::Withdrawn(_) | Self::AlreadyWithdrawn(_));
        News { kind, text: t.consents_told(purpose.code(), word), purpose, can_return }
    }

    pub fn redirect(self, page: &Page) -> Response {
        Redirect::to(&format!("{}?{}", page.to(PATH), self.query())).into_response()
    }
}
