//! Leaving for the organisation's server. It is a link that leads there, since a form may only be sent to ourselves.

use axum::extract::{OriginalUri, Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::attempt::{Jar, Secret, Wish};
use super::provider::{self, Trouble};
use super::refused;
use super::{BACK, configured, own};
use crate::accounts::limits;
use crate::accounts::model::Next;
use crate::accounts::owner::Owner;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::link::{self, Found};
use crate::platform::page::Page;
use crate::platform::peer::Peer;

/// `/inloggen/organisatie`
pub async fn log_in(
    State(app): State<App>,
    page: Page,
    (peer, jar): (Peer, Jar),
    OriginalUri(uri): OriginalUri,
) -> Result<Response> {
    configured(&app)?;
    if let Some(home) = page.home() {
        return Ok(Redirect::to(&page.to(home)).into_response());
    }
    let next = uri.query().and_then(Next::in_query);
    leave(&app, page, peer, &jar, Wish::LogIn(next)).await
}

/// `/inloggen/uitnodiging/{token}/organisatie`: the invitation is used up when they come back.
pub async fn invited(
    State(app): State<App>,
    page: Page,
    (peer, jar): (Peer, Jar),
    Path(token): Path<String>,
) -> Result<Response> {
    configured(&app)?;
    match link::look(&app.db, &app.vault, link::Kind::Invitation, &token).await? {
        Some(Found::Fresh(_)) => leave(&app, page, peer, &jar, Wish::Invitation(token)).await,
        Some(Found::Stale(_)) => Err(Error::Gone),
        None => Err(Error::NotFound),
    }
}

/// `/beheer/account/organisatie/verder`: for who has just given their password to link a work account.
pub async fn onward(State(app): State<App>, page: Page, (peer, jar): (Peer, Jar), owner: Owner) -> Result<Response> {
    configured(&app)?;
    let found = match jar.secret() {
        Some(secret) => jar.wish(&secret).await?.map(|wish| (secret, wish)),
        None => None,
    };
    match found {
        Some((secret, Wish::Link(account))) if account == owner.account => {
            match address(&app, &page, peer, (&secret, true)).await? {
                Ok(address) => Ok(Redirect::to(&address).into_response()),
                Err(trouble) => Ok(refused::page(&app, page, refused::log_and_refuse(&trouble), None)),
            }
        }
        _ => Ok(Redirect::to(&page.to(own::PLACE)).into_response()),
    }
}

async fn leave(app: &App, page: Page, peer: Peer, jar: &Jar, wish: Wish) -> Result<Response> {
    let secret = jar.new_secret();
    match address(app, &page, peer, (&secret, wish.is_anew())).await? {
        Ok(address) => {
            jar.leave(&secret, &wish).await?;
            Ok(Redirect::to(&address).into_response())
        }
        Err(trouble) => Ok(refused::page(app, page, refused::log_and_refuse(&trouble), Some(&wish))),
    }
}

/// Where they go. Counted, since it makes us ask another server something; taken back when they come in.
async fn address(
    app: &App,
    page: &Page,
    peer: Peer,
    (secret, anew): (&Secret, bool),
) -> Result<Result<String, Trouble>> {
    let sign_on = configured(app)?;
    if !limits::SIGN_ON.allows(&app.db, &app.vault, &peer.network()).await? {
        return Err(Error::TooMany { retry_after: limits::SIGN_ON.wait() });
    }
    let redirect = app.settings.address(page.lang, BACK);
    let asking = async { provider::provider(app, &sign_on).await?.address(&sign_on, &redirect, (secret, anew)) };
    Ok(provider::in_time(asking).await)
}
