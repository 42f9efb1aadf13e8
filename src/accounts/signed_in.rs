//! The extractor of who is there.

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;

use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Error;
use crate::platform::session::{self, Presence, Steps};

/// A person who is logged in. Routes with `Permit::Person` have one for certain; elsewhere ask for `Option<SignedIn>`.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub account: AccountId,
    pub person: PersonId,
    /// By how many things they proved it.
    pub steps: Steps,
    /// To the data of this person, and of nobody else.
    pub access: Access,
}

impl SignedIn {
    pub fn actor(&self) -> Actor {
        Actor::Person(self.person)
    }
}

impl From<Presence> for SignedIn {
    fn from(Presence { account, person, steps, access }: Presence) -> Self {
        Self { account, person, steps, access }
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        session::recognise(app, parts).await?.map(Self::from).ok_or(Error::Forbidden)
    }
}

impl OptionalFromRequestParts<App> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Error> {
        Ok(session::recognise(app, parts).await?.map(Self::from))
    }
}
