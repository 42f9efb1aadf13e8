//! What the work queue shows (P93): open requests by the day they are due, or closed ones with the newest first; all, or some by kind, state
//! and handler. It stands in the address, so that a view can be kept and sent.

use super::kind::Kind;
use super::number::Number;
use super::state::State;

/// Which requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub closed: bool,
    pub kind: Option<Kind>,
    /// An open one in the view of open requests, a closed one in the other.
    pub state: Option<State>,
    /// Only in the view of open requests.
    pub whose: Whose,
}

/// Who handles them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    #[default]
    Anybodys,
    Mine,
    Nobodys,
}

impl Whose {
    pub const ALL: [Self; 3] = [Self::Anybodys, Self::Mine, Self::Nobodys];

    /// In the address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Anybodys => "",
            Self::Mine => "ik",
            Self::Nobodys => "niemand",
        }
    }
}

/// The view of closed requests, in the address.
const CLOSED: &str = "afgerond";

impl Filter {
    /// What the address asks for, and after which request it goes on; whatever else it says is passed over.
    pub fn parse(query: &str) -> (Self, Option<Number>) {
        let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let closed = value("toon") == Some(CLOSED);
        let state = State::ALL.into_iter().find(|state| value("stand") == Some(slug(*state)));
        let whose = Whose::ALL.into_iter().find(|whose| value("behandelaar") == Some(whose.slug()));
        let filter = Self {
            closed,
            kind: value("soort").and_then(Kind::from_slug),
            state: state.filter(|state| state.is_open() != closed),
            whose: whose.filter(|_| !closed).unwrap_or_default(),
        };
        (filter, value("na").and_then(|after| Number::parse(after).ok()))
    }

    /// The address of this view below a path, after a request or from the first.
    pub fn address(&self, path: &str, after: Option<&Number>) -> String {
        let parts = [
            ("toon", self.closed.then_some(CLOSED)),
            ("soort", self.kind.map(Kind::slug)),
            ("stand", self.state.map(slug)),
            ("behandelaar", Some(self.whose.slug()).filter(|slug| !slug.is_empty())),
            ("na", after.map(Number::as_str)),
        ];
        let said = parts.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        let query = said.collect::<Vec<_>>().join("&");
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The states that it lets through.
    pub fn states(&self) -> Vec<State> {
        let all = State::ALL.into_iter().filter(|state| state.is_open() != self.closed);
        all.filter(|state| self.state.is_none_or(|only| only == *state)).collect()
    }

    pub fn kinds(&self) -> Vec<Kind> {
        Kind::ALL.into_iter().filter(|kind| self.kind.is_none_or(|only| only == *kind)).collect()
    }
}

/// A state in the address.
pub const fn slug(state: State) -> &'static str {
    match state {
        State::Received => "ontvangen",
        State::Identified => "gecontroleerd",
        State::Working => "in-behandeling",
        State::Waiting => "wacht",
        State::Done => "beantwoord",
        State::Refused => "afgewezen",
        State::Withdrawn => "ingetrokken",
        State::NotEstablished => "niet-vastgesteld",
    }
}
