//! Pictures of a draft: added with a description for who cannot see them, and taken away.

use askama::Template;
use axum::extract::{Path, RawQuery, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};

use super::told::Told;
use super::{address, find, title};
use crate::accounts::Staff;
use crate::kernel::ids::EditionId;
use crate::kernel::reference::Line;
use crate::newsletter::edition::model::Edition;
use crate::newsletter::edition::{edition_store, picture_store};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, FormView, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::scan::{Media, Scan};
use crate::platform::upload::{Brought, Upload, UploadForm};

/// A mail with pictures of many megabytes opens nowhere.
const LARGEST: usize = 2 * 1024 * 1024;

/// The most signs of a description.
const LONGEST: usize = 140;

pub struct PictureForm;

impl Form for PictureForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("description", Kind::Line)];
}

impl UploadForm for PictureForm {
    const FILES: &'static [(&'static str, usize)] = &[("picture", LARGEST)];
}

#[derive(Template)]
#[template(path = "newsletter/staff/pictures.html")]
struct PicturesPage {
    page: Page,
    form: FormView,
    base: String,
    title: String,
    news: Option<(&'static str, &'static str)>,
    pictures: Vec<PictureRow>,
    more: bool,
}

/// A picture as who writes sees it, with the line that puts it into the words.
pub struct PictureRow {
    pub url: String,
    pub description: String,
    pub snippet: String,
    action: String,
}

pub async fn rows(app: &App, page: &Page, edition: EditionId) -> Result<Vec<PictureRow>> {
    let kept = picture_store::of_edition(app.db.write(), edition).await?;
    let row = |one: &picture_store::Kept| PictureRow {
        url: picture_store::path(one.id),
        description: one.description.clone(),
        snippet: format!("![{}]({})", one.description, picture_store::name(one.number)),
        action: format!("{}/beelden/{}/weghalen", address(page, edition), one.number),
    };
    Ok(kept.iter().map(row).collect())
}

pub async fn show(
    Shared(app): Shared<App>,
    page: Page,
    Path(edition): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let edition = find(&app, &edition).await?;
    if !edition.state.is_written() {
        return Ok(Redirect::to(&address(&page, edition.id)).into_response());
    }
    let news = Told::from_query(query.as_deref()).map(|told| told.say(page.t));
    let shown = view(&app, page, &edition, FormView::default()).await?;
    Ok(View::ok(PicturesPage { news, ..shown }).into_response())
}

async fn view(app: &App, page: Page, edition: &Edition, form: FormView) -> Result<PicturesPage> {
    let pictures = rows(app, &page, edition.id).await?;
    Ok(PicturesPage {
        form,
        base: address(&page, edition.id),
        title: title(page.t, edition),
        news: None,
        more: pictures.len() < usize::try_from(picture_store::AT_MOST).unwrap_or_default(),
        pictures,
        page,
    })
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
    let edition = edition_store::find(app.db.write(), edition.id).await?.ok_or(Error::NotFound)?;
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
    let again = view(app, page.failed(), edition, typed.again(errors)).await?;
    Ok(View::refused(again).into_response())
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
    let description = errors.keep("description", described(upload.typed.get("description"), t), |why| why);
    match (picture, description) {
        (Some(picture), Some(description)) if errors.is_empty() => Ok((picture, description)),
        _ => Err(errors),
    }
}

/// What stands between the brackets in the words must not end them.
fn described(typed: &str, t: Messages) -> std::result::Result<Line, &'static str> {
    let line = match typed.trim() {
        "" => return Err(t.editions_picture_described()),
        typed if typed.chars().count() > LONGEST => return Err(t.editions_picture_description_long()),
        typed => Line::parse(typed).map_err(|_| t.editions_picture_signs())?,
    };
    let ends = |c| matches!(c, '[' | ']' | '\\' | '`' | '<' | '!' | '\u{2028}' | '\u{2029}');
    if line.as_str().contains(ends) { Err(t.editions_picture_signs()) } else { Ok(line) }
}

fn back(page: &Page, edition: &Edition, told: Told) -> Response {
    let place = if told == Told::Meanwhile { "" } else { "/beelden" };
    Redirect::to(&format!("{}{place}?{}", address(page, edition.id), told.query())).into_response()
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
