//! The extractor of who is between the two steps.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::Error;
use crate::platform::session::{self, Who};

/// Somebody who gave a password, and not yet a code: an employee, or who switched the second step on.
#[derive(Clone, Debug)]
pub struct Halfway {
    pub account: AccountId,
    /// Whose account it is.
    pub person: PersonId,
    /// To their own data.
    pub access: Access,
}

impl FromRequestParts<App> for Halfway {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        match session::who(app, parts).await? {
            Who::Half(half) => Ok(Self { account: half.account, person: half.person, access: half.access }),
            _ => Err(Error::Forbidden),
        }
    }
}
