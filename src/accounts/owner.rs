//! The extractor of whoever is logged in, for what everybody may do with their own account: a person or an employee.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::Kind;
use super::sign_in::Proven;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Error;
use crate::platform::session::{self, Colleague, Presence, Steps, Who};

#[derive(Clone, Debug)]
pub struct Owner {
    pub account: AccountId,
    pub person: PersonId,
    /// To their own data.
    pub access: Access,
    pub kind: Kind,
    pub steps: Steps,
}

impl Owner {
    pub fn actor(&self) -> Actor {
        match self.kind {
            Kind::Person => Actor::Person(self.person),
            Kind::Staff => Actor::Staff(self.account),
        }
    }

    /// Where their account is shown.
    pub const fn place(&self) -> &'static str {
        match self.kind {
            Kind::Person => "/mijn/account",
            Kind::Staff => "/beheer/account",
        }
    }

    /// For a new session in the place of this one.
    pub fn proven(&self, proof_since: time::OffsetDateTime) -> Proven {
        Proven { account: self.account, person: self.person, kind: self.kind, proof_since, steps: self.steps }
    }
}

impl FromRequestParts<App> for Owner {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        match session::who(app, parts).await? {
            Who::Person(one) => {
                let Presence { account, person, steps, access } = one;
                Ok(Self { account, person, access, kind: Kind::Person, steps })
            }
            Who::Staff(one) => {
                let Colleague { account, person, access, .. } = one;
                Ok(Self { account, person, access, kind: Kind::Staff, steps: Steps::Two })
            }
            _ => Err(Error::Forbidden),
        }
    }
}
