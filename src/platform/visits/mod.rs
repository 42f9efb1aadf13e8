//! Visits are counted per day, page and language, and of nobody (P74): no cookie, no network address, nothing that tells one visitor from
//! another, so neither how many people came nor what one of them did.
//!
//! What counts is a page that anybody may open, asked for with GET and answered whole. Pages behind a log-in do not count, nor pages with
//! something in their address that is of one person (a link from a mail): the least that answers "which pages are used". Who says
//! `DNT: 1` or `Sec-GPC: 1` is not counted. A program that behaves as a browser cannot be told from a person without following both, so it
//! counts.
//!
//! The page is the pattern in the route table and never what was asked for, so nothing typed can end up here; the database refuses what
//! does not look like one. A small number on a rare page tells no more than that somebody opened it that day, yet people who know each
//! other may guess: staff see "fewer than 5" ([`RARE`]).
//!
//! Counting happens in memory and is written once a minute and when the server stops; servers add up. A server that is killed loses its
//! last minute, which is no promise broken. Numbers are kept two years.

mod store;

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::extract::OriginalUri;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use time::Date;

pub use self::store::{Day, PageTotal, days, pages};
use super::app::App;
use super::error::Result;
use super::jobs::Kind;
use super::page::split_language;
use super::routes::Permit;
use crate::kernel::lang::Lang;

/// Of fewer than so many the number is not shown.
pub const RARE: i64 = 5;

const YEARS_KEPT: i32 = 2;

const WRITTEN_EVERY: Duration = Duration::from_secs(60);

/// What was seen since it was last written.
#[derive(Debug, Default)]
pub struct Visits(Mutex<HashMap<Seen, i32>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Seen {
    day: Date,
    page: &'static str,
    lang: &'static str,
}

/// A page that counts, if it turns out to be one.
pub struct Asked {
    page: &'static str,
    lang: Lang,
}

impl Asked {
    /// None for what is not counted whatever the answer.
    pub fn of(permit: Permit, page: &'static str, parts: &Parts) -> Option<Self> {
        let open = permit == Permit::Anyone && parts.method == Method::GET && !page.contains('{');
        let counts = open && !declines(&parts.headers);
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
        counts.then(|| Self { page, lang: split_language(uri.path()).0 })
    }

    pub fn answered(self, app: &App, response: &Response) {
        let kind = response.headers().get(CONTENT_TYPE);
        let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if is_page && response.status() == StatusCode::OK {
            let day = app.db.clock().today();
            app.visits.add([(Seen { day, page: self.page, lang: self.lang.code() }, 1)]);
        }
    }
}

/// Whether the browser asks not to be counted.
pub fn declines(headers: &HeaderMap) -> bool {
    ["dnt", "sec-gpc"].iter().any(|name| headers.get(*name).is_some_and(|value| value.as_bytes().trim_ascii() == b"1"))
}

impl Visits {
    fn add(&self, seen: impl IntoIterator<Item = (Seen, i32)>) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (seen, times) in seen {
            let count = counts.entry(seen).or_default();
            *count = count.saturating_add(times);
        }
    }

    fn take(&self) -> Vec<(Seen, i32)> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_iter().collect()
    }
}

/// Writes what was counted here. What cannot be written is kept for the next time.
pub async fn write(app: &App) -> Result<()> {
    let mut counted = app.visits.take();
    if counted.is_empty() {
        return Ok(());
    }
    // Servers that write at once take the rows in the same order, so that neither waits for the other.
    counted.sort_unstable();
    let written = store::add(app, &counted).await;
    if written.is_err() {
        app.visits.add(counted);
    }
    Ok(written?)
}

/// Writes every minute until told to stop, and then once more.
pub async fn run(app: App, stopped: impl Future<Output = ()>) {
    let mut stopped = std::pin::pin!(stopped);
    loop {
        let last = tokio::select! {
            () = &mut stopped => true,
            () = tokio::time::sleep(WRITTEN_EVERY) => false,
        };
        if let Err(fault) = write(&app).await {
            tracing::warn!(cause = %fault, "visits could not be written");
        }
        if last {
            return;
        }
    }
}

/// Every day the numbers of more than two years ago go.
pub fn jobs() -> Vec<Kind> {
    vec![Kind {
        name: "visits.purge",
        every: Some(time::Duration::DAY),
        run: |app, _| {
            Box::pin(async move {
                let today = app.db.clock().today();
                // On 29 February that day does not exist.
                let first = today.replace_year(today.year() - YEARS_KEPT).unwrap_or(today - time::Duration::days(731));
                Ok(store::purge(&app, first).await?)
            })
        },
    }]
}
