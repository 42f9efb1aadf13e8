//! Sessions in PostgreSQL, keyed by a hash of the cookie, with the account as a real column (SECURITY V7). A plain read writes
//! nothing; being active is noted once in five minutes.

mod acting;
mod guest;
mod own;
mod store;
mod visit;

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, Session, SessionManagerLayer};

pub use self::acting::{Acting, Granted, InForce, OnBehalf, RepresentedName, act_for, act_for_oneself};
pub use self::guest::{Guest, GuestBook, LASTS as GUEST_LASTS, end_of as end_guests};
pub use self::own::{Kept, Own, end_one, end_others, of_account, of_person, row};
pub use self::store::Store;
pub use self::visit::{
    Claim, Colleague, Presence, Reading, Who, alive_after, claims, recognise, seems_there, who, who_is_there,
};
use super::cookies;
use super::db::Db;
use super::device::Device;
use super::error::Result;
use crate::kernel::ids::{AccountId, PersonId};

/// A person's session ends after this long without a request, and in any case after [`LONGEST`]. No other kind lasts longer.
pub const IDLE: Duration = Duration::minutes(60);
pub const LONGEST: Duration = Duration::hours(24);
const NOTED_EVERY: Duration = Duration::minutes(5);

const KIND: &str = "kind";
const ACCOUNT: &str = "account";
const PERSON: &str = "person";
const PROOF_SINCE: &str = "proof_since";
const DEVICE: &str = "device";
const STEPS: &str = "steps";

/// Whose session it is, and how far they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Person,
    /// Somebody who gave a password, and not yet a code.
    Half,
    Staff,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Half => "half",
            Self::Staff => "staff",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Person, Self::Half, Self::Staff].into_iter().find(|kind| kind.code() == code)
    }

    /// Ends after this long without a request (SECURITY V7).
    const fn idle(self) -> Duration {
        match self {
            Self::Person => IDLE,
            Self::Half => Duration::minutes(10),
            Self::Staff => Duration::minutes(30),
        }
    }

    /// Ends after this long in any case.
    const fn longest(self) -> Duration {
        match self {
            Self::Person => LONGEST,
            Self::Half => Duration::minutes(30),
            Self::Staff => Duration::hours(8),
        }
    }
}

/// By how many things somebody proved who they are when this session began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Steps {
    /// Something they know, or their mailbox.
    One,
    /// And something they have.
    Two,
}

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
/// what they log in with at that moment: when password, second step or work account was changed meanwhile, no session begins.
pub async fn begin(
    session: &Session,
    (kind, steps, device): (Kind, Steps, Device),
    account: AccountId,
    person: PersonId,
    proof_since: OffsetDateTime,
) -> Result<()> {
    session.cycle_id().await?;
    session.insert(KIND, kind).await?;
    session.insert(ACCOUNT, account).await?;
    session.insert(PERSON, person).await?;
    session.insert(DEVICE, device).await?;
    session.insert(STEPS, steps).await?;
    session.insert(PROOF_SINCE, proof_since.unix_timestamp_nanos().to_string()).await?;
    Ok(session.save().await?)
}

/// Ends the session here and in the database.
pub async fn end(session: &Session) -> Result<()> {
    Ok(session.flush().await?)
}

/// Ends all sessions of an account, also the one that asks: after a change of password, say.
pub async fn end_all(change: &mut super::db::Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from session where account_id = $1", account.uuid()).execute(change.conn()).await?;
    Ok(())
}

/// Whoever switched their second step off proves no more by it, in no session that goes on.
pub async fn forget_second_step(change: &mut super::db::Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("update session set two_steps = false where account_id = $1 and two_steps", account.uuid())
        .execute(change.conn())
        .await?;
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
    Ok(gone.rows_affected() + guest::purge(db).await?)
}
