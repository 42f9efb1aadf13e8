//! Who reads the statement. Somebody with an account is told what changed since they last looked (P99); for everybody else nothing is
//! asked of the database.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use super::super::version::Versions;
use super::super::{known, seen_store};
use crate::kernel::ids::PersonId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;
use crate::platform::pressed::Pressed;
use crate::platform::session::{self, Reading};

/// Somebody who is logged in, with the version they saw last; none for a visitor.
pub struct Reader(Option<(PersonId, Option<i32>)>);

impl FromRequestParts<App> for Reader {
    type Rejection = Error;

    /// The statement can be read when the database is away, also by somebody with an account.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        match look(parts, app).await {
            Err(Error::Unavailable(_)) => Ok(Self(None)),
            found => found.map(Self),
        }
    }
}

async fn look(parts: &mut Parts, app: &App) -> Result<Option<(PersonId, Option<i32>)>> {
    let Some(presence) = session::recognise(app, parts).await? else { return Ok(None) };
    let mut reading = Reading::from_request_parts(parts, app).await?;
    let seen = seen_store::last_seen(&mut *reading, presence.person).await?;
    Ok(Some((presence.person, seen)))
}

impl Reader {
    /// The reader sees the version in force now. Gives the one they saw before, when it was another.
    pub async fn sees(&self, app: &App, versions: &Versions) -> Result<Option<i32>> {
        let in_force = versions.in_force(app.db.clock().now());
        let (Some((person, before)), Some(in_force)) = (self.0, in_force) else { return Ok(None) };
        if before == Some(in_force.number) {
            return Ok(None);
        }
        seen_store::note(&app.db, person, in_force.number).await?;
        Ok(before)
    }
}

/// "Gezien", on the overview.
pub async fn seen(State(app): State<App>, page: Page, reader: Reader, _: Pressed) -> Result<Response> {
    reader.sees(&app, &*known::versions(&app).await?).await?;
    Ok(Redirect::to(&page.to("/mijn")).into_response())
}
