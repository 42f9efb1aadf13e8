//! `/beheer/personen/{person}`: somebody's file. Until the employee says what for, the page shows nothing of the person at all. One
//! choice holds for half an hour or until the file is closed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use sqlx::PgConnection;
use uuid::Uuid;

use super::contents::{self, Contents};
use crate::accounts::Staff;
use crate::accounts::staff::words;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::staff::Duty;
use crate::platform::access::{self, OpenFile, Reason};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Form, FormView, Kind, Typed};
use crate::platform::page::{Page, View};
use crate::platform::pressed::Pressed;

pub struct OpenForm;

impl Form for OpenForm {
    const FIELDS: &'static [(&'static str, Kind)] = &[("reason", Kind::Line)];
}

#[derive(Template)]
#[template(path = "desk/open.html")]
struct OpenPage {
    page: Page,
    form: FormView,
    action: String,
    known: String,
    reasons: Vec<(&'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "desk/file.html")]
struct FilePage {
    page: Page,
    base: String,
    link_address: String,
    role: &'static str,
    reason: &'static str,
    until: String,
    contents: Contents,
}

pub async fn show(State(app): State<App>, page: Page, staff: Staff, Path(person): Path<String>) -> Result<Response> {
    let person = id(&person)?;
    let mut conn = app.db.read().acquire().await?;
    let now = app.db.clock().now();
    if !access::shut(&mut *conn, staff.account, &[person], now).await?.is_empty() {
        return Err(Error::Apart);
    }
    let Some(file) = access::running(&mut conn, &app.vault, staff.account, person, now).await? else {
        return Ok(ask(page, person, FormView::default()));
    };
    file_page(&app, &mut conn, page, &file).await
}

async fn file_page(app: &App, conn: &mut PgConnection, page: Page, file: &OpenFile) -> Result<Response> {
    let contents = contents::read(app, conn, &page, file).await?.ok_or(Error::NotFound)?;
    Ok(View::ok(FilePage {
        base: page.to(&address(file.person)),
        link_address: page.to(&format!("/beheer/koppelen/{}", file.person)),
        role: words::role(page.t, file.role),
        reason: words::reason(page.t, file.reason),
        until: dates::time_of_day(file.opened_at + access::OPEN_FOR, page.lang),
        contents,
        page,
    })
    .into_response())
}

pub async fn open(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(person): Path<String>,
    typed: Typed<OpenForm>,
) -> Result<Response> {
    let person = id(&person)?;
    let mut errors = typed.errors(page.t);
    let reason = Reason::chosen(typed.get("reason"));
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        errors.add("reason", page.t.desk_reason_missing());
        return Ok(ask(page.failed(), person, typed.again(errors)));
    };
    let mut conn = app.db.write().acquire().await?;
    let who = staff.at_work(Duty::Files)?;
    if !access::open(&mut conn, who, person, reason, app.db.clock().now()).await? {
        return Err(Error::NotFound);
    }
    Ok(Redirect::to(&page.to(&address(person))).into_response())
}

pub async fn close(
    State(app): State<App>,
    page: Page,
    staff: Staff,
    Path(person): Path<String>,
    _: Pressed,
) -> Result<Redirect> {
    let mut conn = app.db.write().acquire().await?;
    access::close(&mut conn, staff.account, id(&person)?, app.db.clock().now()).await?;
    Ok(Redirect::to(&page.to("/beheer/personen")))
}

fn ask(page: Page, person: PersonId, form: FormView) -> Response {
    let action = page.to(&format!("{}/openen", address(person)));
    let known = page.to(&format!("{}/bekend", address(person)));
    let reasons = Reason::CHOSEN.iter().map(|reason| (reason.code(), words::reason(page.t, *reason))).collect();
    let failed = form.failed();
    let template = OpenPage { page, form, action, known, reasons };
    if failed { View::refused(template).into_response() } else { View::ok(template).into_response() }
}

fn address(person: PersonId) -> String {
    format!("/beheer/personen/{person}")
}

fn id(text: &str) -> Result<PersonId> {
    text.parse::<Uuid>().map(PersonId::from).map_err(|_| Error::NotFound)
}
