//! `/beheer/importeren/{kind}`: a file comes in by a form. It is put away sealed as it arrives, whatever its size.

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::Extensions;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Redirect, Response};
use multer::{Constraints, Multipart, SizeLimit};

use super::kind::Kind;
use super::receive::{LARGEST, Receiving};
use super::{staff, words};
use crate::accounts::Staff;
use crate::kernel::ids::ImportId;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;
use crate::platform::patience;
use crate::platform::rows::encoding::NotText;

pub async fn upload(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(kind): Path<String>,
    request: Request,
) -> Result<Response> {
    let kind = Kind::from_slug(&kind).ok_or(Error::NotFound)?;
    let (parts, body) = request.into_parts();
    let boundary = parts.headers.get(CONTENT_TYPE).and_then(|kind| multer::parse_boundary(kind.to_str().ok()?).ok());
    let form = form(boundary.ok_or(Error::NotAForm)?, body);
    let receiving = Receiving::begin(&app, kind, staff.actor()).await?;
    match receive(form, receiving, &parts.extensions).await? {
        Ok(run) => Ok(Redirect::to(&page.to(&format!("/beheer/importeren/bestanden/{run}"))).into_response()),
        Err(not_text) => {
            let text = words::not_text(page.t, not_text);
            staff::list_again(&app, page, kind, text).await
        }
    }
}

fn form(boundary: String, body: Body) -> Multipart<'static> {
    // A little more than a file may have, for what stands around it: the file itself is counted as it comes.
    let most = SizeLimit::new().whole_stream(LARGEST as u64 + 64 * 1024);
    Multipart::with_constraints(body.into_data_stream(), boundary, Constraints::new().size_limit(most))
}

/// The first part that is called `file`. A form that breaks off leaves nothing.
async fn receive(
    mut form: Multipart<'static>,
    mut receiving: Receiving,
    extensions: &Extensions,
) -> Result<Result<ImportId, NotText>> {
    let refused = match read(&mut form, &mut receiving, extensions).await {
        Ok(Ok(())) => {
            patience::arrived(extensions);
            return receiving.finish().await;
        }
        Ok(Err(not_text)) => Ok(Err(not_text)),
        Err(error) => Err(error),
    };
    patience::arrived(extensions);
    receiving.give_up().await?;
    refused
}

async fn read(
    form: &mut Multipart<'static>,
    receiving: &mut Receiving,
    extensions: &Extensions,
) -> Result<Result<(), NotText>> {
    let broken = |error: multer::Error| match error {
        multer::Error::StreamSizeExceeded { .. } => Error::TooLarge,
        _ => Error::NotAForm,
    };
    while let Some(mut part) = form.next_field().await.map_err(broken)? {
        if part.name() != Some("file") {
            return Err(Error::NoSuchField);
        }
        while let Some(bytes) = part.chunk().await.map_err(broken)? {
            patience::arriving(extensions);
            if let Err(not_text) = receiving.add(&bytes).await? {
                return Ok(Err(not_text));
            }
        }
    }
    Ok(Ok(()))
}
