//! The request that somebody follows: their own, from their account, or the one whose code they showed (P86). Nobody else's is found.

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::{BEHALF, FOLLOW, MINE};
use crate::accounts::SignedIn;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::platform::session::{GuestBook, OnBehalf};
use crate::rights::open::number;
use crate::rights::{self, Number, Request};

/// For who pressed a button on a page whose request is not open in this browser any more: how they keep what they typed.
#[derive(Template)]
#[template(path = "rights/gone.html")]
struct GonePage {
    page: Page,
    follow: String,
}

/// A request with who follows it.
#[derive(Clone, Debug)]
pub struct Followed {
    pub request: Request,
    /// To what belongs to it, for who asked.
    pub access: Access,
    pub actor: Actor,
    pub way: Way,
}

/// How somebody came to follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From their own account.
    Account,
    /// They act for the person, and asked it for them.
    Behalf,
    Code,
}

impl Followed {
    /// Where it stands, without the language.
    pub fn place(&self) -> String {
        let base = match self.way {
            Way::Account => MINE,
            Way::Behalf => BEHALF,
            Way::Code => FOLLOW,
        };
        format!("{base}/{}", self.request.number)
    }

    pub fn is_own(&self) -> bool {
        self.way == Way::Account
    }

    /// Who acts for another sees what was asked, said and decided; what was given on it is for the person.
    pub fn is_behalf(&self) -> bool {
        self.way == Way::Behalf
    }

    async fn behalf(parts: &mut Parts, app: &App, number: &Number) -> Result<Self> {
        let behalf = OnBehalf::from_request_parts(parts, app).await?;
        let request = rights::by_number(app.db.read(), number).await?;
        let asked = request.filter(|request| {
            request.person == behalf.of.person && request.representation == Some(behalf.representation)
        });
        let request = asked.ok_or(Error::NotFound)?;
        Ok(Self { request, actor: behalf.actor(), access: behalf.access, way: Way::Behalf })
    }

    async fn mine(parts: &mut Parts, app: &App, number: &Number) -> Result<Self> {
        let visitor = SignedIn::from_request_parts(parts, app).await?;
        let request = rights::by_number(app.db.read(), number).await?;
        let request = request.filter(|request| request.person == visitor.person).ok_or(Error::NotFound)?;
        Ok(Self { request, actor: visitor.actor(), access: visitor.access, way: Way::Account })
    }

    /// None for who showed no code, another's, or one too long ago.
    async fn by_code(parts: &mut Parts, app: &App, number: &Number) -> Result<Option<Self>> {
        let book = GuestBook::from_request_parts(parts, app).await?;
        let Some(guest) = book.guest().await? else { return Ok(None) };
        if !rights::is_current_code(app.db.write(), guest.thing.into(), &guest.code).await? {
            return Ok(None);
        }
        let request = rights::find(app.db.write(), guest.thing.into()).await?;
        let request = request.filter(|request| request.number == *number);
        Ok(request.map(|request| Self { request, access: guest.access, actor: Actor::Visitor, way: Way::Code }))
    }
}

impl FromRequestParts<App> for Followed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let number = number(parts).await;
        let path = parts.uri.path();
        let (from_account, for_another) = (path.starts_with(MINE), path.starts_with(BEHALF));
        if from_account || for_another {
            let number = number.ok_or_else(|| Error::NotFound.into_response())?;
            let followed = match for_another {
                true => Self::behalf(parts, app, &number).await,
                false => Self::mine(parts, app, &number).await,
            };
            return followed.map_err(IntoResponse::into_response);
        }
        let followed = match number {
            Some(number) => Self::by_code(parts, app, &number).await.map_err(IntoResponse::into_response)?,
            None => None,
        };
        match followed {
            Some(followed) => Ok(followed),
            // The same for a number that exists and one that does not.
            None => {
                let page = Page::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
                let follow = page.to(FOLLOW);
                Err(match parts.method == Method::POST {
                    true => View::with(StatusCode::FORBIDDEN, GonePage { page, follow }).into_response(),
                    false => Redirect::to(&follow).into_response(),
                })
            }
        }
    }
}
