//! Coming back from the organisation's server. What does not hold gets a page that says what to do, and never why: whoever tries something learns
//! nothing.

use axum::extract::{FromRequestParts, RawQuery, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use openidconnect::url::form_urlencoded;
use tower_sessions::Session;

use super::attempt::{Jar, Wish};
use super::identity::{self, Identity};
use super::refused::{self, Refusal};
use super::{BACK, coming_in, configured, linking, provider};
use crate::accounts::limits;
use crate::accounts::owner::Owner;
use crate::platform::app::App;
use crate::platform::config::SignOn;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;
use crate::platform::peer::Peer;

/// More than any server sends along.
const LONGEST: usize = 8 * 1024;

/// The browser that comes back, and who is logged in here in it.
pub struct Visit {
    pub peer: Peer,
    pub session: Session,
    jar: Jar,
    pub owner: Option<Owner>,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let session = parts.extensions.get::<Session>().cloned();
        let owner = match Owner::from_request_parts(parts, app).await {
            Ok(owner) => Some(owner),
            Err(Error::Forbidden) => None,
            Err(error) => return Err(error),
        };
        Ok(Self {
            session: session.ok_or_else(|| Error::Internal("no session layer".into()))?,
            peer: Peer::from_request_parts(parts, app).await?,
            jar: Jar::from_request_parts(parts, app).await?,
            owner,
        })
    }
}

/// What came along in the address.
#[derive(Default)]
struct Answer {
    code: Option<String>,
    state: Option<String>,
    issuer: Option<String>,
}

impl Answer {
    /// None of what stands there twice: then two readers could read two things.
    fn read(query: &str) -> Option<Self> {
        let mut answer = Self::default();
        for (name, value) in form_urlencoded::parse(query.get(..LONGEST).unwrap_or(query).as_bytes()) {
            let place = match &*name {
                "code" => &mut answer.code,
                "state" => &mut answer.state,
                "iss" => &mut answer.issuer,
                _ => continue,
            };
            if place.replace(value.into_owned()).is_some() {
                return None;
            }
        }
        Some(answer)
    }
}

/// `/inloggen/organisatie/terug`
pub async fn arrive(State(app): State<App>, page: Page, visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let sign_on = configured(&app)?;
    let answer = query.as_deref().filter(|query| query.len() <= LONGEST).and_then(Answer::read);
    let (wish, found) = returned(&app, &sign_on, &page, (&visit, answer.unwrap_or_default())).await?;
    let came = match (&wish, found) {
        (Some(wish), Ok(identity)) => fulfil(&app, &sign_on, &visit, (wish, &identity)).await?,
        (_, found) => Err(found.err().unwrap_or(Refusal::Failed)),
    };
    match came {
        Ok(to) => {
            limits::SIGN_ON.take_back(&app.db, &app.vault, &visit.peer.network()).await?;
            Ok(Redirect::to(&page.to(&to)).into_response())
        }
        Err(refusal) => Ok(refused::page(&app, page, refusal, wish.as_ref())),
    }
}

/// What they left for, and who they are: it was this browser that left, and it comes back for the first time and in time.
async fn returned(
    app: &App,
    sign_on: &SignOn,
    page: &Page,
    (visit, answer): (&Visit, Answer),
) -> Result<(Option<Wish>, Result<Identity, Refusal>)> {
    let secret = visit.jar.secret().zip(answer.state).filter(|(secret, state)| secret.is_state(state));
    let Some((secret, _)) = secret else { return Ok((None, Err(Refusal::Failed))) };
    let Some(attempt) = visit.jar.back(secret).await? else { return Ok((None, Err(Refusal::Failed))) };
    // A server that says who it is must be the one they went to (RFC 9207).
    let ours = answer.issuer.is_none_or(|issuer| issuer == sign_on.issuer);
    let code = answer.code.filter(|_| ours && attempt.is_in_time(app.db.clock().now()));
    let Some(code) = code else { return Ok((Some(attempt.wish), Err(Refusal::Failed))) };
    let redirect = app.settings.address(page.lang, BACK);
    let found = provider::in_time(identity::of(app, sign_on, &redirect, (&attempt, code))).await;
    Ok((Some(attempt.wish), found.map_err(|trouble| refused::log_and_refuse(&trouble))))
}

/// Where it leads.
async fn fulfil(
    app: &App,
    sign_on: &SignOn,
    visit: &Visit,
    (wish, identity): (&Wish, &Identity),
) -> Result<Result<String, Refusal>> {
    match wish {
        Wish::LogIn(next) => coming_in::log_in(app, sign_on, visit, (identity, next.as_ref())).await,
        Wish::Invitation(token) => coming_in::with_invitation(app, sign_on, visit, (identity, token)).await,
        Wish::Link(account) => match &visit.owner {
            Some(owner) if owner.account == *account => linking::link(app, sign_on, visit, (owner, identity)).await,
            _ => Ok(Err(Refusal::Failed)),
        },
    }
}
