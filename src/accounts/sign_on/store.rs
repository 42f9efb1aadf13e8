//! The only SQL on work accounts: whose they are, and who is on their way there and back.

use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::attempt::{Attempt, LASTS, Secret, Wish};
use crate::accounts::store as accounts;
use crate::kernel::ids::{AccountId, PersonId};
use crate::platform::app::App;
use crate::platform::db::{Change, Db};
use crate::platform::error::Result;
use crate::platform::vault::{Sealed, Unlocked, Vault};

crate::fields! {
    /// What somebody left for: opened by the secret in their browser.
    Wanted = "sign_on_attempt.wish": String, Draft, |text: &str| Ok::<_, std::convert::Infallible>(text.to_owned());
}

/// The employee whose work account it is.
pub struct Linked {
    pub account: AccountId,
    pub person: PersonId,
    /// Since when all that they log in with is as it is.
    pub proof_since: OffsetDateTime,
}

/// A work account: the server, and what it calls somebody, as a keyed hash.
pub struct WorkAccount<'a> {
    issuer: &'a str,
    hash: [u8; 32],
}

impl<'a> WorkAccount<'a> {
    pub fn new(vault: &Vault, issuer: &'a str, subject: &str) -> Self {
        Self { issuer, hash: vault.blind("sign_on subject", &format!("{issuer} {subject}")) }
    }
}

/// Whose it is, as long as their account works.
pub async fn find(conn: impl PgExecutor<'_>, work: &WorkAccount<'_>) -> sqlx::Result<Option<Linked>> {
    let row = sqlx::query!(
        r#"select a.id, a.person_id, greatest(a.password_changed_at, a.second_step_at) as "proof_since!"
           from sign_on s join account a on a.id = s.account_id and a.state = 'active' and a.kind = 'staff'
           where s.issuer = $1 and s.subject_hash = $2"#,
        work.issuer,
        &work.hash[..],
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Linked { account: row.id.into(), person: row.person_id.into(), proof_since: row.proof_since }))
}

/// Since when somebody comes in with a work account, and on which server.
pub async fn linked(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<Option<(String, OffsetDateTime)>> {
    let row = sqlx::query!("select issuer, linked_at from sign_on where person_id = $1", person.uuid())
        .fetch_optional(conn)
        .await?;
    Ok(row.map(|row| (row.issuer, row.linked_at)))
}

/// From now on it is theirs, in the place of one they had. Whoever proved themselves by what held before begins no session any more.
pub async fn link(
    change: &mut Change,
    (account, person): (AccountId, PersonId),
    work: &WorkAccount<'_>,
) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!(
        "insert into sign_on (person_id, account_id, issuer, subject_hash, linked_at) values ($1, $2, $3, $4, $5)
         on conflict (person_id) do update set
             issuer = excluded.issuer, subject_hash = excluded.subject_hash, linked_at = excluded.linked_at",
        person.uuid(),
        account.uuid(),
        work.issuer,
        &work.hash[..],
        at,
    )
    .execute(change.conn())
    .await?;
    accounts::proof_changed(change, account).await
}

/// Nobody comes in with it any more. False when there was none.
pub async fn unlink(change: &mut Change, account: AccountId) -> sqlx::Result<bool> {
    let gone = sqlx::query!("delete from sign_on where account_id = $1", account.uuid()).execute(change.conn()).await?;
    if gone.rows_affected() == 0 {
        return Ok(false);
    }
    accounts::proof_changed(change, account).await?;
    Ok(true)
}

/// The account ended, or begins anew: what they logged in with works no more.
pub async fn forget(change: &mut Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from sign_on where account_id = $1", account.uuid()).execute(change.conn()).await?;
    Ok(())
}

fn name(vault: &Vault, secret: &Secret) -> [u8; 32] {
    vault.blind("sign_on attempt", secret.as_str())
}

fn file(vault: &Vault, secret: &Secret) -> Unlocked {
    vault.held_by("sign_on wish", secret.as_str())
}

pub async fn begin(app: &App, secret: &Secret, wish: &Wish) -> Result<()> {
    sqlx::query!(
        "insert into sign_on_attempt (id_hash, wish, began_at) values ($1, $2, $3)",
        &name(&app.vault, secret)[..],
        file(&app.vault, secret).seal::<Wanted>(&wish.as_text())? as _,
        app.db.clock().now(),
    )
    .execute(app.db.write())
    .await?;
    Ok(())
}

pub async fn wish(app: &App, secret: &Secret) -> Result<Option<Wish>> {
    let found = sqlx::query_scalar!(
        r#"select wish as "wish: Vec<u8>" from sign_on_attempt where id_hash = $1 and began_at > $2"#,
        &name(&app.vault, secret)[..],
        app.db.clock().now() - LASTS,
    )
    .fetch_optional(app.db.write())
    .await?;
    found.map_or(Ok(None), |sealed| opened(&app.vault, secret, sealed))
}

/// Ends it, also when it lasted too long. None when it was ended before.
pub async fn take(app: &App, secret: Secret) -> Result<Option<Attempt>> {
    let row = sqlx::query!(
        r#"delete from sign_on_attempt where id_hash = $1 returning wish as "wish: Vec<u8>", began_at"#,
        &name(&app.vault, &secret)[..],
    )
    .fetch_optional(app.db.write())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wish = opened(&app.vault, &secret, row.wish)?;
    Ok(wish.map(|wish| Attempt { secret, wish, began_at: row.began_at }))
}

fn opened(vault: &Vault, secret: &Secret, sealed: Vec<u8>) -> Result<Option<Wish>> {
    Ok(Wish::parse(&file(vault, secret).open(&Sealed::<Wanted>::from(sealed))?))
}

/// Forgets a portion of who never came back, and says how many.
pub async fn purge(db: &Db) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from sign_on_attempt where id_hash in
             (select id_hash from sign_on_attempt where began_at <= $1 limit 1000)",
        db.clock().now() - LASTS,
    )
    .execute(db.write())
    .await?;
    Ok(gone.rows_affected())
}
