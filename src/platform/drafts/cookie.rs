//! The cookie that carries the secret of a visit. It is set when there is something to remember, and ends with the browser.

use axum::http::Extensions;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use tower_cookies::cookie::SameSite;
use tower_cookies::{Cookie, Cookies};
use zeroize::Zeroizing;

use crate::platform::cookies::WHAT_YOU_TYPED;

/// Thirty-two random bytes in base64.
pub struct Secret(Zeroizing<String>);

impl Secret {
    fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(text).ok()?);
        (bytes.len() == 32).then(|| Self(Zeroizing::new(text.to_owned())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The cookies of one request.
pub struct Carried {
    cookies: Option<Cookies>,
    secure: bool,
}

impl Carried {
    pub fn of(extensions: &Extensions, secure: bool) -> Self {
        Self { cookies: extensions.get::<Cookies>().cloned(), secure }
    }

    pub fn secret(&self) -> Option<Secret> {
        let cookie = self.cookies.as_ref()?.get(WHAT_YOU_TYPED.name(self.secure))?;
        Secret::parse(cookie.value())
    }

    /// A new secret, on its way to the browser.
    pub fn begin(&self) -> Secret {
        let secret = Zeroizing::new(rand::random::<[u8; 32]>());
        let secret = Secret(Zeroizing::new(URL_SAFE_NO_PAD.encode(secret.as_slice())));
        if let Some(cookies) = &self.cookies {
            cookies.add(self.cookie(secret.as_str().to_owned()));
        }
        secret
    }

    pub fn end(&self) {
        if let Some(cookies) = &self.cookies {
            cookies.remove(self.cookie(String::new()));
        }
    }

    /// Without an end of its own: it goes when the browser closes.
    fn cookie(&self, value: String) -> Cookie<'static> {
        Cookie::build((WHAT_YOU_TYPED.name(self.secure), value))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(self.secure)
            .build()
    }
}
