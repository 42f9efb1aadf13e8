//! The only SQL on what passkeys are asked: one question in a session at a time, answered once and soon.

use time::Duration;
use tower_sessions::Session;

use super::passkey::Question;
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::persons;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::error::{Error, Result};
use crate::platform::session;
use crate::platform::vault::{Sealed, WrappedKey};

/// So long a question may be answered: long enough to find a key, and to type a code on it.
const ANSWERED_WITHIN: Duration = Duration::minutes(5);

fn as_stored(text: &str) -> std::result::Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

crate::fields! {
    Asked = "passkey_question.asked": String, Login, as_stored;
}

/// What the answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// A passkey that is made.
    Making,
    /// Logging in.
    LogIn,
}

/// Whose question, in which session.
pub struct Asking<'a> {
    pub session: &'a Session,
    pub access: &'a Access,
    pub person: PersonId,
    pub what: For,
}

impl Asking<'_> {
    fn session(&self) -> Result<Vec<u8>> {
        session::row(self.session).ok_or(Error::Forbidden)
    }
}

/// Takes the place of one that was not answered.
pub async fn put(app: &App, asking: &Asking<'_>, question: &Question) -> Result<()> {
    let mut conn = app.db.write().acquire().await?;
    let key = persons::key(&mut *conn, asking.person, RetentionGroup::Identity).await?;
    let file = asking.access.unlock(asking.person, RetentionGroup::Identity, &key.ok_or(Error::Forbidden)?)?;
    let text = serde_json::to_string(question).map_err(|error| Error::Internal(error.to_string()))?;
    sqlx::query!(
        "insert into passkey_question (session_hash, person_id, making, asked, asked_at)
         select id_hash, person_id, $3, $4, $5 from session where id_hash = $1 and person_id = $2
         on conflict (session_hash) do update set making = excluded.making, asked = excluded.asked, asked_at = excluded.asked_at",
        asking.session()?,
        asking.person.uuid(),
        asking.what == For::Making,
        file.seal::<Asked>(&text)? as _,
        app.db.clock().now(),
    )
    .execute(&mut *conn)
    .await?;
    Ok(())
}

/// To show it to the device. None when it waited too long, or was answered.
pub async fn look(app: &App, asking: &Asking<'_>) -> Result<Option<Question>> {
    let row = sqlx::query!(
        "select q.asked, k.kek, k.wrapped from passkey_question q
         join keys.person_key k on k.person_id = q.person_id and k.retention_group = 'identity'
         where q.session_hash = $1 and q.person_id = $2 and q.making = $3 and q.asked_at > $4",
        asking.session()?,
        asking.person.uuid(),
        asking.what == For::Making,
        app.db.clock().now() - ANSWERED_WITHIN,
    )
    .fetch_optional(app.db.write())
    .await?;
    let Some(row) = row else { return Ok(None) };
    open(asking, row.asked.into(), WrappedKey { kek: row.kek, wrapped: row.wrapped }).map(Some)
}

/// For its answer: it is a question no more.
pub async fn take(app: &App, asking: &Asking<'_>) -> Result<Option<Question>> {
    let row = sqlx::query!(
        "with gone as (delete from passkey_question
             where session_hash = $1 and person_id = $2 and making = $3 returning person_id, asked, asked_at)
         select g.asked, k.kek, k.wrapped from gone g
         join keys.person_key k on k.person_id = g.person_id and k.retention_group = 'identity' where g.asked_at > $4",
        asking.session()?,
        asking.person.uuid(),
        asking.what == For::Making,
        app.db.clock().now() - ANSWERED_WITHIN,
    )
    .fetch_optional(app.db.write())
    .await?;
    let Some(row) = row else { return Ok(None) };
    open(asking, row.asked.into(), WrappedKey { kek: row.kek, wrapped: row.wrapped }).map(Some)
}

fn open(asking: &Asking<'_>, asked: Sealed<Asked>, key: WrappedKey) -> Result<Question> {
    let file = asking.access.unlock(asking.person, RetentionGroup::Identity, &key)?;
    let text = file.open::<Asked>(&asked)?;
    serde_json::from_str(&text).map_err(|error| Error::Internal(format!("a question cannot be read: {error}")))
}
