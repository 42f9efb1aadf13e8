//! `/privacy/verklaring/versies.atom`: for who has no account and wants to be told of a change (P99; RFC 4287).

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::super::known;
use super::shown::VersionView;
use super::{STATEMENT, VERSIONS};
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::page::Page;

#[derive(Template)]
#[template(path = "statement/versions.xml")]
struct Feed {
    page: Page,
    /// Fixed for ever: readers know the feed by it.
    id: String,
    own: String,
    statement: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    href: String,
    updated: String,
    version: VersionView,
}

pub async fn feed(State(app): State<App>, page: Page) -> Result<Response> {
    let (versions, now) = (known::versions(&app).await?, app.db.clock().now());
    let address = |path: &str| app.settings.address(page.lang, path);
    let mut published: Vec<_> = versions.newest_first().collect();
    published.sort_by_key(|version| std::cmp::Reverse(version.number));
    let entries = published.iter().map(|version| Entry {
        // The same in both languages: it is the same version.
        id: format!("{}{VERSIONS}/{}", app.settings.url, version.number),
        href: address(&format!("{VERSIONS}/{}", version.number)),
        updated: moment(version.published_at),
        version: VersionView::new(&page, version, &versions, now),
    });
    let feed = Feed {
        id: address(VERSIONS),
        own: address("/privacy/verklaring/versies.atom"),
        statement: address(STATEMENT),
        updated: published.first().map(|version| moment(version.published_at)).ok_or(Error::NotFound)?,
        entries: entries.collect(),
        page,
    };
    let body = feed.render().map_err(|error| Error::Internal(error.to_string()))?;
    let headers =
        [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=300")];
    Ok((headers, body).into_response())
}

/// RFC 3339 in UTC.
fn moment(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}
