//! Whose an account is, and what a log-in form brings, as values.

use percent_encoding::percent_decode_str;

use crate::kernel::login_name::LoginName;
use crate::platform::page::split_language;

/// The longest address that somebody is sent back to.
const LONGEST: usize = 512;

/// Whose account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Person,
    /// An employee: logging in takes a second step.
    Staff,
}

impl Kind {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Staff => "staff",
        }
    }

    /// The database knows these two words only.
    pub fn from_code(code: &str) -> Self {
        if code == Self::Staff.code() { Self::Staff } else { Self::Person }
    }
}

/// What a typed name is looked up and counted by. What cannot be a name is folded too: it gets the same work and the same answer.
pub fn folded(typed: &str) -> String {
    LoginName::parse(typed).map_or_else(|_| typed.to_lowercase(), |name| name.folded())
}

/// Where somebody wanted to go before logging in: a path inside this portal, without its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next(String);

impl Next {
    /// None for whatever a browser could read as another place than a path of ours: `//evil.example`, `/\evil.example`,
    /// `/en//evil.example`, a scheme, a control character.
    pub fn parse(raw: &str) -> Option<Self> {
        let plain = raw.len() <= LONGEST && raw.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        let (_, path) = split_language(raw);
        let local = raw.starts_with('/') && path.starts_with('/') && !raw.contains("//");
        (plain && local).then(|| Self(path.to_owned()))
    }

    /// The first `next` of a query; other fields are none of our business.
    pub fn in_query(query: &str) -> Option<Self> {
        let raw = query.split('&').find_map(|pair| pair.strip_prefix("next="))?;
        Self::parse(&percent_decode_str(raw).decode_utf8().ok()?)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// To hand it on: the first question of an address.
    pub fn as_query(&self) -> String {
        format!("?next={}", percent_encoding::utf8_percent_encode(&self.0, percent_encoding::NON_ALPHANUMERIC))
    }
}
