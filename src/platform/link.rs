//! Links in mails: a random token that works once and for a while, stored only as a hash. Opening one is showing that one reads the
//! mailbox, so a fresh link carries the access to the data of the person it was sent to.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};

use super::access::Access;
use super::db::{Change, Db};
use super::vault::Vault;
use crate::kernel::ids::PersonId;

/// How long a link in a mail works, unless [`Kind::valid`] says otherwise.
pub const VALID: Duration = Duration::hours(24);

/// What a link is for. A link of one kind opens nothing of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    SignUp,
    Password,
    /// An employee's way in.
    Invitation,
    /// To confirm a new address; it goes to that address.
    Email,
    /// To say yes to the newsletter; it goes to the address that was typed.
    Newsletter,
    /// To say yes again, for who left the newsletter.
    NewsletterReturn,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Self::SignUp => "sign_up",
            Self::Password => "password",
            Self::Invitation => "invitation",
            Self::Email => "email",
            Self::Newsletter => "newsletter",
            Self::NewsletterReturn => "newsletter_return",
        }
    }

    /// How long it works. What opens no account may lie in a mailbox for a week.
    pub const fn valid(self) -> Duration {
        match self {
            Self::SignUp | Self::Password | Self::Invitation | Self::Email => VALID,
            Self::Newsletter | Self::NewsletterReturn => Duration::days(7),
        }
    }
}

/// The secret half of a link, as it stands in the URL: 256 random bits.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    fn new() -> Self {
        Self(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(..)")
    }
}

/// A link that was sent once.
pub enum Found {
    /// Unused and in time.
    Fresh(Opened),
    /// Used before, or too old: known, but it opens nothing.
    Stale(PersonId),
}

/// What a fresh link gives.
pub struct Opened {
    pub person: PersonId,
    pub access: Access,
}

/// Makes a new link and ends the earlier ones of the same kind for the same person.
pub async fn issue(change: &mut Change, kind: Kind, person: PersonId) -> sqlx::Result<Token> {
    let (token, now) = (Token::new(), change.at());
    revoke(change, kind, person).await?;
    sqlx::query!(
        "insert into mail_link (token_hash, kind, person_id, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        &hash(&token.0),
        kind.code(),
        person.uuid(),
        now,
        now + kind.valid(),
    )
    .execute(change.conn())
    .await?;
    Ok(token)
}

/// Ends the links of a kind that were sent to a person.
pub async fn revoke(change: &mut Change, kind: Kind, person: PersonId) -> sqlx::Result<()> {
    let now = change.at();
    sqlx::query!(
        "update mail_link set expires_at = $3 where person_id = $1 and kind = $2 and expires_at > $3",
        person.uuid(),
        kind.code(),
        now,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Looks at a link without using it up: mail scanners do.
pub async fn look(db: &Db, vault: &Vault, kind: Kind, token: &str) -> sqlx::Result<Option<Found>> {
    let row = sqlx::query!(
        "select person_id, expires_at, used_at from mail_link where token_hash = $1 and kind = $2",
        &hash(token),
        kind.code(),
    )
    .fetch_optional(db.read())
    .await?;
    Ok(row.map(|row| found(vault, row.person_id.into(), row.used_at.is_none() && row.expires_at > db.clock().now())))
}

/// Uses a link up. Of two at once, one gets it.
pub async fn claim(change: &mut Change, vault: &Vault, kind: Kind, token: &str) -> sqlx::Result<Option<Opened>> {
    let now = change.at();
    let row = sqlx::query!(
        "update mail_link set used_at = $3 where token_hash = $1 and kind = $2 and used_at is null and expires_at > $3 returning person_id",
        &hash(token),
        kind.code(),
        now,
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(row.map(|row| opened(vault, row.person_id.into())))
}

/// Forgets a portion of the links that ended longer ago than a week, and says how many.
pub async fn purge(db: &Db, now: OffsetDateTime) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from mail_link where token_hash in (select token_hash from mail_link where expires_at <= $1 limit 1000)",
        now - Duration::days(7),
    )
    .execute(db.write())
    .await?;
    Ok(gone.rows_affected())
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

fn found(vault: &Vault, person: PersonId, fresh: bool) -> Found {
    if fresh { Found::Fresh(opened(vault, person)) } else { Found::Stale(person) }
}

fn opened(vault: &Vault, person: PersonId) -> Opened {
    Opened { person, access: Access::own(vault.clone(), person) }
}
