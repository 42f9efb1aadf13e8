//! The SQL on the codes with which somebody without an account follows a request (P86). What is kept is a keyed hash of number and code
//! together: neither can be tried without the other.

use sqlx::PgExecutor;

use super::event::Event;
use super::number::Number;
use super::request::Request;
use crate::kernel::code::Code;
use crate::kernel::ids::RequestId;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::session;
use crate::platform::vault::Vault;

const LOOKUP: &str = "follow_code";

fn hash(vault: &Vault, number: &Number, code: &Code) -> [u8; 32] {
    vault.blind(LOOKUP, &format!("{} {}", number.as_str(), code.as_str()))
}

/// A new code for a request: the one before it ends, and so do visits by it.
pub async fn make(change: &mut Change, vault: &Vault, request: &Request) -> Result<Code> {
    let code = Code::random();
    keep(change, vault, request, &code).await?;
    Ok(code)
}

/// The same with a code that was made before.
pub async fn keep(change: &mut Change, vault: &Vault, request: &Request, code: &Code) -> Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into keys.follow_code (request_id, hash, made_at) values ($1, $2, $3)
         on conflict (request_id) do update set hash = excluded.hash, made_at = excluded.made_at",
        request.id.uuid(),
        &hash(vault, &request.number, code)[..],
        at,
    )
    .execute(change.conn())
    .await?;
    session::end_guests(change, request.id.uuid()).await?;
    change.also(Event::FollowCodeMade { request: request.id });
    Ok(())
}

/// The request that this number and code go with, by one question whatever is wrong with them.
pub async fn opens(
    conn: impl PgExecutor<'_>,
    vault: &Vault,
    number: &Number,
    code: &Code,
) -> sqlx::Result<Option<RequestId>> {
    Ok(opened(conn, vault, number, code).await?.map(|(request, _)| request))
}

/// The same, with the hash by which a visit remembers the code.
pub async fn opened(
    conn: impl PgExecutor<'_>,
    vault: &Vault,
    number: &Number,
    code: &Code,
) -> sqlx::Result<Option<(RequestId, [u8; 32])>> {
    let hash = hash(vault, number, code);
    let found = sqlx::query_scalar!("select request_id from keys.follow_code where hash = $1", &hash[..]);
    Ok(found.fetch_optional(conn).await?.map(|request| (request.into(), hash)))
}

/// Whether this is still the code of the request.
pub async fn is_current(conn: impl PgExecutor<'_>, request: RequestId, hash: &[u8]) -> sqlx::Result<bool> {
    let current = sqlx::query_scalar!(
        r#"select exists (select from keys.follow_code where request_id = $1 and hash = $2) as "current!""#,
        request.uuid(),
        hash,
    );
    current.fetch_one(conn).await
}

/// Whether who asked was given a code.
pub async fn has_code(conn: impl PgExecutor<'_>, request: RequestId) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!("select request_id from keys.follow_code where request_id = $1", request.uuid());
    Ok(found.fetch_optional(conn).await?.is_some())
}
