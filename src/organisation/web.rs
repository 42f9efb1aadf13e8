//! Pages that everybody sees: home, contact, cookies, accessibility.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;

use super::{staff, tested, wipe};
use crate::kernel::dates;
use crate::kernel::other_site::{OtherSite, Place};
use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::cookies::{COOKIES, Cookie, Purpose};
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::routes::{Permit, Routes};
use crate::platform::visits;

pub fn routes() -> Routes {
    Routes::new()
        .get(Permit::Anyone, "/", home)
        .get(Permit::Anyone, "/contact", contact)
        .get(Permit::Anyone, "/cookies", cookies)
        .post(Permit::Anyone, "/invoer-wissen", wipe::submit)
        .get(Permit::Anyone, "/invoer-gewist", wipe::done)
        .get(Permit::Staff(Duty::Statistics), "/beheer/bezoek", staff::visits)
        .get(Permit::Anyone, "/toegankelijkheid", accessibility)
        .get(Permit::Anyone, "/huisstijl.css", colours)
}

#[derive(Template)]
#[template(path = "organisation/home.html")]
struct HomePage {
    page: Page,
}

async fn home(page: Page) -> View<HomePage> {
    View::ok(HomePage { page })
}

#[derive(Template)]
#[template(path = "organisation/contact.html")]
struct ContactPage {
    page: Page,
}

async fn contact(page: Page) -> View<ContactPage> {
    View::ok(ContactPage { page })
}

#[derive(Template)]
#[template(path = "organisation/cookies.html")]
struct CookiesPage {
    page: Page,
    cookies: Vec<CookieRow>,
    sites: Vec<OtherSiteRow>,
    /// The reader's browser asks us not to count.
    not_counted: bool,
}

/// Another website that some page links to.
struct OtherSiteRow {
    site: OtherSite,
    what: &'static str,
}

/// A cookie in words.
struct CookieRow {
    name: &'static str,
    purpose: &'static str,
    lasts: String,
}

async fn cookies(State(app): State<App>, page: Page, headers: HeaderMap) -> View<CookiesPage> {
    let (t, secure) = (page.t, app.settings.secure());
    let row = |cookie: &Cookie| CookieRow {
        name: cookie.name(secure),
        purpose: purpose(t, cookie.purpose),
        lasts: lasts(t, cookie),
    };
    let set = |cookie: &&Cookie| cookie.purpose != Purpose::BringsYouBack || app.settings.sign_on.is_some();
    let (cookies, sites) = (COOKIES.iter().filter(set).map(row).collect(), other_sites(&page));
    View::ok(CookiesPage { page, cookies, sites, not_counted: visits::declines(&headers) })
}

fn other_sites(page: &Page) -> Vec<OtherSiteRow> {
    let what = |place| match place {
        Place::Association => page.t.organisation_sites_association(),
        Place::Authority => page.t.organisation_sites_authority(),
    };
    let row = |place: Place| Some(OtherSiteRow { site: place.site(&page.organisation)?, what: what(place) });
    Place::ALL.into_iter().filter_map(row).collect()
}

fn purpose(t: Messages, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::KeepsYouLoggedIn => t.organisation_cookies_keeps_you_logged_in(),
        Purpose::RemembersWhatYouTyped => t.organisation_cookies_remembers_what_you_typed(),
        Purpose::ShowsYourRequest => t.organisation_cookies_shows_your_request(),
        Purpose::BringsYouBack => t.organisation_cookies_brings_you_back(),
    }
}

fn lasts(t: Messages, cookie: &Cookie) -> String {
    let (idle, longest) = (cookie.idle.whole_minutes(), cookie.longest.whole_hours());
    match cookie.purpose {
        Purpose::KeepsYouLoggedIn => t.organisation_cookies_lasts(idle, longest),
        Purpose::RemembersWhatYouTyped => t.organisation_cookies_lasts_typed(idle),
        Purpose::ShowsYourRequest => t.organisation_cookies_lasts_request(idle),
        Purpose::BringsYouBack => t.organisation_cookies_lasts_back(idle),
    }
}

#[derive(Template)]
#[template(path = "organisation/accessibility.html")]
struct AccessibilityPage {
    page: Page,
    checked_on: String,
}

async fn accessibility(page: Page) -> View<AccessibilityPage> {
    let checked_on = dates::long(tested::CHECKED_ON, page.lang);
    View::ok(AccessibilityPage { page, checked_on })
}

/// The association's own colours. The address on pages carries a hash of them, so a browser may keep it; not when the address names other
/// colours than this server knows of yet.
async fn colours(State(app): State<App>, OriginalUri(uri): OriginalUri) -> Result<impl IntoResponse> {
    let sheet = app.settings.organisation.colours.style_sheet().ok_or(Error::NotFound)?;
    let asked = uri.path_and_query().map(|asked| asked.as_str().trim_start_matches("/en"));
    let is_this = app.settings.brand_css_url().as_deref() == asked;
    let keep = if is_this { "public, max-age=31536000, immutable" } else { "no-cache" };
    Ok(([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, keep)], sheet))
}
