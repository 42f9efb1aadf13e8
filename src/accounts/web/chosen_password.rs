//! A password chosen behind a link: from the mail for who forgot theirs, and from an invitation. Opening the page changes nothing; the
//! button uses the link up and ends every session of the account.

use time::OffsetDateTime;

use crate::accounts::mails::Credential;
use crate::accounts::model::Kind as AccountKind;
use crate::accounts::password::{self, PasswordProblem};
use crate::accounts::store::{self, Account};
use crate::accounts::tell::tell;
use crate::accounts::{Event, limits, mailbox, password_store, sign_on};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::{Error, Result};
use crate::platform::form::{Errors, Form, Kind, Typed};
use crate::platform::link::{self, Found, Opened};
use crate::platform::page::Page;
use crate::platform::password::Hashed;
use crate::platform::session;

pub struct ChosenPassword;

impl Form for ChosenPassword {
    const FIELDS: &'static [(&'static str, Kind)] = &[("password", Kind::Secret), ("again", Kind::Secret)];
}

/// A link that works, and whose it is.
pub struct Behind {
    pub kind: link::Kind,
    pub account: Account,
    pub opened: Opened,
}

/// None when the link works no more; an error when it never was one.
pub async fn find(app: &App, kind: link::Kind, token: &str) -> Result<Option<Behind>> {
    let found = link::look(&app.db, &app.vault, kind, token).await?;
    let Found::Fresh(opened) = found.ok_or(Error::NotFound)? else { return Ok(None) };
    let account = store::active(app.db.read(), &opened.access, opened.person).await?;
    Ok(account.map(|account| Behind { kind, account, opened }))
}

/// The typed password, ready to keep.
pub async fn check(
    app: &App,
    page: &Page,
    Behind { account, opened, .. }: &Behind,
    typed: &Typed<ChosenPassword>,
) -> Result<Result<Hashed, Errors>> {
    let mut errors = typed.errors(page.t);
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let mut conn = app.db.read().acquire().await?;
    let own = mailbox::own_words(&mut conn, &opened.access, opened.person).await?;
    drop(conn);
    let organisation = &app.settings.organisation;
    let known = [account.login.as_str(), &organisation.name, &organisation.town];
    let words: Vec<&str> = own.iter().map(String::as_str).chain(known).collect();
    match password::parse(typed.get("password"), typed.get("again"), &words) {
        Ok(password) => {
            if !limits::PER_LINK.allows(&app.db, &app.vault, &account.id.to_string()).await? {
                return Err(Error::TooMany { retry_after: limits::PER_LINK.wait() });
            }
            Ok(Ok(app.hasher.hash(password).await?))
        }
        Err(problem) => {
            errors.add(PasswordProblem::field(problem), problem.say(page.t));
            Ok(Err(errors))
        }
    }
}

/// Since when the new password holds; none when the link was used, or the account ended, in the meantime. Who forgot theirs is mailed
/// about it, and comes in with a password alone until they link a work account again; who was invited had none.
pub async fn change(
    app: &App,
    Behind { kind, account, .. }: &Behind,
    token: &str,
    password: &Hashed,
) -> Result<Option<OffsetDateTime>> {
    let actor = match account.kind {
        AccountKind::Person => Actor::Person(account.person),
        AccountKind::Staff => Actor::Staff(account.id),
    };
    let mut change = app.db.change(actor).await?;
    let at = change.at();
    let opened = link::claim(&mut change, &app.vault, *kind, token).await?;
    let Some(opened) = opened.filter(|opened| opened.person == account.person) else {
        change.abandon().await?;
        return Ok(None);
    };
    if !password_store::set(&mut change, account.id, password).await? {
        change.abandon().await?;
        return Ok(None);
    }
    session::end_all(&mut change, account.id).await?;
    if *kind == link::Kind::Password {
        // Whoever had their account may have linked a work account of their own to it.
        sign_on::unlink(app, &mut change, (&opened.access, account.id, account.person)).await?;
        tell(app, &mut change, (&opened.access, account.person), Credential::Password).await?;
    }
    change.commit(Event::PasswordChanged { person: account.person }).await?;
    Ok(Some(at))
}
