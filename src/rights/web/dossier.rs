//! The answer to who asked to see their data (P77): to read here, or to keep. Each opening is counted, and it ends after 30 days.

use askama::Template;
use axum::extract::State;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::followed::Followed;
use super::words;
use super::{ASK, MINE};
use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::{Page, View};
use crate::rights::Request;
use crate::rights::dossier::{self, Dossier, Online, given};
use crate::rights::review;

#[derive(Template)]
#[template(path = "rights/dossier/given.html")]
struct GivenPage {
    page: Page,
    /// Where the request stands, and this.
    base: String,
    here: String,
    number: String,
    until: String,
    is_over: bool,
    /// Notes that are not in it, counted, with why.
    left_out: Vec<String>,
    /// How often it was opened, and when at last.
    opened: Option<(i32, String)>,
    /// Where to ask again.
    ask: String,
}

/// Where it stands, below the place of its request; none when nothing was given, or it is for another than who looks.
pub fn link(page: &Page, followed: &Followed) -> Option<String> {
    given::until(&followed.request).filter(|_| !followed.is_behalf()).map(|_| here(page, followed))
}

fn here(page: &Page, followed: &Followed) -> String {
    page.to(&format!("{}/dossier", followed.place()))
}

fn is_over(app: &App, request: &Request) -> Result<bool> {
    let until = given::until(request).ok_or(Error::NotFound)?;
    Ok(app.db.clock().today() > until)
}

pub async fn show(State(app): State<App>, page: Page, followed: Followed) -> Result<Response> {
    let request = &followed.request;
    let until = given::until(request).ok_or(Error::NotFound)?;
    let opened = given::opened(app.db.write(), request.id).await?;
    let counted = given::notes(&mut *app.db.write().acquire().await?, request).await?.left_out();
    let ask = if followed.is_own() { format!("{MINE}/nieuw/inzage") } else { format!("{ASK}/inzage") };
    let view = GivenPage {
        base: page.to(&followed.place()),
        here: here(&page, &followed),
        number: request.number.to_string(),
        until: words::day(&page, until),
        is_over: is_over(&app, request)?,
        left_out: review::words::left_out(page.t, &counted),
        opened: opened.map(|opened| (opened.times, dates::long_with_time(opened.last, page.lang))),
        ask: page.to(&ask),
        page,
    };
    Ok(View::ok(view).into_response())
}

/// To read in the browser. Whoever only asks whether it is there opens nothing.
pub async fn read(State(app): State<App>, method: Method, page: Page, followed: Followed) -> Result<Response> {
    if method == Method::HEAD {
        return Ok(StatusCode::OK.into_response());
    }
    let place = Online::new(&page, here(&page, &followed));
    let dossier = open(&app, &followed).await?;
    Ok(dossier.map_or_else(
        || Redirect::to(&here(&page, &followed)).into_response(),
        |dossier| dossier::online(dossier, page.lang, place),
    ))
}

/// To keep.
pub async fn fetch(State(app): State<App>, method: Method, page: Page, followed: Followed) -> Result<Response> {
    if method == Method::HEAD {
        return Ok(StatusCode::OK.into_response());
    }
    let dossier = open(&app, &followed).await?;
    Ok(dossier.map_or_else(
        || Redirect::to(&here(&page, &followed)).into_response(),
        |dossier| dossier::bundle(dossier, page.lang),
    ))
}

/// None once it is over: the page before it says so.
async fn open(app: &App, followed: &Followed) -> Result<Option<Dossier>> {
    if is_over(app, &followed.request)? {
        return Ok(None);
    }
    given::open(app, followed.actor, &followed.request).await
}
