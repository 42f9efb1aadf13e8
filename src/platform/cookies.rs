//! Every cookie this portal sets (P73). The session and the drafts take their names from here and the page `/cookies` is made from it, so that
//! neither can know of a cookie that the other does not.

use time::Duration;

/// What a cookie is and does. Each name is its own; with `__Host-` a browser binds it to this site and to https.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookie {
    secure_name: &'static str,
    plain_name: &'static str,
    pub purpose: Purpose,
    /// Ends when the browser closes, and is worth nothing any more after this long without use…
    pub idle: Duration,
    /// …and after this long in any case.
    pub longest: Duration,
}

/// Why a cookie is needed. Only what works for the visitor has a place here: there is none for tracking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    KeepsYouLoggedIn,
    RemembersWhatYouTyped,
    /// For who follows a request with its code.
    ShowsYourRequest,
    /// For an employee on their way to the organisation's own server and back.
    BringsYouBack,
}

pub const SESSION: Cookie = Cookie {
    secure_name: "__Host-huisrecht",
    plain_name: "huisrecht",
    purpose: Purpose::KeepsYouLoggedIn,
    idle: super::session::IDLE,
    longest: super::session::LONGEST,
};

pub const WHAT_YOU_TYPED: Cookie = Cookie {
    secure_name: "__Host-huisrecht-invoer",
    plain_name: "huisrecht-invoer",
    purpose: Purpose::RemembersWhatYouTyped,
    idle: super::drafts::KEPT_FOR,
    longest: super::drafts::KEPT_FOR,
};

pub const GUEST: Cookie = Cookie {
    secure_name: "__Host-huisrecht-verzoek",
    plain_name: "huisrecht-verzoek",
    purpose: Purpose::ShowsYourRequest,
    idle: super::session::GUEST_LASTS,
    longest: super::session::GUEST_LASTS,
};

/// Where the organisation has a server on which employees log in.
pub const WORK_ACCOUNT: Cookie = Cookie {
    secure_name: "__Host-huisrecht-werkaccount",
    plain_name: "huisrecht-werkaccount",
    purpose: Purpose::BringsYouBack,
    idle: Duration::minutes(10),
    longest: Duration::minutes(10),
};

pub const COOKIES: &[Cookie] = &[SESSION, WHAT_YOU_TYPED, GUEST, WORK_ACCOUNT];

impl Cookie {
    /// Its name as the browser shows it: plain http is for the loopback address only.
    pub const fn name(&self, secure: bool) -> &'static str {
        if secure { self.secure_name } else { self.plain_name }
    }
}
