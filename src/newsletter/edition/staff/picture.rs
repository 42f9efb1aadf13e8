//! Pictures of a draft: added with a description for who cannot see them, and taken away.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};

use super::told::Told;
use super::{address, find, write};
use crate::accounts::Staff;
use crate::kernel::reference::Line;
use crate::newsletter::edition::model::Edition;
use crate::newsletter::edition::picture_store;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::platform::pressed::Pressed;
use crate::platform::scan::{Media, Scan};
use crate::platform::upload::{Brought, Upload, UploadForm};

/// A mail with pictures of many megabytes opens nowhere.
const LARGEST: usize = 2 * 1024 * 1024;

pub struct PictureForm;

impl Form for PictureForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("description", Kind::Line)];
}

impl UploadForm for PictureForm {
    const FILES: &'static [(&'static str, usize)] = &[("picture", LARGEST)];
}

pub async fn add(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path(edition): Path<String>,
    upload: Upload<PictureForm>,
) -> Result<Response> {
    let edition = find(&app, &edition).await?;
    let (picture, description) = match parse(&upload, page.t) {
        Ok(found) => found,
        Err(errors) => return refused(&app, page, &edition, (&upload.typed, errors)).await,
    };
    let mut change = app.db.change(staff.actor()).await?;
    if picture_store::add(&mut change, edition.id, (&picture, &description)).await?.is_some() {
        change.done().await?;
        return Ok(back(&page, &edition, Told::PictureAdded));
    }
    change.abandon().await?;
    let mut errors = Errors::default();
    errors.add("picture", page.t.editions_picture_many(picture_store::AT_MOST));
    refused(&app, page, &edition, (&upload.typed, errors)).await
}

async fn refused(
    app: &App,
    page: Page,
    edition: &Edition,
    (typed, errors): (&Typed<PictureForm>, Errors),
) -> Result<Response> {
    if !edition.state.is_written() {
        return Ok(back(&page, edition, Told::Meanwhile));
    }
    write::with_picture_form(app, page, edition, typed.again(errors)).await
}

fn parse(upload: &Upload<PictureForm>, t: Messages) -> std::result::Result<(Scan, Line), Errors> {
    let mut errors = upload.typed.errors(t);
    let picture = match upload.file("picture") {
        Brought::Nothing | Brought::Empty => Err(t.editions_picture_missing()),
        Brought::TooLarge => Err(t.editions_picture_large()),
        Brought::File(bytes) => match Scan::parse(bytes) {
            Ok(scan) if scan.media() != Media::Pdf => Ok(scan),
            _ => Err(t.editions_picture_kind()),
        },
    };
    let picture = picture.map_err(|why| errors.add("picture", why)).ok();
    // What stands between the brackets in the words must not end them.
    let plain = |line: &Line| !line.as_str().contains(['[', ']', '\\', '`', '<', '!']);
    let description = Line::parse(upload.typed.get("description")).ok().filter(plain);
    let description = errors.keep("description", description.ok_or(()), |()| t.editions_picture_described());
    match (picture, description) {
        (Some(picture), Some(description)) if errors.is_empty() => Ok((picture, description)),
        _ => Err(errors),
    }
}

fn back(page: &Page, edition: &Edition, told: Told) -> Response {
    Redirect::to(&format!("{}?{}", address(page, edition.id), told.query())).into_response()
}

pub async fn remove(
    Shared(app): Shared<App>,
    page: Page,
    staff: Staff,
    Path((edition, number)): Path<(String, String)>,
    _: Pressed,
) -> Result<Response> {
    let edition = find(&app, &edition).await?;
    let number: i32 = number.parse().map_err(|_| Error::NotFound)?;
    let mut change = app.db.change(staff.actor()).await?;
    if picture_store::remove(&mut change, edition.id, number).await? {
        change.done().await?;
        return Ok(back(&page, &edition, Told::PictureRemoved));
    }
    change.abandon().await?;
    Ok(back(&page, &edition, Told::Meanwhile))
}
