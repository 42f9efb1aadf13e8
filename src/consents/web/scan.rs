//! The scan of a paper, for whom it is of (P27).

use std::collections::{BTreeSet, HashMap};

use axum::extract::{FromRequestParts, Path, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use sqlx::PgConnection;
use uuid::Uuid;

use super::super::model::{Channel, PurposeState};
use super::super::scan_store::{self, Kept, Opened};
use super::About;
use crate::accounts::SignedIn;
use crate::kernel::ids::{PersonId, ScanId};
use crate::kernel::register::Purpose;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::session::Reading;

/// The scans that go with somebody's acts; who said everything on the website has none, and the database is not asked.
pub async fn of(conn: &mut PgConnection, person: PersonId, states: &[PurposeState]) -> Result<Vec<Kept>> {
    let acts = states.iter().flat_map(|state| &state.history).filter(|act| act.channel != Channel::Web);
    let files: BTreeSet<PersonId> = acts.map(|act| act.linked.unwrap_or(person)).collect();
    if files.is_empty() {
        return Ok(vec![]);
    }
    scan_store::of_files(conn, &Vec::from_iter(files)).await
}

pub async fn download(
    State(_): State<App>,
    visitor: SignedIn,
    mut reading: Reading,
    About(purpose): About,
    Named(scan): Named,
) -> Result<Response> {
    let (access, linked) = visitor.access.clone().with_linked(&mut *reading).await?;
    let files = [vec![visitor.person], linked].concat();
    let scan = scan_store::open(&mut *reading, &access, &files, purpose, scan).await?;
    Ok(as_file(purpose, scan.ok_or(Error::NotFound)?))
}

/// To keep, not to look at in the browser: what a file holds never runs here. Its name says nothing of the person.
pub fn as_file(purpose: Purpose, scan: Opened) -> Response {
    let name = format!("attachment; filename=\"toestemming-{}.{}\"", purpose.slug(), scan.media.ending());
    let headers = [
        (header::CONTENT_TYPE, scan.media.code().to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, scan.bytes).into_response()
}

/// The scan that an address names.
pub struct Named(pub ScanId);

impl FromRequestParts<App> for Named {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let Path(named) = named.map_err(|_| Error::NotFound)?;
        let id: Option<Uuid> = named.get("scan").and_then(|id| id.parse().ok());
        id.map(|id| Self(id.into())).ok_or(Error::NotFound)
    }
}
