//! The extractor of an employee.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::kernel::ids::AccountId;
use crate::kernel::staff::{Duty, Roles, StaffRole};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Error;
use crate::platform::session::{self, Who};

/// An employee with both steps behind them. Routes with `Permit::Staff` have one for certain.
#[derive(Clone, Copy, Debug)]
pub struct Staff {
    pub account: AccountId,
    pub roles: Roles,
}

impl Staff {
    pub fn actor(self) -> Actor {
        Actor::Staff(self.account)
    }

    /// The role in which they do this; refused when they have none.
    pub fn in_charge_of(self, duty: Duty) -> Result<StaffRole, Error> {
        self.roles.in_charge_of(duty).ok_or(Error::Forbidden)
    }

    /// Who does this, and in which role.
    pub fn at_work(self, duty: Duty) -> Result<(AccountId, StaffRole), Error> {
        Ok((self.account, self.in_charge_of(duty)?))
    }
}

impl FromRequestParts<App> for Staff {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        match session::who(app, parts).await? {
            Who::Staff(colleague) => Ok(Self { account: colleague.account, roles: colleague.roles }),
            _ => Err(Error::Forbidden),
        }
    }
}
