//! `/mijn/account` and, the same for employees, `/beheer/account`: password, second step, where one is logged in, and when one was (P65, SECURITY
//! V6, V7). Whatever changes how somebody logs in asks the password again, is told by mail, and ends their other sessions.

mod app;
pub(super) mod codes;
mod off;
mod overview;
pub(super) mod passkey;
mod passkey_gone;
mod password;
mod sessions;

use axum::response::{IntoResponse, Redirect, Response};

use super::owner::Owner;
use crate::kernel::staff::Duty;
use crate::platform::page::Page;
use crate::platform::routes::{Permit, Routes};

macro_rules! own {
    ($place:literal, $permit:expr) => {
        Routes::new()
            .get($permit, $place, overview::show)
            .get($permit, concat!($place, "/wachtwoord"), password::form)
            .post($permit, concat!($place, "/wachtwoord"), password::submit)
            .get($permit, concat!($place, "/app"), app::ask)
            .post($permit, concat!($place, "/app"), app::begin)
            .get($permit, concat!($place, "/app/instellen"), app::form)
            .post($permit, concat!($place, "/app/instellen"), app::submit)
            .get($permit, concat!($place, "/codes"), codes::ask)
            .post($permit, concat!($place, "/codes"), codes::make)
            .get($permit, concat!($place, "/passkeys/nieuw"), passkey::ask)
            .post($permit, concat!($place, "/passkeys/nieuw"), passkey::begin)
            .get($permit, concat!($place, "/passkeys/maken"), passkey::form)
            .post($permit, concat!($place, "/passkeys/maken"), passkey::submit)
            .get($permit, concat!($place, "/passkeys/{passkey}/weg"), passkey_gone::ask)
            .post($permit, concat!($place, "/passkeys/{passkey}/weg"), passkey_gone::submit)
            .post($permit, concat!($place, "/sessies"), sessions::end)
            .post($permit, concat!($place, "/sessies/andere"), sessions::end_others)
    };
}

pub fn routes() -> Routes {
    own!("/mijn/account", Permit::Person)
        .merge(own!("/beheer/account", Permit::Staff(Duty::Overview)))
        .get(Permit::Person, "/mijn/account/uit", off::ask)
        .post(Permit::Person, "/mijn/account/uit", off::submit)
}

/// What was done, told once on the page that follows, by one of a closed set of words in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Password,
    Off,
    Ended,
    OthersEnded,
    PasskeyAdded,
    PasskeyGone,
    /// It was ended already.
    NoneEnded,
}

impl Told {
    const ALL: [Self; 7] = [
        Self::Password,
        Self::Off,
        Self::Ended,
        Self::OthersEnded,
        Self::PasskeyAdded,
        Self::PasskeyGone,
        Self::NoneEnded,
    ];

    const fn query(self) -> &'static str {
        match self {
            Self::Password => "gelukt=wachtwoord",
            Self::Off => "gelukt=uit",
            Self::Ended => "gelukt=uitgelogd",
            Self::OthersEnded => "gelukt=andere",
            Self::PasskeyAdded => "gelukt=passkey",
            Self::PasskeyGone => "gelukt=passkey-weg",
            Self::NoneEnded => "gelukt=al",
        }
    }
}

fn back(page: &Page, owner: &Owner, told: Told) -> Response {
    Redirect::to(&format!("{}?{}", page.to(owner.place()), told.query())).into_response()
}
