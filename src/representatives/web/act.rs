//! Beginning and stopping to act for another. Whether it may be is looked at by the statement that notes it, and again at each request.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

use super::named;
use crate::accounts::SignedIn;
use crate::kernel::dates::amsterdam_day;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;
use crate::platform::pressed::Pressed;
use crate::platform::session::{self, Acting};
use crate::representatives::{Event, MINE, store};

pub async fn begin(
    State(app): State<App>,
    page: Page,
    (visitor, session): (SignedIn, Session),
    Path(id): Path<String>,
    _: Pressed,
) -> Result<Response> {
    let id = named(&id)?;
    let mut change = app.db.change(visitor.actor()).await?;
    let today = amsterdam_day(change.at());
    let for_whom = session::act_for(&mut change, &session, visitor.account, id, today).await?;
    let person = for_whom.ok_or(Error::NotFound)?;
    change.commit(Event::ActingBegan { person, representation: id }).await?;
    Ok(Redirect::to(&page.to("/mijn/namens")).into_response())
}

/// Whoever does not act any more is told the same.
pub async fn stop(
    State(app): State<App>,
    page: Page,
    acting: Option<Acting>,
    session: Session,
    _: Pressed,
) -> Result<Response> {
    if let Some(acting) = acting {
        let mut change = app.db.change(Actor::Person(acting.person)).await?;
        let it = store::one(&mut *change.conn(), acting.representation).await?.ok_or(Error::NotFound)?;
        session::act_for_oneself(&mut change, &session, acting.account).await?;
        match it.represented {
            Some(person) => change.commit(Event::ActingStopped { person, representation: it.id }).await?,
            None => change.done().await?,
        }
    }
    Ok(Redirect::to(&page.to(&format!("{MINE}?gelukt=terug"))).into_response())
}
