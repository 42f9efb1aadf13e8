//! `/aanmelden/bevestigen/{token}/opnieuw`: another link, for who comes too late with the old one.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;

use super::confirm::{stale, unknown};
use super::store;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::link::{self, Found};
use crate::platform::page::Page;
use crate::platform::peer::Peer;
use crate::platform::pressed::Pressed;
use crate::platform::throttle::Limit;

const AT_MOST: Limit = Limit { kind: "sign_up_new_link", tries: 5, window: Duration::hours(1) };

/// It goes to the mailbox that asked, so it tells nobody else anything.
pub async fn send(
    State(app): State<App>,
    page: Page,
    Path(token): Path<String>,
    peer: Peer,
    _: Pressed,
) -> Result<Response> {
    let person = match link::look(&app.db, &app.vault, link::Kind::SignUp, &token).await? {
        None => return Ok(unknown(&page, &token)),
        Some(Found::Stale(person)) => person,
        Some(Found::Fresh(opened)) => opened.person,
    };
    for what in [peer.network(), person.to_string()] {
        if !AT_MOST.allows(&app.db, &app.vault, &what).await? {
            return Err(Error::TooMany { retry_after: AT_MOST.wait() });
        }
    }
    if store::new_link(&app, person).await? {
        Ok(Redirect::to(&page.to("/aanmelden/verstuurd")).into_response())
    } else {
        stale(&app, &page, &token, person).await
    }
}
