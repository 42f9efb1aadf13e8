//! Somebody on their way to the organisation's server and back: once, for ten minutes, and only in the browser that left. Its cookie holds a
//! secret; what must come back unchanged is made from that secret and the key file, so that none of it has to be kept.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use time::{Duration, OffsetDateTime};
use tower_cookies::cookie::SameSite;
use tower_cookies::{Cookie, Cookies};
use zeroize::Zeroizing;

use super::{BEGIN, own, store};
use crate::accounts::model::Next;
use crate::kernel::ids::AccountId;
use crate::platform::app::App;
use crate::platform::cookies::WORK_ACCOUNT;
use crate::platform::error::{Error, Result};
use crate::platform::vault::Vault;

pub const LASTS: Duration = WORK_ACCOUNT.longest;

/// What the log-in there is for.
pub enum Wish {
    LogIn(Option<Next>),
    /// This employee, who is logged in here, wants to come in with it from now on.
    Link(AccountId),
    /// Who has the mail with this invitation.
    Invitation(String),
}

impl Wish {
    /// Whether they log in there even when they are: who links an account shows that it is theirs.
    pub fn is_anew(&self) -> bool {
        matches!(self, Self::Link(_))
    }

    /// Where somebody begins again who left for it.
    pub fn beginning(&self) -> String {
        match self {
            Self::LogIn(next) => format!("{BEGIN}{}", next.as_ref().map_or(String::new(), Next::as_query)),
            Self::Link(_) => own::PLACE.to_owned(),
            Self::Invitation(token) => format!("{}/organisatie", Self::invitation(token)),
        }
    }

    /// Where an invitation is taken up.
    pub fn invitation(token: &str) -> String {
        format!("/inloggen/uitnodiging/{token}")
    }

    pub fn as_text(&self) -> String {
        match self {
            Self::LogIn(next) => format!("log_in {}", next.as_ref().map_or("", Next::as_str)),
            Self::Link(account) => format!("link {account}"),
            Self::Invitation(token) => format!("invitation {token}"),
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        let (kind, about) = text.split_once(' ')?;
        match kind {
            "log_in" => Some(Self::LogIn(Next::parse(about))),
            "link" => Some(Self::Link(about.parse::<uuid::Uuid>().ok()?.into())),
            "invitation" => Some(Self::Invitation(about.to_owned())),
            _ => None,
        }
    }
}

/// One that came back for the first time.
pub struct Attempt {
    pub secret: Secret,
    pub wish: Wish,
    pub began_at: OffsetDateTime,
}

impl Attempt {
    pub fn is_in_time(&self, now: OffsetDateTime) -> bool {
        self.began_at > now - LASTS
    }
}

/// What the browser holds, with the key that all else is made by.
pub struct Secret {
    text: Zeroizing<String>,
    vault: Vault,
}

impl Secret {
    fn new(vault: &Vault) -> Self {
        let bytes = Zeroizing::new(rand::random::<[u8; 32]>());
        Self { text: Zeroizing::new(URL_SAFE_NO_PAD.encode(bytes.as_slice())), vault: vault.clone() }
    }

    fn parse(vault: &Vault, text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(text).ok()?);
        (bytes.len() == 32).then(|| Self { text: Zeroizing::new(text.to_owned()), vault: vault.clone() })
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn derived(&self, label: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.vault.blind(label, &self.text))
    }

    /// Comes back with the browser: it was this one that left.
    pub fn state(&self) -> String {
        self.derived(STATE)
    }

    /// Comes back in the ID token: it was made for this log-in.
    pub fn nonce(&self) -> String {
        self.derived("sign_on nonce")
    }

    /// Goes with the code, so that nobody else exchanges it (PKCE).
    pub fn verifier(&self) -> String {
        self.derived("sign_on verifier")
    }

    pub fn is_state(&self, state: &str) -> bool {
        URL_SAFE_NO_PAD.decode(state).is_ok_and(|state| self.vault.is_blind(STATE, &self.text, &state))
    }
}

const STATE: &str = "sign_on state";

/// The browser of a request.
pub struct Jar {
    app: App,
    cookies: Option<Cookies>,
}

impl Jar {
    pub fn secret(&self) -> Option<Secret> {
        let cookie = self.cookies.as_ref()?.get(WORK_ACCOUNT.name(self.app.settings.secure()))?;
        Secret::parse(&self.app.vault, cookie.value())
    }

    /// A new secret, which the browser gets once [`Self::leave`] is told what for.
    pub fn new_secret(&self) -> Secret {
        Secret::new(&self.app.vault)
    }

    pub async fn leave(&self, secret: &Secret, wish: &Wish) -> Result<()> {
        store::begin(&self.app, secret, wish).await?;
        if let Some(cookies) = &self.cookies {
            cookies.add(self.cookie(secret.as_str().to_owned()));
        }
        Ok(())
    }

    /// What it left for, without ending it.
    pub async fn wish(&self, secret: &Secret) -> Result<Option<Wish>> {
        store::wish(&self.app, secret).await
    }

    /// The end of it: of two that come back, one is the first.
    pub async fn back(&self, secret: Secret) -> Result<Option<Attempt>> {
        if let Some(cookies) = &self.cookies {
            cookies.remove(self.cookie(String::new()));
        }
        store::take(&self.app, secret).await
    }

    /// It goes when the browser closes, if not before. `Lax`, since it has to come along when another site sends the browser back.
    fn cookie(&self, value: String) -> Cookie<'static> {
        let secure = self.app.settings.secure();
        Cookie::build((WORK_ACCOUNT.name(secure), value))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(secure)
            .build()
    }
}

impl FromRequestParts<App> for Jar {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        Ok(Self { cookies: parts.extensions.get::<Cookies>().cloned(), app: app.clone() })
    }
}
