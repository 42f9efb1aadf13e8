//! Employees come in with the account of their work, on the organisation's own server (OpenID Connect; P65, SECURITY V6). Who they are there is
//! matched on what that server calls them and nothing else: an e-mail address, which somebody else may get one day, links nobody.
//!
//! - `outward`, `provider`: the one way to that server, and what it says of itself; `identity`: what it says of somebody, checked;
//! - `attempt`: somebody on their way there and back, in one browser; `store`: whose work account is whose;
//! - `begin`, `back`: leaving for it, and coming back;
//! - `coming_in`, `roles`: what follows for who is known, and the roles that their groups bring;
//! - `own`: linking and unlinking, by an employee; `linking`: how that is kept.

mod attempt;
mod back;
mod begin;
mod coming_in;
mod identity;
mod linking;
mod outward;
mod own;
pub mod personal_data;
mod provider;
mod refused;
mod roles;
pub mod store;

use std::sync::Arc;

use crate::kernel::staff::Duty;
use crate::platform::app::App;
use crate::platform::config::SignOn;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::platform::routes::{Permit, Routes};

pub use linking::unlink_in as unlink;
pub use store::{forget, purge};

/// Where the log-in page leads to.
const BEGIN: &str = "/inloggen/organisatie";

/// Where the server sends people back to.
const BACK: &str = "/inloggen/organisatie/terug";

pub fn routes() -> Routes {
    let own = Permit::Staff(Duty::Overview);
    Routes::new()
        .get(Permit::Anyone, BEGIN, begin::log_in)
        .get(Permit::Anyone, BACK, back::arrive)
        .get(Permit::Anyone, "/inloggen/uitnodiging/{token}/organisatie", begin::invited)
        .get(own, own::PLACE, own::show)
        .post(own, own::PLACE, own::link)
        .get(own, "/beheer/account/organisatie/verder", begin::onward)
        .post(own, "/beheer/account/organisatie/loskoppelen", own::unlink)
}

/// The server of the organisation; without one these pages do not exist.
fn configured(app: &App) -> Result<Arc<SignOn>> {
    app.settings.sign_on.clone().ok_or(Error::NotFound)
}

/// What pages call somebody's account there; none when nobody has one.
pub fn name(app: &App, t: Messages) -> Option<String> {
    app.settings.sign_on.as_ref().map(|sign_on| called(sign_on, t))
}

fn called(sign_on: &SignOn, t: Messages) -> String {
    sign_on.name.clone().unwrap_or_else(|| t.signon_work_account().to_owned())
}

/// A way to log in beside a password, for the pages where people log in.
pub struct Offer {
    pub name: String,
    pub href: String,
}

/// None when there is no such server. `place`: where it begins, with what it is asked.
pub fn offer(app: &App, page: &Page, place: &str) -> Option<Offer> {
    Some(Offer { name: name(app, page.t)?, href: page.to(place) })
}

/// The offer of the log-in page. `next`: where they wanted to go.
pub fn offer_to_log_in(app: &App, page: &Page, next: &str) -> Option<Offer> {
    let next = super::model::Next::parse(next).map_or(String::new(), |next| next.as_query());
    offer(app, page, &format!("{BEGIN}{next}"))
}
