//! `/nieuwsbrief/archief`: newsletters that were sent, for everybody to read; and their pictures, which are the same for every reader.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::model::Edition;
use super::{SafeHtml, edition_store, picture_store};
use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::headers;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};

const PATH: &str = "/nieuwsbrief/archief";
/// Newsletters of one page.
const SHOWN: usize = 50;

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Anyone, "/nieuwsbrief/archief", list)
        .get(Permit::Anyone, "/nieuwsbrief/archief/{number}", show)
        .get(Permit::Anyone, "/nieuwsbrief/beelden/{picture}", picture)
}

struct Line {
    href: String,
    subject: String,
    lang: &'static str,
    day: String,
}

#[derive(Template)]
#[template(path = "newsletter/archive.html")]
struct ArchivePage {
    page: Page,
    lines: Vec<Line>,
    newer: String,
    older: String,
}

async fn list(State(app): State<App>, page: Page, RawQuery(query): RawQuery) -> Result<View<impl Template>> {
    let before = query.as_deref().and_then(|query| query.strip_prefix("voor=")).and_then(|number| number.parse().ok());
    let mut editions = edition_store::archive(app.db.read(), before).await?;
    let more = editions.len() > SHOWN;
    editions.truncate(SHOWN);
    let last = editions.last().and_then(|edition| edition.number).filter(|_| more);
    Ok(View::ok(ArchivePage {
        lines: editions.iter().filter_map(|edition| line(&page, edition)).collect(),
        newer: if before.is_some() { page.to(PATH) } else { String::new() },
        older: last.map(|last| format!("{}?voor={last}", page.to(PATH))).unwrap_or_default(),
        page,
    }))
}

fn line(page: &Page, edition: &Edition) -> Option<Line> {
    let (words, lang) = edition.words(page.lang)?;
    let begun_at = edition.begun_at?;
    Some(Line {
        href: page.to(&format!("{PATH}/{}", edition.number?)),
        subject: words.subject.as_str().to_owned(),
        lang: lang.code(),
        day: dates::long(dates::amsterdam_day(begun_at), page.lang),
    })
}

#[derive(Template)]
#[template(path = "newsletter/edition.html")]
struct EditionPage {
    page: Page,
    subject: String,
    lang: &'static str,
    day: String,
    content: SafeHtml,
}

async fn show(State(app): State<App>, page: Page, Path(number): Path<String>) -> Result<View<impl Template>> {
    let number: i32 = number.parse().map_err(|_| Error::NotFound)?;
    let edition = edition_store::by_number(app.db.read(), number).await?.ok_or(Error::NotFound)?;
    let pictures = picture_store::named(&app, app.db.read(), edition.id).await?;
    let (words, lang) = edition.words(page.lang).ok_or(Error::NotFound)?;
    let begun_at = edition.begun_at.ok_or(Error::NotFound)?;
    Ok(View::ok(EditionPage {
        subject: words.subject.as_str().to_owned(),
        lang: lang.code(),
        day: dates::long(dates::amsterdam_day(begun_at), page.lang),
        content: words.body.html("", &pictures),
        page,
    }))
}

/// The id is random and never another picture, so whoever has it keeps it. Mail is read on pages of others: they may show it.
async fn picture(State(app): State<App>, Path(picture): Path<String>) -> Result<Response> {
    let id: Uuid = picture.parse().map_err(|_| Error::NotFound)?;
    let (media, bytes) = picture_store::content(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let headers = [
        (CONTENT_TYPE, media.code()),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (headers::SHOWN_BY, "cross-origin"),
    ];
    Ok((headers, bytes).into_response())
}
