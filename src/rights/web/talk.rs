//! What who asked does with a request: write, send a file, fetch one, withdraw it (P86).

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use time::Duration;
use uuid::Uuid;

use super::followed::Followed;
use super::form::prose_words;
use super::said::may_see;
use super::{case, words};
use crate::kernel::ids::RequestFileId;
use crate::kernel::prose::{Prose, ProseError};
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::form::{BSN, Errors, Form, Kind, Typed};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;
use crate::platform::scan::{LARGEST, Scan, ScanError};
use crate::platform::throttle::Limit;
use crate::platform::upload::{Brought, Upload, UploadForm};
use crate::platform::vault::Unlocked;
use crate::rights::{self, By, Direction, Illegal, NotTaken, Request, State as Standing, Step, Use};

const MESSAGES: Limit = Limit { kind: "request_messages", tries: 40, window: Duration::DAY };

/// Files of who asked, with one request.
const MOST_FILES: usize = 20;

pub struct MessageForm;

impl Form for MessageForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("body", Kind::Lines), BSN];
    const LIMIT: usize = 256 * 1024;
}

const WRITTEN: [&str; 1] = ["body"];

pub struct FileForm;

impl Form for FileForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("file", Kind::Line)];
}

impl UploadForm for FileForm {
    const FILES: &'static [(&'static str, usize)] = &[("file", LARGEST)];
}

/// Also to a request that is closed: somebody may not agree with the answer. What waited for the person goes on.
pub async fn write(
    State(app): State<App>,
    page: Page,
    followed: Followed,
    typed: Typed<MessageForm>,
) -> Result<Response> {
    if let Some(form) = typed.masked(&WRITTEN) {
        return case::again(&app, page, &followed, form).await;
    }
    let mut errors = typed.errors(page.t);
    let body = Prose::parse(typed.get("body"));
    let body = body.map_err(|error| errors.add("body", wrong(page.t, error)));
    let Some(body) = body.ok().filter(|_| errors.is_empty()) else {
        return case::again(&app, page, &followed, typed.again(errors)).await;
    };
    if let Some(form) = typed.warned(&WRITTEN) {
        return case::again(&app, page, &followed, form).await;
    }
    if !within_limit(&app, &followed.request).await? {
        errors.add("body", page.t.requests_message_too_many());
        return case::again(&app, page, &followed, typed.again(errors)).await;
    }
    let mut change = app.db.change(followed.actor).await?;
    let (request, file) = held(&app, &mut change, &followed).await?;
    let at = change.at();
    if rights::says_again(change.conn(), &followed.access, request.id, (Direction::ToUs, &body), at).await? {
        change.abandon().await?;
        return Ok(back(&page, &followed, "bericht"));
    }
    rights::send(&mut change, &file, &request, (Direction::ToUs, By::Person), &body).await?;
    if request.case.state == Standing::Waiting {
        taken(rights::take(&mut change, &request, Step::Answered, By::Person).await?)?;
    }
    change.done().await?;
    Ok(back(&page, &followed, "bericht"))
}

fn wrong(t: Messages, error: ProseError) -> String {
    prose_words(t, error, t.requests_message_missing().to_owned())
}

/// Who writes more than that in a day reads so beside what they typed.
async fn within_limit(app: &App, request: &Request) -> Result<bool> {
    Ok(MESSAGES.allows(&app.db, &app.vault, &request.id.to_string()).await?)
}

/// The request as it is now, and the file of who asked: whoever presses twice finds what the first press did.
async fn held(app: &App, change: &mut Change, followed: &Followed) -> Result<(Request, Unlocked)> {
    let request = rights::hold(change, followed.request.id).await?.ok_or(Error::NotFound)?;
    let (person, group) = (request.person, RetentionGroup::Requests);
    let file = persons::file(change, &app.vault, &followed.access, person, group).await?;
    Ok((request, file))
}

/// Somebody else changed it in between: they are asked to try again, which works.
fn taken(step: Result<Request, NotTaken>) -> Result<()> {
    match step {
        Ok(_) | Err(NotTaken::Illegal(_)) => Ok(()),
        Err(NotTaken::Meanwhile) => Err(Error::Unavailable("the request was changed meanwhile".into())),
    }
}

pub async fn send_file(
    State(app): State<App>,
    page: Page,
    followed: Followed,
    upload: Upload<FileForm>,
) -> Result<Response> {
    let mut errors = upload.typed.errors(page.t);
    let scan = scan(page.t, upload.file("file"), &mut errors);
    let Some(scan) = scan.filter(|_| errors.is_empty()) else {
        return case::again(&app, page, &followed, upload.typed.again(errors)).await;
    };
    if !within_limit(&app, &followed.request).await? {
        errors.add("file", page.t.requests_message_too_many());
        return case::again(&app, page, &followed, upload.typed.again(errors)).await;
    }
    let mut change = app.db.change(followed.actor).await?;
    let (request, file) = held(&app, &mut change, &followed).await?;
    let at = change.at();
    if rights::sends_again(change.conn(), &followed.access, request.id, (&scan, at)).await? {
        change.abandon().await?;
        return Ok(back(&page, &followed, "bestand"));
    }
    let sent = rights::files(&mut *change.conn(), &followed.access, request.id).await?;
    if sent.iter().filter(|file| file.by_person).count() >= MOST_FILES {
        change.abandon().await?;
        let mut errors = Errors::default();
        errors.add("file", page.t.requests_file_too_many(MOST_FILES));
        return case::again(&app, page, &followed, upload.typed.again(errors)).await;
    }
    rights::add_file(&mut change, &file, &request, (Use::Evidence, By::Person, None), &scan).await?;
    change.done().await?;
    Ok(back(&page, &followed, "bestand"))
}

fn scan(t: Messages, brought: Brought<'_>, errors: &mut Errors) -> Option<Scan> {
    let fault = match brought {
        Brought::Nothing => t.requests_file_missing(),
        Brought::Empty => t.paper_scan_empty(),
        Brought::TooLarge => t.paper_scan_large(),
        Brought::File(bytes) => match Scan::parse(bytes) {
            Ok(scan) => return Some(scan),
            Err(ScanError::OtherKind) => t.paper_scan_kind(),
            Err(ScanError::Broken) => t.paper_scan_broken(),
        },
    };
    errors.add("file", fault);
    None
}

/// To keep, not to look at in the browser: what a file holds never runs here.
pub async fn fetch(
    State(app): State<App>,
    page: Page,
    followed: Followed,
    Path(named): Path<HashMap<String, String>>,
) -> Result<Response> {
    let id: Uuid = named.get("file").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let (id, request) = (RequestFileId::from(id), &followed.request);
    let mut conn = app.db.read().acquire().await?;
    let files = rights::files(&mut *conn, &followed.access, request.id).await?;
    let theirs = files.iter().any(|file| file.id == id && may_see(file, &followed));
    let found = rights::open_file(&mut *conn, &followed.access, request.id, id).await?;
    let (media, bytes) = found.filter(|_| theirs).ok_or(Error::NotFound)?;
    let name = page.t.requests_file_name(request.number.as_str());
    let headers = [
        (header::CONTENT_TYPE, media.code().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.{}\"", media.ending())),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

#[derive(Template)]
#[template(path = "rights/withdraw.html")]
struct WithdrawPage {
    page: Page,
    base: String,
    number: String,
    title: &'static str,
}

pub async fn ask_withdraw(page: Page, followed: Followed) -> Response {
    let base = page.to(&followed.place());
    if !followed.request.case.state.is_open() {
        return Redirect::to(&base).into_response();
    }
    let title = words::title(page.t, followed.request.case.kind);
    View::ok(WithdrawPage { base, number: followed.request.number.to_string(), title, page }).into_response()
}

/// Pressed twice, it is told all the same.
pub async fn withdraw(State(app): State<App>, page: Page, followed: Followed, _: Pressed) -> Result<Response> {
    let mut change = app.db.change(followed.actor).await?;
    let (request, _) = held(&app, &mut change, &followed).await?;
    match rights::take(&mut change, &request, Step::Withdraw, By::Person).await? {
        Ok(_) => change.done().await?,
        Err(NotTaken::Illegal(Illegal::Closed)) if request.case.state != Standing::Withdrawn => {
            // We were first: the page shows the answer.
            change.abandon().await?;
            return Ok(Redirect::to(&page.to(&followed.place())).into_response());
        }
        Err(NotTaken::Illegal(_)) => change.abandon().await?,
        Err(why @ NotTaken::Meanwhile) => taken(Err(why))?,
    }
    Ok(back(&page, &followed, "ingetrokken"))
}

fn back(page: &Page, followed: &Followed, told: &str) -> Response {
    Redirect::to(&format!("{}?gelukt={told}", page.to(&followed.place()))).into_response()
}
