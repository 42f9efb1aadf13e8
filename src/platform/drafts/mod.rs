//! What somebody filled in is remembered within the visit, and can be wiped (P73, P06).
//!
//! The two promises pull at each other: what was filled in comes back, and a draft that was never sent is not kept. So only a form that
//! was *sent* and not accepted is remembered; what is typed and not sent never leaves the browser, since pages have no scripts. It comes
//! back when the visitor opens the form again, in either language, and ends
//!
//! - when the form is accepted, or the visitor logs out, or presses "Wis mijn invoer";
//! - when the browser closes, since the cookie ends there;
//! - 60 minutes after it was last sent, whatever happens.
//!
//! Passwords and boxes never come back: a form names the fields that do, and a yes must be given anew each time.
//!
//! It is kept here and not in the cookie: a cookie holds 4 KB, would lie on the disk of a shared computer, and could not be ended from
//! here. The cookie carries a random secret alone. From it, and from the key file, come the name of the row and the key that seals it, so
//! the database by itself says nothing, not even who typed. Whoever types nothing gets no cookie.
//!
//! Anybody may send forms, so what is kept is bounded: 16 KB a form, so many forms an hour from one network and from all together. Over
//! that, or without a database, a form works as if nothing were remembered.

mod cookie;
mod store;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use time::Duration;

use self::cookie::Carried;
use super::app::App;
use super::error::{Error, Result};
use super::form::{Form, FormView, Recall, Typed};
use super::jobs::Kind;
use super::peer::Peer;
use super::throttle::Limit;

/// How long after it was last sent.
pub const KEPT_FOR: Duration = Duration::minutes(60);

const PER_NETWORK: Limit = Limit { kind: "draft_network", tries: 120, window: Duration::hours(1) };
const IN_ALL: Limit = Limit { kind: "draft_all", tries: 5_000, window: Duration::hours(1) };

/// A form that remembers. It is one by naming itself and the fields that come back.
pub trait Remembered: Form {
    /// In the database and in an address: `account-maken`. Its words stand in `organisation-wiped-form`.
    const NAME: &'static str;
    /// Never a password, never a box, never a hidden field: a test looks.
    const COMES_BACK: &'static [&'static str];
}

/// What this visitor typed before.
pub struct Drafts {
    app: App,
    carried: Carried,
    peer: Peer,
}

impl Drafts {
    /// The form with what was typed before, or else as it comes.
    pub async fn fill<F: Remembered>(&self, fresh: FormView) -> FormView {
        let Some(secret) = self.carried.secret() else { return fresh };
        match store::find(&self.app, secret.as_str(), F::NAME).await {
            Ok(Some(values)) => fresh.recalled(&values, F::COMES_BACK),
            Ok(None) => fresh,
            Err(fault) => {
                noted(&fault);
                fresh
            }
        }
    }

    /// Remembers a form that is not accepted, and says so on the form that is shown again.
    pub async fn keep<F: Remembered>(&self, typed: &Typed<F>, again: FormView) -> FormView {
        let values = typed.only(F::COMES_BACK);
        if values.is_empty() {
            return again;
        }
        match self.try_to_keep(F::NAME, &serde_json::json!(values).to_string()).await {
            Ok(true) => again.recalling(Recall::Kept),
            Ok(false) => again,
            Err(fault) => {
                noted(&fault);
                again
            }
        }
    }

    async fn try_to_keep(&self, form: &'static str, text: &str) -> Result<bool> {
        let (db, vault) = (&self.app.db, &self.app.vault);
        if text.len() > store::MOST
            || !PER_NETWORK.allows(db, vault, &self.peer.network()).await?
            || !IN_ALL.allows(db, vault, "").await?
        {
            return Ok(false);
        }
        // A secret that leads to nothing here is not taken over: somebody else may have put it there.
        let known = match self.carried.secret() {
            Some(secret) if store::is_known(&self.app, secret.as_str()).await? => Some(secret),
            _ => None,
        };
        let secret = known.unwrap_or_else(|| self.carried.begin());
        store::keep(&self.app, secret.as_str(), form, text).await?;
        Ok(true)
    }

    /// The form was accepted: what was typed has gone where it had to go.
    pub async fn forget<F: Remembered>(&self) {
        let Some(secret) = self.carried.secret() else { return };
        match store::forget(&self.app, secret.as_str(), F::NAME).await {
            Ok(true) => {}
            Ok(false) => self.carried.end(),
            Err(fault) => noted(&fault),
        }
    }

    /// Ends all that was typed, and says of which forms. The cookie goes first: without it nothing can be read any more.
    pub async fn wipe(&self) -> Result<Vec<String>> {
        let Some(secret) = self.carried.secret() else { return Ok(vec![]) };
        self.carried.end();
        Ok(store::wipe(&self.app, secret.as_str()).await?)
    }
}

/// Remembering is a kindness: a form works without.
fn noted(fault: &Error) {
    tracing::warn!(cause = %fault, "what was typed could not be remembered");
}

impl FromRequestParts<App> for Drafts {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let peer = Peer::from_request_parts(parts, app).await?;
        Ok(Self { carried: Carried::of(&parts.extensions, app.settings.secure()), app: app.clone(), peer })
    }
}

/// Every ten minutes what is over goes from the disk; it could not be read any more from the moment that it was over.
pub fn jobs() -> Vec<Kind> {
    vec![Kind {
        name: "drafts.purge",
        every: Some(Duration::minutes(10)),
        run: |app, _| {
            Box::pin(async move {
                while store::purge(&app).await? > 0 {}
                Ok(())
            })
        },
    }]
}
