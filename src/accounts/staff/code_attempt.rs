//! One try with a code, after a right password. Somebody who has the password of an employee may guess no oftener than the limit, and does
//! not hold the employee up where they came in before; the employee is told that somebody has it.

use super::Halfway;
use super::code::Code;
use super::store::{self, SecondStep};
use crate::accounts::event::Event;
use crate::accounts::store::language;
use crate::accounts::{address_store, limits, mails};
use crate::platform::app::App;
use crate::platform::audit::Actor;
use crate::platform::error::Result;
use crate::platform::mail;
use crate::platform::peer::Peer;
use crate::platform::throttle::Limit;

pub enum Outcome {
    Fits,
    Wrong,
    TooMany(Limit),
}

/// Counts the try first, so that many at once don't slip through, and takes it back unless the code was wrong.
pub async fn attempt(app: &App, halfway: &Halfway, peer: Peer, step: &SecondStep, code: &Code) -> Result<Outcome> {
    let counted = counted_as(app, halfway, peer).await?;
    if !limits::CODE.allows(&app.db, &app.vault, &counted).await? {
        return Ok(Outcome::TooMany(limits::CODE));
    }
    let fits = (step.in_use || step.may_be_shown) && uses(app, halfway, step, code).await?;
    if !fits {
        tell(app, halfway).await?;
        return Ok(Outcome::Wrong);
    }
    limits::CODE.take_back(&app.db, &app.vault, &counted).await?;
    Ok(Outcome::Fits)
}

/// What tries are counted with: a network address that is the employee's has a count of its own.
async fn counted_as(app: &App, halfway: &Halfway, peer: Peer) -> Result<String> {
    let account = halfway.account;
    let since = app.db.clock().now() - limits::KNOWN_FOR;
    let hash = address_store::hash(&app.vault, account, peer);
    let known = address_store::is_known(app.db.read(), account, &hash, since).await?;
    Ok(if known { format!("{account} {}", peer.network()) } else { account.to_string() })
}

/// Whether the code is right, and used for the first time.
async fn uses(app: &App, halfway: &Halfway, step: &SecondStep, code: &Code) -> Result<bool> {
    let mut change = app.db.change(Actor::Staff(halfway.account)).await?;
    let fits = match code.step(&step.secret, change.at()) {
        Some(number) => store::use_code(&mut change, halfway.person, number).await?,
        None => false,
    };
    if !fits {
        change.abandon().await?;
        return Ok(false);
    }
    change.commit(Event::SecondStep { person: halfway.person }).await?;
    Ok(true)
}

/// Mails the employee, unless that was done today. When it fails, the next wrong code is told.
async fn tell(app: &App, halfway: &Halfway) -> Result<()> {
    let whose = halfway.account.to_string();
    if !limits::CODE_MAIL.allows(&app.db, &app.vault, &whose).await? {
        return Ok(());
    }
    let told = queue_mail(app, halfway).await;
    if told.is_err() {
        limits::CODE_MAIL.take_back(&app.db, &app.vault, &whose).await?;
    }
    told
}

async fn queue_mail(app: &App, halfway: &Halfway) -> Result<()> {
    let person = halfway.person;
    let mut change = app.db.change(Actor::Visitor).await?;
    let Some(employee) = store::find(&mut *change.conn(), &halfway.access, person).await? else {
        return Ok(change.abandon().await?);
    };
    let lang = language(&mut *change.conn(), person).await?.unwrap_or_default();
    mail::queue(&mut change, &employee.file, person, &employee.email, &mails::wrong_code(&app.settings, lang)).await?;
    Ok(change.commit(Event::WrongCodeTold { person }).await?)
}
