//! Who asks from an account: for themselves, or for somebody they act for (P88).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::{BEHALF, MINE};
use crate::accounts::SignedIn;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::session::OnBehalf;
use crate::rights::{self, Kind, New, Press, Request};

pub enum Asker {
    Own(SignedIn),
    For(OnBehalf),
}

impl Asker {
    /// Whose data it is about.
    pub const fn person(&self) -> PersonId {
        match self {
            Self::Own(visitor) => visitor.person,
            Self::For(behalf) => behalf.of.person,
        }
    }

    /// Whose password is asked once more.
    pub const fn account(&self) -> AccountId {
        match self {
            Self::Own(visitor) => visitor.account,
            Self::For(behalf) => behalf.account,
        }
    }

    /// Where their requests stand.
    pub const fn place(&self) -> &'static str {
        match self {
            Self::Own(_) => MINE,
            Self::For(_) => BEHALF,
        }
    }

    pub const fn is_own(&self) -> bool {
        matches!(self, Self::Own(_))
    }

    /// What they can ask here. Kin ask for themselves: they act for nobody who lives.
    pub fn may_ask(&self, kind: Kind) -> bool {
        self.is_own() || kind != Kind::NextOfKin
    }

    /// Whether it is one that they may follow from here.
    pub fn follows(&self, request: &Request) -> bool {
        request.person == self.person()
            && match self {
                Self::Own(_) => true,
                Self::For(behalf) => request.representation == Some(behalf.representation),
            }
    }

    pub async fn ask(&self, app: &App, new: &New, press: &Press) -> Result<Request> {
        match self {
            Self::Own(visitor) => rights::ask(app, visitor, new, press).await,
            Self::For(behalf) => rights::ask_for(app, behalf, new, press).await,
        }
    }
}

impl FromRequestParts<App> for Asker {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        Ok(match parts.uri.path().starts_with(BEHALF) {
            true => Self::For(OnBehalf::from_request_parts(parts, app).await?),
            false => Self::Own(SignedIn::from_request_parts(parts, app).await?),
        })
    }
}
