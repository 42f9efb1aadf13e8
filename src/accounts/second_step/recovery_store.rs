//! The only SQL on recovery codes, kept as keyed hashes: we cannot read one either.

use sqlx::PgExecutor;

use crate::kernel::code::Code;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::db::Change;
use crate::platform::vault::Vault;

/// Codes of one sheet of paper.
pub const MANY: usize = 10;

fn hash(vault: &Vault, account: AccountId, code: &Code) -> [u8; 32] {
    vault.blind("recovery_code", &format!("{account} {}", code.as_str()))
}

/// New codes in the place of all there were. They are shown once, and by nobody ever again.
pub async fn make(
    change: &mut Change,
    vault: &Vault,
    (account, person): (AccountId, PersonId),
) -> sqlx::Result<Vec<Code>> {
    // Who makes a sheet at once waits here, so that one sheet holds.
    sqlx::query_scalar!("select id from account where id = $1 for update", account.uuid())
        .fetch_optional(change.conn())
        .await?;
    remove(change, account).await?;
    let codes: Vec<Code> = (0..MANY).map(|_| Code::random()).collect();
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| hash(vault, account, code).to_vec()).collect();
    sqlx::query!(
        "insert into recovery_code (account_id, person_id, code_hash) select $1, $2, hash from unnest($3::bytea[]) as hash",
        account.uuid(),
        person.uuid(),
        &hashes,
    )
    .execute(change.conn())
    .await?;
    Ok(codes)
}

/// Uses a code up. False when it is none of theirs, or was used.
pub async fn use_up(change: &mut Change, vault: &Vault, account: AccountId, code: &Code) -> sqlx::Result<bool> {
    let at = change.at();
    let used = sqlx::query!(
        "update recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null",
        account.uuid(),
        &hash(vault, account, code)[..],
        at,
    )
    .execute(change.conn())
    .await?;
    Ok(used.rows_affected() == 1)
}

/// How many still work; none where none were ever made.
pub async fn left(conn: impl PgExecutor<'_>, account: AccountId) -> sqlx::Result<Option<i64>> {
    let left = sqlx::query_scalar!(
        r#"select case when count(*) > 0 then count(*) filter (where used_at is null) end as "left"
           from recovery_code where account_id = $1"#,
        account.uuid(),
    );
    left.fetch_one(conn).await
}

pub async fn remove(change: &mut Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from recovery_code where account_id = $1", account.uuid()).execute(change.conn()).await?;
    Ok(())
}
