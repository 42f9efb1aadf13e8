//! What every page has around it: language, organisation, who is there, where the other language is.

use std::sync::Arc;

use askama::Template;
use axum::extract::{FromRequestParts, OriginalUri, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use tower_sessions::Session;

use super::app::App;
use super::assets;
use super::error::Error;
use super::messages::Messages;
use super::session;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;

/// The frame of one page.
#[derive(Clone)]
pub struct Page {
    pub lang: Lang,
    pub t: Messages,
    pub organisation: Arc<Organisation>,
    /// The form on it has faults: the title starts with "Fout:".
    pub failed: bool,
    /// Where the demonstration shows the mails it sent.
    pub postbox: String,
    path: String,
    other_language: String,
    signed_in: bool,
    demo: bool,
    brand_css: Option<String>,
    statement_date: Option<String>,
}

/// What a frame has to know of a request: cheap to keep until one is needed.
pub struct Asked {
    uri: Uri,
    session: Option<Session>,
}

impl Asked {
    pub fn of(request: &Request) -> Self {
        let session = request.extensions().get::<Session>().cloned();
        Self { uri: original(request.uri(), request.extensions()).clone(), session }
    }

    /// The frame around a page that says what went wrong. Who is there is looked up only where that can work.
    pub async fn page(&self, app: &App, status: StatusCode) -> Page {
        let signed_in = !status.is_server_error() && session::is_there(app, self.session.as_ref()).await;
        Page::about(app, &self.uri, signed_in)
    }
}

fn original<'a>(uri: &'a Uri, extensions: &'a Extensions) -> &'a Uri {
    extensions.get::<OriginalUri>().map_or(uri, |original| &original.0)
}

impl Page {
    fn about(app: &App, uri: &Uri, signed_in: bool) -> Self {
        let (lang, path) = split_language(uri.path());
        Self {
            lang,
            t: Messages::new(lang),
            organisation: app.settings.organisation.clone(),
            failed: false,
            postbox: address(lang, "/postbus"),
            path: path.to_owned(),
            other_language: address(lang.other(), path),
            signed_in,
            demo: app.settings.is_demo(),
            brand_css: app.settings.brand_css_url(),
            statement_date: app.settings.statement_date(lang),
        }
    }

    /// The same page, with a form on it that has faults.
    pub fn failed(mut self) -> Self {
        self.failed = true;
        self
    }

    /// The same page for somebody who has just been logged out.
    pub fn signed_out(mut self) -> Self {
        self.signed_in = false;
        self
    }

    /// The address of a page in the reader's language.
    pub fn to(&self, path: &str) -> String {
        address(self.lang, path)
    }

    /// This page's own path, without the language.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn current(&self, path: &str) -> bool {
        self.path == path
    }

    pub fn in_other_language(&self) -> &str {
        &self.other_language
    }

    pub fn other_language(&self) -> Lang {
        self.lang.other()
    }

    pub fn is_signed_in(&self) -> bool {
        self.signed_in
    }

    pub fn demo(&self) -> bool {
        self.demo
    }

    pub fn css(&self) -> &'static str {
        assets::HUISRECHT_CSS
    }

    pub fn brand_css(&self) -> Option<&str> {
        self.brand_css.as_deref()
    }

    pub fn font(&self) -> &'static str {
        assets::FIGTREE_WOFF2
    }

    pub fn favicon(&self) -> &'static str {
        assets::FAVICON_SVG
    }

    /// The day of the statement that is in force, in words; none until one is published.
    pub fn statement_date(&self) -> Option<&str> {
        self.statement_date.as_deref()
    }

    /// Pages about one person, or of use to one person only.
    pub fn noindex(&self) -> bool {
        ["/mijn", "/beheer", "/aanmelden/", "/wachtwoord-vergeten/", "/postbus", "/account-gesloten", "/uitgelogd"]
            .iter()
            .any(|start| self.path.starts_with(start))
    }

    /// Seconds after which the page asks for itself again, for long work.
    pub fn refresh(&self) -> Option<u16> {
        None
    }
}

/// The language is the first part of a path: `/en/…` is English, all else Dutch.
pub fn split_language(path: &str) -> (Lang, &str) {
    match path.strip_prefix("/en") {
        Some("") => (Lang::En, "/"),
        Some(rest) if rest.starts_with('/') => (Lang::En, rest),
        _ => (Lang::Nl, path),
    }
}

/// One slash at the start, whatever was asked for: a browser reads two, or one and a backslash, as another site.
fn address(lang: Lang, path: &str) -> String {
    let path = format!("/{}", path.trim_start_matches(['/', '\\']));
    match (lang, path.as_str()) {
        (Lang::Nl, path) => path.to_owned(),
        (Lang::En, "/") => "/en".to_owned(),
        (Lang::En, path) => format!("/en{path}"),
    }
}

impl FromRequestParts<App> for Page {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let signed_in = session::seems_there(app, parts).await?;
        Ok(Self::about(app, original(&parts.uri, &parts.extensions), signed_in))
    }
}

/// A rendered template as an answer.
pub struct View<T>(StatusCode, T);

impl<T: Template> View<T> {
    pub fn ok(template: T) -> Self {
        Self(StatusCode::OK, template)
    }

    /// The form was not accepted: nothing is stored, what was typed stands on the page again.
    pub fn refused(template: T) -> Self {
        Self(StatusCode::UNPROCESSABLE_ENTITY, template)
    }

    pub fn with(status: StatusCode, template: T) -> Self {
        Self(status, template)
    }
}

impl<T: Template> IntoResponse for View<T> {
    fn into_response(self) -> Response {
        match self.1.render() {
            Ok(body) => (self.0, Html(body)).into_response(),
            Err(error) => Error::Internal(error.to_string()).into_response(),
        }
    }
}
