//! Who is there: sessions in PostgreSQL, keyed by a hash of the cookie, with the account as a real column (SECURITY V7). A plain read
//! writes nothing; being active is noted once in five minutes.

use async_trait::async_trait;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use serde_json::json;
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore, session_store};

use super::access::Access;
use super::app::App;
use super::cookies;
use super::db::Db;
use super::error::{Error, Result};
use crate::kernel::ids::{AccountId, PersonId};

/// A person's session ends after this long without a request, and in any case after [`LONGEST`].
pub const IDLE: Duration = Duration::minutes(60);
pub const LONGEST: Duration = Duration::hours(24);
/// A database that hangs is as good as gone.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(4);
const NOTED_EVERY: Duration = Duration::minutes(5);

const ACCOUNT: &str = "account";
const PERSON: &str = "person";
const SINCE: &str = "password_since";

/// Somebody with a running session. Holding it is being that person, so it carries the access to their own data.
#[derive(Clone, Debug)]
pub struct Presence {
    pub account: AccountId,
    pub person: PersonId,
    pub access: Access,
}

/// The cookie and its store. Plain http is for the loopback address only.
pub fn layer(db: Db, secure: bool) -> SessionManagerLayer<Store> {
    SessionManagerLayer::new(store(db))
        .with_name(cookies::SESSION.name(secure))
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnSessionEnd)
}

/// Where sessions are kept.
pub fn store(db: Db) -> Store {
    Store(db)
}

/// Recognises the visitor once per request; without a cookie it asks nothing of the database.
pub async fn recognise(State(app): State<App>, session: Session, mut request: Request, next: Next) -> Result<Response> {
    if session.id().is_some() {
        let known = async {
            Ok::<_, Error>((session.get::<AccountId>(ACCOUNT).await?, session.get::<PersonId>(PERSON).await?))
        };
        let known = tokio::time::timeout(PATIENCE, known).await;
        let (account, person) = known.map_err(|_| Error::Unavailable("the database does not answer".into()))??;
        if let Some((account, person)) = account.zip(person) {
            request.extensions_mut().insert(Presence {
                account,
                person,
                access: Access::own(app.vault.clone(), person),
            });
        }
    }
    Ok(next.run(request).await)
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

/// Keeps account and person per session, and nothing else.
#[derive(Clone, Debug)]
pub struct Store(Db);

fn hash(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_be_bytes()).to_vec()
}

fn backend(error: sqlx::Error) -> session_store::Error {
    match error {
        sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) | sqlx::Error::PoolClosed => {
            session_store::Error::Backend("unavailable".into())
        }
        other => session_store::Error::Backend(other.to_string()),
    }
}

fn member<T: serde::de::DeserializeOwned>(record: &Record, name: &str) -> session_store::Result<T> {
    let value = record.data.get(name).cloned().unwrap_or_default();
    serde_json::from_value(value).map_err(|error| session_store::Error::Encode(error.to_string()))
}

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let account: AccountId = member(record, ACCOUNT)?;
        let person: PersonId = member(record, PERSON)?;
        let since: String = member(record, SINCE)?;
        let since = since.parse().ok().and_then(|nanos| OffsetDateTime::from_unix_timestamp_nanos(nanos).ok());
        let since = since.ok_or_else(|| session_store::Error::Encode("no moment of the password".into()))?;
        sqlx::query!(
            "insert into session (id_hash, account_id, person_id, created_at, last_seen)
             select $1, id, person_id, $4, $4 from account
             where id = $2 and person_id = $3 and state = 'active' and password_changed_at = $5 for share
             on conflict (id_hash) do nothing",
            &hash(&record.id),
            account.uuid(),
            person.uuid(),
            self.0.clock().now(),
            since,
        )
        .execute(self.0.write())
        .await
        .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let now = self.0.clock().now();
        let hash = hash(id);
        let found = sqlx::query!(
            "select account_id, person_id, created_at, last_seen from session where id_hash = $1 and last_seen > $2 and created_at > $3",
            &hash,
            now - IDLE,
            now - LONGEST,
        )
        .fetch_optional(self.0.read())
        .await
        .map_err(backend)?;
        let Some(row) = found else { return Ok(None) };
        if row.last_seen < now - NOTED_EVERY {
            sqlx::query!("update session set last_seen = $2 where id_hash = $1", &hash, now)
                .execute(self.0.write())
                .await
                .map_err(backend)?;
        }
        let data = [(ACCOUNT.to_owned(), json!(row.account_id)), (PERSON.to_owned(), json!(row.person_id))].into();
        Ok(Some(Record { id: *id, data, expiry_date: row.created_at + LONGEST }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        sqlx::query!("delete from session where id_hash = $1", &hash(id))
            .execute(self.0.write())
            .await
            .map_err(backend)?;
        Ok(())
    }
}
