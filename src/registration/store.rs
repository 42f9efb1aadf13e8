//! The only SQL on sign-ups, and the changes that begin and confirm one.

use time::{Duration, OffsetDateTime};

use super::answers::{Answers, SignUp};
use super::event::Event;
use super::mails;
use crate::kernel::dates::amsterdam_day;
use crate::kernel::ids::{AccountId, ConsentTextId, PersonId};
use crate::kernel::login_name::LoginName;
use crate::kernel::register::{Purpose, RetentionGroup};
use crate::persons::{self, RoleHeld, Source};
use crate::platform::access::Access;
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::link::{self, Kind, Token};
use crate::platform::password::Hashed;
use crate::platform::vault::{Unlocked, WrappedKey};
use crate::{accounts, consents};

/// How long answers may wait for their confirmation.
pub const WAIT: Duration = Duration::days(7);

/// A sign-up that waits, and the open file of its key.
pub struct Waiting {
    pub sign_up: SignUp,
    pub file: Unlocked,
    pub asked_at: OffsetDateTime,
}

/// The texts that somebody said yes to on the page behind the link.
pub struct Agreed {
    pub account: ConsentTextId,
    pub newsletter: Option<ConsentTextId>,
}

impl Waiting {
    fn agreeing(self, Agreed { account, newsletter }: Agreed, now: OffsetDateTime) -> Self {
        let sign_up = SignUp { account_text: account, newsletter_text: newsletter, ..self.sign_up };
        Self { sign_up, asked_at: now, ..self }
    }
}

/// What confirming led to.
pub enum Confirmed {
    /// `at`: the moment of the change, and so since when the password holds.
    Done { person: PersonId, account: AccountId, at: OffsetDateTime },
    /// The link was used or is too old.
    LinkUsed,
    /// Another account has this log-in name.
    LoginTaken,
    /// A consent text changed since it was shown.
    TextChanged,
}

/// Keeps the answers sealed under a key of their own and mails a link. The work is the same whether or not the address has an account;
/// only the mail tells, since only the mailbox may know.
pub async fn ask(app: &App, sign_up: &SignUp) -> Result<PersonId> {
    let person = PersonId::new();
    let mut change = app.db.change(Actor::Visitor).await?;
    let file = persons::create_key(&mut change, &app.vault, person, RetentionGroup::Identity).await?;
    let at = change.at();
    sqlx::query!(
        "insert into sign_up (person_id, answers, asked_at, expires_at) values ($1, $2, $3, $4)",
        person.uuid(),
        file.seal::<Answers>(sign_up)? as _,
        at,
        at + WAIT,
    )
    .execute(change.conn())
    .await?;
    send_link(app, &mut change, &file, person, sign_up).await?;
    change.commit(Event::Asked { person }).await?;
    Ok(person)
}

/// A new link to the same mailbox, which ends the earlier one.
pub async fn new_link(app: &App, person: PersonId) -> Result<bool> {
    let mut change = app.db.change(Actor::Visitor).await?;
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "sign-up", at, &[person]).await?;
    let Some(waiting) = waiting(change.conn(), &access, person, at).await? else {
        change.abandon().await?;
        return Ok(false);
    };
    send_link(app, &mut change, &waiting.file, person, &waiting.sign_up).await?;
    change.commit(Event::NewLink { person }).await?;
    Ok(true)
}

async fn send_link(
    app: &App,
    change: &mut Change,
    file: &Unlocked,
    person: PersonId,
    sign_up: &SignUp,
) -> Result<Token> {
    let token = link::issue(change, Kind::SignUp, person).await?;
    let known = accounts::has_account(change.conn(), &app.vault, &sign_up.email).await?;
    let message = mails::confirm(&app.settings, sign_up.lang, &token, known);
    crate::platform::mail::queue(change, file, person, &sign_up.email, &message).await?;
    Ok(token)
}

/// The answers behind a link, while they wait.
pub async fn waiting(
    conn: impl sqlx::PgExecutor<'_>,
    access: &Access,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Option<Waiting>> {
    let row = sqlx::query!(
        "select s.answers, s.asked_at, k.kek, k.wrapped from sign_up s
         join keys.person_key k on k.person_id = s.person_id and k.retention_group = 'identity'
         where s.person_id = $1 and s.expires_at > $2",
        person.uuid(),
        now,
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let key = WrappedKey { kek: row.kek, wrapped: row.wrapped };
    let file = access.unlock(person, RetentionGroup::Identity, &key)?;
    Ok(Some(Waiting { sign_up: file.open::<Answers>(&row.answers.into())?, file, asked_at: row.asked_at }))
}

/// Whether answers still wait behind a link that is too old itself.
pub async fn still_waits(conn: impl sqlx::PgExecutor<'_>, person: PersonId, now: OffsetDateTime) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select exists (select from sign_up where person_id = $1 and expires_at > $2) as "waits!""#,
        person.uuid(),
        now,
    );
    found.fetch_one(conn).await
}

/// Whether answers of somebody wait, also those that came too late and are not thrown away yet.
pub async fn waits(conn: impl sqlx::PgExecutor<'_>, person: PersonId) -> sqlx::Result<bool> {
    still_waits(conn, person, OffsetDateTime::UNIX_EPOCH).await
}

/// Uses the link: from here on there is a person, an account, a consent with the moment the box was ticked, and no more sign-up.
pub async fn confirm(app: &App, token: &str, login: &LoginName, password: &Hashed) -> Result<Confirmed> {
    confirm_agreed(app, token, None, login, password).await
}

/// The same for somebody who said yes to newer texts in the same press: those count, from this moment.
pub async fn confirm_agreed(
    app: &App,
    token: &str,
    agreed: Option<Agreed>,
    login: &LoginName,
    password: &Hashed,
) -> Result<Confirmed> {
    let mut change = app.db.change(Actor::Visitor).await?;
    let at = change.at();
    let Some(opened) = link::claim(&mut change, &app.vault, Kind::SignUp, token).await? else {
        change.abandon().await?;
        return Ok(Confirmed::LinkUsed);
    };
    let person = opened.person;
    let Some(mut waiting) = waiting(change.conn(), &opened.access, person, at).await? else {
        change.abandon().await?;
        return Ok(Confirmed::LinkUsed);
    };
    if let Some(agreed) = agreed {
        waiting = waiting.agreeing(agreed, at);
        change.also(Event::AgreedAgain { person });
    }
    let entered = enter(app, &mut change, person, waiting, login, password).await?;
    if !matches!(entered, Confirmed::Done { .. }) {
        change.abandon().await?;
        return Ok(entered);
    }
    if !remove(&mut change, person).await? {
        change.abandon().await?;
        return Ok(Confirmed::LinkUsed);
    }
    change.commit(Event::Confirmed { person }).await?;
    Ok(entered)
}

/// The person, the role, the account and the consents, inside a change that may still be given up.
async fn enter(
    app: &App,
    change: &mut Change,
    person: PersonId,
    Waiting { sign_up, file, asked_at }: Waiting,
    login: &LoginName,
    password: &Hashed,
) -> Result<Confirmed> {
    persons::add(change, &app.vault, &file, person, &sign_up.person, Source::Person).await?;
    let began_on = amsterdam_day(asked_at);
    let held = RoleHeld { role: sign_up.role, began_on, ended_on: None, source: Source::Person };
    persons::add_role(change, &file, person, &held).await?;
    let new = accounts::NewAccount { person, kind: accounts::Kind::Person, login, password, lang: sign_up.lang };
    let account = match accounts::create(change, &app.vault, &file, &new).await {
        Ok(account) => account,
        Err(accounts::CreateError::LoginTaken) => return Ok(Confirmed::LoginTaken),
        Err(accounts::CreateError::Other(error)) => return Err(error),
    };
    if !give(app, change, person, &sign_up, asked_at).await? {
        return Ok(Confirmed::TextChanged);
    }
    Ok(Confirmed::Done { person, account, at: change.at() })
}

/// Records the consents with the text that was on the screen; false when one of them is no longer current.
async fn give(
    app: &App,
    change: &mut Change,
    person: PersonId,
    sign_up: &SignUp,
    asked_at: OffsetDateTime,
) -> Result<bool> {
    let texts = consents::texts(app).await?;
    let ticked = [(Purpose::Account, Some(sign_up.account_text)), (Purpose::Newsletter, sign_up.newsletter_text)];
    for (purpose, id) in ticked {
        let Some(id) = id else { continue };
        let text = texts.get(id).ok_or_else(|| Error::Internal("a sign-up names an unknown text".into()))?;
        let how = consents::Given {
            lang: sign_up.lang,
            channel: consents::Channel::Web,
            effective_at: asked_at.min(change.at()),
        };
        match consents::give(change, person, purpose, text, how).await? {
            consents::Outcome::TextChanged => return Ok(false),
            consents::Outcome::Done | consents::Outcome::AlreadySo => {}
        }
    }
    Ok(true)
}

/// Ends the waiting of a sign-up; false when somebody else did.
async fn remove(change: &mut Change, person: PersonId) -> sqlx::Result<bool> {
    let gone = sqlx::query!("delete from sign_up where person_id = $1", person.uuid()).execute(change.conn()).await?;
    Ok(gone.rows_affected() == 1)
}

/// Ends sign-ups that nobody confirmed in time, with their keys, and says how many. At most a hundred at a time, each a change of its own;
/// the key goes only with the row, since one confirmed at the last moment is somebody's by now.
pub async fn purge(app: &App) -> Result<usize> {
    let rows = sqlx::query!(
        "select person_id from sign_up where expires_at <= $1 order by expires_at limit 100",
        app.db.clock().now()
    )
    .fetch_all(app.db.write())
    .await?;
    let mut purged = 0;
    for row in &rows {
        let mut change = app.db.change(Actor::Job("registration.purge")).await?;
        if !remove(&mut change, row.person_id.into()).await? {
            change.abandon().await?;
            continue;
        }
        persons::destroy_keys(&mut change, row.person_id.into()).await?;
        change.commit(Event::Purged { person: row.person_id.into() }).await?;
        purged += 1;
    }
    Ok(purged)
}
