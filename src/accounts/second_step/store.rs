//! The only SQL on the secrets of apps that make codes. One that is being set up stands beside the one in use, and takes its place with its first
//! code: nobody is locked out half-way.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use tower_sessions::Session;

use crate::accounts::model::Kind;
use crate::accounts::store;
use crate::kernel::ids::{AccountId, PersonId};
use crate::kernel::login_name::LoginName;
use crate::kernel::register::RetentionGroup;
use crate::platform::access::Access;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::session;
use crate::platform::vault::{Sealed, Unlocked, WrappedKey};

fn as_stored(text: &str) -> std::result::Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

crate::fields! {
    Secret = "totp.secret" sealed as "employee.totp_secret": String, Login, as_stored;
}

/// What a code is checked against.
pub struct App {
    pub secret: String,
    /// Tells it from any other that was set up for the account.
    pub shown_until: OffsetDateTime,
    /// The step whose code was used last; none before the first.
    pub used: Option<i64>,
    /// To be set up in this session and no other, by the key of its row.
    asked_in: Option<Vec<u8>>,
}

/// What the second step is checked against.
pub struct SecondStep {
    pub account: AccountId,
    pub kind: Kind,
    pub login: LoginName,
    /// Since when password and second step hold.
    pub proof_since: OffsetDateTime,
    /// In use.
    pub app: Option<App>,
    /// To be set up: its secret may still be shown. Ask [`Self::first_app`] or [`Self::app_asked_in`] where.
    pub new_app: Option<App>,
    /// Whether there are passkeys.
    pub passkeys: bool,
}

impl SecondStep {
    pub fn is_on(&self) -> bool {
        self.app.is_some() || self.passkeys
    }

    /// The app that somebody who was invited sets up at their first log-in. Whoever has a second step sets another up in their account.
    pub fn first_app(&self) -> Option<&App> {
        self.new_app.as_ref().filter(|app| app.asked_in.is_none() && self.kind == Kind::Staff && !self.is_on())
    }

    /// The app that was asked for in this session, where the password was given. No other session sees its secret.
    pub fn app_asked_in(&self, session: &Session) -> Option<&App> {
        let here = session::row(session)?;
        self.new_app.as_ref().filter(|app| app.asked_in.as_ref() == Some(&here))
    }
}

/// Of an account that works.
pub async fn of(
    conn: impl PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Option<SecondStep>> {
    let row = sqlx::query!(
        r#"select a.id, a.kind, a.login_name as "login_name!", k.kek, k.wrapped,
                  greatest(a.password_changed_at, a.second_step_at) as "proof_since!",
                  u.secret as "secret?", u.step as "step?", u.shown_until as "shown_until?",
                  n.secret as "new_secret?", n.shown_until as "new_shown_until?", n.asked_in as "asked_in?",
                  exists (select from passkey p where p.account_id = a.id) as "passkeys!"
           from account a
           join keys.person_key k on k.person_id = a.person_id and k.retention_group = 'identity'
           left join totp u on u.account_id = a.id and u.in_use
           left join totp n on n.account_id = a.id and not n.in_use and n.shown_until > $2
           where a.person_id = $1 and a.state = 'active'"#,
        person.uuid(),
        now,
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let file = access.unlock(person, RetentionGroup::Identity, &WrappedKey { kek: row.kek, wrapped: row.wrapped })?;
    let (secret, new_secret): (Option<Sealed<Secret>>, Option<Sealed<Secret>>) =
        (row.secret.map(Into::into), row.new_secret.map(Into::into));
    Ok(Some(SecondStep {
        account: row.id.into(),
        kind: Kind::from_code(&row.kind),
        login: file.open::<store::Login>(&row.login_name.into())?,
        proof_since: row.proof_since,
        app: app(file.open_if(secret.as_ref())?, row.shown_until, (row.step, None)),
        new_app: app(file.open_if(new_secret.as_ref())?, row.new_shown_until, (None, row.asked_in)),
        passkeys: row.passkeys,
    }))
}

fn app(
    secret: Option<String>,
    shown_until: Option<OffsetDateTime>,
    (used, asked_in): (Option<i64>, Option<Vec<u8>>),
) -> Option<App> {
    secret.zip(shown_until).map(|(secret, shown_until)| App { secret, shown_until, used, asked_in })
}

/// Whether somebody logs in with a second step: an app that gave a first code, or a passkey.
pub async fn is_on(conn: impl PgExecutor<'_>, person: PersonId) -> sqlx::Result<bool> {
    let on = sqlx::query_scalar!(
        r#"select exists (select from totp where person_id = $1 and in_use)
               or exists (select from passkey where person_id = $1) as "on!""#,
        person.uuid()
    );
    on.fetch_one(conn).await
}

/// An app to set up, with a secret that may be shown until a moment, in one session or, to who was invited, at the door. One that was to be set
/// up before is no more; one in use stays.
pub async fn set_up(
    change: &mut Change,
    file: &Unlocked,
    (account, person): (AccountId, PersonId),
    (secret, shown_until): (&String, OffsetDateTime),
    asked_in: Option<&Session>,
) -> Result<()> {
    let asked_in = asked_in.map(|session| session::row(session).ok_or(Error::Forbidden)).transpose()?;
    sqlx::query!(
        "insert into totp (account_id, person_id, in_use, secret, shown_until, asked_in) values ($1, $2, false, $3, $4, $5)
         on conflict (account_id, in_use) do update set secret = excluded.secret, shown_until = excluded.shown_until,
             asked_in = excluded.asked_in",
        account.uuid(),
        person.uuid(),
        file.seal::<Secret>(secret)? as _,
        shown_until,
        asked_in,
    )
    .execute(change.conn())
    .await?;
    Ok(())
}

/// The app whose code was checked takes the place of the one in use, with the step of that first code. False when another was set up meanwhile,
/// or none waits any more.
pub async fn confirm(
    change: &mut Change,
    account: AccountId,
    (shown_until, step): (OffsetDateTime, i64),
) -> sqlx::Result<bool> {
    let waits = sqlx::query_scalar!(
        "select account_id from totp where account_id = $1 and not in_use and shown_until = $2 for update",
        account.uuid(),
        shown_until,
    );
    if waits.fetch_optional(change.conn()).await?.is_none() {
        return Ok(false);
    }
    sqlx::query!("delete from totp where account_id = $1 and in_use", account.uuid()).execute(change.conn()).await?;
    sqlx::query!(
        "update totp set in_use = true, step = $2, asked_in = null where account_id = $1",
        account.uuid(),
        step
    )
    .execute(change.conn())
    .await?;
    store::proof_changed(change, account).await?;
    Ok(true)
}

/// Uses a code of this app up. Of two at once, one gets in; one of an earlier step does not, nor of an app that was replaced meanwhile.
pub async fn use_code(
    change: &mut Change,
    account: AccountId,
    (shown_until, step): (OffsetDateTime, i64),
) -> sqlx::Result<bool> {
    let used = sqlx::query!(
        "update totp set step = $3 where account_id = $1 and in_use and shown_until = $2 and step < $3",
        account.uuid(),
        shown_until,
        step,
    )
    .execute(change.conn())
    .await?;
    Ok(used.rows_affected() == 1)
}

pub async fn remove(change: &mut Change, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from totp where account_id = $1", account.uuid()).execute(change.conn()).await?;
    store::proof_changed(change, account).await
}
