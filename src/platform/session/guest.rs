//! Guests: somebody without an account proved by a code that something is theirs, and for half an hour their browser may show that one thing.
//! It is no session: it opens nothing else, and does not last longer by being used.

use axum::extract::FromRequestParts;
use axum::http::Extensions;
use axum::http::request::Parts;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use time::Duration;
use tower_cookies::cookie::SameSite;
use tower_cookies::{Cookie, Cookies};
use uuid::Uuid;

use crate::kernel::ids::PersonId;
use crate::platform::access::{self, Access};
use crate::platform::app::App;
use crate::platform::cookies::GUEST;
use crate::platform::db::{Change, Db};
use crate::platform::error::{Error, Result};

pub const LASTS: Duration = Duration::minutes(30);

/// Who showed the code of a thing.
#[derive(Clone, Debug)]
pub struct Guest {
    pub thing: Uuid,
    /// The hash of the code they showed: whoever owns the thing knows whether it still is its code.
    pub code: Vec<u8>,
    /// To what belongs to that thing.
    pub access: Access,
}

/// The browser that a guest comes with.
pub struct GuestBook {
    app: App,
    cookies: Option<Cookies>,
}

impl GuestBook {
    /// For who has just shown the code of this thing, of which this is the hash.
    pub async fn begin(&self, person: PersonId, thing: Uuid, code: &[u8; 32]) -> Result<()> {
        self.end().await?;
        let secret = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
        sqlx::query!(
            "insert into guest_visit (id_hash, person_id, thing, began_at, code_hash) values ($1, $2, $3, $4, $5)",
            &self.hash(&secret)[..],
            person.uuid(),
            thing,
            self.app.db.clock().now(),
            &code[..],
        )
        .execute(self.app.db.write())
        .await?;
        if let Some(cookies) = &self.cookies {
            cookies.add(self.cookie(secret));
        }
        Ok(())
    }

    /// None once the half hour is over, or the code was replaced.
    pub async fn guest(&self) -> Result<Option<Guest>> {
        let Some(secret) = self.secret() else { return Ok(None) };
        let row = sqlx::query!(
            "select person_id, thing, code_hash from guest_visit where id_hash = $1 and began_at > $2",
            &self.hash(&secret)[..],
            self.app.db.clock().now() - LASTS,
        )
        .fetch_optional(self.app.db.write())
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Guest {
            thing: row.thing,
            code: row.code_hash,
            access: access::guest(&self.app.vault, row.person_id.into())?,
        }))
    }

    pub async fn end(&self) -> Result<()> {
        let Some(secret) = self.secret() else { return Ok(()) };
        sqlx::query!("delete from guest_visit where id_hash = $1", &self.hash(&secret)[..])
            .execute(self.app.db.write())
            .await?;
        if let Some(cookies) = &self.cookies {
            cookies.remove(self.cookie(String::new()));
        }
        Ok(())
    }

    fn secret(&self) -> Option<String> {
        let cookie = self.cookies.as_ref()?.get(GUEST.name(self.app.settings.secure()))?;
        Some(cookie.value().to_owned())
    }

    fn hash(&self, secret: &str) -> [u8; 32] {
        self.app.vault.blind("guest visit", secret)
    }

    /// It goes when the browser closes, if not before.
    fn cookie(&self, value: String) -> Cookie<'static> {
        let secure = self.app.settings.secure();
        Cookie::build((GUEST.name(secure), value))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(secure)
            .build()
    }
}

impl FromRequestParts<App> for GuestBook {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        Ok(Self { cookies: cookies(&parts.extensions), app: app.clone() })
    }
}

fn cookies(extensions: &Extensions) -> Option<Cookies> {
    extensions.get::<Cookies>().cloned()
}

/// A thing got another code: who came in by the one before goes.
pub async fn end_of(change: &mut Change, thing: Uuid) -> sqlx::Result<()> {
    sqlx::query!("delete from guest_visit where thing = $1", thing).execute(change.conn()).await?;
    Ok(())
}

/// Forgets a portion of the visits that are over, and says how many.
pub(super) async fn purge(db: &Db) -> sqlx::Result<u64> {
    let over = sqlx::query!(
        "delete from guest_visit where id_hash in (select id_hash from guest_visit where began_at <= $1 limit 1000)",
        db.clock().now() - LASTS,
    )
    .execute(db.write())
    .await?;
    Ok(over.rows_affected())
}
