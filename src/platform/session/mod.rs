//! Sessions in PostgreSQL, keyed by a hash of the cookie, with the account as a real column (SECURITY V7). A plain read writes
//! nothing; being active is noted once in five minutes.

mod store;
mod visit;

use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, Session, SessionManagerLayer};

pub use self::store::Store;
pub use self::visit::{Claim, Presence, Reading, alive_after, claims, is_there, recognise, seems_there};
use super::cookies;
use super::db::Db;
use super::error::Result;
use crate::kernel::ids::{AccountId, PersonId};

/// A person's session ends after this long without a request, and in any case after [`LONGEST`].
pub const IDLE: Duration = Duration::minutes(60);
pub const LONGEST: Duration = Duration::hours(24);
const NOTED_EVERY: Duration = Duration::minutes(5);

const ACCOUNT: &str = "account";
const PERSON: &str = "person";
const SINCE: &str = "password_since";

/// The cookie and its store. Plain http is for the loopback address only.
pub fn layer(db: Db, secure: bool) -> SessionManagerLayer<Store> {
    SessionManagerLayer::new(Store::new(db))
        .with_name(cookies::SESSION.name(secure))
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnSessionEnd)
}

/// Begins a session for somebody who has just proved who they are. The id is new: one from before is worth nothing. The proof holds for
/// the password of that moment: when it was changed meanwhile, no session begins.
pub async fn begin(
    session: &Session,
    account: AccountId,
    person: PersonId,
    password_since: OffsetDateTime,
) -> Result<()> {
    session.cycle_id().await?;
    session.insert(ACCOUNT, account).await?;
    session.insert(PERSON, person).await?;
    session.insert(SINCE, password_since.unix_timestamp_nanos().to_string()).await?;
    Ok(session.save().await?)
}

/// Ends the session here and in the database.
pub async fn end(session: &Session) -> Result<()> {
    Ok(session.flush().await?)
}

/// Ends the other sessions of an account, after a change of password, say.
pub async fn end_all(change: &mut super::db::Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from session where account_id = $1", account.uuid()).execute(change.conn()).await?;
    Ok(())
}

/// Ends a portion of the sessions that nobody can use any more, and says how many.
pub async fn purge(db: &Db) -> sqlx::Result<u64> {
    let now = db.clock().now();
    let gone = sqlx::query!(
        "delete from session where id_hash in
             (select id_hash from session where last_seen <= $1 or created_at <= $2 limit 1000)",
        now - IDLE,
        now - LONGEST,
    )
    .execute(db.write())
    .await?;
    Ok(gone.rows_affected())
}
