//! The only SQL on accounts, their log-in names and the addresses they were opened from.

use std::collections::BTreeSet;

use time::OffsetDateTime;
use uuid::Uuid;

use super::event::Event;
use super::model::Kind;
use super::{address_store, second_step, sign_on};
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::lang::Lang;
use crate::kernel::login_name::LoginName;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::db::{Change, violated};
use crate::platform::error::{Error, Result};
use crate::platform::password::Hashed;
use crate::platform::vault::{Refused, Unlocked, Vault, WrappedKey};

crate::fields! {
    Login = "account.login_name": LoginName, Login, LoginName::parse;
}

/// What log-in names are hashed with.
const LOOKUP: &str = "login";

/// Why there is no account.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// Somebody has this log-in name. After this the change can still be committed if [`create`] saw it in time, but not when two
    /// came at once: treat the change as lost.
    #[error("the log-in name is taken")]
    LoginTaken,
    #[error(transparent)]
    Other(#[from] Error),
}

impl From<sqlx::Error> for CreateError {
    fn from(error: sqlx::Error) -> Self {
        match violated(&error) {
            Some("login_name_taken") => Self::LoginTaken,
            _ => Self::Other(error.into()),
        }
    }
}

impl From<Refused> for CreateError {
    fn from(error: Refused) -> Self {
        Self::Other(error.into())
    }
}

/// An account to come.
pub struct NewAccount<'a> {
    pub person: PersonId,
    pub kind: Kind,
    pub login: &'a LoginName,
    pub password: &'a Hashed,
    pub lang: Lang,
}

/// An account for somebody whose identity file is `file`.
pub async fn create(
    change: &mut Change,
    vault: &Vault,
    file: &Unlocked,
    new: &NewAccount<'_>,
) -> Result<AccountId, CreateError> {
    let NewAccount { person, kind, login, password, lang } = *new;
    let (account, at) = (AccountId::new(), change.at());
    let hash = vault.blind(LOOKUP, &login.folded());
    if is_taken(&mut *change.conn(), &hash).await? {
        return Err(CreateError::LoginTaken);
    }
    sqlx::query!(
        "insert into account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at, kind)
         values ($1, $2, $3, $4, $5, 'active', $6, $6, $7)",
        account.uuid(),
        person.uuid(),
        file.seal::<Login>(login)? as _,
        password.as_str(),
        lang.code(),
        at,
        kind.code(),
    )
    .execute(change.conn())
    .await?;
    sqlx::query!("insert into keys.login_lookup (account_id, hash) values ($1, $2)", account.uuid(), &hash[..])
        .execute(change.conn())
        .await?;
    change.also(Event::Created { person });
    Ok(account)
}

/// Whether somebody has this log-in name.
pub async fn login_taken(app: &App, login: &LoginName) -> Result<bool> {
    Ok(is_taken(app.db.read(), &app.vault.blind(LOOKUP, &login.folded())).await?)
}

async fn is_taken(conn: impl sqlx::PgExecutor<'_>, hash: &[u8]) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from keys.login_lookup where hash = $1) as "taken!""#, hash)
        .fetch_one(conn)
        .await
}

/// Ends an account: nobody logs in any more, and what served only for that is gone. Its sessions go by a trigger. An account that
/// has ended stays as it is.
pub async fn close(change: &mut Change, account: AccountId) -> Result<()> {
    let at = change.at();
    let ended = sqlx::query_scalar!(
        "update account set state = 'ended', login_name = null, password_hash = null, ended_at = $2,
             blocked_at = null, blocked_for = null
         where id = $1 and state <> 'ended' returning person_id",
        account.uuid(),
        at,
    )
    .fetch_optional(change.conn())
    .await?;
    let Some(person) = ended else { return Ok(()) };
    sqlx::query!("delete from keys.login_lookup where account_id = $1", account.uuid()).execute(change.conn()).await?;
    address_store::forget(change, account).await?;
    second_step::forget(change, account).await?;
    sign_on::forget(change, account).await?;
    change.also(Event::Ended { person: person.into() });
    Ok(())
}

/// What somebody logs in with is another thing from now on: whoever proved themselves by what held before begins no session any more.
pub async fn proof_changed(change: &mut Change, account: AccountId) -> sqlx::Result<()> {
    let at = change.at();
    sqlx::query!("update account set second_step_at = $2 where id = $1", account.uuid(), at)
        .execute(change.conn())
        .await?;
    Ok(())
}

/// The language that a person with an account chose.
pub async fn language(conn: impl sqlx::PgExecutor<'_>, person: PersonId) -> Result<Option<Lang>> {
    let lang = sqlx::query_scalar!("select lang from account where person_id = $1 and state = 'active'", person.uuid())
        .fetch_optional(conn)
        .await?;
    Ok(lang.and_then(|lang| Lang::from_code(&lang)))
}

/// The account with which a person can log in.
pub async fn of_person(conn: impl sqlx::PgExecutor<'_>, person: PersonId) -> Result<Option<AccountId>> {
    let account =
        sqlx::query_scalar!("select id from account where person_id = $1 and state = 'active'", person.uuid())
            .fetch_optional(conn)
            .await?;
    Ok(account.map(Into::into))
}

/// Who of these have an account.
pub async fn who_have_one(conn: impl sqlx::PgExecutor<'_>, persons: &[PersonId]) -> Result<BTreeSet<PersonId>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let found = sqlx::query_scalar!(
        "select person_id from account where person_id = any($1) and state = 'active' order by person_id",
        &ids
    );
    Ok(found.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// What a log-in is checked against.
pub struct Found {
    pub account: AccountId,
    pub person: PersonId,
    pub kind: Kind,
    pub password_hash: String,
    /// Since when password and second step hold.
    pub proof_since: OffsetDateTime,
    /// Keyed hashes of the network addresses from which the account was opened lately.
    pub known_addresses: Vec<Vec<u8>>,
}

/// The account with this folded log-in name.
pub async fn with_login(
    conn: impl sqlx::PgExecutor<'_>,
    vault: &Vault,
    folded: &str,
    known_since: OffsetDateTime,
) -> sqlx::Result<Option<Found>> {
    let row = sqlx::query!(
        r#"select a.id, a.person_id, a.kind, a.password_hash as "password_hash!",
                  greatest(a.password_changed_at, a.second_step_at) as "proof_since!",
                  array(select k.hash from keys.known_address k where k.account_id = a.id and k.seen_at > $2) as "known!"
           from keys.login_lookup l join account a on a.id = l.account_id
           where l.hash = $1 and a.state = 'active'"#,
        &vault.blind(LOOKUP, folded)[..],
        known_since,
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Found {
        account: row.id.into(),
        person: row.person_id.into(),
        kind: Kind::from_code(&row.kind),
        password_hash: row.password_hash,
        proof_since: row.proof_since,
        known_addresses: row.known,
    }))
}

/// An account with its log-in name open.
pub struct Account {
    pub id: AccountId,
    pub person: PersonId,
    pub kind: Kind,
    pub login: LoginName,
    pub lang: Lang,
}

/// The active account of a person, for who may open it.
pub async fn active(conn: impl sqlx::PgExecutor<'_>, access: &Access, person: PersonId) -> Result<Option<Account>> {
    let row = sqlx::query!(
        r#"select a.id, a.kind, a.login_name as "login_name!", a.lang, k.kek, k.wrapped from account a
           join keys.person_key k on k.person_id = a.person_id and k.retention_group = 'identity'
           where a.person_id = $1 and a.state = 'active'"#,
        person.uuid(),
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    Ok(Some(Account {
        id: row.id.into(),
        person,
        kind: Kind::from_code(&row.kind),
        login: file.open::<Login>(&row.login_name.into())?,
        lang: Lang::from_code(&row.lang).unwrap_or_default(),
    }))
}

/// The hash by which an account is found, of a folded name.
pub fn login_hash(vault: &Vault, folded: &str) -> [u8; 32] {
    vault.blind(LOOKUP, folded)
}

/// Who has the log-in name with this hash.
pub async fn with_login_hash(conn: impl sqlx::PgExecutor<'_>, hash: &[u8]) -> sqlx::Result<Option<PersonId>> {
    let person = sqlx::query_scalar!(
        "select a.person_id from keys.login_lookup l join account a on a.id = l.account_id where l.hash = $1",
        hash
    )
    .fetch_optional(conn)
    .await?;
    Ok(person.map(Into::into))
}

/// Those of these persons who can log in, and as what.
pub async fn with_account(
    conn: impl sqlx::PgExecutor<'_>,
    persons: &[PersonId],
) -> sqlx::Result<Vec<(PersonId, Kind)>> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let found = sqlx::query!(
        "select person_id, kind from account where person_id = any($1) and state = 'active' order by person_id",
        &ids
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(|row| (row.person_id.into(), Kind::from_code(&row.kind))).collect())
}
