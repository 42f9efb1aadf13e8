//! The extractor of a file that the employee has open: for pages below `/beheer/personen/{person}`. Without one the employee is sent to
//! say what they open it for (P22).

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use sqlx::PgExecutor;
use uuid::Uuid;

use super::Staff;
use crate::kernel::ids::PersonId;
use crate::persons;
use crate::platform::access::{self, OpenFile};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;

/// An employee with a person's file open before them: holding it proves that the person can read who looked and why.
#[derive(Clone, Debug)]
pub struct Opened {
    pub staff: Staff,
    pub file: OpenFile,
}

impl Opened {
    /// Whose file it is, for a heading.
    pub async fn name(&self, conn: impl PgExecutor<'_>) -> Result<String> {
        let on_file = persons::find(conn, &self.file.access, self.file.person).await?.ok_or(Error::NotFound)?;
        Ok(on_file.person.name.full())
    }
}

impl FromRequestParts<App> for Opened {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let staff = Staff::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        let person = person(parts).await.ok_or_else(|| Error::NotFound.into_response())?;
        match opened(app, staff, person).await.map_err(IntoResponse::into_response)? {
            Some(file) => Ok(Self { staff, file }),
            None => {
                let page = Page::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
                Err(Redirect::to(&page.to(&format!("/beheer/personen/{person}"))).into_response())
            }
        }
    }
}

/// The `{person}` of the path.
async fn person(parts: &mut Parts) -> Option<PersonId> {
    let Path(named) = Path::<HashMap<String, String>>::from_request_parts(parts, &()).await.ok()?;
    let id: Uuid = named.get("person")?.parse().ok()?;
    Some(id.into())
}

async fn opened(app: &App, staff: Staff, person: PersonId) -> Result<Option<OpenFile>> {
    let mut conn = app.db.read().acquire().await?;
    Ok(access::running(&mut conn, &app.vault, staff.account, person, app.db.clock().now()).await?)
}
