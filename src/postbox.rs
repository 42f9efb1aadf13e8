//! The post box of the demonstration: every mail that the portal sent, for whoever tries it out. A production server sends real mail and
//! has no such page: the router leaves it out.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use time::OffsetDateTime;

use crate::accounts::staff::demo_codes;
use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::mail::postbox::{self, Delivered};
use crate::platform::mail::{MailRoute, Piece};
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};

const SHOWN: usize = 200;

pub fn routes() -> Routes {
    Routes::new().get(Permit::Anyone, "/postbus", list).get(Permit::Anyone, "/postbus.json", machine).get(
        Permit::Anyone,
        "/postbus/codes.json",
        codes,
    )
}

#[derive(Template)]
#[template(path = "postbox/list.html")]
struct ListPage {
    page: Page,
    /// Log-in name and current code of each employee.
    codes: Vec<(String, Option<String>)>,
    mails: Vec<Shown>,
    limit: usize,
}

/// A mail as the page shows it.
struct Shown {
    mail: Delivered,
    when: String,
    base: String,
}

impl Shown {
    fn new(app: &App, lang: Lang, mail: Delivered) -> Self {
        Self { when: dates::long_with_time(mail.at, lang), base: app.settings.url.clone(), mail }
    }

    fn pieces(&self) -> Vec<Piece<'_>> {
        self.mail.pieces(&self.base)
    }
}

/// A mail as programs read it.
#[derive(Serialize)]
struct Record {
    to: String,
    subject: String,
    text: String,
    links: Vec<String>,
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
}

async fn list(State(app): State<App>, headers: HeaderMap, page: Page) -> Result<Response> {
    if wants_json(&headers) {
        return machine(State(app)).await;
    }
    let mails = newest(&app).await?.into_iter().map(|mail| Shown::new(&app, page.lang, mail)).collect();
    let codes = demo_codes(&app).await?;
    Ok(View::ok(ListPage { page, codes, mails, limit: SHOWN }).into_response())
}

async fn machine(State(app): State<App>) -> Result<Response> {
    let record = |mail: Delivered| {
        let links = mail.links(&app.settings.url).into_iter().map(str::to_owned).collect();
        Record { links, to: mail.to, subject: mail.subject, text: mail.text, at: mail.at }
    };
    let records: Vec<Record> = newest(&app).await?.into_iter().map(record).collect();
    let body = serde_json::to_vec(&records).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}

/// The codes of employees by log-in name, as programs read them.
async fn codes(State(app): State<App>) -> Result<Response> {
    let codes: std::collections::BTreeMap<String, Option<String>> = demo_codes(&app).await?.into_iter().collect();
    let body = serde_json::to_vec(&codes).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}

fn wants_json(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).is_some_and(|kinds| kinds.as_bytes().starts_with(b"application/json"))
}

/// Read off the async threads.
async fn newest(app: &App) -> Result<Vec<Delivered>> {
    let MailRoute::Postbox(dir) = &app.settings.mail else { return Err(Error::NotFound) };
    let dir = dir.clone();
    let read = tokio::task::spawn_blocking(move || postbox::newest(&dir, SHOWN)).await;
    let mails = read.map_err(|error| Error::Internal(error.to_string()))?;
    mails.map_err(|error| Error::Internal(format!("the post box cannot be read: {error}")))
}
