//! The SQL on codes by which somebody shows who they are. What is kept is a keyed hash of the code and the number of the request.

use time::{Duration, OffsetDateTime};

use crate::kernel::code::Code;
use crate::platform::db::Change;
use crate::platform::error::Result;
use crate::platform::vault::Vault;
use crate::rights::case::Step;
use crate::rights::identity::Shown;
use crate::rights::number::Number;
use crate::rights::request::Request;

const LOOKUP: &str = "identity_code";

/// How a code travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    Mail,
    Letter,
}

impl Carrier {
    const fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Letter => "letter",
        }
    }

    /// So long a code works. A letter is under way some days, and may lie on a doormat.
    pub const fn valid(self) -> Duration {
        match self {
            Self::Mail => Duration::days(7),
            Self::Letter => Duration::days(30),
        }
    }
}

fn hash(vault: &Vault, number: &Number, code: &Code) -> [u8; 32] {
    vault.blind(LOOKUP, &format!("{} {}", number.as_str(), code.as_str()))
}

/// A code that shows this when it is used; the one before it ends. Says until when it works.
pub async fn make(
    change: &mut Change,
    vault: &Vault,
    request: &Request,
    (carrier, shows): (Carrier, Shown),
) -> Result<(Code, OffsetDateTime)> {
    let (code, at) = (Code::random(), change.at());
    let until = at + carrier.valid();
    sqlx::query!(
        "insert into keys.identity_code (request_id, way, shows, hash, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (request_id) do update set way = excluded.way, shows = excluded.shows, hash = excluded.hash,
             made_at = excluded.made_at, expires_at = excluded.expires_at, used_at = null",
        request.id.uuid(),
        carrier.code(),
        shows.code(),
        &hash(vault, &request.number, &code)[..],
        at,
        until,
    )
    .execute(change.conn())
    .await?;
    Ok((code, until))
}

/// A code that nobody used yet ends with a step by which it would show too little, or of somebody else.
pub(in crate::rights) async fn end(change: &mut Change, after: &Request, step: Step) -> sqlx::Result<()> {
    let does = |shown: &Shown| step == Step::NeedStrong && after.case.need.is_met_by(Some(*shown));
    if !matches!(step, Step::NeedStrong | Step::Unmatch) {
        return Ok(());
    }
    let ended = Shown::ALL.into_iter().filter(|shown| !does(shown)).map(|shown| shown.code().to_owned());
    sqlx::query!(
        "delete from keys.identity_code where request_id = $1 and used_at is null and shows = any($2)",
        after.id.uuid(),
        &ended.collect::<Vec<_>>(),
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// Uses a code up, and says what it shows; none for any that does not work, whatever is wrong with it.
pub async fn redeem(change: &mut Change, vault: &Vault, request: &Request, code: &Code) -> Result<Option<Shown>> {
    let at = change.at();
    let shows = sqlx::query_scalar!(
        "update keys.identity_code set used_at = $3
         where request_id = $1 and hash = $2 and used_at is null and expires_at > $3 returning shows",
        request.id.uuid(),
        &hash(vault, &request.number, code)[..],
        at,
    )
    .fetch_optional(change.conn())
    .await?;
    Ok(shows.as_deref().and_then(Shown::from_code))
}
