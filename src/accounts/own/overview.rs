//! Everything about one's own account on one page.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use tower_sessions::Session;

use super::Told;
use super::codes::left_words;
use crate::accounts::event::Event;
use crate::accounts::owner::Owner;
use crate::accounts::second_step::{passkey, passkey_store, recovery_store, store as second_step};
use crate::accounts::{Kind, password_store, sign_on};
use crate::kernel::dates;
use crate::platform::app::App;
use crate::platform::audit;
use crate::platform::device::{Browser, Device, System};
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::{Page, View};
use crate::platform::session;

/// Log-ins that are shown.
const SHOWN: i64 = 10;

#[derive(Template)]
#[template(path = "accounts/own/overview.html")]
struct OverviewPage {
    page: Page,
    told: Option<&'static str>,
    base: String,
    login: String,
    password_since: String,
    /// Whether logging in takes a second step.
    on: bool,
    /// Whether an app makes codes for it.
    app: bool,
    passkeys: Vec<PasskeyLine>,
    /// Whether this portal can have any.
    can_passkeys: bool,
    codes_left: String,
    sessions: Vec<Line>,
    log_ins: Vec<String>,
    /// An employee.
    staff: bool,
    /// What they can come in with too, where the organisation has a server of its own.
    work_account: Option<String>,
}

struct PasskeyLine {
    device: String,
    /// Since when, and when it was used last.
    used: String,
    href: String,
}

/// A session.
struct Line {
    name: String,
    here: bool,
    device: String,
    began: String,
    last_seen: String,
}

pub async fn show(
    State(app): State<App>,
    page: Page,
    (session, owner): (Session, Owner),
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let (now, t) = (app.db.clock().now(), page.t);
    let mut conn = app.db.write().acquire().await?;
    let step = second_step::of(&mut *conn, &owner.access, owner.person, now).await?.ok_or(Error::Forbidden)?;
    let since = password_store::changed_at(&mut *conn, owner.account).await?.ok_or(Error::Forbidden)?;
    let passkeys = passkey_store::of(&mut *conn, &owner.access, owner.person).await?;
    let sessions = session::of_account(&mut *conn, owner.account, &session, now).await?;
    let log_ins = audit::moments(&mut conn, &Event::LoggedIn { person: owner.person }, SHOWN).await?;
    let told = Told::ALL.into_iter().find(|told| query.as_deref() == Some(told.query()));
    Ok(View::ok(OverviewPage {
        told: told.map(|told| say(t, told)),
        base: page.to(owner.place()),
        login: step.login.as_str().to_owned(),
        password_since: dates::long(dates::amsterdam_day(since), page.lang),
        on: step.is_on(),
        app: step.app.is_some(),
        passkeys: passkeys.iter().map(|kept| passkey_line(&page, &owner, kept)).collect(),
        can_passkeys: passkey::portal(&app.settings).is_some(),
        codes_left: left_words(t, recovery_store::left(&mut *conn, owner.account).await?),
        sessions: sessions.iter().map(|own| line(&page, own)).collect(),
        log_ins: log_ins.into_iter().map(|at| dates::long_with_time(at, page.lang)).collect(),
        staff: owner.kind == Kind::Staff,
        work_account: sign_on::name(&app, t).filter(|_| owner.kind == Kind::Staff),
        page,
    })
    .into_response())
}

fn passkey_line(page: &Page, owner: &Owner, kept: &passkey_store::Kept) -> PasskeyLine {
    let made = page.t.accounts_own_passkey_made(dates::long(dates::amsterdam_day(kept.made_at), page.lang));
    let used = kept.last_used.map(|day| page.t.accounts_own_passkey_used(dates::long(day, page.lang)));
    let used = used.map_or(made.clone(), |used| format!("{made} {used}"));
    let href = page.to(&format!("{}/passkeys/{}/weg", owner.place(), kept.id));
    PasskeyLine { device: device(page.t, kept.device), used, href }
}

fn line(page: &Page, own: &session::Own) -> Line {
    Line {
        name: own.name.clone(),
        here: own.here,
        device: device(page.t, own.device),
        began: dates::long_with_time(own.began_at, page.lang),
        last_seen: dates::long_with_time(own.last_seen, page.lang),
    }
}

fn say(t: Messages, told: Told) -> &'static str {
    match told {
        Told::Password => t.accounts_own_told_password(),
        Told::Off => t.accounts_own_told_off(),
        Told::Ended => t.accounts_own_told_ended(),
        Told::OthersEnded => t.accounts_own_told_others(),
        Told::PasskeyAdded => t.accounts_own_told_passkey(),
        Told::PasskeyGone => t.accounts_own_told_passkey_gone(),
        Told::NoneEnded => t.accounts_own_told_none(),
    }
}

/// "Firefox op Android".
pub(super) fn device(t: Messages, device: Device) -> String {
    let browser = match device.browser {
        Browser::Firefox => "Firefox",
        Browser::Edge => "Edge",
        Browser::Samsung => "Samsung Internet",
        Browser::Chrome => "Chrome",
        Browser::Safari => "Safari",
        Browser::Other => t.accounts_device_other_browser(),
    };
    let system = match device.system {
        System::Android => "Android",
        System::Ios => "iOS",
        System::Windows => "Windows",
        System::Mac => "macOS",
        System::Linux => "Linux",
        System::Other => t.accounts_device_other_system(),
    };
    t.accounts_device(browser, system)
}
