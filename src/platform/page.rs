//! What every page has around it: language, organisation, who is there, where the other language is.

mod acting;
mod address;
mod statement_dates;
mod view;

use std::sync::Arc;

use axum::extract::{FromRequestParts, OriginalUri, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, Method, StatusCode, Uri};
use tower_sessions::Session;

use self::address::address;
pub(super) use self::address::fits;
pub use self::address::{Readable, split_language};
pub use self::statement_dates::StatementDates;
use self::statement_dates::statement_date;
pub use self::view::View;
use super::app::App;
use super::assets;
use super::error::Error;
use super::messages::Messages;
use super::session::{self, Who};
use super::why::Why;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::other_site::{self, OtherSite, Place};
use crate::kernel::staff::{Duty, Roles};

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
    /// What stands behind the path.
    question: Option<String>,
    around: Around,
    demo: bool,
    brand_css: Option<String>,
    refresh: Option<u16>,
    statement_date: Option<String>,
}

/// For whom the frame is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Around {
    Nobody,
    Person,
    /// Acts for another: how they called them, while it holds.
    Acting(Option<Arc<str>>),
    /// Gave a password, and not yet a code.
    Half,
    Staff(Roles),
}

impl From<&Who> for Around {
    fn from(who: &Who) -> Self {
        match who {
            Who::Nobody => Self::Nobody,
            Who::Person(_) | Who::Claimed => Self::Person,
            Who::Acting(acting) => Self::Acting(acting.name.clone()),
            Who::Half(_) => Self::Half,
            Who::Staff(colleague) => Self::Staff(colleague.roles),
        }
    }
}

/// What a frame has to know of a request: cheap to keep until one is needed.
pub struct Asked {
    method: Method,
    uri: Uri,
    session: Option<Session>,
}

impl Asked {
    pub fn of(request: &Request) -> Self {
        let session = request.extensions().get::<Session>().cloned();
        let uri = original(request.uri(), request.extensions()).clone();
        Self { method: request.method().clone(), uri, session }
    }

    /// The frame around a page that says what went wrong. Who is there is looked up only where that can work.
    pub async fn page(&self, app: &App, status: StatusCode) -> Page {
        let around = if status.is_server_error() {
            Around::Nobody
        } else {
            Around::from(&session::who_is_there(app, self.session.as_ref()).await)
        };
        Page::about(app, &self.method, &self.uri, around)
    }
}

fn original<'a>(uri: &'a Uri, extensions: &'a Extensions) -> &'a Uri {
    extensions.get::<OriginalUri>().map_or(uri, |original| &original.0)
}

impl Page {
    fn about(app: &App, method: &Method, uri: &Uri, around: Around) -> Self {
        let (lang, path) = split_language(uri.path());
        // A link is a GET, and what answers to a POST may stand where no page is.
        let readable = if method.is_safe() { None } else { app.memory.get::<Readable>() };
        let elsewhere = readable.as_ref().map_or(path, |readable| readable.nearest(path));
        Self {
            lang,
            t: Messages::new(lang),
            organisation: app.settings.organisation.now(),
            failed: false,
            postbox: address(lang, "/postbus"),
            path: path.to_owned(),
            other_language: address(lang.other(), elsewhere),
            question: uri.query().map(str::to_owned),
            around,
            demo: app.settings.is_demo(),
            brand_css: app.settings.brand_css_url(),
            refresh: None,
            statement_date: statement_date(app, lang),
        }
    }

    /// The same page, with a form on it that has faults.
    pub fn failed(mut self) -> Self {
        self.failed = true;
        self
    }

    /// The same page, which asks for itself again after so many seconds: for long work, without scripts.
    pub fn again_after(mut self, seconds: u16) -> Self {
        self.refresh = Some(seconds);
        self
    }

    /// The same page for somebody who has just been logged out.
    pub fn signed_out(mut self) -> Self {
        self.around = Around::Nobody;
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

    /// The same page, whose link to the other language asks what this one was asked: which versions are compared, say.
    pub fn with_question(mut self) -> Self {
        if let Some(question) = self.question.take() {
            self.other_language = format!("{}?{question}", self.other_language);
        }
        self
    }

    pub fn in_other_language(&self) -> &str {
        &self.other_language
    }

    pub fn other_language(&self) -> Lang {
        self.lang.other()
    }

    /// Whether there is a session to end.
    pub fn is_signed_in(&self) -> bool {
        self.around != Around::Nobody
    }

    /// Where somebody who is logged in belongs; none for who is not.
    pub fn home(&self) -> Option<&'static str> {
        match self.around {
            Around::Nobody => None,
            Around::Acting(_) => Some("/mijn/namens"),
            Around::Person => Some("/mijn"),
            Around::Half => Some("/inloggen/code"),
            Around::Staff(_) => Some("/beheer"),
        }
    }

    /// The same as a link, with its words.
    pub fn way_home(&self) -> Option<(String, &'static str)> {
        let words = match self.around {
            Around::Nobody => return None,
            Around::Acting(_) => self.t.error_acting(),
            Around::Person => self.t.error_my_overview(),
            Around::Half => self.t.error_code(),
            Around::Staff(_) => self.t.error_desk(),
        };
        self.home().map(|path| (self.to(path), words))
    }

    pub fn is_person(&self) -> bool {
        self.around == Around::Person
    }

    pub fn is_staff(&self) -> bool {
        matches!(self.around, Around::Staff(_))
    }

    /// Whether an employee reads this who may do what pages of this duty are for.
    pub fn is_for(&self, duty: Duty) -> bool {
        matches!(self.around, Around::Staff(roles) if roles.may(duty))
    }

    pub fn demo(&self) -> bool {
        self.demo
    }

    pub fn css(&self) -> &'static str {
        assets::HUISRECHT_CSS
    }

    /// The script that asks a device for a passkey.
    pub fn passkey_script(&self) -> &'static str {
        assets::PASSKEY_JS
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

    /// Why a form asks, for the activity of the register that needs the answers.
    pub fn why(&self, activity: &str) -> Option<Why> {
        Why::of(self.t, activity)
    }

    /// The Autoriteit Persoonsgegevens, to link to with `links::outside`; `.at("/…")` is another page of theirs.
    pub fn authority(&self) -> OtherSite {
        other_site::authority()
    }

    /// The association's own website, to link to with `links::outside`.
    pub fn association(&self) -> Option<OtherSite> {
        Place::Association.site(&self.organisation)
    }

    /// Pages about one person, or of use to one person only.
    pub fn noindex(&self) -> bool {
        [
            "/mijn",
            "/beheer",
            "/aanmelden/",
            "/inloggen/uitnodiging/",
            "/nieuwsbrief/",
            "/privacy/verzoek/volgen/",
            "/wachtwoord-vergeten/",
            "/postbus",
            "/account-gesloten",
            "/uitgelogd",
            "/invoer-gewist",
        ]
        .iter()
        .any(|start| self.path.starts_with(start))
    }

    /// Seconds after which the page asks for itself again, for long work.
    pub fn refresh(&self) -> Option<u16> {
        self.refresh
    }
}

impl FromRequestParts<App> for Page {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let around = Around::from(&session::seems_there(app, parts).await?);
        Ok(Self::about(app, &parts.method, original(&parts.uri, &parts.extensions), around))
    }
}
