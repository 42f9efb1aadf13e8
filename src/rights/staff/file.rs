//! A file of a request, to keep.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use crate::kernel::ids::RequestFileId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::rights::file_store;
use crate::rights::open::OpenCase;

/// Never looked at in the browser: what a file holds does not run here. Its name says the number of the request and nothing of the person.
pub async fn download(
    State(app): State<App>,
    open: OpenCase,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let found = file_store::open(app.db.read(), &open.access, open.request.id, id(&named)?).await?;
    let (media, bytes) = found.ok_or(Error::NotFound)?;
    let name = format!("attachment; filename=\"verzoek-{}.{}\"", open.request.number, media.ending());
    let headers = [
        (header::CONTENT_TYPE, media.code().to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// The file that the path names.
pub fn id(named: &HashMap<String, String>) -> Result<RequestFileId> {
    let id: Option<Uuid> = named.get("file").and_then(|id| id.parse().ok());
    id.map(RequestFileId::from).ok_or(Error::NotFound)
}
